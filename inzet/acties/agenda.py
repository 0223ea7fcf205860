"""The secret address of a calendar: given out, replaced, taken back."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inzet.models import Ervaringsdeskundige
from inzet.permissions.agenda import (
    mag_agenda_aanzetten,
    mag_agenda_uitzetten,
    mag_agenda_vernieuwen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from poolregio.logboek.acties import log_gebeurtenis
from poolregio.logboek.models import Gebeurtenis

GEEN_ADRES = "Je agenda staat niet aan. Zet haar eerst aan."


@transaction.atomic
def agenda_aanzetten(
    *, deskundige: Ervaringsdeskundige, door: Gebruiker
) -> Ervaringsdeskundige:
    """From now on there is an address. On already: it stays the same."""
    deskundige = _vergrendel(deskundige)
    if not mag_agenda_aanzetten(door, deskundige):
        raise PermissionDenied
    if deskundige.agenda_versie is None:
        _geef_adres(deskundige)
        log_gebeurtenis("agenda_aanzetten", deskundige, door=door)
    return deskundige


@transaction.atomic
def agenda_vernieuwen(
    *, deskundige: Ervaringsdeskundige, door: Gebruiker
) -> Ervaringsdeskundige:
    """Another address; the old one stops at once."""
    deskundige = _vergrendel(deskundige)
    if not mag_agenda_vernieuwen(door, deskundige):
        raise PermissionDenied
    if deskundige.agenda_versie is None:
        raise ActieError(GEEN_ADRES)
    _geef_adres(deskundige)
    log_gebeurtenis("agenda_vernieuwen", deskundige, door=door)
    return deskundige


@transaction.atomic
def agenda_uitzetten(
    *, deskundige: Ervaringsdeskundige, door: Gebruiker
) -> Ervaringsdeskundige:
    """No address any more; the old one stops at once, also after turning on again."""
    deskundige = _vergrendel(deskundige)
    if not mag_agenda_uitzetten(door, deskundige):
        raise PermissionDenied
    if deskundige.agenda_versie is None:
        raise ActieError(GEEN_ADRES)
    deskundige.agenda_versie = None
    deskundige.save(update_fields=["agenda_versie"])
    log_gebeurtenis("agenda_uitzetten", deskundige, door=door)
    return deskundige


def _vergrendel(deskundige: Ervaringsdeskundige) -> Ervaringsdeskundige:
    return Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)


def _geef_adres(deskundige: Ervaringsdeskundige) -> None:
    """A number that was never given out before: the log remembers them after turning off."""
    eerder = Gebeurtenis.objects.over(deskundige).filter(
        actie__in=["agenda_aanzetten", "agenda_vernieuwen"]
    )
    deskundige.agenda_versie = max(deskundige.agenda_versie or 0, eerder.count()) + 1
    deskundige.save(update_fields=["agenda_versie"])
