"""Ceding hours: proposing, agreeing for a gemeente, refusing and taking back (K5)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Gemeente, Halfjaar
from inzet.acties.regels import GESLOTEN
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak
from inzet.permissions.afwijkingsafspraken import (
    eigen_partijen,
    mag_afwijkingsafspraak_create,
    mag_afwijkingsafspraak_instemmen,
    mag_afwijkingsafspraak_intrekken,
    mag_afwijkingsafspraak_weigeren,
)
from inzet.selectors.afwijkingsafspraken import Partij, is_gesloten, partijen, toegezegd
from inzet.selectors.verdeling import verdeling
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, VeldError, check_rules
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import datum, uren
from poolregio.logboek.acties import log_gebeurtenis

AKKOORD_VAN = ("akkoord_van_op", "akkoord_van_door")
AKKOORD_NAAR = ("akkoord_naar_op", "akkoord_naar_door")


@transaction.atomic
def afwijkingsafspraak_create(
    *,
    periode: Periode,
    van: Gemeente,
    naar: Gemeente,
    kwartieren: int,
    reden: str,
    door: Gebruiker,
) -> Afwijkingsafspraak:
    """Propose that ``van`` cedes quarter hours to ``naar``.

    A policy officer of one of the two agrees for it by proposing, for the giving one when both
    are own. Raises VeldError when the giving gemeente has less to cede: its row is locked, so
    two proposals at once never promise the same hours.
    """
    if not mag_afwijkingsafspraak_create(door, van, naar):
        raise PermissionDenied
    Gemeente.objects.select_for_update(no_key=True).get(pk=van.pk)
    afspraak = Afwijkingsafspraak(
        halfjaar=_open_halfjaar(periode),
        van=van,
        naar=naar,
        kwartieren=kwartieren,
        reden=reden.strip(),
        voorgesteld_op=timezone.now(),
        voorgesteld_door=door,
    )
    eigen = eigen_partijen(door, afspraak)
    if namens := next((p for p in partijen(afspraak) if p.gemeente.pk in eigen), None):
        _stem_in(afspraak, namens, door)
    check_rules(afspraak)
    _weiger_boven_recht(afspraak, periode)
    afspraak.save(force_insert=True)
    log_gebeurtenis(
        "afwijkingsafspraak_create", afspraak, toelichting=_namens(namens), door=door
    )
    return afspraak


@transaction.atomic
def afwijkingsafspraak_instemmen(
    *, afspraak: Afwijkingsafspraak, gemeente: Gemeente, door: Gebruiker
) -> Afwijkingsafspraak:
    """Agree for one gemeente; when both did, the hours move."""
    afspraak = _vergrendel(afspraak)
    if not mag_afwijkingsafspraak_instemmen(door, afspraak, gemeente):
        raise PermissionDenied
    _weiger_vast(afspraak)
    partij = next(p for p in partijen(afspraak) if p.gemeente == gemeente)
    if partij.akkoord_op:
        raise ActieError(
            f"{gemeente} heeft al ingestemd, op {datum(partij.akkoord_op)}. Er is niets "
            "veranderd."
        )
    velden = _stem_in(afspraak, partij, door)
    _bewaar(afspraak, *velden)
    log_gebeurtenis(
        "afwijkingsafspraak_instemmen", afspraak, toelichting=_namens(partij), door=door
    )
    return afspraak


@transaction.atomic
def afwijkingsafspraak_weigeren(
    *, afspraak: Afwijkingsafspraak, reden: str, door: Gebruiker
) -> Afwijkingsafspraak:
    """Say no for a gemeente that did not agree yet."""
    afspraak = _vergrendel(afspraak)
    if not mag_afwijkingsafspraak_weigeren(door, afspraak):
        raise PermissionDenied
    _weiger_vast(afspraak)
    namens = next((p for p in _eigen(door, afspraak) if not p.is_akkoord), None)
    if namens is None:
        raise ActieError(
            "Uw gemeente heeft al ingestemd. Gaat het toch niet door? Trek de afspraak dan in."
        )
    _sluit(afspraak, AfwijkingStatus.GEWEIGERD, reden, door)
    log_gebeurtenis(
        "afwijkingsafspraak_weigeren",
        afspraak,
        toelichting=_met_reden(afspraak, namens),
        door=door,
    )
    return afspraak


@transaction.atomic
def afwijkingsafspraak_intrekken(
    *, afspraak: Afwijkingsafspraak, reden: str, door: Gebruiker
) -> Afwijkingsafspraak:
    """Take back what is still open; a policy officer only what the own gemeente agreed to."""
    afspraak = _vergrendel(afspraak)
    if not mag_afwijkingsafspraak_intrekken(door, afspraak):
        raise PermissionDenied
    _weiger_vast(afspraak)
    namens = next((p for p in _eigen(door, afspraak) if p.is_akkoord), None)
    if namens is None and not door.is_coordinator:
        raise ActieError(
            "Uw gemeente heeft nog niet ingestemd. Bent u het er niet mee eens? Weiger de "
            "afspraak dan."
        )
    _sluit(afspraak, AfwijkingStatus.INGETROKKEN, reden, door)
    log_gebeurtenis(
        "afwijkingsafspraak_intrekken",
        afspraak,
        toelichting=_met_reden(afspraak, namens),
        door=door,
    )
    return afspraak


def _open_halfjaar(periode: Periode) -> Halfjaar:
    """Locked, so that it does not close before this is written."""
    halfjaar, _ = Halfjaar.objects.select_for_update(no_key=True).get_or_create(
        code=periode.code, defaults={"begin": periode.begin, "einde": periode.einde}
    )
    if is_gesloten(halfjaar):
        raise VeldError("halfjaar", GESLOTEN.format(halfjaar=halfjaar))
    return halfjaar


def _vergrendel(afspraak: Afwijkingsafspraak) -> Afwijkingsafspraak:
    """The half-year first: whoever closes it may want to look at its agreements."""
    Halfjaar.objects.select_for_update(no_key=True).get(pk=afspraak.halfjaar_id)
    rijen = Afwijkingsafspraak.objects.select_for_update(of=["self"]).with_related()
    return rijen.get(pk=afspraak.pk)


def _weiger_vast(afspraak: Afwijkingsafspraak) -> None:
    """What somebody else settled in the meantime, or the closing of the half-year."""
    if not afspraak.is_open:
        laatste = afspraak.afgesloten_op or max(
            partij.akkoord_op for partij in partijen(afspraak) if partij.akkoord_op
        )
        raise ActieError(
            f"Deze afspraak is op {datum(laatste)} al {afspraak.get_status_display()}. Er is "
            "niets veranderd."
        )
    if is_gesloten(afspraak.halfjaar):
        raise ActieError(GESLOTEN.format(halfjaar=afspraak.halfjaar))


def _weiger_boven_recht(afspraak: Afwijkingsafspraak, periode: Periode) -> None:
    """Only in a transaction that locked the giving gemeente: then the answer stays true."""
    uitkomst = verdeling(periode)
    recht = uitkomst.deel_van(afspraak.van_id).recht
    if recht is None:
        raise VeldError(
            "halfjaar",
            f"Het recht in het {periode} is nog niet bekend, dus er zijn nog geen uren om af "
            f"te staan. {' '.join(uitkomst.ontbreekt)}",
        )
    al = toegezegd(periode, afspraak.van)
    kan = max(recht - al, 0)
    if afspraak.minuten > kan:
        hoeveel = f"nog hoogstens {uren(kan)} uur" if kan else "geen uren meer"
        raise VeldError(
            "uren",
            f"{afspraak.van} kan in het {periode} {hoeveel} afstaan. Het recht is "
            f"{uren(recht)} uur; daarvan is {uren(al)} uur al toegezegd, in afspraken die "
            "rond zijn of nog openstaan.",
        )


def _stem_in(afspraak: Afwijkingsafspraak, partij: Partij, door: Gebruiker) -> tuple:
    """Agree for one side; returns the fields that changed."""
    ander = next(p for p in partijen(afspraak) if p.geeft != partij.geeft)
    afspraak.set_status(
        AfwijkingStatus.OVEREENGEKOMEN if ander.is_akkoord else AfwijkingStatus.AKKOORD_EEN
    )
    velden = AKKOORD_VAN if partij.geeft else AKKOORD_NAAR
    for veld, waarde in zip(velden, (timezone.now(), door), strict=True):
        setattr(afspraak, veld, waarde)
    return velden


def _sluit(
    afspraak: Afwijkingsafspraak, status: AfwijkingStatus, reden: str, door: Gebruiker
) -> None:
    afspraak.set_status(status)
    afspraak.toelichting = reden.strip()
    afspraak.afgesloten_op, afspraak.afgesloten_door = timezone.now(), door
    _bewaar(afspraak, "toelichting", "afgesloten_op", "afgesloten_door")


def _bewaar(afspraak: Afwijkingsafspraak, *velden: str) -> None:
    check_rules(afspraak)
    afspraak.save(update_fields=["status", *velden])


def _eigen(user: Gebruiker, afspraak: Afwijkingsafspraak) -> list[Partij]:
    eigen = eigen_partijen(user, afspraak)
    return [partij for partij in partijen(afspraak) if partij.gemeente.pk in eigen]


def _met_reden(afspraak: Afwijkingsafspraak, partij: Partij | None) -> str:
    """The coordinator speaks for no gemeente."""
    return ": ".join(filter(None, [_namens(partij), afspraak.toelichting]))


def _namens(partij: Partij | None) -> str:
    return f"namens {partij.gemeente}" if partij else ""
