"""Addresses of what is asked of the pool, and of following what was agreed."""

from django.urls import path

from inzet.views import (
    aanvragen,
    aanvragen_besluiten,
    aanvragen_plannen,
    monitormomenten,
)

urlpatterns = [
    path("aanvragen/", aanvragen.aanvraag_list, name="aanvraag_list"),
    path("aanvragen/nieuw/", aanvragen.aanvraag_create, name="aanvraag_create"),
    path("aanvragen/<int:pk>/", aanvragen.aanvraag_detail, name="aanvraag_detail"),
    path("aanvragen/<int:pk>/wijzigen/", aanvragen.aanvraag_update, name="aanvraag_update"),
    path(
        "aanvragen/<int:pk>/bespreken/",
        aanvragen_besluiten.aanvraag_bespreken,
        name="aanvraag_bespreken",
    ),
    path(
        "aanvragen/<int:pk>/accepteren/",
        aanvragen_besluiten.aanvraag_accepteren,
        name="aanvraag_accepteren",
    ),
    path(
        "aanvragen/<int:pk>/afwijzen/",
        aanvragen_besluiten.aanvraag_afwijzen,
        name="aanvraag_afwijzen",
    ),
    path(
        "aanvragen/<int:pk>/intrekken/",
        aanvragen_besluiten.aanvraag_intrekken,
        name="aanvraag_intrekken",
    ),
    path(
        "aanvragen/<int:pk>/afronden/",
        aanvragen_besluiten.aanvraag_afronden,
        name="aanvraag_afronden",
    ),
    path(
        "aanvragen/<int:pk>/plannen/",
        aanvragen_plannen.aanvraag_plannen,
        name="aanvraag_plannen",
    ),
    path(
        "deelopdrachten/<int:pk>/momenten/",
        monitormomenten.deelopdracht_momenten,
        name="deelopdracht_momenten",
    ),
    path(
        "deelopdrachten/<int:pk>/momenten/nieuw/",
        monitormomenten.monitormoment_create,
        name="monitormoment_create",
    ),
    path(
        "monitormomenten/<int:pk>/afronden/",
        monitormomenten.monitormoment_afronden,
        name="monitormoment_afronden",
    ),
    path(
        "monitormomenten/<int:pk>/verwijderen/",
        monitormomenten.monitormoment_verwijderen,
        name="monitormoment_verwijderen",
    ),
]
