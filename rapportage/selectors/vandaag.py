"""What the coordinator finds on the start page beside the tasks: this week, and today."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils import timezone

from inzet.models import Inzet
from poolregio.kern import opmaak
from poolregio.kern.halfjaar import middernacht

MAX_MOMENTEN = 15
GENOEG_MOMENTEN = 8  # with fewer today, the next day with work stands below it


@dataclass(frozen=True)
class Weekdag:
    """One day of this week and how many inzetten it has."""

    dag: dt.date
    aantal: int
    is_vandaag: bool

    @property
    def naam(self) -> str:
        return opmaak.DAGEN[self.dag.weekday()]


@dataclass(frozen=True)
class Moment:
    """One inzet of today."""

    inzet: Inzet
    is_bezig: bool


def weekdagen(vandaag: dt.date) -> list[Weekdag]:
    """This week from Monday, with the number of inzetten that go on."""
    maandag = vandaag - dt.timedelta(days=vandaag.weekday())
    dagen = [maandag + dt.timedelta(days=n) for n in range(7)]
    per_dag = dict(
        Inzet.objects.telt()
        .filter(
            begin__gte=middernacht(maandag),
            begin__lt=middernacht(maandag + dt.timedelta(days=7)),
        )
        .order_by()
        .values_list(TruncDate("begin"))
        .annotate(aantal=Count("pk"))
    )
    return [Weekdag(dag, per_dag.get(dag, 0), dag == vandaag) for dag in dagen]


def agenda(nu: dt.datetime) -> tuple[list[Moment], list[Moment]]:
    """Today's inzetten, at most MAX_MOMENTEN, and those of the next day that has any.

    The next day only as far as there is room below today.
    """
    vandaag = timezone.localdate(nu)
    rijen = (
        Inzet.objects.telt()
        .filter(begin__gte=middernacht(vandaag))
        .with_related()[: MAX_MOMENTEN + GENOEG_MOMENTEN]
    )
    per_dag: dict[dt.date, list[Inzet]] = defaultdict(list)
    for inzet in rijen:
        per_dag[timezone.localdate(inzet.begin)].append(inzet)
    nu_bezig = [
        Moment(inzet, inzet.begin <= nu < inzet.eind)
        for inzet in per_dag.pop(vandaag, [])[:MAX_MOMENTEN]
    ]
    ruimte = max(GENOEG_MOMENTEN - len(nu_bezig), 0)
    hierna = per_dag[min(per_dag)][:ruimte] if per_dag else []
    return nu_bezig, [Moment(inzet, is_bezig=False) for inzet in hierna]


def groet(nu: dt.datetime) -> str:
    """By the Dutch clock."""
    uur = timezone.localtime(nu).hour
    return "Goedemorgen" if uur < 12 else "Goedemiddag" if uur < 18 else "Goedenavond"
