"""How the hours to divide come about: who is in dienst, how many days, and what changes."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import floor

from gemeenten.models import Contractjaar, Verdeelsleutel
from inzet.models import Dienstverband, Ervaringsdeskundige
from inzet.selectors.dienstverbanden import DAG, Urendagen, contracturen_in
from inzet.selectors.verdeling import te_verdelen_kwartieren
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import MAANDEN, datum, weekuren
from poolregio.kern.uren import KWARTIER
from poolregio.kern.verdeel import rond_af

STAND = -1  # the place of the first day, before the changes


@dataclass(frozen=True)
class Maand:
    """One month of the half-year; ``tienden`` are tenths of an fte on average."""

    begin: dt.date
    tienden: int | None = None
    breedte: str = "0"

    @property
    def einde(self) -> dt.date:
        return self.begin.replace(day=monthrange(self.begin.year, self.begin.month)[1])

    @property
    def naam(self) -> str:
        return MAANDEN[self.begin.month - 1]

    @property
    def fte(self) -> Decimal | None:
        return None if self.tienden is None else Decimal(self.tienden).scaleb(-1)


@dataclass(frozen=True)
class Dienstregel:
    """What one dienstverband adds. ``honderdsten`` of an hour, so rounded that they add up."""

    dienstverband: Dienstverband
    eerste: dt.date
    laatste: dt.date
    honderdsten: int

    @property
    def dagen(self) -> int:
        return (self.laatste - self.eerste).days + 1

    @property
    def urendagen(self) -> Decimal:
        """Weekly hours times days: exact; divided by 7 it is the contract hours."""
        return self.dienstverband.weekuren * self.dagen


@dataclass(frozen=True)
class Wisseling:
    """From ``dag`` on somebody has ``naar`` instead of ``van`` hours a week; None is not here."""

    dag: dt.date
    wie: Ervaringsdeskundige
    van: Decimal | None = None
    naar: Decimal | None = None
    honderdsten: int = 0

    @property
    def wat(self) -> str:
        if self.van is None and self.naar is not None:
            return f"begint met {weekuren(self.naar)} uur per week"
        if self.van is not None and self.naar is None:
            laatste = datum(self.dag - DAG)
            return f"gaat weg ({weekuren(self.van)} uur per week, laatste dag {laatste})"
        van, naar = weekuren(self.van or Decimal()), weekuren(self.naar or Decimal())
        return f"gaat van {van} naar {naar} uur per week"

    def effect_in(self, periode: Periode) -> Fraction:
        """Contract hours more (or less) than when nothing had changed on this day."""
        verschil = (self.naar or Decimal()) - (self.van or Decimal())
        return Fraction(verschil) * ((periode.einde - self.dag).days + 1) / 7


@dataclass(frozen=True, kw_only=True)
class Capaciteit:
    """The hours of one half-year, in totals; ``regels`` and ``wisselingen`` name people.

    The hours of the first day for the whole half-year, and what changed after it, add up to
    the contract hours.
    """

    periode: Periode
    contractjaar: Contractjaar | None
    heeft_sleutel: bool
    contracturen: Fraction
    aantal_mensen: int
    maanden: list[Maand]
    regels: list[Dienstregel]
    stand: int
    wisselingen: list[Wisseling]

    @property
    def dagen(self) -> int:
        return (self.periode.einde - self.periode.begin).days + 1

    @property
    def urendagen(self) -> Decimal:
        """Weekly hours times days of all dienstverbanden: exact, before dividing by 7."""
        return Decimal(int(self.contracturen * 700)) / 100

    @property
    def contract_honderdsten(self) -> int:
        return in_honderdsten(self.contracturen)

    @property
    def inzetbaar_honderdsten(self) -> int | None:
        """Before rounding down to a quarter hour."""
        if self.contractjaar is None:
            return None
        return floor(self.contracturen * self.contractjaar.inzetbaarheid)

    @property
    def te_verdelen(self) -> int | None:
        """Minutes."""
        if self.contractjaar is None:
            return None
        inzetbaarheid = self.contractjaar.inzetbaarheid
        return te_verdelen_kwartieren(self.contracturen, inzetbaarheid) * KWARTIER

    @property
    def fte_honderdsten(self) -> int | None:
        """On average over the half-year."""
        if self.contractjaar is None:
            return None
        fte = fte_in(self.contracturen, self.dagen, self.contractjaar.weekuren_per_fte)
        return in_honderdsten(fte)


def in_honderdsten(getal: Fraction) -> int:
    """Rounded half up."""
    return floor(getal * 100 + Fraction(1, 2))


def capaciteit(periode: Periode, *, met_namen: bool) -> Capaciteit:
    """``met_namen``: also per person; only for who may see hours of one expert."""
    verbanden = list(
        Dienstverband.objects.in_periode(periode)
        .select_related("deskundige")
        .order_by("deskundige__roepnaam", "deskundige__achternaam", "deskundige", "begin")
    )
    diensten = [(rij.weekuren, rij.begin, rij.eind) for rij in verbanden]
    contractjaar = Contractjaar.objects.filter(jaar=periode.jaar).first()
    stand, wisselingen = wisselingen_in(periode, verbanden)
    return Capaciteit(
        periode=periode,
        contractjaar=contractjaar,
        heeft_sleutel=Verdeelsleutel.objects.geldend(periode).exists(),
        contracturen=contracturen_in(periode, diensten),
        aantal_mensen=len({rij.deskundige_id for rij in verbanden}),
        maanden=maanden_van(periode, diensten, contractjaar),
        regels=_regels(periode, verbanden) if met_namen else [],
        stand=stand,
        wisselingen=wisselingen if met_namen else [],
    )


def fte_in(contracturen: Fraction, dagen: int, weekuren_per_fte: Decimal) -> Fraction:
    return contracturen * 7 / (Fraction(weekuren_per_fte) * dagen)


def maanden_van(
    periode: Periode, diensten: Sequence[Urendagen], contractjaar: Contractjaar | None
) -> list[Maand]:
    """The average fte of each month in tenths, with the length of its bar."""
    eerste = periode.begin.month
    maanden = [Maand(periode.begin.replace(month=eerste + plaats)) for plaats in range(6)]
    if contractjaar is None:
        return maanden
    ftes = [
        fte_in(
            contracturen_in(maand, diensten), maand.einde.day, contractjaar.weekuren_per_fte
        )
        for maand in maanden
    ]
    tienden = [floor(fte * 10 + Fraction(1, 2)) for fte in ftes]
    hoogste = max(tienden) or 1  # a bar says no more than the number beside it
    return [
        Maand(maand.begin, aantal, f"{aantal * 100 // hoogste}%")
        for maand, aantal in zip(maanden, tienden, strict=True)
    ]


def _regels(periode: Periode, verbanden: Iterable[Dienstverband]) -> list[Dienstregel]:
    verbanden = list(verbanden)
    honderdsten = rond_af(
        {
            rij.pk: contracturen_in(periode, [(rij.weekuren, rij.begin, rij.eind)]) * 100
            for rij in verbanden
        }
    )
    return [
        Dienstregel(
            rij,
            max(rij.begin, periode.begin),
            min(rij.eind or periode.einde, periode.einde),
            honderdsten[rij.pk],
        )
        for rij in verbanden
    ]


def wisselingen_in(
    periode: Periode, verbanden: Iterable[Dienstverband]
) -> tuple[int, list[Wisseling]]:
    """Hundredths of hours if the first day had lasted, and what each change did to that.

    Who ends one day and begins another dienstverband the next is one change.
    """
    op_eerste_dag = Decimal()
    gevonden: dict[tuple[dt.date, int], Wisseling] = {}

    def onthoud(dag: dt.date, rij: Dienstverband, **uren: Decimal) -> None:
        if periode.begin < dag <= periode.einde:
            plek = dag, rij.deskundige_id
            tot_nu = gevonden.get(plek, Wisseling(dag, rij.deskundige))
            gevonden[plek] = replace(
                tot_nu, van=uren.get("van", tot_nu.van), naar=uren.get("naar", tot_nu.naar)
            )

    for rij in verbanden:
        if rij.begin <= periode.begin <= (rij.eind or periode.begin):
            op_eerste_dag += rij.weekuren
        onthoud(rij.begin, rij, naar=rij.weekuren)
        if rij.eind:
            onthoud(rij.eind + DAG, rij, van=rij.weekuren)

    rijen = [w for _, w in sorted(gevonden.items()) if w.van != w.naar]
    dagen = (periode.einde - periode.begin).days + 1
    delen = {STAND: Fraction(op_eerste_dag) * dagen / 7 * 100}
    delen |= {plaats: w.effect_in(periode) * 100 for plaats, w in enumerate(rijen)}
    afgerond = rond_af(delen)
    return afgerond[STAND], [
        replace(w, honderdsten=afgerond[plaats]) for plaats, w in enumerate(rijen)
    ]
