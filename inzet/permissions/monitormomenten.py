"""Who may plan and write down how a sub-assignment is followed: as the deelopdracht itself."""

from poolregio.accounts.models import Gebruiker


def mag_deelopdracht_momenten(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_monitormoment_create(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_monitormoment_afronden(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_monitormoment_verwijderen(user: Gebruiker) -> bool:
    return user.is_coordinator
