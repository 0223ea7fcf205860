"""Who may say what really happened: hours, reach, and that it did not go on."""

from inzet.models import Activiteit, Inzet
from poolregio.accounts.models import Gebruiker


def mag_inzet_registreren(user: Gebruiker, inzet: Inzet) -> bool:
    """The expert whose inzet it is, or the coordinator for them."""
    return user.is_coordinator or inzet.deskundige.is_van(user)


def mag_inzet_afmelden(user: Gebruiker, inzet: Inzet) -> bool:
    return user.is_coordinator or inzet.deskundige.is_van(user)


def mag_bereik_opgeven(user: Gebruiker, activiteit: Activiteit) -> bool:
    """Who took part knows how many residents came; the coordinator may fill it in for them."""
    return user.is_coordinator or doet_mee(user, activiteit)


def doet_mee(user: Gebruiker, activiteit: Activiteit) -> bool:
    """Has an inzet at this activity that is not off."""
    return activiteit.inzetten.telt().filter(deskundige__user=user).exists()
