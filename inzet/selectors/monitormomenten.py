"""When a sub-assignment should be looked at, and how far that is."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from dateutil.relativedelta import relativedelta
from django.db.models import QuerySet
from django.utils import timezone

from inzet.models import Deelopdracht, Monitormoment
from poolregio.accounts.models import Gebruiker

WEEK = dt.timedelta(days=7)


def aan_de_beurt(vandaag: dt.date) -> QuerySet[Monitormoment]:
    """Not done, and due by now or within a week."""
    return Monitormoment.objects.filter(gedaan_op=None, datum__lte=vandaag + WEEK)


@dataclass(frozen=True)
class Volgbeeld:
    """The moments of one deelopdracht: what had to be, what comes, and what was seen."""

    had_gemoeten: list[Monitormoment] = field(default_factory=list)
    komend: list[Monitormoment] = field(default_factory=list)
    gedaan: list[Monitormoment] = field(default_factory=list)  # newest first

    @property
    def is_leeg(self) -> bool:
        return not (self.had_gemoeten or self.komend or self.gedaan)


def momenten_van(begin: dt.date, tot: dt.date, *, maanden: int) -> Iterator[dt.date]:
    """Every so many months after the begin, up to and including ``tot``.

    Counted from the begin each time, so that a 31st stays the last day of the month.

    >>> [d.isoformat() for d in momenten_van(dt.date(2026, 1, 31), dt.date(2026, 7, 1), maanden=3)]
    ['2026-04-30']
    """
    for keer in count(1):
        dag = begin + relativedelta(months=keer * maanden)
        if dag > tot:
            return
        yield dag


def volgbeeld(deelopdracht: Deelopdracht, user: Gebruiker) -> Volgbeeld:
    vandaag = timezone.localdate()
    beeld = Volgbeeld()
    momenten = (
        Monitormoment.objects.visible_to(user)
        .filter(deelopdracht=deelopdracht)
        .select_related("gedaan_door")
    )
    for moment in momenten:
        if moment.is_gedaan:
            beeld.gedaan.insert(0, moment)
        elif moment.datum < vandaag:
            beeld.had_gemoeten.append(moment)
        else:
            beeld.komend.append(moment)
    return beeld
