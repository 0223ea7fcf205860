"""Who may do what with an inzet. Nobody plans or approves their own hours."""

from inzet.models import Ervaringsdeskundige, Inzet
from poolregio.accounts.models import Gebruiker


def is_zelf(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    """A coordinator can be an expert too (design.md section 1)."""
    return deskundige.user_id == user.pk


def mag_inzet_plannen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_verplaatsen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_annuleren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_bevestigen(user: Gebruiker, inzet: Inzet) -> bool:
    """The coordinator, or the expert whose inzet it is."""
    return user.is_coordinator or is_zelf(user, inzet.deskundige)


def mag_inzet_goedkeuren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_terugsturen(user: Gebruiker) -> bool:
    return user.is_coordinator
