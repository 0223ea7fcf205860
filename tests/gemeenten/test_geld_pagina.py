"""The pages of costs and settlement: what they say, what they warn about, and for whom."""

import datetime as dt

import pytest
from django.utils import timezone

from gemeenten.models import Kostenboeking, Verrekening
from tests.bouwers import maak_sleutel
from tests.bouwers_geld import maak_boeking, maak_index, maak_post, stel_vast, stel_voor

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


def kosten(post, /, **fields):
    return {
        "post": str(post.pk), "datum": "2024-03-31", "bedrag": "1.234,56",
        "omschrijving": "Loon", "boekstuk": "A1",
    } | fields  # fmt: skip


def test_costs_are_booked_and_reversed_and_stay_to_be_seen(post, als_coordinator):
    response = als_coordinator.post("/kosten/nieuw/", kosten(post))
    boeking = Kostenboeking.objects.get()
    assert response.url == f"/kosten/{boeking.pk}/"
    assert boeking.centen == 1_234_56
    assert (
        "al geboekt op deze post"
        in als_coordinator.post("/kosten/nieuw/", kosten(post)).text
    )
    als_coordinator.post(f"{response.url}terugdraaien/", {"reden": "Dubbel geboekt."})
    html = als_coordinator.get(response.url).text
    assert "Dubbel geboekt." in html
    lijst = als_coordinator.get("/kosten/").text
    assert "teruggedraaid" in lijst
    assert "samen €\xa00,00" in lijst.replace("&nbsp;", "\xa0")


def test_a_date_in_another_year_is_booked_only_after_a_tick(post, als_coordinator):
    gegevens = kosten(post, datum="2025-01-05")
    html = als_coordinator.post("/kosten/nieuw/", gegevens).text
    assert "De datum valt in 2025, maar de post is van 2024" in html
    assert not Kostenboeking.objects.exists()
    vinkje = {"bevestigd": "on", "gewaarschuwd": f"{post.pk} 2025-01-05"}
    als_coordinator.post("/kosten/nieuw/", gegevens | vinkje)
    assert Kostenboeking.objects.get().datum == dt.date(2025, 1, 5)


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("bedrag", "12.34", "Schrijf een komma"),
        ("bedrag", "0", "hoger is dan 0"),
        ("bedrag", "-5", "zonder min"),
        ("post", "999999", "Op deze post kan niet worden geboekt"),
        ("omschrijving", "BSN 111222333", "BSN"),
        ("boekstuk", "", "Vul het nummer"),
    ],
)
def test_wrong_costs_are_not_booked(post, als_coordinator, veld, waarde, zin):
    html = als_coordinator.post("/kosten/nieuw/", kosten(post, **{veld: waarde})).text
    assert zin in html
    assert not Kostenboeking.objects.exists()


def test_the_list_filters_and_sums_all_pages_and_downloads_the_same(post, als_coordinator):
    mgr = maak_post(jaar=2025, categorie="kosten_mgr")
    for _ in range(30):
        maak_boeking(post, 1_00)
    maak_boeking(post, 50, is_teruggave=True)
    maak_boeking(mgr, 700_00)
    html = als_coordinator.get("/kosten/?jaar=2024").text.replace("&nbsp;", "\xa0")
    assert "31 boekingen, samen €\xa029,50" in html
    assert "31 boekingen" in als_coordinator.get("/kosten/?categorie=projectkosten").text
    assert "1 boeking" in als_coordinator.get(f"/kosten/?post={mgr.pk}").text
    assert "0 boekingen" in als_coordinator.get("/kosten/?van=2025-04-01").text
    assert "0 boekingen" in als_coordinator.get("/kosten/?stand=teruggedraaid").text
    regels = csv(als_coordinator, "/kosten/?jaar=2024&formaat=csv").splitlines()
    assert len(regels) == 32
    assert sum("-0,50" in regel for regel in regels) == 1


def test_a_settlement_goes_from_preview_to_proposal_to_decided(post, als_cm):
    maak_index()
    maak_boeking(post, 300_000_00)
    assert "Er is nog geen voorstel" in als_cm.get("/verrekening/2024/").text
    als_cm.post("/verrekening/2024/voorstellen/", {"toelichting": "Vacature."})
    html = als_cm.get("/verrekening/2024/").text
    assert "107.784,00" in html
    assert "Vacature." in html
    bevestiging = als_cm.get("/verrekening/2024/vaststellen/")
    gezien = bevestiging.context["verrekening"].voorgesteld_op.isoformat()
    assert gezien.replace("+", "&#x2B;") in bevestiging.text or gezien in bevestiging.text
    als_cm.post("/verrekening/2024/vaststellen/", {"gezien": gezien})
    html = als_cm.get("/verrekening/2024/").text
    assert "Vastgesteld en onveranderlijk" in html
    assert "Vernieuw" not in html
    assert "Samen;100,00;119760,00" in csv(als_cm, "/verrekening/2024/?formaat=csv")
    assert "vastgesteld op" in als_cm.get("/verrekening/").text
    begroting = als_cm.get("/begroting/2024/").text
    assert "verrekend en liggen vast" in begroting
    assert f"/begroting/posten/{post.pk}/wijzigen/" not in begroting  # nothing to change


def test_changed_figures_are_told_and_the_proposal_is_renewed_first(post, als_cm):
    maak_index()
    stel_voor()
    maak_boeking(post)
    html = als_cm.get("/verrekening/2024/").text
    assert "De cijfers zijn veranderd sinds het voorstel" in html
    assert "Vernieuw het voorstel" in html
    assert als_cm.get("/verrekening/2024/vaststellen/").url == "/verrekening/2024/"
    gezien = Verrekening.objects.get().voorgesteld_op.isoformat()
    html = als_cm.post(
        "/verrekening/2024/vaststellen/", {"gezien": gezien}, follow=True
    ).text
    assert "Er is niets vastgesteld" in html
    assert not Verrekening.objects.besloten().exists()


def test_a_year_that_runs_is_a_preview_only(post, als_cm):
    nu = timezone.localdate().year
    maak_post(jaar=nu, prijspeil=nu)
    html = als_cm.get(f"/verrekening/{nu}/").text
    assert "loopt nog" in html
    assert "Maak een voorstel" not in html
    adres = f"/verrekening/{nu}/voorstellen/"
    assert "pas als" in als_cm.get(adres).text
    assert "pas als" in als_cm.post(adres, {"toelichting": ""}).text
    assert not Verrekening.objects.exists()


def test_a_policy_officer_sees_the_own_share_per_year_and_the_own_part_of_what_was_decided(
    post, client, adviseur_venray, adviseur_beesel
):
    maak_index()
    maak_boeking(post, 300_000_00)
    verrekening = stel_voor()
    client.force_login(adviseur_venray)
    html = client.get("/contract/").text
    assert "377.784,00" in html  # 90% of what was indexed
    assert "107.784,00" not in html
    stel_vast(verrekening)
    html = client.get("/contract/").text
    assert "107.784,00" in html
    assert "11.976,00" not in html
    client.force_login(adviseur_beesel)
    html = client.get("/contract/").text
    assert "11.976,00" in html
    assert "107.784,00" not in html


PAGES = [
    "/begroting/2024/", "/ova/", "/kosten/", "/kosten/nieuw/", "/verrekening/",
    "/verrekening/2024/", "/contract/",
]  # fmt: skip


@pytest.mark.parametrize("adres", PAGES)
def test_every_page_asks_at_most_fifteen_queries_however_many_rows(
    post, client, coordinator, adviseur_venray, adres, django_assert_max_num_queries
):
    maak_index()
    client.force_login(coordinator)
    maak_boeking(post)
    stel_voor()
    client.get(adres)
    with django_assert_max_num_queries(15) as een:
        client.get(adres)
    for _ in range(3):
        maak_boeking(maak_post())
        maak_boeking(maak_post(jaar=2025))
    maak_index(2025)
    with django_assert_max_num_queries(15) as meer:
        client.get(adres)
    assert len(een) == len(meer)
    if adres == "/contract/":
        client.force_login(adviseur_venray)
        with django_assert_max_num_queries(15):
            client.get(adres)
