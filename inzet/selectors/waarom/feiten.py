"""What stands behind the numbers of the distribution: agreements, decisions and inzet."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Count, Q, Sum

from inzet.enums import GEPLAND, GEREALISEERD
from inzet.models import Activiteit, Afwijkingsafspraak, Overdracht
from poolregio.kern.halfjaar import Periode


class Soort(NamedTuple):
    """Activities of one kind: how many with realised and with planned hours, and these."""

    naam: str
    gerealiseerd: int
    gepland: int
    minuten_gerealiseerd: int | None = None  # not for protected roles
    minuten_gepland: int | None = None


def afspraken_in(
    user, periode: Periode, gemeentecode: str | None
) -> list[Afwijkingsafspraak]:
    """Agreed by both, the oldest first; of all gemeenten without a code."""
    afspraken = (
        Afwijkingsafspraak.objects.visible_to(user)
        .geldend()
        .filter(halfjaar=periode.code)
        .select_related("van", "naar")
        .order_by("voorgesteld_op", "pk")
    )
    if gemeentecode:
        afspraken = afspraken.filter(Q(van=gemeentecode) | Q(naar=gemeentecode))
    return list(afspraken)


def overdrachten_in(
    user, periode: Periode, gemeentecode: str | None
) -> tuple[list[Overdracht], list[Overdracht]]:
    """The decisions in force about what came in, and about what goes to the next half-year."""
    besluiten = (
        Overdracht.objects.visible_to(user)
        .filter(halfjaar__in=[periode.vorige().code, periode.code])
        .geldend()
        .select_related("gemeente", "besloten_door")
    )
    if gemeentecode:
        besluiten = besluiten.filter(gemeente=gemeentecode)
    op_naam = sorted(besluiten, key=lambda besluit: besluit.gemeente.naam)
    return (
        [besluit for besluit in op_naam if besluit.halfjaar_id != periode.code],
        [besluit for besluit in op_naam if besluit.halfjaar_id == periode.code],
    )


def soorten_in(user, periode: Periode, gemeentecode: str | None) -> list[Soort]:
    """Activities by kind, as this user may see them; of all gemeenten without a code.

    Hours by kind are for the coordinator: from all the others a reader could work out those of
    individueel contact, which are only inside the total.
    """
    hier = Q(gemeente=gemeentecode) if gemeentecode else Q(gemeente__isnull=False)
    gerealiseerd = Q(inzetten__status__in=GEREALISEERD)
    gepland = Q(inzetten__status__in=GEPLAND)
    tellingen: dict[str, Count | Sum] = {
        "activiteiten_gerealiseerd": Count("pk", distinct=True, filter=gerealiseerd),
        "activiteiten_gepland": Count("pk", distinct=True, filter=gepland),
    }
    if user.is_coordinator:
        tellingen |= {
            "minuten_gerealiseerd": Sum(
                "inzetten__minuten", filter=gerealiseerd, default=0
            ),
            "minuten_gepland": Sum("inzetten__minuten", filter=gepland, default=0),
        }
    rijen = (
        Activiteit.objects.visible_to(user)
        .filter(
            hier,
            gerealiseerd | gepland,
            inzetten__begin__gte=periode.van_moment,
            inzetten__begin__lt=periode.tot_moment,
        )
        .order_by("soort__volgorde", "soort__naam")
        .values_list("soort__naam")
        .annotate(**tellingen)
    )
    return [Soort(*rij) for rij in rijen]


def som_van(afspraken: Iterable[Afwijkingsafspraak], naar: str) -> int:
    """Minutes that come to this gemeente, less what it gives."""
    return sum(
        afspraak.minuten if afspraak.naar_id == naar else -afspraak.minuten
        for afspraak in afspraken
    )
