"""What is read to divide hours: keys, contract hours, inzet, and what was moved by agreement."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import (
    Case,
    CharField,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce

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
    """What is told about the key in force."""

    naam: str
    ingangsdatum: date
    bron: str


class Feiten(NamedTuple):
    """Of one or more half-years. ``overdracht`` is by the half-year that the hours come from."""

    gemeenten: Sequence[Gemeente]
    sleutels: dict[Sleutel, dict[str, int]]
    contractjaren: dict[int, Contractjaar]
    dienstverbanden: list[tuple[Decimal, date, date | None]]
    minuten: dict[Periode, PerGemeente]
    afspraken: PerHalfjaar
    overdracht: PerHalfjaar

    def sleutel_in(self, periode: Periode) -> tuple[Sleutel | None, dict[str, int]]:
        """The key in force on the first day, and its shares; nothing when there is none."""
        begonnen = [s for s in self.sleutels if s.ingangsdatum <= periode.begin]
        if not begonnen:
            return None, {}
        sleutel = max(begonnen, key=lambda s: s.ingangsdatum)
        return sleutel, self.sleutels[sleutel]


def lees_feiten(
    perioden: tuple[Periode, ...], gemeenten: Sequence[Gemeente] | None = None
) -> Feiten:
    """``perioden`` follow each other; there are as many questions for one as for twenty."""
    vragen = _vragen(perioden)
    sleutels: dict[Sleutel, dict[str, int]] = {}
    for gemeente, honderdsten, *sleutel in vragen.aandelen.all():
        sleutels.setdefault(Sleutel(*sleutel), {})[gemeente] = honderdsten
    afspraken, overdracht = _verschoven(vragen)
    return Feiten(
        gemeenten=list(Gemeente.objects.all()) if gemeenten is None else gemeenten,
        sleutels=sleutels,
        contractjaren={jaar.jaar: jaar for jaar in vragen.contractjaren.all()},
        dienstverbanden=list(vragen.dienstverbanden.all()),
        minuten=_minuten(vragen, perioden),
        afspraken=afspraken,
        overdracht=overdracht,
    )


class Vragen(NamedTuple):
    """What there is to ask about half-years; ``all()`` asks it anew."""

    aandelen: QuerySet[Aandeel, Any]
    contractjaren: QuerySet[Contractjaar]
    dienstverbanden: QuerySet[Dienstverband, Any]
    minuten: QuerySet[Inzet, Any]
    verschoven: QuerySet[Afwijkingsafspraak, Any]


@lru_cache(maxsize=128)
def _vragen(perioden: tuple[Periode, ...]) -> Vragen:
    """Only the questions are kept, never an answer: composing one takes as long as asking it."""
    eerste, laatste = perioden[0], perioden[-1]
    codes = [periode.code for periode in perioden]
    eerder = Verdeelsleutel.objects.geldend(eerste).values("ingangsdatum")[:1]
    return Vragen(
        aandelen=Aandeel.objects.filter(
            verdeelsleutel__in=Verdeelsleutel.objects.geldend(laatste)
            .filter(ingangsdatum__gte=Coalesce(Subquery(eerder), Value(eerste.begin)))
            .order_by()
        )
        .order_by()
        .values_list(
            "gemeente",
            "honderdsten",
            *(f"verdeelsleutel__{veld}" for veld in Sleutel._fields),
        ),
        contractjaren=Contractjaar.objects.filter(
            jaar__gte=eerste.jaar, jaar__lte=laatste.jaar
        ).order_by(),
        dienstverbanden=Dienstverband.objects.tussen(eerste.begin, laatste.einde)
        .order_by()
        .values_list("weekuren", "begin", "eind"),
        minuten=Inzet.objects.filter(
            begin__gte=eerste.van_moment, begin__lt=laatste.tot_moment
        )
        .telt()
        .order_by()
        .annotate(
            plaats=Case(
                *(
                    When(begin__lt=periode.tot_moment, then=Value(plaats))
                    for plaats, periode in enumerate(perioden[:-1])
                ),
                default=Value(len(perioden) - 1),
            ),
            is_intern=Q(activiteit__soort__in=INTERNE_SOORTEN),
        )
        .values_list("plaats", "activiteit__gemeente", "is_intern", "status")
        .annotate(som=Sum("minuten")),
        verschoven=Afwijkingsafspraak.objects.geldend()
        .filter(halfjaar__in=codes)
        .order_by()
        .values_list("halfjaar", "van", "naar", "kwartieren")
        .union(
            Overdracht.objects.geldend()
            .filter(halfjaar__in=[eerste.vorige().code, *codes])
            .annotate(niemand=Value(None, CharField()))
            .values_list("halfjaar", "gemeente", "niemand", "minuten"),
            all=True,
        ),
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


def _verschoven(vragen: Vragen) -> tuple[PerHalfjaar, PerHalfjaar]:
    """What one gemeente gives another gets, so the agreements of a half-year add up to zero."""
    afspraken: PerHalfjaar = defaultdict(int)
    overdracht: PerHalfjaar = {}
    for halfjaar, gemeente, naar, aantal in vragen.verschoven.all():
        if naar is None:
            overdracht[halfjaar, gemeente] = aantal
        else:
            afspraken[halfjaar, gemeente] -= aantal * KWARTIER
            afspraken[halfjaar, naar] += aantal * KWARTIER
    return afspraken, overdracht
