"""Writing about what the contract asks of quality and growth: in words, never in numbers."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Doelnotitie, Ontwikkeldoel
from gemeenten.permissions.doelen import (
    mag_doelnotitie_create,
    mag_ontwikkeldoel_create,
    mag_ontwikkeldoel_update,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = ["soort", "titel", "omschrijving", "is_actief"]


@transaction.atomic
def ontwikkeldoel_create(*, doel: Ontwikkeldoel, door: Gebruiker) -> Ontwikkeldoel:
    if not mag_ontwikkeldoel_create(door):
        raise PermissionDenied
    if doel.contract_id is None:
        raise ActieError("Er is nog geen contract waar dit bij hoort.")
    check_rules(doel)
    doel.save(force_insert=True)
    log_gebeurtenis("ontwikkeldoel_create", doel, door=door)
    return doel


@transaction.atomic
def ontwikkeldoel_update(
    *, doel: Ontwikkeldoel, versie: int, door: Gebruiker
) -> Ontwikkeldoel:
    """Give a saved goal the values of this instance."""
    huidig = Ontwikkeldoel.objects.select_for_update().get(pk=doel.pk)
    if not mag_ontwikkeldoel_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    for naam in WIJZIGBAAR:
        setattr(huidig, naam, getattr(doel, naam))
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
    log_gebeurtenis("ontwikkeldoel_update", huidig, door=door)
    return huidig


@transaction.atomic
def doelnotitie_create(*, notitie: Doelnotitie, door: Gebruiker) -> Doelnotitie:
    """What was seen of a goal. A note stays as it was written; a later one says more."""
    if not mag_doelnotitie_create(door):
        raise PermissionDenied
    if notitie.datum > timezone.localdate():
        raise ActieError("Kies vandaag of een dag die is geweest.")
    notitie.geschreven_op, notitie.geschreven_door = timezone.now(), door
    check_rules(notitie)
    notitie.save(force_insert=True)
    log_gebeurtenis("doelnotitie_create", notitie, door=door)
    return notitie
