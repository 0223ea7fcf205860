"""What can happen to someone's training."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inzet.models import Ervaringsdeskundige, Opleiding
from inzet.permissions.deskundigen import (
    mag_opleiding_create,
    mag_opleiding_update,
    mag_opleiding_verwijderen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import check_rules
from poolregio.logboek.acties import log_gebeurtenis

VELDEN = ["naam", "niveau", "bewijs", "geldig_tot", "bereid_op"]


@transaction.atomic
def opleiding_create(
    *, deskundige: Ervaringsdeskundige, gegevens: dict[str, Any], door: Gebruiker
) -> Opleiding:
    """Someone followed, or is willing to follow, this training."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)
    if not mag_opleiding_create(door):
        raise PermissionDenied
    opleiding = Opleiding(
        deskundige=deskundige, **{naam: gegevens[naam] for naam in VELDEN}
    )
    check_rules(opleiding)
    opleiding.save(force_insert=True)
    log_gebeurtenis("opleiding_create", deskundige, door=door)
    return opleiding


@transaction.atomic
def opleiding_update(
    *, opleiding: Opleiding, gegevens: dict[str, Any], door: Gebruiker
) -> Opleiding:
    opleiding = Opleiding.objects.select_for_update(of=["self"]).get(pk=opleiding.pk)
    if not mag_opleiding_update(door):
        raise PermissionDenied
    for naam in VELDEN:
        setattr(opleiding, naam, gegevens[naam])
    check_rules(opleiding)
    opleiding.save(update_fields=VELDEN)
    log_gebeurtenis("opleiding_update", opleiding.deskundige, door=door)
    return opleiding


@transaction.atomic
def opleiding_verwijderen(*, opleiding: Opleiding, door: Gebruiker) -> None:
    opleiding = Opleiding.objects.select_for_update(of=["self"]).get(pk=opleiding.pk)
    if not mag_opleiding_verwijderen(door):
        raise PermissionDenied
    deskundige = opleiding.deskundige
    opleiding.delete()
    log_gebeurtenis("opleiding_verwijderen", deskundige, door=door)
