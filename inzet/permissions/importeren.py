"""Who may import."""

from poolregio.accounts.models import Gebruiker


def mag_importeren(user: Gebruiker) -> bool:
    return user.is_coordinator
