"""What can happen to a story. The log keeps that it happened, never the words."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Thema
from inzet.acties.regels import weiger_gesloten_halfjaar
from inzet.models import Activiteit, Ervaringsdeskundige, Verhaal
from inzet.permissions.verhalen import (
    mag_verhaal_intrekken,
    mag_verhaal_redigeren,
    mag_verhaal_schrijven,
    mag_verhaal_verwijderen,
    mag_verhaal_vrijgeven,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.logboek.acties import log_gebeurtenis

VRIJGEGEVEN = (
    "Dit verhaal is vrijgegeven en staat daarom vast. Wil je iets anders? Zeg het tegen de "
    "coördinator."
)


@transaction.atomic
def verhaal_schrijven(
    *, activiteit: Activiteit, tekst: str, thema: Thema | None = None, door: Gebruiker
) -> Verhaal:
    """An expert writes a story at an activity, or changes it as long as nobody released it."""
    activiteit = Activiteit.objects.select_for_update().get(pk=activiteit.pk)
    if not mag_verhaal_schrijven(door, activiteit):
        raise PermissionDenied
    if activiteit.begin > timezone.now():
        raise ActieError("Deze activiteit is nog niet geweest.")
    weiger_gesloten_halfjaar(activiteit.begin)
    deskundige = Ervaringsdeskundige.objects.get(user=door)
    verhaal = (
        Verhaal.objects.select_for_update()
        .filter(activiteit=activiteit, deskundige=deskundige)
        .first()
    )
    if verhaal and verhaal.is_vrijgegeven:
        raise ActieError(VRIJGEGEVEN)
    is_nieuw = verhaal is None
    verhaal = verhaal or Verhaal(activiteit=activiteit, deskundige=deskundige)
    verhaal.tekst, verhaal.thema = tekst, thema
    check_rules(verhaal)
    if is_nieuw:
        verhaal.save(force_insert=True)
    else:
        verhaal.save(update_fields=["tekst", "thema"])
    log_gebeurtenis(
        "verhaal_schrijven", verhaal, toelichting="" if is_nieuw else "aangepast", door=door
    )
    return verhaal


@transaction.atomic
def verhaal_verwijderen(*, verhaal: Verhaal, door: Gebruiker) -> None:
    """The writer takes the own story away, as long as nobody released it."""
    verhaal = _vergrendel(verhaal)
    if not mag_verhaal_verwijderen(door, verhaal):
        raise PermissionDenied
    if verhaal.is_vrijgegeven:
        raise ActieError(VRIJGEGEVEN)
    log_gebeurtenis("verhaal_verwijderen", verhaal, door=door)
    verhaal.delete()


@transaction.atomic
def verhaal_vrijgeven(*, verhaal: Verhaal, gelezen: str, door: Gebruiker) -> Verhaal:
    """From now on the municipalities may read it. ``gelezen`` marks the text that was checked."""
    verhaal = _vergrendel(verhaal)
    if not mag_verhaal_vrijgeven(door):
        raise PermissionDenied
    if verhaal.is_vrijgegeven:
        raise ActieError("Dit verhaal is al vrijgegeven.")
    _weiger_ongelezen(verhaal, gelezen)
    verhaal.vrijgegeven_op, verhaal.vrijgegeven_door = timezone.now(), door
    verhaal.save(update_fields=["vrijgegeven_op", "vrijgegeven_door"])
    log_gebeurtenis("verhaal_vrijgeven", verhaal, door=door)
    return verhaal


@transaction.atomic
def verhaal_intrekken(*, verhaal: Verhaal, door: Gebruiker) -> Verhaal:
    """Take the release back: nobody outside reads it any more."""
    verhaal = _vergrendel(verhaal)
    if not mag_verhaal_intrekken(door):
        raise PermissionDenied
    if not verhaal.is_vrijgegeven:
        raise ActieError("Dit verhaal is niet vrijgegeven.")
    verhaal.vrijgegeven_op = verhaal.vrijgegeven_door = None
    verhaal.save(update_fields=["vrijgegeven_op", "vrijgegeven_door"])
    log_gebeurtenis("verhaal_intrekken", verhaal, door=door)
    return verhaal


@transaction.atomic
def verhaal_redigeren(
    *, verhaal: Verhaal, tekst: str, gelezen: str, door: Gebruiker
) -> Verhaal:
    """Shorten or replace the text, also of a released story and after vaststelling."""
    verhaal = _vergrendel(verhaal)
    if not mag_verhaal_redigeren(door):
        raise PermissionDenied
    _weiger_ongelezen(verhaal, gelezen)
    verhaal.tekst = tekst
    check_rules(verhaal)
    verhaal.save(update_fields=["tekst"])
    log_gebeurtenis("verhaal_redigeren", verhaal, door=door)
    return verhaal


def _vergrendel(verhaal: Verhaal) -> Verhaal:
    return (
        Verhaal.objects.select_for_update(of=["self"])
        .select_related("activiteit", "deskundige")
        .get(pk=verhaal.pk)
    )


def _weiger_ongelezen(verhaal: Verhaal, gelezen: str) -> None:
    if verhaal.vingerafdruk != gelezen:
        raise ActieError("De tekst is intussen veranderd. Lees het verhaal opnieuw.")
