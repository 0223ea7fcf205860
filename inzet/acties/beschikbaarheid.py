"""What can happen to the weekly pattern of an expert, and to the days that depart from it.

The log says that it changed and by whom, never to what.
"""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from inzet.acties.regels import vergrendel_deskundigen
from inzet.models import Beschikbaarheid, Ervaringsdeskundige, Uitzondering
from inzet.permissions.beschikbaarheid import (
    mag_beschikbaarheid_opgeven,
    mag_beschikbaarheid_update,
    mag_beschikbaarheid_verwijderen,
    mag_uitzondering_opgeven,
    mag_uitzondering_verwijderen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import WEEK, Dagdeel
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.kern.opmaak import dagdatum, datum
from poolregio.logboek.acties import log_gebeurtenis

VELDEN = ["vanaf", "dagdelen", "max_minuten_dag", "max_minuten_week"]
IS_GESCHIEDENIS = (
    "Dit weekpatroon is al eerder ingegaan en blijft staan. Geef een nieuw weekpatroon op."
)


@transaction.atomic
def beschikbaarheid_opgeven(
    *, deskundige: Ervaringsdeskundige, gegevens: dict[str, Any], door: Gebruiker
) -> Beschikbaarheid:
    """A new weekly pattern from a day on; older ones stay as history.

    ``gegevens`` has VELDEN: dagdelen are codes of WEEK, the maxima minutes or None.
    """
    deskundige = vergrendel_deskundigen([deskundige.pk])[deskundige.pk]
    if not mag_beschikbaarheid_opgeven(door, deskundige):
        raise PermissionDenied
    patroon = Beschikbaarheid(deskundige=deskundige)
    _vul(patroon, gegevens)
    patroon.save(force_insert=True)
    log_gebeurtenis("beschikbaarheid_opgeven", deskundige, door=door)
    return patroon


@transaction.atomic
def beschikbaarheid_update(
    *,
    beschikbaarheid: Beschikbaarheid,
    gegevens: dict[str, Any],
    versie: int,
    door: Gebruiker,
) -> Beschikbaarheid:
    """Correct a pattern that begins today or later."""
    deskundige = vergrendel_deskundigen([beschikbaarheid.deskundige_id])[
        beschikbaarheid.deskundige_id
    ]
    if not mag_beschikbaarheid_update(door, deskundige):
        raise PermissionDenied
    patroon = _te_wijzigen(beschikbaarheid, versie)
    _vul(patroon, gegevens)
    patroon.versie += 1
    patroon.save(update_fields=[*VELDEN, "versie"])
    log_gebeurtenis("beschikbaarheid_update", deskundige, door=door)
    return patroon


@transaction.atomic
def beschikbaarheid_verwijderen(
    *, beschikbaarheid: Beschikbaarheid, versie: int, door: Gebruiker
) -> None:
    """Take back a pattern that begins today or later; the one before it goes on."""
    deskundige = vergrendel_deskundigen([beschikbaarheid.deskundige_id])[
        beschikbaarheid.deskundige_id
    ]
    if not mag_beschikbaarheid_verwijderen(door, deskundige):
        raise PermissionDenied
    _te_wijzigen(beschikbaarheid, versie).delete()
    log_gebeurtenis("beschikbaarheid_verwijderen", deskundige, door=door)


@transaction.atomic
def uitzondering_opgeven(
    *,
    deskundige: Ervaringsdeskundige,
    datum: dt.date,
    dagdelen: Collection[str],
    door: Gebruiker,
) -> Uitzondering:
    """On this day other dayparts (of Dagdeel) than in the pattern; none is: not at all."""
    deskundige = vergrendel_deskundigen([deskundige.pk])[deskundige.pk]
    if not mag_uitzondering_opgeven(door, deskundige):
        raise PermissionDenied
    if datum < timezone.localdate():
        raise ActieError("Deze dag is al voorbij. Kies vandaag of een latere dag.")
    if Uitzondering.objects.filter(deskundige=deskundige, datum=datum).exists():
        raise ActieError(
            f"Voor {dagdatum(datum)} staat er al een andere dag. Verwijder die eerst, of "
            "kies een andere datum."
        )
    uitzondering = Uitzondering(
        deskundige=deskundige,
        datum=datum,
        dagdelen=_in_volgorde(dagdelen, Dagdeel.values),
    )
    check_rules(uitzondering)
    uitzondering.save(force_insert=True)
    log_gebeurtenis("uitzondering_opgeven", deskundige, door=door)
    return uitzondering


@transaction.atomic
def uitzondering_verwijderen(*, uitzondering: Uitzondering, door: Gebruiker) -> None:
    """From now on the day is as the pattern says."""
    deskundige = vergrendel_deskundigen([uitzondering.deskundige_id])[
        uitzondering.deskundige_id
    ]
    if not mag_uitzondering_verwijderen(door, deskundige):
        raise PermissionDenied
    if uitzondering.datum < timezone.localdate():
        raise ActieError("Deze dag is al voorbij en blijft staan.")
    verwijderd, _ = Uitzondering.objects.filter(pk=uitzondering.pk).delete()
    if verwijderd:
        log_gebeurtenis("uitzondering_verwijderen", deskundige, door=door)


def _in_volgorde(gekozen: Collection[str], alle: Collection[str]) -> list[str]:
    """In the order of the week; what no daypart is stays last, for the rules to refuse."""
    vreemd = [code for code in gekozen if code not in alle]
    return [code for code in alle if code in gekozen] + vreemd


def _te_wijzigen(beschikbaarheid: Beschikbaarheid, versie: int) -> Beschikbaarheid:
    """As it is now. Only after locking the expert."""
    patroon = Beschikbaarheid.objects.filter(pk=beschikbaarheid.pk).first()
    if patroon is None:
        raise ActieError("Dit weekpatroon is intussen verwijderd.")
    weiger_verouderd(patroon, versie)
    if patroon.vanaf < timezone.localdate():
        raise ActieError(IS_GESCHIEDENIS)
    return patroon


def _vul(patroon: Beschikbaarheid, gegevens: dict[str, Any]) -> None:
    """Raises ActieError with the sentence that says what is in the way."""
    for veld in VELDEN:
        setattr(patroon, veld, gegevens[veld])
    patroon.dagdelen = _in_volgorde(patroon.dagdelen, WEEK)
    if patroon.vanaf < timezone.localdate():
        raise ActieError("Een weekpatroon gaat vandaag in, of later. Kies een andere dag.")
    anders = Beschikbaarheid.objects.filter(
        deskundige=patroon.deskundige_id, vanaf=patroon.vanaf
    ).exclude(pk=patroon.pk)
    if anders.exists():
        raise ActieError(
            f"Op {datum(patroon.vanaf)} gaat al een weekpatroon in. Wijzig dat, of kies een "
            "andere dag."
        )
    check_rules(patroon)
