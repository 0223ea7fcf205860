"""What somebody is sought for: a moment, a place and a role."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef

from gemeenten.models import Behoefte, Gemeente, Inzetrol
from inzet.models import Activiteit, Inzet
from inzet.querysets import ActiviteitQuerySet, InzetQuerySet
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import WEEKDAGEN, Dagdeel, weekdeel, werktijd
from poolregio.kern.halfjaar import NEDERLAND


@dataclass(frozen=True, kw_only=True)
class Vraag:
    """What somebody is sought for. ``al`` are the experts who come already."""

    begin: dt.datetime
    eind: dt.datetime
    gemeente: Gemeente | None
    rol: Inzetrol | None
    al: Collection[int] = ()

    @property
    def dagen(self) -> list[dt.date]:
        """The day it begins and, for a night, the day it ends."""
        eind = self.eind.astimezone(NEDERLAND) - dt.timedelta(minutes=1)
        return sorted({self.begin.astimezone(NEDERLAND).date(), eind.date()})


@dataclass(frozen=True)
class Dagdeelkeuze:
    """A dagdeel in some week at which a need can be planned."""

    code: str
    begin: dt.datetime
    eind: dt.datetime


def activiteiten_met_wie(user: Gebruiker) -> ActiviteitQuerySet:
    """With who comes already, and in which roles, so that a page need not ask again."""
    komen = Inzet.objects.telt().filter(activiteit=OuterRef("pk")).order_by("-pk")
    return (
        Activiteit.objects.visible_to(user)
        .with_related()
        .annotate(
            al=ArraySubquery(komen.values("deskundige")),
            al_rollen=ArraySubquery(komen.values("rol")),
            behoefte_rol=F("behoefte__rol"),
        )
    )


def inzetten_met_wie(inzetten: InzetQuerySet) -> InzetQuerySet:
    """With who else comes to the same activity, and all that a page tells about it."""
    komen = Inzet.objects.telt().filter(activiteit=OuterRef("activiteit")).order_by("pk")
    return inzetten.with_related().annotate(al=ArraySubquery(komen.values("deskundige")))


def vraag_van(activiteit: Any, rollen: dict[str, Any], rol: str = "") -> Vraag:
    """For an activity from ``activiteiten_met_wie``.

    The role asked for, else that of the need, of who came last, or the first there is.
    """
    mogelijk = [rol, activiteit.behoefte_rol, *activiteit.al_rollen, *rollen]
    return Vraag(
        begin=activiteit.begin,
        eind=activiteit.eind,
        gemeente=activiteit.gemeente,
        rol=next((rollen[code] for code in mogelijk if code in rollen), None),
        al=activiteit.al,
    )


def dagdelen_in_week(behoefte: Behoefte, maandag: dt.date) -> list[Dagdeelkeuze]:
    """The dagdelen that suit a need; without a choice the working hours of the week."""
    keuzes = []
    for nummer in range(len(WEEKDAGEN)):
        dag = maandag + dt.timedelta(days=nummer)
        for deel in Dagdeel:
            code = weekdeel(dag, deel)
            past = code in behoefte.dagdelen
            if not behoefte.dagdelen:
                past = nummer < 5 and deel != Dagdeel.AVOND
            if past:
                keuzes.append(Dagdeelkeuze(code, *werktijd(dag, deel)))
    return keuzes
