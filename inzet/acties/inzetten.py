"""What can happen to an inzet between planning and approval. Nothing else writes.

Locks come in one order everywhere: activity, experts by key, inzet.
"""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Inzetrol
from inzet.acties import regels
from inzet.acties.melden import meld
from inzet.enums import GEPLAND, BerichtSoort, InzetStatus
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from inzet.permissions.inzetten import (
    mag_inzet_annuleren,
    mag_inzet_bevestigen,
    mag_inzet_goedkeuren,
    mag_inzet_plannen,
    mag_inzet_terugsturen,
    mag_inzet_verplaatsen,
)
from inzet.selectors.planning import van_tot, wanneer
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import dagdatum
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def inzet_plannen(
    *,
    activiteit: Activiteit,
    deskundige: Ervaringsdeskundige,
    rol: Inzetrol,
    tijden: tuple[datetime, datetime] | None = None,
    samen: int = 1,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """Propose an expert for an activity, for all of its time unless ``tijden`` says else.

    ``samen``: with how many new experts in one act. Raises DubbeleBoekingError, with the
    inzet that is in the way, WaarschuwingError unless ``toch``, or another ActieError.
    """
    activiteit, deskundigen = regels.vergrendel(activiteit, [deskundige])
    if not mag_inzet_plannen(door):
        raise PermissionDenied
    begin, eind = tijden or (activiteit.begin, activiteit.eind)
    inzet = Inzet(
        activiteit=activiteit,
        deskundige=deskundigen[deskundige.pk],
        rol=rol,
        begin=begin,
        eind=eind,
    )
    regels.weiger_zichzelf(door, [inzet.deskundige])
    _weiger_tijden(inzet, door)
    regels.weeg([inzet], samen=samen, toch=toch)
    check_rules(inzet)
    with regels.heldere_weigering():
        inzet.save(force_insert=True)
    log_gebeurtenis("inzet_plannen", inzet, door=door)
    meld(inzet, BerichtSoort.VOORSTEL, door=door)
    return inzet


@transaction.atomic
def inzet_verplaatsen(
    *,
    inzet: Inzet,
    begin: datetime,
    eind: datetime,
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Inzet:
    """Other times on the same day; for another day the activity moves as a whole."""
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_verplaatsen(door):
        raise PermissionDenied
    regels.weiger_zichzelf(door, [inzet.deskundige])
    weiger_verouderd(inzet, versie)
    if inzet.status not in GEPLAND:
        raise ActieError(
            f"Deze inzet is {inzet.get_status_display()}: de tijden liggen vast."
        )
    regels.weiger_gesloten_halfjaar(inzet.begin)
    was = inzet.begin, inzet.eind
    inzet.begin, inzet.eind = begin, eind
    _weiger_tijden(inzet, door)
    regels.weeg([inzet], toch=toch)
    inzet.versie += 1
    check_rules(inzet)
    with regels.heldere_weigering():
        inzet.save(update_fields=regels.PLAN)
    toelichting = f"Was: {wanneer(*was)}."
    log_gebeurtenis("inzet_verplaatsen", inzet, toelichting=toelichting, door=door)
    meld(inzet, BerichtSoort.WIJZIGING, was=was, door=door)
    return inzet


def _weiger_tijden(inzet: Inzet, door: Gebruiker) -> None:
    """The day is that of the activity, in an open half-year, in dienst, and free."""
    dag = inzet.activiteit.begin.astimezone(NEDERLAND).date()
    if inzet.begin.astimezone(NEDERLAND).date() != dag:
        raise ActieError(
            f"Deze activiteit is op {dagdatum(dag)}. Verplaats de activiteit om een andere "
            "dag te kiezen."
        )
    regels.weiger_gesloten_halfjaar(inzet.begin)
    regels.weiger_buiten_dienst([inzet.deskundige], inzet.begin, inzet.eind)
    regels.weiger_dubbele_boeking(
        [inzet.deskundige],
        inzet.begin,
        inzet.eind,
        behalve=[inzet.pk] if inzet.pk else [],
        door=door,
    )


@transaction.atomic
def inzet_annuleren(*, inzet: Inzet, reden: str, door: Gebruiker) -> Inzet:
    """A planned inzet is off; its hours count nowhere and its time is free again."""
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_annuleren(door):
        raise PermissionDenied
    regels.weiger_gesloten_halfjaar(inzet.begin)
    inzet.set_status(InzetStatus.GEANNULEERD)
    inzet.reden = reden.strip()
    inzet.versie += 1
    check_rules(inzet)
    inzet.save(update_fields=["status", "reden", "versie"])
    log_gebeurtenis("inzet_annuleren", inzet, toelichting=inzet.reden, door=door)
    meld(inzet, BerichtSoort.ANNULERING, door=door)
    return inzet


@transaction.atomic
def inzet_bevestigen(*, inzet: Inzet, versie: int | None = None, door: Gebruiker) -> Inzet:
    """What was proposed is agreed, as it stood in ``versie`` if that is given."""
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_bevestigen(door, inzet):
        raise PermissionDenied
    if versie is not None:
        weiger_verouderd(inzet, versie)
    regels.weiger_gesloten_halfjaar(inzet.begin)
    inzet.set_status(InzetStatus.BEVESTIGD)
    inzet.versie += 1
    inzet.save(update_fields=["status", "versie"])
    log_gebeurtenis("inzet_bevestigen", inzet, door=door)
    return inzet


def inzetten_bevestigen(
    *, inzetten: Iterable[tuple[Inzet, int]], door: Gebruiker
) -> list[tuple[Inzet, str]]:
    """Agree to several, each in the versie that was seen; one that cannot stops no other.

    Returns each inzet with why it was refused, or an empty text.
    """
    uitkomsten = []
    for inzet, versie in inzetten:
        try:
            inzet_bevestigen(inzet=inzet, versie=versie, door=door)
            uitkomsten.append((inzet, ""))
        except ActieError as error:
            uitkomsten.append((inzet, str(error)))
    return uitkomsten


@transaction.atomic
def inzet_goedkeuren(*, inzet: Inzet, door: Gebruiker) -> Inzet:
    """The registered hours are right; from now on they stay."""
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_goedkeuren(door):
        raise PermissionDenied
    regels.weiger_zichzelf(door, [inzet.deskundige])
    regels.weiger_gesloten_halfjaar(inzet.begin)
    inzet.set_status(InzetStatus.GOEDGEKEURD)
    inzet.goedgekeurd_op = timezone.now()
    inzet.goedgekeurd_door = door
    inzet.versie += 1
    inzet.save(update_fields=["status", "goedgekeurd_op", "goedgekeurd_door", "versie"])
    log_gebeurtenis("inzet_goedkeuren", inzet, door=door)
    return inzet


def inzetten_goedkeuren(
    *, inzetten: Iterable[Inzet], door: Gebruiker
) -> list[tuple[Inzet, str]]:
    """Approve each on its own: one that cannot does not hold up the others.

    Returns each inzet with why it was refused, or an empty text.
    """
    uitkomsten = []
    for inzet in inzetten:
        try:
            uitkomsten.append((inzet_goedkeuren(inzet=inzet, door=door), ""))
        except ActieError as error:
            uitkomsten.append((inzet, str(error)))
    return uitkomsten


@transaction.atomic
def inzet_terugsturen(*, inzet: Inzet, reden: str, door: Gebruiker) -> Inzet:
    """The hours go back to the expert, who registers again; until then the plan counts.

    What was registered goes into the log with the reason, so the expert sees both.
    """
    inzet = regels.vergrendel_inzet(inzet)
    if not mag_inzet_terugsturen(door):
        raise PermissionDenied
    regels.weiger_zichzelf(door, [inzet.deskundige])
    regels.weiger_gesloten_halfjaar(inzet.begin)
    if not reden.strip():
        raise ActieError("Vul een reden in. Die leest de ervaringsdeskundige.")
    inzet.set_status(InzetStatus.BEVESTIGD)
    regels.weiger_dubbele_boeking(
        [inzet.deskundige], inzet.begin, inzet.eind, behalve=[inzet.pk], door=door
    )
    was = wanneer(*van_tot(inzet))
    toelichting = (
        f"{reden.strip()} Geregistreerd was: {was}, pauze {inzet.pauze_minuten} minuten."
    )
    inzet.werkelijk_begin = inzet.werkelijk_eind = None
    inzet.geregistreerd_op = inzet.geregistreerd_door = None
    inzet.pauze_minuten = 0
    inzet.versie += 1
    with regels.heldere_weigering():
        inzet.save(update_fields=["status", *regels.REGISTRATIE, "versie"])
    log_gebeurtenis("inzet_terugsturen", inzet, toelichting=toelichting, door=door)
    return inzet
