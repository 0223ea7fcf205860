"""Who may plan what the pool does."""

from poolregio.accounts.models import Gebruiker


def mag_activiteit_list(user: Gebruiker) -> bool:
    """Every role but the beheerder; which rows is a matter of ``visible_to``."""
    return bool(user.rol) and not user.is_beheerder


def mag_activiteit_create(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_activiteit_update(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_activiteit_annuleren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_activiteit_verwijderen(user: Gebruiker) -> bool:
    return user.is_coordinator


def ziet_bereik(user: Gebruiker) -> bool:
    """Exact counts of residents: never for protected roles (design.md section 6)."""
    return user.is_coordinator or user.is_deskundige


def ziet_deskundigen(user: Gebruiker) -> bool:
    """Names of experts, and who worked how long: never for protected roles."""
    return user.is_coordinator or user.is_deskundige
