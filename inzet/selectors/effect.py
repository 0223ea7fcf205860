"""What a plan means for the share of a gemeente, before anyone saves it."""

import datetime as dt
from dataclasses import dataclass

from gemeenten.models import Gemeente
from inzet.selectors.verdeling import verdeling
from poolregio.kern.balk import Balk, maak_balk
from poolregio.kern.halfjaar import NEDERLAND, Periode


@dataclass(frozen=True)
class Effect:
    """Times in minutes. ``gepland`` is without this plan, ``daarna`` with it.

    Without key or contractjaar there is no recht; ``ontbreekt`` then says why.
    """

    gemeente: Gemeente
    periode: Periode
    beschikbaar: int | None
    gerealiseerd: int
    gepland: int
    deze: int
    balk: Balk | None
    ontbreekt: list[str]

    @property
    def daarna(self) -> int:
        return (self.beschikbaar or 0) - self.gerealiseerd - self.gepland - self.deze

    @property
    def boven_recht(self) -> int:
        return max(0, -self.daarna)


def effect(
    gemeente: Gemeente,
    moment: tuple[dt.datetime, dt.datetime],
    *,
    aantal: int,
    al_gepland: int = 0,
) -> Effect:
    """Of a plan with ``aantal`` experts.

    ``al_gepland`` are the minutes of this activity that the half-year counts already.
    """
    begin, eind = moment
    periode = Periode.van(begin.astimezone(NEDERLAND).date())
    alles = verdeling(periode)
    deel = alles.deel_van(gemeente.pk)
    recht = deel.beschikbaar
    deze = int((eind - begin).total_seconds()) // 60 * aantal
    gepland = deel.gepland - al_gepland
    return Effect(
        gemeente=gemeente,
        periode=periode,
        beschikbaar=recht,
        gerealiseerd=deel.gerealiseerd,
        gepland=gepland,
        deze=deze,
        balk=None if recht is None else maak_balk(recht, deel.gerealiseerd, gepland + deze),
        ontbreekt=alles.ontbreekt,
    )
