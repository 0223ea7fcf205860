"""Booking costs: one by one or from a file. A mistake is reversed, never erased."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.acties.geld.regels import begin_met_geld, weiger_verrekend
from gemeenten.models import Begrotingspost, Kostenboeking
from gemeenten.permissions.geld import (
    boekt_op,
    mag_kostenboeking_create,
    mag_kostenboeking_importeren,
    mag_kostenboeking_terugdraaien,
)
from gemeenten.selectors.kostenbestand import Kostenplan, maak_plan
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def kostenboeking_create(*, boeking: Kostenboeking, door: Gebruiker) -> Kostenboeking:
    begin_met_geld()
    post = Begrotingspost.objects.filter(pk=boeking.post_id).first()
    if not post:
        raise ActieError("Deze post is er niet meer. Kies een andere.")
    if not mag_kostenboeking_create(door) or post.categorie not in boekt_op(door):
        raise PermissionDenied
    weiger_verrekend(post.jaar, post.categorie)
    boeking.geboekt_op, boeking.geboekt_door = timezone.now(), door
    check_rules(boeking)
    boeking.save(force_insert=True)
    log_gebeurtenis("kostenboeking_create", boeking, door=door)
    return boeking


@transaction.atomic
def kostenboeking_terugdraaien(
    *, boeking: Kostenboeking, reden: str, door: Gebruiker
) -> Kostenboeking:
    """It counts no more, and stays where it is, with the reason."""
    begin_met_geld()
    boeking = (
        Kostenboeking.objects.select_for_update(of=["self"])
        .select_related("post")
        .get(pk=boeking.pk)
    )
    if not mag_kostenboeking_terugdraaien(door, boeking):
        raise PermissionDenied
    weiger_verrekend(boeking.post.jaar, boeking.post.categorie)
    if boeking.teruggedraaid_op:
        raise ActieError("Deze boeking is al teruggedraaid.")
    boeking.teruggedraaid_op, boeking.teruggedraaid_door = timezone.now(), door
    boeking.reden = reden.strip()
    check_rules(boeking)
    boeking.save(update_fields=["teruggedraaid_op", "teruggedraaid_door", "reden"])
    log_gebeurtenis(
        "kostenboeking_terugdraaien", boeking, toelichting=boeking.reden, door=door
    )
    return boeking


@transaction.atomic
def kostenboeking_importeren(*, inhoud: bytes, proef: bool, door: Gebruiker) -> Kostenplan:
    """All rows or none. ``proef`` checks everything and stores nothing.

    Raises ImportGeweigerdError, which names every wrong row.
    """
    if not mag_kostenboeking_importeren(door):
        raise PermissionDenied
    if not proef:
        begin_met_geld()
    plan = maak_plan(inhoud, boekt_op=boekt_op(door))
    if not proef and plan.nieuw:
        nu = timezone.now()
        Kostenboeking.objects.bulk_create(
            Kostenboeking(
                post=rij.post,
                datum=rij.datum,
                centen=abs(rij.centen),
                is_teruggave=rij.centen < 0,
                omschrijving=rij.omschrijving,
                boekstuk=rij.boekstuk,
                geboekt_op=nu,
                geboekt_door=door,
            )
            for rij in plan.nieuw
        )
        log_gebeurtenis(
            "kostenboeking_importeren",
            door,
            toelichting=f"{len(plan.nieuw)} nieuw",
            door=door,
        )
    return plan
