"""Who may read and write about the kick-offs."""

from poolregio.accounts.models import Gebruiker


def mag_startbijeenkomst_list(user: Gebruiker) -> bool:
    """Which rows is a matter of ``visible_to``."""
    return user.is_coordinator or user.is_beleidsadviseur or user.is_contractmanager


def mag_startbijeenkomst_create(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_startbijeenkomst_update(user: Gebruiker) -> bool:
    return user.is_coordinator
