"""The map of the fourteen: their borders are data, what stands in them is asked for.

Boundaries: Kadaster / Centraal Bureau voor de Statistiek, 2022, CC BY 4.0, simplified.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from django.template.loader import render_to_string

BESTAND = Path(__file__).parent / "gegevens" / "kaart.json"
REGEL = 24  # between two lines of one name
TINTEN = {0: "#f5f3ee", 1: "#d3e6e8", 2: "#a9ced3", 3: "#7cb3bb"}  # as in css/tokens.css
VLAK = "#eae6dd"


class Tekst(NamedTuple):
    tekst: str
    x: int
    y: int
    soort: str  # css class: empty or k-getal


class Vlak(NamedTuple):
    """One gemeente: its border and its tint, as a css class and as a colour for paper."""

    d: str
    klasse: str
    kleur: str


@dataclass(frozen=True)
class Kaart:
    """What ``onderdelen/kaart.html`` draws.

    ``titel`` says what the map shows, ``uitleg`` where the same numbers stand as text.
    """

    titel: str
    uitleg: str
    vlakken: tuple[Vlak, ...]
    teksten: tuple[Tekst, ...]

    @property
    def binnenkant(self) -> str:
        """Borders, names and numbers as SVG."""
        return _binnenkant(self)


def maak_kaart(
    *, titel: str, uitleg: str, getallen: Mapping[str, str], tinten: Mapping[str, int]
) -> Kaart:
    """A map with a tint (0 to 3) and a number in each gemeente, both by gemeentecode.

    A gemeente without a tint stays neutral; one without a number shows its name only.
    """
    vlakken, teksten = [], []
    for plek in _plekken():
        tint = tinten.get(plek["code"])
        klasse, kleur = ("", VLAK) if tint is None else (f"k{tint}", TINTEN[tint])
        vlakken.append(Vlak(plek["d"], klasse, kleur))
        y = plek["y"]
        for regel in plek["naam"]:
            teksten.append(Tekst(regel, plek["x"], y, ""))
            y += REGEL
        if getal := getallen.get(plek["code"]):
            teksten.append(Tekst(getal, plek["x"], y + 6, "k-getal"))
    return Kaart(titel, uitleg, tuple(vlakken), tuple(teksten))


def maak_ligging(gemeentecode: str, naam: str) -> Kaart:
    """A small map that says where in the region one gemeente lies; its name stands beside it."""
    vlakken = []
    for plek in _plekken():
        is_eigen = plek["code"] == gemeentecode
        klasse, kleur = ("k-eigen", "#0b5563") if is_eigen else ("", VLAK)
        vlakken.append(Vlak(plek["d"], klasse, kleur))
    return Kaart(
        titel=f"Kaart van de regio met {naam} gemarkeerd.",
        uitleg="De kaart laat alleen de ligging zien.",
        vlakken=tuple(vlakken),
        teksten=(),
    )


def kaart_svg(kaart: Kaart) -> str:
    """The map as a file of its own, for an ``<img>`` in the PDF."""
    return render_to_string("pdf/kaart.svg", {"kaart": kaart})


@lru_cache(maxsize=64)
def _binnenkant(kaart: Kaart) -> str:
    """Drawn once as long as the numbers stay the same: it is 20 kB on every page."""
    return render_to_string("onderdelen/kaart_binnenkant.html", {"kaart": kaart})


@cache
def _plekken() -> list[dict]:
    return json.loads(BESTAND.read_text(encoding="utf-8"))["gemeenten"]
