"""Recurrence rules of RFC 5545: which days a rule means, and what it says in words.

Only whole days and only a bounded number of them: times are those of the series.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dateutil.rrule import rrule, rrulestr

from poolregio.kern.dagdeel import WEEKDAGEN
from poolregio.kern.feestdagen import feestdag, schoolvakantie
from poolregio.kern.opmaak import datum

MEESTE_KEREN = 130  # every working day of a half-year
LANGST = dt.timedelta(days=2 * 366)
DAGCODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ALTIJD = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
IN_HET_JAAR = {"BYMONTHDAY", "BYMONTH", "BYSETPOS"}
# What else may stand with each. By day or week a date that never comes is looked for in
# every week until the year 9999; by month or year that takes no time.
FREQUENTIES: dict[str, set[str]] = {
    "DAILY": set(),
    "WEEKLY": set(),
    "MONTHLY": IN_HET_JAAR,
    "YEARLY": IN_HET_JAAR,
}
NIET_TE_LEZEN = (
    "Deze regel is niet te lezen. Schrijf hem als FREQ=WEEKLY;INTERVAL=2;BYDAY=TU, of kies "
    "hierboven hoe vaak."
)


class RegelError(ValueError):
    """A rule that cannot be used; the message is for the user."""


@dataclass(frozen=True)
class Herhaaldag:
    """A day that the rule means; ``vervalt`` says why it is left out, or is empty."""

    dag: dt.date
    vervalt: str = ""

    @property
    def bijzonder(self) -> str:
        """The public or school holiday that it falls in, left out or not."""
        return feestdag(self.dag) or schoolvakantie(self.dag)


@dataclass(frozen=True)
class Regel:
    """A rule without DTSTART, with the choice to leave out holidays."""

    tekst: str
    is_zonder_feestdagen: bool = True
    is_zonder_schoolvakanties: bool = False

    @property
    def delen(self) -> dict[str, str]:
        """Raises RegelError for what is no rule of ours."""
        delen: dict[str, str] = {}
        for deel in self.tekst.upper().removeprefix("RRULE:").strip(" ;").split(";"):
            naam, _, waarde = deel.partition("=")
            if not waarde or naam in delen:
                raise RegelError(NIET_TE_LEZEN)
            delen[naam] = waarde
        alleen = FREQUENTIES.get(delen.get("FREQ", ""))
        if alleen is None or not set(delen) <= ALTIJD | alleen:
            raise RegelError(NIET_TE_LEZEN)
        if not re.fullmatch(r"[1-9]\d?", delen.get("INTERVAL", "1")):
            raise RegelError(NIET_TE_LEZEN)
        if not {"COUNT", "UNTIL"} & set(delen):
            raise RegelError(
                "Deze regel houdt niet op. Kies een laatste dag of een aantal keren."
            )
        if {"COUNT", "UNTIL"} <= set(delen):
            raise RegelError("Kies een laatste dag óf een aantal keren, niet allebei.")
        return delen

    def dagen(self, eerste: dt.date) -> list[Herhaaldag]:
        """Every day from ``eerste`` on, also those that are left out.

        Raises RegelError when there are none, or more than anybody plans at once.
        """
        gevonden = list(islice(self._dagen(eerste), MEESTE_KEREN + 1))
        if len(gevonden) > MEESTE_KEREN:
            raise RegelError(
                f"Dat zijn meer dan {MEESTE_KEREN} keer. Kies een eerdere laatste dag of "
                "minder keren."
            )
        if not gevonden:
            raise RegelError(
                "Op geen enkele dag klopt deze regel. Kijk de dagen en de laatste dag na."
            )
        return [Herhaaldag(dag, self._vervalt(dag)) for dag in gevonden]

    def ingehaald(self, eerste: dt.date) -> list[Herhaaldag]:
        """As ``dagen``, but a day that is left out is made up for later.

        For a rule with a number of times. Raises RegelError when that runs further ahead
        than anybody plans.
        """
        nog = self._aantal(self.delen) or 0
        gevonden: list[Herhaaldag] = []
        for dag in self._dagen(eerste, is_met_aantal=False):
            gevonden.append(Herhaaldag(dag, self._vervalt(dag)))
            nog -= not gevonden[-1].vervalt
            if not nog:
                return gevonden
        raise RegelError("Zo ver vooruit plannen we niet. Kies minder keren.")

    def _dagen(self, eerste: dt.date, *, is_met_aantal: bool = True) -> Iterator[dt.date]:
        """Bounded in time as well, so that an impossible rule ends soon."""
        delen = self.delen
        aantal = self._aantal(delen) if is_met_aantal else None
        begin = dt.datetime.combine(eerste, dt.time())
        grens = min(self._tot(delen) or begin + LANGST, begin + LANGST)
        tekst = ";".join(
            f"{naam}={waarde}"
            for naam, waarde in delen.items()
            if naam not in {"COUNT", "UNTIL"}
        )
        try:
            regel = rrulestr(tekst, dtstart=begin)
            if not isinstance(regel, rrule):
                raise RegelError(NIET_TE_LEZEN)
            momenten = regel.replace(until=grens)
        except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
            raise RegelError(NIET_TE_LEZEN) from error
        return (moment.date() for moment in islice(momenten, aantal))

    @staticmethod
    def _aantal(delen: dict[str, str]) -> int | None:
        if "COUNT" not in delen:
            return None
        if not re.fullmatch(r"[1-9]\d{0,5}", delen["COUNT"]):
            raise RegelError("Vul een aantal keren van 1 of meer in.")
        return int(delen["COUNT"])

    @staticmethod
    def _tot(delen: dict[str, str]) -> dt.datetime | None:
        """The last day counts, whatever time stands with it."""
        if "UNTIL" not in delen:
            return None
        try:
            return dt.datetime.strptime(delen["UNTIL"][:8], "%Y%m%d")  # noqa: DTZ007 - a day
        except ValueError as error:
            raise RegelError(NIET_TE_LEZEN) from error

    def _vervalt(self, dag: dt.date) -> str:
        if self.is_zonder_feestdagen and (naam := feestdag(dag)):
            return naam
        if self.is_zonder_schoolvakanties and (naam := schoolvakantie(dag)):
            return naam
        return ""

    def tot_voor(self, dag: dt.date) -> "Regel":
        """The same rule that ends the day before."""
        return self._met({"UNTIL": f"{dag - dt.timedelta(days=1):%Y%m%d}"})

    def vanaf(self, dag: dt.date, eerste: dt.date) -> "Regel":
        """The same rule from ``dag`` on: a number of times is what is left of it then."""
        aantal = self._aantal(self.delen)
        if aantal is None:
            return self
        geweest = sum(deze < dag for deze in self._dagen(eerste))
        return self._met({"COUNT": str(max(1, aantal - geweest))})

    def verschoven(self, dagen: int) -> "Regel":
        """The same rule so many days later in the week. Raises RegelError when it cannot."""
        if not dagen:
            return self
        delen = self.delen
        if delen["FREQ"] != "WEEKLY":
            raise RegelError(
                "Een andere dag kan alleen bij een reeks die elke zoveel weken terugkomt. "
                "Annuleer deze en de volgende, en maak een nieuwe reeks."
            )
        anders = {}
        if "BYDAY" in delen:
            codes = [DAGCODES.index(code) for code in delen["BYDAY"].split(",")]
            anders["BYDAY"] = ",".join(DAGCODES[(code + dagen) % 7] for code in codes)
        if tot := self._tot(delen):
            anders["UNTIL"] = f"{tot + dt.timedelta(days=dagen):%Y%m%d}"
        return self._met(anders)

    def _met(self, anders: dict[str, str]) -> "Regel":
        delen = self.delen
        if "UNTIL" in anders:
            delen.pop("COUNT", None)
        tekst = ";".join(f"{naam}={waarde}" for naam, waarde in (delen | anders).items())
        return Regel(tekst, self.is_zonder_feestdagen, self.is_zonder_schoolvakanties)

    @property
    def in_woorden(self) -> str:
        """``elke 2 weken op dinsdag, tot en met 30 juni 2026, niet op feestdagen``."""
        delen = self.delen
        woorden = [_hoe_vaak(delen)]
        if tot := self._tot(delen):
            woorden.append(f"tot en met {datum(tot.date())}")
        elif aantal := self._aantal(delen):
            woorden.append(f"{aantal} keer")
        if self.is_zonder_feestdagen:
            woorden.append("niet op feestdagen")
        if self.is_zonder_schoolvakanties:
            woorden.append("niet in schoolvakanties")
        return ", ".join(woorden)


def _hoe_vaak(delen: dict[str, str]) -> str:
    enkel, meer = {
        "DAILY": ("elke dag", "dagen"),
        "WEEKLY": ("elke week", "weken"),
        "MONTHLY": ("elke maand", "maanden"),
        "YEARLY": ("elk jaar", "jaren"),
    }[delen["FREQ"]]
    tussen = delen.get("INTERVAL", "1")
    tekst = enkel if tussen == "1" else f"elke {tussen} {meer}"
    if dagen := delen.get("BYDAY"):
        tekst += " op " + " en ".join(_dagnaam(code) for code in dagen.split(","))
    if dag := delen.get("BYMONTHDAY"):
        tekst += f" op dag {dag}"
    return tekst


def _dagnaam(code: str) -> str:
    """``2TU`` is de 2e dinsdag, ``-1FR`` de laatste vrijdag."""
    naam = WEEKDAGEN[DAGCODES.index(code[-2:])]
    if not (plaats := code[:-2]):
        return naam
    return f"de laatste {naam}" if plaats == "-1" else f"de {plaats.lstrip('+')}e {naam}"


def regel_van(
    *, soort: str, tussen: int, weekdagen: list[int], eerste: dt.date, einde: str
) -> str:
    """The text of a rule out of what the form asks; ``einde`` is a COUNT or UNTIL part.

    ``soort`` is ``week``, ``maand_dag`` (same day of the month) or ``maand_weekdag`` (same
    weekday of the month, a fifth one meaning the last).
    """
    if soort == "week":
        dagen = weekdagen or [eerste.weekday()]
        codes = ",".join(DAGCODES[dag] for dag in sorted(dagen))
        return f"FREQ=WEEKLY;INTERVAL={tussen};BYDAY={codes};{einde}"
    if soort == "maand_dag":
        return f"FREQ=MONTHLY;INTERVAL={tussen};BYMONTHDAY={eerste.day};{einde}"
    plaats = (eerste.day - 1) // 7 + 1
    code = DAGCODES[eerste.weekday()]
    return (
        f"FREQ=MONTHLY;INTERVAL={tussen};BYDAY={plaats if plaats < 5 else -1}{code};{einde}"
    )
