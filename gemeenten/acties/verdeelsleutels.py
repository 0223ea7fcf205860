"""What can happen to a key: written by the beheerder, vastgesteld by the contract manager."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Aandeel, Gemeente, Verdeelsleutel
from gemeenten.models.verdeelsleutel import HEEL
from gemeenten.permissions.beheer import (
    mag_verdeelsleutel_create,
    mag_verdeelsleutel_update,
    mag_verdeelsleutel_vaststellen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.logboek.acties import log_gebeurtenis

Aandelen = dict[Gemeente, int]  # hundredths of a percent
VELDEN = ["naam", "ingangsdatum", "bron"]


@transaction.atomic
def verdeelsleutel_create(
    *, gegevens: dict[str, Any], aandelen: Aandelen, door: Gebruiker
) -> Verdeelsleutel:
    """Write a key for a half-year that is still to begin. ``gegevens`` holds VELDEN."""
    if not mag_verdeelsleutel_create(door):
        raise PermissionDenied
    sleutel = Verdeelsleutel(**{naam: gegevens[naam] for naam in VELDEN})
    _controleer(sleutel, aandelen)
    sleutel.save(force_insert=True)
    _schrijf(sleutel, aandelen)
    log_gebeurtenis("verdeelsleutel_create", sleutel, door=door)
    return sleutel


@transaction.atomic
def verdeelsleutel_update(
    *,
    sleutel: Verdeelsleutel,
    gegevens: dict[str, Any],
    aandelen: Aandelen,
    door: Gebruiker,
) -> Verdeelsleutel:
    sleutel = Verdeelsleutel.objects.select_for_update(of=["self"]).get(pk=sleutel.pk)
    if not mag_verdeelsleutel_update(door):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        raise ActieError("Deze verdeelsleutel is vastgesteld en ligt vast.")
    for naam in VELDEN:
        setattr(sleutel, naam, gegevens[naam])
    _controleer(sleutel, aandelen)
    sleutel.save(update_fields=VELDEN)
    sleutel.aandelen.all().delete()
    _schrijf(sleutel, aandelen)
    log_gebeurtenis("verdeelsleutel_update", sleutel, door=door)
    return sleutel


@transaction.atomic
def verdeelsleutel_vaststellen(
    *, sleutel: Verdeelsleutel, door: Gebruiker
) -> Verdeelsleutel:
    """From now on nothing changes it, not even the database's owner by accident."""
    sleutel = Verdeelsleutel.objects.select_for_update(of=["self"]).get(pk=sleutel.pk)
    if not mag_verdeelsleutel_vaststellen(door):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        raise ActieError("Deze verdeelsleutel is al vastgesteld.")
    _controleer(sleutel, {a.gemeente: a.honderdsten for a in sleutel.aandelen.all()})
    sleutel.vastgesteld_op, sleutel.vastgesteld_door = timezone.now(), door
    sleutel.save(update_fields=["vastgesteld_op", "vastgesteld_door"])
    log_gebeurtenis("verdeelsleutel_vaststellen", sleutel, door=door)
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
