"""Who may move hours from one gemeente to another (design.md section 6, K5)."""

from gemeenten.models import Gemeente
from inzet.models import Afwijkingsafspraak
from poolregio.accounts.models import Gebruiker


def mag_afwijkingsafspraak_list(user: Gebruiker) -> bool:
    """Everybody around the table reads them all."""
    return user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur


def mag_afwijkingsafspraak_create(
    user: Gebruiker, van: Gemeente | None = None, naar: Gemeente | None = None
) -> bool:
    """The coordinator for any two, a policy officer when one of the two is the own.

    Without gemeenten: whether there are any two that they could propose for.
    """
    if not user.is_beleidsadviseur:
        return user.is_coordinator
    eigen = Gemeente.objects.eigen_van(user)
    if van is not None and naar is not None:
        eigen = eigen.filter(pk__in=[van.pk, naar.pk])
    return eigen.exists()


def eigen_partijen(user: Gebruiker, afspraak: Afwijkingsafspraak) -> set[str]:
    """The codes of the two gemeenten for which this user may speak."""
    if not user.is_beleidsadviseur:
        return set()
    partijen = [afspraak.van_id, afspraak.naar_id]
    eigen = Gemeente.objects.eigen_van(user).filter(pk__in=partijen)
    return set(eigen.values_list("pk", flat=True))


def mag_afwijkingsafspraak_instemmen(
    user: Gebruiker, afspraak: Afwijkingsafspraak, gemeente: Gemeente
) -> bool:
    return gemeente.pk in eigen_partijen(user, afspraak)


def mag_afwijkingsafspraak_weigeren(user: Gebruiker, afspraak: Afwijkingsafspraak) -> bool:
    return bool(eigen_partijen(user, afspraak))


def mag_afwijkingsafspraak_intrekken(user: Gebruiker, afspraak: Afwijkingsafspraak) -> bool:
    """Who proposed spoke for the own gemeente, so any colleague there may take it back."""
    return user.is_coordinator or bool(eigen_partijen(user, afspraak))
