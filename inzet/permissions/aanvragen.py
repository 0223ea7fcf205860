"""Who may ask for something, and who decides (design.md section 6)."""

from gemeenten.models import Gemeente
from inzet.models import Aanvraag
from poolregio.accounts.models import Gebruiker


def mag_aanvraag_list(user: Gebruiker) -> bool:
    """Every role but the beheerder; which rows is a matter of ``visible_to``."""
    return bool(user.rol) and not user.is_beheerder


def mag_aanvraag_create(user: Gebruiker, aanvraag: Aanvraag | None = None) -> bool:
    """The coordinator for anybody, a policy officer for the own gemeente.

    Without ``aanvraag``: whether there is any gemeente that they could ask for.
    """
    if aanvraag is not None:
        return user.is_coordinator or _is_eigen(user, aanvraag)
    return user.is_coordinator or (
        user.is_beleidsadviseur and Gemeente.objects.eigen_van(user).exists()
    )


def mag_aanvraag_update(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    return user.is_coordinator or _is_eigen(user, aanvraag)


def mag_aanvraag_intrekken(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    """Whoever asked may stop asking."""
    return user.is_coordinator or _is_eigen(user, aanvraag)


def _is_eigen(user: Gebruiker, aanvraag: Aanvraag) -> bool:
    """The begeleidingsgroep reads all, but writes for the own gemeente only."""
    return (
        user.is_beleidsadviseur
        and aanvraag.gemeente_id is not None
        and Gemeente.objects.eigen_van(user).filter(pk=aanvraag.gemeente_id).exists()
    )


def mag_aanvraag_bespreken(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_aanvraag_accepteren(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_aanvraag_afwijzen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_aanvraag_plannen(user: Gebruiker) -> bool:
    return user.is_coordinator


def mag_aanvraag_afronden(user: Gebruiker) -> bool:
    return user.is_coordinator
