"""Builds requests, as ``tests/bouwers.py`` builds the rest."""

import datetime as dt

from gemeenten.models import Inzetrol, SoortActiviteit, SoortPlek
from inzet.models import Aanvraag
from tests.bouwers import maak_gebruiker


def _waarde(model, code):
    return model.objects.get_or_create(code=code, defaults={"naam": code})[0]


def maak_aanvraag(gemeente, *, antwoord=None, **fields):
    """New, unless told otherwise; ``antwoord`` is given to every question of the intake."""
    defaults = {
        "gemeente": gemeente,
        "aanvrager_soort": "welzijn",
        "organisatie": "Welzijn Noord",
        "titel": "Herkenning in de inloop",
        "doel": "Bezoekers merken dat zij niet de enige zijn.",
        "rol": _waarde(Inzetrol, "ondersteuner"),
        "verwachting": "Meedoen aan de inloop en luisteren.",
        "soort": _waarde(SoortActiviteit, "inloop"),
        "plek": _waarde(SoortPlek, "bibliotheek"),
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
