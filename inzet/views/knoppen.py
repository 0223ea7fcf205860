"""Which acts a page offers beside an inzet."""

from inzet.enums import GEPLAND, InzetStatus
from inzet.models import Inzet
from inzet.permissions.inzetten import (
    mag_inzet_annuleren,
    mag_inzet_bevestigen,
    mag_inzet_goedkeuren,
    mag_inzet_terugsturen,
    mag_inzet_verplaatsen,
)
from inzet.permissions.planbord import mag_inzet_verzetten
from poolregio.accounts.models import Gebruiker


def knoppen(user: Gebruiker, inzet: Inzet) -> set[str]:
    """The infinitives of what this user can do now; the acts themselves ask again.

    ``detail`` stands for the page of the inzet. Nobody decides on their own inzet.
    """
    is_eigen = inzet.deskundige.is_van(user)
    is_gepland, is_uitgevoerd = (
        inzet.status in GEPLAND,
        inzet.status == InzetStatus.UITGEVOERD,
    )
    kan = {
        "bevestigen": inzet.status == InzetStatus.VOORGESTELD
        and mag_inzet_bevestigen(user, inzet),
        "annuleren": is_gepland and mag_inzet_annuleren(user),
        "verplaatsen": is_gepland and mag_inzet_verplaatsen(user) and not is_eigen,
        "vervangen": is_gepland and mag_inzet_verzetten(user) and not is_eigen,
        "goedkeuren": is_uitgevoerd and mag_inzet_goedkeuren(user) and not is_eigen,
        "terugsturen": is_uitgevoerd and mag_inzet_terugsturen(user) and not is_eigen,
        "detail": user.is_coordinator or is_eigen,
    }
    return {actie for actie, is_mogelijk in kan.items() if is_mogelijk}
