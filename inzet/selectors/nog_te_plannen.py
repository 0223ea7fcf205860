"""What the gemeenten ask for and nobody planned yet, and activities that nobody comes to."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from gemeenten.models import Behoefte
from inzet.enums import VERVALLEN, InzetStatus
from inzet.models import Activiteit, Inzet
from inzet.querysets import ActiviteitQuerySet
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode, middernacht

# Why an inzet is off while its activity still wants somebody: kept as the reason of it.
OVERGENOMEN = "Overgenomen door een collega."
TERUGGEZET = "Teruggezet: de wijziging op het planbord is ongedaan gemaakt."
GEEN_AFZEGGING = (OVERGENOMEN, TERUGGEZET)


@dataclass(frozen=True)
class OpenBehoefte:
    """A need with the minutes of this half-year that are not planned."""

    behoefte: Behoefte
    gepland: int

    @property
    def over(self) -> int:
        return self.behoefte.minuten_per_halfjaar - self.gepland


def open_behoeften(user: Gebruiker, periode: Periode) -> list[OpenBehoefte]:
    """What may wait last; between equals the gemeente in alphabetical order."""
    gepland = (
        Inzet.objects.telt()
        .in_periode(periode)
        .filter(activiteit__behoefte=OuterRef("pk"))
        .order_by()
        .values("activiteit__behoefte")
        .values(som=Sum("minuten"))
    )
    behoeften = (
        Behoefte.objects.visible_to(user)
        .geldend()
        .filter(jaar=periode.jaar)
        .select_related("gemeente", "soort", "thema")
        .annotate(gepland=Coalesce(Subquery(gepland), 0))
        .order_by("prioriteit", "gemeente__naam", "titel", "pk")
    )
    alle = [OpenBehoefte(behoefte, behoefte.gepland) for behoefte in behoeften]
    return [rij for rij in alle if rij.over > 0]


def zonder_iemand(activiteiten: ActiviteitQuerySet) -> ActiviteitQuerySet:
    """Nobody comes, and it was not called off: new, or handed back."""
    inzetten: Any = Inzet.objects.filter(activiteit=OuterRef("pk"))
    return activiteiten.filter(
        ~Exists(inzetten.exclude(status__in=VERVALLEN)),
        ~Exists(
            inzetten.filter(status=InzetStatus.GEANNULEERD).exclude(
                reden__in=GEEN_AFZEGGING
            )
        ),
    )


def open_activiteiten(user: Gebruiker, vanaf: dt.date) -> QuerySet[Activiteit]:
    """From this day on, to the end of the half-year after it."""
    tot = Periode.van(vanaf).volgende().tot_moment
    return (
        zonder_iemand(Activiteit.objects.visible_to(user))
        .filter(begin__gte=middernacht(vanaf), begin__lt=tot)
        .with_related()
        .prefetch_related("themas")
        .order_by("begin", "pk")
    )
