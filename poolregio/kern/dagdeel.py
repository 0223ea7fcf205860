"""The three parts of a working day, and those of a week: the rhythm in which the pool plans."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache

from django.db import models

from poolregio.kern.halfjaar import NEDERLAND, lokaal_moment


class Dagdeel(models.TextChoices):
    OCHTEND = "ochtend", "ochtend"
    MIDDAG = "middag", "middag"
    AVOND = "avond", "avond"


# From when to when a dagdeel lasts, in local hours; the last hour does not count. At night
# nobody is available by a pattern.
UREN = {
    Dagdeel.OCHTEND: (6, 13),
    Dagdeel.MIDDAG: (13, 18),
    Dagdeel.AVOND: (18, 24),
}
# When work in a dagdeel is planned, unless the coordinator chooses otherwise.
WERKTIJDEN: dict[str, tuple[dt.time, dt.time]] = {
    Dagdeel.OCHTEND: (dt.time(9, 30), dt.time(12, 30)),
    Dagdeel.MIDDAG: (dt.time(13, 30), dt.time(16, 30)),
    Dagdeel.AVOND: (dt.time(19), dt.time(22)),
}
WEEKDAGEN = (
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
)
# Every dagdeel of a week by its code (``ma_ochtend``) and in words, from Monday on.
WEEK: dict[str, str] = {
    f"{dag[:2]}_{deel}": f"{dag}{deel}" for dag in WEEKDAGEN for deel in Dagdeel
}
NACHT = "nacht"


@cache  # a proposal asks a million times about some hundred days
def maandag(dag: dt.date) -> dt.date:
    """The first day of the week in which this day falls."""
    return dag - dt.timedelta(days=dag.weekday())


def weekcode(weekdag: int, deel: str) -> str:
    """The code within the week of a dagdeel; Monday is 0."""
    return f"{WEEKDAGEN[weekdag][:2]}_{deel}"


def weekdeel(dag: dt.date, deel: str) -> str:
    """The same of a dagdeel on a day."""
    return weekcode(dag.weekday(), deel)


def werktijd(dag: dt.date, deel: str) -> tuple[dt.datetime, dt.datetime]:
    """When work in a dagdeel begins and ends on a day."""
    begin, eind = WERKTIJDEN[deel]
    return lokaal_moment(dag, begin), lokaal_moment(dag, eind)


def delen_van(begin: dt.datetime, eind: dt.datetime) -> Iterator[tuple[dt.date, str]]:
    """Every day and dagdeel that this time touches; before six in the morning is ``nacht``.

    >>> van = dt.datetime(2024, 3, 4, 12, 0, tzinfo=NEDERLAND)
    >>> [str(deel) for _, deel in delen_van(van, van + dt.timedelta(hours=2))]
    ['ochtend', 'middag']
    """
    begin, eind = begin.astimezone(NEDERLAND), eind.astimezone(NEDERLAND)
    dag = begin.date()
    while dag <= eind.date():
        van = begin.hour * 60 + begin.minute if dag == begin.date() else 0
        tot = eind.hour * 60 + eind.minute if dag == eind.date() else 24 * 60
        grenzen: Iterable[tuple[str, tuple[int, int]]] = [(NACHT, (0, 6)), *UREN.items()]
        for deel, (eerste, laatste) in grenzen:
            if van < laatste * 60 and tot > eerste * 60:
                yield dag, deel
        dag += dt.timedelta(days=1)


def in_woorden(codes: Iterable[str]) -> str:
    """``maandagochtend en dinsdagmiddag``, in the order of the week."""
    namen = [naam for code, naam in WEEK.items() if code in set(codes)]
    if len(namen) < 2:
        return "".join(namen)
    return f"{', '.join(namen[:-1])} en {namen[-1]}"


def per_dag(codes: Iterable[str]) -> str:
    """The same, shorter where a day has more than one.

    >>> per_dag(["di_avond", "ma_ochtend", "ma_middag", "wo_ochtend", "wo_middag", "wo_avond"])
    'maandag (ochtend, middag), dinsdag (avond) en woensdag (hele dag)'
    """
    gekozen = set(codes)
    dagen = []
    for dag in WEEKDAGEN:
        delen = [deel.label for deel in Dagdeel if f"{dag[:2]}_{deel}" in gekozen]
        if delen:
            heel = len(delen) == len(Dagdeel)
            dagen.append(f"{dag} ({'hele dag' if heel else ', '.join(delen)})")
    if len(dagen) < 2:
        return "".join(dagen)
    return f"{', '.join(dagen[:-1])} en {dagen[-1]}"
