"""Repeating an activity on the days of a rule, with the same experts."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inzet.acties import regels
from inzet.acties.activiteiten import WIJZIGBAAR, activiteit_create
from inzet.acties.inzetten import inzet_plannen
from inzet.herhalen import Regel, RegelError
from inzet.models import Activiteit, Inzet, Reeks
from inzet.permissions.reeksen import mag_reeks_create
from inzet.selectors.reeksen import gaat_mee, tijden_op
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
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
