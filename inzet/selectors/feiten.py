"""Plain facts about one expert for one question, each a sentence for the coordinator."""

import datetime as dt
from typing import NamedTuple

from gemeenten.afstanden import afstand
from inzet.models import Ervaringsdeskundige
from inzet.selectors.gezocht import Vraag
from inzet.selectors.pool import Pool
from inzet.selectors.rooster import minuten
from poolregio.kern.dagdeel import WEEKDAGEN, delen_van
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import datum, getal, uren
from poolregio.kern.uren import KWARTIER

DICHTBIJ = 15  # kilometres


class Feit(NamedTuple):
    """One plain fact, and whether it speaks for this person."""

    zin: str
    is_voor: bool


def feiten(
    vraag: Vraag, pool: Pool, deskundige: Ervaringsdeskundige, *, is_vrij: bool
) -> list[Feit]:
    """In the order in which a planner asks."""
    wie = deskundige.pk
    mogelijk = [
        _beschikbaar(vraag, pool, wie) if is_vrij else None,
        _rol(vraag, deskundige),
        _thema(deskundige),
        _bekend(vraag, pool, wie),
        _woonplaats(vraag, deskundige),
        _uren(vraag, pool, wie),
        _opleiding(vraag, pool, wie),
        _gevraagd(pool, wie),
    ]
    return [feit for feit in mogelijk if feit]


def _beschikbaar(vraag: Vraag, pool: Pool, wie: int) -> Feit:
    delen = list(delen_van(vraag.begin, vraag.eind))
    if any(pool.rooster.vrije_delen(wie, dag) is None for dag, _ in delen):
        return Feit("Gaf nog niet op welke dagdelen passen.", is_voor=False)
    woorden = [f"{WEEKDAGEN[dag.weekday()]}{deel}" for dag, deel in delen]
    return Feit(f"Kan op {' en '.join(woorden)}.", is_voor=True)


def wil_rol(vraag: Vraag, deskundige: Ervaringsdeskundige) -> bool:
    return vraag.rol is not None and vraag.rol.pk in deskundige.gewenste_rollen  # type: ignore[attr-defined]


def _rol(vraag: Vraag, deskundige: Ervaringsdeskundige) -> Feit | None:
    if vraag.rol is None:
        return None
    if wil_rol(vraag, deskundige):
        return Feit(f"Werkt graag als {vraag.rol.naam.lower()}.", is_voor=True)
    if deskundige.gewenste_rollen:  # type: ignore[attr-defined]
        return Feit(f"Koos {vraag.rol.naam.lower()} niet als gewenste rol.", is_voor=False)
    return Feit("Gaf nog geen gewenste rollen op.", is_voor=False)


def _thema(deskundige: Ervaringsdeskundige) -> Feit | None:
    """Nothing about who has no wish: that may also be no consent."""
    if namen := deskundige.gewenste_themas:  # type: ignore[attr-defined]
        return Feit(f"Werkt graag met het thema {' en '.join(namen)}.", is_voor=True)
    return None


def kent(vraag: Vraag, pool: Pool, wie: int) -> bool:
    return vraag.gemeente is not None and (wie, vraag.gemeente.pk) in pool.was_in


def _bekend(vraag: Vraag, pool: Pool, wie: int) -> Feit | None:
    if vraag.gemeente is None:
        return None
    if kent(vraag, pool, wie):
        laatst = datum(pool.was_in[wie, vraag.gemeente.pk])
        return Feit(f"Was al in {vraag.gemeente}, het laatst op {laatst}.", is_voor=True)
    return Feit(f"Was de afgelopen twee jaar niet in {vraag.gemeente}.", is_voor=False)


def _km(vraag: Vraag, deskundige: Ervaringsdeskundige) -> float | None:
    naar = vraag.gemeente.pk if vraag.gemeente else None
    return afstand(deskundige.woongemeente_id, naar)


def is_dichtbij(vraag: Vraag, deskundige: Ervaringsdeskundige) -> bool:
    km = _km(vraag, deskundige)
    return km is not None and km <= DICHTBIJ


def _woonplaats(vraag: Vraag, deskundige: Ervaringsdeskundige) -> Feit:
    km, woont = _km(vraag, deskundige), deskundige.woongemeente
    if woont is None:
        return Feit("Woont buiten de veertien gemeenten.", is_voor=False)
    ver = f", {getal(round(km))} kilometer van {vraag.gemeente}" if km else ""
    return Feit(f"Woont in {woont}{ver}.", is_dichtbij(vraag, deskundige))


def _uren(vraag: Vraag, pool: Pool, wie: int) -> Feit:
    dag = vraag.dagen[0]
    weekuren = pool.rooster.weekuren(wie, dag) or 0
    over = int(weekuren * 60) - minuten(pool.rooster.in_week(wie, dag))
    zin = f"Heeft die week nog {uren(max(over, 0))} van {uren(int(weekuren * 60))} uur over"
    halfjaar = pool.over_in_halfjaar(wie, dag)
    if halfjaar is not None and halfjaar < KWARTIER:
        zin += ", maar van dat halfjaar is alles al gepland"
    elif halfjaar is not None:
        zin += f", en dat halfjaar nog {uren(halfjaar // KWARTIER * KWARTIER)} uur"
    return Feit(f"{zin}.", is_voor=False)


def _opleiding(vraag: Vraag, pool: Pool, wie: int) -> Feit | None:
    if pool.rooster.is_opgeleid(wie, vraag.dagen[0]):
        return Feit("De opleiding is in orde.", is_voor=True)
    return None


def gevraagd_op(pool: Pool, wie: int) -> dt.date:
    op = pool.gevraagd_op.get(wie)
    return op.astimezone(NEDERLAND).date() if op else dt.date.min


def _gevraagd(pool: Pool, wie: int) -> Feit:
    op = pool.gevraagd_op.get(wie)
    zin = f"Laatst gevraagd of ingezet op {datum(op)}." if op else "Nog niet gevraagd."
    return Feit(zin, is_voor=False)
