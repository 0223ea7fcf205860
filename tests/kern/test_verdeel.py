"""Dividing loses nothing, favours nobody, and never depends on the order of the key."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poolregio.kern.uren import KWARTIER, op_kwartieren
from poolregio.kern.verdeel import gelijke_resten, verdeel

VOORBEELD = Path(__file__).parent.parent / "gegevens" / "verdeling_voorbeeld.csv"
totalen = st.integers(0, 10**30)  # far past what a float can hold
sleutels = st.dictionaries(st.text(max_size=3), st.integers(0, 10**6), min_size=1).filter(
    lambda sleutel: sum(sleutel.values()) > 0
)
# The Alabama paradox: with one unit more to divide, the fourth gets one less.
ALABAMA = [9061, 7179, 5259, 3319, 1182]


@pytest.mark.parametrize(
    ("totaal", "gewichten", "delen"),
    [
        (100, [5117, 4400, 162, 161, 160], [51, 44, 2, 2, 1]),
        (26, ALABAMA, [9, 7, 5, 4, 1]),
        (27, ALABAMA, [9, 8, 6, 3, 1]),
    ],
)
def test_published_examples_come_out_as_published(totaal, gewichten, delen):
    assert list(verdeel(totaal, dict(enumerate(gewichten))).values()) == delen


def test_the_worked_vector_of_the_region_comes_out_exactly():
    """4,123.25 hours of recht and 312.75 regional hours over the key of module 2."""
    with VOORBEELD.open(encoding="utf-8") as bestand:
        regels = (regel for regel in bestand if not regel.startswith("#"))
        *rijen, totaal = csv.DictReader(regels, delimiter=";")
    sleutel = {rij["gemeentecode"]: int(rij["honderdsten"]) for rij in rijen}
    recht = verdeel(int(totaal["recht_kwartieren"]), sleutel)
    regionaal = verdeel(int(totaal["regionaal_minuten"]), sleutel)
    for rij in rijen:
        code = rij["gemeentecode"]
        assert recht[code] == int(rij["recht_kwartieren"])
        assert recht[code] * KWARTIER == int(rij["recht_minuten"])
        assert regionaal[code] == int(rij["regionaal_minuten"])


def test_equal_remainders_go_to_the_larger_weight_then_to_the_lower_key():
    assert verdeel(2, {"a": 1, "b": 3}) == {"a": 0, "b": 2}
    assert verdeel(2, {"c": 1, "b": 1, "a": 1}) == {"c": 0, "b": 1, "a": 1}


def test_a_tie_is_told_only_when_it_decided_something():
    assert gelijke_resten(2, {"c": 1, "b": 1, "a": 1}) == ["a", "b", "c"]
    assert gelijke_resten(3, {"c": 1, "b": 1, "a": 1}) == []
    assert gelijke_resten(7, {"a": 4, "b": 2, "c": 1}) == []


@given(totalen, sleutels)
def test_the_shares_add_up_to_the_total(totaal, sleutel):
    assert sum(verdeel(totaal, sleutel).values()) == totaal


@given(totalen, sleutels)
def test_every_share_is_within_one_of_the_exact_quota(totaal, sleutel):
    som = sum(sleutel.values())
    for key, deel in verdeel(totaal, sleutel).items():
        assert abs(deel - Fraction(totaal * sleutel[key], som)) < 1


@given(totalen, sleutels, st.randoms())
def test_the_order_of_the_key_changes_nothing(totaal, sleutel, random):
    geschud = list(sleutel.items())
    random.shuffle(geschud)
    assert verdeel(totaal, dict(geschud)) == verdeel(totaal, sleutel)


@given(totalen, sleutels)
def test_a_larger_weight_never_gets_less(totaal, sleutel):
    delen = verdeel(totaal, sleutel)
    volgorde = sorted(sleutel, key=lambda key: (sleutel[key], delen[key]))
    op_gewicht = [delen[key] for key in volgorde]
    assert op_gewicht == sorted(op_gewicht)


@given(st.dictionaries(st.integers(), st.integers(0, 10**6)))
def test_rounding_to_quarters_keeps_the_rounded_sum_and_stays_within_a_quarter(minuten):
    afgerond = op_kwartieren(minuten)
    assert abs(sum(afgerond.values()) - sum(minuten.values())) * 2 <= KWARTIER
    for key, waarde in afgerond.items():
        assert waarde % KWARTIER == 0
        assert abs(waarde - minuten[key]) < KWARTIER
