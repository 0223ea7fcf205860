"""Who may give out the address of a calendar: only whose calendar it is."""

from inzet.models import Ervaringsdeskundige
from poolregio.accounts.models import Gebruiker


def mag_agenda_aanzetten(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return deskundige.is_van(user)


def mag_agenda_vernieuwen(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return deskundige.is_van(user)


def mag_agenda_uitzetten(user: Gebruiker, deskundige: Ervaringsdeskundige) -> bool:
    return deskundige.is_van(user)
