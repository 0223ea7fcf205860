"""How large, how far back and around which day: what every part of the demo shares."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode, lokaal_moment

EERSTE = Periode(2024, 1)
VROEGST = Periode(1950, 1)
MAX_OMVANG = 200


@dataclass(frozen=True)
class Opzet:
    """``omvang`` groups of twelve experts, each with a programme of its own."""

    omvang: int
    halfjaren: int | None
    zaad: int
    vandaag: dt.date

    def __post_init__(self) -> None:
        if not 1 <= self.omvang <= MAX_OMVANG:
            raise ActieError(f"Kies een omvang van 1 tot en met {MAX_OMVANG}.")
        if self.halfjaren is not None and self.halfjaren < 2:
            raise ActieError("Kies minstens 2 halfjaren: dat van vandaag en het volgende.")
        if not EERSTE.jaar <= self.vandaag.year <= 2031:
            raise ActieError("Kies een dag van 2024 tot en met 2031.")
        if self.perioden[0] < VROEGST:
            raise ActieError("Zoveel halfjaren passen niet in de kalender.")

    @property
    def perioden(self) -> list[Periode]:
        """From 2024-1 to the next half-year; or that many, counted back from the next."""
        laatste = Periode.van(self.vandaag).volgende()
        aantal = self.halfjaren
        if aantal is None:
            aantal = 2 * (laatste.jaar - EERSTE.jaar) + laatste.nummer
        perioden = [laatste]
        while len(perioden) < aantal:
            perioden.append(perioden[-1].vorige())
        return perioden[::-1]

    @property
    def nu(self) -> dt.datetime:
        """Noon: half of today's work is done."""
        return lokaal_moment(self.vandaag, dt.time(12))

    @property
    def huidige(self) -> Periode:
        return Periode.van(self.vandaag)

    def toeval(self, *onderdeel: object) -> Random:
        """A source of chance of its own for each part, so parts do not shift each other."""
        return Random("-".join(map(str, (self.zaad, *onderdeel))))  # noqa: S311


def werkdag(dag: dt.date) -> dt.date:
    """That day, or the Monday after the weekend."""
    return dag + dt.timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() > 4 else 0)
