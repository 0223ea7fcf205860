"""Who may do what with an inzet. Nobody plans or approves their own hours."""

from inzet.models import Inzet
from poolregio.accounts.models import Gebruiker


def mag_inzet_list(user: Gebruiker) -> bool:
    return user.is_coordinator or user.is_deskundige


def mag_inzet_plannen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_verplaatsen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_annuleren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_bevestigen(user: Gebruiker, inzet: Inzet) -> bool:
    """The coordinator, or the expert whose inzet it is."""
    return user.is_coordinator or inzet.deskundige.is_van(user)


def mag_inzet_goedkeuren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_terugsturen(user: Gebruiker) -> bool:
    return user.is_coordinator
