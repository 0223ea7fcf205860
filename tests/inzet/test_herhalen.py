"""Recurrence rules mean the same days as python-dateutil says, and nonsense ends soon."""

import datetime as dt
from contextlib import suppress
from time import monotonic

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from inzet.herhalen import MEESTE_KEREN, Regel, RegelError, regel_van

EERSTE = dt.date(2026, 1, 6)  # a Tuesday
DAG = st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31))


def dagen(tekst, eerste=EERSTE, **keuzes):
    return [dag.dag for dag in Regel(tekst, **keuzes).dagen(eerste) if not dag.vervalt]


def test_every_second_tuesday_not_on_holidays():
    regel = Regel("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260428")
    alle = regel.dagen(EERSTE)
    assert [dag.dag for dag in alle][:3] == [
        EERSTE + dt.timedelta(14 * n) for n in range(3)
    ]
    assert regel.in_woorden == (
        "elke 2 weken op dinsdag, tot en met 28 april 2026, niet op feestdagen"
    )


def test_a_holiday_falls_out_with_its_name_and_is_not_made_up_for():
    alle = Regel("FREQ=WEEKLY;BYDAY=MO;COUNT=3").dagen(dt.date(2026, 3, 30))
    assert [(dag.dag.day, dag.vervalt) for dag in alle] == [
        (30, ""),
        (6, "Tweede paasdag"),
        (13, ""),
    ]


def test_a_request_makes_up_for_the_holidays_it_passes_over():
    tekst, woensdag = "FREQ=WEEKLY;COUNT=3", dt.date(2024, 12, 18)
    alle = Regel(tekst).ingehaald(woensdag)
    assert [f"{dag.dag:%d-%m}" for dag in alle if not dag.vervalt] == [
        "18-12",
        "08-01",
        "15-01",
    ]
    overgeslagen = ["Eerste kerstdag", "Nieuwjaarsdag"]
    assert [dag.vervalt for dag in alle if dag.vervalt] == overgeslagen
    gewoon = Regel(tekst, is_zonder_feestdagen=False).ingehaald(woensdag)
    assert [dag.bijzonder for dag in gewoon][1:] == overgeslagen
    with pytest.raises(RegelError, match="Zo ver vooruit"):
        Regel("FREQ=WEEKLY;INTERVAL=2;COUNT=100").ingehaald(woensdag)


def test_school_holidays_fall_out_by_choice():
    kerst = dt.date(2026, 12, 22)
    assert len(dagen("FREQ=WEEKLY;COUNT=2", kerst)) == 2
    assert dagen("FREQ=WEEKLY;COUNT=2", kerst, is_zonder_schoolvakanties=True) == []


@given(
    eerste=DAG,
    freq=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    tussen=st.integers(1, 6),
    aantal=st.integers(1, 40),
    byday=st.sampled_from(["", "MO", "TU,FR", "MO,WE,SU"]),
)
def test_a_rule_means_what_dateutil_says(eerste, freq, tussen, aantal, byday):
    tekst = f"FREQ={freq};INTERVAL={tussen}" + (f";BYDAY={byday}" if byday else "")
    grens = dt.datetime.combine(eerste, dt.time()) + dt.timedelta(days=2 * 366)
    verwacht = [
        moment.date()
        for moment in rrulestr(
            f"{tekst};COUNT={aantal}", dtstart=dt.datetime.combine(eerste, dt.time())
        )
        if moment <= grens
    ]
    gevonden = Regel(f"{tekst};COUNT={aantal}", is_zonder_feestdagen=False)
    if verwacht:
        assert [dag.dag for dag in gevonden.dagen(eerste)] == verwacht
    else:
        with pytest.raises(RegelError):
            gevonden.dagen(eerste)


@given(
    eerste=DAG,
    soort=st.sampled_from(["week", "maand_dag", "maand_weekdag"]),
    tussen=st.integers(1, 4),
)
def test_what_the_form_makes_starts_on_the_first_day(eerste, soort, tussen):
    tekst = regel_van(
        soort=soort, tussen=tussen, weekdagen=[], eerste=eerste, einde="COUNT=3"
    )
    assert Regel(tekst, is_zonder_feestdagen=False).dagen(eerste)[0].dag == eerste


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "niet te lezen"),
        ("elke dinsdag", "niet te lezen"),
        ("FREQ=HOURLY;COUNT=2", "niet te lezen"),
        ("FREQ=WEEKLY;BYHOUR=3;COUNT=2", "niet te lezen"),
        ("FREQ=WEEKLY;BYDAY=XX;COUNT=2", "niet te lezen"),
        ("FREQ=WEEKLY;INTERVAL=0;COUNT=2", "niet te lezen"),
        ("FREQ=WEEKLY;INTERVAL=-1;COUNT=2", "niet te lezen"),
        ("FREQ=WEEKLY;UNTIL=2026", "niet te lezen"),
        ("FREQ=WEEKLY;FREQ=DAILY;COUNT=2", "niet te lezen"),
        ("FREQ=WEEKLY", "houdt niet op"),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=20260501", "niet allebei"),
        ("FREQ=WEEKLY;COUNT=0", "aantal keren"),
        ("FREQ=DAILY;COUNT=10000", f"meer dan {MEESTE_KEREN} keer"),
        ("FREQ=WEEKLY;UNTIL=20251231", "geen enkele dag"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "geen enkele dag"),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=5", "geen enkele dag"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5", "niet te lezen"),
    ],
)
def test_a_rule_that_cannot_be_used_says_why_at_once(tekst, zin):
    begin = monotonic()
    with pytest.raises(RegelError, match=zin):
        Regel(tekst).dagen(EERSTE)
    assert monotonic() - begin < 10  # on a busy machine; without a bound it takes minutes


@given(tekst=st.text(max_size=60))
def test_any_text_is_a_rule_or_a_clear_refusal(tekst):
    for regel in (Regel(tekst), Regel(f"FREQ=WEEKLY;COUNT=2;{tekst}")):
        with suppress(RegelError):
            assert regel.dagen(EERSTE)
            assert regel.in_woorden


def test_the_rule_ends_the_day_before_and_moves_along_in_the_week():
    regel = Regel("FREQ=WEEKLY;BYDAY=TU,SA;COUNT=9")
    assert regel.tot_voor(dt.date(2026, 2, 1)).tekst == (
        "FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20260131"
    )
    assert regel.verschoven(2).tekst == "FREQ=WEEKLY;BYDAY=TH,MO;COUNT=9"
    with pytest.raises(RegelError, match="zoveel weken"):
        Regel("FREQ=MONTHLY;COUNT=2").verschoven(1)
