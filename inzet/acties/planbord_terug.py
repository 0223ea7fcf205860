"""Undo of the last change on the board: the opposite act, refused when somebody was there."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Self

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inzet.acties import regels
from inzet.acties.activiteiten import activiteit_annuleren, activiteit_update
from inzet.acties.inzetten import inzet_annuleren, inzet_bevestigen
from inzet.acties.planbord import inzet_verzetten
from inzet.enums import InzetStatus
from inzet.models import Ervaringsdeskundige, Inzet
from inzet.permissions.planbord import mag_planning_terugzetten
from inzet.selectors.nog_te_plannen import TERUGGEZET
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WEER_ZOALS_HET_WAS = "Teruggezet naar hoe het was."


@dataclass(frozen=True)
class Terugweg:
    """What was changed, in words, and how it was before: plain values, for the session.

    ``inzet`` and ``versie`` are as the change left them. ``deskundige`` None means that
    nobody came; ``begin`` empty that there was no activity at all.
    """

    zin: str
    inzet: int
    versie: int
    deskundige: int | None = None
    status: str = ""
    begin: str = ""
    eind: str = ""

    @classmethod
    def naar(cls, zin: str, nu: Inzet, was: Inzet) -> Self:
        """Back to ``was``, how the inzet stood before; handed back then means nobody."""
        kwam = was.status != InzetStatus.AFGEMELD
        return cls(
            zin,
            nu.pk,
            nu.versie,
            was.deskundige_id if kwam else None,
            was.status,
            was.begin.isoformat(),
            was.eind.isoformat(),
        )

    @property
    def sleutel(self) -> str:
        """So that an old page does not undo what came later."""
        return f"{self.inzet}-{self.versie}"

    def als_sessie(self) -> dict[str, Any]:
        return asdict(self)


@transaction.atomic
def planning_terugzetten(*, terugweg: Terugweg, door: Gebruiker) -> None:
    """Raises VerouderdError when somebody changed the inzet after this change."""
    gevonden = Inzet.objects.visible_to(door).filter(pk=terugweg.inzet).first()
    if not gevonden:
        raise ActieError("Deze inzet bestaat niet meer.")
    inzet = regels.vergrendel_inzet(gevonden)
    if not mag_planning_terugzetten(door):
        raise PermissionDenied
    weiger_verouderd(inzet, terugweg.versie)
    activiteit = inzet.activiteit
    log_gebeurtenis("planning_terugzetten", activiteit, door=door)
    if not terugweg.begin:
        activiteit_annuleren(activiteit=activiteit, reden=WEER_ZOALS_HET_WAS, door=door)
        return
    begin, eind = (datetime.fromisoformat(m) for m in (terugweg.begin, terugweg.eind))
    if terugweg.deskundige is None:
        inzet_annuleren(inzet=inzet, reden=TERUGGEZET, door=door)
        if (begin, eind) != (activiteit.begin, activiteit.eind):
            activiteit.begin, activiteit.eind = begin, eind
            activiteit_update(activiteit=activiteit, versie=activiteit.versie, door=door)
        return
    terug = inzet_verzetten(
        inzet=inzet,
        begin=begin,
        eind=eind,
        deskundige=Ervaringsdeskundige.objects.get(pk=terugweg.deskundige),
        versie=terugweg.versie,
        toch=regels.Toch(WEER_ZOALS_HET_WAS),
        door=door,
    )
    if terugweg.status == InzetStatus.BEVESTIGD and terug.status == InzetStatus.VOORGESTELD:
        inzet_bevestigen(inzet=terug, door=door)
