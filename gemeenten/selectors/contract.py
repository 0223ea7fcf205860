"""The money of the contract: tables 1 and 2 of the memo, to the cent (memo of 20-4-2023)."""

from collections.abc import Collection
from dataclasses import dataclass

from gemeenten.enums import KostenCategorie
from gemeenten.models import Aandeel, Begrotingspost, Gemeente, Verdeelsleutel
from poolregio.kern.halfjaar import Periode
from poolregio.kern.verdeel import verdeel


@dataclass(frozen=True)
class Jaarkolom:
    """One year, or a run of indicative years with the same amounts."""

    eerste: int
    laatste: int
    is_indicatief: bool

    @property
    def kop(self) -> str:
        if self.eerste == self.laatste:
            return f"{self.eerste}{' (indicatief)' if self.is_indicatief else ''}"
        return f"{self.eerste}–{self.laatste} per jaar (indicatief)"


@dataclass(frozen=True)
class Bedragen:
    """A row: a name and an amount in cents per column; None where there is no post."""

    naam: str
    centen: list[int | None]
    soort: str = "post"  # post, subtotaal or totaal


@dataclass(frozen=True)
class Begroting:
    """Table 1: the posts per category, the subtotal of projectkosten and the total."""

    prijspeil: int | None
    kolommen: list[Jaarkolom]
    rijen: list[Bedragen]


@dataclass(frozen=True)
class Kostenaandeel:
    """A row of table 2: the share of one gemeente in the projectkosten, in cents."""

    gemeentecode: str
    naam: str
    honderdsten: int
    per_jaar: dict[int, int]

    @property
    def samen(self) -> int:
        return sum(self.per_jaar.values())


@dataclass(frozen=True)
class Kostenverdeling:
    """Table 2: the projectkosten of each year over the fourteen, by the key of that year."""

    jaren: list[int]
    rijen: list[Kostenaandeel]
    totaal: Kostenaandeel


def begroting() -> Begroting:
    """Table 1, from the posts; totals are computed, never stored."""
    posten = list(Begrotingspost.objects.order_by("volgorde", "jaar"))
    jaren = sorted({post.jaar for post in posten})
    indicatief = {post.jaar for post in posten if post.is_indicatief}
    per_post: dict[tuple[str, str], dict[int, int]] = {}
    for post in posten:
        per_post.setdefault((post.categorie, post.omschrijving), {})[post.jaar] = (
            post.centen
        )
    kolommen = _kolommen(jaren, indicatief, per_post)
    rijen = []
    for categorie in KostenCategorie.values:
        van_categorie = [
            Bedragen(naam, [bedrag.get(kolom.eerste) for kolom in kolommen])
            for (code, naam), bedrag in per_post.items()
            if code == categorie
        ]
        rijen += van_categorie
        if categorie == KostenCategorie.PROJECTKOSTEN and van_categorie:
            rijen.append(_optellen("Subtotaal projectkosten", van_categorie, "subtotaal"))
    posten_rijen = [rij for rij in rijen if rij.soort == "post"]
    if posten_rijen:
        rijen.append(_optellen("Totaal", posten_rijen, "totaal"))
    return Begroting(posten[0].prijspeil if posten else None, kolommen, rijen)


def kostenverdeling(alleen: Collection[str] | None = None) -> Kostenverdeling:
    """Table 2, for the years that are agreed.

    Args:
        alleen: gemeentecodes to show; None for all. The total is always of all fourteen.
    """
    projectkosten: dict[int, int] = {}
    for post in Begrotingspost.objects.filter(
        categorie=KostenCategorie.PROJECTKOSTEN, is_indicatief=False
    ):
        projectkosten[post.jaar] = projectkosten.get(post.jaar, 0) + post.centen
    jaren = sorted(projectkosten)
    sleutels = sleutels_per_jaar(jaren)
    jaren = [jaar for jaar in jaren if jaar in sleutels]
    delen = {jaar: verdeel(projectkosten[jaar], sleutels[jaar]) for jaar in jaren}
    laatste = sleutels[jaren[-1]] if jaren else {}
    rijen = [
        Kostenaandeel(
            gemeente.pk,
            gemeente.naam,
            laatste.get(gemeente.pk, 0),
            {jaar: delen[jaar].get(gemeente.pk, 0) for jaar in jaren},
        )
        for gemeente in Gemeente.objects.all()
        if jaren
    ]
    totaal = Kostenaandeel(
        "",
        f"{len(rijen)} gemeenten samen",
        sum(rij.honderdsten for rij in rijen),
        {jaar: sum(rij.per_jaar[jaar] for rij in rijen) for jaar in jaren},
    )
    if alleen is not None:
        rijen = [rij for rij in rijen if rij.gemeentecode in alleen]
    return Kostenverdeling(jaren, rijen, totaal)


def _kolommen(
    jaren: list[int], indicatief: set[int], per_post: dict[tuple[str, str], dict[int, int]]
) -> list[Jaarkolom]:
    kolommen: list[Jaarkolom] = []
    bedragen = {jaar: [bedrag.get(jaar) for bedrag in per_post.values()] for jaar in jaren}
    for jaar in jaren:
        vorige = kolommen[-1] if kolommen else None
        if (
            vorige
            and vorige.is_indicatief
            and jaar in indicatief
            and jaar == vorige.laatste + 1
            and bedragen[jaar] == bedragen[vorige.eerste]
        ):
            kolommen[-1] = Jaarkolom(vorige.eerste, jaar, is_indicatief=True)
        else:
            kolommen.append(Jaarkolom(jaar, jaar, is_indicatief=jaar in indicatief))
    return kolommen


def _optellen(naam: str, rijen: list[Bedragen], soort: str) -> Bedragen:
    """An empty column stays empty: no post is not the same as nothing to pay."""
    per_kolom = zip(*(rij.centen for rij in rijen), strict=True)
    sommen = [
        sum(c for c in kolom if c is not None)
        if any(c is not None for c in kolom)
        else None
        for kolom in per_kolom
    ]
    return Bedragen(naam, sommen, soort)


def sleutels_per_jaar(jaren: list[int]) -> dict[int, dict[str, int]]:
    """Per year the key in force on its first day; a year without key is left out."""
    if not jaren:
        return {}
    vastgesteld = Verdeelsleutel.objects.geldend(Periode(jaren[-1], 1))
    per_datum: dict = {}
    for aandeel in (
        Aandeel.objects.filter(verdeelsleutel__in=vastgesteld.values("pk"))
        .select_related("verdeelsleutel")
        .order_by()
    ):
        shares = per_datum.setdefault(aandeel.verdeelsleutel.ingangsdatum, {})
        shares[aandeel.gemeente_id] = aandeel.honderdsten
    geldend = {}
    for jaar in jaren:
        data = [datum for datum in per_datum if datum <= Periode(jaar, 1).begin]
        if data:
            geldend[jaar] = per_datum[max(data)]
    return geldend
