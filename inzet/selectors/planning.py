"""Who is free when, and how a clash is told."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db.models import F, QuerySet

from gemeenten.models import Halfjaar
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import NEDERLAND, Periode
from poolregio.kern.opmaak import dagdatum, klok


def wanneer(begin: datetime, eind: datetime) -> str:
    """``donderdag 12 september 2024 van 9.30 tot 12.00 uur``."""
    return f"{dagdatum(begin)} van {klok(begin)} tot {klok(eind)} uur"


def waar(activiteit: Activiteit) -> str:
    """Where an expert is, in the words of a sentence."""
    if activiteit.is_intern:
        return f"bij {activiteit.soort.naam.lower()}"
    return f"in {activiteit.gemeente.naam}" if activiteit.gemeente else "voor de hele regio"


def van_tot(inzet: Inzet) -> tuple[datetime, datetime]:
    """The time that counts: as registered, as planned before."""
    if inzet.werkelijk_begin and inzet.werkelijk_eind:
        return inzet.werkelijk_begin, inzet.werkelijk_eind
    return inzet.begin, inzet.eind


def dubbel_zin(inzet: Inzet, user: Gebruiker) -> str:
    """Why someone cannot come; with whom and where only for who may see that inzet."""
    if not (user.is_coordinator or inzet.deskundige.is_van(user)):
        return (
            "Deze ervaringsdeskundige is dan al ingezet. Kies een andere tijd of iemand "
            "anders."
        )
    return (
        f"{inzet.deskundige.roepnaam} is dan al ingezet {waar(inzet.activiteit)}, "
        f"{wanneer(*van_tot(inzet))}. Kies een andere tijd of iemand anders."
    )


def bezig(
    deskundigen: Iterable[Ervaringsdeskundige],
    begin: datetime,
    eind: datetime,
    *,
    behalve: Collection[int] = (),
) -> dict[int, Inzet]:
    """By expert the first inzet that takes (part of) this time, in one query.

    Asked in the words of the constraint against double bookings, so that its index answers.
    ``behalve`` holds the keys of inzetten that move away themselves.
    """
    inzetten = (
        Inzet.objects.in_de_weg(deskundigen, begin, eind)
        .exclude(pk__in=behalve)
        .with_related()
        .order_by("-begin", "-pk")
    )
    return {inzet.deskundige_id: inzet for inzet in inzetten}


def niet_in_dienst(deskundigen: Iterable[Ervaringsdeskundige], dag) -> set[int]:
    """The keys of those without a dienstverband on this day."""
    keys = {deskundige.pk for deskundige in deskundigen}
    in_dienst = Ervaringsdeskundige.objects.filter(pk__in=keys).in_dienst(dag)
    return keys - set(in_dienst.values_list("pk", flat=True))


def dag_van(deskundige: Ervaringsdeskundige, begin: datetime) -> QuerySet[Inzet]:
    """What someone does on the day of this moment, in order of time."""
    dag = begin.astimezone(NEDERLAND).date()
    return (
        Inzet.objects.telt()
        .filter(deskundige=deskundige, begin__date=dag)
        .with_related()
        .order_by(F("begin"), "pk")
    )


def gesloten_halfjaar(*momenten: datetime) -> Halfjaar | None:
    """The first half-year among these moments of which the report is vastgesteld."""
    dagen = (moment.astimezone(NEDERLAND).date() for moment in momenten)
    return next(iter(gesloten_halfjaren(dagen).values()), None)


def gesloten_halfjaren(dagen: Iterable[date]) -> dict[str, Halfjaar]:
    """By code every closed half-year among these days, the first one first."""
    codes = {Periode.van(dag).code for dag in dagen}
    gesloten = Halfjaar.objects.filter(code__in=codes, gesloten_op__isnull=False)
    return {halfjaar.code: halfjaar for halfjaar in gesloten}
