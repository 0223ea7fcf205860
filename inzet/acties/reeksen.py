"""Repeating an activity, and changing or calling off one, the following, or all.

What was carried out never changes. Locks: the series, its activities by key, the experts by
key; after that each activity is handled by the acts for one activity.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.models import Thema
from inzet.acties import regels
from inzet.acties.activiteiten import (
    WIJZIGBAAR,
    activiteit_annuleren,
    activiteit_create,
    activiteit_update,
    activiteit_verwijderen,
)
from inzet.acties.inzetten import inzet_plannen
from inzet.herhalen import Regel, RegelError
from inzet.models import Activiteit, Inzet, Reeks
from inzet.permissions.activiteiten import mag_activiteit_update
from inzet.permissions.reeksen import mag_reeks_annuleren, mag_reeks_create
from inzet.selectors.reeksen import gaat_mee, nog_te_wijzigen, tijden_op
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, weiger_verouderd
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import dagdatum
from poolregio.logboek.acties import log_gebeurtenis

OVER = [
    *(naam for naam in WIJZIGBAAR if naam not in {"begin", "eind"}),
    "behoefte",
    "aanvraag",
]


@dataclass(frozen=True)
class Gemaakt:
    """What came of it: how many, and who could not come to which."""

    reeks: Reeks
    aantal: int
    zonder: list[str]


@transaction.atomic
def reeks_create(
    *,
    activiteit: Activiteit,
    regel: Regel,
    dagen: Collection[dt.date],
    toch: regels.Toch | None = None,
    door: Gebruiker,
) -> Gemaakt:
    """Repeat an activity, with the same experts, on those of ``dagen`` that the rule means.

    Who cannot come on a day is left out there and named; the activity itself is made.
    Raises WaarschuwingError with what speaks against any of it, unless ``toch``.
    """
    mee = gaat_mee(activiteit)
    activiteit, _ = regels.vergrendel(activiteit)
    if not mag_reeks_create(door):
        raise PermissionDenied
    if activiteit.reeks_id:
        raise ActieError("Deze activiteit hoort al bij een reeks.")
    regels.weiger_zichzelf(door, [inzet.deskundige for inzet in mee])
    begin, eind = (m.astimezone(NEDERLAND) for m in (activiteit.begin, activiteit.eind))
    gekozen = _gekozen(regel, begin.date(), dagen)
    reeks = Reeks.objects.create(
        rrule=regel.tekst,
        eerste_dag=begin.date(),
        begin=begin.time(),
        eind=eind.time(),
        is_zonder_feestdagen=regel.is_zonder_feestdagen,
        is_zonder_schoolvakanties=regel.is_zonder_schoolvakanties,
    )
    activiteit.reeks = reeks
    activiteit.versie += 1
    activiteit.save(update_fields=["reeks", "versie"])
    zonder: list[str] = []
    waarschuwing: list = []
    for dag in gekozen:
        kopie = _kopie(activiteit, dag, begin.time(), eind.time(), door)
        zonder += _plan_mee(kopie, mee, toch, door, waarschuwing)
    if waarschuwing:
        raise regels.WaarschuwingError(waarschuwing)
    log_gebeurtenis(
        "reeks_create", activiteit, toelichting=f"{regel.in_woorden}.", door=door
    )
    return Gemaakt(reeks, len(gekozen), zonder)


def _gekozen(regel: Regel, eerste: dt.date, dagen: Collection[dt.date]) -> list[dt.date]:
    try:
        mogelijk = [dag.dag for dag in regel.dagen(eerste) if not dag.vervalt]
    except RegelError as error:
        raise ActieError(str(error)) from error
    gekozen = [dag for dag in mogelijk if dag in set(dagen) and dag > eerste]
    if not gekozen:
        raise ActieError("Kies minstens één dag waarop de activiteit terugkomt.")
    return gekozen


def _kopie(
    activiteit: Activiteit, dag: dt.date, begin: dt.time, eind: dt.time, door: Gebruiker
) -> Activiteit:
    velden = {naam: getattr(activiteit, naam) for naam in OVER}
    try:
        van, tot = tijden_op(dag, begin, eind)
    except ValueError as error:
        raise ActieError(str(error)) from error
    kopie = Activiteit(reeks=activiteit.reeks, begin=van, eind=tot, **velden)
    return activiteit_create(
        activiteit=kopie, themas=list(activiteit.themas.all()), door=door
    )


def _plan_mee(
    kopie: Activiteit,
    mee: list[Inzet],
    toch: regels.Toch | None,
    door: Gebruiker,
    waarschuwing: list,
) -> list[str]:
    """Propose everybody who comes along; returns who cannot, as sentences."""
    zonder = []
    for inzet in mee:
        try:
            inzet_plannen(
                activiteit=kopie,
                deskundige=inzet.deskundige,
                rol=inzet.rol,
                samen=len(mee),
                toch=toch,
                door=door,
            )
        except regels.WaarschuwingError as error:
            waarschuwing += error.bezwaren
        except ActieError as error:
            zonder.append(f"{dagdatum(kopie.begin).capitalize()}: {error}")
    return zonder


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
