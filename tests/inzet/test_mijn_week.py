"""The expert's own week, from the phone."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from inzet.enums import InzetStatus
from inzet.models import Activiteit, Afwezigheid, Inzet, Verhaal
from inzet.selectors.mijn_week import Weeknummer
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import MAANDAG, UUR, maak_activiteit, maak_inzet, thema

pytestmark = pytest.mark.django_db
WEEK = "/mijn-week/"


@pytest.fixture
def als_sanne(client, deskundige):
    client.force_login(deskundige.user)
    return client


@pytest.fixture
def inzet(deskundige, venray):
    activiteit = maak_activiteit(gemeente=venray, themas=["eenzaamheid"])
    return maak_inzet(activiteit=activiteit, deskundige=deskundige, status="bevestigd")


def bewaar(client, inzet, **data):
    gegevens = {"versie": inzet.versie, "uren": "120", "aantal": "8", "nieuw": "0"}
    return client.post(reverse("inzet_registreren", args=[inzet.pk]), gegevens | data)


def test_the_first_thing_is_the_oldest_inzet_that_is_over(als_sanne, inzet, deskundige):
    maak_inzet(deskundige=deskundige, begin=MAANDAG + 24 * UUR, status="bevestigd")
    context = als_sanne.get(WEEK).context
    assert context["inzet"] == inzet
    assert len(context["nog_meer"]) == 1


def test_one_tap_on_the_planned_hours_saves_everything(als_sanne, inzet):
    response = bewaar(
        als_sanne, inzet, nieuw="3", thema_eenzaamheid="5", nieuw_eenzaamheid="2"
    )
    assert response.url == WEEK
    inzet.refresh_from_db()
    assert (inzet.status, inzet.minuten) == (InzetStatus.UITGEVOERD, 120)
    bereik = inzet.activiteit.bereik.get()
    assert (bereik.aantal, bereik.nieuw) == (5, 2)
    assert "Bewaard: 2 uur" in als_sanne.get(WEEK).content.decode()


def test_another_number_of_hours_counts_from_the_planned_begin(als_sanne, inzet):
    bewaar(als_sanne, inzet, uren="150")
    inzet.refresh_from_db()
    assert inzet.werkelijk_eind == MAANDAG + dt.timedelta(minutes=150)


def test_anders_opens_the_full_form_with_what_was_typed_and_saves_nothing(als_sanne, inzet):
    response = bewaar(
        als_sanne, inzet, uren="anders", aantal="13", verhaal="Een goed begin"
    )
    form = response.context["form"]
    assert response.status_code == 200
    assert (form["aantal"].value(), form["verhaal"].value()) == ("13", "Een goed begin")
    assert not form.errors
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.BEVESTIGD


def test_a_double_submit_stores_once_and_answers_kindly(als_sanne, inzet):
    bewaar(als_sanne, inzet)
    response = bewaar(als_sanne, inzet)
    assert response.url == WEEK
    assert "Dit was al bewaard" in als_sanne.get(WEEK).content.decode()


def test_unknown_reach_must_be_said_and_is_stored_as_unknown(als_sanne, inzet):
    response = bewaar(als_sanne, inzet, aantal="", nieuw="")
    assert "weet ik niet" in response.context["form"].errors["aantal"][0]
    bewaar(als_sanne, inzet, aantal="", nieuw="", onbekend="on")
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.UITGEVOERD
    assert Activiteit.objects.zonder_bereik().get() == inzet.activiteit


@pytest.mark.parametrize(
    ("data", "veld"),
    [
        ({"aantal": "5", "nieuw": "6"}, "nieuw"),
        ({"aantal": "5", "nieuw": ""}, "nieuw"),
        ({"aantal": "-1"}, "aantal"),
        ({"aantal": "veel"}, "aantal"),
        ({"aantal": "5", "onbekend": "on"}, "onbekend"),
        ({"thema_eenzaamheid": "9"}, "thema_eenzaamheid"),
        ({"nieuw": "3", "thema_eenzaamheid": "5"}, "nieuw_eenzaamheid"),
        (
            {"nieuw": "3", "thema_eenzaamheid": "5", "nieuw_eenzaamheid": "4"},
            "nieuw_eenzaamheid",
        ),
        ({"uren": "", "begin": "10:00", "eind": "09:00"}, "eind"),
        ({"uren": "", "begin": "", "eind": "09:00"}, "begin"),
        ({"uren": "", "begin": "9 uur", "eind": "10:00"}, "begin"),
        ({"verhaal": "Mail jan@voorbeeld.nl"}, "verhaal"),
        ({"verhaal": "a" * 2001}, "verhaal"),
        ({"uren": "", "begin": "09:00", "eind": "10:00", "pauze": "60"}, "pauze"),
    ],
)
def test_bad_input_gets_an_error_at_its_field_and_nothing_is_lost_or_stored(
    als_sanne, inzet, data, veld
):
    response = bewaar(als_sanne, inzet, **data)
    form = response.context["form"]
    assert list(form.errors) == [veld]
    assert f'id="id_{veld}_error"' in response.content.decode()
    for naam, waarde in data.items():
        if naam in form.fields and naam != "onbekend":
            assert form[naam].value() == waarde
    inzet.refresh_from_db()
    assert (inzet.status, inzet.activiteit.aantal_inwoners) == (InzetStatus.BEVESTIGD, None)
    assert not Verhaal.objects.exists()


def test_what_follows_from_the_other_numbers_is_not_asked(als_sanne, inzet):
    bewaar(als_sanne, inzet, aantal="6", nieuw="6", thema_eenzaamheid="4")
    assert inzet.activiteit.bereik.get().nieuw == 4


def test_a_refused_passage_is_shown_marked_in_the_text(als_sanne, inzet):
    response = bewaar(als_sanne, inzet, verhaal="Bel 06-12345678 even")
    assert "06-12345678</mark>" in response.content.decode()


def test_the_second_expert_sees_what_a_colleague_filled_in(
    client, inzet, andere_deskundige, als_sanne
):
    maak_inzet(
        activiteit=inzet.activiteit, deskundige=andere_deskundige, status="bevestigd"
    )
    bewaar(als_sanne, inzet)
    client.force_login(andere_deskundige.user)
    response = client.get(WEEK)
    assert "Sanne vulde dit al in" in response.content.decode()
    assert response.context["form"]["aantal"].value() == 8


def test_who_typed_without_seeing_a_colleagues_numbers_is_told_and_may_save_again(
    client, inzet, andere_deskundige, als_sanne
):
    ander = maak_inzet(
        activiteit=inzet.activiteit, deskundige=andere_deskundige, status="bevestigd"
    )
    bewaar(als_sanne, inzet)
    client.force_login(andere_deskundige.user)
    response = bewaar(client, ander, aantal="9")
    form = response.context["form"]
    assert "Sanne vulde intussen 8 inwoners in" in form.errors["aantal"][0]
    bewaar(client, ander, aantal="9", bereik_op=form["bereik_op"].value())
    inzet.activiteit.refresh_from_db()
    assert inzet.activiteit.aantal_inwoners == 9


def test_a_regional_activity_asks_for_no_nieuw(als_sanne, deskundige):
    maak_inzet(deskundige=deskundige, soort="regionaal", status="bevestigd")
    assert "nieuw" not in als_sanne.get(WEEK).context["form"].fields


def test_an_internal_activity_asks_for_no_reach_at_all(als_sanne, deskundige):
    inzet = maak_inzet(deskundige=deskundige, soort="intervisie", status="bevestigd")
    assert "aantal" not in als_sanne.get(WEEK).context["form"].fields
    assert bewaar(als_sanne, inzet).url == WEEK


def test_individueel_contact_starts_at_one_resident(als_sanne, deskundige, venray):
    maak_inzet(
        deskundige=deskundige,
        gemeente=venray,
        soort="individueel_contact",
        status="bevestigd",
    )
    assert als_sanne.get(WEEK).context["form"]["aantal"].value() == 1


@pytest.mark.parametrize(
    ("begin", "eind", "minuten"),
    [("23:00", "02:00", 180), ("00:30", "02:00", 90), ("23:30", "23:45", 15)],
)
def test_work_past_midnight_counts_in_full(als_sanne, deskundige, begin, eind, minuten):
    van = dt.datetime(2024, 3, 4, 23, 0, tzinfo=NEDERLAND)
    inzet = maak_inzet(
        deskundige=deskundige, begin=van, eind=van + 3 * UUR, status="bevestigd"
    )
    bewaar(als_sanne, inzet, uren="", nieuw="", begin=begin, eind=eind)
    inzet.refresh_from_db()
    assert inzet.minuten == minuten


def test_a_time_the_clock_skips_is_refused_and_the_night_counts_its_real_length(
    als_sanne, deskundige
):
    van = dt.datetime(2024, 3, 31, 1, 0, tzinfo=NEDERLAND)
    inzet = maak_inzet(
        deskundige=deskundige,
        begin=van,
        eind=dt.datetime(2024, 3, 31, 4, 0, tzinfo=NEDERLAND),
        status="bevestigd",
    )
    response = bewaar(als_sanne, inzet, uren="", begin="01:00", eind="02:30")
    assert "bestaat 02:30 uur niet" in response.context["form"].errors["eind"][0]
    bewaar(als_sanne, inzet, uren="", begin="01:00", eind="04:00")
    inzet.refresh_from_db()
    assert inzet.minuten == 120


def test_the_page_can_go_to_another_week(als_sanne, inzet):
    response = als_sanne.get(WEEK, {"week": "2024-W10"})
    dagen = response.context["week"].dagen
    assert [regel.inzet for regel in dagen[0].regels] == [inzet]
    assert "?week=2024-W09" in response.content.decode()
    assert "form" not in response.context


@pytest.mark.parametrize("code", ["2024-W60", "2024-10", "x", ""])
def test_a_week_that_does_not_exist_is_not_found(als_sanne, code):
    assert als_sanne.get(WEEK, {"week": code}).status_code == 404


def test_a_day_of_absence_is_not_called_free(als_sanne, deskundige):
    dinsdag = MAANDAG.date() + dt.timedelta(days=1)
    Afwezigheid.objects.create(deskundige=deskundige, begin=dinsdag, eind=dinsdag)
    week = als_sanne.get(WEEK, {"week": Weeknummer.van(dinsdag).code}).content.decode()
    assert week.count("Je bent afwezig") == 1
    assert week.count(">Vrij<") == 4


def test_a_year_with_53_weeks_is_walked_through():
    week = Weeknummer.parse("2020-W53")
    assert (week.vorige().code, week.volgende().code) == ("2020-W52", "2021-W01")


def test_what_comes_next_shows_place_and_colleagues(
    als_sanne, deskundige, andere_deskundige
):
    begin = timezone.now() + UUR
    activiteit = maak_activiteit(begin=begin, locatie="Wijkcentrum, kamer 2")
    for wie in (deskundige, andere_deskundige):
        maak_inzet(activiteit=activiteit, deskundige=wie, status="bevestigd")
    html = als_sanne.get(WEEK).content.decode()
    assert "Wijkcentrum, kamer 2" in html
    assert "Samen met Mo" in html


def test_a_week_of_somebody_else_is_nowhere_to_be_seen(als_sanne, andere_deskundige):
    ander = maak_inzet(deskundige=andere_deskundige, status="bevestigd")
    assert "inzet" not in als_sanne.get(WEEK).context
    assert bewaar(als_sanne, ander).status_code == 404
    assert Inzet.objects.get().status == InzetStatus.BEVESTIGD


def test_signing_off_asks_first_and_needs_no_reason(als_sanne, inzet):
    adres = reverse("inzet_afmelden", args=[inzet.pk])
    assert "Ging dit niet door?" in als_sanne.get(adres).content.decode()
    assert als_sanne.post(adres, {"versie": 1}).url == WEEK
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.AFGEMELD


def test_the_week_takes_as_many_queries_for_one_row_as_for_three(
    als_sanne, deskundige, venray, andere_deskundige, django_assert_max_num_queries
):
    aantallen = []
    for nummer in range(3):
        thema(f"thema-{nummer}")
        activiteit = maak_activiteit(
            gemeente=venray, begin=MAANDAG + nummer * 24 * UUR, themas=["eenzaamheid"]
        )
        maak_inzet(activiteit=activiteit, deskundige=andere_deskundige, status="bevestigd")
        maak_inzet(activiteit=activiteit, deskundige=deskundige, status="bevestigd")
        with django_assert_max_num_queries(15) as queries:
            assert als_sanne.get(WEEK).status_code == 200
        aantallen.append(len(queries))
        with django_assert_max_num_queries(15):
            als_sanne.get(WEEK, {"week": "2024-W10"})
    assert aantallen[0] == aantallen[-1]


def test_the_coordinator_registers_for_an_expert_and_returns_to_the_inzet(
    client, coordinator, inzet
):
    client.force_login(coordinator)
    assert bewaar(client, inzet).url == inzet.get_absolute_url()
    assert Inzet.objects.get().geregistreerd_door == coordinator
