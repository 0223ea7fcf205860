"""Which half-years there are to report about."""

from dataclasses import dataclass

from django.utils import timezone

from gemeenten.models import Contract
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from rapportage.models import Rapportage


@dataclass(frozen=True)
class HalfjaarRegel:
    """A half-year, and its report when there is one that the user may see."""

    periode: Periode
    rapportage: Rapportage | None


def halfjaren_voor(user: Gebruiker) -> list[HalfjaarRegel]:
    """Newest first. The coordinator also sees half-years of which no report is begun yet:
    from the begin of the contract up to today's."""
    rapportages = {
        rapportage.halfjaar.periode: rapportage
        for rapportage in Rapportage.objects.visible_to(user).select_related("halfjaar")
    }
    perioden = set(rapportages)
    if user.is_coordinator:
        contract = Contract.objects.order_by("begin").first()
        laatste = Periode.van(timezone.localdate())
        periode = Periode.van(contract.begin) if contract else laatste
        while periode <= laatste:
            perioden.add(periode)
            periode = periode.volgende()
    return [
        HalfjaarRegel(periode, rapportages.get(periode))
        for periode in sorted(perioden, reverse=True)
    ]
