"""Who plans on the board. The acts that it uses ask their own permissions again."""

from poolregio.accounts.models import Gebruiker


def mag_planbord(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_inzet_verzetten(user: Gebruiker) -> bool:
    """To another time or day, or to a colleague."""
    return user.is_coordinator


def mag_activiteit_inplannen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_behoefte_inplannen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_planning_terugzetten(user: Gebruiker) -> bool:
    return user.is_coordinator
