"""Addresses of accounts, lists of values and the key."""

from django.urls import path

from gemeenten.views import gebruikers, lijsten, verdeelsleutels

urlpatterns = [
    path("accounts/", gebruikers.gebruiker_list, name="gebruiker_list"),
    path("accounts/nieuw/", gebruikers.gebruiker_create, name="gebruiker_create"),
    path("accounts/<int:pk>/", gebruikers.gebruiker_update, name="gebruiker_update"),
    path(
        "accounts/<int:pk>/deactiveren/",
        gebruikers.gebruiker_deactiveren,
        name="gebruiker_deactiveren",
    ),
    path(
        "accounts/<int:pk>/activeren/",
        gebruikers.gebruiker_activeren,
        name="gebruiker_activeren",
    ),
    path(
        "accounts/<int:pk>/uitnodigen/",
        gebruikers.gebruiker_uitnodigen,
        name="gebruiker_uitnodigen",
    ),
    path("lijsten/", lijsten.lijst_list, name="lijst_list"),
    path("lijsten/<slug:lijst>/", lijsten.lijst_detail, name="lijst_detail"),
    path(
        "lijsten/<slug:lijst>/nieuw/",
        lijsten.lijstwaarde_create,
        name="lijstwaarde_create",
    ),
    path(
        "lijsten/<slug:lijst>/<slug:code>/wijzigen/",
        lijsten.lijstwaarde_update,
        name="lijstwaarde_update",
    ),
    path(
        "lijsten/<slug:lijst>/<slug:code>/verplaatsen/",
        lijsten.lijstwaarde_verplaatsen,
        name="lijstwaarde_verplaatsen",
    ),
    path(
        "verdeelsleutels/", verdeelsleutels.verdeelsleutel_list, name="verdeelsleutel_list"
    ),
    path(
        "verdeelsleutels/nieuw/",
        verdeelsleutels.verdeelsleutel_create,
        name="verdeelsleutel_create",
    ),
    path(
        "verdeelsleutels/importeren/",
        verdeelsleutels.verdeelsleutel_importeren,
        name="verdeelsleutel_importeren",
    ),
    path(
        "verdeelsleutels/<int:pk>/",
        verdeelsleutels.verdeelsleutel_detail,
        name="verdeelsleutel_detail",
    ),
    path(
        "verdeelsleutels/<int:pk>/wijzigen/",
        verdeelsleutels.verdeelsleutel_update,
        name="verdeelsleutel_update",
    ),
    path(
        "verdeelsleutels/<int:pk>/verwijderen/",
        verdeelsleutels.verdeelsleutel_verwijderen,
        name="verdeelsleutel_verwijderen",
    ),
    path(
        "verdeelsleutels/<int:pk>/vaststellen/",
        verdeelsleutels.verdeelsleutel_vaststellen,
        name="verdeelsleutel_vaststellen",
    ),
]
