"""The fourteen, their key, their contract and money, what they ask for, and the lists of values."""

from gemeenten.models.behoefte import Behoefte, Startbijeenkomst
from gemeenten.models.contract import Begrotingspost, Contract, Contractjaar
from gemeenten.models.gemeente import Gemeente, Halfjaar, Medewerker, WerktVoor
from gemeenten.models.lijsten import Inzetrol, Kader, SoortActiviteit, SoortPlek, Thema
from gemeenten.models.verdeelsleutel import Aandeel, Verdeelsleutel

__all__ = [
    "Aandeel",
    "Begrotingspost",
    "Behoefte",
    "Contract",
    "Contractjaar",
    "Gemeente",
    "Halfjaar",
    "Inzetrol",
    "Kader",
    "Medewerker",
    "SoortActiviteit",
    "SoortPlek",
    "Startbijeenkomst",
    "Thema",
    "Verdeelsleutel",
    "WerktVoor",
]
