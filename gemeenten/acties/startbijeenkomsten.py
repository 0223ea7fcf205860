"""Writing about the kick-offs, before and after they were held."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Startbijeenkomst
from gemeenten.permissions.startbijeenkomsten import (
    mag_startbijeenkomst_create,
    mag_startbijeenkomst_update,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = [
    "gemeente",
    "datum",
    "plek",
    "aantal_aanwezigen",
    "organisaties",
    "verslag",
]


@transaction.atomic
def startbijeenkomst_create(
    *, startbijeenkomst: Startbijeenkomst, door: Gebruiker
) -> Startbijeenkomst:
    if not mag_startbijeenkomst_create(door):
        raise PermissionDenied
    check_rules(startbijeenkomst)
    startbijeenkomst.save(force_insert=True)
    log_gebeurtenis("startbijeenkomst_create", startbijeenkomst, door=door)
    return startbijeenkomst


@transaction.atomic
def startbijeenkomst_update(
    *, startbijeenkomst: Startbijeenkomst, versie: int, door: Gebruiker
) -> Startbijeenkomst:
    """Give a saved kick-off the values of this instance."""
    huidig = Startbijeenkomst.objects.select_for_update().get(pk=startbijeenkomst.pk)
    if not mag_startbijeenkomst_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    for name in WIJZIGBAAR:
        setattr(huidig, name, getattr(startbijeenkomst, name))
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
    log_gebeurtenis("startbijeenkomst_update", huidig, door=door)
    return huidig
