"""Who may do what with a report. Pure functions: the button and the act ask the same.

When it can be done (the state) is asked apart, by ``Rapportage.kan_naar``.
"""

from poolregio.accounts.models import Gebruiker
from rapportage.enums import RapportageStatus
from rapportage.models import Rapportage


def mag_rapportage_list(user: Gebruiker) -> bool:
    """Which reports is a matter of ``visible_to``."""
    return user.is_coordinator or user.is_beleidsadviseur or user.is_contractmanager


def mag_rapportage_aanmaken(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_rapportdeel_bewaren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_rapportage_ter_beoordeling_geven(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_rapportage_aanbieden(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_rapportage_terugsturen(user: Gebruiker, rapportage: Rapportage) -> bool:
    """Whoever has it in hand: the coordinator until it is offered, then the contract manager."""
    if rapportage.status == RapportageStatus.AANGEBODEN:
        return user.is_contractmanager
    return user.is_coordinator


def mag_rapportage_pdf(user: Gebruiker) -> bool:
    """Before vaststelling only who writes it and whom it is offered to; ``visible_to`` adds
    that the contract manager sees it from aangeboden on."""
    return user.is_coordinator or user.is_contractmanager
