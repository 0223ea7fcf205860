"""The pages on which an expert, or a coordinator, keeps when to plan."""

import pytest
from django.urls import reverse
from django.utils import timezone

from inzet.models import Afwezigheid, Beschikbaarheid, Uitzondering
from poolregio.logboek.models import Inzage
from tests.bouwers import (
    UUR,
    maak_afwezigheid,
    maak_beschikbaarheid,
    maak_deskundige,
    maak_inzet,
    maak_uitzondering,
    over,
)

MIJN = "/mijn-beschikbaarheid/"


@pytest.fixture
def als_sanne(client, deskundige):
    client.force_login(deskundige.user)
    return client


def adres(naam, rij):
    return reverse(naam, args=[rij.pk])


def test_the_form_begins_today_with_what_holds_now(als_sanne, deskundige):
    maak_beschikbaarheid(
        deskundige, "di_avond", vanaf=over(-30), max_minuten_dag=450, max_minuten_week=720
    )
    html = als_sanne.get(adres("beschikbaarheid_opgeven", deskundige)).text
    assert f'value="{over(0)}"' in html
    assert html.count("checked") == 1
    assert 'value="di_avond"' in html
    assert 'value="7,5"' in html
    assert 'value="12"' in html


def test_the_form_begins_on_the_first_day_that_is_free(als_sanne, deskundige):
    maak_beschikbaarheid(deskundige)
    html = als_sanne.get(adres("beschikbaarheid_opgeven", deskundige)).text
    assert f'value="{over(1)}"' in html


def test_each_check_box_of_the_week_has_its_full_name(als_sanne, deskundige):
    html = als_sanne.get(adres("beschikbaarheid_opgeven", deskundige)).text
    for naam in ("maandagochtend", "woensdagmiddag", "zondagavond"):
        assert f'<span class="alleen-lezen">{naam}</span>' in html
    assert html.count('name="dagdelen"') == 21


def test_hours_on_the_page_are_minutes_in_the_database(als_sanne, deskundige):
    response = als_sanne.post(
        adres("beschikbaarheid_opgeven", deskundige),
        {
            "vanaf": str(over(0)),
            "dagdelen": ["vr_avond", "ma_ochtend"],
            "max_minuten_dag": "7,5",
            "max_minuten_week": "12",
        },
    )
    assert response.url == MIJN
    patroon = Beschikbaarheid.objects.get()
    assert patroon.dagdelen == ["ma_ochtend", "vr_avond"]
    assert (patroon.max_minuten_dag, patroon.max_minuten_week) == (450, 720)


@pytest.mark.parametrize("uren", ["0", "25", "-1", "veel", "7,1", "1e9", "NaN"])
def test_hours_that_cannot_be_are_refused_and_everything_typed_stays(
    als_sanne, deskundige, uren
):
    response = als_sanne.post(
        adres("beschikbaarheid_opgeven", deskundige),
        {"vanaf": str(over(0)), "dagdelen": ["vr_avond"], "max_minuten_dag": uren},
    )
    assert response.context["form"].errors["max_minuten_dag"]
    assert f'value="{uren}"' in response.text
    assert response.text.count("checked") == 1
    assert not Beschikbaarheid.objects.exists()


@pytest.mark.parametrize("datum", ["", "morgen", "0001-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_is_refused_everywhere(als_sanne, deskundige, datum):
    for naam, veld in [
        ("beschikbaarheid_opgeven", "vanaf"),
        ("uitzondering_opgeven", "datum"),
        ("afwezigheid_melden", "begin"),
    ]:
        response = als_sanne.post(adres(naam, deskundige), {veld: datum})
        assert response.context["form"].errors[veld]


def test_an_older_version_gets_its_sentence_and_keeps_what_was_typed(als_sanne, deskundige):
    patroon = maak_beschikbaarheid(deskundige, versie=2)
    response = als_sanne.post(
        adres("beschikbaarheid_update", patroon),
        {"vanaf": str(over(0)), "dagdelen": ["vr_avond"], "versie": 1},
    )
    assert "Iemand anders heeft dit intussen gewijzigd" in response.text
    assert Beschikbaarheid.objects.get().dagdelen == ["ma_ochtend"]


def test_a_day_without_dayparts_is_a_day_off(als_sanne, deskundige):
    als_sanne.post(adres("uitzondering_opgeven", deskundige), {"datum": str(over(3))})
    assert Uitzondering.objects.get().dagdelen == []
    html = als_sanne.get(MIJN).text
    assert "niet beschikbaar" in html
    als_sanne.post(adres("uitzondering_verwijderen", Uitzondering.objects.get()))
    assert not Uitzondering.objects.exists()


def test_after_reporting_an_absence_one_hears_how_many_inzetten_fall_in_it(
    als_sanne, deskundige, coordinator
):
    morgen = timezone.localtime().replace(hour=9, minute=0) + 24 * UUR
    inzetten = [
        maak_inzet(deskundige=deskundige, begin=morgen + n * 3 * UUR) for n in (0, 1)
    ]
    response = als_sanne.post(
        adres("afwezigheid_melden", deskundige), {"begin": str(over(1))}, follow=True
    )
    assert "Er staan 2 inzetten gepland in deze dagen." in response.text
    als_sanne.force_login(coordinator)
    html = als_sanne.get(adres("deskundige_beschikbaarheid", deskundige)).text
    assert all(inzet.get_absolute_url() in html for inzet in inzetten)


def test_nobody_asks_why_someone_is_away(als_sanne, deskundige):
    response = als_sanne.get(adres("afwezigheid_melden", deskundige))
    assert set(response.context["form"].fields) == {"begin", "eind"}
    assert "Waarom hoef je niet te zeggen." in response.text


def test_an_absence_in_another_is_refused_with_its_days(als_sanne, deskundige):
    maak_afwezigheid(deskundige)
    response = als_sanne.post(
        adres("afwezigheid_melden", deskundige), {"begin": str(over(36))}
    )
    assert "Er staat al een afwezigheid van" in response.text
    assert Afwezigheid.objects.count() == 1


def test_an_absence_is_ended_and_taken_back_from_the_page(als_sanne, deskundige):
    afwezigheid = maak_afwezigheid(deskundige, begin=over(0), eind=None)
    beeindigen, verwijderen = (
        adres(f"afwezigheid_{actie}", afwezigheid)
        for actie in ("beeindigen", "verwijderen")
    )
    html = als_sanne.get(MIJN).text
    assert beeindigen in html
    assert verwijderen in html
    als_sanne.post(beeindigen, {"eind": str(over(2)), "versie": 1})
    assert Afwezigheid.objects.get().eind == over(2)
    als_sanne.post(verwijderen, {"versie": 2})
    assert not Afwezigheid.objects.exists()


def test_what_was_stays_to_be_seen_without_a_way_to_change_it(als_sanne, deskundige):
    oud = maak_beschikbaarheid(deskundige, "za_avond", vanaf=over(-30))
    nu = maak_beschikbaarheid(deskundige, vanaf=over(-3))
    html = als_sanne.get(MIJN).text
    assert "Zaterdag (avond)" in html
    for patroon in (oud, nu):
        assert adres("beschikbaarheid_update", patroon) not in html


def test_reading_is_logged_for_the_coordinator_on_every_page_and_never_for_the_expert(
    als_sanne, deskundige, coordinator
):
    afwezigheid = maak_afwezigheid(deskundige)
    paginas = [
        adres("deskundige_beschikbaarheid", deskundige),
        adres("beschikbaarheid_opgeven", deskundige),
        adres("afwezigheid_beeindigen", afwezigheid),
        adres("afwezigheid_verwijderen", afwezigheid),
    ]
    for pagina in [MIJN, *paginas]:
        als_sanne.get(pagina)
    assert not Inzage.objects.exists()
    als_sanne.force_login(coordinator)
    for aantal, pagina in enumerate(paginas, 1):
        als_sanne.get(pagina)
        assert Inzage.objects.over(deskundige).count() == aantal
    regel = Inzage.objects.over(deskundige).first()
    assert (regel.door, regel.onderdeel) == (coordinator, "beschikbaarheid")


def test_the_page_of_an_expert_sums_it_up_and_says_so_in_the_log(
    client, deskundige, coordinator
):
    maak_beschikbaarheid(deskundige, "ma_ochtend", "ma_middag", max_minuten_dag=360)
    maak_afwezigheid(deskundige, begin=over(0), eind=None)
    client.force_login(coordinator)
    html = client.get(deskundige.get_absolute_url()).text
    assert "Maandag (ochtend, middag)" in html
    assert "Hoogstens 6 uur per dag" in html
    assert "het einde is nog niet bekend" in html
    assert Inzage.objects.over(deskundige).get().onderdeel.endswith("beschikbaarheid")


def test_a_coordinator_who_is_an_expert_keeps_the_own(client, coordinator):
    zelf = maak_deskundige(user=coordinator)
    client.force_login(coordinator)
    assert client.get(adres("deskundige_beschikbaarheid", zelf)).url == MIJN
    assert "Je gaf nog niet op" in client.get(MIJN).text
    response = client.post(
        adres("afwezigheid_melden", zelf), {"begin": str(over(1)), "eind": str(over(1))}
    )
    assert response.url == MIJN
    assert not Inzage.objects.exists()


@pytest.mark.parametrize("pagina", ["mijn", "coordinator", "detail", "gegevens"])
def test_a_page_takes_as_many_queries_for_one_row_as_for_three(
    client, deskundige, coordinator, venray, django_assert_max_num_queries, pagina
):
    client.force_login(deskundige.user if pagina in ("mijn", "gegevens") else coordinator)
    url = {
        "mijn": MIJN,
        "coordinator": adres("deskundige_beschikbaarheid", deskundige),
        "detail": deskundige.get_absolute_url(),
        "gegevens": reverse("mijn_gegevens"),
    }[pagina]
    begin = timezone.localtime().replace(hour=9, minute=0) + 30 * 24 * UUR
    aantallen = []
    for n in range(3):
        maak_beschikbaarheid(deskundige, vanaf=over(-n))
        maak_uitzondering(deskundige, datum=over(n))
        maak_afwezigheid(deskundige, begin=over(30 + n), eind=over(30 + n))
        maak_inzet(gemeente=venray, deskundige=deskundige, begin=begin + n * 24 * UUR)
        with django_assert_max_num_queries(15) as queries:
            assert client.get(url).status_code == 200
        aantallen.append(len(queries))
    assert len(set(aantallen)) == 1
