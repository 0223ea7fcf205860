"""The planning board: experts as rows, their time as blocks, what they cannot as hatching.

Everything for any number of experts in three questions. The database writes the times as text
and the rows go out as they come in, because a week of 200 experts has thousands of them.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from gemeenten.enums import INTERNE_SOORTEN, REGIONAAL
from inzet.enums import GEPLAND, VERVALLEN, InzetStatus
from inzet.models import Activiteit, Dienstverband, Ervaringsdeskundige, Inzet
from inzet.querysets import TOT, VAN
from inzet.selectors.rooster import Rooster
from inzet.selectors.venster import DAG, DAG_BEELD, MAAND_BEELD, Venster
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import Dagdeel, maandag, weekcode
from poolregio.kern.db import KlokTekst, als_sleutel
from poolregio.kern.halfjaar import middernacht
from poolregio.kern.opmaak import uren

INTERN = "intern"  # asked for by the filter: what is for the pool itself
HELE_DAG = tuple(deel.value for deel in Dagdeel)


class Blok(NamedTuple):
    """One inzet. ``begin`` and ``eind`` as a clock in the Netherlands shows them."""

    pk: int
    deskundige: int
    begin: str
    eind: str
    status: str
    versie: int
    activiteit: int
    titel: str
    gemeente: str | None
    soort: str
    minuten: int
    themas: list[str]

    @property
    def dag(self) -> dt.date:
        return dt.date.fromisoformat(self.begin[:10])


@dataclass(frozen=True)
class Keuze:
    """What someone wants to see: empty is everything."""

    gemeente: str = ""
    thema: str = ""
    soort: str = ""
    deskundige: int | None = None

    @classmethod
    def uit(cls, adres: Mapping[str, str]) -> "Keuze":
        """Read from the address; a code that does not exist is what nothing has."""
        wat = {naam: adres.get(naam, "") for naam in ("gemeente", "thema", "soort")}
        return cls(**wat, deskundige=als_sleutel(adres.get("deskundige", "")))

    def past(self, blok: Blok) -> bool:
        if self.soort and blok.soort != self.soort:
            return False
        if self.thema and self.thema not in blok.themas:
            return False
        if not self.gemeente:
            return True
        is_intern = blok.soort in INTERNE_SOORTEN
        if self.gemeente in (INTERN, REGIONAAL):
            return blok.gemeente is None and is_intern == (self.gemeente == INTERN)
        return blok.gemeente == self.gemeente


class Mens(NamedTuple):
    """A row: ``uren`` in words, and whether this is the user, who never plans themself."""

    pk: int
    naam: str
    uren: str
    is_eigen: bool


@dataclass
class Bord:
    """What the board and the list beside it show."""

    venster: Venster
    iedereen: dict[int, str]  # who could be shown, by name
    mensen: list[Mens]
    blokken: list[Blok]  # in order of time, those that are off left out
    vervanging: set[int]  # keys of inzetten for which somebody else is needed
    buiten: set[int]  # keys of inzetten that the filter did not ask for
    weg: list[tuple[int, dt.date, tuple[str, ...]]] = field(default_factory=list)

    def als_json(self) -> dict[str, Any]:
        """As ``planbord.js`` reads it; the positions are told there."""
        vervanging, buiten = self.vervanging, self.buiten
        return {
            "eerste": self.venster.eerste.isoformat(),
            "laatste": self.venster.laatste.isoformat(),
            "beeld": self.venster.soort,
            "mensen": self.mensen,
            "blokken": [
                (
                    *b[:10],
                    b.themas[0] if b.themas else "",
                    b.pk in vervanging,
                    b.pk in buiten,
                )
                for b in self.blokken
            ],
            "weg": [(wie, dag.isoformat(), delen) for wie, dag, delen in self.weg],
            "bijzonder": {d.isoformat(): n for d, n in self.venster.bijzonder.items()},
        }


def bord(user: Gebruiker, venster: Venster, keuze: Keuze | None = None) -> Bord:
    keuze = keuze or Keuze()
    eerste, laatste = _dagen(venster)
    iedereen = _namen(user, eerste, laatste)
    namen = iedereen
    if keuze.deskundige:
        namen = {pk: naam for pk, naam in iedereen.items() if pk == keuze.deskundige}
    rooster = Rooster.zonder_inzet(list(namen), eerste, laatste)
    blokken = _blokken(user, eerste, laatste)
    minuten: dict[int, int] = dict.fromkeys(namen, 0)
    for blok in blokken:
        if blok.status not in VERVALLEN and blok.deskundige in minuten:
            minuten[blok.deskundige] += blok.minuten
    if venster.soort == DAG_BEELD:
        vandaag = venster.eerste.isoformat()
        blokken = [blok for blok in blokken if blok.begin.startswith(vandaag)]
    vervanging = set(_zonder_vervanging(blokken, rooster))
    zichtbaar = [
        blok
        for blok in blokken
        if blok.deskundige in namen
        and (blok.status != InzetStatus.AFGEMELD or blok.pk in vervanging)
    ]
    return Bord(
        venster,
        {pk: naam for pk, (naam, _) in iedereen.items()},
        mensen=_mensen(namen, minuten, rooster, venster),
        blokken=zichtbaar,
        vervanging=vervanging,
        buiten={blok.pk for blok in zichtbaar if not keuze.past(blok)},
        weg=list(_weg(namen, rooster, venster)),
    )


def _dagen(venster: Venster) -> tuple[dt.date, dt.date]:
    """A day is read with its week, because the hours of the week stand beside it."""
    if venster.soort == DAG_BEELD:
        eerste = maandag(venster.eerste)
        return eerste, eerste + 6 * DAG
    return venster.eerste, venster.laatste


def _namen(
    user: Gebruiker, eerste: dt.date, laatste: dt.date
) -> dict[int, tuple[str, bool]]:
    """Who is employed in these days, or still planned; by first name while that is enough."""
    eigen = {"deskundige": OuterRef("pk")}
    mensen = Ervaringsdeskundige.objects.visible_to(user).filter(
        Exists(Dienstverband.objects.tussen(eerste, laatste).filter(**eigen))
        | Exists(_inzetten(eerste, laatste).filter(**eigen))
    )
    rijen = list(mensen.values_list("pk", "roepnaam", "achternaam", "user"))
    vaker: dict[str, int] = {}
    for _, roepnaam, _, _ in rijen:
        vaker[roepnaam] = vaker.get(roepnaam, 0) + 1
    return {
        pk: (
            roepnaam if vaker[roepnaam] == 1 else f"{roepnaam} {achternaam}",
            account == user.pk,
        )
        for pk, roepnaam, achternaam, account in rijen
    }


def _inzetten(eerste: dt.date, laatste: dt.date) -> Any:
    return Inzet.objects.filter(
        begin__gte=middernacht(eerste), begin__lt=middernacht(laatste + DAG)
    )


def _blokken(user: Gebruiker, eerste: dt.date, laatste: dt.date) -> list[Blok]:
    koppeling = Activiteit.themas.through.objects
    themas = koppeling.filter(activiteit=OuterRef("activiteit")).order_by("thema__volgorde")
    rijen = (
        _inzetten(eerste, laatste)
        .visible_to(user)
        .exclude(status=InzetStatus.GEANNULEERD)
        .order_by("begin", "pk")
        .values_list(
            "pk",
            "deskundige",
            KlokTekst(VAN),
            KlokTekst(TOT),
            "status",
            "versie",
            "activiteit",
            "activiteit__titel",
            "activiteit__gemeente",
            "activiteit__soort",
            "minuten",
            ArraySubquery(themas.values("thema")),
        )
    )
    return [Blok._make(rij) for rij in rijen.iterator(chunk_size=10_000)]


def _zonder_vervanging(blokken: list[Blok], rooster: Rooster) -> Iterator[int]:
    """Planned for who is away, or handed back with nobody else coming.

    Nobody else goes to intervisie or scholing for who cannot come.
    """
    gaat_door = {blok.activiteit for blok in blokken if blok.status not in VERVALLEN}
    for blok in blokken:
        if blok.soort in INTERNE_SOORTEN:
            continue
        if blok.status == InzetStatus.AFGEMELD:
            if blok.activiteit not in gaat_door:
                yield blok.pk
        elif (
            blok.status in GEPLAND
            and blok.deskundige in rooster.afwezig
            and rooster.is_afwezig(blok.deskundige, blok.dag)
        ):
            yield blok.pk


def _mensen(
    namen: Mapping[int, tuple[str, bool]],
    minuten: Mapping[int, int],
    rooster: Rooster,
    venster: Venster,
) -> list[Mens]:
    mensen = []
    for pk, (naam, is_eigen) in namen.items():
        zin = f"{uren(minuten[pk])} uur"
        if venster.soort != MAAND_BEELD:
            contract = next(
                (w for d in venster.dagen if (w := rooster.weekuren(pk, d)) is not None),
                None,
            )
            if contract is not None:
                zin = f"{uren(minuten[pk])} van {uren(int(contract * 60))} uur"
        mensen.append(Mens(pk, naam, zin, is_eigen))
    return mensen


def _weg(
    namen: Iterable[int], rooster: Rooster, venster: Venster
) -> Iterator[tuple[int, dt.date, tuple[str, ...]]]:
    """The dagdelen that someone cannot work; all of them outside a dienstverband.

    Who never said anything about availability is taken to be available.
    """
    anders = {wie for wie, _ in rooster.uitzonderingen} | set(rooster.afwezig)
    dagen = [(dag, dag.weekday()) for dag in venster.dagen]
    for wie in namen:
        diensten = rooster.diensten.get(wie, ())
        altijd = any(
            d.begin <= venster.eerste and d.eind >= venster.laatste for d in diensten
        )
        patronen = rooster.patronen.get(wie, ())
        if altijd and not patronen and wie not in anders:
            continue
        for dag, weekdag in dagen:
            if not altijd and rooster.weekuren(wie, dag) is None:
                yield wie, dag, HELE_DAG
            elif wie in anders:
                vrij = rooster.vrije_delen(wie, dag)
                if vrij is not None and (delen := _zonder(vrij)):
                    yield wie, dag, delen
            elif (patroon := rooster.patroon(wie, dag)) and (
                delen := _buiten_patroon(patroon.dagdelen, weekdag)
            ):
                yield wie, dag, delen


@lru_cache(maxsize=2048)
def _buiten_patroon(dagdelen: frozenset[str], weekdag: int) -> tuple[str, ...]:
    return tuple(deel for deel in HELE_DAG if weekcode(weekdag, deel) not in dagdelen)


@lru_cache(maxsize=16)
def _zonder(vrij: frozenset[str]) -> tuple[str, ...]:
    return tuple(deel for deel in HELE_DAG if deel not in vrij)
