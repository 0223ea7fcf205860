"""The half-year as report period: ``2024-1`` runs from 1 January up to and including 30 June."""

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

NEDERLAND = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, order=True)
class Periode:
    """A half-year by year and number (1 or 2).

    >>> Periode.parse("2024-2").volgende().code
    '2025-1'
    """

    jaar: int
    nummer: int

    @classmethod
    def parse(cls, code: str) -> "Periode":
        """Read ``2024-1``. Raises ValueError for anything else."""
        if not (match := re.fullmatch(r"((?:19|20)\d\d)-([12])", code)):
            raise ValueError(f"{code} is geen halfjaar. Schrijf bijvoorbeeld 2024-1.")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def van(cls, dag: dt.date) -> "Periode":
        """The half-year in which a day falls."""
        return cls(dag.year, 1 if dag.month <= 6 else 2)

    @property
    def code(self) -> str:
        return f"{self.jaar}-{self.nummer}"

    @property
    def begin(self) -> dt.date:
        return dt.date(self.jaar, 1 if self.nummer == 1 else 7, 1)

    @property
    def einde(self) -> dt.date:
        """The last day, included."""
        return self.volgende().begin - dt.timedelta(days=1)

    @property
    def van_moment(self) -> dt.datetime:
        """Midnight in Dutch time at the begin."""
        return middernacht(self.begin)

    @property
    def tot_moment(self) -> dt.datetime:
        """The first moment that no longer belongs to it."""
        return middernacht(self.volgende().begin)

    def volgende(self) -> "Periode":
        return Periode(self.jaar, 2) if self.nummer == 1 else Periode(self.jaar + 1, 1)

    def vorige(self) -> "Periode":
        return Periode(self.jaar, 1) if self.nummer == 2 else Periode(self.jaar - 1, 2)

    def __str__(self) -> str:
        return f"{self.nummer}e halfjaar {self.jaar}"


EERSTE = Periode(2024, 1)  # the first of the contract


def halfjaren_tot(periode: Periode) -> list[Periode]:
    """From this half-year back to the first."""
    halfjaren = []
    while periode >= EERSTE:
        halfjaren.append(periode)
        periode = periode.vorige()
    return halfjaren


def middernacht(dag: dt.date) -> dt.datetime:
    return dt.datetime.combine(dag, dt.time(), NEDERLAND)


def lokaal_moment(dag: dt.date, tijd: dt.time) -> dt.datetime:
    """The moment a clock in the Netherlands shows this.

    A time that exists twice, in the night the clock goes back, means the first. Raises
    ValueError for a time that the clock skips (design.md section 4, Time).
    """
    moment = dt.datetime.combine(dag, tijd, NEDERLAND)
    if moment.astimezone(dt.UTC).astimezone(NEDERLAND).replace(
        tzinfo=None
    ) != moment.replace(tzinfo=None):
        raise ValueError(
            f"Op {dag.day}-{dag.month}-{dag.year} bestaat {tijd:%H:%M} uur niet: "
            "de klok gaat dan een uur vooruit. Kies een andere tijd."
        )
    return moment


def einde_laatste_volle_maand(vandaag: dt.date) -> dt.datetime:
    """Until when counts of residents show on live pages: the first of this month, midnight."""
    return middernacht(vandaag.replace(day=1))
