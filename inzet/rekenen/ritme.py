"""Every rhythm that could answer a need: who, which dagdeel of the week, how often, when.

A rhythm is written out in dates before anything is solved. So what the solver chooses from
is already outside holidays, absence and what is planned, and nothing has to be repaired.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from inzet.rekenen.probleem import KLOK, VOLGORDE, Deskundige, Probleem, Vraag, weekrest
from poolregio.kern.dagdeel import maandag, weekcode

Datums = tuple[dt.date, ...]


@dataclass(frozen=True)
class Ritme:
    """Every ``stap`` weeks the same expert on the same dagdeel for the same need."""

    vraag: int  # position in the problem
    deskundige: int  # likewise
    weekdag: int
    deel: str
    stap: int
    resten: tuple[int, ...]  # which of four weeks in turn
    datums: Datums


def stappen(vraag: Vraag, weken: int) -> tuple[int, ...]:
    """How often suits the amount: what is wanted weekly is not made of monthly pieces."""
    if vraag.dagdelen * 2 > weken:
        return (1, 2)
    if vraag.dagdelen * 4 > weken:
        return (2, 4)
    return (4,)


def ritmes(probleem: Probleem) -> list[Ritme]:
    weken = len({maandag(dag) for d in probleem.deskundigen for dag, _ in d.vrij})
    per_stap = cache(_per_stap)  # most places have the same dates
    gevonden: list[Ritme] = []
    for nummer, deskundige in enumerate(probleem.deskundigen):
        vrij = vrij_te_plannen(deskundige)
        per_pot = {
            vraag.pot: {
                (weekdag, deel): per_stap(
                    tuple(
                        dag
                        for dag in datums
                        if past_naast(probleem, deskundige, dag, deel, vraag.pot)
                    )
                )
                for (weekdag, deel), datums in vrij.items()
            }
            for vraag in probleem.vragen
            if vraag.dagdelen
        }
        for positie, vraag in enumerate(probleem.vragen):
            if not vraag.dagdelen:
                continue
            for (weekdag, deel), keuzes in per_pot[vraag.pot].items():
                if vraag.voorkeur and weekcode(weekdag, deel) not in vraag.voorkeur:
                    continue
                gevonden += (
                    Ritme(positie, nummer, weekdag, deel, stap, resten, datums)
                    for stap in stappen(vraag, weken)
                    for resten, datums in keuzes[stap]
                )
    return gevonden


def _per_stap(datums: Datums) -> dict[int, list[tuple[tuple[int, ...], Datums]]]:
    """Which dates a rhythm of every 1, 2 or 4 weeks has, for each week to begin in."""
    keuzes: dict[int, list[tuple[tuple[int, ...], Datums]]] = {}
    for stap in (1, 2, 4):
        per_begin = [tuple(range(eerste, 4, stap)) for eerste in range(stap)]
        met_datums = [
            (resten, tuple(dag for dag in datums if weekrest(dag) in resten))
            for resten in per_begin
        ]
        keuzes[stap] = [(resten, eigen) for resten, eigen in met_datums if eigen]
    return keuzes


def vrij_te_plannen(deskundige: Deskundige) -> dict[tuple[int, str], Datums]:
    """The dates per dagdeel of the week on which one more dagdeel fits the limits.

    A day on which something is planned already keeps only as many dagdelen as still fit.
    """
    minuten: dict[dt.date, int] = defaultdict(int)
    for bezet in deskundige.bezet:
        minuten[bezet.dag] += bezet.eind - bezet.begin
    per_dag: dict[dt.date, list[str]] = defaultdict(list)
    for dag, deel in deskundige.vrij:
        if deskundige.week_over.get(maandag(dag), 0) >= MINUTEN_PER_DAGDEEL and _is_leeg(
            deskundige, dag, deel
        ):
            per_dag[dag].append(deel)
    gevonden: dict[tuple[int, str], list[dt.date]] = defaultdict(list)
    for dag in sorted(per_dag):
        delen = sorted(per_dag[dag], key=VOLGORDE.index)
        if minuten[dag]:
            delen = delen[
                : max(0, deskundige.dag_max - minuten[dag]) // MINUTEN_PER_DAGDEEL
            ]
        elif deskundige.dag_max < MINUTEN_PER_DAGDEEL:
            delen = []
        for deel in delen:
            gevonden[dag.weekday(), deel].append(dag)
    return {plek: tuple(datums) for plek, datums in sorted(gevonden.items())}


def _is_leeg(deskundige: Deskundige, dag: dt.date, deel: str) -> bool:
    begin, eind = KLOK[deel]
    return not any(
        bezet.dag == dag and bezet.begin < eind and bezet.eind > begin
        for bezet in deskundige.bezet
    )


def past_naast(
    probleem: Probleem, deskundige: Deskundige, dag: dt.date, deel: str, plek: str
) -> bool:
    """Is there time to travel from and to what is planned on this day already?"""
    begin, eind = KLOK[deel]
    for bezet in deskundige.bezet:
        if bezet.dag == dag:
            tussen = begin - bezet.eind if bezet.eind <= begin else bezet.begin - eind
            if tussen < probleem.reis(bezet.plek, plek):
                return False
    return True
