"""The budget of one year: what was agreed, indexed, booked, and what is left of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from gemeenten.enums import IndexStatus, KostenCategorie
from gemeenten.models import Begrotingspost, Kostenboeking, OvaIndex
from gemeenten.rekenen.indexering import Indexering, indexering
from poolregio.kern.balk import Balk, maak_balk, ruimte_voor
from poolregio.kern.opmaak import euro, procent

SOM = {
    KostenCategorie.PROJECTKOSTEN: "Subtotaal projectkosten",
    KostenCategorie.KOSTEN_MGR: "Subtotaal kosten MGR",
    KostenCategorie.OVERIGE_KOSTEN: "Subtotaal overige kosten",
}


@dataclass(frozen=True)
class Bedragen:
    """A row, in cents. Without an index ``geindexeerd`` and ``over`` are unknown: None."""

    naam: str
    begroot: int
    geindexeerd: int | None
    geboekt: int
    post: Begrotingspost | None = None
    balk: Balk | None = None

    @property
    def over(self) -> int | None:
        return None if self.geindexeerd is None else self.geindexeerd - self.geboekt


@dataclass(frozen=True)
class Groep:
    """The posts of one category, and their sum."""

    categorie: str
    naam: str
    rijen: list[Bedragen]
    som: Bedragen


@dataclass(frozen=True)
class Jaarbegroting:
    jaar: int
    groepen: list[Groep]
    totaal: Bedragen
    indexeringen: list[Indexering]  # one for each price level
    is_indicatief: bool

    @property
    def ontbreekt(self) -> list[int]:
        """The years of which the index is missing."""
        return sorted({jaar for i in self.indexeringen for jaar in i.ontbreekt})

    def som(self, categorie: str) -> Bedragen:
        """Of one category; all zero when it has no posts."""
        sommen = [groep.som for groep in self.groepen if groep.categorie == categorie]
        return sommen[0] if sommen else Bedragen(SOM[KostenCategorie(categorie)], 0, 0, 0)


def voorlopige_indexen() -> dict[int, int]:
    """Hundredths of a percent per year: the figures that indexing uses."""
    return dict(
        OvaIndex.objects.filter(status=IndexStatus.VOORLOPIG)
        .order_by()
        .values_list("jaar", "honderdsten")
    )


def begrotingsjaren() -> list[int]:
    """Years with posts."""
    jaren = Begrotingspost.objects.order_by("jaar").values_list("jaar", flat=True)
    return list(jaren.distinct())


def dichtstbij(jaren: list[int]) -> int:
    """This year, or the nearest that has a budget."""
    nu = timezone.localdate().year
    return min(jaren, key=lambda jaar: (abs(jaar - nu), jaar), default=nu)


def geindexeerd(post: Begrotingspost, indexen: Mapping[int, int]) -> int | None:
    return indexering(post.jaar, post.prijspeil, indexen).van(post.centen)


def jaarbegroting(jaar: int) -> Jaarbegroting:
    """Sums are of the rounded amounts in the rows, so they are exact."""
    posten = list(Begrotingspost.objects.filter(jaar=jaar).order_by("volgorde", "pk"))
    geboekt = Kostenboeking.objects.filter(post__jaar=jaar).per_post()
    indexen = voorlopige_indexen()
    rijen = [
        Bedragen(
            post.omschrijving,
            post.centen,
            geindexeerd(post, indexen),
            geboekt.get(post.pk, 0),
            post,
        )
        for post in posten
    ]
    ruimte = ruimte_voor((_basis(rij), max(rij.geboekt, 0), 0) for rij in rijen)
    rijen = [_met_balk(rij, ruimte) for rij in rijen]
    groepen = [
        Groep(str(categorie), categorie.label, eigen, optellen(SOM[categorie], eigen))
        for categorie in KostenCategorie
        if (eigen := [r for r in rijen if r.post and r.post.categorie == categorie])
    ]
    peilen = sorted({post.prijspeil for post in posten})
    return Jaarbegroting(
        jaar,
        groepen,
        optellen("Totaal", rijen),
        [indexering(jaar, peil, indexen) for peil in peilen],
        any(post.is_indicatief for post in posten),
    )


def optellen(naam: str, rijen: Iterable[Bedragen]) -> Bedragen:
    """One unknown amount makes the sum unknown."""
    rijen = list(rijen)
    bekend = [rij.geindexeerd for rij in rijen if rij.geindexeerd is not None]
    return Bedragen(
        naam,
        sum(rij.begroot for rij in rijen),
        sum(bekend) if len(bekend) == len(rijen) else None,
        sum(rij.geboekt for rij in rijen),
    )


def zo_rekenen_we(begroting: Jaarbegroting) -> list[str]:
    """The computation in words and figures, with a post of this year as the example."""
    stappen = [_stap_index(i) for i in begroting.indexeringen]
    rij = next((r for g in begroting.groepen for r in g.rijen if r.begroot), None)
    if rij and rij.post and rij.geindexeerd is not None:
        gebruikt = next(
            i for i in begroting.indexeringen if i.prijspeil == rij.post.prijspeil
        )
        if gebruikt.percentages:
            stappen.append(
                f"Voorbeeld, {rij.naam}: {euro(rij.begroot)} × {gebruikt.factor_in_cijfers} = "
                f"{euro(rij.geindexeerd)}."
            )
            stappen.append(
                "Elk bedrag wordt één keer afgerond, per post en per jaar, op hele centen. Een "
                "halve cent gaat omhoog. De sommen zijn de sommen van deze afgeronde bedragen."
            )
    stappen.append(
        "Geboekt is alles wat op een post is geboekt, min wat terugkwam. Teruggedraaide "
        "boekingen tellen niet mee. Over is het geïndexeerde bedrag min wat is geboekt."
    )
    totaal = begroting.totaal
    if totaal.over is not None:
        stappen.append(
            f"Samen: {euro(totaal.geindexeerd or 0)} min {euro(totaal.geboekt)} is "
            f"{euro(totaal.over)}."
        )
    return stappen


def _stap_index(gebruikt: Indexering) -> str:
    if not gebruikt.percentages:
        return (
            f"De bedragen van {gebruikt.jaar} zijn al van prijspeil {gebruikt.prijspeil}. "
            "Ze worden niet geïndexeerd."
        )
    if gebruikt.ontbreekt:
        jaren = " en ".join(map(str, gebruikt.ontbreekt))
        return (
            f"Van prijspeil {gebruikt.prijspeil} naar {gebruikt.jaar}: het voorlopige "
            f"OVA-percentage van {jaren} is er nog niet. Tot dan zijn deze bedragen onbekend."
        )
    *eerder, laatste = [f"{procent(h or 0)} ({jaar})" for jaar, h in gebruikt.percentages]
    welke = (
        f"de voorlopige OVA-percentages {', '.join(eerder)} en {laatste}"
        if eerder
        else f"het voorlopige OVA-percentage {laatste}"
    )
    som = " × ".join(_factor(h or 0) for _, h in gebruikt.percentages)
    uitkomst = f" = {gebruikt.factor_in_cijfers}" if len(gebruikt.percentages) > 1 else ""
    return (
        f"Van prijspeil {gebruikt.prijspeil} naar {gebruikt.jaar}: met {welke}. "
        f"Dat is {som}{uitkomst}."
    )


def _factor(honderdsten: int) -> str:
    return indexering(1, 0, {1: honderdsten}).factor_in_cijfers


def _basis(rij: Bedragen) -> int:
    return rij.begroot if rij.geindexeerd is None else rij.geindexeerd


def _met_balk(rij: Bedragen, ruimte: int) -> Bedragen:
    if not (_basis(rij) or rij.geboekt):
        return rij
    balk = maak_balk(_basis(rij), max(rij.geboekt, 0), 0, ruimte=ruimte)
    return Bedragen(rij.naam, rij.begroot, rij.geindexeerd, rij.geboekt, rij.post, balk)
