"""Nobody is in two places at once: not within the file, and not with what is planned."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from inzet.importeren.inzetten import Rij
from inzet.models import Ervaringsdeskundige, Inzet
from inzet.querysets import TOT, VAN
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.importeren.fouten import Fout


@dataclass(frozen=True)
class Bezet:
    """A time in which an expert is at work, in the file (with its line) or in the system."""

    deskundige: int
    van: dt.datetime
    tot: dt.datetime
    waar: str
    rij: Rij | None = None


def dubbele_boekingen(
    nieuw: Iterable[Rij], deskundigen: dict[str | None, Ervaringsdeskundige]
) -> Iterator[Fout]:
    """One reason per row that overlaps; back-to-back is fine, what was called off is free."""
    tijden = [
        Bezet(
            deskundigen[rij.deskundige].pk,
            rij.inhoud.begin,
            rij.inhoud.eind,
            f"“{rij.inhoud.titel}” (regel {rij.nummer})",
            rij,
        )
        for rij in nieuw
        if not rij.vervalt
    ]
    if not tijden:
        return
    namen = {deskundige.pk: str(deskundige) for deskundige in deskundigen.values()}
    tijden += _in_het_systeem(tijden)
    tijden.sort(key=lambda bezet: (bezet.deskundige, bezet.van, bezet.tot))
    for deskundige, eigen in groupby(tijden, key=lambda bezet: bezet.deskundige):
        lopend: Bezet | None = None  # the one that lasts longest so far
        for bezet in eigen:
            if lopend and bezet.van < lopend.tot:
                ander, fout = (bezet, lopend) if bezet.rij is None else (lopend, bezet)
                if fout.rij:
                    reden = f"{namen[deskundige]} is dan al ingezet: {_wanneer(ander)}."
                    yield Fout(fout.rij.nummer, "deskundige", reden)
            if lopend is None or bezet.tot > lopend.tot:
                lopend = bezet


def _in_het_systeem(tijden: list[Bezet]) -> Iterator[Bezet]:
    inzetten = (
        Inzet.objects.telt()
        .filter(deskundige__in={bezet.deskundige for bezet in tijden})
        .annotate(van=VAN, tot=TOT)
        .filter(
            van__lt=max(bezet.tot for bezet in tijden),
            tot__gt=min(bezet.van for bezet in tijden),
        )
        .select_related("activiteit__gemeente")
    )
    for inzet in inzetten.iterator(chunk_size=2000):
        waar = f"“{inzet.activiteit.titel}” ({inzet.activiteit.voor})"
        yield Bezet(inzet.deskundige_id, inzet.van, inzet.tot, waar)


def _wanneer(bezet: Bezet) -> str:
    van, tot = bezet.van.astimezone(NEDERLAND), bezet.tot.astimezone(NEDERLAND)
    return f"op {van:%d-%m-%Y} van {van:%H:%M} tot {tot:%H:%M} uur bij {bezet.waar}"
