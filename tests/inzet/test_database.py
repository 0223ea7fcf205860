"""What is always true of an inzet and its reach, whoever writes and however."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.enums import GEPLAND, GEREALISEERD, TRANSITIONS, VERVALLEN, InzetStatus
from inzet.models import Activiteit, Bereik, Dienstverband, Inzet
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_deskundige,
    maak_gebruiker,
    maak_halfjaar,
    maak_inzet,
    thema,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"eind": MAANDAG}, "inzet_eindigt_na_begin"),
        ({"goedgekeurd_op": MAANDAG}, "inzet_goedkeuring_compleet"),
        ({"geregistreerd_op": MAANDAG}, "inzet_registratie_compleet"),
        ({"status": "kwijt"}, "inzet_status_bestaat"),
        ({"status": "geannuleerd", "reden": ""}, "inzet_geannuleerd_met_reden"),
        ({"status": "geannuleerd", "reden": " \n"}, "inzet_geannuleerd_met_reden"),
        (
            {"waarschuwingen": ["reistijd"], "waarschuwing_reden": "  "},
            "inzet_waarschuwing_met_reden",
        ),
        (
            {"status": "uitgevoerd", "werkelijk_begin": None, "werkelijk_eind": None},
            "inzet_uitgevoerd_is_geregistreerd",
        ),
        (
            {"werkelijk_begin": MAANDAG, "werkelijk_eind": MAANDAG},
            "inzet_werkelijk_eindigt_na_begin",
        ),
        ({"pauze_minuten": 121}, "inzet_minuten_niet_negatief"),
    ],
)
def test_the_database_refuses_an_impossible_inzet(fields, rule):
    activiteit = maak_activiteit()
    with pytest.raises(IntegrityError, match=rule):
        maak_inzet(activiteit=activiteit, **fields)


@pytest.mark.parametrize("status", GEPLAND + GEREALISEERD)
def test_no_deskundige_is_in_two_inzetten_at_once(deskundige, status):
    maak_inzet(deskundige=deskundige, status=status)
    with pytest.raises(IntegrityError, match="inzet_niet_dubbel_geboekt"):
        maak_inzet(deskundige=deskundige, begin=MAANDAG + UUR)


def test_the_real_time_counts_for_double_booking_once_it_is_known(deskundige):
    maak_inzet(
        deskundige=deskundige,
        werkelijk_begin=MAANDAG + 3 * UUR,
        werkelijk_eind=MAANDAG + 4 * UUR,
    )
    maak_inzet(deskundige=deskundige)
    with pytest.raises(IntegrityError, match="inzet_niet_dubbel_geboekt"):
        maak_inzet(deskundige=deskundige, begin=MAANDAG + 2 * UUR)


def test_back_to_back_is_allowed(deskundige):
    for uren in (0, 2, -2):
        maak_inzet(deskundige=deskundige, begin=MAANDAG + uren * UUR)


@pytest.mark.parametrize("status", VERVALLEN)
def test_an_inzet_that_is_off_frees_the_time(deskundige, status):
    maak_inzet(deskundige=deskundige, status=status)
    maak_inzet(deskundige=deskundige)


def test_every_status_is_planned_realised_or_off_and_has_its_transitions():
    assert sorted(GEPLAND + GEREALISEERD + VERVALLEN) == sorted(InzetStatus)
    assert set(TRANSITIONS) == set(InzetStatus)


@pytest.mark.parametrize(
    ("dag", "minuten"), [((2024, 3, 31), 120), ((2024, 10, 27), 240), ((2024, 5, 5), 180)]
)
def test_the_elapsed_time_counts_in_the_night_the_clock_changes(dag, minuten):
    """From 1 to 4 at night: an hour less when the clock goes forward, an hour more back."""
    inzet = maak_inzet(
        begin=dt.datetime(*dag, 1, tzinfo=NEDERLAND),
        eind=dt.datetime(*dag, 4, tzinfo=NEDERLAND),
    )
    inzet.refresh_from_db()
    assert inzet.minuten == minuten


def test_real_minutes_replace_planned_ones_and_the_pause_goes_off():
    inzet = maak_inzet(
        werkelijk_begin=MAANDAG, werkelijk_eind=MAANDAG + 3 * UUR, pauze_minuten=15
    )
    inzet.refresh_from_db()
    assert inzet.minuten == 165


def test_the_dienstverbanden_of_one_deskundige_never_overlap(deskundige):
    with pytest.raises(IntegrityError, match="dienstverband_overlapt_niet"):
        Dienstverband.objects.create(
            deskundige=deskundige, weekuren=8, begin=dt.date(2024, 1, 1)
        )


def test_a_dienstverband_may_begin_the_day_after_another_ends():
    deskundige = maak_deskundige(weekuren=None)
    for begin, eind in (("2024-01-01", "2024-01-31"), ("2024-02-01", None)):
        Dienstverband.objects.create(
            deskundige=deskundige, weekuren=8, begin=begin, eind=eind
        )
    with pytest.raises(IntegrityError, match="dienstverband_overlapt_niet"):
        Dienstverband.objects.create(
            deskundige=deskundige, weekuren=8, begin="2023-01-01", eind="2024-01-01"
        )


@pytest.mark.parametrize(("aantal", "nieuw"), [(6, 1), (5, 3), (5, None)])
def test_reach_per_thema_stays_within_that_of_the_activity(venray, aantal, nieuw):
    activiteit = maak_activiteit(gemeente=venray, aantal_inwoners=5, aantal_nieuw=2)
    with pytest.raises(IntegrityError, match="past niet bij"):
        Bereik.objects.create(
            activiteit=activiteit, thema=thema(), aantal=aantal, nieuw=nieuw
        )


def test_the_reach_of_an_activity_cannot_sink_below_that_of_a_thema(venray):
    activiteit = maak_activiteit(
        gemeente=venray,
        aantal_inwoners=5,
        aantal_nieuw=2,
        bereik={"eenzaamheid": (5, 2)},
    )
    with pytest.raises(IntegrityError, match="kleiner dan"):
        Activiteit.objects.filter(pk=activiteit.pk).update(aantal_inwoners=4)


def test_regional_reach_has_no_new_residents():
    with pytest.raises(IntegrityError, match="activiteit_nieuw_precies_bij_gemeente"):
        maak_activiteit(aantal_inwoners=5, aantal_nieuw=1)


@pytest.mark.parametrize("soort", ["intervisie", "scholing", "werkoverleg", "regionaal"])
def test_an_internal_or_regional_soort_has_no_gemeente(venray, soort):
    with pytest.raises(IntegrityError, match="zonder_gemeente"):
        maak_activiteit(gemeente=venray, soort=soort)


class TestClosedHalfYear:
    @pytest.fixture
    def inzet(self, venray):
        activiteit = maak_activiteit(
            gemeente=venray, aantal_inwoners=5, bereik={"eenzaamheid": (5, 0)}
        )
        inzet = maak_inzet(activiteit=activiteit)
        maak_halfjaar()
        Halfjaar.objects.update(
            gesloten_op=timezone.now(), gesloten_door=maak_gebruiker("contractmanager")
        )
        return inzet

    @pytest.mark.parametrize(
        "sql",
        [
            "UPDATE inzet_inzet SET pauze_minuten = 5",
            "UPDATE inzet_inzet SET begin = begin - interval '1 year'",
            "DELETE FROM inzet_inzet",
            "UPDATE inzet_activiteit SET titel = 'anders'",
            "UPDATE inzet_bereik SET aantal = 1",
            "DELETE FROM inzet_bereik",
            "UPDATE gemeenten_halfjaar SET gesloten_op = NULL, gesloten_door_id = NULL",
            "SET session_replication_role = replica",
            "ALTER TABLE inzet_inzet DISABLE TRIGGER ALL",
        ],
    )
    def test_the_application_role_changes_nothing_by_raw_sql(self, inzet, sql):
        with pytest.raises(
            Exception, match=r"gesloten|ligt vast|permission denied|must be owner"
        ):
            connection.cursor().execute(sql)

    def test_a_bulk_update_is_refused_too(self, inzet):
        with pytest.raises(IntegrityError, match="gesloten"):
            Inzet.objects.update(pauze_minuten=5)

    def test_nothing_new_is_registered_in_it(self, inzet):
        with pytest.raises(IntegrityError, match="gesloten"):
            maak_inzet()

    def test_the_next_half_year_stays_open(self, inzet):
        maak_inzet(begin=dt.datetime(2024, 7, 1, tzinfo=NEDERLAND))
