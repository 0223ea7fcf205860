"""Who is entitled to how many hours, and what became of them (design.md section 4, Recht)."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from gemeenten.models import Gemeente
from inzet.selectors.dienstverbanden import contracturen_in
from inzet.selectors.verdeelfeiten import Feiten, Jaar, Sleutel, lees_feiten
from poolregio.kern.halfjaar import Periode
from poolregio.kern.uren import KWARTIER
from poolregio.kern.verdeel import gelijke_resten, verdeel


@dataclass(frozen=True, kw_only=True)
class Uren:
    """One row of the distribution. Times are in minutes, ``honderdsten`` of a percent.

    What cannot be calculated, because the key or the contractjaar is missing, is None.
    ``afspraken`` is what came in less ``afgestaan``. ``overdracht`` came from the half-year
    before, ``overgedragen`` goes to the next one and is only told here: it does not change the
    saldo it was taken from.
    """

    honderdsten: int | None
    recht: int | None
    regionaal: int | None
    gerealiseerd: int
    gepland: int
    afspraken: int = 0
    afgestaan: int = 0
    overdracht: int = 0
    overgedragen: int = 0

    @property
    def beschikbaar(self) -> int | None:
        """What the gemeente can use itself."""
        if self.recht is None or self.regionaal is None:
            return None
        return self.recht + self.afspraken + self.overdracht - self.regionaal

    @property
    def saldo(self) -> int | None:
        """Still to plan; below zero is "boven recht"."""
        if self.beschikbaar is None:
            return None
        return self.beschikbaar - self.gerealiseerd - self.gepland


@dataclass(frozen=True, kw_only=True)
class Deel(Uren):
    """The row of one gemeente."""

    gemeente: Gemeente


@dataclass(frozen=True, kw_only=True)
class Verdeling:
    """The hours of one half-year over the fourteen, in alphabetical order.

    ``gelijk_recht`` and ``gelijk_regionaal`` name the gemeentecodes between which the tie
    rule decided about the last unit; empty when it decided nothing.
    """

    periode: Periode
    sleutel: Sleutel | None
    contractjaar: Jaar | None
    contracturen: Fraction
    te_verdelen: int | None
    delen: list[Deel]
    totaal: Uren
    regionaal_gerealiseerd: int
    regionaal_gepland: int
    intern_gerealiseerd: int
    intern_gepland: int
    gelijk_recht: list[str]
    gelijk_regionaal: list[str]

    @property
    def ontbreekt(self) -> list[str]:
        """What is missing before there is a recht, and who adds it, as sentences."""
        zinnen = []
        if not self.sleutel:
            zinnen.append(
                f"Er is geen vastgestelde verdeelsleutel die op {_dag(self.periode)} geldt. "
                "De beheerder voert de sleutel in, de contractmanager stelt hem vast."
            )
        if not self.contractjaar:
            zinnen.append(
                f"Er is geen contractjaar {self.periode.jaar}, dus de inzetbaarheid is niet "
                "bekend. De contractmanager vult het contractjaar aan."
            )
        return zinnen

    @property
    def aandelen(self) -> dict[str, int]:
        """The key by gemeentecode; all zero when there is none."""
        return {deel.gemeente.pk: deel.honderdsten or 0 for deel in self.delen}

    @property
    def regionaal(self) -> int:
        return self.regionaal_gerealiseerd + self.regionaal_gepland

    @property
    def intern(self) -> int:
        return self.intern_gerealiseerd + self.intern_gepland

    def deel_van(self, gemeentecode: str) -> Deel:
        """Raises KeyError for a code that is not one of the fourteen."""
        for deel in self.delen:
            if deel.gemeente.pk == gemeentecode:
                return deel
        raise KeyError(gemeentecode)


def verdeling(periode: Periode) -> Verdeling:
    """Divide the hours of a half-year, exactly: no minute lost, none counted twice."""
    return verdelingen((periode,))[0]


def verdelingen(perioden: tuple[Periode, ...]) -> list[Verdeling]:
    """The same for half-years that follow each other, in as many questions as for one."""
    feiten = lees_feiten(perioden)
    return [verdeling_uit(periode, feiten) for periode in perioden]


def verdeling_uit(periode: Periode, feiten: Feiten) -> Verdeling:
    """The whole calculation of one half-year; a what-if asks it of other facts."""
    sleutel, aandelen = feiten.sleutel_in(periode)
    contractjaar = feiten.contractjaren.get(periode.jaar)
    contracturen = contracturen_in(periode, feiten.dienstverbanden)
    minuten = feiten.minuten[periode]
    regionaal = minuten.get((None, False), (0, 0))
    intern = minuten.get((None, True), (0, 0))
    te_verdelen, recht = recht_in(periode, feiten, contracturen)
    delen = []
    regionaal_deel = verdeel(sum(regionaal), aandelen) if aandelen else {}
    code, vorige = periode.code, periode.vorige().code
    for gemeente in feiten.gemeenten:
        gerealiseerd, gepland = minuten.get((gemeente.pk, False), (0, 0))
        delen.append(
            Deel(
                gemeente=gemeente,
                honderdsten=aandelen.get(gemeente.pk, 0) if aandelen else None,
                recht=None if te_verdelen is None else recht.get(gemeente.pk, 0),
                regionaal=regionaal_deel.get(gemeente.pk, 0) if aandelen else None,
                gerealiseerd=gerealiseerd,
                gepland=gepland,
                afspraken=feiten.afspraken.get((code, gemeente.pk), 0),
                afgestaan=feiten.afgestaan.get((code, gemeente.pk), 0),
                overdracht=feiten.overdracht.get((vorige, gemeente.pk), 0),
                overgedragen=feiten.overdracht.get((code, gemeente.pk), 0),
            )
        )
    return Verdeling(
        periode=periode,
        sleutel=sleutel,
        contractjaar=contractjaar,
        contracturen=contracturen,
        te_verdelen=te_verdelen,
        delen=delen,
        totaal=optellen(delen),
        regionaal_gerealiseerd=regionaal[0],
        regionaal_gepland=regionaal[1],
        intern_gerealiseerd=intern[0],
        intern_gepland=intern[1],
        gelijk_recht=gelijke_resten(te_verdelen // KWARTIER, aandelen)
        if te_verdelen is not None
        else [],
        gelijk_regionaal=gelijke_resten(sum(regionaal), aandelen) if aandelen else [],
    )


def recht_in(
    periode: Periode, feiten: Feiten, contracturen: Fraction
) -> tuple[int | None, dict[str, int]]:
    """Minutes to divide, and the recht by gemeentecode; None and nothing when unknown."""
    _, aandelen = feiten.sleutel_in(periode)
    contractjaar = feiten.contractjaren.get(periode.jaar)
    if not aandelen or not contractjaar:
        return None, {}
    kwartieren = te_verdelen_kwartieren(contracturen, contractjaar.inzetbaarheid)
    recht = verdeel(kwartieren, aandelen)
    return kwartieren * KWARTIER, {code: deel * KWARTIER for code, deel in recht.items()}


def te_verdelen_kwartieren(contracturen: Fraction, inzetbaarheid: int) -> int:
    """What of the contract hours goes to inzet, rounded down to whole quarter hours.

    Args:
        contracturen: hours of all dienstverbanden together.
        inzetbaarheid: whole percent.
    """
    return int(contracturen * inzetbaarheid / 100 * 4)


def optellen(rijen: Iterable[Uren]) -> Uren:
    """The row below these rows; unknown when a part is unknown."""
    rijen = list(rijen)

    def som(kolom: str) -> int | None:
        waarden = [getattr(rij, kolom) for rij in rijen]
        return None if None in waarden else sum(waarden)

    return Uren(
        honderdsten=som("honderdsten"),
        recht=som("recht"),
        afspraken=som("afspraken") or 0,
        afgestaan=som("afgestaan") or 0,
        overdracht=som("overdracht") or 0,
        overgedragen=som("overgedragen") or 0,
        regionaal=som("regionaal"),
        gerealiseerd=som("gerealiseerd") or 0,
        gepland=som("gepland") or 0,
    )


def _dag(periode: Periode) -> str:
    return f"1 {'januari' if periode.nummer == 1 else 'juli'} {periode.jaar}"
