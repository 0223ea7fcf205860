"""Writing sub-assignments. One that is over gets a last day; nothing is deleted."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Gemeente
from inzet.acties.monitormomenten import deelopdracht_momenten
from inzet.models import Deelopdracht
from inzet.permissions.deelopdrachten import (
    mag_deelopdracht_create,
    mag_deelopdracht_update,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = [
    "titel",
    "doelen",
    "monitoring",
    "frequentie",
    "maanden_tussen",
    "verantwoording",
    "begin",
    "eind",
]


@transaction.atomic
def deelopdracht_create(
    *, deelopdracht: Deelopdracht, gemeenten: Collection[Gemeente], door: Gebruiker
) -> Deelopdracht:
    """Save a new sub-assignment; without gemeenten it is for the whole region."""
    if not mag_deelopdracht_create(door):
        raise PermissionDenied
    check_rules(deelopdracht)
    deelopdracht.save(force_insert=True)
    deelopdracht.gemeenten.set(gemeenten)
    log_gebeurtenis("deelopdracht_create", deelopdracht, door=door)
    if deelopdracht.maanden_tussen:
        deelopdracht_momenten(deelopdracht=deelopdracht, door=door)
    return deelopdracht


@transaction.atomic
def deelopdracht_update(
    *,
    deelopdracht: Deelopdracht,
    gemeenten: Collection[Gemeente],
    versie: int,
    door: Gebruiker,
) -> Deelopdracht:
    """Give a saved sub-assignment the values of this instance."""
    huidig = Deelopdracht.objects.select_for_update().get(pk=deelopdracht.pk)
    if not mag_deelopdracht_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    ritme = _ritme(huidig)
    for name in WIJZIGBAAR:
        setattr(huidig, name, getattr(deelopdracht, name))
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
    huidig.gemeenten.set(gemeenten)
    log_gebeurtenis("deelopdracht_update", huidig, door=door)
    if huidig.maanden_tussen and _ritme(huidig) != ritme:
        deelopdracht_momenten(deelopdracht=huidig, door=door)
    return huidig


def _ritme(deelopdracht: Deelopdracht) -> tuple:
    """On what the moments depend at which the sub-assignment is looked at."""
    return deelopdracht.maanden_tussen, deelopdracht.begin, deelopdracht.eind
