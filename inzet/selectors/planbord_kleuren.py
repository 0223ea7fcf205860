"""What colour and pattern a block on the board has; its text always says the same in words.

Seven colours that people who are colour-blind tell apart, times three patterns. Gemeenten of
the north are plain and those of the middle striped, each subregion in alphabetical order.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from gemeenten.enums import Subregio
from gemeenten.models import Gemeente
from gemeenten.selectors.keuzes import Keuzes
from poolregio.kern.uiterlijk import NEUTRAAL, SOORT_ICOON, THEMA_LOOK

GEMEENTE, SOORT, THEMA = "gemeente", "soort", "thema"
AANTAL_KLEUREN = 7
PATRONEN = ("vol", "streep", "ruit")


@dataclass(frozen=True)
class Look:
    """A name with the class that draws it, and an icon where it has one."""

    naam: str
    klasse: str
    icoon: str = ""


def _klasse(nummer: int, patroon: int | None = None) -> str:
    """After 21 there is nothing left to tell apart: then only the name does."""
    rij = nummer // AANTAL_KLEUREN if patroon is None else patroon
    if rij >= len(PATRONEN) or (patroon is not None and nummer >= AANTAL_KLEUREN):
        return NEUTRAAL
    return f"kleur-{nummer % AANTAL_KLEUREN + 1} patroon-{PATRONEN[rij]}"


def looks(kleur: str, gemeenten: Iterable[Gemeente], keuzes: Keuzes) -> dict[str, Look]:
    """By code, for the chosen meaning of the colours."""
    if kleur == SOORT:
        return {
            code: Look(str(rij), _klasse(nummer), SOORT_ICOON.get(code, ""))
            for nummer, (code, rij) in enumerate(keuzes["soort"].items())
        }
    if kleur == THEMA:
        return {
            code: Look(str(rij), THEMA_LOOK.get(code, NEUTRAAL))
            for code, rij in keuzes["thema"].items()
        }
    alle = sorted(gemeenten, key=lambda gemeente: gemeente.naam)
    return {
        gemeente.pk: Look(gemeente.naam, _klasse(nummer, patroon))
        for patroon, subregio in enumerate(Subregio)
        for nummer, gemeente in enumerate(g for g in alle if g.subregio == subregio)
    }
