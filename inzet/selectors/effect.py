"""What a plan means for the share of a gemeente, before anyone saves it."""

import datetime as dt
from dataclasses import dataclass

from gemeenten.models import Gemeente
from inzet.selectors.verdeling import verdeling
from poolregio.kern.balk import Balk, maak_balk
from poolregio.kern.halfjaar import NEDERLAND, Periode


@dataclass(frozen=True)
class Effect:
    """Times in minutes. ``gepland`` is without this plan, ``daarna`` with it."""

    gemeente: Gemeente
    periode: Periode
    beschikbaar: int
    gerealiseerd: int
    gepland: int
    deze: int
    balk: Balk

    @property
    def daarna(self) -> int:
        return self.beschikbaar - self.gerealiseerd - self.gepland - self.deze

    @property
    def boven_recht(self) -> int:
        return max(0, -self.daarna)


def effect(
    gemeente: Gemeente,
    moment: tuple[dt.datetime, dt.datetime],
    *,
    aantal: int,
    al_gepland: int = 0,
) -> Effect | None:
    """With ``aantal`` experts; None when there is no recht yet.

    ``al_gepland`` are the minutes of this activity that the half-year counts already.
    """
    begin, eind = moment
    periode = Periode.van(begin.astimezone(NEDERLAND).date())
    deel = verdeling(periode).deel_van(gemeente.pk)
    if deel.beschikbaar is None:
        return None
    deze = int((eind - begin).total_seconds()) // 60 * aantal
    gepland = deel.gepland - al_gepland
    return Effect(
        gemeente=gemeente,
        periode=periode,
        beschikbaar=deel.beschikbaar,
        gerealiseerd=deel.gerealiseerd,
        gepland=gepland,
        deze=deze,
        balk=maak_balk(deel.beschikbaar, deel.gerealiseerd, gepland + deze),
    )
