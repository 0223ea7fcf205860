"""Addresses of the fourteen, what they ask for, the contract and the lists."""

from django.urls import path

from gemeenten.views import (
    behoeften,
    contract,
    gebruikers,
    lijsten,
    startbijeenkomsten,
    verdeelsleutels,
)

beheer = [
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
        "verdeelsleutels/<int:pk>/vaststellen/",
        verdeelsleutels.verdeelsleutel_vaststellen,
        name="verdeelsleutel_vaststellen",
    ),
]

vraag = [
    path(
        "startbijeenkomsten/",
        startbijeenkomsten.startbijeenkomst_list,
        name="startbijeenkomst_list",
    ),
    path(
        "startbijeenkomsten/nieuw/",
        startbijeenkomsten.startbijeenkomst_create,
        name="startbijeenkomst_create",
    ),
    path(
        "startbijeenkomsten/<int:pk>/",
        startbijeenkomsten.startbijeenkomst_detail,
        name="startbijeenkomst_detail",
    ),
    path(
        "startbijeenkomsten/<int:pk>/wijzigen/",
        startbijeenkomsten.startbijeenkomst_update,
        name="startbijeenkomst_update",
    ),
    path("behoeften/", behoeften.behoefte_list, name="behoefte_list"),
    path("behoeften/overzicht/", behoeften.behoefte_overzicht, name="behoefte_overzicht"),
    path("behoeften/nieuw/", behoeften.behoefte_create, name="behoefte_create"),
    path("behoeften/<int:pk>/", behoeften.behoefte_detail, name="behoefte_detail"),
    path("behoeften/<int:pk>/wijzigen/", behoeften.behoefte_update, name="behoefte_update"),
    path(
        "behoeften/<int:pk>/vervallen/",
        behoeften.behoefte_vervallen,
        name="behoefte_vervallen",
    ),
    path(
        "behoeften/<int:pk>/kopieren/",
        behoeften.behoefte_kopieren,
        name="behoefte_kopieren",
    ),
]

urlpatterns = [
    *vraag,
    path("contract/", contract.contract_detail, name="contract_detail"),
    path("contract/begroting/", contract.contract_begroting, name="contract_begroting"),
    path("contract/kosten/", contract.contract_kosten, name="contract_kosten"),
    *beheer,
]
