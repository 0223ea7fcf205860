"""Who may read and write what a gemeente asks for (design.md section 6)."""

from gemeenten.models import Behoefte, Gemeente
from poolregio.accounts.models import Gebruiker


def mag_behoefte_list(user: Gebruiker) -> bool:
    """Every role but the beheerder; which rows is a matter of ``visible_to``."""
    return bool(user.rol) and not user.is_beheerder


def mag_behoefte_overzicht(user: Gebruiker) -> bool:
    """An expert reads single needs, of own activities, and has no use for the whole."""
    return mag_behoefte_list(user) and not user.is_deskundige


def mag_behoefte_create(user: Gebruiker) -> bool:
    """Whether there is anything to add at all; ``schrijft_voor`` knows for which gemeente."""
    return user.is_coordinator or user.is_beleidsadviseur


def schrijft_voor(user: Gebruiker, gemeente_id: str | None) -> bool:
    """The coordinator for all and for the region, a policy officer for the own gemeente."""
    if user.is_coordinator:
        return True
    if not (user.is_beleidsadviseur and gemeente_id):
        return False
    return Gemeente.objects.eigen_van(user).filter(pk=gemeente_id).exists()


def mag_behoefte_update(user: Gebruiker, behoefte: Behoefte) -> bool:
    return schrijft_voor(user, behoefte.gemeente_id)


def mag_behoefte_vervallen(user: Gebruiker, behoefte: Behoefte) -> bool:
    return schrijft_voor(user, behoefte.gemeente_id)


def mag_behoefte_herstellen(user: Gebruiker, behoefte: Behoefte) -> bool:
    return schrijft_voor(user, behoefte.gemeente_id)


def mag_behoefte_kopieren(user: Gebruiker, behoefte: Behoefte) -> bool:
    return schrijft_voor(user, behoefte.gemeente_id)
