"""Settling a year: the contract manager proposes, sees every part, and vaststelt."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.acties.geld.regels import begin_met_geld
from gemeenten.enums import BesluitStatus
from gemeenten.models import Verrekendeel, Verrekening
from gemeenten.permissions.geld import (
    mag_verrekening_besluiten,
    mag_verrekening_voorstellen,
)
from gemeenten.rekenen.verrekenen import delen
from gemeenten.selectors.verrekening import Berekening, bereken, is_voorbij
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.kern.opmaak import euro
from poolregio.logboek.acties import log_gebeurtenis

CIJFERS = ["sleutel", "begroot_centen", "geboekt_centen", "centen"]


@transaction.atomic
def verrekening_voorstellen(*, jaar: int, toelichting: str, door: Gebruiker) -> Verrekening:
    """Keep the figures of this moment; a proposal that is there already is renewed."""
    begin_met_geld()
    if not mag_verrekening_voorstellen(door):
        raise PermissionDenied
    if not is_voorbij(jaar):
        raise ActieError(f"Verrekenen kan pas als {jaar} voorbij is.")
    verrekening = (
        Verrekening.objects.select_for_update(of=["self"]).filter(jaar=jaar).first()
    )
    if verrekening and verrekening.status == BesluitStatus.BESLOTEN:
        raise ActieError(f"De verrekening van {jaar} is al vastgesteld en ligt vast.")
    is_nieuw = verrekening is None
    verrekening = verrekening or Verrekening(jaar=jaar)
    _vul(verrekening, bereken(jaar))
    verrekening.toelichting = toelichting.strip()
    verrekening.voorgesteld_op, verrekening.voorgesteld_door = timezone.now(), door
    check_rules(verrekening)
    if is_nieuw:
        verrekening.save(force_insert=True)
    else:
        verrekening.save(
            update_fields=[*CIJFERS, "toelichting", "voorgesteld_op", "voorgesteld_door"]
        )
        verrekening.delen.all().delete()
    _verdeel(verrekening)
    log_gebeurtenis(
        "verrekening_voorstellen",
        verrekening,
        toelichting=euro(verrekening.centen),
        door=door,
    )
    return verrekening


@transaction.atomic
def verrekening_besluiten(
    *, verrekening: Verrekening, gezien: str, door: Gebruiker
) -> Verrekening:
    """From now on nothing changes it, nor what it was computed from.

    ``gezien`` says which proposal the user looked at: its ``voorgesteld_op`` in ISO.
    """
    begin_met_geld()
    verrekening = (
        Verrekening.objects.select_for_update(of=["self"])
        .select_related("sleutel")
        .get(pk=verrekening.pk)
    )
    if not mag_verrekening_besluiten(door):
        raise PermissionDenied
    verrekening.set_status(BesluitStatus.BESLOTEN)
    if verrekening.voorgesteld_op.isoformat() != gezien:
        raise ActieError("Het voorstel is intussen vernieuwd. Kijk het eerst opnieuw na.")
    if bereken(verrekening.jaar).wijkt_af_van(verrekening):
        raise ActieError(
            "De cijfers zijn veranderd sinds het voorstel, door een boeking, een post of een "
            "index. Vernieuw het voorstel en kijk het na. Er is niets vastgesteld."
        )
    verrekening.besloten_op, verrekening.besloten_door = timezone.now(), door
    check_rules(verrekening)
    verrekening.save(update_fields=["status", "besloten_op", "besloten_door"])
    log_gebeurtenis(
        "verrekening_besluiten",
        verrekening,
        toelichting=euro(verrekening.centen),
        door=door,
    )
    return verrekening


def _vul(verrekening: Verrekening, nu: Berekening) -> None:
    if nu.centen is None or nu.begroot is None or nu.sleutel is None:
        raise ActieError(" ".join(nu.ontbreekt))
    verrekening.sleutel = nu.sleutel
    verrekening.begroot_centen, verrekening.geboekt_centen = nu.begroot, nu.geboekt
    verrekening.centen = nu.centen


def _verdeel(verrekening: Verrekening) -> None:
    aandelen = dict(
        verrekening.sleutel.aandelen.order_by().values_list("gemeente_id", "honderdsten")
    )
    per_code, _gelijk = delen(verrekening.centen, aandelen)
    Verrekendeel.objects.bulk_create(
        Verrekendeel(
            verrekening=verrekening,
            gemeente_id=code,
            honderdsten=deel.honderdsten,
            centen=deel.centen,
        )
        for code, deel in per_code.items()
    )
