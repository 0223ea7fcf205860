"""The contract talks and what was agreed, as lists show them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from gemeenten.enums import AfspraakStatus, Eigenaar
from gemeenten.models import Afspraak, Contractgesprek, Gemeente
from gemeenten.selectors.looptijd import duur
from poolregio.accounts.models import Gebruiker


@dataclass(frozen=True)
class Regel:
    """An agreement, and how late it is in words (empty when it is not)."""

    afspraak: Afspraak
    te_laat: str


def gesprekkenlijst(user: Gebruiker) -> QuerySet[Contractgesprek]:
    return (
        Contractgesprek.objects.visible_to(user)
        .annotate(
            aantal_afspraken=Count("afspraken"),
            aantal_open=Count("afspraken", filter=Q(afspraken__status=AfspraakStatus.OPEN)),
        )
        .prefetch_related("gemeenten")
        .order_by("-datum", "-pk")
    )


def afsprakenlijst(user: Gebruiker) -> QuerySet[Afspraak]:
    return Afspraak.objects.visible_to(user).select_related("gemeente", "gesprek")


def volgend_gesprek(user: Gebruiker, vandaag: dt.date) -> Contractgesprek | None:
    rijen = Contractgesprek.objects.visible_to(user).filter(datum__gte=vandaag)
    return rijen.order_by("datum", "pk").first()


def als_regels(afspraken: Iterable[Afspraak], vandaag: dt.date) -> list[Regel]:
    return [
        Regel(
            afspraak,
            f"{duur(afspraak.einddatum, vandaag)} te laat"
            if afspraak.is_te_laat(vandaag)
            else "",
        )
        for afspraak in afspraken
    ]


def wie_doet_het(user: Gebruiker) -> dict[str, tuple[Eigenaar, Gemeente | None, str]]:
    """Who can own an agreement: by code the kind, the gemeente if it is one, and the name."""
    groepen: dict[str, tuple[Eigenaar, Gemeente | None, str]] = {
        eigenaar.value: (eigenaar, None, str(eigenaar.label))
        for eigenaar in Eigenaar
        if eigenaar != Eigenaar.GEMEENTE
    }
    gemeenten = {
        gemeente.pk: (Eigenaar.GEMEENTE, gemeente, gemeente.naam)
        for gemeente in Gemeente.objects.visible_to(user)
    }
    return {**groepen, **gemeenten}
