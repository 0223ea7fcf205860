"""What can happen to contract hours. They decide the hours to share, so each rule is asked."""

import datetime as dt
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inzet.models import Dienstverband, Ervaringsdeskundige
from inzet.permissions.deskundigen import (
    mag_dienstverband_create,
    mag_dienstverband_update,
    mag_dienstverband_verwijderen,
)
from inzet.selectors.dienstverbanden import (
    EERSTE_PAAR,
    gesloten_halfjaren,
    gewijzigde_dagen,
    inzetten_zonder_dienstverband,
    omschrijving,
    overlappend,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.kern.opmaak import datum
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def dienstverband_create(
    *,
    deskundige: Ervaringsdeskundige,
    weekuren: Decimal,
    begin: dt.date,
    eind: dt.date | None = None,
    door: Gebruiker,
) -> Dienstverband:
    """Employ someone for ``weekuren`` hours a week; ``eind`` is the last day, included."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)
    if not mag_dienstverband_create(door):
        raise PermissionDenied
    dienstverband = Dienstverband(
        deskundige=deskundige, weekuren=weekuren, begin=begin, eind=eind
    )
    _controleer(None, dienstverband)
    dienstverband.save(force_insert=True)
    log_gebeurtenis(
        "dienstverband_create",
        deskundige,
        toelichting=omschrijving(dienstverband),
        door=door,
    )
    return dienstverband


@transaction.atomic
def dienstverband_update(
    *,
    dienstverband: Dienstverband,
    weekuren: Decimal,
    begin: dt.date,
    eind: dt.date | None,
    door: Gebruiker,
) -> Dienstverband:
    """End or correct a dienstverband; what is planned or done must stay inside one."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(
        pk=dienstverband.deskundige_id
    )
    if not mag_dienstverband_update(door):
        raise PermissionDenied
    oud = Dienstverband.objects.get(pk=dienstverband.pk)
    nieuw = Dienstverband.objects.get(pk=dienstverband.pk)
    nieuw.weekuren, nieuw.begin, nieuw.eind = weekuren, begin, eind
    _controleer(oud, nieuw)
    nieuw.save(update_fields=["weekuren", "begin", "eind"])
    log_gebeurtenis(
        "dienstverband_update",
        deskundige,
        toelichting=f"{omschrijving(oud)} werd {omschrijving(nieuw)}",
        door=door,
    )
    return nieuw


@transaction.atomic
def dienstverband_verwijderen(*, dienstverband: Dienstverband, door: Gebruiker) -> None:
    """Undo a mistake: this dienstverband never was. Ending is ``dienstverband_update``."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(
        pk=dienstverband.deskundige_id
    )
    if not mag_dienstverband_verwijderen(door):
        raise PermissionDenied
    dienstverband = Dienstverband.objects.get(pk=dienstverband.pk)
    _controleer(dienstverband, None)
    toelichting = omschrijving(dienstverband)
    dienstverband.delete()
    log_gebeurtenis(
        "dienstverband_verwijderen", deskundige, toelichting=toelichting, door=door
    )


def _controleer(oud: Dienstverband | None, nieuw: Dienstverband | None) -> None:
    """Raises ActieError with the sentence that says what is in the way."""
    if nieuw:
        if nieuw.eind is None or nieuw.eind >= nieuw.begin:
            _weiger_overlap(nieuw)
        check_rules(nieuw)
    if gesloten := gesloten_halfjaren(gewijzigde_dagen(oud, nieuw)):
        namen = " en ".join(str(halfjaar) for halfjaar in gesloten)
        raise ActieError(
            f"De rapportage over het {namen} is vastgesteld. De contracturen van toen liggen vast."
        )
    if oud:
        _weiger_inzet_zonder_dienstverband(oud, nieuw)


def _weiger_overlap(nieuw: Dienstverband) -> None:
    if ander := overlappend(nieuw):
        raise ActieError(
            f"Er is al een dienstverband in deze periode: {omschrijving(ander)}. "
            "Sluit dat eerst af, of kies andere dagen."
        )


def _weiger_inzet_zonder_dienstverband(
    oud: Dienstverband, nieuw: Dienstverband | None
) -> None:
    inzetten = inzetten_zonder_dienstverband(oud, nieuw)
    if not (aantal := inzetten.count()):
        return
    eerste = "; ".join(
        f"{datum(inzet.begin)} ({inzet.activiteit.voor})"
        for inzet in inzetten[:EERSTE_PAAR]
    )
    rest = f" en nog {aantal - EERSTE_PAAR}" if aantal > EERSTE_PAAR else ""
    raise ActieError(
        f"Dit kan niet: {aantal} {'inzet valt' if aantal == 1 else 'inzetten vallen'} dan buiten "
        f"elk dienstverband: {eerste}{rest}. Verplaats of annuleer die eerst, of kies andere dagen."
    )
