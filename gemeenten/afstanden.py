"""How far the gemeenten lie apart, and how long the way between them takes.

Straight lines between the main towns (GeoNames); the speed in ``settings.REISSNELHEID`` is
low enough to make up for the bends in the road.
"""

from datetime import timedelta
from functools import lru_cache

from django.conf import settings

from gemeenten.gegevens import rijen


@lru_cache(maxsize=1)
def _afstanden() -> dict[frozenset[str], float]:
    return {
        frozenset((rij["van"], rij["naar"])): float(rij["km"].replace(",", "."))
        for rij in rijen("afstanden")
    }


def afstand(van: str | None, naar: str | None) -> float | None:
    """Kilometres between two gemeentecodes; None when a place is not known.

    >>> afstand("GM0983", "GM0984"), afstand("GM0983", "GM0983"), afstand("GM0983", None)
    (21.8, 0.0, None)
    """
    if not van or not naar:
        return None
    return 0.0 if van == naar else _afstanden().get(frozenset((van, naar)))


def reistijd(van: str | None, naar: str | None) -> timedelta:
    """How long the way takes, in whole minutes; nothing when a place is not known."""
    km = afstand(van, naar)
    return timedelta(minutes=round((km or 0) * 60 / settings.REISSNELHEID))
