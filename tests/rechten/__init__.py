"""Who gets what at which address: one table per area, walked by ``tests/test_rechten.py``."""

from dataclasses import dataclass, field

ROLLEN = (
    "buitenstaander",  # logged in, no role
    "deskundige",  # whose own objects the world is full of
    "andere_deskundige",
    "adviseur_venray",  # the gemeente of the objects
    "adviseur_beesel",  # another gemeente
    "begeleidingsgroep",  # of Beesel, with the mark
    "contractmanager",
    "coordinator",
    "beheerder",
)


@dataclass(frozen=True)
class Toegang:
    """One address with one method, and the status code for each of ROLLEN in that order.

    ``args`` are attribute paths on the world (``"inzet.pk"``) or literal values with ``=``
    in front (``"=2024-1"``). A POST sends ``data``, whose values may be such paths too.
    """

    naam: str
    statussen: tuple[int, ...]
    methode: str = "get"
    args: tuple[str, ...] = ()
    data: dict[str, str] = field(default_factory=dict)

    def __post_init__(self):
        assert len(self.statussen) == len(ROLLEN), self.naam
