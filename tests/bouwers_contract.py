"""Builds extensions, documents, goals, talks and agreements. Writes past the acties."""

import datetime as dt

from django.utils import timezone

from gemeenten.models import (
    Afspraak,
    Contractdocument,
    Contractgesprek,
    Doelnotitie,
    Gespreksdeelname,
    Ontwikkeldoel,
    Verlengingsoptie,
)
from tests.bouwers import maak_contract, maak_gebruiker


def maak_optie(jaar=2026, *, besluit="open", **fields):
    """Three years from ``jaar`` on; decided halfway the year before."""
    defaults = {
        "contract": maak_contract(),
        "begin": dt.date(jaar, 1, 1),
        "einde": dt.date(jaar + 2, 12, 31),
        "beslisdatum": dt.date(jaar - 1, 7, 1),
        "status": besluit,
    }
    if besluit != "open":
        defaults |= {
            "besloten_op": timezone.now(),
            "besloten_door": maak_gebruiker("contractmanager"),
            "toelichting": "De evaluatie was goed.",
        }
    return Verlengingsoptie.objects.create(**defaults | fields)


def maak_document(**fields):
    defaults = {
        "contract": maak_contract(),
        "naam": "Memo",
        "url": "https://documenten.example/memo.pdf",
        "datum": dt.date(2023, 4, 20),
    }
    return Contractdocument.objects.create(**defaults | fields)


def maak_doel(titel="Een pool die groeit", **fields):
    defaults = {
        "contract": maak_contract(),
        "soort": "ontwikkeldoel",
        "omschrijving": "Er komen mensen bij.",
    }
    return Ontwikkeldoel.objects.create(titel=titel, **defaults | fields)


def maak_notitie(doel, tekst, datum=dt.date(2024, 3, 1)):
    return Doelnotitie.objects.create(
        doel=doel,
        tekst=tekst,
        datum=datum,
        geschreven_op=timezone.now(),
        geschreven_door=maak_gebruiker("contractmanager", roepnaam="Bart"),
    )


def maak_gesprek(*gemeenten, **fields):
    defaults = {"datum": dt.date(2024, 3, 4), "onderwerp": "Contractgesprek"}
    gesprek = Contractgesprek.objects.create(**defaults | fields)
    for gemeente in gemeenten:
        Gespreksdeelname.objects.create(gesprek=gesprek, gemeente=gemeente)
    return gesprek


def maak_afspraak(gesprek=None, *, status="open", **fields):
    defaults = {
        "wat": "Plan maken",
        "eigenaar": "mgr",
        "einddatum": dt.date(2024, 5, 1),
        "status": status,
    }
    if status != "open":
        defaults |= {
            "afgesloten_op": timezone.now(),
            "afgesloten_door": maak_gebruiker("contractmanager"),
            "toelichting": "Niet nodig." if status == "vervallen" else "",
        }
    return Afspraak.objects.create(gesprek=gesprek, **defaults | fields)
