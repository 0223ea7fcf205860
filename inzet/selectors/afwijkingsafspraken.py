"""Agreements on hours: whose word is awaited, what was promised, and what became too much."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet, Sum

from gemeenten.models import Gemeente, Halfjaar
from inzet.enums import AFWIJKING_OPEN, AFWIJKING_TOEGEZEGD
from inzet.models import Afwijkingsafspraak
from inzet.querysets import AfwijkingsafspraakQuerySet
from inzet.selectors.aanvragen import Stap
from inzet.selectors.dienstverbanden import contracturen_in
from inzet.selectors.verdeelfeiten import lees_feiten
from inzet.selectors.verdeling import Verdeling, recht_in
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import datum, uren
from poolregio.kern.uren import KWARTIER


@dataclass(frozen=True)
class Partij:
    """One of the two gemeenten of an agreement, and when it agreed."""

    gemeente: Gemeente
    geeft: bool
    akkoord_op: dt.datetime | None
    akkoord_door: Gebruiker | None

    @property
    def is_akkoord(self) -> bool:
        return self.akkoord_op is not None


def partijen(afspraak: Afwijkingsafspraak) -> tuple[Partij, Partij]:
    """The one that gives first."""
    return (
        Partij(afspraak.van, True, afspraak.akkoord_van_op, afspraak.akkoord_van_door),
        Partij(afspraak.naar, False, afspraak.akkoord_naar_op, afspraak.akkoord_naar_door),
    )


def stappen(afspraak: Afwijkingsafspraak) -> list[Stap]:
    """The way of an agreement that goes well; empty when it went another way."""
    if afspraak.afgesloten_op:
        return []
    eerst_wie_instemde = sorted(
        partijen(afspraak), key=lambda partij: not partij.is_akkoord
    )
    return [
        Stap("Voorgesteld", datum(afspraak.voorgesteld_op), "klaar"),
        *(
            Stap(f"Akkoord van {partij.gemeente}", datum(partij.akkoord_op), "klaar")
            if partij.akkoord_op
            else Stap(f"Akkoord van {partij.gemeente}", "nog niet", "nu")
            for partij in eerst_wie_instemde
        ),
        Stap("Rond", "", "" if afspraak.is_open else "klaar"),
    ]


def is_gesloten(halfjaar: Halfjaar) -> bool:
    return halfjaar.gesloten_op is not None


def wacht(codes: Collection[str] | QuerySet) -> Q:
    """Open, and one of these gemeenten did not agree yet."""
    return Q(
        Q(van__in=codes, akkoord_van_op=None) | Q(naar__in=codes, akkoord_naar_op=None),
        status__in=AFWIJKING_OPEN,
        halfjaar__gesloten_op=None,
    )


def wacht_op(
    rijen: AfwijkingsafspraakQuerySet, user: Gebruiker
) -> AfwijkingsafspraakQuerySet:
    """What this policy officer has to decide on."""
    return rijen.filter(wacht(Gemeente.objects.eigen_van(user).order_by().values("pk")))


def toegezegd(
    periode: Periode, gemeente: Gemeente, *, behalve: Afwijkingsafspraak | None = None
) -> int:
    """Minutes that a gemeente cedes in a half-year, agreed or still open."""
    rijen = Afwijkingsafspraak.objects.toegezegd().filter(
        halfjaar=periode.code, van=gemeente
    )
    if behalve:
        rijen = rijen.exclude(pk=behalve.pk)
    return rijen.aggregate(som=Sum("kwartieren", default=0))["som"] * KWARTIER


@dataclass(frozen=True)
class BovenRecht:
    """A gemeente that promised more than its recht, because the recht fell. In minutes."""

    periode: Periode
    gemeente: Gemeente
    recht: int
    toegezegd: int

    @property
    def zin(self) -> str:
        return (
            f"{self.gemeente} staat in het {self.periode} {uren(self.toegezegd)} uur af. Dat "
            f"is meer dan haar recht, dat intussen {uren(self.recht)} uur is. De afspraken "
            "blijven gelden. Overleg met elkaar of er uren terug moeten."
        )


def boven_recht(
    uitkomst: Verdeling, afspraken: Iterable[Afwijkingsafspraak]
) -> list[BovenRecht]:
    """Of all the promised agreements of the half-year: whose recht is not enough.

    Without key or contractjaar there is no recht to compare with.
    """
    som = Counter[str]()
    for afspraak in afspraken:
        som[afspraak.van_id] += afspraak.minuten
    rechten = [(d.gemeente, d.recht) for d in uitkomst.delen if d.recht is not None]
    return _te_veel(uitkomst.periode, rechten, som)


def _te_veel(
    periode: Periode, rechten: Iterable[tuple[Gemeente, int]], som: dict[str, int]
) -> list[BovenRecht]:
    return [
        BovenRecht(periode, gemeente, recht, som[gemeente.pk])
        for gemeente, recht in rechten
        if som.get(gemeente.pk, 0) > recht
    ]


def overal_boven_recht(codes: Collection[str] | None = None) -> list[BovenRecht]:
    """The same in every half-year that is not closed, or in those of them with these codes."""
    rijen = Afwijkingsafspraak.objects.toegezegd().filter(halfjaar__gesloten_op=None)
    if codes is not None:
        rijen = rijen.filter(halfjaar__in=codes)
    sommen: dict[Periode, dict[str, int]] = {}
    for code, van, som in (
        rijen.order_by().values_list("halfjaar", "van").annotate(som=Sum("kwartieren"))
    ):
        sommen.setdefault(Periode.parse(code), {})[van] = som * KWARTIER
    if not sommen:
        return []
    reeks = [min(sommen)]
    while reeks[-1] < max(sommen):
        reeks.append(reeks[-1].volgende())
    feiten = lees_feiten(tuple(reeks), met_minuten=False)
    gevonden = []
    for periode in sorted(sommen):
        contracturen = contracturen_in(periode, feiten.dienstverbanden)
        te_verdelen, recht = recht_in(periode, feiten, contracturen)
        if te_verdelen is None:
            continue
        rechten = [(gemeente, recht.get(gemeente.pk, 0)) for gemeente in feiten.gemeenten]
        gevonden += _te_veel(periode, rechten, sommen[periode])
    return gevonden


@dataclass(frozen=True)
class Regel:
    """An agreement as the page of one gemeente shows it."""

    afspraak: Afwijkingsafspraak
    geeft: bool

    @property
    def ander(self) -> Gemeente:
        return self.afspraak.naar if self.geeft else self.afspraak.van

    @property
    def titel(self) -> str:
        aantal = uren(self.afspraak.minuten)
        richting = "aan" if self.geeft else "van"
        return f"{aantal} uur {richting} {self.ander}"


@dataclass(frozen=True)
class Blok:
    """What the page of a gemeente says: what moves its hours, and on what it must decide.

    ``vragen`` are of every half-year, and of all the own gemeenten of the reader.
    """

    gemeente: Gemeente
    periode: Periode
    regels: list[Regel]
    vragen: list[Afwijkingsafspraak]
    waarschuwingen: list[BovenRecht]


def blok(
    user: Gebruiker,
    uitkomst: Verdeling,
    gemeente: Gemeente,
    eigen: Collection[str] = (),
) -> Blok:
    """In one question; ``eigen`` are the codes for which this reader decides."""
    periode = uitkomst.periode
    hier = Q(halfjaar=periode.code, status__in=AFWIJKING_TOEGEZEGD)
    rijen = list(
        Afwijkingsafspraak.objects.visible_to(user)
        .filter(hier | wacht(eigen))
        .select_related("halfjaar", "van", "naar")
        .order_by("voorgesteld_op", "pk")
    )
    in_halfjaar = [rij for rij in rijen if rij.halfjaar_id == periode.code]
    regels = [
        Regel(rij, geeft=rij.van_id == gemeente.pk)
        for rij in in_halfjaar
        if gemeente.pk in (rij.van_id, rij.naar_id)
    ]
    gevers = {regel.afspraak.van_id for regel in regels}
    return Blok(
        gemeente=gemeente,
        periode=periode,
        regels=regels,
        vragen=[rij for rij in rijen if _vraagt(rij, eigen)],
        waarschuwingen=[
            gevonden
            for gevonden in boven_recht(uitkomst, in_halfjaar)
            if gevonden.gemeente.pk in gevers
        ],
    )


def _vraagt(afspraak: Afwijkingsafspraak, eigen: Collection[str]) -> bool:
    return (
        afspraak.is_open
        and not is_gesloten(afspraak.halfjaar)
        and (
            (afspraak.van_id in eigen and afspraak.akkoord_van_op is None)
            or (afspraak.naar_id in eigen and afspraak.akkoord_naar_op is None)
        )
    )
