"""What is asked for: per gemeente and for the region, in a year and through the years."""

from dataclasses import dataclass, field

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from gemeenten.models import Behoefte, Gemeente, Startbijeenkomst
from gemeenten.querysets import BehoefteQuerySet
from poolregio.accounts.models import Gebruiker

EERSTE_JAAR = 2024  # the contract begins


def laatste_jaar() -> int:
    """The inventory looks one year ahead."""
    return timezone.localdate().year + 1


def jaren(*ook: int) -> list[int]:
    """The years to choose from, newest first; ``ook`` are years that are already in use."""
    return sorted({*range(EERSTE_JAAR, laatste_jaar() + 1), *ook}, reverse=True)


def behoeftenlijst(user: Gebruiker) -> BehoefteQuerySet:
    """With everything that a row of a table says."""
    return Behoefte.objects.visible_to(user).select_related(
        "gemeente", "soort", "rol", "thema", "plek"
    )


@dataclass(frozen=True)
class Groep:
    """What one gemeente wants in a year, or the region when there is no gemeente."""

    gemeente: Gemeente | None
    behoeften: list[Behoefte] = field(default_factory=list)

    @property
    def naam(self) -> str:
        return self.gemeente.naam if self.gemeente else "Hele regio"

    @property
    def anker(self) -> str:
        return self.gemeente.pk.lower() if self.gemeente else "regio"

    @property
    def minuten(self) -> int:
        """Wanted in a half-year."""
        return sum(behoefte.minuten_per_halfjaar for behoefte in self.behoeften)


@dataclass(frozen=True)
class Overzicht:
    """A year over the gemeenten, alphabetically, and then the region."""

    jaar: int
    gemeenten: list[Groep]
    regio: Groep

    @property
    def groepen(self) -> list[Groep]:
        return [*self.gemeenten, self.regio]

    @property
    def behoeften(self) -> list[Behoefte]:
        return [behoefte for groep in self.groepen for behoefte in groep.behoeften]

    @property
    def van_gemeenten(self) -> int:
        return sum(len(groep.behoeften) for groep in self.gemeenten)

    @property
    def minuten_gemeenten(self) -> int:
        return sum(groep.minuten for groep in self.gemeenten)

    @property
    def minuten(self) -> int:
        return self.minuten_gemeenten + self.regio.minuten


def overzicht(user: Gebruiker, jaar: int) -> Overzicht:
    """Every gemeente that this reader oversees, also one that asked for nothing yet."""
    groepen: dict[str | None, Groep] = {
        gemeente.pk: Groep(gemeente)
        for gemeente in Gemeente.objects.waarover(user).order_by("naam")
    }
    groepen[None] = Groep(None)
    behoeften = behoeftenlijst(user).geldend().filter(jaar=jaar)
    for behoefte in behoeften.order_by("prioriteit", "titel", "pk"):
        groepen[behoefte.gemeente_id].behoeften.append(behoefte)
    regio = groepen.pop(None)
    return Overzicht(jaar, list(groepen.values()), regio)


@dataclass(frozen=True)
class Vraag:
    """What a page about a gemeente says of its needs."""

    jaar: int
    behoeften: list[Behoefte]

    @property
    def minuten(self) -> int:
        return sum(behoefte.minuten_per_halfjaar for behoefte in self.behoeften)


def vraag_van(user: Gebruiker, gemeente: Gemeente, jaar: int) -> Vraag:
    """The needs of one gemeente in a year, in the order in which to plan them."""
    behoeften = behoeftenlijst(user).geldend().filter(gemeente=gemeente, jaar=jaar)
    return Vraag(jaar, list(behoeften.order_by("prioriteit", "titel", "pk")))


def met_startbijeenkomst(
    gemeenten: QuerySet[Gemeente], user: Gebruiker
) -> QuerySet[Gemeente]:
    """Add ``start_id`` and ``start_datum`` of the newest kick-off, as far as visible."""
    rijen = Startbijeenkomst.objects.visible_to(user).filter(gemeente=OuterRef("pk"))
    nieuwste = rijen.order_by("-datum")
    return gemeenten.annotate(
        start_id=Subquery(nieuwste.values("pk")[:1]),
        start_datum=Subquery(nieuwste.values("datum")[:1]),
    )


def door_de_jaren(user: Gebruiker, behoefte: Behoefte) -> list[Behoefte]:
    """The same need in every year, oldest first; only itself when it was never taken along."""
    rijen = {
        rij.pk: rij
        for rij in Behoefte.objects.visible_to(user).filter(gemeente=behoefte.gemeente_id)
    }
    volgende = {rij.overgenomen_van_id: rij for rij in rijen.values()}
    eerste = behoefte
    while (vorige := eerste.overgenomen_van_id) and vorige in rijen:
        eerste = rijen[vorige]
    reeks = [eerste]
    while (rij := volgende.get(reeks[-1].pk)) is not None:
        reeks.append(rij)
    return reeks


def gemeenten_zonder_startbijeenkomst(user: Gebruiker) -> QuerySet[Gemeente]:
    """Of those this reader oversees: where none was held or planned yet."""
    return Gemeente.objects.waarover(user).filter(startbijeenkomsten=None).order_by("naam")
