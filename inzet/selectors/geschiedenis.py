"""What happened to an activity or an inzet, in the words of a reader."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from inzet.models import Activiteit, Inzet
from poolregio.accounts.models import Gebruiker
from poolregio.logboek.models import Gebeurtenis

WOORDEN = {
    "activiteit_aanmaken": "Activiteit gepland",
    "activiteit_wijzigen": "Activiteit gewijzigd",
    "activiteit_annuleren": "Activiteit geannuleerd",
    "inzet_plannen": "{wie} voorgesteld",
    "inzet_verplaatsen": "Tijden van {wie} gewijzigd",
    "inzet_annuleren": "Inzet van {wie} geannuleerd",
    "inzet_bevestigen": "Inzet van {wie} bevestigd",
    "inzet_registreren": "Uren van {wie} geregistreerd",
    "inzet_goedkeuren": "Uren van {wie} goedgekeurd",
    "inzet_terugsturen": "Uren van {wie} teruggestuurd",
    "inzet_afmelden": "{wie} afgemeld",
    "bereik_registreren": "Bereik opgegeven",
}


@dataclass(frozen=True)
class Moment:
    op: datetime
    wat: str
    door: str
    toelichting: str


def geschiedenis(
    activiteit: Activiteit | None, inzetten: list[Inzet], user: Gebruiker
) -> list[Moment]:
    """Newest first. The reasons about one expert are for the coordinator and that expert."""
    namen = {str(inzet.pk): inzet for inzet in inzetten}
    over = Q(soort="inzet", onderwerp_id__in=list(namen))
    if activiteit:
        over |= Q(soort="activiteit", onderwerp_id=str(activiteit.pk))
    momenten = []
    for regel in Gebeurtenis.objects.filter(over).select_related("door"):
        inzet = namen.get(regel.onderwerp_id) if regel.soort == "inzet" else None
        van_ander = inzet and not (
            user.is_coordinator or inzet.deskundige.user_id == user.pk
        )
        woorden = WOORDEN.get(regel.actie, regel.actie.replace("_", " ").capitalize())
        momenten.append(
            Moment(
                op=regel.op,
                wat=woorden.format(wie=inzet.deskundige.roepnaam if inzet else ""),
                door=str(regel.door.roepnaam) if regel.door else "het systeem",
                toelichting="" if van_ander else regel.toelichting,
            )
        )
    return momenten
