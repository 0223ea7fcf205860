"""The fourteen, their key, their contract and money, what they ask for, and the lists of values."""

from gemeenten.models.behoefte import Behoefte, Startbijeenkomst
from gemeenten.models.contract import (
    Contract,
    Contractdocument,
    Contractjaar,
    Verlengingsoptie,
)
from gemeenten.models.doel import Doelnotitie, Ontwikkeldoel
from gemeenten.models.geld import Begrotingspost, Kostenboeking, OvaIndex
from gemeenten.models.gemeente import Gemeente, Halfjaar, Medewerker, WerktVoor
from gemeenten.models.gesprek import Afspraak, Contractgesprek, Gespreksdeelname
from gemeenten.models.lijsten import Inzetrol, Kader, SoortActiviteit, SoortPlek, Thema
from gemeenten.models.verdeelsleutel import Aandeel, Verdeelsleutel
from gemeenten.models.verrekening import Verrekendeel, Verrekening

__all__ = [
    "Aandeel",
    "Afspraak",
    "Begrotingspost",
    "Behoefte",
    "Contract",
    "Contractdocument",
    "Contractgesprek",
    "Contractjaar",
    "Doelnotitie",
    "Gemeente",
    "Gespreksdeelname",
    "Halfjaar",
    "Inzetrol",
    "Kader",
    "Kostenboeking",
    "Medewerker",
    "Ontwikkeldoel",
    "OvaIndex",
    "SoortActiviteit",
    "SoortPlek",
    "Startbijeenkomst",
    "Thema",
    "Verdeelsleutel",
    "Verlengingsoptie",
    "Verrekendeel",
    "Verrekening",
    "WerktVoor",
]
