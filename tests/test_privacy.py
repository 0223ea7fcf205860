"""What holds for every address and every role: nothing odd breaks a page, nothing stays behind."""

import time

import pytest
from django.test import Client

from inzet.models import Activiteit, Deelopdracht
from poolregio.kern.vrije_tekst import MEESTE_VONDSTEN, herkenbare_passages
from tests.accounts.test_inloggen import met_instellingen
from tests.bouwers import maak_inzet

pytestmark = pytest.mark.django_db

GROOT = "9" * 20  # more than fits in any column


@pytest.mark.parametrize(
    "adres",
    [
        "/gemeenten/GM0984%00/",
        "/verdeling/2024-1%00/",
        "/verdeling/9999-1/",
        "/verdeling/2024-1%0A/",
        "/rapportages/%00/",
        "/rapportages/2024-1/teksten/meerwaarde-GM0984%00/",
        f"/rapportages/2024-1/teksten/deelopdracht-{GROOT}/",
        f"/activiteiten/{GROOT}/",
        f"/inzetten/{GROOT}/",
        f"/deskundigen/{GROOT}/",
    ],
)
def test_an_address_that_cannot_exist_is_not_found(loes, adres):
    assert loes.get(adres).status_code == 404


@pytest.mark.parametrize(
    "vraag",
    [
        "tot=9999-12-31",
        "van=0001-01-01",
        "zoek=%00",
        "soort=%00",
        f"deelopdracht={GROOT}",
        f"pagina={GROOT}",
        "periode=9999-2",
        "gemeente=GM0984%00",
        "zoek=%FF",
        "status=x&status=gepland",
    ],
)
def test_a_filter_that_makes_no_sense_breaks_no_list(loes, vraag):
    assert loes.get(f"/activiteiten/?{vraag}").status_code == 200


@pytest.mark.parametrize("waarde", [GROOT, "9" * 5000, "\0", "٣", "-1"])
def test_a_number_that_cannot_be_one_chooses_nothing(loes, deskundige, waarde):
    """Python reads no number of more than 4,300 digits."""
    assert loes.get("/activiteiten/nieuw/", {"kopie": waarde}).status_code == 200
    assert loes.post("/inzetten/goedkeuren/", {"inzet": waarde}).status_code == 302
    intrekken = f"/deskundigen/{deskundige.pk}/themas/intrekken/"
    assert loes.post(intrekken, {"thema": waarde}).status_code == 404


@pytest.mark.parametrize("soort", ["dienstverbanden", "opleidingen"])
def test_a_date_of_an_expert_in_an_impossible_year_is_refused(loes, deskundige, soort):
    data = {"weekuren": "24", "begin": "0001-01-01", "eind": "9999-12-31"}
    data |= {"geldig_tot": "9999-12-31"}
    response = loes.post(f"/deskundigen/{deskundige.pk}/{soort}/nieuw/", data)
    assert "Kies een jaar van 1900 tot en met 2099." in response.text


def test_a_button_with_more_hours_than_a_day_registers_nothing(client, deskundige):
    inzet = maak_inzet(deskundige=deskundige, status="bevestigd")
    client.force_login(deskundige.user)
    data = {"uren": "00001" + GROOT, "versie": inzet.versie}
    assert client.post(f"/inzetten/{inzet.pk}/registreren/", data).status_code == 200
    inzet.refresh_from_db()
    assert inzet.status == "bevestigd"


@pytest.mark.parametrize("jaar", ["0001-01-01", "9999-12-31"])
def test_an_activity_in_an_impossible_year_is_refused_next_to_the_date(loes, jaar):
    data = {"datum": jaar, "begin": "22:00", "eind": "00:00", "titel": "Inloop"}
    response = loes.post("/activiteiten/nieuw/", data)
    assert "Kies een jaar van 1900 tot en met 2099." in response.text
    assert not Activiteit.objects.exists()


@pytest.mark.parametrize("veld", ["titel", "frequentie"])
def test_no_text_of_a_sub_assignment_says_who_a_resident_is(loes, veld):
    data = {
        "titel": "Buddy's",
        "doelen": "Mensen maken mee.",
        "monitoring": "Gesprek",
        "frequentie": "Elke maand",
        "verantwoording": "In het rapport",
        "begin": "2024-01-01",
    }
    response = loes.post("/deelopdrachten/nieuw/", data | {veld: "Bel 06-12345678"})
    assert "Dit lijkt een telefoonnummer." in response.text
    assert not Deelopdracht.objects.exists()
    assert loes.post("/deelopdrachten/nieuw/", data).status_code == 302


@pytest.mark.parametrize("stukje", ["x", "1.", "12-", "a.", "é", "06-12345678 ", "a@b.nl "])
def test_a_huge_text_is_checked_in_the_time_of_its_length(stukje):
    """It once took the square of it: a page of letters kept a process busy for minutes."""
    begin = time.process_time()
    vondsten = herkenbare_passages(stukje * 50_000)
    assert time.process_time() - begin < 10
    assert len(vondsten) <= MEESTE_VONDSTEN


# What stays behind


@pytest.mark.parametrize(
    "adres", ["/", "/activiteiten/", "/deskundigen/", "/bestaat-niet/"]
)
def test_what_someone_sees_after_logging_in_is_kept_nowhere(loes, adres):
    assert {"no-store", "private"} <= set(
        loes.get(adres)["Cache-Control"].replace(" ", "").split(",")
    )


def test_a_download_is_kept_nowhere_either(loes):
    assert "no-store" in loes.get("/activiteiten/?formaat=csv")["Cache-Control"]


def test_after_logging_out_the_old_session_opens_nothing(loes):
    oud = loes.cookies["sessionid"].value
    loes.post("/uitloggen/")
    ander = Client()
    ander.cookies["sessionid"] = oud
    assert ander.get("/activiteiten/").status_code == 302


# Headers


@pytest.mark.parametrize(
    ("adres", "kop", "status"),
    [
        ("/inloggen/", {}, 200),
        ("/bestaat-niet/", {}, 404),
        ("/inloggen/", {"HTTP_HOST": "elders.example"}, 400),
        ("/static/css/main.css", {}, 200),
    ],
    ids=["page", "error", "wrong host", "file"],
)
def test_every_answer_carries_the_headers_also_an_error_and_a_file(
    adres, kop, status, settings, tmp_path
):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "css").mkdir()
    (tmp_path / "css/main.css").write_text("body {}")
    response = Client().get(adres, **kop)
    response.close()
    assert response.status_code == status
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in response


@pytest.mark.parametrize(("adres", "uitkomst"), [("https", "1 True"), ("http", "0 False")])
def test_only_behind_a_proxy_its_word_counts_for_who_the_visitor_is(adres, uitkomst):
    code = (
        "from django.conf import settings as s;"
        "print(getattr(s, 'ALLAUTH_TRUSTED_PROXY_COUNT', 0),"
        " s.SECURE_PROXY_SSL_HEADER is not None)"
    )
    assert met_instellingen(code, SITE_URL=f"{adres}://pool.example.nl").strip() == uitkomst
