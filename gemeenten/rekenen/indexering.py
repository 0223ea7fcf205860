"""From the price level of the budget to the money of a year (design.md section 4, Money)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor, prod

HEEL = 10_000  # hundredths of a percent


@dataclass(frozen=True)
class Indexering:
    """What an amount of one price level is multiplied by in one year.

    ``percentages`` holds hundredths of a percent per year, None for a year without index.
    Without one of them nothing is known, and nothing is guessed.
    """

    jaar: int
    prijspeil: int
    percentages: tuple[tuple[int, int | None], ...]

    @property
    def ontbreekt(self) -> list[int]:
        return [jaar for jaar, honderdsten in self.percentages if honderdsten is None]

    @property
    def factor(self) -> Fraction | None:
        """Exact; 1 in the year of the price level itself."""
        if self.ontbreekt:
            return None
        factors = (Fraction(HEEL + (h or 0), HEEL) for _, h in self.percentages)
        return prod(factors, start=Fraction(1))

    def van(self, centen: int) -> int | None:
        """Whole cents, rounded half up, once.

        >>> Indexering(2025, 2023, ((2024, 494), (2025, 418))).van(42_500_000)
        46463759
        """
        factor = self.factor
        return None if factor is None else floor(centen * factor + Fraction(1, 2))

    @property
    def factor_in_cijfers(self) -> str:
        """All its decimals.

        >>> Indexering(2025, 2023, ((2024, 494), (2025, 418))).factor_in_cijfers
        '1,09326492'
        """
        factor = self.factor
        if factor is None:
            return "onbekend"
        decimalen = 4 * len(self.percentages)
        tekst = str(int(factor * 10**decimalen)).rjust(decimalen + 1, "0")
        heel, rest = tekst[: len(tekst) - decimalen], tekst[len(tekst) - decimalen :]
        return f"{heel},{rest.rstrip('0')}" if rest.rstrip("0") else heel


def indexering(jaar: int, prijspeil: int, indexen: Mapping[int, int]) -> Indexering:
    """``indexen``: the provisional OVA per year, in hundredths of a percent."""
    jaren = range(prijspeil + 1, jaar + 1)
    return Indexering(jaar, prijspeil, tuple((j, indexen.get(j)) for j in jaren))
