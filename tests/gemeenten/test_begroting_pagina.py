"""The pages of the budget and the index: what they say, warn about and refuse."""

import pytest
from django.utils import timezone

from gemeenten.models import Begrotingspost, OvaIndex
from tests.bouwers import maak_sleutel
from tests.bouwers_geld import maak_boeking, maak_index, maak_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(venray, beesel):
    maak_sleutel({venray: 9000, beesel: 1000})
    return maak_post(centen=400_000_00, omschrijving="Fte")


@pytest.fixture
def als_cm(client, contractmanager):
    client.force_login(contractmanager)
    return client


@pytest.fixture
def als_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def csv(client, adres):
    return b"".join(client.get(adres)).decode("utf-8-sig")


def test_the_budget_shows_indexed_booked_and_left_with_the_computation(post, als_cm):
    maak_index()
    maak_boeking(post, 100_000_05)
    html = als_cm.get("/begroting/2024/").text
    for bedrag in ("400.000,00", "419.760,00", "100.000,05", "319.759,95", "377.784,00"):
        assert bedrag in html
    assert "1,0494" in html
    assert "Fte;2023;400000.00".replace(".", ",") in csv(
        als_cm, "/begroting/2024/?formaat=csv"
    )
    aandelen = csv(als_cm, "/begroting/2024/aandelen/?formaat=csv")
    assert "Venray;90,00;360000,00;377784,00" in aandelen.replace("GM0984;", "")
    assert "2 gemeenten samen;100,00;400000,00;419760,00" in aandelen


def test_a_missing_index_is_named_with_who_enters_it(post, als_cm, coordinator):
    maak_post(jaar=2025)
    maak_index(2025)
    html = als_cm.get("/begroting/2025/").text
    assert "OVA-percentage van 2024 is nog niet ingevoerd" in html
    assert "/ova/nieuw/?jaar=2024" in html
    assert "onbekend" in html
    als_cm.force_login(coordinator)
    assert "De contractmanager voert het in" in als_cm.get("/begroting/2025/").text


def test_without_a_year_the_nearest_with_a_budget_is_shown(post, als_cm):
    assert als_cm.get("/begroting/").url == "/begroting/2024/"
    assert als_cm.get("/begroting/?jaar=2025").url == "/begroting/2025/"
    assert als_cm.get("/begroting/?jaar=x").url == "/begroting/2024/"
    Begrotingspost.objects.all().delete()
    nu = timezone.localdate().year
    assert als_cm.get("/begroting/").url == f"/begroting/{nu}/"
    assert "Er zijn nog geen posten" in als_cm.get(f"/begroting/{nu}/").text
    assert als_cm.get("/begroting/1999/").status_code == 404


POST = {
    "jaar": "2025", "categorie": "overige_kosten", "omschrijving": "Evaluatie",
    "bedrag": "15.000,50", "prijspeil": "2023", "volgorde": "100",
}  # fmt: skip


def test_a_post_is_added_changed_and_removed(als_cm):
    assert als_cm.post("/begroting/posten/nieuw/", POST).url == "/begroting/2025/"
    post = Begrotingspost.objects.get()
    assert post.centen == 15_000_50
    adres = f"/begroting/posten/{post.pk}/wijzigen/"
    assert 'value="15.000,50"' in als_cm.get(adres).text
    als_cm.post(adres, POST | {"bedrag": "1", "versie": "1"})
    post.refresh_from_db()
    assert post.centen == 1_00
    oud = als_cm.post(adres, POST | {"bedrag": "2", "versie": "1"}).text
    assert "Iemand anders heeft dit intussen gewijzigd" in oud
    assert "Bedrag in euro’s: 1,00" in oud
    als_cm.post(f"/begroting/posten/{post.pk}/verwijderen/", {"versie": "2"})
    assert not Begrotingspost.objects.exists()


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("bedrag", "15,000.50", "Schrijf een komma voor de centen"),
        ("bedrag", "", "Vul een bedrag in"),
        ("jaar", "2050", "Kies een jaar van 2020"),
        ("prijspeil", "2026", "prijspeil kan niet later"),
    ],
)
def test_a_wrong_post_keeps_what_was_typed(als_cm, veld, waarde, zin):
    html = als_cm.post("/begroting/posten/nieuw/", POST | {veld: waarde}).text
    assert zin in html
    assert "Evaluatie" in html
    assert not Begrotingspost.objects.exists()


INDEX = {"jaar": "2026", "status": "voorlopig", "percentage": "4,94", "bron": "VNG"}


def test_an_index_is_entered_with_a_comma(als_cm, contractmanager):
    als_cm.post("/ova/nieuw/", INDEX)
    index = OvaIndex.objects.get()
    assert (index.honderdsten, index.ingevoerd_door) == (494, contractmanager)
    assert "4,94%" in als_cm.get("/ova/").text
    html = als_cm.post("/ova/nieuw/", INDEX | {"percentage": "5,00"}).text
    assert "staat er al voor dit jaar" in html
    assert "staat er al" in als_cm.post("/ova/nieuw/", INDEX).text


def test_an_index_with_a_dot_gets_a_sentence_about_the_comma(als_cm):
    html = als_cm.post("/ova/nieuw/", INDEX | {"percentage": "4.94"}).text
    assert "4.94 is geen percentage. Schrijf een komma" in html
    assert not OvaIndex.objects.exists()


@pytest.mark.parametrize("percentage", ["60", "-0,01", "10,01"])
def test_an_unlikely_index_is_stored_only_after_a_tick_for_that_percentage(
    als_cm, percentage
):
    gegevens = INDEX | {"percentage": percentage}
    html = als_cm.post("/ova/nieuw/", gegevens).text
    assert "is ongewoon" in html
    assert not OvaIndex.objects.exists()
    vinkje = {"bevestigd": "on", "gewaarschuwd": "9999"}
    assert "is ongewoon" in als_cm.post("/ova/nieuw/", gegevens | vinkje).text
    assert not OvaIndex.objects.exists()
    vinkje["gewaarschuwd"] = {"60": "6000", "-0,01": "-1", "10,01": "1001"}[percentage]
    assert als_cm.post("/ova/nieuw/", gegevens | vinkje).status_code == 302
    assert OvaIndex.objects.exists()


def test_a_changed_index_is_not_overwritten_unseen(als_cm):
    index = maak_index()
    adres = f"/ova/{index.pk}/wijzigen/"
    als_cm.post(adres, INDEX | {"jaar": "2024", "percentage": "5,10", "versie": "1"})
    html = als_cm.post(
        adres, INDEX | {"jaar": "2024", "percentage": "5,20", "versie": "1"}
    ).text
    assert "Iemand anders" in html
    assert "Percentage: 5,10" in html
    index.refresh_from_db()
    assert (index.honderdsten, index.versie) == (510, 2)
