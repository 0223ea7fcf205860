"""What happened to a row, in the words of a reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from poolregio.logboek.models import Gebeurtenis


@dataclass(frozen=True)
class Moment:
    """A line of ``onderdelen/geschiedenis.html``."""

    op: datetime
    wat: str
    door: str
    toelichting: str


def als_moment(regel: Gebeurtenis, woorden: Mapping[str, str], *, wie: str = "") -> Moment:
    """``woorden`` says each act in Dutch; ``wie`` fills the place ``{wie}`` in it.

    First names only: an expert who reads along does not know the last names of the others.
    """
    woord = woorden.get(regel.actie, regel.actie.replace("_", " ").capitalize())
    return Moment(
        op=regel.op,
        wat=woord.format(wie=wie),
        door=regel.door.roepnaam if regel.door else "het systeem",
        toelichting=regel.toelichting,
    )
