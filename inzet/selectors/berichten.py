"""What an e-mail tells: of each inzet only how it stands now, seen from what was told before."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, Max, Min, OuterRef, QuerySet

from inzet.enums import GEPLAND, VERVALLEN, BerichtSoort, InzetStatus
from inzet.models import Bericht, Inzet
from inzet.selectors.agenda import plaats, wat_en_waar
from inzet.selectors.planning import wanneer

LANGSTE_STAP = 6  # after six failures in a row: every 64 minutes


@dataclass(frozen=True)
class Nieuws:
    """One line of the e-mail. ``was`` is the time as the expert knows it, if that changed."""

    inzet: Inzet
    soort: BerichtSoort
    was: str = ""
    is_elders: bool = False

    @property
    def wanneer(self) -> str:
        return wanneer(self.inzet.begin, self.inzet.eind)

    @property
    def wat(self) -> str:
        return wat_en_waar(self.inzet.activiteit)

    @property
    def plaats(self) -> str:
        return plaats(self.inzet.activiteit)

    @property
    def is_afgemeld(self) -> bool:
        """It may go on with somebody else."""
        return self.inzet.status == InzetStatus.AFGEMELD

    @property
    def is_voorstel(self) -> bool:
        """Waits for an answer of the expert."""
        return self.inzet.status == InzetStatus.VOORGESTELD


def samengevat(berichten: Iterable[Bericht], nu: dt.datetime) -> list[Nieuws]:
    """Several changes of one inzet are one line, or none when nothing is left to tell.

    A proposal taken back before it was told was never there, a move there and back never
    happened, and what is over needs no mail. In order of time.
    """
    per_inzet: dict[int, list[Bericht]] = {}
    for bericht in berichten:
        per_inzet.setdefault(bericht.inzet_id, []).append(bericht)
    regels = [_regel(rij[0].inzet, rij, nu) for rij in per_inzet.values()]
    return sorted(
        (regel for regel in regels if regel), key=lambda r: (r.inzet.begin, r.inzet.pk)
    )


def _regel(inzet: Inzet, berichten: list[Bericht], nu: dt.datetime) -> Nieuws | None:
    soorten = {bericht.soort for bericht in berichten}
    is_nieuw = BerichtSoort.VOORSTEL in soorten
    eerder = next((bericht.was for bericht in berichten if bericht.was), "")
    was = eerder if eerder != wanneer(inzet.begin, inzet.eind) else ""
    if inzet.eind <= nu and not was:
        return None
    if inzet.status in VERVALLEN:
        is_verteld = is_nieuw or BerichtSoort.ANNULERING not in soorten
        return None if is_verteld else Nieuws(inzet, BerichtSoort.ANNULERING, was)
    if inzet.status not in GEPLAND:
        return None
    if is_nieuw:
        return Nieuws(inzet, BerichtSoort.VOORSTEL)
    is_elders = any(not bericht.was for bericht in berichten)
    if not (was or is_elders):
        return None
    return Nieuws(inzet, BerichtSoort.WIJZIGING, was, is_elders)


@dataclass(frozen=True)
class Bundel:
    """The untold berichten of one expert."""

    deskundige: int
    oudste: dt.datetime
    pogingen: int

    def is_aan_de_beurt(self, nu: dt.datetime) -> bool:
        """After a wait, so that planning on goes into the same mail.

        A mail that fails goes again after 1, 2, 4, … minutes, at last every 64 minutes: a
        wrong address must not make us call the mail server for months.
        """
        trage = max(0, self.pogingen - LANGSTE_STAP)
        extra = 2 ** min(self.pogingen, LANGSTE_STAP) - 1 + trage * 2**LANGSTE_STAP
        wacht = dt.timedelta(minutes=settings.BERICHTEN_WACHT + extra)
        return self.oudste + wacht <= nu


def bundels(nu: dt.datetime) -> list[Bundel]:
    """Whom to mail now: an open account, waited long enough, no mail in the last hour."""
    pas_gemaild = Bericht.objects.filter(
        deskundige=OuterRef("deskundige"),
        verstuurd_op__gt=nu - dt.timedelta(minutes=settings.BERICHTEN_BUNDEL),
    )
    wachtend = (
        Bericht.objects.filter(
            ~Exists(pas_gemaild), verstuurd_op=None, deskundige__user__is_active=True
        )
        .order_by()
        .values("deskundige")
        .annotate(oudste=Min("gemaakt_op"), pogingen=Max("aantal_pogingen"))
    )
    alle = [Bundel(**rij) for rij in wachtend.order_by("oudste", "deskundige")]
    return [bundel for bundel in alle if bundel.is_aan_de_beurt(nu)]


def te_vertellen(deskundige: int) -> QuerySet[Bericht]:
    """The untold berichten of one expert, oldest first, with all that a mail says."""
    return (
        Bericht.objects.filter(deskundige=deskundige, verstuurd_op=None)
        .select_related(
            "deskundige__user",
            "inzet__activiteit__gemeente",
            "inzet__activiteit__soort",
            "inzet__activiteit__plek",
        )
        .order_by("gemaakt_op", "pk")
    )
