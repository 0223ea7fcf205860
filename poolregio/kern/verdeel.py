"""Divide whole units (quarter hours, minutes, euro cents) by a key, none lost."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from typing import NamedTuple, TypeVar

K = TypeVar("K", int, str)


class Quotum(NamedTuple):
    """How one receiver came to its units: exactly ``heel + rest / som``, then one more or not.

    ``plaats`` is where its remainder stands, the largest first; ``over`` were handed out.
    """

    heel: int
    rest: int
    som: int
    plaats: int
    over: int

    @property
    def krijgt_er_een(self) -> bool:
        return self.plaats <= self.over

    @property
    def deel(self) -> int:
        return self.heel + self.krijgt_er_een


def verdeel(totaal: int, sleutel: Mapping[K, int]) -> dict[K, int]:
    """Largest remainder (Hamilton): the whole part of each quota, then one more by remainder.

    On equal remainders the larger weight goes first, then the smaller key, so the outcome
    depends on nothing but the numbers. All arithmetic is on integers (design.md section 4).

    Args:
        totaal: whole units to divide, not negative.
        sleutel: a whole weight for each receiver, not negative, not all zero.

    >>> verdeel(10, {"Gennep": 1, "Venlo": 4, "Weert": 2})
    {'Gennep': 1, 'Venlo': 6, 'Weert': 3}
    """
    som = sum(sleutel.values())
    if totaal < 0 or min(sleutel.values(), default=0) < 0:
        raise ValueError("The total and the weights cannot be negative.")
    if som == 0:
        raise ValueError("At least one weight must be positive.")

    delen = {key: totaal * gewicht // som for key, gewicht in sleutel.items()}
    over = totaal - sum(delen.values())
    for key in _volgorde(totaal, sleutel, som)[:over]:
        delen[key] += 1
    return delen


def quota(totaal: int, sleutel: Mapping[K, int]) -> dict[K, Quotum]:
    """What ``verdeel`` did, told for each receiver.

    >>> quota(10, {"Gennep": 1, "Venlo": 4, "Weert": 2})["Venlo"]
    Quotum(heel=5, rest=5, som=7, plaats=2, over=2)
    """
    som = sum(sleutel.values())
    over = totaal - sum(totaal * gewicht // som for gewicht in sleutel.values())
    return {
        key: Quotum(*divmod(totaal * sleutel[key], som), som, plaats, over)
        for plaats, key in enumerate(_volgorde(totaal, sleutel, som), start=1)
    }


def gelijke_resten(totaal: int, sleutel: Mapping[K, int]) -> list[K]:
    """Between whom a tie decided about the last unit; empty when no tie decided.

    >>> gelijke_resten(1, {"a": 1, "b": 1, "c": 0})
    ['a', 'b']
    """
    som = sum(sleutel.values())
    over = totaal - sum(totaal * gewicht // som for gewicht in sleutel.values())
    volgorde = _volgorde(totaal, sleutel, som)
    resten = [totaal * sleutel[key] % som for key in volgorde]
    if over in (0, len(volgorde)) or resten[over - 1] != resten[over]:
        return []
    return [key for key, rest in zip(volgorde, resten, strict=True) if rest == resten[over]]


def rond_af(waarden: Mapping[K, Fraction]) -> dict[K, int]:
    """Whole units that stand in one column: they add up to their rounded sum (half up).

    Each is less than one unit away from the exact number; whole numbers do not change.

    >>> rond_af({"a": Fraction(1, 3), "b": Fraction(1, 3), "c": Fraction(5, 6)})
    {'a': 1, 'b': 0, 'c': 1}
    """
    delen = {key: floor(waarde) for key, waarde in waarden.items()}
    over = floor(sum(waarden.values()) + Fraction(1, 2)) - sum(delen.values())
    for key in sorted(waarden, key=lambda key: (delen[key] - waarden[key], key))[:over]:
        delen[key] += 1
    return delen


def _volgorde(totaal: int, sleutel: Mapping[K, int], som: int) -> list[K]:
    return sorted(
        sleutel, key=lambda key: (-(totaal * sleutel[key] % som), -sleutel[key], key)
    )
