"""The options to extend the contract: written, then decided one after the other (K13)."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.enums import OptieStatus
from gemeenten.models import Contract, Verlengingsoptie
from gemeenten.permissions.contract import (
    mag_verlengingsoptie_besluiten,
    mag_verlengingsoptie_create,
    mag_verlengingsoptie_update,
)
from gemeenten.selectors.looptijd import DAG
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.kern.opmaak import datum
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = ["begin", "einde", "beslisdatum"]


@transaction.atomic
def verlengingsoptie_create(
    *, optie: Verlengingsoptie, door: Gebruiker
) -> Verlengingsoptie:
    """Add an option after all others."""
    contract = _vergrendel_contract(optie)
    if not mag_verlengingsoptie_create(door):
        raise PermissionDenied
    vorige = list(contract.opties.order_by("begin"))
    _weiger_gat(contract, vorige, optie)
    if any(eerder.status == OptieStatus.NIET_VERLENGD for eerder in vorige):
        raise ActieError(
            "Er is besloten om niet te verlengen. Daarna komt er geen verlenging bij."
        )
    check_rules(optie)
    optie.save(force_insert=True)
    log_gebeurtenis("verlengingsoptie_create", optie, door=door)
    return optie


@transaction.atomic
def verlengingsoptie_update(
    *, optie: Verlengingsoptie, versie: int, door: Gebruiker
) -> Verlengingsoptie:
    """``versie`` is the one that this user read (``versie_van``)."""
    contract = _vergrendel_contract(optie)
    huidig = contract.opties.get(pk=optie.pk)
    if not mag_verlengingsoptie_update(door):
        raise PermissionDenied
    _weiger_besloten(huidig)
    weiger_verouderd(huidig, versie)
    vorige = list(contract.opties.filter(begin__lt=huidig.begin).order_by("begin"))
    _weiger_gat(contract, vorige, optie)
    for naam in WIJZIGBAAR:
        setattr(huidig, naam, getattr(optie, naam))
    check_rules(huidig)
    huidig.save(update_fields=WIJZIGBAAR)
    log_gebeurtenis("verlengingsoptie_update", huidig, door=door)
    return huidig


@transaction.atomic
def verlengingsoptie_besluiten(
    *,
    optie: Verlengingsoptie,
    versie: int,
    besluit: OptieStatus,
    toelichting: str,
    door: Gebruiker,
) -> Verlengingsoptie:
    """Decide, in order; from then on the database lets nobody change it.

    Raises VerouderdError when the dates changed since ``versie``.
    """
    contract = _vergrendel_contract(optie)
    huidig = contract.opties.get(pk=optie.pk)
    if not mag_verlengingsoptie_besluiten(door):
        raise PermissionDenied
    _weiger_besloten(huidig)
    weiger_verouderd(huidig, versie)
    vorige = list(contract.opties.filter(begin__lt=huidig.begin).order_by("begin"))
    if any(eerder.status == OptieStatus.OPEN for eerder in vorige):
        raise ActieError("Besluit eerst over de verlenging die hiervoor komt.")
    if besluit == OptieStatus.VERLENGD:
        if any(eerder.status == OptieStatus.NIET_VERLENGD for eerder in vorige):
            raise ActieError(
                "De verlenging hiervoor gaat niet door. Deze kan dan ook niet doorgaan."
            )
        _weiger_gat(contract, vorige, huidig)
    huidig.status, huidig.toelichting = besluit, toelichting.strip()
    huidig.besloten_op, huidig.besloten_door = timezone.now(), door
    if not huidig.toelichting:
        raise ActieError("Schrijf erbij waarom dit besluit is genomen.")
    check_rules(huidig)
    huidig.save(update_fields=["status", "toelichting", "besloten_op", "besloten_door"])
    log_gebeurtenis(
        "verlengingsoptie_besluiten",
        huidig,
        toelichting=huidig.get_status_display(),
        door=door,
    )
    return huidig


def _vergrendel_contract(optie: Verlengingsoptie) -> Contract:
    """One at a time for all options of a contract: each depends on those before it."""
    return Contract.objects.select_for_update().get(pk=optie.contract_id)


def _weiger_besloten(optie: Verlengingsoptie) -> None:
    if optie.status != OptieStatus.OPEN:
        raise ActieError(
            f"Over deze verlenging is al besloten ({optie.get_status_display()}). Dat "
            "verandert niet meer."
        )


def _weiger_gat(
    contract: Contract, vorige: list[Verlengingsoptie], optie: Verlengingsoptie
) -> None:
    """It begins on the day after what goes before it."""
    begin: dt.date = (vorige[-1].einde if vorige else contract.einde) + DAG
    if optie.begin != begin:
        wat = "verlenging hiervoor" if vorige else "contract"
        raise ActieError(
            f"Laat de verlenging beginnen op {datum(begin)}, de dag na "
            f"{'de' if vorige else 'het'} {wat}."
        )
