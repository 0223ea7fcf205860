"""Whatever is decided: what leaves a half-year comes into the next, exact and rounded."""

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from gemeenten.models import Gemeente
from inzet.selectors.overdrachten import mag_mee
from inzet.selectors.verdeelfeiten import Dienst, Feiten, Jaar, Sleutel
from inzet.selectors.verdeeltabel import verdeeltabel
from inzet.selectors.verdeling import _verdeel
from tests.bouwers import PERIODE

GEMEENTEN = [
    Gemeente(gemeentecode=f"GM{nummer:04}", naam=f"Gemeente {nummer}")
    for nummer in range(1, 15)
]
NAAR = PERIODE.volgende()
gewichten = st.lists(st.integers(1, 400), min_size=14, max_size=14)
minuten = st.lists(st.integers(-90_000, 90_000), min_size=14, max_size=14)


def halfjaren(gewichten, gebruikt, besloten):
    """Two half-years after each other, with what was decided between them."""
    codes = [gemeente.pk for gemeente in GEMEENTEN]
    gewichten = dict(zip(codes, gewichten, strict=True))
    gebruikt = zip(codes, gebruikt, strict=True)
    overdracht = {
        (PERIODE.code, code): aantal for code, aantal in zip(codes, besloten, strict=True)
    }
    feiten = Feiten(
        gemeenten=GEMEENTEN,
        sleutels={Sleutel("Sleutel", PERIODE.begin, "test"): gewichten},
        contractjaren={2024: Jaar(2024, 75, "test")},
        dienstverbanden=[Dienst(Decimal(36), dt.date(2024, 1, 1), None)],
        minuten={
            PERIODE: {(code, False): (abs(aantal), 0) for code, aantal in gebruikt},
            NAAR: {},
        },
        overdracht=overdracht,
    )
    return _verdeel(PERIODE, feiten), _verdeel(NAAR, feiten)


@given(gewichten, minuten, minuten)
def test_what_goes_out_comes_in_and_the_saldo_it_came_from_stays(
    gewichten, gebruikt, besloten
):
    uit, in_ = halfjaren(gewichten, gebruikt, besloten)
    zonder, _ = halfjaren(gewichten, gebruikt, [0] * 14)
    assert [deel.overgedragen for deel in uit.delen] == besloten
    assert [deel.overdracht for deel in in_.delen] == besloten
    assert uit.totaal.overgedragen == in_.totaal.overdracht == sum(besloten)
    assert [deel.saldo for deel in uit.delen] == [deel.saldo for deel in zonder.delen]


@given(gewichten, minuten, minuten)
def test_rounded_to_quarters_both_half_years_show_the_same_number(
    gewichten, gebruikt, besloten
):
    uit, in_ = (
        [regel.uren for regel in verdeeltabel(uitkomst, eigen=None).regels]
        for uitkomst in halfjaren(gewichten, gebruikt, besloten)
    )
    assert [uren.overgedragen for uren in uit] == [uren.overdracht for uren in in_]


@given(st.integers(-90_000, 90_000), st.integers(-90_000, 90_000))
def test_what_may_go_along_never_turns_what_is_left_around(aantal, saldo):
    if mag_mee(aantal, saldo):
        assert (saldo - aantal) * saldo >= 0
        assert abs(saldo - aantal) + abs(aantal) == abs(saldo)
    assert mag_mee(saldo, saldo)
    assert mag_mee(0, saldo)
