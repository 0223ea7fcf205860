"""Who is where when: a weekly rhythm, divided by the key, so the shares come out near right.

Pure planning, no database. Each expert has fixed dayparts; each of those in four weeks is a
*block* of about sixteen hours in a half-year, and the key divides the blocks. No expert is in
two places, because a daypart of a day is handed out once.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from poolregio.kern.halfjaar import Periode, lokaal_moment
from poolregio.kern.verdeel import verdeel
from rapportage.demo.mensen import AVOND, INZETBAAR, MIDDAG, OCHTEND, Lid
from rapportage.demo.opzet import Opzet
from rapportage.demo.programmas import GEMEENTELIJK, INTERN, REGIONAAL, Programma

WEKEN_PER_RONDE = 4
REGIONAAL_DEEL = 25  # one block in so many is for the whole region
TWEEDE_KANS, VERVALT_KANS = 0.10, 0.06
BEGINTIJDEN = {
    OCHTEND: (dt.time(9), dt.time(9, 30)),
    MIDDAG: (dt.time(13, 30),),
    AVOND: (dt.time(19),),
}
OVERLEG = {  # soort: weekday and week in a round; after the afternoon, before the evening
    "werkoverleg": (3, 1),
    "intervisie": (1, 3),
}
OVERLEGTIJD = dt.time(17)


@dataclass(frozen=True)
class Bezoek:
    """One activity with the experts who come."""

    gemeente: str | None
    programma: Programma
    begin: dt.datetime
    eind: dt.datetime
    leden: tuple[Lid, ...]


@dataclass(frozen=True)
class Blok:
    """A daypart of an expert in one of four weeks."""

    lid: Lid
    weekdag: int
    dagdeel: str
    ronde: int


def maak_rooster(
    opzet: Opzet, periode: Periode, groep: int, leden: list[Lid], sleutel: dict[str, int]
) -> list[Bezoek]:
    """The activities of a group of experts in a half-year, in order of time."""
    toeval = opzet.toeval("rooster", groep, periode.code)
    bezet: set[tuple[int, dt.date, str]] = set()
    bezoeken = []
    for gemeente, delen in _verdeel_blokken(opzet, periode, groep, leden, sleutel).items():
        dagen = [
            (dag, blok, programma)
            for blok, programma in delen
            for dag in _dagen(periode, blok)
        ]
        dagen.sort(key=lambda wat: (wat[0], wat[1].dagdeel, wat[1].lid.deskundige.email))
        mogelijk = sum(programma.minuten for _, _, programma in dagen)
        doel = _doel(opzet, periode, leden, sleutel, gemeente)
        stap = doel / (mogelijk * (1 + TWEEDE_KANS) * (1 - VERVALT_KANS) or 1)
        stand = toeval.random()
        for dag, blok, programma in dagen:
            stand += stap
            if stand < 1 and not _deze_week(opzet, dag):
                continue
            stand = max(stand - 1, 0)
            bezet.add((blok.lid.deskundige.pk, dag, blok.dagdeel))
            bezoeken.append(_bezoek(gemeente, programma, dag, blok))
    bezoeken = [_misschien_samen(toeval, bezoek, leden, bezet) for bezoek in bezoeken]
    bezoeken += _overleg(periode, leden)
    if groep == 0 and periode == opzet.huidige:
        bezoeken += _vandaag(opzet, leden[0], bezoeken)
    return sorted(bezoeken, key=lambda b: (b.begin, b.leden[0].deskundige.email))


def contractminuten(periode: Periode, leden: list[Lid]) -> int:
    """What the employment of these experts makes available, in minutes (design.md 4)."""
    uren = 0
    for lid in leden:
        for begin, eind, weekuren in lid.dienstverbanden:
            laatste = min(eind or periode.einde, periode.einde)
            dagen = (laatste - max(begin, periode.begin)).days + 1
            uren += weekuren * max(dagen, 0)
    return int(uren * INZETBAAR * 60 / 7)


def _doel(
    opzet: Opzet,
    periode: Periode,
    leden: list[Lid],
    sleutel: dict[str, int],
    gemeente: str | None,
) -> float:
    """How many minutes this gemeente gets: most near their share, a few above it."""
    if gemeente is None:
        deel, kans = 0.03, 1.0
    else:
        toeval = opzet.toeval("doel", periode.code, gemeente)
        deel = sleutel[gemeente] / sum(sleutel.values())
        kans = 1.08 if toeval.random() < 0.1 else toeval.uniform(0.72, 0.92)
    if periode > opzet.huidige:
        kans *= 0.35
    return contractminuten(periode, leden) * deel * kans


def _verdeel_blokken(
    opzet: Opzet, periode: Periode, groep: int, leden: list[Lid], sleutel: dict[str, int]
) -> dict[str | None, list[tuple[Blok, Programma]]]:
    """The order does not depend on the half-year, so most programmes go on in the next."""
    vast = opzet.toeval("blokken", groep)
    volgorde = leden[:]
    vast.shuffle(volgorde)
    blokken = [
        Blok(lid, weekdag, dagdeel, ronde)
        for lid in volgorde
        for weekdag, dagdeel in lid.slots(_uren(lid, periode))
        for ronde in range(WEKEN_PER_RONDE)
    ]
    regionaal = len(blokken) // REGIONAAL_DEEL
    aantallen = verdeel(max(len(blokken) - regionaal - len(sleutel), 0), sleutel)
    wie: list[str | None] = [None] * regionaal
    for code in sorted(sleutel, key=lambda code: (-sleutel[code], code)):
        wie += [code] * (aantallen[code] + 1)
    delen: dict[str | None, list[tuple[Blok, Programma]]] = defaultdict(list)
    lopend: dict[tuple, Programma] = {}
    for gemeente, blok in zip(wie, blokken, strict=False):
        sleutel_blok = (gemeente, blok.lid.deskundige.email, blok.weekdag, blok.dagdeel)
        if sleutel_blok not in lopend:
            keuze = [
                programma
                for programma in (GEMEENTELIJK if gemeente else REGIONAAL)
                if blok.dagdeel in programma.dagdelen
            ] or list(REGIONAAL)
            lopend[sleutel_blok] = opzet.toeval("programma", groep, *sleutel_blok).choice(
                keuze
            )
        delen[gemeente].append((blok, lopend[sleutel_blok]))
    return delen


def _uren(lid: Lid, periode: Periode) -> int:
    return max(lid.weekuren(periode.begin), lid.weekuren(periode.einde))


def _dagen(periode: Periode, blok: Blok) -> Iterator[dt.date]:
    """The days of a block, without the weeks around the turn of the year and King's Day."""
    dag = periode.begin + dt.timedelta((blok.weekdag - periode.begin.weekday()) % 7)
    while dag <= periode.einde:
        vrij = (dag.month, dag.day) >= (12, 24) or (dag.month, dag.day) in ((1, 1), (4, 27))
        if _ronde(dag) == blok.ronde and not vrij and blok.lid.weekuren(dag):
            yield dag
        dag += dt.timedelta(7)


def _ronde(dag: dt.date) -> int:
    return (dag.toordinal() - dag.weekday()) // 7 % WEKEN_PER_RONDE


def _deze_week(opzet: Opzet, dag: dt.date) -> bool:
    maandag = opzet.vandaag - dt.timedelta(opzet.vandaag.weekday())
    return maandag <= dag < maandag + dt.timedelta(7)


def _bezoek(gemeente: str | None, programma: Programma, dag: dt.date, blok: Blok) -> Bezoek:
    tijd = BEGINTIJDEN[blok.dagdeel][0]
    if blok.dagdeel == OCHTEND and programma.minuten <= 150:
        tijd = BEGINTIJDEN[OCHTEND][blok.weekdag % 2]
    begin = lokaal_moment(dag, tijd).astimezone(dt.UTC)
    return Bezoek(
        gemeente,
        programma,
        begin,
        begin + dt.timedelta(minutes=programma.minuten),
        (blok.lid,),
    )


def _misschien_samen(
    toeval: Random, bezoek: Bezoek, leden: list[Lid], bezet: set[tuple[int, dt.date, str]]
) -> Bezoek:
    """Now and then a second expert comes along, who can and whose rhythm has nothing then."""
    if not bezoek.programma.samen or toeval.random() > 3 * TWEEDE_KANS:
        return bezoek
    dag = bezoek.begin.date()
    dagdeel = OCHTEND if bezoek.begin.hour < 11 else MIDDAG
    if bezoek.begin.hour > 15:
        dagdeel = AVOND
    keuze = [lid for lid in leden if (dag.weekday(), dagdeel) in lid.mogelijk]
    ander = toeval.choice(keuze or leden)
    plek = (ander.deskundige.pk, dag, dagdeel)
    if ander in bezoek.leden or not ander.weekuren(dag) or plek in bezet:
        return bezoek
    bezet.add(plek)
    return Bezoek(
        bezoek.gemeente,
        bezoek.programma,
        bezoek.begin,
        bezoek.eind,
        (*bezoek.leden, ander),
    )


def _overleg(periode: Periode, leden: list[Lid]) -> Iterator[Bezoek]:
    """Everybody together, every four weeks; and a training on the second Friday."""
    wanneer: dict[str, list[dt.date]] = {soort: [] for soort in INTERN}
    dag = periode.begin
    while dag <= periode.einde:
        for soort, (weekdag, ronde) in OVERLEG.items():
            if dag.weekday() == weekdag and _ronde(dag) == ronde and dag.month != 8:
                wanneer[soort].append(dag)
        if dag.weekday() == 4 and 8 <= dag.day <= 14 and dag.month in (3, 10):
            wanneer["scholing"].append(dag)
        dag += dt.timedelta(1)
    for soort, dagen in wanneer.items():
        programma = Programma(
            soort,
            INTERN[soort],
            "welzijn",
            "Kantoor van de pool",
            "",
            "geen",
            "intervisor",
            90,
        )
        for dag in dagen:
            aanwezig = tuple(lid for lid in leden if lid.weekuren(dag))
            if aanwezig and (dag.month, dag.day) < (12, 24):
                begin = lokaal_moment(dag, OVERLEGTIJD).astimezone(dt.UTC)
                eind = begin + dt.timedelta(minutes=programma.minuten)
                yield Bezoek(None, programma, begin, eind, aanwezig)


def _vandaag(opzet: Opzet, lid: Lid, bezoeken: list[Bezoek]) -> Iterator[Bezoek]:
    """The first expert always has something today, on a Sunday too."""
    if any(lid in b.leden and b.begin.date() == opzet.vandaag for b in bezoeken):
        return
    begin = lokaal_moment(opzet.vandaag, dt.time(14)).astimezone(dt.UTC)
    eind = begin + dt.timedelta(hours=2)
    gemeente = lid.deskundige.woongemeente_id
    yield Bezoek(gemeente, GEMEENTELIJK[0], begin, eind, (lid,))
