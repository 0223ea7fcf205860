"""Builds what the start pages count: contract, money and moved hours."""

import datetime as dt

from django.utils import timezone

from gemeenten.models import (
    Afspraak,
    Begrotingspost,
    Contract,
    Kostenboeking,
    OvaIndex,
    Verlengingsoptie,
    Verrekening,
)
from inzet.models import Afwijkingsafspraak, Overdracht
from tests.bouwers import maak_gebruiker, maak_halfjaar


def maak_contract(**fields):
    return Contract.objects.create(
        **{
            "naam": "Pool ervaringsdeskundigen",
            "begin": dt.date(2024, 1, 1),
            "einde": dt.date(2025, 12, 31),
            "bron": "memo",
        }
        | fields
    )


def maak_optie(contract, jaar, **fields):
    """Three years from ``jaar``, to be decided half a year before."""
    return Verlengingsoptie.objects.create(
        **{
            "contract": contract,
            "begin": dt.date(jaar, 1, 1),
            "einde": dt.date(jaar + 2, 12, 31),
            "beslisdatum": dt.date(jaar - 1, 7, 1),
        }
        | fields
    )


def maak_afspraak(wat="Een plek regelen", **fields):
    return Afspraak.objects.create(
        **{"wat": wat, "eigenaar": "mgr", "einddatum": timezone.localdate()} | fields
    )


def maak_post(jaar, **fields):
    return Begrotingspost.objects.create(
        **{
            "jaar": jaar,
            "categorie": "projectkosten",
            "omschrijving": "Fte ervaringsdeskundigen",
            "centen": 400_000_00,
            "prijspeil": 2023,
        }
        | fields
    )


def maak_boeking(post, centen, **fields):
    return Kostenboeking.objects.create(
        **{
            "post": post,
            "datum": dt.date(post.jaar, 3, 31),
            "centen": centen,
            "omschrijving": "Salaris",
            "boekstuk": f"{post.jaar}-{Kostenboeking.objects.count()}",
            "geboekt_op": timezone.now(),
            "geboekt_door": maak_gebruiker("coordinator"),
        }
        | fields
    )


def maak_index(jaar, honderdsten, **fields):
    return OvaIndex.objects.create(
        **{
            "jaar": jaar,
            "status": "voorlopig",
            "honderdsten": honderdsten,
            "bron": "VNG",
            "ingevoerd_op": timezone.now(),
            "ingevoerd_door": maak_gebruiker("contractmanager"),
        }
        | fields
    )


def maak_verrekening(jaar, sleutel, centen=0, **fields):
    """A proposal; its parts are left out."""
    return Verrekening.objects.create(
        **{
            "jaar": jaar,
            "sleutel": sleutel,
            "begroot_centen": centen,
            "geboekt_centen": 0,
            "centen": centen,
            "voorgesteld_op": timezone.now(),
            "voorgesteld_door": maak_gebruiker("coordinator"),
        }
        | fields
    )


def maak_overdracht(periode, gemeente, minuten, **fields):
    return Overdracht.objects.create(
        **{
            "halfjaar": maak_halfjaar(periode),
            "gemeente": gemeente,
            "minuten": minuten,
            "voorgesteld_op": timezone.now(),
            "voorgesteld_door": maak_gebruiker("coordinator"),
        }
        | fields
    )


def maak_afwijking(periode, van, naar, kwartieren=8, **fields):
    """Proposed by the coordinator, so nobody agreed yet."""
    return Afwijkingsafspraak.objects.create(
        **{
            "halfjaar": maak_halfjaar(periode),
            "van": van,
            "naar": naar,
            "kwartieren": kwartieren,
            "reden": "Hier is ruimte.",
            "voorgesteld_op": timezone.now(),
            "voorgesteld_door": maak_gebruiker("coordinator"),
        }
        | fields
    )
