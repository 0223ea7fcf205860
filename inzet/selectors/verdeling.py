"""Who is entitled to how many hours, and what became of them (design.md section 4, Recht)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum

from gemeenten.enums import INTERNE_SOORTEN
from gemeenten.models import Aandeel, Contractjaar, Gemeente, Verdeelsleutel
from inzet.enums import GEREALISEERD
from inzet.models import Dienstverband, Inzet
from inzet.selectors.dienstverbanden import contracturen_in
from poolregio.kern.halfjaar import Periode
from poolregio.kern.uren import KWARTIER
from poolregio.kern.verdeel import gelijke_resten, verdeel


@dataclass(frozen=True, kw_only=True)
class Uren:
    """One row of the distribution. Times are in minutes, ``honderdsten`` of a percent.

    What cannot be calculated, because the key or the contractjaar is missing, is None.
    """

    honderdsten: int | None
    recht: int | None
    regionaal: int | None
    gerealiseerd: int
    gepland: int
    afspraken: int = 0
    overdracht: int = 0

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


class Jaar(NamedTuple):
    """What is told about the contractjaar."""

    inzetbaarheid: int
    bron: str


class Sleutel(NamedTuple):
    """What is told about the key in force."""

    naam: str
    ingangsdatum: date
    bron: str


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
    vragen = _vragen(periode)
    gemeenten = list(vragen.gemeenten.all())
    sleutel, aandelen = _sleutel(gemeenten)
    contractjaar = _contractjaar(gemeenten)
    contracturen = contracturen_in(periode, vragen.dienstverbanden.all())
    minuten = _minuten(vragen)
    regionaal = minuten.get((None, False), (0, 0))
    intern = minuten.get((None, True), (0, 0))

    recht: dict[str, int] = {}
    gelijk_recht: list[str] = []
    te_verdelen = None
    if aandelen and contractjaar:
        kwartieren = int(contracturen * contractjaar.inzetbaarheid / 100 * 4)
        te_verdelen = kwartieren * KWARTIER
        recht = {
            code: deel * KWARTIER for code, deel in verdeel(kwartieren, aandelen).items()
        }
        gelijk_recht = gelijke_resten(kwartieren, aandelen)

    delen = []
    regionaal_deel = verdeel(sum(regionaal), aandelen) if aandelen else {}
    for gemeente in gemeenten:
        gerealiseerd, gepland = minuten.get((gemeente.pk, False), (0, 0))
        delen.append(
            Deel(
                gemeente=gemeente,
                honderdsten=aandelen.get(gemeente.pk, 0) if aandelen else None,
                recht=None if te_verdelen is None else recht.get(gemeente.pk, 0),
                regionaal=regionaal_deel.get(gemeente.pk, 0) if aandelen else None,
                gerealiseerd=gerealiseerd,
                gepland=gepland,
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
        gelijk_recht=gelijk_recht,
        gelijk_regionaal=gelijke_resten(sum(regionaal), aandelen) if aandelen else [],
    )


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
        overdracht=som("overdracht") or 0,
        regionaal=som("regionaal"),
        gerealiseerd=som("gerealiseerd") or 0,
        gepland=som("gepland") or 0,
    )


class Vragen(NamedTuple):
    """What there is to ask about a half-year; ``all()`` asks it anew.

    What there is one of, stands beside each gemeente, so that one question answers it.
    """

    gemeenten: QuerySet[Gemeente]
    dienstverbanden: QuerySet[Dienstverband, Any]
    minuten: QuerySet[Inzet, Any]


@lru_cache(maxsize=128)
def _vragen(periode: Periode) -> Vragen:
    """Only the questions are kept, never an answer: composing one takes as long as asking it."""
    geldend = Verdeelsleutel.objects.geldend(periode).values("pk")[:1]
    aandeel = Aandeel.objects.filter(
        verdeelsleutel=geldend, gemeente=OuterRef("pk")
    ).order_by()
    jaar = Contractjaar.objects.filter(jaar=periode.jaar).order_by()
    return Vragen(
        gemeenten=Gemeente.objects.annotate(
            honderdsten=Subquery(aandeel.values("honderdsten")),
            **{
                f"sleutel_{veld}": Subquery(aandeel.values(f"verdeelsleutel__{veld}"))
                for veld in Sleutel._fields
            },
            **{f"jaar_{veld}": Subquery(jaar.values(veld)) for veld in Jaar._fields},
        ),
        dienstverbanden=Dienstverband.objects.in_periode(periode)
        .order_by()
        .values_list("weekuren", "begin", "eind"),
        minuten=Inzet.objects.in_periode(periode)
        .telt()
        .order_by()
        .annotate(is_intern=Q(activiteit__soort__in=INTERNE_SOORTEN))
        .values_list("activiteit__gemeente", "is_intern", "status")
        .annotate(som=Sum("minuten")),
    )


def _sleutel(gemeenten: list[Any]) -> tuple[Sleutel | None, dict[str, int]]:
    """The key in force and its shares by gemeentecode; nothing when there is none."""
    met_aandeel = [rij for rij in gemeenten if rij.honderdsten is not None]
    if not met_aandeel:
        return None, {}
    waarden = (getattr(met_aandeel[0], f"sleutel_{veld}") for veld in Sleutel._fields)
    return Sleutel(*waarden), {rij.pk: rij.honderdsten for rij in met_aandeel}


def _contractjaar(gemeenten: list[Any]) -> Jaar | None:
    for rij in gemeenten[:1]:
        if rij.jaar_inzetbaarheid is not None:
            return Jaar(rij.jaar_inzetbaarheid, rij.jaar_bron)
    return None


def _minuten(vragen: Vragen) -> dict[tuple[str | None, bool], tuple[int, int]]:
    """Realised and planned minutes, by gemeentecode (None is regional) and internal or not."""
    minuten: dict[tuple[str | None, bool], tuple[int, int]] = {}
    for gemeente, is_intern, status, som in vragen.minuten.all():
        gerealiseerd, gepland = minuten.get((gemeente, is_intern), (0, 0))
        if status in GEREALISEERD:
            gerealiseerd += som
        else:
            gepland += som
        minuten[gemeente, is_intern] = gerealiseerd, gepland
    return minuten


def _dag(periode: Periode) -> str:
    return f"1 {'januari' if periode.nummer == 1 else 'juli'} {periode.jaar}"
