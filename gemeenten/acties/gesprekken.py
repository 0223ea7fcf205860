"""The contract talks: planned, held, written up, with what was agreed there (K11)."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.acties.afspraken import afspraak_create
from gemeenten.models import Afspraak, Contractgesprek, Gemeente, Gespreksdeelname
from gemeenten.permissions.gesprekken import (
    mag_contractgesprek_create,
    mag_contractgesprek_update,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = ["datum", "onderwerp", "verslag"]


@transaction.atomic
def contractgesprek_create(
    *,
    gesprek: Contractgesprek,
    gemeenten: Collection[Gemeente],
    afspraken: Collection[Afspraak] = (),
    door: Gebruiker,
) -> Contractgesprek:
    """Save a talk that was held or is planned, and what was agreed there, all or nothing."""
    if not mag_contractgesprek_create(door):
        raise PermissionDenied
    check_rules(gesprek)
    gesprek.save(force_insert=True)
    _schrijf_deelname(gesprek, gemeenten)
    log_gebeurtenis("contractgesprek_create", gesprek, door=door)
    _schrijf_afspraken(gesprek, afspraken, door)
    return gesprek


@transaction.atomic
def contractgesprek_update(
    *,
    gesprek: Contractgesprek,
    gemeenten: Collection[Gemeente],
    afspraken: Collection[Afspraak] = (),
    versie: int,
    door: Gebruiker,
) -> Contractgesprek:
    """Give a saved talk the values of this instance; ``afspraken`` are new ones."""
    huidig = Contractgesprek.objects.select_for_update().get(pk=gesprek.pk)
    if not mag_contractgesprek_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    for naam in WIJZIGBAAR:
        setattr(huidig, naam, getattr(gesprek, naam))
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
    toelichting = _schrijf_deelname(huidig, gemeenten)
    log_gebeurtenis("contractgesprek_update", huidig, toelichting=toelichting, door=door)
    _schrijf_afspraken(huidig, afspraken, door)
    return huidig


def _schrijf_deelname(gesprek: Contractgesprek, gemeenten: Collection[Gemeente]) -> str:
    """Returns who came and went, in words."""
    nu, straks = set(gesprek.gemeenten.all()), set(gemeenten)
    Gespreksdeelname.objects.filter(gesprek=gesprek, gemeente__in=nu - straks).delete()
    Gespreksdeelname.objects.bulk_create(
        Gespreksdeelname(gesprek=gesprek, gemeente=gemeente) for gemeente in straks - nu
    )
    delen = [("Erbij", straks - nu), ("Eraf", nu - straks)]
    return " ".join(
        f"{woord}: {', '.join(sorted(g.naam for g in welke))}."
        for woord, welke in delen
        if welke
    )


def _schrijf_afspraken(
    gesprek: Contractgesprek, afspraken: Collection[Afspraak], door: Gebruiker
) -> None:
    for afspraak in afspraken:
        afspraak.gesprek = gesprek
        afspraak_create(afspraak=afspraak, door=door)
