"""Addresses of the pool: activities, inzet, experts, stories, and what follows from them."""

from django.urls import path

from inzet.views import (
    activiteiten,
    activiteiten_plannen,
    afwezigheden,
    agenda,
    beschikbaarheid,
    bevestigen,
    deelopdrachten,
    deskundigen,
    dienstverbanden,
    ervaring,
    gemeenten,
    importeren,
    inzetten,
    mijn_gegevens,
    mijn_gemeente,
    mijn_week,
    opleidingen,
    planbord,
    planbord_wijzigen,
    reeksen,
    registreren,
    uitzonderingen,
    verdeling,
    verhalen,
    voorstellen,
)

urlpatterns = [
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
    path("activiteiten/<int:pk>/herhalen/", reeksen.reeks_create, name="reeks_create"),
    path("reeksen/<int:pk>/", reeksen.reeks_detail, name="reeks_detail"),
    path(
        "activiteiten/<int:pk>/reeks-annuleren/<slug:welke>/",
        reeksen.reeks_annuleren,
        name="reeks_annuleren",
    ),
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
    path("planbord/", planbord.planbord, name="planbord"),
    path("planbord/gegevens/", planbord.planbord_gegevens, name="planbord_gegevens"),
    path(
        "planbord/terugzetten/",
        planbord.planning_terugzetten,
        name="planning_terugzetten",
    ),
    path(
        "inzetten/<int:pk>/verzetten/",
        planbord_wijzigen.inzet_verzetten,
        name="inzet_verzetten",
    ),
    path(
        "activiteiten/<int:pk>/inplannen/",
        planbord_wijzigen.activiteit_inplannen,
        name="activiteit_inplannen",
    ),
    path(
        "behoeften/<int:pk>/inplannen/",
        planbord_wijzigen.behoefte_inplannen,
        name="behoefte_inplannen",
    ),
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
        "inzetten/bevestigen/", bevestigen.inzetten_bevestigen, name="inzetten_bevestigen"
    ),
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
    path(
        "activiteiten/<int:pk>/verhaal/",
        verhalen.verhaal_schrijven,
        name="verhaal_schrijven",
    ),
    path("verhalen/", verhalen.verhaal_list, name="verhaal_list"),
    path(
        "verhalen/<int:pk>/verwijderen/",
        verhalen.verhaal_verwijderen,
        name="verhaal_verwijderen",
    ),
    path(
        "verhalen/<int:pk>/vrijgeven/", verhalen.verhaal_vrijgeven, name="verhaal_vrijgeven"
    ),
    path(
        "verhalen/<int:pk>/intrekken/", verhalen.verhaal_intrekken, name="verhaal_intrekken"
    ),
    path(
        "verhalen/<int:pk>/redigeren/", verhalen.verhaal_redigeren, name="verhaal_redigeren"
    ),
    path("voorstellen/", voorstellen.voorstel_list, name="voorstel_list"),
    path("voorstellen/nieuw/", voorstellen.voorstel_vragen, name="voorstel_vragen"),
    path("voorstellen/<int:pk>/", voorstellen.voorstel_detail, name="voorstel_detail"),
    path(
        "voorstellen/<int:pk>/stoppen/",
        voorstellen.voorstel_stoppen,
        name="voorstel_stoppen",
    ),
    path(
        "voorstellen/<int:pk>/overnemen/",
        voorstellen.voorstel_overnemen,
        name="voorstel_overnemen",
    ),
    path(
        "voorstellen/<int:pk>/verwijderen/",
        voorstellen.voorstel_verwijderen,
        name="voorstel_verwijderen",
    ),
    path("verdeling/", verdeling.verdeling, name="verdeling"),
    path("verdeling/<slug:periode>/", verdeling.verdeling_detail, name="verdeling_detail"),
    path("gemeenten/", gemeenten.gemeente_list, name="gemeente_list"),
    path(
        "gemeenten/<slug:gemeentecode>/", gemeenten.gemeente_detail, name="gemeente_detail"
    ),
    path("mijn-gemeente/", mijn_gemeente.mijn_gemeente, name="mijn_gemeente"),
    path("importeren/", importeren.importeren, name="importeren"),
    path(
        "importeren/bevestigen/",
        importeren.importeren_bevestigen,
        name="importeren_bevestigen",
    ),
]
