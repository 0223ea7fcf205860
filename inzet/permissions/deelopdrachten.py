"""Who may write sub-assignments."""

from poolregio.accounts.models import Gebruiker


def mag_deelopdracht_list(user: Gebruiker) -> bool:
    """Every role but the beheerder; which rows is a matter of ``visible_to``."""
    return bool(user.rol) and not user.is_beheerder


def mag_deelopdracht_create(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_deelopdracht_update(user: Gebruiker) -> bool:
    return user.is_coordinator
