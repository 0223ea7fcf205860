"""Builds the money of the contract: posts, indexes, bookings, settlements."""

import datetime as dt
from itertools import count

from django.utils import timezone

from gemeenten.acties.geld.verrekening import (
    verrekening_besluiten,
    verrekening_voorstellen,
)
from gemeenten.models import Begrotingspost, Kostenboeking, OvaIndex, Verrekening
from tests.bouwers import maak_gebruiker

_nummer = count(1)
VOORLOPIG = {2024: 494, 2025: 418}  # hundredths of a percent, as published


def maak_post(*, jaar=2024, centen=10_000_00, categorie="projectkosten", **fields):
    """An amount at the price level of 2023."""
    defaults = {"omschrijving": f"Post {next(_nummer)}", "prijspeil": 2023}
    return Begrotingspost.objects.create(
        jaar=jaar, centen=centen, categorie=categorie, **defaults | fields
    )


def maak_index(jaar=2024, honderdsten=None, status="voorlopig", **fields):
    return OvaIndex.objects.create(
        jaar=jaar,
        status=status,
        honderdsten=VOORLOPIG[jaar] if honderdsten is None else honderdsten,
        bron="test",
        ingevoerd_op=timezone.now(),
        ingevoerd_door=fields.pop("door", None) or maak_gebruiker("contractmanager"),
        **fields,
    )


def maak_boeking(post, centen=1_000_00, *, teruggedraaid=False, **fields):
    """On the last day of March in the year of the post."""
    door = maak_gebruiker("coordinator")
    defaults = {
        "datum": dt.date(post.jaar, 3, 31),
        "omschrijving": "Loonkosten maart",
        "boekstuk": f"B-{next(_nummer)}",
        "geboekt_op": timezone.now(),
        "geboekt_door": door,
    }
    if teruggedraaid:
        defaults |= {
            "teruggedraaid_op": timezone.now(),
            "teruggedraaid_door": door,
            "reden": "Dubbel.",
        }
    return Kostenboeking.objects.create(post=post, centen=centen, **defaults | fields)


def maak_verrekening(jaar, sleutel, centen=0, **fields):
    """A proposal; its parts are left out."""
    defaults = {
        "begroot_centen": centen,
        "geboekt_centen": 0,
        "voorgesteld_op": timezone.now(),
        "voorgesteld_door": maak_gebruiker("coordinator"),
    }
    return Verrekening.objects.create(
        jaar=jaar, sleutel=sleutel, centen=centen, **defaults | fields
    )


def stel_voor(jaar=2024, *, door=None, toelichting=""):
    return verrekening_voorstellen(
        jaar=jaar,
        toelichting=toelichting,
        door=door or maak_gebruiker("contractmanager"),
    )


def stel_vast(verrekening, *, door=None):
    return verrekening_besluiten(
        verrekening=verrekening,
        gezien=verrekening.voorgesteld_op.isoformat(),
        door=door or maak_gebruiker("contractmanager"),
    )
