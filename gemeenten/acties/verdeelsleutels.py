"""What can happen to a key: written by the beheerder, vastgesteld by the contract manager."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Aandeel, Gemeente, Verdeelsleutel
from gemeenten.models.verdeelsleutel import HEEL
from gemeenten.permissions.beheer import (
    mag_verdeelsleutel_create,
    mag_verdeelsleutel_importeren,
    mag_verdeelsleutel_update,
    mag_verdeelsleutel_vaststellen,
    mag_verdeelsleutel_verwijderen,
)
from gemeenten.selectors.beheer import kenmerk
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, VerouderdError, check_rules
from poolregio.logboek.acties import log_gebeurtenis

Aandelen = dict[Gemeente, int]  # hundredths of a percent
VELDEN = ["naam", "ingangsdatum", "bron"]
LIGT_VAST = "Deze verdeelsleutel is vastgesteld en ligt vast."


@transaction.atomic
def verdeelsleutel_create(
    *, gegevens: dict[str, Any], aandelen: Aandelen, door: Gebruiker
) -> Verdeelsleutel:
    """Write a key for a half-year that is still to begin. ``gegevens`` holds VELDEN."""
    if not mag_verdeelsleutel_create(door):
        raise PermissionDenied
    sleutel = _nieuw(gegevens, aandelen)
    log_gebeurtenis("verdeelsleutel_create", sleutel, door=door)
    return sleutel


@transaction.atomic
def verdeelsleutel_importeren(
    *, gegevens: dict[str, Any], aandelen: Aandelen, door: Gebruiker
) -> Verdeelsleutel:
    """The same from a file; it too can still be changed until it is vastgesteld."""
    if not mag_verdeelsleutel_importeren(door):
        raise PermissionDenied
    sleutel = _nieuw(gegevens, aandelen)
    log_gebeurtenis("verdeelsleutel_importeren", sleutel, door=door)
    return sleutel


@transaction.atomic
def verdeelsleutel_update(
    *,
    sleutel: Verdeelsleutel,
    gegevens: dict[str, Any],
    aandelen: Aandelen,
    gezien: str | None = None,
    door: Gebruiker,
) -> Verdeelsleutel:
    """Raises VerouderdError when the key is no longer the one with kenmerk ``gezien``."""
    sleutel = _vergrendel(sleutel)
    if not mag_verdeelsleutel_update(door):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        raise ActieError(LIGT_VAST)
    if gezien is not None and gezien != kenmerk(sleutel):
        raise VerouderdError
    for naam in VELDEN:
        setattr(sleutel, naam, gegevens[naam])
    _controleer(sleutel, aandelen)
    sleutel.save(update_fields=VELDEN)
    sleutel.aandelen.all().delete()
    _schrijf(sleutel, aandelen)
    log_gebeurtenis("verdeelsleutel_update", sleutel, door=door)
    return sleutel


@transaction.atomic
def verdeelsleutel_verwijderen(*, sleutel: Verdeelsleutel, door: Gebruiker) -> None:
    """Take away a key that never held."""
    sleutel = _vergrendel(sleutel)
    if not mag_verdeelsleutel_verwijderen(door):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        raise ActieError(LIGT_VAST)
    log_gebeurtenis(
        "verdeelsleutel_verwijderen", sleutel, toelichting=sleutel.naam, door=door
    )
    sleutel.delete()


@transaction.atomic
def verdeelsleutel_vaststellen(
    *, sleutel: Verdeelsleutel, gezien: str | None = None, door: Gebruiker
) -> Verdeelsleutel:
    """From now on nothing changes it, not even the database's owner by accident.

    ``gezien`` is the kenmerk of what was looked at: nobody decides on other shares than that.
    All keys in the making are locked, so that of two for one day only one can win.
    """
    in_de_maak = Verdeelsleutel.objects.filter(vastgesteld_op=None).order_by("pk")
    list(in_de_maak.select_for_update(of=["self"]))
    sleutel = _vergrendel(sleutel)
    if not mag_verdeelsleutel_vaststellen(door):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        raise ActieError("Deze verdeelsleutel is al vastgesteld.")
    if gezien is not None and gezien != kenmerk(sleutel):
        raise ActieError(
            "De beheerder heeft deze sleutel intussen gewijzigd. Kijk de aandelen opnieuw na."
        )
    _controleer(sleutel, {a.gemeente: a.honderdsten for a in sleutel.aandelen.all()})
    sleutel.vastgesteld_op, sleutel.vastgesteld_door = timezone.now(), door
    sleutel.save(update_fields=["vastgesteld_op", "vastgesteld_door"])
    log_gebeurtenis("verdeelsleutel_vaststellen", sleutel, door=door)
    return sleutel


def _vergrendel(sleutel: Verdeelsleutel) -> Verdeelsleutel:
    rijen = Verdeelsleutel.objects.select_for_update(of=["self"]).filter(pk=sleutel.pk)
    if not (huidig := rijen.first()):
        raise ActieError("Deze verdeelsleutel is intussen verwijderd.")
    return huidig


def _nieuw(gegevens: dict[str, Any], aandelen: Aandelen) -> Verdeelsleutel:
    sleutel = Verdeelsleutel(**{naam: gegevens[naam] for naam in VELDEN})
    _controleer(sleutel, aandelen)
    sleutel.save(force_insert=True)
    _schrijf(sleutel, aandelen)
    return sleutel


def _controleer(sleutel: Verdeelsleutel, aandelen: Aandelen) -> None:
    if sleutel.ingangsdatum <= timezone.localdate():
        raise ActieError(
            "Een sleutel gaat altijd in op een halfjaar dat nog moet beginnen."
        )
    anders = Verdeelsleutel.objects.exclude(pk=sleutel.pk)
    if anders.filter(
        ingangsdatum=sleutel.ingangsdatum, vastgesteld_op__isnull=False
    ).exists():
        raise ActieError("Er is al een vastgestelde sleutel die op deze dag ingaat.")
    if set(aandelen) != set(Gemeente.objects.all()):
        raise ActieError("Vul voor elke gemeente een aandeel in.")
    if sum(aandelen.values()) != HEEL:
        raise ActieError("De aandelen moeten samen precies 100,00% zijn.")
    check_rules(sleutel)


def _schrijf(sleutel: Verdeelsleutel, aandelen: Aandelen) -> None:
    Aandeel.objects.bulk_create(
        Aandeel(verdeelsleutel=sleutel, gemeente=gemeente, honderdsten=honderdsten)
        for gemeente, honderdsten in aandelen.items()
    )
