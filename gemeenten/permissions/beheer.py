"""Who keeps accounts, lists of values and the key: the beheerder; one other vaststelt it."""

from poolregio.accounts.models import Gebruiker


def mag_gebruiker_list(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_gebruiker_create(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_gebruiker_update(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_gebruiker_deactiveren(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_gebruiker_activeren(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_gebruiker_uitnodigen(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_lijst_list(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_lijstwaarde_create(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_lijstwaarde_update(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_lijstwaarde_verplaatsen(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_verdeelsleutel_list(user: Gebruiker) -> bool:
    """The key is public to every role but the experts, who have no share in it."""
    return bool(user.rol) and not user.is_deskundige


def mag_verdeelsleutel_create(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_verdeelsleutel_update(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_verdeelsleutel_importeren(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_verdeelsleutel_verwijderen(user: Gebruiker) -> bool:
    return user.is_beheerder


def mag_verdeelsleutel_vaststellen(user: Gebruiker) -> bool:
    """Never who wrote it: roles exclude each other."""
    return user.is_contractmanager


def ziet_recht(user: Gebruiker) -> bool:
    """The hours that a key comes to: everybody around the table, not who only keeps it."""
    return user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur
