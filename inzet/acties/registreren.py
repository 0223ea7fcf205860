"""What really happened: hours, reach and story at once, or that it did not go on.

Locks come in one order everywhere: activity, expert, inzet.
"""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from inzet.acties import regels
from inzet.acties.bereik import (
    AlBewaardError,
    Bereikopgave,
    bereik_opgeven,
)
from inzet.acties.melden import meld
from inzet.acties.verhalen import verhaal_schrijven
from inzet.enums import GEPLAND, BerichtSoort, InzetStatus
from inzet.models import Inzet
from inzet.permissions.registreren import mag_inzet_afmelden, mag_inzet_registreren
from inzet.selectors.planning import van_tot
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, VeldError, weiger_verouderd
from poolregio.kern.opmaak import dag, tijdvak
from poolregio.logboek.acties import log_gebeurtenis

LANGSTE = timedelta(hours=24)  # nobody works longer at a stretch: then the date is wrong


@transaction.atomic
def inzet_registreren(
    *,
    inzet: Inzet,
    begin: datetime,
    eind: datetime,
    pauze_minuten: int = 0,
    bereik: Bereikopgave | None = None,
    verhaal: str = "",
    versie: int,
    door: Gebruiker,
) -> Inzet:
    """Register real times, and with them the reach of the activity and a story.

    ``bereik`` None leaves the reach as it is. Registering again is a correction, until the
    hours are approved. A proposal that is over is confirmed in the same act.
    """
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_registreren(door, inzet):
        raise PermissionDenied
    _weiger_verouderd(inzet, versie, door)
    regels.weiger_gesloten_halfjaar(inzet.begin)
    _weiger_tijden(inzet, begin, eind, pauze_minuten, door)
    if inzet.status == InzetStatus.VOORGESTELD:
        _bevestig(inzet, door)
    is_opnieuw = inzet.status == InzetStatus.UITGEVOERD
    if inzet.status == InzetStatus.GOEDGEKEURD:
        raise ActieError(
            "Deze uren zijn al goedgekeurd. Klopt er iets niet? Zeg het tegen de coördinator."
        )
    if not is_opnieuw:
        inzet.set_status(InzetStatus.UITGEVOERD)
    inzet.werkelijk_begin, inzet.werkelijk_eind = begin, eind
    inzet.pauze_minuten = pauze_minuten
    inzet.geregistreerd_op, inzet.geregistreerd_door = timezone.now(), door
    inzet.versie += 1
    inzet.save(update_fields=["status", *regels.REGISTRATIE, "versie"])
    log_gebeurtenis(
        "inzet_registreren", inzet, toelichting="opnieuw" if is_opnieuw else "", door=door
    )
    if bereik:
        bereik_opgeven(activiteit=inzet.activiteit, opgave=bereik, door=door)
    if verhaal:
        verhaal_schrijven(activiteit=inzet.activiteit, tekst=verhaal, door=door)
    return inzet


@transaction.atomic
def inzet_afmelden(*, inzet: Inzet, versie: int, door: Gebruiker) -> Inzet:
    """The expert cannot come, or it did not go on. Nobody asks why."""
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_afmelden(door, inzet):
        raise PermissionDenied
    if inzet.status == InzetStatus.AFGEMELD:
        raise AlBewaardError("Dit was al afgemeld. Je hoeft niets meer te doen.")
    _weiger_verouderd(inzet, versie, door)
    regels.weiger_gesloten_halfjaar(inzet.begin)
    if inzet.status not in GEPLAND:
        raise ActieError(
            f"Deze inzet is {inzet.get_status_display()} en kan niet meer worden afgemeld. "
            "Zeg het tegen de coördinator als dat niet klopt."
        )
    inzet.set_status(InzetStatus.AFGEMELD)
    inzet.versie += 1
    inzet.save(update_fields=["status", "versie"])
    log_gebeurtenis("inzet_afmelden", inzet, door=door)
    meld(inzet, BerichtSoort.ANNULERING, door=door)  # when the coordinator does it
    return inzet


def _weiger_verouderd(inzet: Inzet, versie: int, door: Gebruiker) -> None:
    """A double tap is no mistake; that somebody else changed it is worth knowing."""
    is_dubbel = inzet.status == InzetStatus.UITGEVOERD and (
        inzet.geregistreerd_door_id == door.pk
    )
    if inzet.versie != versie and is_dubbel:
        raise AlBewaardError("Dit was al bewaard. Je hoeft niets meer te doen.")
    weiger_verouderd(inzet, versie)


def _bevestig(inzet: Inzet, door: Gebruiker) -> None:
    """Whoever was there took the proposal; a coordinator never decides on their own inzet."""
    if door.is_coordinator and inzet.deskundige.is_van(door):
        raise ActieError(
            "Deze inzet is nog een voorstel. Laat een andere coördinator hem eerst bevestigen."
        )
    inzet.set_status(InzetStatus.BEVESTIGD)
    log_gebeurtenis("inzet_bevestigen", inzet, toelichting="bij registreren", door=door)


def _weiger_tijden(
    inzet: Inzet, begin: datetime, eind: datetime, pauze_minuten: int, door: Gebruiker
) -> None:
    if eind <= begin:
        raise VeldError("eind", "Het eind moet na het begin liggen.")
    if eind > timezone.now():
        raise VeldError(
            "eind", "Dit is nog niet voorbij. Vul je uren in als je klaar bent."
        )
    if eind - begin > LANGSTE:
        raise VeldError("eind", "Dat is langer dan 24 uur. Kijk de tijden na.")
    if timedelta(minutes=pauze_minuten) >= eind - begin:
        raise VeldError("pauze", "De pauze is even lang als de inzet, of langer.")
    in_de_weg = (
        Inzet.objects.in_de_weg([inzet.deskundige], begin, eind)
        .exclude(pk=inzet.pk)
        .select_related("activiteit__gemeente")
        .first()
    )
    if in_de_weg:
        wie = "Je was" if inzet.deskundige.is_van(door) else f"{inzet.deskundige} was"
        van, tot = van_tot(in_de_weg)
        raise VeldError(
            "begin",
            f"{wie} dan ook bij “{in_de_weg.activiteit}” ({in_de_weg.activiteit.voor}), "
            f"{dag(van)} {tijdvak(van, tot)}. Pas de tijden aan.",
        )
