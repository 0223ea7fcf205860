"""Asking for something, and what the coordinator decides after the intake (004 tip 11)."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.enums import INDIVIDUEEL_CONTACT, INTERNE_SOORTEN, REGIONAAL
from inzet.enums import AanvraagStatus, AanvragerSoort
from inzet.models import Aanvraag, Activiteit, Deelopdracht
from inzet.permissions.aanvragen import (
    mag_aanvraag_accepteren,
    mag_aanvraag_afronden,
    mag_aanvraag_afwijzen,
    mag_aanvraag_bespreken,
    mag_aanvraag_create,
    mag_aanvraag_intrekken,
    mag_aanvraag_update,
)
from inzet.selectors.aanvragen import (
    INTAKE,
    passende_deelopdrachten,
    waarom_niet_accepteren,
    waarom_niet_wijzigen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, VeldError, check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

WIJZIGBAAR = [
    "gemeente", "aanvrager_soort", "organisatie", "titel", "doel", "rol", "verwachting",
    "soort", "thema", "plek", "locatie", "vanaf", "keren", "minuten_per_keer", "wanneer",
    "veiligheid", "vangnet", "behoefte",
]  # fmt: skip
ANTWOORDEN = [vraag.veld for vraag in INTAKE]
NIET_AAN_TE_VRAGEN = (*INTERNE_SOORTEN, INDIVIDUEEL_CONTACT)
GEEN_PARTNER = (
    "Partners met een contract voor Beschermd Wonen, Maatschappelijke Opvang, Bemoeizorg of "
    "Preventie hebben eigen ervaringsdeskundigen. Daarom gebruiken zij de pool niet. De "
    "aanvraag is niet bewaard."
)
GEEN_ZORG = (
    "De pool geeft geen zorg of begeleiding aan één inwoner. Het wijkteam of de huisarts van "
    "de inwoner kan verder helpen. De aanvraag is niet bewaard."
)


@transaction.atomic
def aanvraag_create(
    *, aanvraag: Aanvraag, is_voor_een_inwoner: bool, door: Gebruiker
) -> Aanvraag:
    """Save a new request. One from a contracted partner (K10), or for the care of one
    resident, is refused and stored nowhere."""
    if not mag_aanvraag_create(door, aanvraag):
        raise PermissionDenied
    _weiger_buiten_doel(aanvraag, is_voor_een_inwoner=is_voor_een_inwoner)
    aanvraag.ingediend_op, aanvraag.ingediend_door = timezone.now(), door
    check_rules(aanvraag)
    aanvraag.save(force_insert=True)
    log_gebeurtenis("aanvraag_create", aanvraag, door=door)
    return aanvraag


@transaction.atomic
def aanvraag_update(
    *, aanvraag: Aanvraag, is_voor_een_inwoner: bool, versie: int, door: Gebruiker
) -> Aanvraag:
    """Give an open request the values of this instance.

    What was answered in the intake was about the old request, so it is asked again.
    """
    huidig = _vergrendel(aanvraag)
    if not (mag_aanvraag_update(door, huidig) and mag_aanvraag_create(door, aanvraag)):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    if waarom := waarom_niet_wijzigen(huidig, door):
        raise ActieError(waarom)
    _weiger_buiten_doel(aanvraag, is_voor_een_inwoner=is_voor_een_inwoner)
    for name in WIJZIGBAAR:
        setattr(huidig, name, getattr(aanvraag, name))
    for name in ANTWOORDEN:
        setattr(huidig, name, None)
    _bewaar(huidig, *WIJZIGBAAR, *ANTWOORDEN)
    log_gebeurtenis("aanvraag_update", huidig, door=door)
    return huidig


@transaction.atomic
def aanvraag_bespreken(
    *,
    aanvraag: Aanvraag,
    antwoorden: Mapping[str, bool | None],
    versie: int,
    door: Gebruiker,
) -> Aanvraag:
    """Write down the answers of the intake, by field; None is still open.

    The first time the request becomes in overleg; after that the answers are replaced.
    """
    aanvraag = _vergrendel(aanvraag)
    if not mag_aanvraag_bespreken(door):
        raise PermissionDenied
    weiger_verouderd(aanvraag, versie)
    if set(antwoorden) != set(ANTWOORDEN):
        raise ActieError("Beantwoord alle vragen van de intake.")
    if aanvraag.status != AanvraagStatus.IN_OVERLEG:
        aanvraag.set_status(AanvraagStatus.IN_OVERLEG)
    for name, is_ja in antwoorden.items():
        setattr(aanvraag, name, is_ja)
    _bewaar(aanvraag, "status", *ANTWOORDEN)
    log_gebeurtenis("aanvraag_bespreken", aanvraag, door=door)
    return aanvraag


@transaction.atomic
def aanvraag_accepteren(
    *, aanvraag: Aanvraag, deelopdracht: Deelopdracht, versie: int, door: Gebruiker
) -> Aanvraag:
    """Only when every answer of the intake is yes; from then on it can be planned."""
    aanvraag = _vergrendel(aanvraag)
    if not mag_aanvraag_accepteren(door):
        raise PermissionDenied
    weiger_verouderd(aanvraag, versie)
    if waarom := waarom_niet_accepteren(aanvraag):
        raise ActieError(waarom)
    if not passende_deelopdrachten(aanvraag, door).filter(pk=deelopdracht.pk).exists():
        raise ActieError(
            f"De deelopdracht ‘{deelopdracht}’ loopt niet (meer) voor {aanvraag.voor}. Kies "
            "een andere."
        )
    aanvraag.set_status(AanvraagStatus.GEACCEPTEERD)
    aanvraag.deelopdracht = deelopdracht
    _bewaar(aanvraag, "status", "deelopdracht")
    log_gebeurtenis("aanvraag_accepteren", aanvraag, door=door)
    return aanvraag


@transaction.atomic
def aanvraag_afwijzen(*, aanvraag: Aanvraag, reden: str, door: Gebruiker) -> Aanvraag:
    """Say no, with a reason that the asker reads."""
    aanvraag = _vergrendel(aanvraag)
    if not mag_aanvraag_afwijzen(door):
        raise PermissionDenied
    _sluit(aanvraag, AanvraagStatus.AFGEWEZEN, reden)
    log_gebeurtenis("aanvraag_afwijzen", aanvraag, toelichting=aanvraag.reden, door=door)
    return aanvraag


@transaction.atomic
def aanvraag_intrekken(*, aanvraag: Aanvraag, reden: str, door: Gebruiker) -> Aanvraag:
    """It is not needed any more, also after it was accepted. What is planned stays planned."""
    aanvraag = _vergrendel(aanvraag)
    if not mag_aanvraag_intrekken(door, aanvraag):
        raise PermissionDenied
    _sluit(aanvraag, AanvraagStatus.INGETROKKEN, reden)
    log_gebeurtenis("aanvraag_intrekken", aanvraag, toelichting=aanvraag.reden, door=door)
    return aanvraag


@transaction.atomic
def aanvraag_afronden(*, aanvraag: Aanvraag, door: Gebruiker) -> Aanvraag:
    """What was asked is done; nothing of it is still to come."""
    aanvraag = _vergrendel(aanvraag)
    if not mag_aanvraag_afronden(door):
        raise PermissionDenied
    komt_nog = (
        Activiteit.objects.gepland()
        .filter(aanvraag=aanvraag, begin__gt=timezone.now())
        .count()
    )
    if komt_nog:
        wat = (
            "staat nog 1 activiteit"
            if komt_nog == 1
            else f"staan nog {komt_nog} activiteiten"
        )
        raise ActieError(
            f"Er {wat} gepland. Rond de aanvraag af als alles is geweest, of annuleer eerst "
            "wat niet doorgaat."
        )
    aanvraag.set_status(AanvraagStatus.AFGEROND)
    _bewaar(aanvraag, "status")
    log_gebeurtenis("aanvraag_afronden", aanvraag, door=door)
    return aanvraag


def _vergrendel(aanvraag: Aanvraag) -> Aanvraag:
    return Aanvraag.objects.select_for_update().get(pk=aanvraag.pk)


def _weiger_buiten_doel(aanvraag: Aanvraag, *, is_voor_een_inwoner: bool) -> None:
    """What the pool is not for; the database refuses the partner too."""
    if aanvraag.aanvrager_soort == AanvragerSoort.GECONTRACTEERDE_PARTNER:
        raise VeldError("aanvrager_soort", GEEN_PARTNER)
    if is_voor_een_inwoner:
        raise VeldError("voor_wie", GEEN_ZORG)
    if aanvraag.soort_id in NIET_AAN_TE_VRAGEN:
        raise VeldError("soort", "Dit kan niet worden aangevraagd. Kies een andere soort.")
    if aanvraag.soort_id == REGIONAAL and aanvraag.gemeente_id:
        raise VeldError(
            "soort", "Bij deze soort hoort geen gemeente. Kies een andere soort."
        )


def _sluit(aanvraag: Aanvraag, status: AanvraagStatus, reden: str) -> None:
    aanvraag.set_status(status)
    aanvraag.reden = reden.strip()
    _bewaar(aanvraag, "status", "reden")


def _bewaar(aanvraag: Aanvraag, *velden: str) -> None:
    aanvraag.versie += 1
    check_rules(aanvraag)
    aanvraag.save(update_fields=[*velden, "versie"])
