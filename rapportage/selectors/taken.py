"""What waits for the coordinator: only what there is to do, in order of date.

Everything that is counted comes from one question to the database, each part by its own
index, so that a long history does not slow the start page down.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import (
    Count,
    DateTimeField,
    Exists,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from gemeenten.models import Behoefte
from inzet.enums import AanvraagStatus
from inzet.models import Aanvraag, Activiteit, Inzet, Monitormoment, Verhaal
from inzet.selectors.verdeling import Verdeling
from poolregio.kern import opmaak
from poolregio.kern.halfjaar import Periode
from rapportage.models import Rapportage
from rapportage.selectors.ontbrekend import lijst_url
from rapportage.selectors.vervanging import vervangtaken
from rapportage.selectors.taak import Taak

RAPPORT = "report-analytics"  # icon
WEEK = dt.timedelta(days=7)
RUIM_ONDER = 20  # percent points behind the calendar before there is a word about it
ALTIJD = dt.date.max  # sorts last


class Telling(NamedTuple):
    """How many rows wait, since or from when, and one of them."""

    aantal: int
    vanaf: dt.datetime | None
    een: int | None


@dataclass(frozen=True)
class Soort:
    """One kind of work: its words (one and more), and where it is done."""

    icoon: str
    een: str
    meer: str
    zin: str
    url: str
    sinds: bool = True  # the oldest; else the first to come

    def taak(self, telling: Telling, nu: dt.datetime, periode: Periode) -> Taak:
        wat = self.een if telling.aantal == 1 else self.meer
        dag = timezone.localdate(telling.vanaf) if telling.vanaf else None
        return Taak(
            self.icoon,
            f"{opmaak.getal(telling.aantal)} {wat}",
            self.url,
            self.zin,
            _wanneer(dag, nu, sinds=self.sinds) if dag else "dit halfjaar",
            dag or periode.einde,
        )


def taken(nu: dt.datetime, uitkomst: Verdeling | None = None) -> list[Taak]:
    """What there is to do now; ``uitkomst`` is the distribution of this half-year."""
    vandaag = timezone.localdate(nu)
    periode = Periode.van(vandaag)
    tellingen = _tellingen(nu, periode)
    punten = [
        soort.taak(tellingen[naam], nu, periode)
        for naam, soort in _soorten(tellingen).items()
        if naam in tellingen
    ]
    punten += vervangtaken(nu)
    punten += _ruimte(uitkomst, vandaag)
    punten += _rapporttaken(vandaag)
    return sorted(punten, key=lambda taak: taak.op or ALTIJD)
