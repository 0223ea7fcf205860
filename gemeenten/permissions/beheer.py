"""Who keeps accounts, lists of values and the key: the beheerder; one other vaststelt it."""

from gemeenten.models import Verdeelsleutel
from poolregio.accounts.models import Gebruiker


def mag_gebruikers_beheren(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_lijsten_beheren(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_verdeelsleutel_list(user: Gebruiker) -> bool:
    """The key is public to every role but the experts, who have no share in it."""
    return bool(user.rol) and not user.is_deskundige


def mag_verdeelsleutel_wijzigen(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_verdeelsleutel_vaststellen(user: Gebruiker) -> bool:
    """Never who wrote it: roles exclude each other."""
    return user.is_contractmanager


def kan_verdeelsleutel_wijzigen(sleutel: Verdeelsleutel) -> bool:
    return not sleutel.is_vastgesteld
