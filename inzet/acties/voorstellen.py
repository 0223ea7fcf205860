"""What can happen to a proposal. Nothing is planned before somebody takes it over."""

import datetime as dt
import time
from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from gemeenten.models import Halfjaar, Kader
from inzet.acties import regels
from inzet.acties.activiteiten import activiteit_create
from inzet.enums import VoorstelStatus
from inzet.models import Activiteit, Voorstel, Voorstelregel
from inzet.permissions.voorstellen import (
    mag_voorstel_overnemen,
    mag_voorstel_stoppen,
    mag_voorstel_verwijderen,
    mag_voorstel_vragen,
)
from inzet.selectors.verdeling import verdeling
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import datum, getal
from poolregio.logboek.acties import log_gebeurtenis

LOPEND = (VoorstelStatus.WACHT, VoorstelStatus.BEZIG)
AL_BEZIG = (
    "Er wordt al aan een voorstel voor dit halfjaar gerekend. Wacht tot het klaar is, of "
    "stop het."
)
REDEN = "Voorstel overgenomen"
BEURT = 5.0  # seconds of planning within one request; the rest goes on outside it


@transaction.atomic
def voorstel_vragen(
    *, halfjaar: Halfjaar, vanaf: dt.date, tijdslimiet: int, door: Gebruiker
) -> Voorstel:
    """Ask for a calculation; ``tijdslimiet`` is in seconds. It starts outside the request."""
    if not mag_voorstel_vragen(door):
        raise PermissionDenied
    periode = Periode.parse(halfjaar.code)
    if halfjaar.gesloten_op:
        raise ActieError(regels.GESLOTEN.format(halfjaar=periode))
    if not max(periode.begin, timezone.localdate()) <= vanaf <= periode.einde:
        eerste = max(periode.begin, timezone.localdate())
        raise ActieError(
            f"Kies een dag van {datum(eerste)} tot en met {datum(periode.einde)}."
            if eerste <= periode.einde
            else f"Het {periode} is voorbij. Kies een ander halfjaar."
        )
    if ontbreekt := verdeling(periode).ontbreekt:
        raise ActieError(" ".join(ontbreekt))
    voorstel = Voorstel(
        halfjaar=halfjaar, vanaf=vanaf, tijdslimiet=tijdslimiet, gevraagd_door=door
    )
    voorstel.gevraagd_op = timezone.now()
    check_rules(voorstel)
    try:
        with transaction.atomic():
            voorstel.save(force_insert=True)
    except IntegrityError as error:  # two coordinators in the same second
        raise ActieError(AL_BEZIG) from error
    log_gebeurtenis("voorstel_vragen", voorstel, door=door)
    return voorstel


@transaction.atomic
def voorstel_stoppen(*, voorstel: Voorstel, door: Gebruiker) -> Voorstel:
    """Stop calculating. The best that was found until then stays as the proposal."""
    voorstel = _vergrendel(voorstel)
    if not mag_voorstel_stoppen(door):
        raise PermissionDenied
    if voorstel.status not in LOPEND:
        raise ActieError("Er wordt niet meer aan dit voorstel gerekend.")
    voorstel.is_stop_gevraagd = True
    if voorstel.status == VoorstelStatus.WACHT:
        voorstel.set_status(VoorstelStatus.GESTOPT)
        voorstel.klaar_op = timezone.now()
    voorstel.save(update_fields=["is_stop_gevraagd", "status", "klaar_op"])
    log_gebeurtenis("voorstel_stoppen", voorstel, door=door)
    return voorstel


@transaction.atomic
def voorstel_verwijderen(*, voorstel: Voorstel, door: Gebruiker) -> None:
    """Throw a proposal away. What was taken over is planned, and stays."""
    voorstel = _vergrendel(voorstel)
    if not mag_voorstel_verwijderen(door):
        raise PermissionDenied
    if voorstel.status in LOPEND:
        raise ActieError("Er wordt nog aan dit voorstel gerekend. Stop het eerst.")
    if voorstel.regels.wacht_op_plannen().exists():
        raise ActieError("Dit voorstel wordt nu overgenomen. Wacht tot dat klaar is.")
    log_gebeurtenis("voorstel_verwijderen", voorstel, toelichting=str(voorstel), door=door)
    voorstel.delete()


@transaction.atomic
def voorstel_overnemen(
    *, voorstel: Voorstel, gekozen: Collection[int] | None = None, door: Gebruiker
) -> int:
    """Take over these rows, or all: from now on they wait to be planned, each on its own.

    Returns how many. A row that waits or is planned already is left alone, so asking twice
    plans nothing twice. ``regels_plannen`` does the work.
    """
    voorstel = _vergrendel(voorstel)
    if not mag_voorstel_overnemen(door):
        raise PermissionDenied
    if voorstel.status in LOPEND:
        raise ActieError("Er wordt nog aan dit voorstel gerekend. Wacht tot het klaar is.")
    if voorstel.halfjaar.gesloten_op:
        periode = Periode.parse(voorstel.halfjaar_id)
        raise ActieError(regels.GESLOTEN.format(halfjaar=periode))
    rijen = voorstel.regels.filter(overgenomen_op=None)
    if gekozen is not None:
        rijen = rijen.filter(pk__in=gekozen)
    keys = set(rijen.values_list("pk", flat=True))
    if not keys:
        raise ActieError("Er is niets gekozen dat nog niet is overgenomen.")
    Voorstelregel.objects.filter(pk__in=keys).update(
        overgenomen_op=timezone.now(), overgenomen_door=door
    )
    geweigerd = voorstel.voortgang.get("geweigerd", {})
    voorstel.voortgang["geweigerd"] = {
        pk: zin for pk, zin in geweigerd.items() if int(pk) not in keys
    }
    voorstel.save(update_fields=["voortgang"])
    toelichting = f"{getal(len(keys))} {'regel' if len(keys) == 1 else 'regels'}"
    log_gebeurtenis("voorstel_overnemen", voorstel, toelichting=toelichting, door=door)
    return len(keys)


def regels_plannen(
    *,
    voorstel: Voorstel | None = None,
    seconden: float = BEURT,
    door: Gebruiker | None = None,  # noqa: ARG001 -- who took the row over does it
) -> int:
    """Plan rows that were taken over, for at most this long; returns how many it looked at.

    Not one transaction: a row that cannot any more does not hold up the others.
    """
    eind, gezien = time.monotonic() + seconden, 0
    while time.monotonic() < eind and _plan_volgende(voorstel):
        gezien += 1
    return gezien


def _plan_volgende(voorstel: Voorstel | None) -> bool:
    """One row, whoever else is planning rows at the same time; False when none is left."""
    with transaction.atomic():
        rijen = Voorstelregel.objects.wacht_op_plannen().select_for_update(
            of=["self"], skip_locked=True
        )
        if voorstel:
            rijen = rijen.filter(voorstel=voorstel)
        regel = rijen.with_related().order_by("begin", "pk").first()
        if not regel:
            return False
        try:
            with transaction.atomic():
                activiteit = _plan(regel)
        except (ActieError, PermissionDenied) as error:
            _weiger(regel, str(error) or "Dit mag niet meer.")
        else:
            regel.activiteit = activiteit
            regel.save(update_fields=["activiteit"])
    return True


def _plan(regel: Voorstelregel) -> Activiteit:
    """As if the coordinator filled in the form: every rule and warning holds."""
    behoefte, door = regel.behoefte, regel.overgenomen_door
    if behoefte is None or door is None:
        raise ActieError("De behoefte bij deze regel bestaat niet meer.")
    if behoefte.is_vervallen:
        raise ActieError("De behoefte bij deze regel is vervallen.")
    activiteit = Activiteit(
        titel=behoefte.titel,
        soort=behoefte.soort,
        gemeente=regel.gemeente,
        behoefte=behoefte,
        plek=behoefte.plek,
        kader=_kader(),
        begin=regel.begin,
        eind=regel.eind,
    )
    return activiteit_create(
        activiteit=activiteit,
        themas=[behoefte.thema] if behoefte.thema else [],
        deskundigen=[(regel.deskundige, regel.rol)],
        toch=regels.Toch(REDEN),
        door=door,
    )


def _kader() -> Kader:
    """No connection with care, unless the list no longer knows that."""
    kader = Kader.objects.filter(code="geen").first() or Kader.objects.actief().first()
    if not kader:
        raise ActieError("De lijst ‘verband met hulp’ is leeg. Vraag de beheerder.")
    return kader


def _weiger(regel: Voorstelregel, zin: str) -> None:
    """Back to a proposal, with why it could not; it can be tried again."""
    regel.overgenomen_op = regel.overgenomen_door = None
    regel.save(update_fields=["overgenomen_op", "overgenomen_door"])
    voorstel = _vergrendel(regel.voorstel)
    voorstel.voortgang.setdefault("geweigerd", {})[str(regel.pk)] = zin
    voorstel.save(update_fields=["voortgang"])


def _vergrendel(voorstel: Voorstel) -> Voorstel:
    locked = (
        Voorstel.objects.select_for_update(of=["self"])
        .select_related("halfjaar")
        .filter(pk=voorstel.pk)
        .first()
    )
    if not locked:
        raise ActieError("Dit voorstel bestaat niet meer.")
    return locked
