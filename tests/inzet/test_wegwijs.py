"""Finding the way: each page leads on to the next step, and says where something is wrong."""

import logging

import pytest
from django.urls import reverse
from django.utils import timezone

from inzet.enums import InzetStatus
from poolregio.kern.halfjaar import Periode
from tests.bouwers import UUR, maak_deskundige, maak_halfjaar, maak_inzet, maak_verhaal

pytestmark = pytest.mark.django_db

VINKJES = dict.fromkeys(["geen_leeftijd", "geen_gebeurtenis", "schrijver_akkoord"], "on")


@pytest.mark.parametrize("lijst", ["activiteit_list", "deskundige_list"])
def test_the_coordinator_finds_importing_on_the_list(loes, lijst):
    assert reverse("importeren") in loes.get(reverse(lijst)).text


@pytest.mark.parametrize("soort", ["deskundigen", "inzet"])
def test_importing_begins_with_what_the_list_is_about(loes, soort):
    response = loes.get(reverse("importeren"), {"soort": soort})
    assert f'value="{soort}" id="id_soort' in response.text
    assert response.context["form"]["soort"].value() == soort


def test_after_a_release_the_next_story_waits(loes, venray):
    verhaal = maak_verhaal(maak_inzet(gemeente=venray))
    response = loes.post(
        reverse("verhaal_vrijgeven", args=[verhaal.pk]),
        VINKJES | {"gelezen": verhaal.vingerafdruk},
    )
    assert response.url == "/verhalen/?status=vrij_te_geven"


def test_who_cannot_come_later_stays_in_that_week(client, deskundige):
    begin = timezone.now() + 24 * 14 * UUR
    inzet = maak_inzet(deskundige=deskundige, begin=begin, status=InzetStatus.BEVESTIGD)
    client.force_login(deskundige.user)
    response = client.post(reverse("inzet_afmelden", args=[inzet.pk]), {"versie": 1})
    jaar, week, _dag = timezone.localtime(begin).isocalendar()
    assert response.url == f"/mijn-week/?week={jaar}-W{week:02}"
    assert client.get(response.url).status_code == 200


@pytest.mark.parametrize(
    ("telefoon", "mag"),
    [("abc", False), ("06", False), ("06-12345678", True), ("+31 (0)77 123 45 67", True)],
)
def test_a_telephone_number_is_made_of_digits(loes, venray, telefoon, mag):
    velden = {"roepnaam": "Zo", "achternaam": "Hof", "woongemeente": venray.pk}
    response = loes.post(reverse("deskundige_create"), velden | {"telefoon": telefoon})
    assert (response.status_code == 302) == mag


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"bewijs": "bereid"}, "bereid_op"),
        ({"bewijs": "diploma", "bereid_op": "2026-12-01"}, "bereid_op"),
        (
            {"bewijs": "bereid", "bereid_op": "2026-12-01", "geldig_tot": "2027-01-01"},
            "geldig_tot",
        ),
    ],
)
def test_a_date_that_does_not_go_with_the_proof_is_named_at_its_field(loes, velden, veld):
    adres = reverse("opleiding_create", args=[maak_deskundige().pk])
    response = loes.post(adres, {"naam": "HEE"} | velden)
    assert list(response.context["form"].errors) == [veld]


def test_a_deelopdracht_that_ends_before_it_begins_says_so_at_the_last_day(loes):
    velden = dict.fromkeys(
        ["titel", "doelen", "monitoring", "frequentie", "verantwoording"], "tekst"
    )
    dagen = {"begin": "2026-12-01", "eind": "2026-11-01"}
    response = loes.post(reverse("deelopdracht_create"), velden | dagen)
    assert response.context["form"].errors == {
        "eind": ["De laatste dag ligt voor het begin."]
    }


def test_a_list_over_more_than_one_year_shows_the_year(loes, venray):
    maak_inzet(gemeente=venray)
    for lijst in ("activiteit_list", "inzet_list"):
        adres = reverse(lijst)
        assert "ma 4 maart 2024," in loes.get(adres, {"periode": "alles"}).text
        assert "ma 4 maart," in loes.get(adres, {"periode": "2024-1"}).text


def test_stories_are_not_searched_in_half_years_to_come(loes):
    maak_halfjaar(Periode(2024, 1))
    maak_halfjaar(Periode(2099, 1))
    tekst = loes.get(reverse("verhaal_list")).text
    assert "1e halfjaar 2024" in tekst
    assert "2099" not in tekst


def test_what_breaks_is_written_to_standard_error():
    soorten = {type(handler) for handler in logging.getLogger("django").handlers}
    assert logging.StreamHandler in soorten


def test_the_address_of_a_button_is_a_page_that_helps(loes, deskundige):
    inzet = maak_inzet(deskundige=deskundige, status=InzetStatus.UITGEVOERD)
    response = loes.get(reverse("inzet_goedkeuren", args=[inzet.pk]))
    assert response.status_code == 405
    assert "Dit adres hoort bij een knop" in response.text
