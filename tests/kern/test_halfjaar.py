"""The half-year and its borders, and times that the clock skips or shows twice."""

import datetime as dt

import pytest

from poolregio.kern.halfjaar import (
    NEDERLAND,
    Periode,
    einde_laatste_volle_maand,
    lokaal_moment,
)


@pytest.mark.parametrize(
    ("dag", "code"),
    [
        ("2024-01-01", "2024-1"),
        ("2024-06-30", "2024-1"),
        ("2024-07-01", "2024-2"),
        ("2024-12-31", "2024-2"),
    ],
)
def test_a_day_falls_in_one_half_year(dag, code):
    periode = Periode.van(dt.date.fromisoformat(dag))
    assert periode.code == code
    assert periode.begin <= dt.date.fromisoformat(dag) <= periode.einde


def test_half_years_follow_each_other_without_a_gap():
    periode = Periode(2024, 1)
    for _ in range(10):
        assert periode.tot_moment == periode.volgende().van_moment
        assert periode.volgende().vorige() == periode
        periode = periode.volgende()


def test_the_border_is_midnight_in_the_netherlands():
    assert Periode(2024, 1).tot_moment.astimezone(dt.UTC).isoformat() == (
        "2024-06-30T22:00:00+00:00"
    )


@pytest.mark.parametrize(
    "code", ["2024", "2024-3", "2024-0", "24-1", "2024-1x", "1899-1", ""]
)
def test_anything_else_is_no_half_year(code):
    with pytest.raises(ValueError, match="geen halfjaar"):
        Periode.parse(code)


def test_a_time_that_the_clock_skips_is_refused():
    with pytest.raises(ValueError, match="bestaat 02:30 uur niet"):
        lokaal_moment(dt.date(2024, 3, 31), dt.time(2, 30))


def test_a_time_that_exists_twice_means_the_first():
    moment = lokaal_moment(dt.date(2024, 10, 27), dt.time(2, 30))
    assert moment.astimezone(dt.UTC) == dt.datetime(2024, 10, 27, 0, 30, tzinfo=dt.UTC)


def test_live_counts_stand_at_the_end_of_the_last_full_month():
    assert einde_laatste_volle_maand(dt.date(2024, 3, 1)) == dt.datetime(
        2024, 3, 1, tzinfo=NEDERLAND
    )
    assert einde_laatste_volle_maand(dt.date(2024, 3, 31)) == dt.datetime(
        2024, 3, 1, tzinfo=NEDERLAND
    )
