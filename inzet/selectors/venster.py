"""Which days the planning board shows: one day, a week or a month, as the address says it."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from poolregio.kern.dagdeel import maandag
from poolregio.kern.feestdagen import feestdag, schoolvakantie
from poolregio.kern.halfjaar import middernacht
from poolregio.kern.opmaak import MAANDEN, dagdatum

DAG = dt.timedelta(days=1)
DAG_BEELD, WEEK_BEELD, MAAND_BEELD = "dag", "week", "maand"
EERSTE_JAAR, LAATSTE_JAAR = 2020, 2099


@dataclass(frozen=True)
class Venster:
    """``eerste`` up to and including ``laatste``; ``soort`` is dag, week or maand."""

    soort: str
    eerste: dt.date
    laatste: dt.date

    @classmethod
    def van(cls, soort: str, dag: dt.date) -> "Venster":
        """The day itself, its week or its month."""
        if soort == DAG_BEELD:
            return cls(soort, dag, dag)
        if soort == MAAND_BEELD:
            eerste = dag.replace(day=1)
            return cls(soort, eerste, (eerste + 31 * DAG).replace(day=1) - DAG)
        return cls(WEEK_BEELD, maandag(dag), maandag(dag) + 6 * DAG)

    @classmethod
    def uit(cls, adres: Mapping[str, str], vandaag: dt.date) -> "Venster":
        """Read ``week=2026-W48``, ``dag=2026-11-24`` or ``maand=2026-11``.

        Without any: this week. Raises ValueError for what is no date.
        """
        for soort in (DAG_BEELD, WEEK_BEELD, MAAND_BEELD):
            if waarde := adres.get(soort):
                return cls.van(soort, _eerste_dag(soort, waarde))
        return cls.van(WEEK_BEELD, vandaag)

    @property
    def code(self) -> str:
        """As it stands in the address."""
        if self.soort == WEEK_BEELD:
            jaar, week, _ = self.eerste.isocalendar()
            return f"{jaar}-W{week:02}"
        return (
            f"{self.eerste:%Y-%m-%d}" if self.soort == DAG_BEELD else f"{self.eerste:%Y-%m}"
        )

    @property
    def vorige(self) -> "Venster":
        return Venster.van(self.soort, self.eerste - DAG)

    @property
    def volgende(self) -> "Venster":
        return Venster.van(self.soort, self.laatste + DAG)

    def als(self, soort: str, vandaag: dt.date) -> "Venster":
        """Another zoom on the same days; today when it is among them."""
        return Venster.van(soort, vandaag if vandaag in self else self.eerste)

    def __contains__(self, dag: dt.date) -> bool:
        return self.eerste <= dag <= self.laatste

    @cached_property
    def dagen(self) -> list[dt.date]:
        return [self.eerste + i * DAG for i in range((self.laatste - self.eerste).days + 1)]

    @property
    def van_moment(self) -> dt.datetime:
        return middernacht(self.eerste)

    @property
    def tot_moment(self) -> dt.datetime:
        return middernacht(self.laatste + DAG)

    @property
    def naam(self) -> str:
        """Short, for a button: ``Week 48``."""
        if self.soort == WEEK_BEELD:
            return f"Week {self.eerste.isocalendar().week}"
        if self.soort == MAAND_BEELD:
            return MAANDEN[self.eerste.month - 1].capitalize()
        return dagdatum(self.eerste).rsplit(" ", 1)[0].capitalize()

    @property
    def titel(self) -> str:
        """In full, for the head of the page."""
        if self.soort == DAG_BEELD:
            return dagdatum(self.eerste).capitalize()
        if self.soort == MAAND_BEELD:
            return f"{self.naam} {self.eerste.year}"
        begin = f"{self.eerste.day}"
        if self.eerste.month != self.laatste.month:
            begin += f" {MAANDEN[self.eerste.month - 1]}"
        eind = f"{self.laatste.day} {MAANDEN[self.laatste.month - 1]} {self.laatste.year}"
        return f"{self.naam}, {begin} tot en met {eind}"

    @cached_property
    def bijzonder(self) -> dict[dt.date, str]:
        """The days with a public or school holiday, by name."""
        namen = {dag: feestdag(dag) or schoolvakantie(dag) for dag in self.dagen}
        return {dag: naam for dag, naam in namen.items() if naam}


def _eerste_dag(soort: str, waarde: str) -> dt.date:
    if soort == WEEK_BEELD:
        if not (match := re.fullmatch(r"(\d{4})-W(\d\d?)", waarde)):
            raise ValueError(f"{waarde} is geen week. Schrijf bijvoorbeeld 2026-W48.")
        dag = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
    else:
        dag = dt.date.fromisoformat(waarde if soort == DAG_BEELD else f"{waarde}-01")
    if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
        raise ValueError(f"Kies een jaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.")
    return dag
