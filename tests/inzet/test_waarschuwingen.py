"""What planning warns for, at the edges; with a reason it is allowed and the reason is kept."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inzet.enums import InzetStatus
from inzet.models import (
    Afwezigheid,
    Beschikbaarheid,
    Uitzondering,
)
from inzet.selectors.rooster import Rooster
from inzet.selectors.waarschuwingen import Plan, bezwaren, rooster_voor
from poolregio.kern.dagdeel import WEEK
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_deskundige,
    maak_inzet,
)

pytestmark = pytest.mark.django_db
DAG = dt.timedelta(days=1)
MINUUT = dt.timedelta(minutes=1)
NIEUW = "/activiteiten/nieuw/"


def soorten(deskundige, begin, eind=None, *, gemeente=None, **rest):
    plan = Plan(
        deskundige=deskundige.pk,
        roepnaam=deskundige.roepnaam,
        begin=begin,
        eind=eind or begin + 2 * UUR,
        gemeente=gemeente and gemeente.pk,
        **rest,
    )
    return [str(bezwaar.soort) for bezwaar in bezwaren(plan, rooster_voor([plan]))]


def patroon(deskundige, dagdelen, vanaf=dt.date(2024, 1, 1), **maxima):
    return Beschikbaarheid.objects.create(
        deskundige=deskundige, vanaf=vanaf, dagdelen=dagdelen, **maxima
    )


def test_nothing_speaks_against_someone_of_whom_nothing_is_said(deskundige):
    assert soorten(deskundige, MAANDAG) == []


def test_outside_the_weekly_pattern_is_warned_for(deskundige):
    patroon(deskundige, ["ma_ochtend"])
    assert soorten(deskundige, MAANDAG) == []
    assert soorten(deskundige, MAANDAG + DAG) == ["beschikbaarheid"]


def test_a_daypart_ends_where_the_next_begins(deskundige):
    """The morning lasts until one o'clock: until then fine, a minute more is not."""
    patroon(deskundige, ["ma_ochtend"])
    een_uur = MAANDAG.replace(hour=13)
    assert soorten(deskundige, MAANDAG, een_uur) == []
    assert soorten(deskundige, MAANDAG, een_uur + MINUUT) == ["beschikbaarheid"]


def test_the_newest_pattern_holds_from_its_first_day(deskundige):
    patroon(deskundige, ["ma_ochtend"])
    patroon(deskundige, [], vanaf=MAANDAG.date() + 7 * DAG)
    assert soorten(deskundige, MAANDAG) == []
    assert soorten(deskundige, MAANDAG + 7 * DAG) == ["beschikbaarheid"]


def test_an_exception_goes_before_the_pattern(deskundige):
    patroon(deskundige, ["ma_ochtend"])
    Uitzondering.objects.create(
        deskundige=deskundige, datum=MAANDAG.date(), dagdelen=["avond"]
    )
    assert soorten(deskundige, MAANDAG) == ["beschikbaarheid"]
    assert soorten(deskundige, MAANDAG.replace(hour=19)) == []


def test_past_midnight_the_pattern_of_the_next_day_counts(deskundige):
    patroon(deskundige, [code for code in WEEK if code.startswith("ma")])
    avond = MAANDAG.replace(hour=22)
    assert soorten(deskundige, avond, avond + 2 * UUR) == []
    assert soorten(deskundige, avond, avond + 2 * UUR + MINUUT) == ["beschikbaarheid"]


@pytest.mark.parametrize(
    ("van", "tot", "verwacht"),
    [(0, 0, ["afwezig"]), (-3, -1, []), (1, None, []), (-9, None, ["afwezig"])],
)
def test_absence_includes_its_first_and_its_last_day(deskundige, van, tot, verwacht):
    Afwezigheid.objects.create(
        deskundige=deskundige,
        begin=MAANDAG.date() + van * DAG,
        eind=None if tot is None else MAANDAG.date() + tot * DAG,
    )
    assert soorten(deskundige, MAANDAG) == verwacht


def test_the_own_maximum_per_day_counts_what_is_planned_already(deskundige):
    patroon(deskundige, list(WEEK), max_minuten_dag=240)
    maak_inzet(deskundige=deskundige, begin=MAANDAG)
    middag = MAANDAG + 4 * UUR
    assert soorten(deskundige, middag, middag + 2 * UUR) == []
    assert soorten(deskundige, middag, middag + 2 * UUR + MINUUT) == ["max_dag"]


def test_the_week_runs_from_monday_to_sunday(deskundige):
    patroon(deskundige, list(WEEK), max_minuten_week=180)
    maak_inzet(deskundige=deskundige, begin=MAANDAG - DAG)
    assert soorten(deskundige, MAANDAG) == []
    assert soorten(deskundige, MAANDAG - 2 * DAG) == ["max_week"]


def test_more_than_the_weekly_hours_is_warned_for():
    deskundige = maak_deskundige(weekuren=4)
    maak_inzet(deskundige=deskundige, begin=MAANDAG)
    assert soorten(deskundige, MAANDAG + DAG) == []
    assert soorten(deskundige, MAANDAG + DAG, MAANDAG + DAG + 3 * UUR) == ["weekuren"]


def test_what_was_called_off_does_not_count():
    deskundige = maak_deskundige(weekuren=2)
    maak_inzet(deskundige=deskundige, status=InzetStatus.AFGEMELD)
    assert soorten(deskundige, MAANDAG) == []


def test_the_night_the_clock_goes_back_has_an_hour_more(deskundige):
    """One to four by the clock are four hours."""
    patroon(deskundige, list(WEEK), max_minuten_dag=180)
    nacht = dt.datetime(2024, 10, 27, 1, 0, tzinfo=NEDERLAND)
    gevonden = soorten(deskundige, nacht, nacht.replace(hour=4))
    assert gevonden == ["beschikbaarheid", "max_dag"]


def test_a_public_holiday_is_warned_for_and_a_school_holiday_is_not(deskundige):
    kerst = dt.datetime(2024, 12, 25, 9, 0, tzinfo=NEDERLAND)
    assert soorten(deskundige, kerst) == ["feestdag"]
    assert soorten(deskundige, kerst + 2 * DAG) == []


def test_travel_counts_between_consecutive_places(deskundige, venray, beesel):
    """Venray and Beesel lie 27.7 km apart: 37 minutes at 45 km an hour."""
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG)
    eind = MAANDAG + 2 * UUR
    assert soorten(deskundige, eind + 36 * MINUUT, gemeente=venray) == ["reistijd"]
    assert soorten(deskundige, eind + 37 * MINUUT, gemeente=venray) == []
    eerder = MAANDAG - 2 * UUR - 36 * MINUUT
    assert soorten(deskundige, eerder, gemeente=venray) == ["reistijd"]


@pytest.mark.parametrize("waar", ["beesel", "nergens"])
def test_back_to_back_in_one_place_or_without_a_place_is_fine(deskundige, beesel, waar):
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG)
    gemeente = beesel if waar == "beesel" else None
    assert soorten(deskundige, MAANDAG + 2 * UUR, gemeente=gemeente) == []


def test_who_is_not_trained_any_more_is_warned_for():
    deskundige = maak_deskundige(is_opgeleid=False)
    assert soorten(deskundige, MAANDAG) == ["opleiding"]
    deskundige.opleidingen.create(naam="x", bewijs="diploma", geldig_tot=MAANDAG.date())
    assert soorten(deskundige, MAANDAG) == []
    assert soorten(deskundige, MAANDAG + DAG) == ["opleiding"]


def test_who_is_willing_to_train_may_work(db):
    deskundige = maak_deskundige(is_opgeleid=False)
    deskundige.opleidingen.create(naam="x", bewijs="bereid", bereid_op=MAANDAG.date())
    assert soorten(deskundige, MAANDAG) == []


def test_one_expert_where_two_are_asked_for_is_warned_for(deskundige):
    assert soorten(deskundige, MAANDAG, gevraagd=2, komen=1) == ["alleen"]
    assert soorten(deskundige, MAANDAG, gevraagd=2, komen=2) == []


def test_everything_about_many_people_takes_two_questions(venray):
    for aantal in (1, 3):
        mensen = [maak_deskundige() for _ in range(aantal)]
        for deskundige in mensen:
            patroon(deskundige, list(WEEK))
            maak_inzet(deskundige=deskundige, gemeente=venray)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            Rooster.van([d.pk for d in mensen], MAANDAG.date(), MAANDAG.date() + 30 * DAG)
        assert len(queries) == 2
