"""Addresses: activiteiten."""

from django.urls import path

from inzet.views import activiteiten, activiteiten_plannen, inzetten

urlpatterns: list = [
    path("activiteiten/", activiteiten.activiteit_list, name="activiteit_list"),
    path(
        "activiteiten/nieuw/",
        activiteiten_plannen.activiteit_create,
        name="activiteit_create",
    ),
    path(
        "activiteiten/<int:pk>/", activiteiten.activiteit_detail, name="activiteit_detail"
    ),
    path(
        "activiteiten/<int:pk>/wijzigen/",
        activiteiten_plannen.activiteit_update,
        name="activiteit_update",
    ),
    path(
        "activiteiten/<int:pk>/annuleren/",
        activiteiten.activiteit_annuleren,
        name="activiteit_annuleren",
    ),
    path(
        "activiteiten/<int:pk>/verwijderen/",
        activiteiten.activiteit_verwijderen,
        name="activiteit_verwijderen",
    ),
    path(
        "activiteiten/<int:pk>/inzet-plannen/", inzetten.inzet_plannen, name="inzet_plannen"
    ),
]
