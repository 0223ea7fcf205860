"""Addresses: deelopdrachten."""

from django.urls import path

from inzet.views import deelopdrachten

urlpatterns: list = [
    path("deelopdrachten/", deelopdrachten.deelopdracht_list, name="deelopdracht_list"),
    path(
        "deelopdrachten/nieuw/",
        deelopdrachten.deelopdracht_create,
        name="deelopdracht_create",
    ),
    path(
        "deelopdrachten/<int:pk>/",
        deelopdrachten.deelopdracht_detail,
        name="deelopdracht_detail",
    ),
    path(
        "deelopdrachten/<int:pk>/wijzigen/",
        deelopdrachten.deelopdracht_update,
        name="deelopdracht_update",
    ),
]
