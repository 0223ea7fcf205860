"""What can happen to an activity. Its inzetten move and lapse with it."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Inzetrol, Thema
from inzet.acties import regels
from inzet.acties.inzetten import inzet_annuleren, inzet_bevestigen, inzet_plannen
from inzet.acties.melden import meld
from inzet.enums import GEPLAND, GEREALISEERD, BerichtSoort
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from inzet.permissions.activiteiten import (
    mag_activiteit_annuleren,
    mag_activiteit_create,
    mag_activiteit_update,
    mag_activiteit_verwijderen,
)
from inzet.selectors.planning import wanneer
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = [
    "titel", "soort", "gemeente", "deelopdracht", "plek", "locatie", "kader", "begin",
    "eind",
]  # fmt: skip
WAAR = ["gemeente_id", "plek_id", "locatie"]  # where an expert has to go


@transaction.atomic
def activiteit_create(
    *,
    activiteit: Activiteit,
    themas: Collection[Thema] = (),
    deskundigen: Sequence[tuple[Ervaringsdeskundige, Inzetrol]] = (),
    is_bevestigd: bool = False,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Activiteit:
    """Save a new activity with its experts, each in a role, or nothing at all.

    ``is_bevestigd``: they agreed already, so their inzetten need no proposal.
    """
    if not mag_activiteit_create(door):
        raise PermissionDenied
    regels.weiger_gesloten_halfjaar(activiteit.begin)
    check_rules(activiteit)
    with regels.heldere_weigering():
        activiteit.save(force_insert=True)
    activiteit.themas.set(themas)
    log_gebeurtenis("activiteit_create", activiteit, door=door)
    regels.vergrendel_deskundigen({deskundige.pk for deskundige, _ in deskundigen})
    _weeg_samen(activiteit, deskundigen, toch)
    for deskundige, rol in deskundigen:
        inzet = inzet_plannen(
            activiteit=activiteit,
            deskundige=deskundige,
            rol=rol,
            samen=len(deskundigen),
            toch=toch,
            door=door,
        )
        if is_bevestigd:
            inzet_bevestigen(inzet=inzet, door=door)
    return activiteit


def _weeg_samen(
    activiteit: Activiteit,
    deskundigen: Sequence[tuple[Ervaringsdeskundige, Inzetrol]],
    toch: regels.Toch | None,
) -> None:
    """All warnings about all experts at once."""
    begin, eind = activiteit.begin, activiteit.eind
    inzetten = [
        Inzet(activiteit=activiteit, deskundige=deskundige, begin=begin, eind=eind)
        for deskundige, _ in deskundigen
    ]
    if inzetten:
        regels.weeg(inzetten, toch=toch)


@transaction.atomic
def activiteit_update(
    *,
    activiteit: Activiteit,
    themas: Collection[Thema] | None = None,
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Activiteit:
    """Give a saved activity the values of this instance. Another time moves its inzetten.

    Each planned inzet keeps its distance to the begin and the end of the activity. Raises
    VerouderdError when someone else changed it since ``versie``.
    """
    huidig, deskundigen = regels.vergrendel(activiteit)
    if not mag_activiteit_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    regels.weiger_gesloten_halfjaar(huidig.begin, activiteit.begin)
    if huidig.aantal_inwoners is not None and _is_gemeentelijk(huidig) != _is_gemeentelijk(
        activiteit
    ):
        raise ActieError(
            "Het bereik is al opgegeven, en dat telt voor een gemeente anders dan voor de "
            "regio. Laat de gemeente zoals ze is."
        )
    was = wanneer(huidig.begin, huidig.eind)
    schuif = activiteit.begin - huidig.begin, activiteit.eind - huidig.eind
    is_elders = any(getattr(huidig, n) != getattr(activiteit, n) for n in WAAR)
    for name in WIJZIGBAAR:
        setattr(huidig, name, getattr(activiteit, name))
    huidig.versie += 1
    check_rules(huidig)
    is_verplaatst = any(schuif)
    with regels.heldere_weigering():
        huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
        if is_verplaatst:
            _verplaats_inzetten(huidig, deskundigen, schuif, toch, door)
    if is_elders:
        for inzet in huidig.inzetten.gepland().select_related("deskundige"):
            meld(inzet, BerichtSoort.WIJZIGING, door=door)
    if themas is not None:
        huidig.themas.set(themas)
    toelichting = f"Was: {was}." if is_verplaatst else ""
    log_gebeurtenis("activiteit_update", huidig, toelichting=toelichting, door=door)
    return huidig


def _is_gemeentelijk(activiteit: Activiteit) -> bool:
    return activiteit.gemeente_id is not None


def _verplaats_inzetten(
    activiteit: Activiteit,
    deskundigen: dict[int, Ervaringsdeskundige],
    schuif: tuple[timedelta, timedelta],
    toch: regels.Toch | None,
    door: Gebruiker,
) -> None:
    """Everything that is still planned goes along, or nothing does."""
    inzetten = list(
        activiteit.inzetten.select_for_update()
        .filter(status__in=[*GEPLAND, *GEREALISEERD])
        .order_by("begin", "pk")
    )
    if any(inzet.status in GEREALISEERD for inzet in inzetten):
        raise ActieError(
            "Deze activiteit is al uitgevoerd: datum en tijd liggen vast. De werkelijke "
            "tijden staan bij de inzet."
        )
    regels.weiger_zichzelf(door, [deskundigen[inzet.deskundige_id] for inzet in inzetten])
    mee = [inzet.pk for inzet in inzetten]
    for inzet in inzetten:
        inzet.activiteit = activiteit
        inzet.deskundige = deskundigen[inzet.deskundige_id]
        inzet.begin += schuif[0]
        inzet.eind += schuif[1]
        inzet.versie += 1
        if inzet.eind <= inzet.begin:
            raise ActieError(
                f"Voor {inzet.deskundige.roepnaam} blijft er zo geen tijd over. Pas eerst "
                "de tijden van die inzet aan."
            )
        regels.weiger_buiten_dienst([inzet.deskundige], inzet.begin, inzet.eind)
        regels.weiger_dubbele_boeking(
            [inzet.deskundige], inzet.begin, inzet.eind, behalve=mee, door=door
        )
    if inzetten:
        regels.weeg(inzetten, toch=toch)
    # Later first when moving on: two inzetten of one person never collide.
    for inzet in reversed(inzetten) if schuif[0] > timedelta(0) else inzetten:
        inzet.save(update_fields=regels.PLAN)
        was = inzet.begin - schuif[0], inzet.eind - schuif[1]
        meld(inzet, BerichtSoort.WIJZIGING, was=was, door=door)


@transaction.atomic
def activiteit_annuleren(
    *, activiteit: Activiteit, reden: str, door: Gebruiker
) -> Activiteit:
    """All planned inzetten are off, for one reason."""
    activiteit, _ = regels.vergrendel(activiteit)
    if not mag_activiteit_annuleren(door):
        raise PermissionDenied
    regels.weiger_gesloten_halfjaar(activiteit.begin)
    inzetten = list(activiteit.inzetten.select_for_update().order_by("pk"))
    if any(inzet.status in GEREALISEERD for inzet in inzetten):
        raise ActieError(
            "Deze activiteit is al uitgevoerd. Annuleer alleen de inzetten die niet "
            "doorgingen."
        )
    gepland = [inzet for inzet in inzetten if inzet.status in GEPLAND]
    if not gepland:
        raise ActieError("Hier is niemand meer ingepland, dus er is niets te annuleren.")
    for inzet in gepland:
        inzet_annuleren(inzet=inzet, reden=reden, door=door)
    activiteit.versie += 1
    activiteit.save(update_fields=["versie"])
    log_gebeurtenis(
        "activiteit_annuleren", activiteit, toelichting=reden.strip(), door=door
    )
    return activiteit


@transaction.atomic
def activiteit_verwijderen(*, activiteit: Activiteit, door: Gebruiker) -> None:
    """Take away an activity that nobody was ever planned for."""
    activiteit, _ = regels.vergrendel(activiteit)
    if not mag_activiteit_verwijderen(door):
        raise PermissionDenied
    regels.weiger_gesloten_halfjaar(activiteit.begin)
    if Inzet.objects.filter(activiteit=activiteit).exists():
        raise ActieError(
            "Bij deze activiteit is of was iemand ingepland. Annuleer haar, dan blijft "
            "te zien wat er gebeurde."
        )
    log_gebeurtenis(
        "activiteit_verwijderen", activiteit, toelichting=activiteit.titel, door=door
    )
    activiteit.delete()
