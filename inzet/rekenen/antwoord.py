"""What a calculation answers: the rows, what each gemeente gets, and what was not met and why."""

import datetime as dt
from dataclasses import dataclass

# Why a need gets less than it asked, or a gemeente less than its hours; in words elsewhere.
RECHT_OP = "recht_op"
NIET_GEVRAAGD = "niet_gevraagd"
NIEMAND = "niemand"
VOL = "vol"
AFRONDING = "afronding"
TIJD_OP = "tijd_op"


@dataclass(frozen=True, order=True)
class Regel:
    """One dagdeel of one expert for one need; both by their own key."""

    dag: dt.date
    deel: str
    deskundige: int
    vraag: int


@dataclass(frozen=True)
class PotUitkomst:
    """Minutes: what a gemeente could still get, what it gets, and why not more."""

    sleutel: str
    recht: int
    voorgesteld: int
    reden: str

    @property
    def over(self) -> int:
        return self.recht - self.voorgesteld


@dataclass(frozen=True)
class VraagUitkomst:
    """Dagdelen: what a need asked and gets, and why not more (empty when all)."""

    sleutel: int
    gevraagd: int
    voorgesteld: int
    reden: str


@dataclass(frozen=True)
class Antwoord:
    """A proposal that breaks no rule, and how good it is known to be.

    ``verschil`` is the sum over the gemeenten of the minutes above or below their hours;
    ``verschil_grens`` what is proven to be the least possible. ``gat`` is how much better
    the rest (wishes, travel, persons, spread) could at most be, in whole percents.
    """

    regels: tuple[Regel, ...]
    potten: tuple[PotUitkomst, ...]
    vragen: tuple[VraagUitkomst, ...]
    verschil: int
    verschil_grens: int
    gat: int
    seconden: float
    is_gestopt: bool = False
    keuzes: int = 0  # how many rhythms there were to choose from

    @property
    def is_verschil_bewezen(self) -> bool:
        return self.verschil <= self.verschil_grens

    @property
    def is_bewezen(self) -> bool:
        """Nothing better exists, neither in hours nor in the rest."""
        return self.is_verschil_bewezen and self.gat == 0
