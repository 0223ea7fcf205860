"""When an expert can work: the pattern that holds, what departs from it, who is missed."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from inzet.models import (
    Afwezigheid,
    Beschikbaarheid,
    Ervaringsdeskundige,
    Inzet,
    Uitzondering,
)
from inzet.selectors.rooster import DAG, Rooster, Tijd
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import Dagdeel, maandag
from poolregio.kern.halfjaar import middernacht
from poolregio.kern.opmaak import dagdatum, datum

MINUUT = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class Dagbeeld:
    """One day: the dayparts someone can work, why these are so, and what is planned."""

    dag: dt.date
    delen: list[Dagdeel]
    is_afwezig: bool
    is_uitzondering: bool
    tijden: list[Tijd]


@dataclass(frozen=True)
class Afwezig:
    """An absence with the inzetten that are planned in its days."""

    afwezigheid: Afwezigheid
    inzetten: list[Inzet]


@dataclass(frozen=True)
class Beeld:
    """Everything one expert said about when to plan, as it is known on ``vandaag``."""

    vandaag: dt.date
    patronen: Sequence[Beschikbaarheid]  # the newest start first
    uitzonderingen: Sequence[Uitzondering]  # from today on
    afwezigheden: Sequence[Afwezigheid]  # in order of time

    def patroon_op(self, dag: dt.date) -> Beschikbaarheid | None:
        """Of all that began, the last one holds."""
        return next((p for p in self.patronen if p.vanaf <= dag), None)

    @property
    def patroon(self) -> Beschikbaarheid | None:
        return self.patroon_op(self.vandaag)

    @property
    def komende_patronen(self) -> list[Beschikbaarheid]:
        return [p for p in reversed(self.patronen) if p.vanaf > self.vandaag]

    @property
    def eerdere_patronen(self) -> list[Beschikbaarheid]:
        return [p for p in self.patronen if p.vanaf <= self.vandaag and p != self.patroon]

    @property
    def komende_afwezigheden(self) -> list[Afwezigheid]:
        """Those that go on today too."""
        return [a for a in self.afwezigheden if a.eind is None or a.eind >= self.vandaag]

    @property
    def eerdere_afwezigheden(self) -> list[Afwezigheid]:
        return [a for a in reversed(self.afwezigheden) if a.eind and a.eind < self.vandaag]


def beeld_van(user: Gebruiker, deskundige: Ervaringsdeskundige, vandaag: dt.date) -> Beeld:
    """Log the reading, unless by the expert."""
    uitzonderingen = Uitzondering.objects.visible_to(user).filter(
        deskundige=deskundige, datum__gte=vandaag
    )
    return Beeld(
        vandaag,
        list(Beschikbaarheid.objects.visible_to(user).filter(deskundige=deskundige)),
        list(uitzonderingen),
        list(Afwezigheid.objects.visible_to(user).filter(deskundige=deskundige)),
    )


def twee_weken(deskundige: Ervaringsdeskundige, vandaag: dt.date) -> list[list[Dagbeeld]]:
    """This week and the next, from Monday on, as the planning sees them."""
    wie, eerste = deskundige.pk, maandag(vandaag)
    rooster = Rooster.van([wie], eerste, eerste + 13 * DAG)
    dagen = [_dagbeeld(rooster, wie, eerste + n * DAG) for n in range(14)]
    return [dagen[:7], dagen[7:]]


def _dagbeeld(rooster: Rooster, wie: int, dag: dt.date) -> Dagbeeld:
    vrij = rooster.vrije_delen(wie, dag) or ()
    return Dagbeeld(
        dag,
        [deel for deel in Dagdeel if deel in vrij],
        is_afwezig=rooster.is_afwezig(wie, dag),
        is_uitzondering=(wie, dag) in rooster.uitzonderingen,
        tijden=rooster.op_dag(wie, dag),
    )


def met_inzetten(user: Gebruiker, afwezigheden: Iterable[Afwezigheid]) -> list[Afwezig]:
    """Each with what is planned for that expert on a day of it, in one query for all."""
    rijen = list(afwezigheden)
    if not rijen:
        return []
    inzetten = list(
        Inzet.objects.visible_to(user)
        .gepland()
        .filter(
            deskundige__in={rij.deskundige_id for rij in rijen},
            eind__gt=middernacht(min(rij.begin for rij in rijen)),
        )
        .with_related()
        .order_by("begin", "pk")
    )
    return [
        Afwezig(rij, [inzet for inzet in inzetten if _valt_in(inzet, rij)]) for rij in rijen
    ]


def is_op(afwezigheid: Afwezigheid, dag: dt.date) -> bool:
    return afwezigheid.begin <= dag and (
        afwezigheid.eind is None or dag <= afwezigheid.eind
    )


def _valt_in(inzet: Inzet, afwezigheid: Afwezigheid) -> bool:
    """Also when only the end of a night falls in it."""
    eerste = timezone.localdate(inzet.begin)
    laatste = timezone.localdate(inzet.eind - MINUUT)
    return inzet.deskundige_id == afwezigheid.deskundige_id and (
        is_op(afwezigheid, eerste) or is_op(afwezigheid, laatste)
    )


def overlappend(afwezigheid: Afwezigheid) -> Afwezigheid | None:
    """Another absence of the same expert in these days."""
    anders = Afwezigheid.objects.filter(deskundige=afwezigheid.deskundige_id)
    return (
        anders.exclude(pk=afwezigheid.pk)
        .tussen(afwezigheid.begin, afwezigheid.eind or dt.date.max - DAG)
        .first()
    )


def dagen_in_woorden(afwezigheid: Afwezigheid) -> str:
    """The days of an absence, for a message on the page; never for the log."""
    if afwezigheid.eind is None:
        return f"vanaf {datum(afwezigheid.begin)}, het einde is nog niet bekend"
    if afwezigheid.eind == afwezigheid.begin:
        return f"op {dagdatum(afwezigheid.begin)}"
    return f"van {datum(afwezigheid.begin)} tot en met {datum(afwezigheid.eind)}"
