"""The start page: each role begins where its work is."""

import datetime as dt

import pytest
from django.utils import timezone

from poolregio.kern.halfjaar import NEDERLAND, Periode
from rapportage.models import Rapportage
from rapportage.selectors.taken import taken
from rapportage.selectors.vandaag import agenda, groet, weekdagen
from tests.bouwers import (
    UUR,
    maak_activiteit,
    maak_halfjaar,
    maak_inzet,
    maak_verhaal,
)

NU = dt.datetime(2024, 9, 10, 10, 30, tzinfo=NEDERLAND)  # a Tuesday
DAG = 24 * UUR


def titels(nu=NU):
    return [taak.titel for taak in taken(nu)]


@pytest.mark.parametrize(
    ("wie", "waar"),
    [
        ("deskundige", "/mijn-week/"),
        ("adviseur_venray", "/mijn-gemeente/"),
    ],
)
def test_who_has_a_page_of_their_own_begins_there(client, request, wie, waar):
    persoon = request.getfixturevalue(wie)
    client.force_login(getattr(persoon, "user", persoon))
    assert client.get("/").url == waar


def test_without_a_role_someone_hears_whom_to_ask(client, buitenstaander):
    client.force_login(buitenstaander)
    assert "Vraag de beheerder" in client.get("/").text


def test_there_is_nothing_to_do_when_everything_is_done(db):
    assert titels() == []


def test_each_task_says_how_many_and_since_when(venray):
    maak_inzet(gemeente=venray, status="bevestigd", begin=NU - 2 * DAG)
    maak_inzet(gemeente=venray, status="bevestigd", begin=NU - DAG)
    maak_inzet(gemeente=venray, status="bevestigd", begin=NU + DAG)  # still to come
    klaar = maak_inzet(gemeente=venray, status="uitgevoerd", begin=NU - 3 * DAG)
    maak_verhaal(klaar)
    open_taken = {taak.titel: taak.datum for taak in taken(NU)}
    assert open_taken["2 inzetten nog niet geregistreerd"] == "sinds zo 8 sept."
    assert open_taken["1 inzet met uren om goed te keuren"] == "sinds za 7 sept."
    assert open_taken["1 activiteit zonder bereik"] == "sinds za 7 sept."
    assert "1 verhaal om vrij te geven" in open_taken


def test_a_report_to_begin_and_a_report_to_write_are_tasks(venray):
    maak_inzet(gemeente=venray, status="goedgekeurd", begin=NU - 100 * DAG)
    assert "Rapportage 1e halfjaar 2024 beginnen" in titels()
    Rapportage.objects.create(halfjaar=maak_halfjaar(Periode(2024, 1)))
    assert "Rapportage 1e halfjaar 2024 schrijven" in titels()
    Rapportage.objects.update(terugkoppeling="Graag meer.")
    assert "Rapportage 1e halfjaar 2024 aanpassen" in titels()
    Rapportage.objects.update(status="ter_beoordeling")
    assert not [titel for titel in titels() if "Rapportage" in titel]


def test_the_week_counts_what_goes_on_by_dutch_day(venray):
    maak_inzet(gemeente=venray, begin=NU)
    maak_inzet(gemeente=venray, status="geannuleerd", begin=NU + 3 * UUR)
    laat = dt.datetime(2024, 9, 14, 23, 30, tzinfo=NEDERLAND)  # Saturday, in UTC too
    maak_inzet(gemeente=venray, begin=laat)
    dagen = weekdagen(NU.date())
    assert [dag.aantal for dag in dagen] == [0, 1, 0, 0, 0, 1, 0]
    assert [dag.is_vandaag for dag in dagen].index(True) == 1


def test_today_shows_who_is_at_work_now(venray):
    bezig = maak_inzet(gemeente=venray, begin=NU - UUR)
    straks = maak_inzet(gemeente=venray, begin=NU + 3 * UUR)
    vandaag, _ = agenda(NU)
    assert [(m.inzet, m.is_bezig) for m in vandaag] == [(bezig, True), (straks, False)]


@pytest.mark.parametrize(
    ("uur", "woord"), [(8, "Goedemorgen"), (12, "Goedemiddag"), (18, "Goedenavond")]
)
def test_the_greeting_follows_the_dutch_clock(uur, woord):
    assert groet(NU.replace(hour=uur)) == woord


@pytest.mark.parametrize("wie", ["coordinator", "contractmanager"])
def test_the_start_page_asks_the_same_however_much_there_is(
    client, request, venray, halfjaar_vol_werk, django_assert_max_num_queries, wie
):
    client.force_login(request.getfixturevalue(wie))
    nu = timezone.now()
    maak_inzet(gemeente=venray, status="bevestigd", begin=nu - UUR)
    with django_assert_max_num_queries(15) as eerst:
        assert client.get("/").status_code == 200
    for nummer in range(2):
        begin = nu - nummer * UUR
        maak_inzet(activiteit=maak_activiteit(gemeente=venray, begin=begin), begin=begin)
    with django_assert_max_num_queries(15) as daarna:
        client.get("/")
    assert len(daarna) == len(eerst)


def test_below_a_quiet_day_stands_the_next_day_with_work(venray):
    maak_inzet(gemeente=venray, begin=NU - UUR)
    overmorgen = [
        maak_inzet(gemeente=venray, begin=NU + 2 * DAG + n * UUR) for n in range(2)
    ]
    maak_inzet(gemeente=venray, begin=NU + 3 * DAG)
    _, hierna = agenda(NU)
    assert [moment.inzet for moment in hierna] == overmorgen
    for n in range(7):
        maak_inzet(gemeente=venray, begin=NU + n * UUR)
    assert agenda(NU)[1] == []
