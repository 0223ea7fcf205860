"""What is known of some experts between two days: at work, available, away, and doing what.

Asked in two questions, however many experts or days, and then answered from memory.
"""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import Case, DateField, DecimalField, F, QuerySet, Value, When
from django.db.models.functions import Cast

from gemeenten.enums import INTERNE_SOORTEN
from inzet.enums import Bewijs
from inzet.models import (
    Afwezigheid,
    Beschikbaarheid,
    Dienstverband,
    Inzet,
    Opleiding,
    Uitzondering,
)
from inzet.querysets import TOT, VAN
from poolregio.kern.dagdeel import Dagdeel, maandag, weekdeel
from poolregio.kern.halfjaar import NEDERLAND, middernacht

DAG = dt.timedelta(days=1)
ALTIJD = dt.date.max


class Tijd(NamedTuple):
    """One inzet that counts: who, when (as registered, else as planned), where, how long."""

    pk: int
    deskundige: int
    begin: dt.datetime
    eind: dt.datetime
    dag: dt.date  # of the planned begin, in local time
    minuten: int
    gemeente: str | None
    activiteit: int
    status: str
    soort: str
    plaats: str | None  # the name of the gemeente

    @property
    def voor(self) -> str:
        """As an activity tells it."""
        if self.soort in INTERNE_SOORTEN:
            return "Intern"
        return self.plaats or "Regionaal"


class Patroon(NamedTuple):
    """A weekly pattern from a day on; maxima in minutes."""

    vanaf: dt.date
    dagdelen: frozenset[str]
    max_dag: int | None
    max_week: int | None


class Dienst(NamedTuple):
    begin: dt.date
    eind: dt.date
    weekuren: Decimal


@dataclass
class Rooster:
    """Read once with ``Rooster.van``; every answer is by the key of an expert."""

    eerste: dt.date
    laatste: dt.date
    diensten: dict[int, list[Dienst]] = field(default_factory=lambda: defaultdict(list))
    patronen: dict[int, list[Patroon]] = field(default_factory=lambda: defaultdict(list))
    uitzonderingen: dict[tuple[int, dt.date], frozenset[str]] = field(default_factory=dict)
    afwezig: dict[int, list[tuple[dt.date, dt.date]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    opgeleid: dict[int, dt.date] = field(default_factory=dict)  # until which day
    tijden: dict[int, list[Tijd]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def van(
        cls, deskundigen: Collection[int], eerste: dt.date, laatste: dt.date
    ) -> "Rooster":
        """Whole weeks around these days, so that the hours of a week can be told."""
        eerste = maandag(eerste)
        rooster = cls(eerste, maandag(laatste) + 6 * DAG)
        rooster._lees_afspraken(deskundigen)
        rooster._lees_tijden(deskundigen)
        return rooster

    @classmethod
    def zonder_inzet(
        cls, deskundigen: Collection[int], eerste: dt.date, laatste: dt.date
    ) -> "Rooster":
        """Who is at work and available, in one question, for who reads inzetten apart."""
        rooster = cls(eerste, laatste)
        rooster._lees_afspraken(deskundigen)
        return rooster

    def _lees_afspraken(self, deskundigen: Collection[int]) -> None:
        """All that is agreed with somebody: rows of one shape, so one question."""
        vragen = [
            vraag.filter(deskundige__in=deskundigen).order_by().values_list(*kolommen)
            for vraag, kolommen in self._afspraken()
        ]
        rijen = sorted(vragen[0].union(*vragen[1:], all=True), key=itemgetter(2))
        for soort, wie, begin, eind, dagdelen, max_dag, max_week, weekuren in rijen:
            tot = eind or ALTIJD
            match soort:
                case "patroon":
                    patroon = Patroon(begin, frozenset(dagdelen), max_dag, max_week)
                    self.patronen[wie].append(patroon)
                case "uitzondering":
                    self.uitzonderingen[wie, begin] = frozenset(dagdelen)
                case "afwezig":
                    self.afwezig[wie].append((begin, tot))
                case "dienst":
                    self.diensten[wie].append(Dienst(begin, tot, weekuren))
                case "opgeleid":
                    self.opgeleid[wie] = max(tot, self.opgeleid.get(wie, dt.date.min))

    def _afspraken(self) -> list[tuple[QuerySet[Any], list[Any]]]:
        """Per kind its rows and columns; the first tells the database their types."""
        dag, getal = DateField(), DecimalField(max_digits=4, decimal_places=2)
        geen = Value(None, dag)
        patronen = Beschikbaarheid.objects.filter(vanaf__lte=self.laatste)
        dagen = Uitzondering.objects.filter(datum__range=(self.eerste, self.laatste))
        weg = Afwezigheid.objects.tussen(self.eerste, self.laatste)
        # Who is willing to train may be in the pool as well (K16).
        geldig = Case(When(bewijs=Bewijs.BEREID, then=geen), default=F("geldig_tot"))
        return [
            (patronen, [Value("patroon"), "deskundige", "vanaf", Cast(geen, dag), "dagdelen",
             "max_minuten_dag", "max_minuten_week", Cast(geen, getal)]),
            (dagen, [Value("uitzondering"), "deskundige", "datum", geen, "dagdelen",
             geen, geen, geen]),
            (weg, [Value("afwezig"), "deskundige", "begin", "eind", *[geen] * 4]),
            (Dienstverband.objects.all(), [Value("dienst"), "deskundige", "begin", "eind",
             *[geen] * 3, "weekuren"]),
            (Opleiding.objects.all(), [Value("opgeleid"), "deskundige",
             Value(dt.date.min, dag), geldig, *[geen] * 4]),
        ]  # fmt: skip

    def _lees_tijden(self, deskundigen: Collection[int]) -> None:
        rijen = (
            Inzet.objects.telt()
            .filter(
                deskundige__in=deskundigen,
                begin__gte=middernacht(self.eerste),
                begin__lt=middernacht(self.laatste + DAG),
            )
            .order_by("begin", "pk")
            .values_list(
                "pk", "deskundige", VAN, TOT, "begin", "minuten", "activiteit__gemeente",
                "activiteit", "status", "activiteit__soort", "activiteit__gemeente__naam",
            )
        )  # fmt: skip
        for pk, wie, van, tot, begin, *rest in rijen:
            dag = begin.astimezone(NEDERLAND).date()
            self.tijden[wie].append(Tijd(pk, wie, van, tot, dag, *rest))

    def weekuren(self, wie: int, dag: dt.date) -> Decimal | None:
        """The hours of the dienstverband on this day; None when there is none."""
        for dienst in self.diensten.get(wie, ()):
            if dienst.begin <= dag <= dienst.eind:
                return dienst.weekuren
        return None

    def is_opgeleid(self, wie: int, dag: dt.date) -> bool:
        return self.opgeleid.get(wie, dt.date.min) >= dag

    def is_afwezig(self, wie: int, dag: dt.date) -> bool:
        return any(begin <= dag <= eind for begin, eind in self.afwezig.get(wie, ()))

    def patroon(self, wie: int, dag: dt.date) -> Patroon | None:
        """The newest pattern that began by this day."""
        patronen = self.patronen.get(wie, [])
        plaats = bisect_right(patronen, dag, key=lambda patroon: patroon.vanaf)
        return patronen[plaats - 1] if plaats else None

    def vrije_delen(self, wie: int, dag: dt.date) -> frozenset[str] | None:
        """The dagdelen someone can work on this day; None when nobody said so.

        An absence goes before an exception, an exception before the pattern.
        """
        if self.is_afwezig(wie, dag):
            return frozenset()
        if (uitzondering := self.uitzonderingen.get((wie, dag))) is not None:
            return uitzondering
        if not (patroon := self.patroon(wie, dag)):
            return None
        return frozenset(
            deel.value for deel in Dagdeel if weekdeel(dag, deel) in patroon.dagdelen
        )

    def bezig(self, wie: int, begin: dt.datetime, eind: dt.datetime) -> Tijd | None:
        """The first that takes (part of) this time; back-to-back is fine."""
        tijden = self.tijden.get(wie, ())
        bezet = (tijd for tijd in tijden if tijd.begin < eind and begin < tijd.eind)
        return next(bezet, None)

    def op_dag(self, wie: int, dag: dt.date) -> list[Tijd]:
        return [tijd for tijd in self.tijden.get(wie, ()) if tijd.dag == dag]

    def in_week(self, wie: int, dag: dt.date) -> list[Tijd]:
        """From Monday to Sunday of the week of this day."""
        begin = maandag(dag)
        tijden = self.tijden.get(wie, ())
        return [tijd for tijd in tijden if begin <= tijd.dag < begin + 7 * DAG]


def minuten(tijden: Iterable[Tijd], behalve: Collection[int] = ()) -> int:
    return sum(tijd.minuten for tijd in tijden if tijd.pk not in behalve)
