"""Who fits: plain facts, in an order that is told, and nothing that nobody consented to."""

import datetime as dt
from dataclasses import replace

import pytest

from gemeenten.models import Contractjaar
from inzet.models import Afwezigheid, Beschikbaarheid, Dienstverband, Uitzondering, WensRol
from inzet.selectors.wie_past import zoek
from poolregio.kern.dagdeel import WEEK
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_contractjaar,
    maak_deskundige,
    maak_inzet,
)

pytestmark = pytest.mark.django_db

DAG = 24 * UUR


def patroon(deskundige, *dagdelen, **fields):
    return Beschikbaarheid.objects.create(
        deskundige=deskundige, vanaf=dt.date(2024, 1, 1), dagdelen=dagdelen, **fields
    )


def volgorde(past):
    return [kandidaat.deskundige for kandidaat in past.passen]


def van(past, deskundige):
    """The sentences about one person, wherever they stand."""
    for kandidaat in [*past.passen, *past.niet_zomaar, *past.kunnen_niet]:
        if kandidaat.deskundige == deskundige:
            feiten = [feit.zin for feit in kandidaat.feiten]
            return [*feiten, *kandidaat.bezwaren, kandidaat.waarom_niet]
    return []


@pytest.fixture
def niet_lang_geleden(monkeypatch):
    """As if it is the week of MAANDAG, so that what was done before it is known."""
    nu = MAANDAG - DAG
    monkeypatch.setattr("django.utils.timezone.now", lambda: nu)


def test_who_wants_the_role_stands_before_who_knows_the_gemeente(
    niet_lang_geleden, vraag, coordinator, deskundige, andere_deskundige
):
    WensRol.objects.create(deskundige=andere_deskundige, rol=vraag.rol)
    maak_inzet(deskundige=deskundige, gemeente=vraag.gemeente, begin=MAANDAG - 7 * DAG)

    past = zoek(coordinator, vraag)

    assert volgorde(past) == [andere_deskundige, deskundige]
    assert "Werkt graag als gastspreker." in van(past, andere_deskundige)
    assert "Gaf nog geen gewenste rollen op." in van(past, deskundige)


def test_who_knows_the_gemeente_stands_before_who_lives_near(
    niet_lang_geleden, vraag, coordinator, deskundige
):
    dichtbij = maak_deskundige(roepnaam="Aad", woongemeente=vraag.gemeente)
    maak_inzet(deskundige=deskundige, gemeente=vraag.gemeente, begin=MAANDAG - 7 * DAG)

    past = zoek(coordinator, vraag)

    assert volgorde(past) == [deskundige, dichtbij]
    assert "Was al in Venray, het laatst op 26 februari 2024." in van(past, deskundige)
    assert "Was de afgelopen twee jaar niet in Venray." in van(past, dichtbij)


def test_who_lives_near_stands_before_who_lives_far(vraag, coordinator, beesel):
    ver = maak_deskundige(roepnaam="Aad", woongemeente=beesel)
    dichtbij = maak_deskundige(roepnaam="Zoë", woongemeente=vraag.gemeente)

    past = zoek(coordinator, vraag)

    assert volgorde(past) == [dichtbij, ver]
    assert "Woont in Venray." in van(past, dichtbij)
    assert "Woont in Beesel, 28 kilometer van Venray." in van(past, ver)


def test_who_was_asked_longest_ago_stands_first(
    niet_lang_geleden, vraag, coordinator, beesel, deskundige, andere_deskundige
):
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG - 3 * DAG)
    maak_inzet(deskundige=andere_deskundige, gemeente=beesel, begin=MAANDAG - 30 * DAG)
    nooit = maak_deskundige(roepnaam="Zoë")

    past = zoek(coordinator, vraag)

    assert volgorde(past) == [nooit, andere_deskundige, deskundige]
    assert "Laatst gevraagd of ingezet op 1 maart 2024." in van(past, deskundige)
    assert "Nog niet gevraagd." in van(past, nooit)


def test_nobody_is_free_who_said_not_to_be(vraag, coordinator, deskundige):
    patroon(deskundige, "ma_middag")

    past = zoek(coordinator, vraag)

    assert past.passen == []
    assert "Sanne kan ’s ochtends niet op maandag 4 maart 2024." in van(past, deskundige)


def test_an_exception_makes_somebody_free(vraag, coordinator, deskundige):
    patroon(deskundige, "ma_middag")
    Uitzondering.objects.create(
        deskundige=deskundige, datum=dt.date(2024, 3, 4), dagdelen=["ochtend"]
    )

    past = zoek(coordinator, vraag)

    assert "Kan op maandagochtend." in van(past, deskundige)


def test_who_never_said_when_may_be_free_and_the_list_says_so(
    vraag, coordinator, deskundige
):
    past = zoek(coordinator, vraag)

    assert "Gaf nog niet op welke dagdelen passen." in van(past, deskundige)


def test_who_is_away_does_not_simply_fit(vraag, coordinator, deskundige):
    Afwezigheid.objects.create(deskundige=deskundige, begin=dt.date(2024, 3, 1))

    past = zoek(coordinator, vraag)

    assert [k.deskundige for k in past.niet_zomaar] == [deskundige]
    assert "Sanne is afwezig op maandag 4 maart 2024." in van(past, deskundige)


def test_who_is_busy_cannot_and_the_list_says_where_and_when(
    vraag, coordinator, beesel, deskundige
):
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG + UUR)

    past = zoek(coordinator, vraag)

    assert [k.deskundige for k in past.kunnen_niet] == [deskundige]
    assert van(past, deskundige) == [
        "Sanne is dan al ingezet in Beesel, maandag 4 maart 2024 van 10.00 tot 12.00 uur."
    ]


def test_back_to_back_in_the_same_gemeente_fits(vraag, coordinator, deskundige):
    maak_inzet(deskundige=deskundige, gemeente=vraag.gemeente, begin=MAANDAG + 2 * UUR)

    assert volgorde(zoek(coordinator, vraag)) == [deskundige]


def test_without_time_for_the_way_nobody_simply_fits(
    vraag, coordinator, beesel, deskundige
):
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG + 2 * UUR)

    past = zoek(coordinator, vraag)

    assert past.passen == []
    assert any("De reis duurt ongeveer" in zin for zin in van(past, deskundige))


def test_who_is_not_employed_on_that_day_cannot(vraag, coordinator, deskundige):
    Dienstverband.objects.update(eind=dt.date(2024, 3, 3))

    past = zoek(coordinator, vraag)

    assert van(past, deskundige) == ["Sanne is op maandag 4 maart 2024 niet in dienst."]


def test_who_left_in_an_earlier_half_year_is_not_in_the_list(
    vraag, coordinator, deskundige
):
    Dienstverband.objects.update(eind=dt.date(2023, 12, 31))

    assert van(zoek(coordinator, vraag), deskundige) == []


def test_a_coordinator_does_not_plan_themself(vraag, coordinator):
    zelf = maak_deskundige(roepnaam="Loes", user=coordinator)

    past = zoek(coordinator, vraag)

    assert [k.deskundige for k in past.kunnen_niet] == [zelf]


def test_the_hours_left_are_those_of_the_week_and_of_the_half_year(vraag, coordinator):
    maak_contractjaar(2024, inzetbaarheid=50)
    wie = maak_deskundige(roepnaam="Kim", weekuren=10)
    maak_inzet(deskundige=wie, gemeente=vraag.gemeente, begin=MAANDAG + 5 * UUR)
    assert Contractjaar.objects.get().inzetbaarheid == 50

    # 10 hours × 50% × 182 days / 7 = 130 hours, of which 2 are planned.
    zin = "Heeft die week nog 8 van 10 uur over, en dat halfjaar nog 128 uur."
    assert zin in van(zoek(coordinator, vraag), wie)


def test_without_training_nobody_simply_fits(vraag, coordinator):
    wie = maak_deskundige(is_opgeleid=False)

    past = zoek(coordinator, vraag)

    assert [k.deskundige for k in past.niet_zomaar] == [wie]


def test_a_holiday_is_told_once_and_not_with_each_person(vraag, coordinator):
    for _ in range(3):
        maak_deskundige()
    begin = dt.datetime(2024, 4, 1, 9, tzinfo=NEDERLAND)  # Easter Monday
    vraag = replace(vraag, begin=begin, eind=begin + UUR)

    past = zoek(coordinator, vraag)

    assert len(past.passen) == 3
    assert len(past.let_op) == 1
    assert "feestdag" in past.let_op[0]


def test_thirty_experts_cost_as_many_questions_as_three(
    vraag, coordinator, django_assert_num_queries
):
    maak_contractjaar()
    for aantal in (3, 27):
        for _ in range(aantal):
            wie = maak_deskundige(woongemeente=vraag.gemeente)
            patroon(wie, *WEEK)
            WensRol.objects.create(deskundige=wie, rol=vraag.rol)
            maak_inzet(deskundige=wie, gemeente=vraag.gemeente, begin=MAANDAG + 5 * UUR)
        with django_assert_num_queries(4):
            zoek(coordinator, vraag)
