"""Somebody else comes: one inzet is off and another proposed, together or not at all."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inzet.acties import regels
from inzet.acties.inzetten import inzet_annuleren, inzet_plannen
from inzet.enums import GEPLAND
from inzet.models import Ervaringsdeskundige, Inzet
from inzet.permissions.inzetten import mag_inzet_vervangen
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from poolregio.logboek.acties import log_gebeurtenis

REDEN = "Vervangen door een collega."


@transaction.atomic
def inzet_vervangen(
    *,
    inzet: Inzet,
    deskundige: Ervaringsdeskundige,
    versie: int,
    tijden: tuple[datetime, datetime] | None = None,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """Propose another expert in the same role, at the same times unless ``tijden`` says else.

    Returns the new inzet. Raises VerouderdError when someone changed the old one since
    ``versie``, and whatever inzet_plannen raises; the old one then stays as it was.
    """
    # The new expert is locked along, in the one order that everybody keeps.
    regels.vergrendel(inzet.activiteit_id, [inzet.deskundige_id, deskundige])
    oud = regels.vergrendel_inzet(inzet)
    if not mag_inzet_vervangen(door):
        raise PermissionDenied
    regels.weiger_verouderd(oud, versie)
    if oud.status not in GEPLAND:
        raise ActieError(
            f"Deze inzet is {oud.get_status_display()}, dus er is niemand te vervangen."
        )
    if oud.deskundige_id == deskundige.pk:
        raise ActieError("Kies iemand anders dan wie er nu is ingepland.")
    inzet_annuleren(inzet=oud, reden=REDEN, door=door)
    nieuw = inzet_plannen(
        activiteit=oud.activiteit,
        deskundige=deskundige,
        rol=oud.rol,
        tijden=tijden or (oud.begin, oud.eind),
        toch=toch,
        door=door,
    )
    log_gebeurtenis("inzet_vervangen", nieuw, door=door)
    return nieuw
