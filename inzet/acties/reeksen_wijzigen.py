"""Changing or calling off one of a series, this and the following, or all.

What was carried out never changes. Locks: the series, its activities by key, the experts by
key; after that each activity is handled by the acts for one activity.
"""

import datetime as dt
from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Thema
from inzet.acties import regels
from inzet.acties.activiteiten import (
    WIJZIGBAAR,
    activiteit_annuleren,
    activiteit_update,
    activiteit_verwijderen,
)
from inzet.herhalen import Regel, RegelError
from inzet.models import Activiteit, Inzet, Reeks
from inzet.permissions.activiteiten import mag_activiteit_update
from inzet.permissions.reeksen import mag_reeks_annuleren
from inzet.selectors.reeksen import nog_te_wijzigen, tijden_op
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, weiger_verouderd
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import dagdatum
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def reeks_update(
    *,
    activiteit: Activiteit,
    themas: Collection[Thema],
    alle: bool,
    versie: int,
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> int:
    """Give this one and the following, or ``alle``, the values of this instance.

    Each keeps its own week; another day of the week or another time moves all of them. One
    whose time was changed on its own keeps that time. Returns how many changed.
    """
    reeks, rijen, huidig = _vergrendel(activiteit, alle=alle)
    if not mag_activiteit_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    was, wordt = (r.begin.astimezone(NEDERLAND) for r in (huidig, activiteit))
    dagen = (wordt.date() - was.date()).days
    if abs(dagen) > 6:
        raise ActieError(
            "Verplaats een reeks hoogstens binnen de week. Voor een andere week verplaats je "
            "alleen deze."
        )
    try:
        regel = reeks.regel.verschoven(dagen)
    except RegelError as error:
        raise ActieError(str(error)) from error
    tijd = wordt.time(), activiteit.eind.astimezone(NEDERLAND).time()
    bezwaren: list = []
    # Later first when moving on, so that one person in two of them never collides on the way.
    for rij in sorted(
        rijen, key=lambda rij: rij.begin, reverse=activiteit.begin > huidig.begin
    ):
        nieuw = _gewijzigd(rij, activiteit, reeks, dagen, tijd)
        try:
            with transaction.atomic():
                activiteit_update(
                    activiteit=nieuw, themas=themas, versie=rij.versie, toch=toch, door=door
                )
        except regels.WaarschuwingError as error:
            bezwaren += error.bezwaren
        except ActieError as error:
            raise ActieError(f"{dagdatum(rij.begin).capitalize()}: {error}") from error
    if bezwaren:
        raise regels.WaarschuwingError(bezwaren)
    _bewaar_regel(reeks, regel, tijd, dagen, None if alle else huidig)
    return len(rijen)


def _gewijzigd(
    rij: Activiteit,
    voorbeeld: Activiteit,
    reeks: Reeks,
    dagen: int,
    tijd: tuple[dt.time, dt.time],
) -> Activiteit:
    """This row of the series with the values of the example, on its own day."""
    nieuw = Activiteit(pk=rij.pk)
    for naam in WIJZIGBAAR:
        setattr(nieuw, naam, getattr(voorbeeld, naam))
    begin, eind = (m.astimezone(NEDERLAND) for m in (rij.begin, rij.eind))
    is_eigen_tijd = (begin.time(), eind.time()) != (reeks.begin, reeks.eind)
    if is_eigen_tijd and rij.pk != voorbeeld.pk:
        tijd = begin.time(), eind.time()
    try:
        nieuw.begin, nieuw.eind = tijden_op(begin.date() + dt.timedelta(days=dagen), *tijd)
    except ValueError as error:
        raise ActieError(str(error)) from error
    return nieuw


def _bewaar_regel(
    reeks: Reeks,
    regel: Regel,
    tijd: tuple[dt.time, dt.time],
    dagen: int,
    vanaf: Activiteit | None,
) -> None:
    """Change the series, or split it from ``vanaf`` on."""
    if vanaf is None:
        reeks.eerste_dag += dt.timedelta(days=dagen)
        reeks.rrule, (reeks.begin, reeks.eind) = regel.tekst, tijd
        reeks.versie += 1
        reeks.save(update_fields=["eerste_dag", "rrule", "begin", "eind", "versie"])
        return
    dag = vanaf.begin.astimezone(NEDERLAND).date()
    nieuw = Reeks.objects.create(
        rrule=regel.vanaf(dag, reeks.eerste_dag).tekst,
        eerste_dag=dag + dt.timedelta(days=dagen),
        begin=tijd[0],
        eind=tijd[1],
        is_zonder_feestdagen=reeks.is_zonder_feestdagen,
        is_zonder_schoolvakanties=reeks.is_zonder_schoolvakanties,
        vervolg_op=reeks,
    )
    later = Activiteit.objects.filter(reeks=reeks, begin__gte=vanaf.begin)
    later.update(reeks=nieuw)
    if dag > reeks.eerste_dag:
        reeks.rrule = reeks.regel.tot_voor(dag).tekst
        reeks.versie += 1
        reeks.save(update_fields=["rrule", "versie"])


@transaction.atomic
def reeks_annuleren(
    *, activiteit: Activiteit, alle: bool, reden: str, door: Gebruiker
) -> int:
    """Call off this one and the following, or ``alle`` that are still ahead.

    Those for which nobody was ever planned go away. Returns how many.
    """
    reeks, rijen, huidig = _vergrendel(activiteit, alle=alle)
    if not mag_reeks_annuleren(door):
        raise PermissionDenied
    if not reden.strip():
        raise ActieError("Vul een reden in.")
    if not rijen:
        raise ActieError("Er is niets meer te annuleren: alles is uitgevoerd of vervallen.")
    met_mensen = set(
        Inzet.objects.filter(activiteit__in=rijen).values_list("activiteit", flat=True)
    )
    for rij in rijen:
        if rij.pk in met_mensen:
            activiteit_annuleren(activiteit=rij, reden=reden, door=door)
        else:
            activiteit_verwijderen(activiteit=rij, door=door)
    dag = huidig.begin.astimezone(NEDERLAND).date()
    if not alle and dag > reeks.eerste_dag:
        reeks.rrule = reeks.regel.tot_voor(dag).tekst
        reeks.versie += 1
        reeks.save(update_fields=["rrule", "versie"])
    log_gebeurtenis("reeks_annuleren", huidig, toelichting=reden.strip(), door=door)
    return len(rijen)


def _vergrendel(
    activiteit: Activiteit, *, alle: bool
) -> tuple[Reeks, list[Activiteit], Activiteit]:
    """The series, what may still change in it, and the row as it is now."""
    huidig = Activiteit.objects.filter(pk=activiteit.pk).first()
    if not huidig or not huidig.reeks_id:
        raise ActieError("Deze activiteit hoort niet (meer) bij een reeks.")
    reeks = Reeks.objects.select_for_update().get(pk=huidig.reeks_id)
    vanaf = None if alle else huidig.begin
    rijen = list(nog_te_wijzigen(reeks, vanaf).select_for_update(of=["self"]))
    mensen = Inzet.objects.filter(activiteit__in=rijen).values_list("deskundige", flat=True)
    regels.vergrendel_deskundigen(set(mensen))
    huidig.refresh_from_db()
    return reeks, rijen, huidig
