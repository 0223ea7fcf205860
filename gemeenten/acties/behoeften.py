"""Writing what a gemeente asks for. A need that is over lapses; nothing is deleted."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Behoefte
from gemeenten.permissions.behoeften import (
    mag_behoefte_create,
    mag_behoefte_herstellen,
    mag_behoefte_kopieren,
    mag_behoefte_update,
    mag_behoefte_vervallen,
    schrijft_voor,
)
from gemeenten.selectors.behoeften import laatste_jaar
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.logboek.acties import log_gebeurtenis

GAAT_MEE = [
    "gemeente", "titel", "soort", "rol", "thema", "plek", "lokaal_aanbod", "hoeveelheid",
    "eenheid", "dagdelen", "prioriteit", "toelichting",
]  # fmt: skip
WIJZIGBAAR = ["jaar", *GAAT_MEE]
VERVALLEN = ["vervallen_op", "vervallen_door", "vervallen_reden", "versie"]


@transaction.atomic
def behoefte_create(*, behoefte: Behoefte, door: Gebruiker) -> Behoefte:
    """Save a new need; without a gemeente it is for the whole region."""
    if not (mag_behoefte_create(door) and schrijft_voor(door, behoefte.gemeente_id)):
        raise PermissionDenied
    check_rules(behoefte)
    behoefte.save(force_insert=True)
    log_gebeurtenis("behoefte_create", behoefte, door=door)
    return behoefte


@transaction.atomic
def behoefte_update(*, behoefte: Behoefte, versie: int, door: Gebruiker) -> Behoefte:
    """Give a saved need the values of this instance.

    Raises VerouderdError when someone else changed it since ``versie``.
    """
    huidig = _vergrendel(behoefte)
    naar = behoefte.gemeente_id
    if not (mag_behoefte_update(door, huidig) and schrijft_voor(door, naar)):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    _weiger_vervallen(huidig)
    verhuist = (huidig.jaar, huidig.gemeente_id) != (behoefte.jaar, naar)
    if verhuist and _hoort_bij_ander_jaar(huidig):
        raise ActieError(
            "Deze behoefte hoort bij die van een ander jaar. Laat het jaar en de gemeente "
            "zoals ze zijn."
        )
    for name in WIJZIGBAAR:
        setattr(huidig, name, getattr(behoefte, name))
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*WIJZIGBAAR, "versie"])
    log_gebeurtenis("behoefte_update", huidig, door=door)
    return huidig


@transaction.atomic
def behoefte_vervallen(*, behoefte: Behoefte, reden: str, door: Gebruiker) -> Behoefte:
    """It is not wanted any more. It stays where it is, with the reason."""
    behoefte = _vergrendel(behoefte)
    if not mag_behoefte_vervallen(door, behoefte):
        raise PermissionDenied
    _weiger_vervallen(behoefte)
    behoefte.vervallen_op, behoefte.vervallen_door = timezone.now(), door
    behoefte.vervallen_reden = reden.strip()
    behoefte.versie += 1
    check_rules(behoefte)
    behoefte.save(update_fields=VERVALLEN)
    log_gebeurtenis(
        "behoefte_vervallen", behoefte, toelichting=behoefte.vervallen_reden, door=door
    )
    return behoefte


@transaction.atomic
def behoefte_herstellen(*, behoefte: Behoefte, versie: int, door: Gebruiker) -> Behoefte:
    """It is wanted after all, as long as its year is not over.

    Why it had lapsed stays in the history.
    """
    behoefte = _vergrendel(behoefte)
    if not mag_behoefte_herstellen(door, behoefte):
        raise PermissionDenied
    weiger_verouderd(behoefte, versie)
    if not behoefte.is_vervallen:
        raise ActieError("Deze behoefte is niet vervallen.")
    if behoefte.jaar < timezone.localdate().year:
        raise ActieError(
            f"Het jaar {behoefte.jaar} is voorbij. Schrijf een nieuwe behoefte op."
        )
    behoefte.vervallen_op = behoefte.vervallen_door = None
    behoefte.vervallen_reden = ""
    behoefte.versie += 1
    check_rules(behoefte)
    behoefte.save(update_fields=VERVALLEN)
    log_gebeurtenis("behoefte_herstellen", behoefte, door=door)
    return behoefte


@transaction.atomic
def behoefte_kopieren(*, behoefte: Behoefte, door: Gebruiker) -> Behoefte:
    """Take a need along to the next year, once. Returns the new one."""
    behoefte = _vergrendel(behoefte)
    if not mag_behoefte_kopieren(door, behoefte):
        raise PermissionDenied
    _weiger_vervallen(behoefte)
    jaar = behoefte.jaar + 1
    if jaar > laatste_jaar():
        raise ActieError(
            f"Behoeften voor {jaar} komen later. Nu kan het tot en met {laatste_jaar()}."
        )
    if Behoefte.objects.filter(overgenomen_van=behoefte).exists():
        raise ActieError(f"Deze behoefte is al meegenomen naar {jaar}.")
    nieuw = Behoefte(
        jaar=jaar,
        overgenomen_van=behoefte,
        **{name: getattr(behoefte, name) for name in GAAT_MEE},
    )
    check_rules(nieuw)
    nieuw.save(force_insert=True)
    for rij, toelichting in [(behoefte, f"Naar {jaar}."), (nieuw, f"Uit {behoefte.jaar}.")]:
        log_gebeurtenis("behoefte_kopieren", rij, toelichting=toelichting, door=door)
    return nieuw


def _vergrendel(behoefte: Behoefte) -> Behoefte:
    return (
        Behoefte.objects.select_for_update(of=["self"])
        .select_related("gemeente")
        .get(pk=behoefte.pk)
    )


def _weiger_vervallen(behoefte: Behoefte) -> None:
    if behoefte.is_vervallen:
        raise ActieError("Deze behoefte is vervallen. Hier verandert niets meer aan.")


def _hoort_bij_ander_jaar(behoefte: Behoefte) -> bool:
    return (
        behoefte.overgenomen_van_id is not None
        or Behoefte.objects.filter(overgenomen_van=behoefte).exists()
    )
