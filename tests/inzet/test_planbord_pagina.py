"""The page of the planning board, its forms, and the one POST that a drag is."""

import datetime as dt
import json

import pytest
from django.utils import timezone

from gemeenten.models import Kader
from inzet.enums import InzetStatus
from inzet.models import Activiteit, Afwezigheid, Beschikbaarheid, Inzet
from inzet.selectors.venster import Venster
from inzet.selectors.vrije_tijd import begin_op, minuten_per_keer
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_behoefte,
    maak_deskundige,
    maak_inzet,
)

pytestmark = pytest.mark.django_db
DAG = dt.timedelta(days=1)
DEZE_WEEK = Venster.van("week", MAANDAG.date())
WEEK_URL = f"/planbord/?week={DEZE_WEEK.code}"
HELE_DAG = ("ochtend", "middag", "avond")


# The page


def test_the_page_shows_board_and_list_and_what_is_still_to_plan(loes, venray, deskundige):
    maak_inzet(gemeente=venray, deskundige=deskundige)

    pagina = loes.get(WEEK_URL)

    assert pagina.context["venster"] == DEZE_WEEK
    html = pagina.content.decode()
    for tekst in (
        "Week 10",
        "Sanne",
        "9.00–11.00",
        'id="bord"',
        'id="lijst"',
    ):
        assert tekst in html
    assert 'id="lijst"' not in loes.get(WEEK_URL + "&beeld=bord").content.decode()
    assert 'id="bord"' not in loes.get(WEEK_URL + "&beeld=lijst").content.decode()


def test_what_is_still_to_plan_stands_beside_days_to_come_and_not_beside_past_ones(
    loes, venray
):
    nu, week = timezone.localtime(), 7 * DAG
    maak_activiteit(titel="Was er niemand", begin=nu - week)
    maak_activiteit(titel="Komt er iemand", begin=nu + week)
    maak_behoefte(gemeente=venray, titel="Steun bij rouw", jaar=(nu + week).year)

    straks = loes.get(f"/planbord/?dag={nu + week:%Y-%m-%d}").text
    assert all(tekst in straks for tekst in ("Komt er iemand", "Steun bij rouw"))
    geweest = loes.get(f"/planbord/?dag={nu - week:%Y-%m-%d}").text
    assert "Deze dagen zijn voorbij." in geweest
    assert not any(tekst in geweest for tekst in ("Was er niemand", "Steun bij rouw"))


def test_a_title_with_markup_stays_text(loes, venray):
    activiteit = maak_activiteit(gemeente=venray, titel="</script><b>Hoi")
    maak_inzet(activiteit=activiteit)

    pagina = loes.get(WEEK_URL)

    assert b"</script><b>Hoi" not in pagina.content
    gegevens = loes.get(f"/planbord/gegevens/?week={DEZE_WEEK.code}").json()
    assert gegevens["blokken"][0][7] == "</script><b>Hoi"
    assert json.dumps(gegevens)


# The forms, and one POST for a drag


def sleep(client, inzet, **anders):
    waarden = {
        "versie": inzet.versie,
        "deskundige": inzet.deskundige_id,
        "datum": "2024-03-05",
        "begin": "09:00",
        "eind": "11:00",
        "bord": "1",
    }
    return client.post(f"/inzetten/{inzet.pk}/verzetten/", waarden | anders)


def test_a_drag_gets_an_empty_answer_and_can_be_undone(loes, venray, deskundige):
    inzet = maak_inzet(gemeente=venray, deskundige=deskundige)

    assert sleep(loes, inzet).status_code == 204

    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG + DAG
    pagina = loes.get(WEEK_URL)
    laatste = pagina.context["laatste"]
    assert "Sanne is nu in Venray op dinsdag 5 maart 2024" in laatste.zin
    assert laatste.zin in pagina.content.decode()
    loes.post("/planbord/terugzetten/", {"sleutel": laatste.sleutel, "terug": WEEK_URL})
    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG
    assert loes.get(WEEK_URL).context["laatste"] is None


def test_an_old_page_undoes_nothing(loes, venray):
    inzet = maak_inzet(gemeente=venray)
    sleep(loes, inzet)

    loes.post("/planbord/terugzetten/", {"sleutel": "1-1"})

    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG + DAG


def test_a_refused_drag_says_why_and_gives_two_ways_out(loes, venray, deskundige):
    inzet = maak_inzet(gemeente=venray, deskundige=deskundige)
    maak_inzet(deskundige=deskundige, begin=MAANDAG + DAG)
    ander = maak_deskundige(roepnaam="Mo")

    antwoord = sleep(loes, inzet)

    assert antwoord.status_code == 409
    html = antwoord.content.decode()
    assert "Sanne is dan al ingezet" in html
    assert "Sanne, van 11.00 tot 13.00 uur" in html
    assert f'value="deskundige {ander.pk}"' in html
    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG

    # A way out is a plain form: it does it, and goes back to the board.
    uit = sleep(loes, inzet, uitweg="tijd 11:00 13:00", terug=WEEK_URL)
    assert uit.status_code == 204
    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG + DAG + 2 * UUR


def test_a_stale_drag_says_so_and_stores_nothing(loes, venray):
    inzet = maak_inzet(gemeente=venray)

    antwoord = sleep(loes, inzet, versie="7")

    assert antwoord.status_code == 409
    assert "Iemand anders heeft dit intussen gewijzigd" in antwoord.content.decode()
    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG


def test_a_warned_drag_asks_why_and_then_goes_on(loes, venray, deskundige):
    inzet = maak_inzet(gemeente=venray, deskundige=deskundige)
    Afwezigheid.objects.create(deskundige=deskundige, begin=dt.date(2024, 3, 5))

    antwoord = sleep(loes, inzet)
    assert antwoord.status_code == 409
    assert "data-vraagt" in antwoord.content.decode()
    form = antwoord.context["form"]

    klaar = sleep(
        loes,
        inzet,
        gezien=form["gezien"].value(),
        waarschuwing_reden="Sanne wil dit zelf.",
    )
    assert klaar.status_code == 204
    inzet.refresh_from_db()
    assert inzet.waarschuwing_reden == "Sanne wil dit zelf."


@pytest.mark.parametrize(
    "anders",
    [
        {"datum": "gisteren"},
        {"deskundige": "999999999999"},
        {"deskundige": ""},
        {"eind": "08:00"},
        {"versie": "x"},
        {"datum": "2024-03-31", "begin": "02:30", "eind": "03:30"},
    ],
)
def test_nonsense_is_refused_in_words(loes, venray, anders):
    inzet = maak_inzet(gemeente=venray)

    antwoord = sleep(loes, inzet, **anders)

    assert antwoord.status_code == 409
    assert "Er is niets veranderd" in antwoord.content.decode()
    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG


def test_the_form_does_the_same_and_goes_back_to_the_board(loes, venray):
    inzet = maak_inzet(gemeente=venray)
    adres = f"/inzetten/{inzet.pk}/verzetten/"
    assert loes.get(adres).context["form"]["begin"].value() == dt.time(9, 0)

    klaar = loes.post(
        adres,
        {
            "versie": "1",
            "datum": "2024-03-06",
            "begin": "10:00",
            "eind": "12:00",
            "deskundige": inzet.deskundige_id,
            "terug": WEEK_URL + "&beeld=lijst",
        },
    )

    assert (klaar.status_code, klaar["Location"]) == (302, WEEK_URL + "&beeld=lijst")
    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG + 2 * DAG + UUR


@pytest.mark.parametrize(
    "terug", ["https://kwaad.example/planbord/", "//kwaad.example", "/x/"]
)
def test_the_way_back_is_always_the_board(loes, venray, terug):
    inzet = maak_inzet(gemeente=venray)
    pagina = loes.get(f"/inzetten/{inzet.pk}/verzetten/", {"terug": terug})
    assert pagina.context["terug"] == "/planbord/"


def test_a_dropped_need_gets_a_time_that_is_wanted_available_and_free(
    loes, venray, deskundige
):
    Kader.objects.get_or_create(code="geen", defaults={"naam": "geen"})
    behoefte = maak_behoefte(gemeente=venray, dagdelen=["ma_middag"])
    Beschikbaarheid.objects.create(
        deskundige=deskundige,
        vanaf=dt.date(2024, 1, 1),
        dagdelen=["ma_ochtend", "ma_middag"],
    )
    waarden = {
        "versie": behoefte.versie,
        "deskundige": deskundige.pk,
        "datum": "2024-03-04",
        "bord": "1",
    }

    assert loes.post(f"/behoeften/{behoefte.pk}/inplannen/", waarden).status_code == 204
    inzet = Inzet.objects.get()
    assert (inzet.begin, inzet.minuten) == (MAANDAG.replace(hour=13, minute=30), 120)
    assert inzet.status == InzetStatus.VOORGESTELD

    # The afternoon is taken now; the morning is the next best.
    assert begin_op(deskundige.pk, MAANDAG.date(), 120, ["ma_middag"]).hour == 9
    assert minuten_per_keer(behoefte) == 120


@pytest.mark.parametrize("extra", [{}, {"begin": "23:59"}])
@pytest.mark.parametrize("dag", ["9999-12-31", "0001-01-01"])
def test_a_need_dropped_on_a_day_outside_time_is_refused_in_words(
    loes, venray, deskundige, dag, extra
):
    behoefte = maak_behoefte(gemeente=venray)
    waarden = {"versie": behoefte.versie, "deskundige": deskundige.pk, "datum": dag}

    antwoord = loes.post(
        f"/behoeften/{behoefte.pk}/inplannen/", waarden | extra | {"bord": "1"}
    )

    assert antwoord.status_code == 409
    assert "Kies een jaar van 1900" in antwoord.content.decode()
    assert not Inzet.objects.exists()


def test_a_dropped_activity_keeps_its_own_times(loes, venray, deskundige):
    activiteit = maak_activiteit(gemeente=venray)
    maak_inzet(activiteit=activiteit, status="afgemeld")
    waarden = {
        "versie": activiteit.versie,
        "deskundige": deskundige.pk,
        "datum": "2024-03-05",
        "begin": "09:00",
        "eind": "11:00",
        "bord": "1",
    }

    antwoord = loes.post(f"/activiteiten/{activiteit.pk}/inplannen/", waarden)

    assert antwoord.status_code == 204
    assert Inzet.objects.telt().get().begin == MAANDAG + DAG
    assert Activiteit.objects.get().begin == MAANDAG + DAG


@pytest.mark.parametrize("dag", ["9999-12-31", "0001-01-01", "9999-W52", "nergens"])
@pytest.mark.parametrize("begin", ["", "23:59"])
def test_a_need_dropped_on_a_day_outside_the_calendar_gives_a_form_and_no_error(
    loes, venray, deskundige, dag, begin
):
    behoefte = maak_behoefte(gemeente=venray)
    waarden = {"deskundige": deskundige.pk, "datum": dag, "begin": begin}
    adres = f"/behoeften/{behoefte.pk}/inplannen/"

    assert loes.get(adres, waarden).status_code == 200
    antwoord = loes.post(adres, {**waarden, "versie": behoefte.versie, "bord": "1"})
    assert antwoord.status_code == 409
    assert not Activiteit.objects.exists()
