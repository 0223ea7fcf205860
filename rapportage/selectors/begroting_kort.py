"""The budget of one year at a glance: projectkosten and the rest, indexed, booked and left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.db.models import BigIntegerField, Case, F, Q, Sum, When

from gemeenten.enums import IndexStatus, KostenCategorie
from gemeenten.models import Begrotingspost, OvaIndex
from poolregio.accounts.models import Gebruiker
from poolregio.kern.balk import Balk, maak_balk

HEEL = 10_000  # hundredths of a percent
BEDRAG = Case(
    When(boekingen__is_teruggave=True, then=-F("boekingen__centen")),
    default=F("boekingen__centen"),
    output_field=BigIntegerField(),
)


@dataclass(frozen=True)
class Kostensoort:
    """Amounts in cents; ``geindexeerd`` is None while an index is missing."""

    naam: str
    geindexeerd: int | None
    geboekt: int

    @property
    def over(self) -> int | None:
        return None if self.geindexeerd is None else self.geindexeerd - self.geboekt

    @property
    def boven(self) -> int:
        """What was booked beyond the budget."""
        return max(0, -(self.over or 0))

    @property
    def balk(self) -> Balk | None:
        if not self.geindexeerd:
            return None
        return maak_balk(self.geindexeerd, max(self.geboekt, 0), 0)


@dataclass(frozen=True)
class BegrotingKort:
    """Without posts there is no budget; ``ontbreekt`` names the years without an index."""

    jaar: int
    soorten: list[Kostensoort]
    ontbreekt: list[int]

    @property
    def jaar_tekst(self) -> str:
        return str(self.jaar)

    @property
    def zin_ontbreekt(self) -> str:
        jaren = " en ".join(map(str, self.ontbreekt))
        return (
            f"De voorlopige OVA-index van {jaren} is nog niet ingevoerd. De begroting van "
            f"{self.jaar} is dus nog niet te indexeren."
        )


def begroting_kort(user: Gebruiker, jaar: int) -> BegrotingKort:
    """Indexed with the provisional figures (design.md section 4, Money)."""
    posten = list(
        Begrotingspost.objects.visible_to(user)
        .filter(jaar=jaar)
        .order_by("volgorde")
        .annotate(
            geboekt=Sum(BEDRAG, filter=Q(boekingen__teruggedraaid_op=None), default=0)
        )
    )
    indexen = dict(
        OvaIndex.objects.visible_to(user)
        .filter(status=IndexStatus.VOORLOPIG, jaar__lte=jaar)
        .order_by()
        .values_list("jaar", "honderdsten")
    )
    nodig = {van for post in posten for van in range(post.prijspeil + 1, jaar + 1)}
    project, overig = KostenCategorie.PROJECTKOSTEN, "Kosten MGR en overig"
    soorten = [
        _soort(naam, eigen, indexen)
        for naam, is_project in ((project.label, True), (overig, False))
        if (eigen := [post for post in posten if (post.categorie == project) is is_project])
    ]
    return BegrotingKort(jaar, soorten, sorted(nodig - indexen.keys()))


def _soort(
    naam: str, posten: Iterable[Begrotingspost], indexen: Mapping[int, int]
) -> Kostensoort:
    posten = list(posten)
    bedragen = [_geindexeerd(post, indexen) for post in posten]
    return Kostensoort(
        naam,
        None if None in bedragen else sum(b for b in bedragen if b is not None),
        sum(post.geboekt for post in posten),  # type: ignore[attr-defined]
    )


def _geindexeerd(post: Begrotingspost, indexen: Mapping[int, int]) -> int | None:
    """Cents, rounded half up per post."""
    bedrag = Fraction(post.centen)
    for jaar in range(post.prijspeil + 1, post.jaar + 1):
        if jaar not in indexen:
            return None
        bedrag *= Fraction(HEEL + indexen[jaar], HEEL)
    return int(bedrag + Fraction(1, 2))
