"""The distribution as one user may see it, rounded to quarter hours and ready to show.

Recht and the regional part stand next to realised and planned hours; of the latter a policy
officer sees only the own gemeente, until the half-year is closed.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import NamedTuple

from gemeenten.kaart import Kaart, maak_kaart
from inzet.selectors.verdeling import Uren, Verdeling, optellen
from poolregio.kern.balk import Balk, maak_balk, ruimte_voor
from poolregio.kern.opmaak import procent
from poolregio.kern.uren import op_kwartieren, uren_in_kolom

ONZICHTBAAR = "–"
KAARTGRENZEN = (60, 80, 100)  # percent of the own recht where a darker tint begins
KOLOMMEN = {
    "recht": "Recht",
    "afspraken": "Afspraken",
    "overdracht": "Overdracht",
    "regionaal": "Regionaal deel",
    "gerealiseerd": "Gerealiseerd",
    "gepland": "Gepland",
    "saldo": "Nog te plannen",
}
MET_TEKEN = ("afspraken", "overdracht")
EIGEN_KOLOMMEN = ("gerealiseerd", "gepland", "saldo")


class Cel(NamedTuple):
    """One number to show; a tuple, because a template unpacks it fastest.

    ``anker`` is where the page that tells why has its answer; empty without a number.
    """

    klasse: str
    label: str
    tekst: str
    eenheid: str
    anker: str


@dataclass(frozen=True, kw_only=True)
class Regel:
    """One row to show. ``uren`` holds the rounded minutes, ``mag_uren`` says which to use.

    ``ruimte`` is the width that the bars under each other share, see ``kern.balk``.
    """

    code: str
    naam: str
    uren: Uren
    mag_uren: bool
    heeft_pagina: bool = False
    ruimte: int | None = None

    def minuten(self, kolom: str) -> int | None:
        """None when not known, or not for this user."""
        if kolom in EIGEN_KOLOMMEN and not self.mag_uren:
            return None
        return getattr(self.uren, kolom)

    @property
    def sleutel(self) -> str:
        waarde = self.uren.honderdsten
        return ONZICHTBAAR if waarde is None else procent(waarde)

    @property
    def balk(self) -> Balk | None:
        uren = self.uren
        if not self.mag_uren or uren.beschikbaar is None:
            return None
        return maak_balk(
            uren.beschikbaar, uren.gerealiseerd, uren.gepland, ruimte=self.ruimte
        )

    @property
    def cellen(self) -> list[Cel]:
        """Nothing, or nothing to tell, stands in soft ink: what is there stands out."""
        anker = "" if self.uren.honderdsten is None else "sleutel"
        cellen = [Cel("getal", "Sleutel", self.sleutel, "", anker)]
        for kolom, label in KOLOMMEN.items():
            minuten = self.minuten(kolom)
            klasse = "getal" if minuten or kolom == "recht" else "getal zacht"
            if kolom == "saldo":
                klasse += " saldo"
            if minuten is None:
                cellen.append(Cel(klasse, label, ONZICHTBAAR, "", ""))
            else:
                tekst = uren_met_teken(kolom, minuten)
                cellen.append(Cel(klasse, label, tekst, " uur", kolom))
        return cellen

    @property
    def boven_recht(self) -> int:
        """Minutes planned or realised over the recht."""
        return max(-(self.minuten("saldo") or 0), 0)

    @property
    def deel_gebruikt(self) -> int | None:
        """Whole percents of the own recht that is planned or realised."""
        if not self.mag_uren or not self.uren.beschikbaar or self.uren.beschikbaar < 0:
            return None
        return (self.uren.gerealiseerd + self.uren.gepland) * 100 // self.uren.beschikbaar


@dataclass(frozen=True, kw_only=True)
class Tabel:
    """All rows in alphabetical order, and what stands below them."""

    regels: list[Regel]
    totaal: Regel
    regionaal: Regel
    alle_uren: bool

    @property
    def eigen(self) -> list[Regel]:
        """The rows with hours; all fourteen for who may see everything."""
        return [regel for regel in self.regels if regel.mag_uren]

    def regel_van(self, gemeentecode: str) -> Regel:
        """Raises StopIteration for a code that is not one of the fourteen."""
        return next(regel for regel in self.regels if regel.code == gemeentecode)

    @property
    def kaart(self) -> Kaart:
        """Which part of the own recht is planned or realised, as a percentage."""
        gebruikt = {
            regel.code: regel.deel_gebruikt
            for regel in self.regels
            if regel.deel_gebruikt is not None
        }
        return maak_kaart(
            titel="Kaart: deel van het eigen recht dat gepland of gerealiseerd is.",
            uitleg="De uren waar dit uit volgt, staan per gemeente in de tabel.",
            getallen={code: f"{deel}%" for code, deel in gebruikt.items()},
            tinten={code: _tint(deel) for code, deel in gebruikt.items()},
        )


@dataclass(frozen=True, kw_only=True)
class Verdeeltabel(Tabel):
    """The rows of one half-year."""

    uitkomst: Verdeling

    @property
    def mee(self) -> list[Regel]:
        """Who takes hours along to the next half-year, or gives back what was too much."""
        return [regel for regel in self.regels if regel.uren.overgedragen]


def uren_met_teken(kolom: str, minuten: int) -> str:
    """What comes in from elsewhere is told from what goes out by its sign."""
    plus = "+" if minuten > 0 and kolom in MET_TEKEN else ""
    return plus + uren_in_kolom(minuten)


def _tint(deel: int) -> int:
    """Four tints where a half-year mostly is: the darkest says all of the recht is used."""
    return sum(deel >= grens for grens in KAARTGRENZEN)


def verdeeltabel(
    uitkomst: Verdeling,
    *,
    eigen: Collection[str] | None,
    is_gesloten: bool = False,
) -> Verdeeltabel:
    """Round the distribution and keep back the hours that are not for this reader.

    Args:
        eigen: gemeentecodes the reader may see everything of; None for all fourteen.
        is_gesloten: whether the half-year is closed; then the hours of all are open.
    """
    zichtbaar = None if is_gesloten else eigen
    afgerond = _afronden(uitkomst)
    ruimte = ruimte_voor(
        (uren.beschikbaar or 0, uren.gerealiseerd, uren.gepland)
        for code, uren in afgerond.items()
        if zichtbaar is None or code in zichtbaar
    )
    regels = [
        Regel(
            code=code,
            naam=deel.gemeente.naam,
            uren=afgerond[code],
            mag_uren=zichtbaar is None or code in zichtbaar,
            heeft_pagina=eigen is None or code in eigen,
            ruimte=ruimte,
        )
        for deel in uitkomst.delen
        for code in [deel.gemeente.pk]
    ]
    totaal = Regel(
        code="",
        naam=f"{len(regels)} gemeenten samen",
        uren=optellen(afgerond.values()),
        mag_uren=zichtbaar is None,
        ruimte=ruimte,
    )
    return Verdeeltabel(
        uitkomst=uitkomst,
        regels=regels,
        totaal=totaal,
        regionaal=_regionaal(uitkomst),
        alle_uren=zichtbaar is None,
    )


def _regionaal(uitkomst: Verdeling) -> Regel:
    """The hours for all of them together: what the column of regional parts adds up to."""
    uren = op_kwartieren(
        {"gereal": uitkomst.regionaal_gerealiseerd, "gepland": uitkomst.regionaal_gepland}
    )
    kolommen = Uren(
        honderdsten=None,
        recht=None,
        regionaal=None,
        gerealiseerd=uren["gereal"],
        gepland=uren["gepland"],
    )
    return Regel(code="", naam="Regionale uren", uren=kolommen, mag_uren=True)


def _afronden(uitkomst: Verdeling) -> dict[str, Uren]:
    """Each column rounded by itself; the saldo follows, so rows and columns both add up."""
    kolommen = {
        kolom: op_kwartieren(
            {deel.gemeente.pk: getattr(deel, kolom) or 0 for deel in uitkomst.delen}
        )
        for kolom in ("overdracht", "overgedragen", "regionaal", "gerealiseerd", "gepland")
    }
    afgerond: dict[str, Uren] = {}
    for deel in uitkomst.delen:
        code = deel.gemeente.pk
        afgerond[code] = replace(
            deel,
            overdracht=kolommen["overdracht"][code],
            overgedragen=kolommen["overgedragen"][code],
            regionaal=None if deel.regionaal is None else kolommen["regionaal"][code],
            gerealiseerd=kolommen["gerealiseerd"][code],
            gepland=kolommen["gepland"][code],
        )
    return afgerond
