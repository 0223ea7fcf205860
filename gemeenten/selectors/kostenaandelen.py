"""Table 2 for any year: the share of every gemeente in the projectkosten, agreed and indexed."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone

from gemeenten.enums import KostenCategorie
from gemeenten.models import Begrotingspost, Gemeente, Verrekendeel
from gemeenten.rekenen.indexering import indexering
from gemeenten.selectors.contract import sleutels_per_jaar
from gemeenten.selectors.jaarbegroting import voorlopige_indexen
from poolregio.accounts.models import Gebruiker
from poolregio.kern.verdeel import gelijke_resten, verdeel


@dataclass(frozen=True)
class Aandeel:
    """In cents; ``geindexeerd`` is None as long as an index is missing."""

    gemeentecode: str
    naam: str
    honderdsten: int
    begroot: int
    geindexeerd: int | None


@dataclass(frozen=True)
class Jaaraandelen:
    """The rows add up to the total, to the cent. Without a key there are none."""

    jaar: int
    is_indicatief: bool
    rijen: list[Aandeel]
    totaal: Aandeel
    ontbreekt: list[int]  # years without an index
    gelijk: list[str]  # the gemeenten between whom a tie decided about the last cent

    def van(self, gemeentecode: str) -> Aandeel | None:
        return next((r for r in self.rijen if r.gemeentecode == gemeentecode), None)


def kostenaandelen(jaren: Collection[int] | None = None) -> list[Jaaraandelen]:
    """Of these years, or of every year with projectkosten; the key is that of 1 January."""
    posten = Begrotingspost.objects.filter(categorie=KostenCategorie.PROJECTKOSTEN)
    if jaren is not None:
        posten = posten.filter(jaar__in=jaren)
    per_jaar: dict[int, list[Begrotingspost]] = {}
    for post in posten.order_by("jaar"):
        per_jaar.setdefault(post.jaar, []).append(post)
    sleutels = sleutels_per_jaar(list(per_jaar))
    indexen = voorlopige_indexen()
    namen = dict(Gemeente.objects.values_list("pk", "naam"))
    return [
        _van_jaar(jaar, eigen, sleutels.get(jaar, {}), indexen, namen)
        for jaar, eigen in per_jaar.items()
    ]


@dataclass(frozen=True)
class EigenKosten:
    """One year of one gemeente: its share, and its part of a decided settlement."""

    jaar: int
    is_indicatief: bool
    aandeel: Aandeel
    ontbreekt: list[int]
    verrekend: int | None


def eigen_kosten(user: Gebruiker) -> list[EigenKosten]:
    """What a policy officer may know of the money: the own share, year by year.

    The years that are agreed, and those that have begun.
    """
    eigen = list(Gemeente.objects.visible_to(user).eigen_van(user))
    if not eigen:
        return []
    delen = {
        (deel.verrekening.jaar, deel.gemeente_id): deel.centen
        for deel in Verrekendeel.objects.visible_to(user).select_related("verrekening")
    }
    nu = timezone.localdate().year
    return [
        EigenKosten(
            jaar.jaar,
            jaar.is_indicatief,
            aandeel,
            jaar.ontbreekt,
            delen.get((jaar.jaar, gemeente.pk)),
        )
        for jaar in kostenaandelen()
        if not jaar.is_indicatief or jaar.jaar <= nu
        for gemeente in eigen
        if (aandeel := jaar.van(gemeente.pk))
    ]


def _van_jaar(
    jaar: int,
    posten: list[Begrotingspost],
    sleutel: dict[str, int],
    indexen: dict[int, int],
    namen: dict[str, str],
) -> Jaaraandelen:
    gebruikt = [indexering(jaar, post.prijspeil, indexen) for post in posten]
    ontbreekt = sorted({j for i in gebruikt for j in i.ontbreekt})
    begroot = sum(post.centen for post in posten)
    geindexeerd = (
        None
        if ontbreekt
        else sum(i.van(p.centen) or 0 for i, p in zip(gebruikt, posten, strict=True))
    )
    delen = verdeel(begroot, sleutel) if sleutel else {}
    delen_nu = verdeel(geindexeerd, sleutel) if sleutel and geindexeerd is not None else {}
    gelijk = gelijke_resten(geindexeerd or 0, sleutel) if sleutel else []
    rijen = [
        Aandeel(code, naam, sleutel[code], delen[code], delen_nu.get(code))
        for code, naam in namen.items()
        if code in sleutel
    ]
    totaal = Aandeel(
        "",
        f"{len(rijen)} gemeenten samen",
        sum(sleutel.values()),
        sum(delen.values()),
        sum(delen_nu.values()) if delen_nu else None,
    )
    return Jaaraandelen(
        jaar,
        any(post.is_indicatief for post in posten),
        rijen,
        totaal,
        ontbreekt,
        [namen[code] for code in gelijk],
    )
