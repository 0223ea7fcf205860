"""Addresses: mijn gemeente."""

from django.urls import path

from inzet.views import mijn_gemeente

urlpatterns = [
    path("mijn-gemeente/", mijn_gemeente.mijn_gemeente, name="mijn_gemeente"),
]
