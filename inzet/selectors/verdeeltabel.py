"""The distribution as one user may see it, rounded to quarter hours and ready to show.

Recht and the regional part stand next to realised and planned hours; of the latter a policy
officer sees only the own gemeente, until the half-year is closed.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from gemeenten.kaart import Kaart, maak_kaart
from inzet.selectors.verdeling import Uren, Verdeling, optellen
from poolregio.kern.balk import Balk, maak_balk, ruimte_voor
from poolregio.kern.opmaak import procent
from poolregio.kern.uren import op_kwartieren, uren_in_kolom

ONZICHTBAAR = "–"
KOLOMMEN = (
    "recht",
    "afspraken",
    "overdracht",
    "regionaal",
    "gerealiseerd",
    "gepland",
    "saldo",
)
EIGEN_KOLOMMEN = ("gerealiseerd", "gepland", "saldo")


@dataclass(frozen=True)
class Cel:
    tekst: str
    is_nul: bool = False


@dataclass(frozen=True)
class Regel:
    """One row to show. ``uren`` holds the rounded minutes, ``mag_uren`` says which to use."""

    code: str
    naam: str
    uren: Uren
    mag_uren: bool
    heeft_pagina: bool = False
    balk: Balk | None = None

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
    def cellen(self) -> dict[str, Cel]:
        cellen = {}
        for kolom in KOLOMMEN:
            minuten = self.minuten(kolom)
            if minuten is None:
                cellen[kolom] = Cel(ONZICHTBAAR)
            else:
                cellen[kolom] = Cel(uren_in_kolom(minuten), is_nul=minuten == 0)
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


@dataclass(frozen=True)
class Verdeeltabel:
    """All rows in alphabetical order, and what stands below them."""

    uitkomst: Verdeling
    regels: list[Regel]
    totaal: Regel
    regionaal: Regel
    alle_uren: bool

    @property
    def eigen(self) -> list[Regel]:
        """The rows with hours; all fourteen for who may see everything."""
        return [regel for regel in self.regels if regel.mag_uren]

    def regel_van(self, gemeentecode: str) -> Regel:
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
            tinten={code: min(deel // 25, 3) for code, deel in gebruikt.items()},
        )


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
        _regel(
            deel.gemeente.pk,
            deel.gemeente.naam,
            afgerond[deel.gemeente.pk],
            mag_uren=zichtbaar is None or deel.gemeente.pk in zichtbaar,
            heeft_pagina=eigen is None or deel.gemeente.pk in eigen,
            ruimte=ruimte,
        )
        for deel in uitkomst.delen
    ]
    totaal = _regel(
        "",
        f"{len(regels)} gemeenten samen",
        optellen(afgerond.values()),
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


def _regel(
    code: str,
    naam: str,
    uren: Uren,
    *,
    mag_uren: bool,
    ruimte: int,
    heeft_pagina: bool = False,
) -> Regel:
    balk = None
    if mag_uren and uren.beschikbaar is not None:
        balk = maak_balk(uren.beschikbaar, uren.gerealiseerd, uren.gepland, ruimte=ruimte)
    return Regel(code, naam, uren, mag_uren, heeft_pagina, balk)


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
    return Regel("", "Regionale uren", kolommen, mag_uren=True)


def _afronden(uitkomst: Verdeling) -> dict[str, Uren]:
    """Each column rounded by itself; the saldo follows, so rows and columns both add up."""
    kolommen = {
        kolom: op_kwartieren(
            {deel.gemeente.pk: getattr(deel, kolom) or 0 for deel in uitkomst.delen}
        )
        for kolom in ("regionaal", "gerealiseerd", "gepland")
    }
    return {
        deel.gemeente.pk: replace(
            deel,
            regionaal=None
            if deel.regionaal is None
            else kolommen["regionaal"][deel.gemeente.pk],
            gerealiseerd=kolommen["gerealiseerd"][deel.gemeente.pk],
            gepland=kolommen["gepland"][deel.gemeente.pk],
        )
        for deel in uitkomst.delen
    }
