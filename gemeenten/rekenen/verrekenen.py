"""What is given back, and how each part came about, in words and figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from poolregio.kern.opmaak import MIN, getal
from poolregio.kern.verdeel import gelijke_resten, verdeel

HEEL = 10_000  # hundredths of a percent


def te_verrekenen(begroot: int, geboekt: int) -> int:
    """Cents that were not spent; who spent more gets nothing to settle."""
    return max(0, begroot - geboekt)


@dataclass(frozen=True)
class Deel:
    """The part of one gemeente: the exact outcome, and whole cents by largest remainder."""

    honderdsten: int
    precies: str  # euros with all decimals
    centen: int
    kreeg_rest: bool


def delen(centen: int, sleutel: Mapping[str, int]) -> tuple[dict[str, Deel], list[str]]:
    """Per gemeentecode its part, and between whom a tie decided about the last cent."""
    som = sum(sleutel.values())
    verdeeld = verdeel(centen, sleutel)
    uitkomst = {
        code: Deel(
            honderdsten,
            _precies(centen * honderdsten) if som == HEEL else "",
            verdeeld[code],
            verdeeld[code] > centen * honderdsten // som,
        )
        for code, honderdsten in sleutel.items()
    }
    return uitkomst, gelijke_resten(centen, sleutel)


def _precies(tienduizendsten: int) -> str:
    """Ten-thousandths of a cent as euros with all six decimals, so that they line up.

    >>> _precies(123_456_789), _precies(10_000)
    ('123,456789', '0,010000')
    """
    euro, rest = divmod(abs(tienduizendsten), 1_000_000)
    return f"{MIN if tienduizendsten < 0 else ''}{getal(euro)},{rest:06}"
