"""Numbers and times are written the Dutch way, exactly."""

import doctest
from datetime import UTC, date, datetime

import pytest
from django.template import engines

from poolregio.kern import balk, opmaak


@pytest.mark.parametrize("module", [opmaak, balk])
def test_the_examples_in_the_docstrings_hold(module):
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize(
    ("minuten", "tekst"),
    [
        (0, "0"),
        (1, "0,02"),
        (15, "0,25"),
        (90, "1,5"),
        (61500, "1.025"),
        (-375, "−6,25"),
        (-1, "−0,02"),
    ],
)
def test_hours_have_at_most_two_decimals_and_a_real_minus(minuten, tekst):
    assert opmaak.uren(minuten) == tekst


def test_every_quarter_hour_is_written_exactly():
    for kwartieren in range(-400, 400):
        tekst = opmaak.uren(kwartieren * 15)
        assert float(tekst.replace("−", "-").replace(",", ".")) * 4 == kwartieren


@pytest.mark.parametrize(
    ("centen", "tekst"),
    [
        (0, "€\xa00"),
        (5, "€\xa00,05"),
        (10, "€\xa00,10"),
        (45000000, "€\xa0450.000"),
        (-123456, "−€\xa01.234,56"),
    ],
)
def test_euros_show_cents_only_when_there_are_any(centen, tekst):
    assert opmaak.euro(centen) == tekst


def test_times_stand_in_our_own_time_zone():
    begin = datetime(2024, 9, 10, 7, 0, tzinfo=UTC)
    assert opmaak.tijdvak(begin, begin.replace(hour=10, minute=30)) == "9.00–12.30"


def test_a_moment_late_in_the_evening_belongs_to_the_local_day():
    moment = datetime(2024, 12, 31, 23, 30, tzinfo=UTC)
    assert opmaak.datum(moment) == "1 januari 2025"
    assert opmaak.dag(moment) == "wo 1 jan."


def test_filters_leave_what_is_not_there_empty():
    template = engines["django"].from_string(
        "{{ leeg|uren }}{{ leeg|euro }}{{ leeg|datum }}|{{ nul|uren }}|{{ dag|dagdatum }}"
    )
    html = template.render({"leeg": None, "nul": 0, "dag": date(2024, 9, 10)})
    assert html == "|0|dinsdag 10 september 2024"
