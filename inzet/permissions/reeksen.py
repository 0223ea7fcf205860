"""Who plans series: whoever plans activities."""

from poolregio.accounts.models import Gebruiker


def mag_reeks_create(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_reeks_annuleren(user: Gebruiker) -> bool:
    return user.is_coordinator
