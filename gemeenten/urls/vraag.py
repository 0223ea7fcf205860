"""Addresses of what the fourteen ask for."""

from django.urls import path

from gemeenten.views import behoeften, startbijeenkomsten

urlpatterns = [
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
        "behoeften/<int:pk>/herstellen/",
        behoeften.behoefte_herstellen,
        name="behoefte_herstellen",
    ),
    path(
        "behoeften/<int:pk>/kopieren/",
        behoeften.behoefte_kopieren,
        name="behoefte_kopieren",
    ),
]
