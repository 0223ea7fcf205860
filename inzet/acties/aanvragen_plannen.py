"""From an accepted request to activities, still without experts."""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Kader
from inzet.acties.activiteiten import activiteit_create
from inzet.enums import AanvraagStatus
from inzet.herhalen import MEESTE_KEREN
from inzet.models import Aanvraag, Activiteit
from inzet.permissions.aanvragen import mag_aanvraag_plannen
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def aanvraag_plannen(
    *,
    aanvraag: Aanvraag,
    tijdvakken: Sequence[tuple[datetime, datetime]],
    kader: Kader,
    versie: int,
    door: Gebruiker,
) -> list[Activiteit]:
    """Make an activity for each begin and end, under the deelopdracht of the request.

    Nobody is planned for them yet. All of them are made, or none.
    """
    aanvraag = Aanvraag.objects.select_for_update().get(pk=aanvraag.pk)
    if not mag_aanvraag_plannen(door):
        raise PermissionDenied
    weiger_verouderd(aanvraag, versie)
    if aanvraag.status != AanvraagStatus.GEACCEPTEERD:
        raise ActieError(
            f"Deze aanvraag is {aanvraag.get_status_display()}. Activiteiten maak je bij een "
            "geaccepteerde aanvraag."
        )
    if not 0 < len(tijdvakken) <= MEESTE_KEREN:
        raise ActieError(f"Maak 1 tot en met {MEESTE_KEREN} activiteiten in één keer.")
    activiteiten = [
        activiteit_create(
            activiteit=_activiteit(aanvraag, kader, begin, eind),
            themas=[aanvraag.thema] if aanvraag.thema else [],
            door=door,
        )
        for begin, eind in tijdvakken
    ]
    aanvraag.versie += 1
    aanvraag.save(update_fields=["versie"])
    aantal = len(activiteiten)
    log_gebeurtenis(
        "aanvraag_plannen",
        aanvraag,
        toelichting=f"{aantal} {'activiteit' if aantal == 1 else 'activiteiten'}",
        door=door,
    )
    return activiteiten


def _activiteit(
    aanvraag: Aanvraag, kader: Kader, begin: datetime, eind: datetime
) -> Activiteit:
    return Activiteit(
        titel=aanvraag.titel,
        soort=aanvraag.soort,
        gemeente=aanvraag.gemeente,
        deelopdracht=aanvraag.deelopdracht,
        behoefte=aanvraag.behoefte,
        aanvraag=aanvraag,
        plek=aanvraag.plek,
        locatie=aanvraag.locatie,
        kader=kader,
        begin=begin,
        eind=eind,
    )
