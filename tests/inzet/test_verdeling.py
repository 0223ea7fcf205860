"""The distribution: every minute counted once, and the recht exact to the quarter hour."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from inzet.models import Dienstverband
from inzet.selectors.verdeling import verdeling
from poolregio.kern.halfjaar import NEDERLAND, Periode
from tests.bouwers import (
    MAANDAG,
    PERIODE,
    UUR,
    maak_contractjaar,
    maak_deskundige,
    maak_inzet,
    maak_sleutel,
)


@pytest.fixture
def sleutel(venray, beesel):
    maak_contractjaar()
    return maak_sleutel({venray: 9000, beesel: 1000})


def test_the_recht_of_a_year_of_three_experts_follows_the_rule(sleutel):
    maak_deskundige(weekuren=36)
    uitkomst = verdeling(PERIODE)
    # 182 days in the first half of 2024: 36 × 182 / 7 = 936 hours, of which 75 percent.
    assert uitkomst.contracturen == 936
    assert uitkomst.te_verdelen == 702 * 60
    assert {d.gemeente.pk: d.recht for d in uitkomst.delen} == {
        "GM0984": 2527 * 15,  # 0.9 × 2808 quarter hours = 2527.2
        "GM0889": 281 * 15,  # 280.8: the left-over quarter goes here
    }


def test_part_of_a_half_year_counts_by_the_day_with_the_last_day_included(sleutel):
    deskundige = maak_deskundige(weekuren=None)
    Dienstverband.objects.create(
        deskundige=deskundige,
        weekuren=Decimal("17.50"),
        begin=dt.date(2024, 6, 24),
        eind=dt.date(2024, 7, 1),
    )
    assert verdeling(PERIODE).contracturen == Fraction(35, 2)  # 24 to 30 June: 7 days
    assert verdeling(Periode(2024, 2)).contracturen == Fraction(35, 14)  # 1 July


def test_planned_realised_and_cancelled_hours_never_count_twice(sleutel, venray):
    for n, status in enumerate(
        ["voorgesteld", "bevestigd", "uitgevoerd", "goedgekeurd", "geannuleerd", "afgemeld"]
    ):
        eind = MAANDAG + 2 * UUR + dt.timedelta(minutes=2**n)
        maak_inzet(gemeente=venray, status=status, eind=eind)
    deel = verdeling(PERIODE).deel_van("GM0984")
    assert deel.gepland == 120 + 1 + 120 + 2
    assert deel.gerealiseerd == 120 + 4 + 120 + 8


def test_regional_minutes_are_divided_and_internal_ones_are_nobodys(sleutel):
    maak_inzet(status="goedgekeurd")
    maak_inzet(status="voorgesteld", eind=MAANDAG + UUR)
    maak_inzet(soort="intervisie", status="uitgevoerd")
    uitkomst = verdeling(PERIODE)
    assert (uitkomst.regionaal_gerealiseerd, uitkomst.regionaal_gepland) == (120, 60)
    assert {d.gemeente.pk: d.regionaal for d in uitkomst.delen} == {
        "GM0984": 162,
        "GM0889": 18,
    }
    assert uitkomst.intern == 120
    assert uitkomst.totaal.saldo == uitkomst.te_verdelen - 180


def test_an_inzet_belongs_to_the_half_year_of_its_planned_begin_in_dutch_time(
    sleutel, venray
):
    laatste = dt.datetime(2024, 6, 30, 23, 30, tzinfo=NEDERLAND)
    maak_inzet(gemeente=venray, begin=laatste)
    maak_inzet(gemeente=venray, begin=laatste + UUR, eind=laatste + 2 * UUR)
    assert verdeling(PERIODE).totaal.gepland == 120
    assert verdeling(PERIODE.volgende()).totaal.gepland == 60


def test_in_the_night_the_clock_goes_forward_only_elapsed_time_counts(sleutel, venray):
    maak_inzet(
        gemeente=venray,
        begin=dt.datetime(2024, 3, 31, 1, 0, tzinfo=NEDERLAND),
        eind=dt.datetime(2024, 3, 31, 4, 0, tzinfo=NEDERLAND),
    )
    assert verdeling(PERIODE).totaal.gepland == 120


def test_more_hours_than_the_recht_is_a_negative_saldo(sleutel, beesel):
    maak_inzet(gemeente=beesel, deskundige=maak_deskundige(weekuren=None))
    deel = verdeling(PERIODE).deel_van("GM0889")
    assert (deel.recht, deel.saldo) == (0, -120)


def test_without_key_or_contractjaar_there_is_no_recht_but_the_hours_stay(venray):
    maak_inzet(gemeente=venray)
    uitkomst = verdeling(PERIODE)
    deel = uitkomst.deel_van("GM0984")
    assert (deel.recht, deel.regionaal, deel.saldo, deel.gepland) == (None, None, None, 120)
    assert len(uitkomst.ontbreekt) == 2


def test_a_tie_between_equal_shares_is_told(venray, beesel):
    maak_contractjaar()
    maak_sleutel({venray: 5000, beesel: 5000})
    maak_inzet(
        eind=MAANDAG + dt.timedelta(minutes=61), deskundige=maak_deskundige(weekuren=None)
    )
    uitkomst = verdeling(PERIODE)
    assert uitkomst.gelijk_regionaal == ["GM0889", "GM0984"]
    assert uitkomst.deel_van("GM0889").regionaal == 31  # the lower code


def test_the_distribution_takes_three_queries(django_assert_num_queries, sleutel, venray):
    maak_inzet(gemeente=venray)
    with django_assert_num_queries(3):
        verdeling(PERIODE)
