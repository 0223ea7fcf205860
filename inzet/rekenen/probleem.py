"""What a proposal is calculated from. All times are whole minutes, in local time."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from poolregio.kern.dagdeel import WERKTIJDEN, Dagdeel, maandag

# When a dagdeel is proposed, in minutes since midnight; the coordinator moves it afterwards.
KLOK: dict[str, tuple[int, int]] = {
    deel.value: (begin.hour * 60 + begin.minute, eind.hour * 60 + eind.minute)
    for deel, (begin, eind) in ((deel, WERKTIJDEN[deel]) for deel in Dagdeel)
}
VOLGORDE = tuple(KLOK)
# Nobody gets a morning, an afternoon and an evening on one day, also without own maximum.
HOOGSTENS_PER_DAG = 2 * MINUTEN_PER_DAGDEEL


@dataclass(frozen=True, kw_only=True)
class Vraag:
    """One need: how many dagdelen are still wanted, and which fit (empty: every dagdeel).

    ``pot`` is the gemeente whose hours it takes, or an empty text for the whole region.
    ``belang`` is what a dagdeel that is not met weighs.
    """

    sleutel: int
    pot: str
    dagdelen: int
    belang: int = 1
    voorkeur: frozenset[str] = frozenset()  # codes as ``ma_ochtend``


@dataclass(frozen=True, kw_only=True)
class Pot:
    """The hours that one gemeente (or the region) may still get, in minutes."""

    sleutel: str
    minuten: int

    @property
    def dagdelen(self) -> int:
        """As near as whole dagdelen come; half a dagdeel is rounded down."""
        return max(0, -(-(self.minuten - MINUTEN_PER_DAGDEEL // 2) // MINUTEN_PER_DAGDEEL))

    @property
    def rest(self) -> int:
        """The minutes that no whole number of dagdelen can meet."""
        return abs(self.minuten - self.dagdelen * MINUTEN_PER_DAGDEEL)


@dataclass(frozen=True, kw_only=True)
class Bezet:
    """What someone does already; ``plek`` is a gemeente, or empty when not known."""

    dag: dt.date
    begin: int  # minutes since midnight
    eind: int
    plek: str = ""


@dataclass(frozen=True, kw_only=True)
class Deskundige:
    """One expert: the dagdelen that may be used at all, and the limits.

    ``vrij`` already leaves out absence, public holidays, days without dienstverband and days
    without a valid opleiding. ``gemist`` says per Vraag how many wishes it does not meet.
    """

    sleutel: int
    vrij: frozenset[tuple[dt.date, str]]
    week_over: Mapping[dt.date, int]  # by Monday
    halfjaar_over: int
    dag_max: int = HOOGSTENS_PER_DAG
    capaciteit: int = 0  # of the whole half-year, for a fair spread
    belast: int = 0  # of which planned already
    bezet: tuple[Bezet, ...] = ()
    km: Mapping[str, int] = field(default_factory=dict)  # from home, by pot
    gemist: Mapping[int, int] = field(default_factory=dict)  # by Vraag


@dataclass(frozen=True, kw_only=True)
class Probleem:
    """All of it. ``reisminuten`` between two gemeenten; the same one is always 0."""

    vragen: tuple[Vraag, ...]
    potten: tuple[Pot, ...]
    deskundigen: tuple[Deskundige, ...]
    reisminuten: Mapping[tuple[str, str], int] = field(default_factory=dict)
    liever_niet: frozenset[dt.date] = frozenset()  # school holidays: left out first

    def reis(self, van: str, naar: str) -> int:
        """Minutes; nothing when a place is not known."""
        if not van or not naar or van == naar:
            return 0
        return self.reisminuten.get((van, naar), self.reisminuten.get((naar, van), 0))


@cache
def weekrest(dag: dt.date) -> int:
    """Which of four weeks in turn this day falls in."""
    return maandag(dag).toordinal() // 7 % 4
