"""Who writes, releases and redacts stories, and who knows by whom they are."""

from inzet.models import Activiteit, Verhaal
from inzet.permissions.registreren import doet_mee
from poolregio.accounts.models import Gebruiker


def mag_verhaal_schrijven(user: Gebruiker, activiteit: Activiteit) -> bool:
    """Only an expert who took part: a story is somebody's own."""
    return doet_mee(user, activiteit)


def mag_verhaal_verwijderen(user: Gebruiker, verhaal: Verhaal) -> bool:
    return verhaal.deskundige.is_van(user)


def mag_verhaal_vrijgeven(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_verhaal_intrekken(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_verhaal_redigeren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_verhaal_list(user: Gebruiker) -> bool:
    return bool(user.rol) and not user.is_beheerder
