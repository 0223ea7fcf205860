"""The fourteen, their key, their contract and money, and the lists of values."""

from gemeenten.models.contract import Begrotingspost, Contract, Contractjaar
from gemeenten.models.gemeente import Gemeente, Halfjaar, Medewerker, WerktVoor
from gemeenten.models.lijsten import Inzetrol, Kader, SoortActiviteit, SoortPlek, Thema
from gemeenten.models.verdeelsleutel import Aandeel, Verdeelsleutel

__all__ = [
    "Aandeel",
    "Begrotingspost",
    "Contract",
    "Contractjaar",
    "Gemeente",
    "Halfjaar",
    "Inzetrol",
    "Kader",
    "Medewerker",
    "SoortActiviteit",
    "SoortPlek",
    "Thema",
    "Verdeelsleutel",
    "WerktVoor",
]
