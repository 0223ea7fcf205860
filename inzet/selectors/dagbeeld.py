"""A clash: the day of one person as a small picture, and ways out."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil

from gemeenten.afstanden import reistijd
from inzet.models import Ervaringsdeskundige
from inzet.selectors.planning import bezig, dag_van, van_tot, waar
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import dagdatum, klok

VROEGST, LAATST = 8, 18  # hours that the picture shows anyway
KWARTIER = dt.timedelta(minutes=15)
RIJ = 39  # pixels from one bar to the next


@dataclass(frozen=True)
class Streep:
    """An hour on the axis."""

    x: str
    uur: int


@dataclass(frozen=True)
class Blok:
    """A bar; the new one stands below the ones already there."""

    x: str
    breedte: str
    y: int
    tekst_y: int
    tekst: str
    is_nieuw: bool = False


@dataclass(frozen=True)
class Uitweg:
    """A button: what it says, and what it fills in (``deskundige:3`` or ``tijd:13:30-15:30``)."""

    tekst: str
    waarde: str


@dataclass
class Botsing:
    """What clashes, as ``onderdelen/botsing.html`` draws it."""

    titel: str
    zin: str
    hoogte: int
    strepen: list[Streep]
    blokken: list[Blok]
    uitwegen: list[Uitweg] = field(default_factory=list)


def botsing(
    deskundige: Ervaringsdeskundige,
    begin: dt.datetime,
    eind: dt.datetime,
    nieuw: str,
    *,
    behalve: Iterable[int] = (),
) -> Botsing:
    """``nieuw`` is where the new inzet would be, in one or two words."""
    al = [inzet for inzet in dag_van(deskundige, begin) if inzet.pk not in set(behalve)]
    tijden = [van_tot(inzet) for inzet in al]
    van, tot = _grenzen([*tijden, (begin, eind)], begin)
    spanne = (tot - van).total_seconds()

    def plaats(moment: dt.datetime) -> int:
        """In hundredths of a percent."""
        return int(max(0, min(1, (moment - van).total_seconds() / spanne)) * 10_000)

    def blok(b: dt.datetime, e: dt.datetime, tekst: str, *, is_nieuw: bool = False) -> Blok:
        y = 26 + (RIJ if is_nieuw else 0)
        breedte = _procent(plaats(e) - plaats(b))
        return Blok(_procent(plaats(b)), breedte, y, y + 21, tekst, is_nieuw)

    blokken = [blok(*tijd, i.activiteit.voor) for tijd, i in zip(tijden, al, strict=True)]
    blokken.append(blok(begin, eind, nieuw, is_nieuw=True))
    uren = range(van.hour, van.hour + int(spanne // 3600) + 1)
    bezet = " ".join(
        f"{deskundige.roepnaam} is van {klok(b)} tot {klok(e)} uur {waar(i.activiteit)}."
        for (b, e), i in zip(tijden, al, strict=True)
    )
    return Botsing(
        titel=f"{dagdatum(begin).capitalize()} van {deskundige.roepnaam}",
        zin=f"{bezet} De nieuwe inzet is van {klok(begin)} tot {klok(eind)} uur.",
        hoogte=26 + 2 * RIJ,
        strepen=[
            Streep(_procent(int(10_000 * 3600 * (uur - van.hour) / spanne)), uur)
            for uur in uren
        ],
        blokken=blokken,
    )


def vrije_tijd(
    deskundige: Ervaringsdeskundige,
    begin: dt.datetime,
    eind: dt.datetime,
    gemeente: str | None,
) -> tuple[dt.datetime, dt.datetime] | None:
    """The first gap of the same length later that day, before ten in the evening.

    With time to travel from where someone was, in whole quarters.
    """
    duur = eind - begin
    bezet = sorted(
        (van_tot(inzet)[1], reistijd(inzet.activiteit.gemeente_id, gemeente))
        for inzet in dag_van(deskundige, begin)
    )
    sluit = begin.astimezone(NEDERLAND).replace(hour=22, minute=0)
    for tot, reis in bezet:
        start = (tot + ceil(reis / KWARTIER) * KWARTIER).astimezone(NEDERLAND)
        if start <= begin or start + duur > sluit:
            continue
        if not bezig([deskundige], start, start + duur):
            return start, start + duur
    return None


def _grenzen(
    tijden: list[tuple[dt.datetime, dt.datetime]], dag: dt.datetime
) -> tuple[dt.datetime, dt.datetime]:
    """Whole hours around everything, at least the working day."""
    middernacht = dag.astimezone(NEDERLAND).replace(hour=0, minute=0, second=0)
    van = min(VROEGST, *(b.astimezone(NEDERLAND).hour for b, _ in tijden))
    laatste = max(e for _, e in tijden).astimezone(NEDERLAND)
    tot = 24 if laatste.date() > middernacht.date() else laatste.hour + bool(laatste.minute)
    return (
        middernacht + dt.timedelta(hours=van),
        middernacht + dt.timedelta(hours=max(LAATST, tot)),
    )


def _procent(honderdsten: int) -> str:
    return f"{honderdsten // 100}.{honderdsten % 100:02}%"
