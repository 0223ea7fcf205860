"""What a drag on the board or the form beside it does, in terms of the acts that exist.

Each is one transaction with the version that the user saw, and locks as those acts do.
"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Behoefte, Inzetrol, Kader
from inzet.acties import regels
from inzet.acties.activiteiten import activiteit_create, activiteit_update
from inzet.acties.inzetten import inzet_annuleren, inzet_plannen, inzet_verplaatsen
from inzet.enums import GEPLAND, InzetStatus
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from inzet.permissions.planbord import (
    mag_activiteit_inplannen,
    mag_behoefte_inplannen,
    mag_inzet_verzetten,
)
from inzet.selectors.nog_te_plannen import OVERGENOMEN, zonder_iemand
from inzet.selectors.planning import wanneer
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, weiger_verouderd
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.logboek.acties import log_gebeurtenis

GEEN_VERBAND = "geen"  # the kader of what a gemeente asks for, until somebody says else


class MeerMensenError(ActieError):
    """Another day for one would be another day for all."""

    def __init__(self, activiteit: Activiteit):
        super().__init__("Hier komen meer mensen. Verplaats de activiteit als geheel.")
        self.activiteit = activiteit


@transaction.atomic
def inzet_verzetten(
    *,
    inzet: Inzet,
    begin: datetime,
    eind: datetime,
    deskundige: Ervaringsdeskundige | None = None,
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """Another time, another day or another expert: what was dragged or filled in.

    The activity goes along when nobody else comes; with more people only the times of this
    one change, and another day raises MeerMensenError. Returns the inzet that now counts.
    """
    wie = deskundige or inzet.deskundige
    regels.vergrendel(inzet.activiteit_id, [wie])
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_verzetten(door):
        raise PermissionDenied
    if wie.pk != inzet.deskundige_id:
        return inzet_overzetten(
            inzet=inzet,
            deskundige=wie,
            tijden=(begin, eind),
            versie=versie,
            toch=toch,
            door=door,
        )
    weiger_verouderd(inzet, versie)
    if inzet.status not in GEPLAND:
        raise ActieError(
            f"Deze inzet is {inzet.get_status_display()}. Kies iemand anders."
            if inzet.status == InzetStatus.AFGEMELD
            else f"Deze inzet is {inzet.get_status_display()}: de tijden liggen vast."
        )
    if not _gaat_activiteit_mee(inzet, begin, eind):
        return inzet_verplaatsen(
            inzet=inzet, begin=begin, eind=eind, versie=versie, toch=toch, door=door
        )
    was = wanneer(inzet.begin, inzet.eind)
    _verschuif_activiteit(inzet, begin, eind, toch=toch, door=door)
    log_gebeurtenis("inzet_verzetten", inzet, toelichting=f"Was: {was}.", door=door)
    return regels.vergrendel_inzet(inzet)


@transaction.atomic
def inzet_overzetten(
    *,
    inzet: Inzet,
    deskundige: Ervaringsdeskundige,
    tijden: tuple[datetime, datetime],
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """A colleague comes instead: the old inzet is off, the new one a proposal.

    What was handed back stays so; then somebody new comes as well. Returns the new inzet.
    """
    regels.vergrendel(inzet.activiteit_id, [deskundige])
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_verzetten(door):
        raise PermissionDenied
    weiger_verouderd(inzet, versie)
    begin, eind = tijden
    if inzet.status in GEPLAND:
        regels.weiger_zichzelf(door, [inzet.deskundige])
        gaat_mee = _gaat_activiteit_mee(inzet, begin, eind)
        inzet_annuleren(inzet=inzet, reden=OVERGENOMEN, door=door)
    elif inzet.status == InzetStatus.AFGEMELD:
        _weiger_al_ingepland(inzet.activiteit)
        gaat_mee = _gaat_activiteit_mee(inzet, begin, eind)
    else:
        raise ActieError(f"Deze inzet is {inzet.get_status_display()} en ligt vast.")
    if gaat_mee:
        _verschuif_activiteit(inzet, begin, eind, toch=toch, door=door)
    nieuw = inzet_plannen(
        activiteit=inzet.activiteit,
        deskundige=deskundige,
        rol=inzet.rol,
        tijden=tijden,
        toch=toch,
        door=door,
    )
    log_gebeurtenis(
        "inzet_overzetten", nieuw, toelichting=f"Nam inzet {inzet.pk} over.", door=door
    )
    return nieuw


@transaction.atomic
def activiteit_inplannen(
    *,
    activiteit: Activiteit,
    deskundige: Ervaringsdeskundige,
    rol: Inzetrol,
    tijden: tuple[datetime, datetime],
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """Somebody for an activity to which nobody comes, at its own time or at another."""
    huidig, _ = regels.vergrendel(activiteit, [deskundige])
    if not mag_activiteit_inplannen(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    _weiger_al_ingepland(huidig)
    if tijden != (huidig.begin, huidig.eind):
        huidig.begin, huidig.eind = tijden
        activiteit_update(activiteit=huidig, versie=versie, toch=toch, door=door)
    inzet = inzet_plannen(
        activiteit=huidig, deskundige=deskundige, rol=rol, toch=toch, door=door
    )
    log_gebeurtenis("activiteit_inplannen", huidig, door=door)
    return inzet


@transaction.atomic
def behoefte_inplannen(
    *,
    behoefte: Behoefte,
    deskundige: Ervaringsdeskundige,
    tijden: tuple[datetime, datetime],
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """A first or next activity for what a gemeente asks for, with somebody who comes."""
    behoefte = Behoefte.objects.select_for_update(of=["self"]).get(pk=behoefte.pk)
    if not mag_behoefte_inplannen(door):
        raise PermissionDenied
    weiger_verouderd(behoefte, versie)
    if behoefte.is_vervallen:
        raise ActieError("Deze behoefte is vervallen. Er is niets meer voor nodig.")
    kaders = Kader.objects.actief()
    activiteit = activiteit_create(
        activiteit=Activiteit(
            titel=behoefte.titel,
            soort=behoefte.soort,
            gemeente=behoefte.gemeente,
            behoefte=behoefte,
            plek=behoefte.plek,
            kader=kaders.filter(pk=GEEN_VERBAND).first() or kaders.earliest("volgorde"),
            begin=tijden[0],
            eind=tijden[1],
        ),
        themas=[behoefte.thema] if behoefte.thema else [],
        deskundigen=[(deskundige, behoefte.rol)],
        toch=toch,
        door=door,
    )
    log_gebeurtenis("behoefte_inplannen", behoefte, door=door)
    return activiteit.inzetten.get()


def _gaat_activiteit_mee(inzet: Inzet, begin: datetime, eind: datetime) -> bool:
    """Whether these times are new for the activity too. Raises MeerMensenError."""
    activiteit = inzet.activiteit
    anderen = activiteit.inzetten.telt().exclude(pk=inzet.pk).exists()
    if _dag(begin) != _dag(activiteit.begin):
        if anderen:
            raise MeerMensenError(activiteit)
        return True
    is_heel = (inzet.begin, inzet.eind) == (activiteit.begin, activiteit.eind)
    return is_heel and not anderen and (begin, eind) != (inzet.begin, inzet.eind)


def _verschuif_activiteit(
    inzet: Inzet,
    begin: datetime,
    eind: datetime,
    *,
    toch: regels.Toch | None,
    door: Gebruiker,
) -> None:
    activiteit = inzet.activiteit
    activiteit.begin += begin - inzet.begin
    activiteit.eind += eind - inzet.eind
    activiteit_update(activiteit=activiteit, versie=activiteit.versie, toch=toch, door=door)


def _weiger_al_ingepland(activiteit: Activiteit) -> None:
    if not zonder_iemand(Activiteit.objects.filter(pk=activiteit.pk)).exists():
        raise ActieError(
            "Hier is intussen iemand ingepland, of de activiteit is geannuleerd. Ververs "
            "het bord om te zien hoe het nu staat."
        )


def _dag(moment: datetime) -> object:
    return moment.astimezone(NEDERLAND).date()
