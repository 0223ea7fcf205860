"""What is read to divide hours: keys, contract hours, inzet, and what was moved by agreement."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import (
    CharField,
    DateField,
    DecimalField,
    F,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Cast, Coalesce

from gemeenten.enums import INTERNE_SOORTEN
from gemeenten.models import Aandeel, Contractjaar, Gemeente, Verdeelsleutel
from inzet.enums import GEREALISEERD
from inzet.models import Afwijkingsafspraak, Dienstverband, Inzet, Overdracht
from poolregio.kern.halfjaar import Periode
from poolregio.kern.uren import KWARTIER

# Realised and planned minutes by gemeentecode (None is regional) and internal or not.
PerGemeente = dict[tuple[str | None, bool], tuple[int, int]]
# Minutes by half-year and gemeentecode.
PerHalfjaar = dict[tuple[str, str], int]


class Sleutel(NamedTuple):
    """What is told about a key."""

    naam: str
    ingangsdatum: dt.date
    bron: str


class Jaar(NamedTuple):
    """What is told about a contractjaar; ``inzetbaarheid`` in whole percent."""

    jaar: int
    inzetbaarheid: int
    bron: str


class Dienst(NamedTuple):
    """The hours of a dienstverband, of nobody in particular; the last day included."""

    weekuren: Decimal
    begin: dt.date
    eind: dt.date | None


@dataclass
class Feiten:
    """Of one or more half-years.

    ``afspraken`` is what came in less what went out, ``afgestaan`` only the latter;
    ``overdracht`` is by the half-year that the hours come from.
    """

    gemeenten: list[Gemeente]
    minuten: dict[Periode, PerGemeente]
    sleutels: dict[Sleutel, dict[str, int]] = field(default_factory=dict)
    contractjaren: dict[int, Jaar] = field(default_factory=dict)
    dienstverbanden: list[Dienst] = field(default_factory=list)
    afspraken: PerHalfjaar = field(default_factory=lambda: defaultdict(int))
    afgestaan: PerHalfjaar = field(default_factory=lambda: defaultdict(int))
    overdracht: PerHalfjaar = field(default_factory=dict)

    def sleutel_in(self, periode: Periode) -> tuple[Sleutel | None, dict[str, int]]:
        """The key in force on the first day, and its shares; nothing when there is none."""
        begonnen = [s for s in self.sleutels if s.ingangsdatum <= periode.begin]
        if not begonnen:
            return None, {}
        sleutel = max(begonnen, key=lambda s: s.ingangsdatum)
        return sleutel, self.sleutels[sleutel]

    def neem_afspraak_op(self, halfjaar: str, van: str, naar: str, kwartieren: int) -> None:
        """What one gives the other gets, so the agreements of a half-year add up to zero."""
        minuten = kwartieren * KWARTIER
        self.afspraken[halfjaar, van] -= minuten
        self.afgestaan[halfjaar, van] += minuten
        self.afspraken[halfjaar, naar] += minuten


def lees_feiten(perioden: tuple[Periode, ...], *, met_minuten: bool = True) -> Feiten:
    """``perioden`` follow each other; there are three questions, for one as for twenty.

    Without ``met_minuten`` what was worked and planned is not asked: the recht does not need it.
    """
    vragen = _vragen(perioden)
    feiten = Feiten(
        gemeenten=list(Gemeente.objects.all()),
        minuten=_minuten(vragen, perioden)
        if met_minuten
        else {periode: {} for periode in perioden},
    )
    for soort, code, ander, tekst, begin, eind, getal in vragen.feiten.all():
        match soort:
            case "aandeel":
                aandelen = feiten.sleutels.setdefault(Sleutel(ander, begin, tekst), {})
                aandelen[code] = int(getal)
            case "jaar":
                feiten.contractjaren[int(code)] = Jaar(int(code), int(getal), tekst)
            case "dienst":
                feiten.dienstverbanden.append(Dienst(getal, begin, eind))
            case "afspraak":
                feiten.neem_afspraak_op(tekst, code, ander, int(getal))
            case "overdracht":
                feiten.overdracht[tekst, code] = int(getal)
    return feiten


class Vragen(NamedTuple):
    """What there is to ask about half-years; ``all()`` asks it anew."""

    feiten: QuerySet[Any, Any]
    minuten: QuerySet[Inzet, Any]


GEEN_TEKST = Cast(Value(None), CharField())
GEEN_DAG = Cast(Value(None), DateField())


def _rij(soort: str, vraag: QuerySet, *, getal: str, **kolommen: str) -> QuerySet:
    """A question as rows of the one shape in which all are asked together."""
    return vraag.values_list(
        Value(soort, CharField()),
        *(
            Cast(F(kolommen[naam]), CharField()) if naam in kolommen else GEEN_TEKST
            for naam in ("code", "ander", "tekst")
        ),
        *(
            F(kolommen[naam]) if naam in kolommen else GEEN_DAG
            for naam in ("begin", "eind")
        ),
        Cast(F(getal), DecimalField(max_digits=12, decimal_places=2)),
    )


@lru_cache(maxsize=128)
def _vragen(perioden: tuple[Periode, ...]) -> Vragen:
    """Only the questions are kept, never an answer: composing one takes as long as asking it."""
    eerste, laatste = perioden[0], perioden[-1]
    codes = [periode.code for periode in perioden]
    eerste_minuten, *andere_minuten = (
        _minuten_in(plaats, periode) for plaats, periode in enumerate(perioden)
    )
    eerder = Verdeelsleutel.objects.geldend(eerste).values("ingangsdatum")[:1]
    aandelen = Aandeel.objects.filter(
        verdeelsleutel__in=Verdeelsleutel.objects.geldend(laatste)
        .filter(ingangsdatum__gte=Coalesce(Subquery(eerder), Value(eerste.begin)))
        .order_by()
    ).order_by()
    sleutel = {veld: f"verdeelsleutel__{veld}" for veld in Sleutel._fields}
    jaren = Contractjaar.objects.filter(jaar__range=(eerste.jaar, laatste.jaar)).order_by()
    diensten = Dienstverband.objects.tussen(eerste.begin, laatste.einde).order_by()
    afspraken = Afwijkingsafspraak.objects.geldend().filter(halfjaar__in=codes).order_by()
    overdrachten = Overdracht.objects.geldend().filter(
        halfjaar__in=[eerste.vorige().code, *codes]
    )
    return Vragen(
        feiten=_rij(
            "aandeel",
            aandelen,
            code="gemeente_id",
            ander=sleutel["naam"],
            tekst=sleutel["bron"],
            begin=sleutel["ingangsdatum"],
            getal="honderdsten",
        ).union(
            _rij("jaar", jaren, code="jaar", tekst="bron", getal="inzetbaarheid"),
            _rij("dienst", diensten, begin="begin", eind="eind", getal="weekuren"),
            _rij(
                "afspraak",
                afspraken,
                code="van_id",
                ander="naar_id",
                tekst="halfjaar_id",
                getal="kwartieren",
            ),
            _rij(
                "overdracht",
                overdrachten,
                code="gemeente_id",
                tekst="halfjaar_id",
                getal="minuten",
            ),
            all=True,
        ),
        minuten=eerste_minuten.union(*andere_minuten, all=True)
        if andere_minuten
        else eerste_minuten,
    )


def _minuten_in(plaats: int, periode: Periode) -> QuerySet[Inzet, Any]:
    """The minutes of one half-year, which stands at ``plaats``.

    Asked apart, and then together: over many half-years at once the database would read every
    activity there ever was.
    """
    return (
        Inzet.objects.in_periode(periode)
        .telt()
        .order_by()
        .annotate(plaats=Value(plaats), is_intern=Q(activiteit__soort__in=INTERNE_SOORTEN))
        .values_list("plaats", "activiteit__gemeente", "is_intern", "status")
        .annotate(som=Sum("minuten"))
    )


def _minuten(vragen: Vragen, perioden: tuple[Periode, ...]) -> dict[Periode, PerGemeente]:
    minuten: dict[Periode, PerGemeente] = {periode: {} for periode in perioden}
    for plaats, gemeente, is_intern, status, som in vragen.minuten.all():
        van_periode = minuten[perioden[plaats]]
        gerealiseerd, gepland = van_periode.get((gemeente, is_intern), (0, 0))
        if status in GEREALISEERD:
            gerealiseerd += som
        else:
            gepland += som
        van_periode[gemeente, is_intern] = gerealiseerd, gepland
    return minuten
