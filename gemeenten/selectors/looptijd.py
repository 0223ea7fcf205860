"""How long the contract runs, with what was decided about extending it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from gemeenten.enums import OptieStatus
from gemeenten.models import Contract, Verlengingsoptie
from poolregio.accounts.models import Gebruiker

DAG = dt.timedelta(days=1)
DAGEN_GENOEG = 60  # below it days say more than months


@dataclass(frozen=True)
class Optie:
    """An option to extend, with what the days and the other options mean for it."""

    optie: Verlengingsoptie
    hoe_lang: str  # until or since the day of decision, in words
    is_te_laat: bool
    sluit_aan: bool  # begins the day after what goes before it
    is_aan_de_beurt: bool  # the first that is not decided yet


@dataclass(frozen=True)
class Looptijd:
    """The term of a contract: as agreed, and as it is with every extension decided."""

    contract: Contract
    einde: dt.date
    opties: list[Optie]

    @property
    def is_verlengd(self) -> bool:
        return self.einde > self.contract.einde


def looptijd(contract: Contract, vandaag: dt.date) -> Looptijd:
    """Uses the prefetched ``opties`` of the contract."""
    vorige, einde, is_beurt_geweest = contract.einde, contract.einde, False
    opties = []
    for optie in sorted(contract.opties.all(), key=lambda optie: optie.begin):
        is_open = optie.status == OptieStatus.OPEN
        opties.append(
            Optie(
                optie,
                hoe_lang=over_hoe_lang(optie.beslisdatum, vandaag),
                is_te_laat=is_open and optie.beslisdatum < vandaag,
                sluit_aan=optie.begin == vorige + DAG,
                is_aan_de_beurt=is_open and not is_beurt_geweest,
            )
        )
        is_beurt_geweest |= is_open
        vorige = optie.einde
        if optie.status == OptieStatus.VERLENGD:
            einde = optie.einde
    return Looptijd(contract, einde, opties)


def over_hoe_lang(dag: dt.date, vandaag: dt.date) -> str:
    """How far away a day is, as people say it.

    >>> vandaag = dt.date(2026, 11, 23)
    >>> over_hoe_lang(dt.date(2028, 7, 1), vandaag)
    'over 19 maanden'
    >>> over_hoe_lang(dt.date(2026, 11, 24), vandaag), over_hoe_lang(vandaag, vandaag)
    ('over 1 dag', 'vandaag')
    >>> over_hoe_lang(dt.date(2025, 7, 1), vandaag)
    '16 maanden geleden'
    """
    if dag == vandaag:
        return "vandaag"
    return (
        f"over {duur(vandaag, dag)}" if dag > vandaag else f"{duur(dag, vandaag)} geleden"
    )


def duur(van: dt.date, tot: dt.date) -> str:
    """Days when there are few, else whole months or years.

    >>> duur(dt.date(2026, 1, 1), dt.date(2026, 1, 13))
    '12 dagen'
    """
    dagen, verschil = (tot - van).days, relativedelta(tot, van)
    maanden = 12 * verschil.years + verschil.months
    if dagen < DAGEN_GENOEG:
        return f"{dagen} {'dag' if dagen == 1 else 'dagen'}"
    return f"{maanden} maanden" if maanden < 24 else f"{verschil.years} jaar"


def omvat(contract: Contract, opties: Iterable[Verlengingsoptie]) -> range:
    """The calendar years of the contract, with every extension that is still possible."""
    mogelijk = [o.einde for o in opties if o.status != OptieStatus.NIET_VERLENGD]
    return range(contract.begin.year, max([contract.einde, *mogelijk]).year + 1)


def huidig_contract(user: Gebruiker) -> Contract | None:
    """The newest one: what is written now belongs to it."""
    return Contract.objects.visible_to(user).order_by("-begin").first()
