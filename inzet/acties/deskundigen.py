"""What can happen to the data of an expert."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Inzetrol
from inzet.models import Ervaringsdeskundige, WensRol
from inzet.permissions.deskundigen import (
    mag_deskundige_create,
    mag_deskundige_uitnodigen,
    mag_deskundige_update,
    mag_wensrollen_wijzigen,
)
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.accounts.uitnodiging import mail_wachtwoord_instellen
from poolregio.kern.errors import ActieError, check_rules
from poolregio.logboek.acties import log_gebeurtenis

CONTACT = ["roepnaam", "achternaam", "email", "telefoon", "woongemeente", "binding"]


@transaction.atomic
def deskundige_create(*, gegevens: dict[str, Any], door: Gebruiker) -> Ervaringsdeskundige:
    """Take someone into the pool. ``gegevens`` holds the fields of CONTACT."""
    if not mag_deskundige_create(door):
        raise PermissionDenied
    deskundige = Ervaringsdeskundige(**{naam: gegevens[naam] for naam in CONTACT})
    check_rules(deskundige)
    deskundige.save(force_insert=True)
    log_gebeurtenis("deskundige_create", deskundige, door=door)
    return deskundige


@transaction.atomic
def deskundige_update(
    *, deskundige: Ervaringsdeskundige, gegevens: dict[str, Any], door: Gebruiker
) -> Ervaringsdeskundige:
    """Change contact data and the tie with the region. The log never holds the values."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)
    if not mag_deskundige_update(door, deskundige):
        raise PermissionDenied
    for naam in CONTACT:
        setattr(deskundige, naam, gegevens[naam])
    check_rules(deskundige)
    deskundige.save(update_fields=CONTACT)
    log_gebeurtenis("deskundige_update", deskundige, door=door)
    return deskundige


@transaction.atomic
def deskundige_uitnodigen(
    *, deskundige: Ervaringsdeskundige, door: Gebruiker
) -> Ervaringsdeskundige:
    """Give an expert an account when there is none, and mail the link for a password."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)
    if not mag_deskundige_uitnodigen(door):
        raise PermissionDenied
    if not deskundige.email:
        raise ActieError(
            "Vul eerst een e-mailadres in. Zonder adres kan er geen account zijn."
        )
    if deskundige.user is None:
        deskundige.user = _account_voor(deskundige)
        deskundige.save(update_fields=["user"])
    if not deskundige.user.is_active:
        raise ActieError(
            "Het account is gesloten. Alleen de beheerder kan het weer openen."
        )
    log_gebeurtenis("deskundige_uitnodigen", deskundige, door=door)
    mail_wachtwoord_instellen(deskundige.user)
    return deskundige


def _account_voor(deskundige: Ervaringsdeskundige) -> Gebruiker:
    """The account with this address, when it is that of an expert or a coordinator."""
    bestaand = Gebruiker.objects.select_for_update().filter(email=deskundige.email).first()
    if bestaand is None:
        return Gebruiker.objects.create_user(
            email=deskundige.email,
            roepnaam=deskundige.roepnaam,
            achternaam=deskundige.achternaam,
            rol=Rol.DESKUNDIGE,
        )
    al_van_iemand = Ervaringsdeskundige.objects.filter(user=bestaand).exists()
    if al_van_iemand or not (bestaand.is_deskundige or bestaand.is_coordinator):
        raise ActieError(
            "Dit e-mailadres hoort al bij een ander account. Vraag de beheerder om hulp."
        )
    return bestaand


@transaction.atomic
def wensrollen_wijzigen(
    *, deskundige: Ervaringsdeskundige, rollen: Iterable[Inzetrol], door: Gebruiker
) -> None:
    """From now on, these are the roles someone wants to work in."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)
    if not mag_wensrollen_wijzigen(door, deskundige):
        raise PermissionDenied
    gewenst = {rol.pk for rol in rollen}
    huidig = WensRol.objects.filter(deskundige=deskundige)
    bekend = set(huidig.values_list("rol", flat=True))
    if gewenst == bekend:
        return
    huidig.exclude(rol__in=gewenst).delete()
    WensRol.objects.bulk_create(
        WensRol(deskundige=deskundige, rol_id=pk) for pk in gewenst - bekend
    )
    log_gebeurtenis("wensrollen_wijzigen", deskundige, door=door)
