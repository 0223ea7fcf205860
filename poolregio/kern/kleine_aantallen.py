"""Small numbers: what may be published about how many residents (design.md section 4).

Protected roles, reports and exports get counts of residents only through this module: each
cell protected on its own, and every number above the cells the sum of what was published.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings

from poolregio.kern.opmaak import getal

# What a hidden cell counts for in a sum: between 1 and 4, about the middle.
GEMIDDELD_VERBORGEN = 3
VANAF_DUIZEND = re.compile(r"\d{4,}")


@dataclass(frozen=True)
class Aantal:
    """A number that may be shown. ``waarde`` is what it counts for in a sum above it.

    ``tekst`` is what an export gets: ``<5``, ``25``, ``circa 1040``; ``str()`` is the same for
    people, on screen and paper: ``circa 1.040``.
    """

    waarde: int
    tekst: str

    def __str__(self) -> str:
        return VANAF_DUIZEND.sub(lambda cijfers: getal(int(cijfers[0])), self.tekst)


def exact(aantal: int) -> Aantal:
    """For the coordinator and for an expert's own activities only."""
    return Aantal(aantal, str(aantal))


def beschermd(aantal: int) -> Aantal:
    """Protect one cell: 0 stays 0, 1 to 4 is ``<5``, else the nearest multiple of 5."""
    drempel, basis = settings.KLEINE_AANTALLEN_DREMPEL, settings.KLEINE_AANTALLEN_BASIS
    if aantal < 0:
        raise ValueError("A count of residents cannot be negative.")
    if aantal == 0:
        return Aantal(0, "0")
    if aantal < drempel:
        return Aantal(GEMIDDELD_VERBORGEN, f"<{drempel}")
    afgerond = (aantal + basis // 2) // basis * basis
    return Aantal(afgerond, str(afgerond))


def som_van_gepubliceerd(cellen: Iterable[Aantal]) -> Aantal:
    """A number above protected cells: their published values added, written with "circa"."""
    totaal = sum(cel.waarde for cel in cellen)
    return Aantal(totaal, f"circa {totaal}")


def aantal_voor(aantal: int, *, is_exact: bool) -> Aantal:
    return exact(aantal) if is_exact else beschermd(aantal)


def som_voor(cellen: Iterable[Aantal], *, is_exact: bool) -> Aantal:
    return (
        exact(sum(cel.waarde for cel in cellen))
        if is_exact
        else som_van_gepubliceerd(cellen)
    )
