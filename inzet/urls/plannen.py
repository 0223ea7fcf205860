"""Addresses of planning: activities, inzetten, series, the board, proposals, who fits."""

from django.urls import path

from inzet.views import (
    activiteiten,
    activiteiten_plannen,
    bevestigen,
    inzetten,
    planbord,
    planbord_wijzigen,
    reeksen,
    vervangen,
    voorstellen,
    wie_past,
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
    path(
        "activiteiten/<int:pk>/wie-past/",
        wie_past.wie_past,
        name="wie_past",
    ),
    path(
        "behoeften/<int:pk>/wie-past/",
        wie_past.wie_past_behoefte,
        name="wie_past_behoefte",
    ),
    path(
        "inzetten/<int:pk>/vervangen/",
        vervangen.inzet_vervangen,
        name="inzet_vervangen",
    ),
    path(
        "afwezigheden/<int:pk>/vervanging/",
        vervangen.vervanging,
        name="vervanging",
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
    path(
        "inzetten/bevestigen/", bevestigen.inzetten_bevestigen, name="inzetten_bevestigen"
    ),
]
