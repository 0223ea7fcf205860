"""What can happen to an absence. Why someone is absent is asked and kept nowhere.

The log says that it changed and by whom, never which days.
"""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from inzet.acties.regels import vergrendel_deskundigen
from inzet.models import Afwezigheid, Ervaringsdeskundige
from inzet.permissions.beschikbaarheid import (
    mag_afwezigheid_beeindigen,
    mag_afwezigheid_melden,
    mag_afwezigheid_verwijderen,
)
from inzet.selectors.beschikbaarheid import dagen_in_woorden, overlappend
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def afwezigheid_melden(
    *,
    deskundige: Ervaringsdeskundige,
    begin: dt.date,
    eind: dt.date | None = None,
    door: Gebruiker,
) -> Afwezigheid:
    """Someone is not there; ``eind`` is the last day, and empty while nobody knows it."""
    deskundige = vergrendel_deskundigen([deskundige.pk])[deskundige.pk]
    if not mag_afwezigheid_melden(door, deskundige):
        raise PermissionDenied
    afwezigheid = Afwezigheid(deskundige=deskundige, begin=begin, eind=eind)
    _controleer(afwezigheid)
    afwezigheid.save(force_insert=True)
    log_gebeurtenis("afwezigheid_melden", deskundige, door=door)
    return afwezigheid


@transaction.atomic
def afwezigheid_beeindigen(
    *, afwezigheid: Afwezigheid, eind: dt.date | None, versie: int, door: Gebruiker
) -> Afwezigheid:
    """Set the last day, also another one than first thought; empty opens it again."""
    deskundige = vergrendel_deskundigen([afwezigheid.deskundige_id])[
        afwezigheid.deskundige_id
    ]
    if not mag_afwezigheid_beeindigen(door, deskundige):
        raise PermissionDenied
    afwezigheid = _zoals_nu(afwezigheid, versie)
    if afwezigheid.eind and afwezigheid.eind < timezone.localdate():
        raise ActieError("Deze afwezigheid is al voorbij. Meld een nieuwe.")
    afwezigheid.eind = eind
    afwezigheid.versie += 1
    _controleer(afwezigheid)
    afwezigheid.save(update_fields=["eind", "versie"])
    log_gebeurtenis("afwezigheid_beeindigen", deskundige, door=door)
    return afwezigheid


@transaction.atomic
def afwezigheid_verwijderen(
    *, afwezigheid: Afwezigheid, versie: int, door: Gebruiker
) -> None:
    """It does not take place after all: only while it did not begin before today."""
    deskundige = vergrendel_deskundigen([afwezigheid.deskundige_id])[
        afwezigheid.deskundige_id
    ]
    if not mag_afwezigheid_verwijderen(door, deskundige):
        raise PermissionDenied
    afwezigheid = _zoals_nu(afwezigheid, versie)
    if afwezigheid.begin < timezone.localdate():
        raise ActieError("Deze afwezigheid is al begonnen. Vul de laatste dag in.")
    afwezigheid.delete()
    log_gebeurtenis("afwezigheid_verwijderen", deskundige, door=door)


def _zoals_nu(afwezigheid: Afwezigheid, versie: int) -> Afwezigheid:
    """Only after locking the expert."""
    nu = Afwezigheid.objects.filter(pk=afwezigheid.pk).first()
    if nu is None:
        raise ActieError("Deze afwezigheid is intussen verwijderd.")
    weiger_verouderd(nu, versie)
    return nu


def _controleer(afwezigheid: Afwezigheid) -> None:
    """Raises ActieError with the sentence that says what is in the way."""
    if afwezigheid.eind and afwezigheid.eind < afwezigheid.begin:
        raise ActieError("De laatste dag ligt voor de eerste dag.")
    if ander := overlappend(afwezigheid):
        raise ActieError(
            f"Er staat al een afwezigheid {dagen_in_woorden(ander)}. Pas die aan, of kies "
            "andere dagen."
        )
    check_rules(afwezigheid)
