"""The bar of hours: solid is gerealiseerd, hatched is gepland, dashed is nog te plannen.

Every bar is scaled to the recht of its own gemeente, so all lines of recht stand under each
other: the bars show balance, the table beside them shows size. The numbers become SVG
attributes here, as text, so that a template never formats a float in Dutch.
"""

from collections.abc import Iterable
from dataclasses import dataclass

PER_MILLE = 1000
# Where the line of recht stands when nobody is over it; the rest is room to run past it.
RUIMTE = 1120
# A bar far over its recht must not push all others flat; beyond this it ends at the edge.
HOOGSTE_RUIMTE = 1600


@dataclass(frozen=True)
class Segment:
    """One part of the bar, as percentages of its width."""

    x: str
    width: str


@dataclass(frozen=True)
class Balk:
    """What ``onderdelen/balk.html`` draws. A part that is zero is None."""

    gereal: Segment | None
    gepland: Segment | None
    open: Segment | None
    recht: str


def ruimte_voor(rijen: Iterable[tuple[int, int, int]]) -> int:
    """The room (per mille of recht) that bars under each other need: (recht, gereal, gepland)."""
    vol = [
        (gereal + gepland) * PER_MILLE // recht
        for recht, gereal, gepland in rijen
        if recht > 0
    ]
    return min(max([RUIMTE, *(v + 20 for v in vol)]), HOOGSTE_RUIMTE)


def maak_balk(recht: int, gereal: int, gepland: int, *, ruimte: int | None = None) -> Balk:
    """Scale minutes to a bar.

    ``recht`` is what there is to use: with afspraken and overdracht, less the regional part.
    Bars under each other share one ``ruimte``, from ``ruimte_voor``.
    """
    ruimte = ruimte or ruimte_voor([(recht, gereal, gepland)])
    # Without recht there is nothing to scale to: the hours fill the bar, the line stands at 0.
    breedte = recht * ruimte if recht > 0 else max(gereal + gepland, 1) * PER_MILLE

    def segment(begin: int, eind: int) -> Segment | None:
        begin, eind = (min(v * PER_MILLE, breedte) for v in (begin, eind))
        return (
            Segment(_deel(begin, breedte), _deel(eind - begin, breedte))
            if eind > begin
            else None
        )

    return Balk(
        gereal=segment(0, gereal),
        gepland=segment(gereal, gereal + gepland),
        open=segment(gereal + gepland, max(recht, 0)),
        recht=_deel(max(recht, 0) * PER_MILLE, breedte),
    )


def _deel(teller: int, noemer: int) -> str:
    """A part as a percentage in hundredths.

    >>> _deel(1, 3)
    '33.33%'
    """
    honderdsten = teller * 10000 // noemer
    return f"{honderdsten // 100}.{honderdsten % 100:02}%"
