"""What can happen to a list of values. Never deleting: what was used keeps its name."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models.lijsten import Lijstwaarde
from gemeenten.permissions.beheer import (
    mag_lijstwaarde_create,
    mag_lijstwaarde_update,
    mag_lijstwaarde_verplaatsen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import check_rules
from poolregio.logboek.acties import log_gebeurtenis

STAP = 10  # room between two values


@transaction.atomic
def lijstwaarde_create(
    *, model: type[Lijstwaarde], code: str, naam: str, door: Gebruiker
) -> Lijstwaarde:
    """Add a value at the end. The code is for good; the name may change."""
    if not mag_lijstwaarde_create(door):
        raise PermissionDenied
    laatste = model._default_manager.order_by("volgorde").last()
    waarde = model(
        code=code, naam=naam, volgorde=(laatste.volgorde if laatste else 0) + STAP
    )
    check_rules(waarde)
    waarde.save(force_insert=True)
    log_gebeurtenis("lijstwaarde_create", waarde, toelichting=naam, door=door)
    return waarde


@transaction.atomic
def lijstwaarde_update(
    *, waarde: Lijstwaarde, naam: str, is_actief: bool, door: Gebruiker
) -> Lijstwaarde:
    """Rename or retire a value."""
    waarde = type(waarde)._default_manager.select_for_update().get(pk=waarde.pk)
    if not mag_lijstwaarde_update(door):
        raise PermissionDenied
    was = waarde.naam
    waarde.naam, waarde.is_actief = naam, is_actief
    check_rules(waarde)
    waarde.save(update_fields=["naam", "is_actief"])
    log_gebeurtenis("lijstwaarde_update", waarde, toelichting=f"{was} → {naam}", door=door)
    return waarde


@transaction.atomic
def lijstwaarde_verplaatsen(*, waarde: Lijstwaarde, omhoog: bool, door: Gebruiker) -> None:
    """Change places with the neighbour; at the end of the list nothing happens."""
    rijen = list(type(waarde)._default_manager.select_for_update())
    if not mag_lijstwaarde_verplaatsen(door):
        raise PermissionDenied
    plek = rijen.index(waarde)
    buur = plek - 1 if omhoog else plek + 1
    if not 0 <= buur < len(rijen):
        return
    rijen[plek], rijen[buur] = rijen[buur], rijen[plek]
    for nummer, rij in enumerate(rijen, start=1):
        rij.volgorde = nummer * STAP
    type(waarde)._default_manager.bulk_update(rijen, ["volgorde"])
    log_gebeurtenis("lijstwaarde_verplaatsen", waarde, door=door)
