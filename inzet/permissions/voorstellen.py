"""Who may have a half-year calculated, and plan what came out: the coordinator alone."""

from poolregio.accounts.models import Gebruiker


def mag_voorstel_list(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_voorstel_vragen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_voorstel_stoppen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_voorstel_overnemen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_voorstel_verwijderen(user: Gebruiker) -> bool:
    return user.is_coordinator
