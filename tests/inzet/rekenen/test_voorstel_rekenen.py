"""The calculation of a proposal: no rule broken, the best when proven, and never too late."""

import time
from itertools import product

import pytest

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from inzet.rekenen import Bezet, Pot, Probleem, Vraag, los_op
from inzet.rekenen.antwoord import AFRONDING, NIEMAND, NIET_GEVRAAGD, RECHT_OP, VOL
from inzet.rekenen.ritme import ritmes
from tests.inzet.rekenen.gevallen import (
    DAG,
    MAANDAG,
    elke_week,
    halfjaar,
    maak_deskundige,
    overtredingen,
    willekeurig,
)


def reken(probleem, limiet=20.0, **kwargs):
    return los_op(probleem, tijdslimiet=limiet, werkers=1, **kwargs)


@pytest.mark.parametrize("zaad", range(200))
def test_no_proposal_breaks_a_hard_rule(zaad):
    probleem = willekeurig(zaad)
    antwoord = reken(probleem, 2.0)
    assert overtredingen(probleem, antwoord.regels) == []
    assert len({(r.deskundige, r.dag, r.deel) for r in antwoord.regels}) == len(
        antwoord.regels
    )
    assert antwoord.verschil == sum(abs(pot.over) for pot in antwoord.potten)
    assert antwoord.verschil_grens <= antwoord.verschil


def minste_verschil(probleem):
    """The least possible, by trying every choice of rhythms and every amount of each."""
    keuzes = ritmes(probleem)
    beste = None
    for aantallen in product(*[range(len(ritme.datums) + 1) for ritme in keuzes]):
        gekozen = [(r, n) for r, n in zip(keuzes, aantallen, strict=True) if n]
        if _mag(probleem, gekozen):
            verschil = 0
            for pot in probleem.potten:
                minuten = MINUTEN_PER_DAGDEEL * sum(
                    n for r, n in gekozen if probleem.vragen[r.vraag].pot == pot.sleutel
                )
                verschil += abs(pot.minuten - minuten)
            beste = verschil if beste is None else min(beste, verschil)
    return beste


def _mag(probleem, gekozen):
    plekken = [
        (r.deskundige, r.weekdag, r.deel, rest) for r, _ in gekozen for rest in r.resten
    ]
    if len(plekken) != len(set(plekken)):
        return False
    for nummer, vraag in enumerate(probleem.vragen):
        if sum(n for r, n in gekozen if r.vraag == nummer) > vraag.dagdelen:
            return False
    return all(
        sum(n for r, n in gekozen if r.deskundige == nummer) * MINUTEN_PER_DAGDEEL
        <= deskundige.halfjaar_over
        for nummer, deskundige in enumerate(probleem.deskundigen)
    )


@pytest.mark.parametrize("zaad", range(12))
def test_the_proven_optimum_is_what_trying_everything_finds(zaad):
    """Two experts with a dagdeel or two, two gemeenten, three weeks: small enough to try all."""
    probleem = Probleem(
        vragen=(
            Vraag(sleutel=1, pot="A", dagdelen=1 + zaad % 3),
            Vraag(sleutel=2, pot="B", dagdelen=2 + zaad % 2),
        ),
        potten=(
            Pot(sleutel="A", minuten=100 + 95 * zaad),
            Pot(sleutel="B", minuten=700 - 60 * zaad),
        ),
        deskundigen=(
            maak_deskundige(1, elke_week(0, "ochtend", 3), halfjaar=2 + zaad % 2),
            maak_deskundige(2, elke_week(1, "middag", 2), halfjaar=1 + zaad % 3),
        ),
    )
    antwoord = reken(probleem)
    assert antwoord.is_bewezen
    assert antwoord.verschil == minste_verschil(probleem)


def een(minuten=0, gevraagd=4, **fields):
    """One expert on Monday mornings for four weeks, one need in Venray."""
    deskundige = maak_deskundige(1, elke_week(0, "ochtend", 4), **fields)
    return Probleem(
        vragen=(Vraag(sleutel=7, pot="GM0984", dagdelen=gevraagd),),
        potten=(Pot(sleutel="GM0984", minuten=minuten),),
        deskundigen=(deskundige,),
    )


@pytest.mark.parametrize(
    ("minuten", "dagdelen", "reden"),
    [
        (360, 2, ""),
        (400, 2, AFRONDING),
        (460, 3, AFRONDING),
        (0, 0, ""),
        (-300, 0, RECHT_OP),
        (1000, 4, NIET_GEVRAAGD),
    ],
)
def test_a_gemeente_gets_its_hours_as_near_as_whole_dagdelen_allow(
    minuten, dagdelen, reden
):
    antwoord = reken(een(minuten))
    assert len(antwoord.regels) == dagdelen
    assert antwoord.potten[0].reden == reden
    assert antwoord.is_verschil_bewezen


def test_a_need_nobody_can_do_says_so():
    probleem = een(720)
    vraag = Vraag(sleutel=7, pot="GM0984", dagdelen=4, voorkeur=frozenset({"wo_avond"}))
    probleem = Probleem(
        vragen=(vraag,), potten=probleem.potten, deskundigen=probleem.deskundigen
    )
    antwoord = reken(probleem)
    assert antwoord.regels == ()
    assert antwoord.vragen[0].reden == NIEMAND


def test_a_need_says_when_everybody_is_full():
    antwoord = reken(een(720, halfjaar=3))
    assert len(antwoord.regels) == 3
    assert antwoord.vragen[0].reden == VOL
    assert antwoord.potten[0].reden == VOL


def test_a_full_week_is_skipped_and_the_rhythm_goes_on():
    weken = {MAANDAG + 7 * week * DAG: 900 for week in range(4)}
    weken[MAANDAG + 7 * DAG] = 100
    antwoord = reken(een(720, week_over=weken))
    assert [regel.dag.day for regel in antwoord.regels] == [1, 15, 22]


def test_a_day_with_work_far_away_is_skipped():
    """The morning ends at half past twelve; the way takes an hour and a half."""
    bezet = (Bezet(dag=MAANDAG, begin=13 * 60, eind=15 * 60, plek="GM0957"),)
    probleem = een(720, bezet=bezet)
    ver = Probleem(
        vragen=probleem.vragen,
        potten=probleem.potten,
        deskundigen=probleem.deskundigen,
        reisminuten={("GM0957", "GM0984"): 90},
    )
    assert [regel.dag.day for regel in reken(ver).regels] == [8, 15, 22]
    assert [regel.dag.day for regel in reken(probleem).regels] == [1, 8, 15, 22]


def test_school_holidays_are_left_out_first():
    probleem = een(540)
    vakantie = Probleem(
        vragen=probleem.vragen,
        potten=probleem.potten,
        deskundigen=probleem.deskundigen,
        liever_niet=frozenset({MAANDAG + 7 * DAG}),
    )
    assert [regel.dag.day for regel in reken(vakantie).regels] == [1, 15, 22]


def test_shortage_is_spread_over_the_gemeenten():
    """Eight dagdelen for two gemeenten that are both entitled to eight: each gets half."""
    probleem = Probleem(
        vragen=tuple(Vraag(sleutel=n, pot=p, dagdelen=8) for n, p in enumerate("AB")),
        potten=tuple(Pot(sleutel=p, minuten=8 * MINUTEN_PER_DAGDEEL) for p in "AB"),
        deskundigen=(maak_deskundige(1, elke_week(0, "ochtend", 8)),),
    )
    assert [pot.voorgesteld for pot in reken(probleem).potten] == [720, 720]


def test_what_matters_most_goes_first():
    probleem = Probleem(
        vragen=(
            Vraag(sleutel=1, pot="A", dagdelen=4, belang=10),
            Vraag(sleutel=2, pot="A", dagdelen=4, belang=60),
        ),
        potten=(Pot(sleutel="A", minuten=720),),
        deskundigen=(maak_deskundige(1, elke_week(0, "ochtend", 8)),),
    )
    assert {regel.vraag for regel in reken(probleem).regels} == {2}


def test_wishes_and_distance_decide_between_who_can():
    vrij = elke_week(0, "ochtend", 4)
    probleem = Probleem(
        vragen=(Vraag(sleutel=1, pot="A", dagdelen=4),),
        potten=(Pot(sleutel="A", minuten=720),),
        deskundigen=(
            maak_deskundige(1, vrij, gemist={1: 2}),
            maak_deskundige(2, vrij),
            maak_deskundige(3, vrij, km={"A": 40}),
        ),
    )
    assert {regel.deskundige for regel in reken(probleem).regels} == {2}


def test_asked_to_stop_it_gives_the_best_so_far():
    standen = []

    def stop(stand):
        standen.append(stand)
        return False

    probleem = halfjaar(mensen=5, vragen=20)
    antwoord = reken(probleem, meld=stop)
    assert antwoord.is_gestopt
    assert len(standen) == 1
    assert overtredingen(probleem, antwoord.regels) == []


def test_without_anybody_or_anything_there_is_an_empty_proposal():
    assert reken(Probleem(vragen=(), potten=(), deskundigen=())).regels == ()
    antwoord = reken(
        Probleem(
            vragen=(Vraag(sleutel=1, pot="A", dagdelen=2),),
            potten=(Pot(sleutel="A", minuten=360),),
            deskundigen=(),
        )
    )
    assert antwoord.vragen[0].reden == NIEMAND


@pytest.mark.parametrize(("mensen", "vragen", "limiet"), [(12, 60, 8), (40, 90, 15)])
def test_it_answers_within_its_limit_and_states_what_is_not_proven(mensen, vragen, limiet):
    """A half-year as large as it gets."""
    probleem = halfjaar(mensen=mensen, vragen=vragen)
    begin = time.process_time(), time.monotonic()
    antwoord = reken(probleem, limiet)
    assert time.process_time() - begin[0] < limiet + 1
    assert time.monotonic() - begin[1] < 3 * limiet  # on a machine that does more
    assert overtredingen(probleem, antwoord.regels) == []
    assert len(antwoord.regels) > 10 * mensen
    if not antwoord.is_bewezen:
        assert antwoord.gat > 0 or antwoord.verschil_grens < antwoord.verschil


def test_the_same_problem_gives_the_same_proposal():
    """With one werker, a seed, and time enough to prove it."""
    een_keer, nog_een_keer = (reken(willekeurig(11)) for _ in range(2))
    assert een_keer.is_bewezen
    assert een_keer.regels == nog_een_keer.regels
