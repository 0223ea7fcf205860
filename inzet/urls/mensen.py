"""Addresses of the experts: who they are, when they can, and their own pages."""

from django.urls import path

from inzet.views import (
    afwezigheden,
    agenda,
    beschikbaarheid,
    deskundigen,
    dienstverbanden,
    ervaring,
    mijn_gegevens,
    mijn_week,
    opleidingen,
    registreren,
    uitzonderingen,
)

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
    path(
        "mijn-beschikbaarheid/",
        beschikbaarheid.mijn_beschikbaarheid,
        name="mijn_beschikbaarheid",
    ),
    path(
        "deskundigen/<int:pk>/beschikbaarheid/",
        beschikbaarheid.deskundige_beschikbaarheid,
        name="deskundige_beschikbaarheid",
    ),
    path(
        "deskundigen/<int:pk>/beschikbaarheid/opgeven/",
        beschikbaarheid.beschikbaarheid_opgeven,
        name="beschikbaarheid_opgeven",
    ),
    path(
        "beschikbaarheid/<int:pk>/wijzigen/",
        beschikbaarheid.beschikbaarheid_update,
        name="beschikbaarheid_update",
    ),
    path(
        "beschikbaarheid/<int:pk>/verwijderen/",
        beschikbaarheid.beschikbaarheid_verwijderen,
        name="beschikbaarheid_verwijderen",
    ),
    path(
        "deskundigen/<int:pk>/uitzonderingen/opgeven/",
        uitzonderingen.uitzondering_opgeven,
        name="uitzondering_opgeven",
    ),
    path(
        "uitzonderingen/<int:pk>/verwijderen/",
        uitzonderingen.uitzondering_verwijderen,
        name="uitzondering_verwijderen",
    ),
    path(
        "deskundigen/<int:pk>/afwezigheden/melden/",
        afwezigheden.afwezigheid_melden,
        name="afwezigheid_melden",
    ),
    path(
        "afwezigheden/<int:pk>/beeindigen/",
        afwezigheden.afwezigheid_beeindigen,
        name="afwezigheid_beeindigen",
    ),
    path(
        "afwezigheden/<int:pk>/verwijderen/",
        afwezigheden.afwezigheid_verwijderen,
        name="afwezigheid_verwijderen",
    ),
    path("mijn-week/", mijn_week.mijn_week, name="mijn_week"),
    path("mijn-week/voorstellen/", mijn_week.mijn_voorstellen, name="mijn_voorstellen"),
    path(
        "inzetten/<int:pk>/registreren/",
        registreren.inzet_registreren,
        name="inzet_registreren",
    ),
    path("inzetten/<int:pk>/afmelden/", registreren.inzet_afmelden, name="inzet_afmelden"),
    path(
        "activiteiten/<int:pk>/bereik/", registreren.bereik_opgeven, name="bereik_opgeven"
    ),
    path("mijn-gegevens/", mijn_gegevens.mijn_gegevens, name="mijn_gegevens"),
    path(
        "mijn-gegevens/download/",
        mijn_gegevens.mijn_gegevens_download,
        name="mijn_gegevens_download",
    ),
    path("agenda/<str:token>.ics", agenda.agenda_feed, name="agenda_feed"),
    path(
        "mijn-gegevens/agenda/aanzetten/", agenda.agenda_aanzetten, name="agenda_aanzetten"
    ),
    path(
        "mijn-gegevens/agenda/vernieuwen/",
        agenda.agenda_vernieuwen,
        name="agenda_vernieuwen",
    ),
    path(
        "mijn-gegevens/agenda/uitzetten/", agenda.agenda_uitzetten, name="agenda_uitzetten"
    ),
]
