"""The contract so far: its half-years added up, no hour of it twice and none left out unseen.

Hours that went along from one half-year to the next stand in both. Over the contract they go
out of the first and come into the second, so that together they are nothing (decision 15).
"""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from django.db.models import Max, Q
from django.db.models.functions import Coalesce

from gemeenten.enums import OptieStatus
from gemeenten.models import Contract
from inzet.selectors.verdeeltabel import Regel, Tabel, Verdeeltabel, verdeeltabel
from inzet.selectors.verdeling import Uren, Verdeling, optellen, verdelingen
from poolregio.kern.balk import ruimte_voor
from poolregio.kern.halfjaar import Periode


class Looptijd(NamedTuple):
    """A contract with the extensions that were taken; the last day included."""

    naam: str
    begin: dt.date
    einde: dt.date


@dataclass(frozen=True, kw_only=True)
class Contractverdeling:
    """The half-years from the begin up to the current one.

    ``weggelaten`` have no recht, because a key or contractjaar is missing: nothing of them
    counts. ``looptijd`` is None when there is no contract.
    """

    looptijd: Looptijd | None
    halfjaren: list[Verdeling]
    weggelaten: list[Verdeling]

    @property
    def te_verdelen(self) -> int:
        return sum(halfjaar.te_verdelen or 0 for halfjaar in self.halfjaren)

    @property
    def ontbreekt(self) -> list[str]:
        if not self.looptijd:
            return ["Er is nog geen contract. De contractmanager voert het in."]
        if not self.halfjaren and not self.weggelaten:
            return ["Het contract is nog niet begonnen. Er zijn dus nog geen uren."]
        return [
            f"Het {uitkomst.periode} telt niet mee, ook niet wat er gedaan is. "
            + " ".join(uitkomst.ontbreekt)
            for uitkomst in self.weggelaten
        ]


@dataclass(frozen=True, kw_only=True)
class Contracttabel(Tabel):
    """The rows of the contract, each the sum of the rows of its half-years as shown there."""

    uitkomst: Contractverdeling
    halfjaren: list[Verdeeltabel]


def looptijd_op(dag: dt.date) -> Looptijd | None:
    """The contract that covers this day, else the last one; None when there is none."""
    laatste_optie = Max("opties__einde", filter=Q(opties__status=OptieStatus.VERLENGD))
    looptijden = [
        Looptijd(*waarden)
        for waarden in Contract.objects.order_by("begin")
        .annotate(laatste_dag=Coalesce(laatste_optie, "einde"))
        .values_list("naam", "begin", "laatste_dag")
    ]
    dekkend = [tijd for tijd in looptijden if tijd.begin <= dag <= tijd.einde]
    passend = dekkend or looptijden
    return passend[-1] if passend else None


def halfjaren_van(looptijd: Looptijd, dag: dt.date) -> tuple[Periode, ...]:
    """From the begin of the contract up to and including the half-year of this day."""
    perioden = []
    periode, laatste = Periode.van(looptijd.begin), Periode.van(min(dag, looptijd.einde))
    while periode <= laatste:
        perioden.append(periode)
        periode = periode.volgende()
    return tuple(perioden)


def contractverdeling(dag: dt.date) -> Contractverdeling:
    """As many questions for one half-year as for twenty."""
    looptijd = looptijd_op(dag)
    perioden = halfjaren_van(looptijd, dag) if looptijd else ()
    uitkomsten = verdelingen(perioden) if perioden else []
    return Contractverdeling(
        looptijd=looptijd,
        halfjaren=[uitkomst for uitkomst in uitkomsten if not uitkomst.ontbreekt],
        weggelaten=[uitkomst for uitkomst in uitkomsten if uitkomst.ontbreekt],
    )


def over_de_tijd(rijen: Iterable[Uren]) -> Uren:
    """One gemeente through half-years that follow each other."""
    rijen = list(rijen)
    samen = optellen(rijen)
    sleutels = {rij.honderdsten for rij in rijen}
    return replace(
        samen,
        honderdsten=sleutels.pop() if len(sleutels) == 1 else None,
        overdracht=samen.overdracht - samen.overgedragen,
        overgedragen=0,
    )


def contracttabel(
    uitkomst: Contractverdeling, *, eigen: Collection[str] | None
) -> Contracttabel:
    """The contract as this reader may see it; ``eigen`` as in ``verdeeltabel``.

    Added up from the rounded rows of the half-years, so that these add up to it on the page.
    """
    tabellen = [verdeeltabel(halfjaar, eigen=eigen) for halfjaar in uitkomst.halfjaren]
    if not tabellen:
        leeg = Regel(
            code="", naam="Alle gemeenten samen", uren=optellen([]), mag_uren=False
        )
        return Contracttabel(
            uitkomst=uitkomst,
            halfjaren=[],
            regels=[],
            totaal=leeg,
            regionaal=leeg,
            alle_uren=eigen is None,
        )
    rijen = zip(*(tabel.regels for tabel in tabellen), strict=True)
    regels = [_over_de_tijd(rij) for rij in rijen]
    ruimte = ruimte_voor(
        (regel.uren.beschikbaar or 0, regel.uren.gerealiseerd, regel.uren.gepland)
        for regel in regels
        if regel.mag_uren
    )
    return Contracttabel(
        uitkomst=uitkomst,
        halfjaren=tabellen,
        regels=[replace(regel, ruimte=ruimte) for regel in regels],
        totaal=replace(_over_de_tijd([t.totaal for t in tabellen]), ruimte=ruimte),
        regionaal=_over_de_tijd([tabel.regionaal for tabel in tabellen]),
        alle_uren=eigen is None,
    )


def _over_de_tijd(regels: Collection[Regel]) -> Regel:
    *_, laatste = regels
    return replace(laatste, uren=over_de_tijd(regel.uren for regel in regels))
