"""Addresses: importeren."""

from django.urls import path

from inzet.views import importeren as views

urlpatterns: list = [
    path("importeren/", views.importeren, name="importeren"),
    path(
        "importeren/bevestigen/", views.importeren_bevestigen, name="importeren_bevestigen"
    ),
]
