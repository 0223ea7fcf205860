"""What every installation starts with, as CSV: change it here, not in code.

``gemeenten.csv`` CBS (inhabitants 2025 via an extract by others); ``verdeelsleutel.csv``
and ``begroting.csv`` tables 2 and 1 of the memo of 20 April 2023, ``themas.csv`` and
``lijsten.csv`` the lists of values, ``doelen.csv`` what that memo asks of quality and growth,
in our own words, ``afstanden.csv`` straight lines between the main towns
(GeoNames, CC BY 4.0). Domain names: ZRM © GGD Amsterdam, names only.
"""

import csv
from decimal import Decimal
from pathlib import Path

MAP = Path(__file__).parent


def rijen(naam: str) -> list[dict[str, str]]:
    """The rows of one file, by column name."""
    with (MAP / f"{naam}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def heel(bedrag: str, factor: int) -> int:
    """A Dutch decimal times a factor, exactly whole: ``28,47`` times 100 is 2847."""
    uitkomst = Decimal(bedrag.replace(",", ".")) * factor
    if uitkomst != uitkomst.to_integral_value():
        raise ValueError(f"{bedrag} heeft te veel cijfers achter de komma.")
    return int(uitkomst)
