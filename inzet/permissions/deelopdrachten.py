"""Who may write sub-assignments."""

from poolregio.accounts.models import Gebruiker


def mag_deelopdracht_aanmaken(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_deelopdracht_wijzigen(user: Gebruiker) -> bool:
    return user.is_coordinator
