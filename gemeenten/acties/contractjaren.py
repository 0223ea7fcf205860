"""What a year of the contract means in hours. It decides the recht of both its half-years."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Contract, Contractjaar, Halfjaar
from gemeenten.permissions.contract import (
    mag_contractjaar_create,
    mag_contractjaar_update,
)
from gemeenten.selectors.looptijd import omvat
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = ["jaar", "weekuren_per_fte", "inzetbaarheid", "bron"]


@transaction.atomic
def contractjaar_create(*, contractjaar: Contractjaar, door: Gebruiker) -> Contractjaar:
    if not mag_contractjaar_create(door):
        raise PermissionDenied
    _weiger_gesloten({contractjaar.jaar})
    _controleer(contractjaar)
    contractjaar.save(force_insert=True)
    log_gebeurtenis("contractjaar_create", contractjaar, door=door)
    return contractjaar


@transaction.atomic
def contractjaar_update(
    *, contractjaar: Contractjaar, versie: int, door: Gebruiker
) -> Contractjaar:
    """Give a saved year the values of this instance."""
    huidig = Contractjaar.objects.select_for_update().get(pk=contractjaar.pk)
    if not mag_contractjaar_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    _weiger_gesloten({huidig.jaar, contractjaar.jaar})
    for naam in WIJZIGBAAR:
        setattr(huidig, naam, getattr(contractjaar, naam))
    huidig.versie += 1
    _controleer(huidig)
    huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
    log_gebeurtenis("contractjaar_update", huidig, door=door)
    return huidig


def _weiger_gesloten(jaren: Iterable[int]) -> None:
    """The half-years are locked, so that none of them closes before this is stored."""
    halfjaren = Halfjaar.objects.select_for_update().filter(begin__year__in=jaren)
    if dicht := [halfjaar.code for halfjaar in halfjaren if halfjaar.gesloten_op]:
        welke, is_ = " en ".join(dicht), "is" if len(dicht) == 1 else "zijn"
        raise ActieError(
            f"{welke} {is_} gesloten: de rapportage is vastgesteld. Aan dit contractjaar "
            "verandert daarom niets meer."
        )


def _controleer(contractjaar: Contractjaar) -> None:
    """The contract is locked, so that it does not become shorter before this is stored."""
    contract = Contract.objects.select_for_update().get(pk=contractjaar.contract_id)
    jaren = omvat(contract, contract.opties.all())
    if contractjaar.jaar not in jaren:
        raise ActieError(
            f"Het contract loopt met alle verlengingen van {jaren[0]} tot en met "
            f"{jaren[-1]}. Kies een van die jaren."
        )
    check_rules(contractjaar)
