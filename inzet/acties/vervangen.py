"""Somebody else comes at the same time, in the same role."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inzet.acties import regels
from inzet.acties.planbord import inzet_overzetten
from inzet.models import Ervaringsdeskundige, Inzet
from inzet.permissions.inzetten import mag_inzet_vervangen
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError


@transaction.atomic
def inzet_vervangen(
    *,
    inzet: Inzet,
    deskundige: Ervaringsdeskundige,
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """The old inzet is off and the new one a proposal, or nothing changes.

    ``inzet`` and ``versie`` are as the user saw them. Returns the new inzet.
    """
    if not mag_inzet_vervangen(door):
        raise PermissionDenied
    if inzet.deskundige_id == deskundige.pk:
        raise ActieError("Kies iemand anders dan wie er nu is ingepland.")
    return inzet_overzetten(
        inzet=inzet,
        deskundige=deskundige,
        tijden=(inzet.begin, inzet.eind),
        versie=versie,
        toch=toch,
        door=door,
    )
