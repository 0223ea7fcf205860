"""What a proposal is calculated from. All times are whole minutes, in local time."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

DAGDEEL_MINUTEN = 180  # what one dagdeel in a proposal lasts
# When a dagdeel is proposed, in minutes since midnight; the coordinator moves it afterwards.
KLOK: dict[str, tuple[int, int]] = {
    "ochtend": (9 * 60 + 30, 12 * 60 + 30),
    "middag": (13 * 60 + 30, 16 * 60 + 30),
    "avond": (19 * 60, 22 * 60),
}
VOLGORDE = tuple(KLOK)
# Nobody gets a morning, an afternoon and an evening on one day, also without own maximum.
HOOGSTENS_PER_DAG = 2 * DAGDEEL_MINUTEN


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
        return max(0, -(-(self.minuten - DAGDEEL_MINUTEN // 2) // DAGDEEL_MINUTEN))

    @property
    def rest(self) -> int:
        """The minutes that no whole number of dagdelen can meet."""
        return abs(self.minuten - self.dagdelen * DAGDEEL_MINUTEN)


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
    without a valid opleiding. ``passend`` says per Vraag how many wishes it does not meet.
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


@cache  # asked a million times about some hundred days
def maandag(dag: dt.date) -> dt.date:
    return dag - dt.timedelta(days=dag.weekday())


@cache
def weekrest(dag: dt.date) -> int:
    """Which of four weeks in turn this day falls in."""
    return maandag(dag).toordinal() // 7 % 4
