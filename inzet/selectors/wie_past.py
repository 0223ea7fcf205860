"""Who fits for an activity or a need: plain facts in an order that is told, no hidden score."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from inzet.enums import Waarschuwing
from inzet.models import Ervaringsdeskundige
from inzet.selectors.feiten import (
    DICHTBIJ,
    Feit,
    feiten,
    gevraagd_op,
    is_dichtbij,
    kent,
    wil_rol,
)
from inzet.selectors.gezocht import Vraag
from inzet.selectors.planning import wanneer
from inzet.selectors.pool import Pool
from inzet.selectors.waarschuwingen import Plan, bezwaren
from poolregio.accounts.models import Gebruiker
from poolregio.kern.opmaak import dagdatum

MET_FEITEN = 20  # of each group
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
        passen=_met_feiten(vraag, pool, [k for k in kunnen if not k.bezwaren]),
        niet_zomaar=_met_feiten(vraag, pool, [k for k in kunnen if k.bezwaren]),
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


def _met_feiten(vraag: Vraag, pool: Pool, groep: list[Kandidaat]) -> list[Kandidaat]:
    """Facts with the first ones; after that a name will do, and the page stays quick."""
    eerste = [
        replace(
            kandidaat,
            feiten=feiten(
                vraag, pool, kandidaat.deskundige, is_vrij=not kandidaat.bezwaren
            ),
        )
        for kandidaat in groep[:MET_FEITEN]
    ]
    return eerste + groep[MET_FEITEN:]


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
        bezwaren=tegen,
        wil_thema=wil_thema,
        volgorde=(
            1 if tegen else 0,
            not wil_rol(vraag, deskundige),
            not wil_thema,
            not kent(vraag, pool, wie),
            not is_dichtbij(vraag, deskundige),
            gevraagd_op(pool, wie),
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
    if tijd := pool.rooster.bezig(wie, vraag.begin, vraag.eind):
        waar = f" in {tijd.plaats}" if tijd.plaats else ""
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
