"""Who may see who fits: it shows availability, wishes and hours of experts (section 6)."""

from poolregio.accounts.models import Gebruiker


def mag_wie_past(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_vervanging(user: Gebruiker) -> bool:
    return user.is_coordinator
