"""Builds requests and sub-assignments, as ``tests/bouwers.py`` builds the rest."""

import datetime as dt

from gemeenten.models import Inzetrol, SoortActiviteit, SoortPlek
from inzet.models import Aanvraag, Deelopdracht
from tests.bouwers import maak_gebruiker, waarde


def maak_deelopdracht(*gemeenten, **fields):
    """From 2024 on, without an end."""
    defaults = {
        "titel": "Inloop in de wijk",
        "doelen": "Mensen ontmoeten elkaar.",
        "monitoring": "Gesprek met de inloop.",
        "frequentie": "elk kwartaal",
        "verantwoording": "In de rapportage.",
        "begin": dt.date(2024, 1, 1),
    }
    deelopdracht = Deelopdracht.objects.create(**defaults | fields)
    deelopdracht.gemeenten.set(gemeenten)
    return deelopdracht


def maak_aanvraag(gemeente=None, *, antwoord=None, **fields):
    """New, and for the region, unless told otherwise.

    ``antwoord`` is given to every question of the intake.
    """
    defaults = {
        "gemeente": gemeente,
        "aanvrager_soort": "welzijn",
        "organisatie": "Welzijn Noord",
        "titel": "Herkenning in de inloop",
        "doel": "Bezoekers merken dat zij niet de enige zijn.",
        "rol": waarde(Inzetrol, "ondersteuner"),
        "verwachting": "Meedoen aan de inloop en luisteren.",
        "soort": waarde(SoortActiviteit, "inloop"),
        "plek": waarde(SoortPlek, "bibliotheek"),
        "vanaf": dt.date(2024, 3, 4),
        "keren": 4,
        "minuten_per_keer": 120,
        "veiligheid": "met_twee",
        "ingediend_door": maak_gebruiker("beleidsadviseur"),
    }
    antwoorden = {
        "is_passend": antwoord,
        "is_geen_individuele_zorg": antwoord,
        "is_deskundigheid_aanwezig": antwoord,
        "is_op_orde": antwoord,
        "is_veilig": antwoord,
    }
    return Aanvraag.objects.create(**defaults | antwoorden | fields)
