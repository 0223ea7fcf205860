"""What someone does before a day: agreed, done, lapsed, taken up again."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.enums import AfspraakStatus
from gemeenten.models import Afspraak
from gemeenten.permissions.gesprekken import (
    mag_afspraak_afronden,
    mag_afspraak_create,
    mag_afspraak_heropenen,
    mag_afspraak_update,
    mag_afspraak_vervallen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.kern.opmaak import datum
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = ["gesprek", "wat", "eigenaar", "gemeente", "einddatum"]
AFSLUITEN = ["status", "toelichting", "afgesloten_op", "afgesloten_door", "versie"]


@transaction.atomic
def afspraak_create(*, afspraak: Afspraak, door: Gebruiker) -> Afspraak:
    """Write down what was agreed, in a talk or apart from one."""
    if not mag_afspraak_create(door):
        raise PermissionDenied
    _controleer(afspraak)
    afspraak.save(force_insert=True)
    log_gebeurtenis("afspraak_create", afspraak, door=door)
    return afspraak


@transaction.atomic
def afspraak_update(*, afspraak: Afspraak, versie: int, door: Gebruiker) -> Afspraak:
    """Give a saved agreement the values of this instance, as long as it is open."""
    huidig = _vergrendel(afspraak)
    if not mag_afspraak_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    if huidig.status != AfspraakStatus.OPEN:
        raise ActieError(
            f"Deze afspraak is {huidig.get_status_display()}. Heropen de afspraak om iets "
            "te wijzigen."
        )
    for naam in WIJZIGBAAR:
        setattr(huidig, naam, getattr(afspraak, naam))
    huidig.versie += 1
    _controleer(huidig)
    huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
    log_gebeurtenis("afspraak_update", huidig, door=door)
    return huidig


@transaction.atomic
def afspraak_afronden(*, afspraak: Afspraak, door: Gebruiker) -> Afspraak:
    """It is done."""
    huidig = _vergrendel(afspraak)
    if not mag_afspraak_afronden(door):
        raise PermissionDenied
    _sluit_af(huidig, AfspraakStatus.GEDAAN, "", door)
    log_gebeurtenis("afspraak_afronden", huidig, door=door)
    return huidig


@transaction.atomic
def afspraak_vervallen(*, afspraak: Afspraak, reden: str, door: Gebruiker) -> Afspraak:
    """It need not be done any more. It stays where it is, with the reason."""
    huidig = _vergrendel(afspraak)
    if not mag_afspraak_vervallen(door):
        raise PermissionDenied
    _sluit_af(huidig, AfspraakStatus.VERVALLEN, reden.strip(), door)
    log_gebeurtenis("afspraak_vervallen", huidig, toelichting=huidig.toelichting, door=door)
    return huidig


@transaction.atomic
def afspraak_heropenen(*, afspraak: Afspraak, door: Gebruiker) -> Afspraak:
    """Not done after all; the history keeps what was said when it was closed."""
    huidig = _vergrendel(afspraak)
    if not mag_afspraak_heropenen(door):
        raise PermissionDenied
    huidig.set_status(AfspraakStatus.OPEN)
    huidig.toelichting = ""
    huidig.afgesloten_op = huidig.afgesloten_door = None
    huidig.versie += 1
    huidig.save(update_fields=AFSLUITEN)
    log_gebeurtenis("afspraak_heropenen", huidig, door=door)
    return huidig


def _vergrendel(afspraak: Afspraak) -> Afspraak:
    return Afspraak.objects.select_for_update().get(pk=afspraak.pk)


def _sluit_af(
    afspraak: Afspraak, status: AfspraakStatus, toelichting: str, door: Gebruiker
) -> None:
    afspraak.set_status(status)
    afspraak.toelichting = toelichting
    afspraak.afgesloten_op, afspraak.afgesloten_door = timezone.now(), door
    afspraak.versie += 1
    check_rules(afspraak)
    afspraak.save(update_fields=AFSLUITEN)


def _controleer(afspraak: Afspraak) -> None:
    check_rules(afspraak)
    if afspraak.gesprek and afspraak.einddatum < afspraak.gesprek.datum:
        raise ActieError(
            f"De dag waarop “{afspraak.wat}” klaar moet zijn, ligt voor het gesprek van "
            f"{datum(afspraak.gesprek.datum)}. Kies een latere dag."
        )
