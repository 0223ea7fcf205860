"""Hours as people read them: rounded to quarters, with sums that stay exact (look.md 7)."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from poolregio.kern.opmaak import MIN, getal

K = TypeVar("K")

KWARTIER = 15  # minutes


def op_kwartieren(minuten: Mapping[K, int]) -> dict[K, int]:
    """Round minutes that stand in one column to whole quarter hours, still in minutes.

    Largest remainder: the rounded numbers add up to the rounded sum. Each is less than a
    quarter hour away from the exact number, and whole quarters do not change.

    >>> op_kwartieren({"Beesel": 7, "Bergen": 8, "Venlo": 30})
    {'Beesel': 0, 'Bergen': 15, 'Venlo': 30}
    """
    delen = {key: waarde // KWARTIER for key, waarde in minuten.items()}
    over = (2 * sum(minuten.values()) + KWARTIER) // (2 * KWARTIER) - sum(delen.values())
    volgorde = sorted(minuten, key=lambda key: -(minuten[key] % KWARTIER))
    for key in volgorde[:over]:
        delen[key] += 1
    return {key: deel * KWARTIER for key, deel in delen.items()}


def als_uren(minuten: int) -> Decimal:
    """Whole quarter hours for a spreadsheet.

    >>> als_uren(135)
    Decimal('2.25')
    """
    return Decimal(minuten // KWARTIER) / 4


@lru_cache(maxsize=8192)
def uren_in_kolom(minuten: int) -> str:
    """Whole quarter hours for a column: always two decimals, so that the commas line up.

    >>> uren_in_kolom(61515), uren_in_kolom(-150), uren_in_kolom(0)
    ('1.025,25', '−2,50', '0')
    """
    if minuten == 0:
        return "0"
    kwartieren, teken = abs(minuten) // KWARTIER, MIN if minuten < 0 else ""
    return f"{teken}{getal(kwartieren // 4)},{kwartieren % 4 * 25:02}"
