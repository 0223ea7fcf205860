"""Addresses: mijn gegevens."""

from django.urls import path

from inzet.views.mijn_gegevens import mijn_gegevens, mijn_gegevens_download

urlpatterns = [
    path("mijn-gegevens/", mijn_gegevens, name="mijn_gegevens"),
    path("mijn-gegevens/download/", mijn_gegevens_download, name="mijn_gegevens_download"),
]
