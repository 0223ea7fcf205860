"""The way of a report, as the steps that a page shows."""

from dataclasses import dataclass

from poolregio.kern import opmaak
from rapportage.enums import RapportageStatus
from rapportage.models import Rapportage


@dataclass(frozen=True)
class Stap:
    """What ``onderdelen/stappen.html`` draws; ``stand`` is klaar, nu or empty."""

    naam: str
    zin: str
    stand: str


def stappen(rapportage: Rapportage) -> list[Stap]:
    aangeboden = "daarna aan de contractmanager"
    if rapportage.aangeboden_op:
        aangeboden = f"aan de contractmanager, {opmaak.datum(rapportage.aangeboden_op)}"
    weg = [
        (RapportageStatus.CONCEPT, "Concept", "de pool schrijft"),
        (RapportageStatus.TER_BEOORDELING, "Ter beoordeling", "gemeenten lezen mee"),
        (RapportageStatus.AANGEBODEN, "Aangeboden", aangeboden),
        (None, "Vastgesteld", "door de bestuurscommissie"),
    ]
    nu = [status for status, _, _ in weg].index(RapportageStatus(rapportage.status))
    return [
        Stap(naam, zin, "klaar" if nummer < nu else "nu" if nummer == nu else "")
        for nummer, (_, naam, zin) in enumerate(weg)
    ]
