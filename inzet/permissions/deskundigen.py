"""Who may keep the data of experts: the coordinator, and each expert the own part."""

from inzet.models import Ervaringsdeskundige
from poolregio.accounts.models import Gebruiker


def mag_deskundige_list(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_deskundige_create(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_deskundige_update(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    """Contact data and wish-roles: everybody keeps the own, the coordinator all."""
    return user.is_coordinator or deskundige.is_van(user)


def mag_deskundige_uitnodigen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_dienstverband_create(user: Gebruiker) -> bool:
    """Contract hours decide the share of fourteen gemeenten: never by the expert."""
    return user.is_coordinator


def mag_dienstverband_update(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_dienstverband_verwijderen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_opleiding_create(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_opleiding_update(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_opleiding_verwijderen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_wensrollen_wijzigen(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_deskundige_update(user, deskundige)


def mag_deskundige_ervaring(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    """Wish-themes reveal lived experience: for the expert and the coordinator only."""
    return mag_deskundige_update(user, deskundige)


def mag_wensthema_toestemmen(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    """The coordinator only with the expert present; the row keeps who recorded it."""
    return mag_deskundige_ervaring(user, deskundige)


def mag_wensthema_intrekken(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_deskundige_ervaring(user, deskundige)
