"""Who may keep when an expert can work: the expert the own, the coordinator all."""

from inzet.models import Ervaringsdeskundige
from poolregio.accounts.models import Gebruiker


def mag_beschikbaarheid(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    """Also for reading. Protected roles and colleagues never (design.md section 6)."""
    return user.is_coordinator or deskundige.is_van(user)


def mag_beschikbaarheid_opgeven(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_beschikbaarheid(user, deskundige)


def mag_beschikbaarheid_update(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_beschikbaarheid(user, deskundige)


def mag_beschikbaarheid_verwijderen(
    user: Gebruiker, deskundige: Ervaringsdeskundige
) -> bool:
    return mag_beschikbaarheid(user, deskundige)


def mag_uitzondering_opgeven(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_beschikbaarheid(user, deskundige)


def mag_uitzondering_verwijderen(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_beschikbaarheid(user, deskundige)


def mag_afwezigheid_melden(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_beschikbaarheid(user, deskundige)


def mag_afwezigheid_beeindigen(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_beschikbaarheid(user, deskundige)


def mag_afwezigheid_verwijderen(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return mag_beschikbaarheid(user, deskundige)
