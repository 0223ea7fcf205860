"""Addresses: inzetten."""

from django.urls import path

from inzet.views import inzetten

urlpatterns: list = [
    path("inzetten/", inzetten.inzet_list, name="inzet_list"),
    path("inzetten/goedkeuren/", inzetten.inzetten_goedkeuren, name="inzetten_goedkeuren"),
    path("inzetten/<int:pk>/", inzetten.inzet_detail, name="inzet_detail"),
    path(
        "inzetten/<int:pk>/verplaatsen/",
        inzetten.inzet_verplaatsen,
        name="inzet_verplaatsen",
    ),
    path("inzetten/<int:pk>/annuleren/", inzetten.inzet_annuleren, name="inzet_annuleren"),
    path(
        "inzetten/<int:pk>/bevestigen/", inzetten.inzet_bevestigen, name="inzet_bevestigen"
    ),
    path(
        "inzetten/<int:pk>/goedkeuren/", inzetten.inzet_goedkeuren, name="inzet_goedkeuren"
    ),
    path(
        "inzetten/<int:pk>/terugsturen/",
        inzetten.inzet_terugsturen,
        name="inzet_terugsturen",
    ),
]
