"""What can happen to an account, together with the gemeenten someone works for."""

from typing import Any

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Medewerker, WerktVoor
from gemeenten.permissions.beheer import (
    mag_gebruiker_activeren,
    mag_gebruiker_create,
    mag_gebruiker_deactiveren,
    mag_gebruiker_uitnodigen,
    mag_gebruiker_update,
)
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.accounts.sessies import beeindig_sessies
from poolregio.accounts.uitnodiging import mail_wachtwoord_instellen
from poolregio.kern.errors import ActieError, check_rules
from poolregio.logboek.acties import log_gebeurtenis

Gegevens = dict[str, Any]  # VELDEN, gemeenten and is_begeleidingsgroep
LOSSE_ROLLEN = [Rol.BEHEERDER, Rol.COORDINATOR, Rol.CONTRACTMANAGER]
VELDEN = ["email", "roepnaam", "achternaam", "rol"]


@transaction.atomic
def gebruiker_create(*, gegevens: Gegevens, door: Gebruiker) -> Gebruiker:
    """Give someone access; a mail asks to choose a password."""
    if not mag_gebruiker_create(door):
        raise PermissionDenied
    gebruiker = Gebruiker()
    gebruiker.set_unusable_password()
    _vul_in(gebruiker, gegevens)
    gebruiker.save(force_insert=True)
    _zet_gemeenten(gebruiker, gegevens)
    log_gebeurtenis("gebruiker_create", gebruiker, toelichting=gebruiker.rol, door=door)
    mail_wachtwoord_instellen(gebruiker)
    return gebruiker


@transaction.atomic
def account_aanmaken(
    *, email: str, rol: str, roepnaam: str, door: Gebruiker | None = None
) -> Gebruiker:
    """For who sets up the server and has no account yet; asked again, the mail goes again.

    Only roles that need nothing else: gemeenten and experts are added on the site.
    """
    if rol not in Rol.values:
        raise ActieError(f"{rol} is geen rol. Kies {', '.join(LOSSE_ROLLEN)}.")
    if rol not in LOSSE_ROLLEN:
        raise ActieError(f"Een account voor een {Rol(rol).label} maak je op de site.")
    email = email.lower()
    gebruiker = Gebruiker.objects.select_for_update().filter(email=email).first()
    if gebruiker and (gebruiker.rol != rol or not gebruiker.is_active):
        raise ActieError(
            "Er bestaat al een account met dit e-mailadres, maar het is gesloten of heeft "
            "een andere rol. Een beheerder past dat aan op de site."
        )
    if gebruiker is None:
        gebruiker = Gebruiker(email=email, rol=rol, roepnaam=roepnaam)
        gebruiker.set_unusable_password()
        check_rules(gebruiker)
        gebruiker.save(force_insert=True)
    log_gebeurtenis("account_aanmaken", gebruiker, toelichting=rol, door=door)
    mail_wachtwoord_instellen(gebruiker)
    return gebruiker


@transaction.atomic
def gebruiker_update(
    *, gebruiker: Gebruiker, gegevens: Gegevens, door: Gebruiker
) -> Gebruiker:
    """Change who someone is and what someone may. Rights count from the next click."""
    gebruiker = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if not mag_gebruiker_update(door):
        raise PermissionDenied
    if gebruiker.is_beheerder and gegevens["rol"] != Rol.BEHEERDER:
        _bewaak_beheer(gebruiker, door)
    oude_rol, oud_adres = gebruiker.rol, gebruiker.email
    _vul_in(gebruiker, gegevens)
    gebruiker.save(update_fields=VELDEN)
    if gebruiker.email != oud_adres:
        # Allauth keeps its own copy, with which the old address would still log in.
        EmailAddress.objects.filter(user=gebruiker).delete()
    _zet_gemeenten(gebruiker, gegevens)
    nieuwe_rol = gebruiker.rol
    toelichting = (
        "" if nieuwe_rol == oude_rol else f"{oude_rol or 'geen rol'} werd {nieuwe_rol}"
    )
    log_gebeurtenis("gebruiker_update", gebruiker, toelichting=toelichting, door=door)
    return gebruiker


@transaction.atomic
def gebruiker_deactiveren(*, gebruiker: Gebruiker, door: Gebruiker) -> Gebruiker:
    """Take away access at once, on every device. What someone did is kept."""
    gebruiker = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if not mag_gebruiker_deactiveren(door):
        raise PermissionDenied
    if gebruiker == door:
        raise ActieError(
            "Je kunt je eigen account niet sluiten. Vraag een andere beheerder."
        )
    if not gebruiker.is_active:
        raise ActieError("Dit account is al gesloten.")
    if gebruiker.is_beheerder:
        _bewaak_beheer(gebruiker, door)
    gebruiker.is_active = False
    gebruiker.save(update_fields=["is_active"])
    beeindig_sessies(gebruiker)
    log_gebeurtenis("gebruiker_deactiveren", gebruiker, door=door)
    return gebruiker


@transaction.atomic
def gebruiker_activeren(*, gebruiker: Gebruiker, door: Gebruiker) -> Gebruiker:
    gebruiker = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if not mag_gebruiker_activeren(door):
        raise PermissionDenied
    if gebruiker.is_active:
        raise ActieError("Dit account is al open.")
    gebruiker.is_active = True
    gebruiker.save(update_fields=["is_active"])
    log_gebeurtenis("gebruiker_activeren", gebruiker, door=door)
    return gebruiker


@transaction.atomic
def gebruiker_uitnodigen(*, gebruiker: Gebruiker, door: Gebruiker) -> None:
    """Send the mail again with which someone chooses a password."""
    gebruiker = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if not mag_gebruiker_uitnodigen(door):
        raise PermissionDenied
    if not gebruiker.is_active:
        raise ActieError("Dit account is gesloten. Open het eerst.")
    log_gebeurtenis("gebruiker_uitnodigen", gebruiker, door=door)
    mail_wachtwoord_instellen(gebruiker)


def _bewaak_beheer(gebruiker: Gebruiker, door: Gebruiker) -> None:
    """Somebody must be left who can open accounts; nobody locks themself out by accident."""
    if gebruiker == door:
        raise ActieError(
            "Je kunt jezelf niet de rol beheerder afnemen. Vraag een andere beheerder."
        )
    beheerders = Gebruiker.objects.select_for_update().filter(
        rol=Rol.BEHEERDER, is_active=True
    )
    if set(beheerders) <= {gebruiker}:
        raise ActieError("Dit is de laatste beheerder. Maak eerst een andere beheerder.")


def _vul_in(gebruiker: Gebruiker, gegevens: Gegevens) -> None:
    for naam in VELDEN:
        setattr(gebruiker, naam, gegevens[naam])
    check_rules(gebruiker)


def _zet_gemeenten(gebruiker: Gebruiker, gegevens: Gegevens) -> None:
    """Only a beleidsadviseur works for gemeenten; every other role loses them."""
    gewenst, is_begeleidingsgroep = set(), False
    if gebruiker.is_beleidsadviseur:
        gewenst = {gemeente.pk for gemeente in gegevens["gemeenten"]}
        is_begeleidingsgroep = gegevens["is_begeleidingsgroep"]
    if gebruiker.is_beleidsadviseur and not gewenst:
        raise ActieError("Kies voor een beleidsadviseur ten minste één gemeente.")
    medewerker = Medewerker.objects.filter(gebruiker=gebruiker).first()
    if medewerker is None:
        if not gewenst:
            return
        medewerker = Medewerker.objects.create(gebruiker=gebruiker)
    if medewerker.is_begeleidingsgroep != is_begeleidingsgroep:
        medewerker.is_begeleidingsgroep = is_begeleidingsgroep
        medewerker.save(update_fields=["is_begeleidingsgroep"])
    huidig = WerktVoor.objects.filter(medewerker=medewerker)
    bekend = set(huidig.values_list("gemeente", flat=True))
    huidig.exclude(gemeente__in=gewenst).delete()
    WerktVoor.objects.bulk_create(
        WerktVoor(medewerker=medewerker, gemeente_id=pk) for pk in sorted(gewenst - bekend)
    )
