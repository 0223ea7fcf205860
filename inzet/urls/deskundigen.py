"""Addresses: deskundigen."""

from django.urls import path

from inzet.views import deskundigen, dienstverbanden, ervaring, opleidingen

urlpatterns = [
    path("deskundigen/", deskundigen.deskundige_list, name="deskundige_list"),
    path("deskundigen/nieuw/", deskundigen.deskundige_create, name="deskundige_create"),
    path("deskundigen/<int:pk>/", deskundigen.deskundige_detail, name="deskundige_detail"),
    path(
        "deskundigen/<int:pk>/wijzigen/",
        deskundigen.deskundige_update,
        name="deskundige_update",
    ),
    path(
        "deskundigen/<int:pk>/uitnodigen/",
        deskundigen.deskundige_uitnodigen,
        name="deskundige_uitnodigen",
    ),
    path(
        "deskundigen/<int:pk>/rollen/",
        deskundigen.wensrollen_wijzigen,
        name="wensrollen_wijzigen",
    ),
    path(
        "deskundigen/<int:pk>/themas/",
        ervaring.deskundige_ervaring,
        name="deskundige_ervaring",
    ),
    path(
        "deskundigen/<int:pk>/themas/toestemmen/",
        ervaring.wensthema_toestemmen,
        name="wensthema_toestemmen",
    ),
    path(
        "deskundigen/<int:pk>/themas/intrekken/",
        ervaring.wensthema_intrekken,
        name="wensthema_intrekken",
    ),
    path(
        "deskundigen/<int:pk>/dienstverbanden/nieuw/",
        dienstverbanden.dienstverband_create,
        name="dienstverband_create",
    ),
    path(
        "dienstverbanden/<int:pk>/wijzigen/",
        dienstverbanden.dienstverband_update,
        name="dienstverband_update",
    ),
    path(
        "dienstverbanden/<int:pk>/verwijderen/",
        dienstverbanden.dienstverband_verwijderen,
        name="dienstverband_verwijderen",
    ),
    path(
        "deskundigen/<int:pk>/opleidingen/nieuw/",
        opleidingen.opleiding_create,
        name="opleiding_create",
    ),
    path(
        "opleidingen/<int:pk>/wijzigen/",
        opleidingen.opleiding_update,
        name="opleiding_update",
    ),
    path(
        "opleidingen/<int:pk>/verwijderen/",
        opleidingen.opleiding_verwijderen,
        name="opleiding_verwijderen",
    ),
]
