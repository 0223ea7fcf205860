"""Who proposes that hours go along to the next half-year, and who decides."""

from inzet.permissions.verdeling import mag_verdeling
from poolregio.accounts.models import Gebruiker


def mag_overdracht_list(user: Gebruiker) -> bool:
    """Like recht: for everybody around the table."""
    return mag_verdeling(user)


def mag_overdracht_voorstellen(user: Gebruiker) -> bool:
    return user.is_coordinator or user.is_contractmanager


def mag_overdracht_besluiten(user: Gebruiker) -> bool:
    return user.is_contractmanager
