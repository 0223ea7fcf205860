"""When a sub-assignment is looked at, as agreed, and what was seen then (K8)."""

import datetime as dt

from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from inzet.models import Deelopdracht, Monitormoment
from inzet.permissions.monitormomenten import (
    mag_deelopdracht_momenten,
    mag_monitormoment_afronden,
    mag_monitormoment_create,
    mag_monitormoment_verwijderen,
)
from inzet.selectors.monitormomenten import momenten_van
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def deelopdracht_momenten(*, deelopdracht: Deelopdracht, door: Gebruiker) -> int:
    """Put the moments of the agreed frequency ready, up to the end or a year ahead.

    What is done stays; what was not done yet makes place. Returns how many are to do.
    """
    deelopdracht = Deelopdracht.objects.select_for_update().get(pk=deelopdracht.pk)
    if not mag_deelopdracht_momenten(door):
        raise PermissionDenied
    if not deelopdracht.maanden_tussen:
        raise ActieError("Kies eerst bij de deelopdracht hoe vaak je kijkt.")
    tot = timezone.localdate() + relativedelta(years=1)
    if deelopdracht.eind:
        tot = min(tot, deelopdracht.eind)
    deelopdracht.monitormomenten.filter(gedaan_op=None).delete()
    gedaan = set(deelopdracht.monitormomenten.values_list("datum", flat=True))
    dagen = momenten_van(deelopdracht.begin, tot, maanden=deelopdracht.maanden_tussen)
    nieuw = Monitormoment.objects.bulk_create(
        Monitormoment(deelopdracht=deelopdracht, datum=dag)
        for dag in dagen
        if dag not in gedaan
    )
    log_gebeurtenis(
        "deelopdracht_momenten", deelopdracht, toelichting=f"{len(nieuw)}", door=door
    )
    return len(nieuw)


@transaction.atomic
def monitormoment_create(
    *, deelopdracht: Deelopdracht, datum: dt.date, door: Gebruiker
) -> Monitormoment:
    """One moment beside the agreed rhythm."""
    deelopdracht = Deelopdracht.objects.select_for_update().get(pk=deelopdracht.pk)
    if not mag_monitormoment_create(door):
        raise PermissionDenied
    if datum < deelopdracht.begin:
        raise ActieError("Deze dag ligt voor het begin van de deelopdracht.")
    if deelopdracht.eind and datum > deelopdracht.eind:
        raise ActieError("Deze dag ligt na de laatste dag van de deelopdracht.")
    moment = Monitormoment(deelopdracht=deelopdracht, datum=datum)
    check_rules(moment)
    moment.save(force_insert=True)
    log_gebeurtenis("monitormoment_create", moment, door=door)
    return moment


@transaction.atomic
def monitormoment_afronden(
    *, moment: Monitormoment, gezien: str, door: Gebruiker
) -> Monitormoment:
    """Write down what was seen. Doing so again corrects the text, not the day."""
    moment = Monitormoment.objects.select_for_update(of=["self"]).get(pk=moment.pk)
    if not mag_monitormoment_afronden(door):
        raise PermissionDenied
    is_opnieuw = moment.is_gedaan
    moment.gezien = gezien.strip()
    if not is_opnieuw:
        moment.gedaan_op, moment.gedaan_door = timezone.now(), door
    check_rules(moment)
    moment.save(update_fields=["gezien", "gedaan_op", "gedaan_door"])
    log_gebeurtenis(
        "monitormoment_afronden",
        moment,
        toelichting="opnieuw" if is_opnieuw else "",
        door=door,
    )
    return moment


@transaction.atomic
def monitormoment_verwijderen(*, moment: Monitormoment, door: Gebruiker) -> None:
    """Take away a moment that was not done; what was seen always stays."""
    moment = Monitormoment.objects.select_for_update(of=["self"]).get(pk=moment.pk)
    if not mag_monitormoment_verwijderen(door):
        raise PermissionDenied
    if moment.is_gedaan:
        raise ActieError("Dit moment is gedaan. Wat er is gezien, blijft staan.")
    log_gebeurtenis("monitormoment_verwijderen", moment, door=door)
    moment.delete()
