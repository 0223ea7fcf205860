"""Bars for the PDF: where each stands, as numbers that an SVG template only has to print."""

from collections.abc import Iterable
from dataclasses import dataclass

from inzet.selectors.verdeeltabel import Regel
from poolregio.kern.balk import Segment
from rapportage.selectors.rapport import Themaregel

RIJ = 22  # height of a row
LANGSTE = 240  # width of the longest bar
BALKRUIMTE = 270  # width of the bars of hours


@dataclass(frozen=True)
class Staaf:
    """One bar with its label and its number."""

    y: int
    naam: str
    breedte: int
    tekst: str


@dataclass(frozen=True)
class Staven:
    """A bar chart from zero, labelled directly; ``hoogste`` is the longest bar."""

    rijen: list[Staaf]
    hoogste: Themaregel | None

    @property
    def hoogte(self) -> int:
        return len(self.rijen) * RIJ


@dataclass(frozen=True)
class Vak:
    """One part of a bar of hours, in whole units of the drawing."""

    x: int
    breedte: int


@dataclass(frozen=True)
class Balkrij:
    """One gemeente in the chart of hours: solid, hatched and open parts, and its recht."""

    y: int
    naam: str
    gereal: Vak | None
    gepland: Vak | None
    open: Vak | None
    recht: int


def balkrijen(regels: Iterable[Regel]) -> list[Balkrij]:
    """Those with a bar: without key or contractjaar there is nothing to scale to."""
    met_balk = [(regel.naam, regel.balk) for regel in regels if regel.balk]
    return [
        Balkrij(
            y=nummer * RIJ,
            naam=naam,
            gereal=_vak(balk.gereal),
            gepland=_vak(balk.gepland),
            open=_vak(balk.open),
            recht=_eenheden(balk.recht),
        )
        for nummer, (naam, balk) in enumerate(met_balk)
    ]


def _vak(segment: Segment | None) -> Vak | None:
    if segment is None:
        return None
    return Vak(_eenheden(segment.x), _eenheden(segment.width))


def _eenheden(procent: str) -> int:
    """A percentage of the room for bars; paper has no percentages inside a picture."""
    return round(float(procent.removesuffix("%")) * BALKRUIMTE / 100)


def staven_voor(themas: Iterable[Themaregel]) -> Staven:
    """Residents present per thema, as published; themes without any are in the table only."""
    regels = [regel for regel in themas if regel.aantal.waarde]
    hoogste = max(regels, key=lambda regel: regel.aantal.waarde, default=None)
    rijen = [
        Staaf(
            y=nummer * RIJ,
            naam=regel.naam,
            breedte=regel.aantal.waarde * LANGSTE // hoogste.aantal.waarde
            if hoogste
            else 0,
            tekst=str(regel.aantal),
        )
        for nummer, regel in enumerate(regels)
    ]
    return Staven(rijen, hoogste)
