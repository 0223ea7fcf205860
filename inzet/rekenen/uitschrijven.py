"""From chosen rhythms to dated rows, and to why something got less than it could have."""

import datetime as dt
from collections import Counter, defaultdict

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from inzet.rekenen.antwoord import (
    AFRONDING,
    NIEMAND,
    NIET_GEVRAAGD,
    RECHT_OP,
    TIJD_OP,
    VOL,
    Antwoord,
    PotUitkomst,
    Regel,
    VraagUitkomst,
)
from inzet.rekenen.model import Model
from inzet.rekenen.probleem import Probleem
from inzet.rekenen.ritme import Ritme
from poolregio.kern.dagdeel import maandag


def schrijf_uit(
    model: Model,
    waarden: list[int] | None,
    *,
    verschil_grens: int,
    gat: int,
    seconden: float,
    is_gestopt: bool,
) -> Antwoord:
    """``waarden`` by variable; None when nothing was found in time: then nothing is proposed."""
    probleem = model.probleem
    regels = tuple(sorted(_regels(model, waarden))) if waarden else ()
    per_vraag = Counter(regel.vraag for regel in regels)
    is_alles_gezien = waarden is not None
    potten = tuple(
        _pot(probleem, sleutel.sleutel, per_vraag, is_alles_gezien)
        for sleutel in probleem.potten
    )
    verschil = sum(abs(pot.over) for pot in potten)
    met_keuze = {probleem.vragen[ritme.vraag].sleutel for ritme in model.ritmes}
    vol = {pot.sleutel for pot in potten if pot.over < MINUTEN_PER_DAGDEEL}
    return Antwoord(
        regels=regels,
        potten=potten,
        vragen=tuple(
            VraagUitkomst(
                vraag.sleutel,
                vraag.dagdelen,
                per_vraag[vraag.sleutel],
                _waarom(
                    tekort=vraag.dagdelen - per_vraag[vraag.sleutel],
                    is_recht_op=vraag.pot in vol,
                    is_iemand=vraag.sleutel in met_keuze,
                    is_alles_gezien=is_alles_gezien,
                ),
            )
            for vraag in probleem.vragen
        ),
        verschil=verschil,
        verschil_grens=min(verschil, verschil_grens),
        gat=gat if is_alles_gezien else 100,
        seconden=round(seconden, 1),
        is_gestopt=is_gestopt,
        keuzes=len(model.ritmes),
    )


def _regels(model: Model, waarden: list[int]) -> list[Regel]:
    """The dates of the chosen rhythms, minus those that the solver left out."""
    probleem = model.probleem
    gekozen: dict[tuple[int, int], list[Ritme]] = defaultdict(list)
    for variabele, ritme in zip(model.gekozen, model.ritmes, strict=True):
        if waarden[variabele.index]:
            gekozen[ritme.vraag, ritme.deskundige].append(ritme)
    regels = []
    for (vraag, deskundige), ritmes in gekozen.items():
        datums = sorted((dag, ritme.deel) for ritme in ritmes for dag in ritme.datums)
        for week in {maandag(dag) for dag, _ in datums}:
            if (weg := model.minder_week.get((vraag, deskundige, week))) is not None:
                in_week = [plek for plek in datums if maandag(plek[0]) == week]
                for plek in in_week[len(in_week) - waarden[weg.index] :]:
                    datums.remove(plek)
        weg = waarden[model.minder[vraag, deskundige].index]
        for plek in _minst_nodig(probleem, datums)[:weg]:
            datums.remove(plek)
        regels += [
            Regel(
                dag,
                deel,
                probleem.deskundigen[deskundige].sleutel,
                probleem.vragen[vraag].sleutel,
            )
            for dag, deel in datums
        ]
    return regels


def _minst_nodig(
    probleem: Probleem, datums: list[tuple[dt.date, str]]
) -> list[tuple[dt.date, str]]:
    """What to leave out first: school holidays, then the last weeks."""
    return sorted(
        datums, key=lambda plek: (plek[0] in probleem.liever_niet, plek), reverse=True
    )


def _pot(
    probleem: Probleem, sleutel: str, per_vraag: Counter, is_alles_gezien: bool
) -> PotUitkomst:
    pot = next(pot for pot in probleem.potten if pot.sleutel == sleutel)
    vragen = [vraag for vraag in probleem.vragen if vraag.pot == sleutel]
    aantal = sum(per_vraag[vraag.sleutel] for vraag in vragen)
    over = pot.minuten - aantal * MINUTEN_PER_DAGDEEL
    if over == 0:
        reden = ""
    elif abs(over) <= MINUTEN_PER_DAGDEEL // 2:
        reden = AFRONDING
    elif over < 0:
        reden = RECHT_OP
    elif aantal >= sum(vraag.dagdelen for vraag in vragen):
        reden = NIET_GEVRAAGD
    else:
        reden = VOL if is_alles_gezien else TIJD_OP
    return PotUitkomst(sleutel, pot.minuten, aantal * MINUTEN_PER_DAGDEEL, reden)


def _waarom(
    *, tekort: int, is_recht_op: bool, is_iemand: bool, is_alles_gezien: bool
) -> str:
    if not tekort:
        return ""
    if not is_iemand:
        return NIEMAND
    if not is_alles_gezien:
        return TIJD_OP
    return RECHT_OP if is_recht_op else VOL
