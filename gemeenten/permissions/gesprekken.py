"""Who may read and write about the contract talks and what was agreed there."""

from poolregio.accounts.models import Gebruiker


def mag_contractgesprek_list(user: Gebruiker) -> bool:
    return user.is_coordinator or user.is_contractmanager


def mag_contractgesprek_create(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_contractgesprek_update(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_afspraak_list(user: Gebruiker) -> bool:
    return user.is_coordinator or user.is_contractmanager


def mag_afspraak_create(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_afspraak_update(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_afspraak_afronden(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_afspraak_vervallen(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_afspraak_heropenen(user: Gebruiker) -> bool:
    return user.is_contractmanager
