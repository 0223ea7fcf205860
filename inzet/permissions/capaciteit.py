"""Who may see how many hours there are to divide, and whose contract they come from."""

from poolregio.accounts.models import Gebruiker


def mag_capaciteit(user: Gebruiker) -> bool:
    """Totals, and what they would be if: for everybody around the table."""
    return user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur


def ziet_dienstverbanden(user: Gebruiker) -> bool:
    """Names and hours of one expert never reach a gemeente or the MGR."""
    return user.is_coordinator
