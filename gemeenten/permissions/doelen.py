"""Who may read and write about what the contract asks of quality and growth."""

from poolregio.accounts.models import Gebruiker


def mag_ontwikkeldoel_list(user: Gebruiker) -> bool:
    return user.is_coordinator or user.is_contractmanager


def mag_ontwikkeldoel_create(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_ontwikkeldoel_update(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_doelnotitie_create(user: Gebruiker) -> bool:
    return user.is_contractmanager
