"""The week of one expert: what to fill in, what comes next, what happens per day."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from inzet.enums import GEPLAND, GEREALISEERD, VERVALLEN, InzetStatus
from inzet.models import Afwezigheid, Ervaringsdeskundige, Inzet
from poolregio.kern.dagdeel import maandag
from poolregio.kern.halfjaar import NEDERLAND, middernacht
from poolregio.kern.opmaak import uren

DAG = dt.timedelta(days=1)


@dataclass(frozen=True)
class Weeknummer:
    """An ISO week, written ``2026-W47``."""

    maandag: dt.date

    @classmethod
    def van(cls, dag: dt.date) -> "Weeknummer":
        return cls(maandag(dag))

    @classmethod
    def parse(cls, code: str) -> "Weeknummer":
        """Raises ValueError for what is no week."""
        if not (match := re.fullmatch(r"(20\d\d)-W(\d\d)", code)):
            raise ValueError(f"{code} is geen week. Schrijf bijvoorbeeld 2026-W47.")
        return cls(dt.date.fromisocalendar(int(match[1]), int(match[2]), 1))

    @property
    def code(self) -> str:
        jaar, week, _ = self.maandag.isocalendar()
        return f"{jaar}-W{week:02}"

    @property
    def nummer(self) -> int:
        return self.maandag.isocalendar().week

    @property
    def zondag(self) -> dt.date:
        return self.maandag + 6 * DAG

    @property
    def dagen(self) -> list[dt.date]:
        return [self.maandag + i * DAG for i in range(7)]

    def vorige(self) -> "Weeknummer":
        return Weeknummer(self.maandag - 7 * DAG)

    def volgende(self) -> "Weeknummer":
        return Weeknummer(self.maandag + 7 * DAG)


@dataclass
class Regel:
    """One inzet in the week, with its mark and what the expert can do with it."""

    inzet: Inzet
    status_soort: str = ""
    status_tekst: str = ""
    is_in_te_vullen: bool = False
    is_aan_te_passen: bool = False
    is_af_te_melden: bool = False
    is_voorstel: bool = False  # waits for yes or no
    collegas: list[str] = field(default_factory=list)


@dataclass
class Weekdag:
    dag: dt.date
    is_vandaag: bool
    is_afwezig: bool = False
    regels: list[Regel] = field(default_factory=list)


@dataclass
class Week:
    nummer: Weeknummer
    dagen: list[Weekdag]
    minuten_gedaan: int
    minuten: int

    @property
    def regels(self) -> list[Regel]:
        return [regel for dag in self.dagen for regel in dag.regels]


def in_te_vullen(deskundige: Ervaringsdeskundige, nu: dt.datetime) -> QuerySet[Inzet]:
    """Over, but nobody said what happened; the oldest first. A proposal can be over too."""
    return (
        Inzet.objects.filter(deskundige=deskundige, status__in=GEPLAND, eind__lte=nu)
        .with_related()
        .select_related("activiteit__plek", "activiteit__bereik_door")
        .order_by("eind", "pk")
    )


def straks(deskundige: Ervaringsdeskundige, nu: dt.datetime) -> Inzet | None:
    """What is going on now, or comes today or tomorrow."""
    overmorgen = middernacht(nu.astimezone(NEDERLAND).date() + 2 * DAG)
    return (
        Inzet.objects.filter(
            deskundige=deskundige, status__in=GEPLAND, eind__gt=nu, begin__lt=overmorgen
        )
        .with_related()
        .select_related("activiteit__plek")
        .order_by("begin", "pk")
        .first()
    )


def voorstellen(deskundige: Ervaringsdeskundige, nu: dt.datetime) -> QuerySet[Inzet]:
    """What still waits for a yes or no, the soonest first."""
    return (
        Inzet.objects.filter(
            deskundige=deskundige, status=InzetStatus.VOORGESTELD, eind__gt=nu
        )
        .with_related()
        .select_related("activiteit__plek")
        .order_by("begin", "pk")
    )


def met_collegas(deskundige: Ervaringsdeskundige, regels: Iterable[Regel]) -> None:
    """Fill in who else comes: first names at the same activity, nothing more."""
    per_activiteit: dict[int, list[Regel]] = {}
    for regel in regels:
        if regel.inzet.status not in VERVALLEN:
            per_activiteit.setdefault(regel.inzet.activiteit_id, []).append(regel)
    namen = (
        Inzet.objects.telt()
        .filter(activiteit__in=per_activiteit)
        .exclude(deskundige=deskundige)
        .order_by("deskundige__roepnaam", "deskundige")
        .distinct()
        .values_list("activiteit", "deskundige", "deskundige__roepnaam")
    )
    for activiteit, _, naam in namen:
        for regel in per_activiteit[activiteit]:
            regel.collegas.append(naam)


def week_van(deskundige: Ervaringsdeskundige, nummer: Weeknummer, nu: dt.datetime) -> Week:
    """All of it per day; Saturday and Sunday only when there is something."""
    vandaag = nu.astimezone(NEDERLAND).date()
    inzetten = Inzet.objects.filter(
        deskundige=deskundige,
        begin__gte=middernacht(nummer.maandag),
        begin__lt=middernacht(nummer.volgende().maandag),
    ).with_related()
    weg = list(
        Afwezigheid.objects.filter(deskundige=deskundige)
        .tussen(nummer.maandag, nummer.zondag)
        .values_list("begin", "eind")
    )
    dagen = {
        dag: Weekdag(
            dag,
            is_vandaag=dag == vandaag,
            is_afwezig=any(
                begin <= dag and (not eind or dag <= eind) for begin, eind in weg
            ),
        )
        for dag in nummer.dagen
    }
    for inzet in inzetten:
        dag = inzet.begin.astimezone(NEDERLAND).date()
        dagen[dag].regels.append(_regel(inzet, nu))
    return Week(
        nummer=nummer,
        dagen=[
            d for d in dagen.values() if d.regels or d.dag.weekday() < 5 or d.is_vandaag
        ],
        minuten_gedaan=_som(inzetten, GEREALISEERD),
        minuten=_som(inzetten, GEPLAND + GEREALISEERD),
    )


def _som(inzetten: Iterable[Inzet], statussen: tuple[InzetStatus, ...]) -> int:
    return sum(inzet.minuten for inzet in inzetten if inzet.status in statussen)


def _regel(inzet: Inzet, nu: dt.datetime) -> Regel:
    """Confirmed is normal and has no mark (look.md, 1.6)."""
    if inzet.status in GEREALISEERD:
        return Regel(
            inzet,
            "goed",
            f"{uren(inzet.minuten)} uur",
            is_aan_te_passen=inzet.status == InzetStatus.UITGEVOERD,
        )
    if inzet.status in VERVALLEN:
        return Regel(inzet, "", inzet.get_status_display())
    if inzet.eind <= nu:
        return Regel(inzet, "let-op", "invullen", is_in_te_vullen=True)
    if inzet.begin <= nu:
        return Regel(inzet, "nu", "nu bezig")
    if inzet.status == InzetStatus.VOORGESTELD:
        return Regel(inzet, "voorstel", "voorstel", is_voorstel=True)
    return Regel(inzet, is_af_te_melden=True)
