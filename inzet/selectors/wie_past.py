"""Who fits for an activity or a need: plain facts in an order that is told, no hidden score."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from gemeenten.afstanden import afstand
from inzet.enums import Waarschuwing
from inzet.models import Ervaringsdeskundige
from inzet.selectors.gezocht import Vraag
from inzet.selectors.planning import wanneer
from inzet.selectors.pool import Pool
from inzet.selectors.rooster import minuten
from inzet.selectors.waarschuwingen import Plan, bezwaren
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import WEEKDAGEN, delen_van
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import dagdatum, datum, getal, uren
from poolregio.kern.uren import KWARTIER

DICHTBIJ = 15  # kilometres
# Said of everybody alike, so it stands above the list and not with each person.
VAN_IEDEREEN = (Waarschuwing.FEESTDAG, Waarschuwing.ALLEEN)
UITLEG = (
    "Bovenaan staat wie kan, zonder dat er iets tegen spreekt. Daarna wie graag in deze rol "
    f"werkt, wie de gemeente kent en wie dichtbij woont (hoogstens {DICHTBIJ} kilometer). Is "
    "dat gelijk, dan staat wie het langst niet gevraagd is het eerst."
)
UITLEG_THEMA = (
    "Bovenaan staat wie kan, zonder dat er iets tegen spreekt. Daarna wie graag in deze rol "
    "werkt, wie graag met dit thema werkt, wie de gemeente kent en wie dichtbij woont "
    f"(hoogstens {DICHTBIJ} kilometer). Is dat gelijk, dan staat wie het langst niet gevraagd "
    "is het eerst."
)


class Feit(NamedTuple):
    """One plain fact, and whether it speaks for this person."""

    zin: str
    is_voor: bool


@dataclass(frozen=True, kw_only=True)
class Kandidaat:
    """One expert: the facts, what speaks against it, or why it cannot be at all."""

    deskundige: Ervaringsdeskundige
    feiten: list[Feit] = field(default_factory=list)
    bezwaren: list[str] = field(default_factory=list)
    waarom_niet: str = ""
    wil_thema: bool = False
    volgorde: tuple = ()


@dataclass(frozen=True, kw_only=True)
class WiePast:
    """Everybody, in three groups, each in the order of ``uitleg``."""

    vraag: Vraag
    passen: list[Kandidaat]
    niet_zomaar: list[Kandidaat]
    kunnen_niet: list[Kandidaat]
    let_op: list[str]
    ziet_themas: bool
    toon: int  # how many stand open; the others are folded

    @property
    def eerste(self) -> list[Kandidaat]:
        return self.passen[: self.toon]

    @property
    def overige(self) -> list[Kandidaat]:
        return self.passen[self.toon :]

    @property
    def uitleg(self) -> str:
        return UITLEG_THEMA if self.ziet_themas else UITLEG

    @property
    def met_thema(self) -> list[Ervaringsdeskundige]:
        """Of whom a wish-theme is shown: reading that is logged."""
        allen = [*self.passen, *self.niet_zomaar]
        return [kandidaat.deskundige for kandidaat in allen if kandidaat.wil_thema]


def op_volgorde(vraag: Vraag, pool: Pool, *, toon: int = 5) -> WiePast:
    let_op: list[str] = []
    allen = [_kandidaat(vraag, pool, deskundige, let_op) for deskundige in pool.mensen]
    allen.sort(key=lambda kandidaat: kandidaat.volgorde)
    kunnen = [kandidaat for kandidaat in allen if not kandidaat.waarom_niet]
    return WiePast(
        vraag=vraag,
        passen=[kandidaat for kandidaat in kunnen if not kandidaat.bezwaren],
        niet_zomaar=[kandidaat for kandidaat in kunnen if kandidaat.bezwaren],
        kunnen_niet=[kandidaat for kandidaat in allen if kandidaat.waarom_niet],
        let_op=let_op,
        ziet_themas=pool.ziet_themas,
        toon=toon,
    )


def zoek(
    user: Gebruiker, vraag: Vraag, *, themas: Collection[str] | None = None, toon: int = 5
) -> WiePast:
    """For one question. ``themas`` as of Pool; log whose wish is then shown."""
    pool = Pool(user, vraag.dagen[0], vraag.dagen[-1], themas=themas)
    return op_volgorde(vraag, pool, toon=toon)


def aantal_passend(vraag: Vraag, pool: Pool) -> int:
    """How many fit, without the facts about each."""
    return sum(
        not _waarom_niet(vraag, pool, deskundige)
        and not _bezwaren(vraag, pool, deskundige, [])
        for deskundige in pool.mensen
    )


def _kandidaat(
    vraag: Vraag, pool: Pool, deskundige: Ervaringsdeskundige, let_op: list[str]
) -> Kandidaat:
    if zin := _waarom_niet(vraag, pool, deskundige):
        naam = (deskundige.roepnaam, deskundige.achternaam)
        return Kandidaat(deskundige=deskundige, waarom_niet=zin, volgorde=(2, naam))
    wie = deskundige.pk
    tegen = _bezwaren(vraag, pool, deskundige, let_op)
    wil_thema = bool(deskundige.gewenste_themas)  # type: ignore[attr-defined]
    return Kandidaat(
        deskundige=deskundige,
        feiten=[
            feit
            for feit in (
                _beschikbaar(vraag, pool, wie) if not tegen else None,
                _rol(vraag, deskundige),
                _thema(deskundige),
                _bekend(vraag, pool, wie),
                _woonplaats(vraag, deskundige),
                _uren(vraag, pool, wie),
                _opleiding(vraag, pool, wie),
                _gevraagd(pool, wie),
            )
            if feit
        ],
        bezwaren=tegen,
        wil_thema=wil_thema,
        volgorde=(
            1 if tegen else 0,
            not _wil_rol(vraag, deskundige),
            not wil_thema,
            not _kent(vraag, pool, wie),
            not _is_dichtbij(vraag, deskundige),
            _gevraagd_op(pool, wie),
            (deskundige.roepnaam, deskundige.achternaam),
        ),
    )


def _waarom_niet(vraag: Vraag, pool: Pool, deskundige: Ervaringsdeskundige) -> str:
    """Why planning would be refused; empty when it would not."""
    wie, naam = deskundige.pk, deskundige.roepnaam
    if wie in vraag.al:
        return f"{naam} komt al."
    if deskundige.is_van(pool.user):
        return "Dit ben je zelf. Een andere coördinator kan jou inplannen."
    for dag in vraag.dagen:
        if pool.rooster.weekuren(wie, dag) is None:
            return f"{naam} is op {dagdatum(dag)} niet in dienst."
    for tijd in pool.rooster.tijden.get(wie, ()):
        if tijd.begin < vraag.eind and vraag.begin < tijd.eind:
            plaats = pool.gemeentenamen.get(tijd.gemeente or "")
            waar = f" in {plaats}" if plaats else ""
            return f"{naam} is dan al ingezet{waar}, {wanneer(tijd.begin, tijd.eind)}."
    return ""


def _bezwaren(
    vraag: Vraag, pool: Pool, deskundige: Ervaringsdeskundige, let_op: list[str]
) -> list[str]:
    """What speaks against this person; what holds for all goes to ``let_op``, once."""
    plan = Plan(
        deskundige=deskundige.pk,
        roepnaam=deskundige.roepnaam,
        begin=vraag.begin,
        eind=vraag.eind,
        gemeente=vraag.gemeente.pk if vraag.gemeente else None,
    )
    zinnen = []
    for bezwaar in bezwaren(plan, pool.rooster):
        if bezwaar.soort not in VAN_IEDEREEN:
            zinnen.append(bezwaar.zin)
        elif bezwaar.zin not in let_op:
            let_op.append(bezwaar.zin)
    return zinnen


def _beschikbaar(vraag: Vraag, pool: Pool, wie: int) -> Feit:
    delen = list(delen_van(vraag.begin, vraag.eind))
    if any(pool.rooster.vrije_delen(wie, dag) is None for dag, _ in delen):
        return Feit("Gaf nog niet op welke dagdelen passen.", is_voor=False)
    woorden = [f"{WEEKDAGEN[dag.weekday()]}{deel}" for dag, deel in delen]
    return Feit(f"Kan op {' en '.join(woorden)}.", is_voor=True)


def _wil_rol(vraag: Vraag, deskundige: Ervaringsdeskundige) -> bool:
    return vraag.rol is not None and vraag.rol.pk in deskundige.gewenste_rollen  # type: ignore[attr-defined]


def _rol(vraag: Vraag, deskundige: Ervaringsdeskundige) -> Feit | None:
    if vraag.rol is None:
        return None
    if _wil_rol(vraag, deskundige):
        return Feit(f"Werkt graag als {vraag.rol.naam.lower()}.", is_voor=True)
    if deskundige.gewenste_rollen:  # type: ignore[attr-defined]
        return Feit(f"Koos {vraag.rol.naam.lower()} niet als gewenste rol.", is_voor=False)
    return Feit("Gaf nog geen gewenste rollen op.", is_voor=False)


def _thema(deskundige: Ervaringsdeskundige) -> Feit | None:
    """Nothing about who has no wish: that may also be no consent."""
    if namen := deskundige.gewenste_themas:  # type: ignore[attr-defined]
        return Feit(f"Werkt graag met het thema {' en '.join(namen)}.", is_voor=True)
    return None


def _kent(vraag: Vraag, pool: Pool, wie: int) -> bool:
    return vraag.gemeente is not None and (wie, vraag.gemeente.pk) in pool.was_in


def _bekend(vraag: Vraag, pool: Pool, wie: int) -> Feit | None:
    if vraag.gemeente is None:
        return None
    if _kent(vraag, pool, wie):
        laatst = datum(pool.was_in[wie, vraag.gemeente.pk])
        return Feit(f"Was al in {vraag.gemeente}, het laatst op {laatst}.", is_voor=True)
    return Feit(f"Was de afgelopen twee jaar niet in {vraag.gemeente}.", is_voor=False)


def _km(vraag: Vraag, deskundige: Ervaringsdeskundige) -> float | None:
    naar = vraag.gemeente.pk if vraag.gemeente else None
    return afstand(deskundige.woongemeente_id, naar)


def _is_dichtbij(vraag: Vraag, deskundige: Ervaringsdeskundige) -> bool:
    km = _km(vraag, deskundige)
    return km is not None and km <= DICHTBIJ


def _woonplaats(vraag: Vraag, deskundige: Ervaringsdeskundige) -> Feit:
    km, woont = _km(vraag, deskundige), deskundige.woongemeente
    if woont is None:
        return Feit("Woont buiten de veertien gemeenten.", is_voor=False)
    ver = f", {getal(round(km))} kilometer van {vraag.gemeente}" if km else ""
    return Feit(f"Woont in {woont}{ver}.", _is_dichtbij(vraag, deskundige))


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


def _gevraagd_op(pool: Pool, wie: int) -> dt.date:
    op = pool.gevraagd_op.get(wie)
    return op.astimezone(NEDERLAND).date() if op else dt.date.min


def _gevraagd(pool: Pool, wie: int) -> Feit:
    op = pool.gevraagd_op.get(wie)
    zin = f"Laatst gevraagd of ingezet op {datum(op)}." if op else "Nog niet gevraagd."
    return Feit(zin, is_voor=False)
