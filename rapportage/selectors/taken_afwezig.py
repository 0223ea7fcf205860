"""Who is away or cannot come: replacement to be found, and absences to come."""

import datetime as dt

from django.db.models import (
    Count,
    DateField,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils import timezone

from inzet.enums import InzetStatus
from inzet.models import Afwezigheid, Inzet
from inzet.selectors.planning import waar
from poolregio.kern import opmaak
from poolregio.kern.halfjaar import middernacht
from rapportage.selectors.taak import Deeltaak, Taak, wanneer

STRAKS = dt.timedelta(days=14)  # how long before an absence the coordinator hears of it
HOOGSTENS = 10  # of the inzetten that were handed back
VERVANGING = "Vervanging zoeken"


def taken_afwezig(nu: dt.datetime) -> list[Taak]:
    """Replacement to be found is one task, however many people it is about."""
    afwezigheden = _afwezigen(nu)
    met_plan = [rij for rij in afwezigheden if rij.eerste]  # type: ignore[attr-defined]
    vrij = [rij for rij in afwezigheden if rij not in met_plan]
    vervangen = [_vervangen(rij, nu) for rij in met_plan] + _afgemeld(nu)
    if len(vervangen) > 1:
        vervangen = [_samen(vervangen)]
    return vervangen + [_straks(rij, nu) for rij in vrij]


def _samen(taken: list[Taak]) -> Taak:
    op_dag = sorted(taken, key=lambda taak: taak.op)
    delen = tuple(
        Deeltaak(taak.titel.removeprefix(f"{VERVANGING} voor "), taak.url, taak.datum)
        for taak in op_dag
    )
    eerste = op_dag[0]
    return Taak(eerste.icoon, VERVANGING, "", "", eerste.datum, eerste.op, delen)


def _afwezigen(nu: dt.datetime) -> list[Afwezigheid]:
    """Each absence in which something is planned, and those that begin soon."""
    vandaag = timezone.localdate(nu)
    gepland = _gepland_tijdens(vandaag)
    afwezigheden = (
        Afwezigheid.objects.filter(Q(eind=None) | Q(eind__gte=vandaag))
        .select_related("deskundige")
        .annotate(
            eerste=Subquery(gepland.order_by("begin").values("begin")[:1]),
            aantal=Subquery(
                gepland.values("deskundige").annotate(n=Count("pk")).values("n")
            ),
        )
        .filter(Q(eerste__isnull=False) | Q(begin__gt=vandaag, begin__lte=vandaag + STRAKS))
    )
    return list(afwezigheden)


def _gepland_tijdens(vandaag: dt.date) -> QuerySet[Inzet]:
    """What stands planned in the absence of the outer query, from today on."""
    laatste = Coalesce(OuterRef("eind"), Value(dt.date.max), output_field=DateField())
    return (
        Inzet.objects.gepland()
        .filter(deskundige=OuterRef("deskundige"), begin__gte=middernacht(vandaag))
        .annotate(dag=TruncDate("begin"))
        .filter(dag__gte=OuterRef("begin"), dag__lte=laatste)
        .order_by()
    )


def _vervangen(afwezigheid: Afwezigheid, nu: dt.datetime) -> Taak:
    wie = afwezigheid.deskundige
    aantal: int = afwezigheid.aantal  # type: ignore[attr-defined]
    dag = timezone.localdate(afwezigheid.eerste)  # type: ignore[attr-defined]
    staat = "staat nog 1 inzet" if aantal == 1 else f"staan nog {aantal} inzetten"
    return Taak(
        "user-off",
        f"{VERVANGING} voor {wie.roepnaam}",
        reverse("vervanging", args=[afwezigheid.pk]),
        f"{wie.roepnaam} is afwezig {_dagen(afwezigheid)}. Er {staat} gepland.",
        wanneer(dag, nu, sinds=False),
        dag,
    )


def _straks(afwezigheid: Afwezigheid, nu: dt.datetime) -> Taak:
    wie = afwezigheid.deskundige
    return Taak(
        "user-off",
        f"{wie.roepnaam} is binnenkort afwezig",
        wie.get_absolute_url(),
        f"{_dagen(afwezigheid).capitalize()}. Er staat dan niets gepland.",
        wanneer(afwezigheid.begin, nu, sinds=False),
        afwezigheid.begin,
    )


def _dagen(afwezigheid: Afwezigheid) -> str:
    begin = opmaak.datum(afwezigheid.begin)
    if afwezigheid.eind is None:
        return f"vanaf {begin}, nog zonder einddatum"
    if afwezigheid.eind == afwezigheid.begin:
        return f"op {begin}"
    return f"van {begin} tot en met {opmaak.datum(afwezigheid.eind)}"


def _afgemeld(nu: dt.datetime) -> list[Taak]:
    """Handed back, and nobody else comes."""
    anderen = Inzet.objects.telt().filter(activiteit=OuterRef("activiteit"))
    inzetten = (
        Inzet.objects.filter(~Exists(anderen), status=InzetStatus.AFGEMELD, begin__gte=nu)
        .with_related()
        .order_by("begin", "pk")[:HOOGSTENS]
    )
    return [
        Taak(
            "user-off",
            f"{VERVANGING} voor {inzet.deskundige.roepnaam}",
            f"{reverse('wie_past', args=[inzet.activiteit_id])}?rol={inzet.rol_id}",
            f"{inzet.deskundige.roepnaam} kan niet. ‘{inzet.activiteit}’ "
            f"{waar(inzet.activiteit)} heeft nog niemand.",
            wanneer(timezone.localdate(inzet.begin), nu, sinds=False),
            timezone.localdate(inzet.begin),
        )
        for inzet in inzetten
    ]
