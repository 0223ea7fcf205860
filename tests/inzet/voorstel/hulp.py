"""A small world in which a half-year can be proposed."""

import datetime as dt

from gemeenten.models import Kader
from inzet.models import Voorstel
from poolregio.kern.halfjaar import Periode
from tests import bouwers

HALFJAAR = Periode(2028, 1)  # to come, whenever the tests run


def maak_behoefte(gemeente=None, **fields):
    """A dagdeel a week, whenever."""
    bouwers.waarde(Kader, "geen")  # what becomes of it needs one
    defaults = {"jaar": HALFJAAR.jaar, "hoeveelheid": 1, "eenheid": "dagdeel_week"}
    return bouwers.maak_behoefte(gemeente=gemeente, **defaults | fields)


def maak_beschikbaar(deskundige, dagdelen=("ma_ochtend", "di_middag"), **fields):
    """From 2023 on, unless told otherwise."""
    defaults = {"vanaf": dt.date(2023, 1, 1)}
    return bouwers.maak_beschikbaarheid(deskundige, *dagdelen, **defaults | fields)


def maak_voorstel(door, **fields):
    """Waiting, or whatever ``status`` says."""
    defaults = {
        "halfjaar": bouwers.maak_halfjaar(HALFJAAR),
        "vanaf": HALFJAAR.begin,
        "tijdslimiet": 2,  # shorter than a form allows
        "gevraagd_door": door,
    }
    return Voorstel.objects.create(**defaults | fields)


def maak_wereld(venray, beesel):
    """Key, contractjaar, two experts with a rhythm, a need in each gemeente."""
    bouwers.maak_contractjaar(HALFJAAR.jaar)
    bouwers.maak_sleutel({venray: 7500, beesel: 2500})
    mensen = [
        bouwers.maak_deskundige(weekuren=4, woongemeente=venray),
        bouwers.maak_deskundige(weekuren=4, woongemeente=beesel),
    ]
    for mens in mensen:
        maak_beschikbaar(mens)
    return mensen, [maak_behoefte(venray), maak_behoefte(beesel)]
