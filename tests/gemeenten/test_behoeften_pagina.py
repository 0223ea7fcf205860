"""The pages about needs: found, filled in, downloaded, and nothing typed lost."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gemeenten.enums import REGIONAAL
from gemeenten.models import Behoefte, SoortActiviteit
from tests.bouwers import maak_behoefte, maak_gemeente, thema

pytestmark = pytest.mark.django_db
DIT_JAAR = timezone.localdate().year
NIEUW = "/behoeften/nieuw/"


@pytest.fixture
def anouk(client, adviseur_venray):
    client.force_login(adviseur_venray)
    return client


@pytest.fixture
def invoer(venray):
    maak_behoefte().delete()  # leaves the values of the lists
    return {
        "gemeente": venray.pk,
        "jaar": str(DIT_JAAR),
        "titel": "Inloop in de wijk",
        "soort": "inloop",
        "rol": "ondersteuner",
        "thema": "",
        "plek": "bibliotheek",
        "lokaal_aanbod": "Er is een koffieochtend.",
        "hoeveelheid": "1,5",
        "eenheid": "uur_week",
        "dagdelen": ["ma_ochtend", "vr_avond"],
        "prioriteit": "1_eerst",
        "toelichting": "",
    }


def lees(response):
    tekst = b"".join(response).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


def test_a_policy_officer_adds_a_need_from_the_page_of_the_own_gemeente(anouk, invoer):
    invoer["gemeente"] = "GM0984"
    assert f"{NIEUW}?gemeente=GM0984" in anouk.get("/mijn-gemeente/").text
    formulier = anouk.get(NIEUW).text
    assert "Hele regio" not in formulier
    assert '<option value="GM0984" selected>' in formulier

    response = anouk.post(NIEUW, invoer, follow=True)

    assert "De behoefte is toegevoegd." in response.text
    behoefte = Behoefte.objects.get()
    assert (behoefte.voor, behoefte.hoeveel) == ("Venray", "1,5 uur per week")
    assert behoefte.dagdelen == ["ma_ochtend", "vr_avond"]
    assert "Maandagochtend en vrijdagavond" in response.text
    assert "Inloop in de wijk" in anouk.get("/mijn-gemeente/").text


def test_the_coordinator_asks_something_for_the_whole_region(loes, invoer):
    SoortActiviteit.objects.create(code=REGIONAAL, naam="Regionaal")
    loes.post(NIEUW, invoer | {"gemeente": "regionaal", "soort": "regionaal"})
    assert Behoefte.objects.get().gemeente is None


def test_another_gemeente_cannot_be_slipped_into_the_form(anouk, invoer, beesel):
    response = anouk.post(NIEUW, invoer | {"gemeente": beesel.pk})
    assert "Kies opnieuw." in response.text
    assert not Behoefte.objects.exists()


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("lokaal_aanbod", "", "Schrijf eerst op wat er al is"),
        ("hoeveelheid", "veel", "Vul een getal in, bijvoorbeeld 2 of 1,5."),
        ("hoeveelheid", "0", "0,25"),
        ("hoeveelheid", "99999", "te groot"),
        ("dagdelen", ["ma_nacht"], "Kies de dagdelen opnieuw."),
        ("jaar", "1999", "Selecteer een geldige keuze"),
        ("toelichting", "Bel 06-12345678", "telefoonnummer"),
        ("soort", "intervisie", "Kies opnieuw."),
        ("eenheid", "", "Kies per week of per halfjaar."),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_stays(loes, invoer, veld, waarde, zin):
    response = loes.post(NIEUW, invoer | {veld: waarde})

    assert response.status_code == 200
    assert zin in response.text
    assert 'value="Inloop in de wijk"' in response.text
    assert "<title>Fout:" in response.text
    assert not Behoefte.objects.exists()


def test_a_mistake_is_said_in_fifteen_queries(
    loes, invoer, venray, django_assert_max_num_queries
):
    behoefte = maak_behoefte(gemeente=venray)
    for adres in (NIEUW, f"/behoeften/{behoefte.pk}/wijzigen/"):
        with django_assert_max_num_queries(15):
            response = loes.post(adres, invoer | {"jaar": "1999"})
        assert response.context["form"].errors.keys() == {"jaar"}


def test_what_there_already_is_comes_before_how_much(loes, invoer):
    formulier = loes.get(NIEUW).text
    assert formulier.index("id_lokaal_aanbod") < formulier.index('id="id_hoeveelheid"')


def test_a_stale_form_shows_what_stands_there_now_and_loses_nothing(loes, invoer, venray):
    behoefte = maak_behoefte(gemeente=venray)
    page = f"/behoeften/{behoefte.pk}/wijzigen/"
    Behoefte.objects.filter(pk=behoefte.pk).update(titel="Van de gemeente", versie=2)

    response = loes.post(page, invoer | {"versie": "1"})

    assert "Iemand anders heeft dit intussen gewijzigd." in response.text
    assert "Van de gemeente" in response.text
    assert 'value="Inloop in de wijk"' in response.text
    assert Behoefte.objects.get().titel == "Van de gemeente"

    loes.post(page, invoer | {"versie": "2"})
    assert Behoefte.objects.get().titel == "Inloop in de wijk"


def test_a_need_lapses_with_a_reason_only(loes, venray):
    behoefte = maak_behoefte(gemeente=venray)
    page = f"/behoeften/{behoefte.pk}/vervallen/"

    assert "Vul een reden in." in loes.post(page, {"reden": ""}).text
    assert not Behoefte.objects.get().is_vervallen
    response = loes.post(page, {"reden": "Al opgepakt."}, follow=True)

    assert "Deze behoefte is vervallen" in response.text
    assert "Wijzig" not in response.text
    assert "Inloop over geldzorgen" not in loes.get("/behoeften/").text
    assert "Inloop over geldzorgen" in loes.get("/behoeften/?stand=vervallen").text

    assert "Toch weer nodig" in response.text
    response = loes.post(
        f"/behoeften/{behoefte.pk}/herstellen/", {"versie": "2"}, follow=True
    )
    assert "De behoefte telt weer mee." in response.text
    assert "Toch weer nodig" not in response.text
    assert not Behoefte.objects.get().is_vervallen


def test_a_need_goes_along_to_next_year_with_one_button_that_then_is_gone(loes, venray):
    behoefte = maak_behoefte(gemeente=venray)
    assert f"Neem mee naar {DIT_JAAR + 1}" in loes.get(behoefte.get_absolute_url()).text

    response = loes.post(f"/behoeften/{behoefte.pk}/kopieren/", follow=True)

    assert f"De behoefte staat nu ook in {DIT_JAAR + 1}." in response.text
    text = loes.get(behoefte.get_absolute_url()).text
    assert "Neem mee naar" not in text
    assert "Door de jaren" in text
    again = loes.post(f"/behoeften/{behoefte.pk}/kopieren/", follow=True)
    assert "al meegenomen" in again.text
    assert Behoefte.objects.count() == 2


@pytest.mark.parametrize(
    ("query", "titels"),
    [
        ("", {"Venray", "Regio"}),
        ("gemeente=GM0984", {"Venray"}),
        ("gemeente=regionaal", {"Regio"}),
        ("jaar=alles", {"Venray", "Regio", "Vorig jaar"}),
        (f"jaar={DIT_JAAR - 1}", {"Vorig jaar"}),
        ("thema=eenzaamheid", {"Regio"}),
        ("rol=ondersteuner", {"Venray", "Regio"}),
        ("prioriteit=1_eerst", {"Venray"}),
        ("zoek=KOFFIE", {"Venray", "Regio"}),
        ("zoek=regio", {"Regio"}),
        ("jaar=1066", set()),
    ],
)
def test_the_filter_in_the_address_decides(loes, venray, query, titels):
    maak_behoefte(titel="Venray", gemeente=venray, prioriteit="1_eerst")
    maak_behoefte(titel="Regio", thema=thema())
    maak_behoefte(titel="Vorig jaar", jaar=DIT_JAAR - 1, lokaal_aanbod="Niets.")

    response = loes.get(f"/behoeften/?{query}")

    assert {rij.titel for rij in response.context["pagina"]} == titels


def test_the_list_of_another_gemeente_stays_closed(client, adviseur_beesel, venray):
    maak_behoefte(gemeente=venray)
    client.force_login(adviseur_beesel)
    assert "Inloop over geldzorgen" not in client.get("/behoeften/?jaar=alles").text
    assert not lees(client.get("/behoeften/?jaar=alles&formaat=csv"))


def test_a_download_holds_what_is_filtered_in_every_format(loes, venray, beesel):
    maak_behoefte(gemeente=venray, dagdelen=["di_middag"], thema=thema())
    maak_behoefte(gemeente=beesel, titel="Anders")

    (rij,) = lees(loes.get("/behoeften/?gemeente=GM0984&formaat=csv"))

    assert rij["Behoefte"] == "Inloop over geldzorgen"
    assert (rij["Hoeveel"], rij["Eenheid"]) == ("2,00", "uur per week")
    assert rij["Uren per halfjaar"] == "52,00"
    assert rij["Dagdelen"] == "dinsdagmiddag"
    assert rij["Wat er al is"].startswith("Er is een koffieochtend")
    for formaat in ("xlsx", "ods"):
        for page in ("/behoeften/", "/behoeften/overzicht/"):
            inhoud = loes.get(f"{page}?formaat={formaat}").content
            assert inhoud.startswith(b"PK"), page


def test_the_overview_goes_by_alphabet_and_ends_with_the_region(loes, venray, beesel):
    for gemeente in (venray, None, beesel):
        maak_behoefte(gemeente=gemeente)

    text = loes.get("/behoeften/overzicht/").text
    posities = [text.index(f'id="h-{naam}"') for naam in ("gm0889", "gm0984", "regio")]
    rijen = lees(loes.get("/behoeften/overzicht/?formaat=csv"))

    assert posities == sorted(posities)
    assert [rij["Voor"] for rij in rijen] == ["Beesel", "Venray", "Hele regio"]
    assert "3 behoeften, samen 156 uur per halfjaar." in text


def test_the_year_of_the_overview_stands_in_the_address(loes, venray):
    maak_behoefte(gemeente=venray, jaar=DIT_JAAR - 1)
    assert "Inloop over geldzorgen" not in loes.get("/behoeften/overzicht/").text
    text = loes.get(f"/behoeften/overzicht/?jaar={DIT_JAAR - 1}").text
    assert "Inloop over geldzorgen" in text
    for jaar in ("1066", "tweeduizend"):
        assert loes.get(f"/behoeften/overzicht/?jaar={jaar}").status_code == 404


def test_an_activity_says_which_need_it_answers_to_who_may_know(
    client, coordinator, adviseur_beesel, wereld
):
    page = wereld.activiteit.get_absolute_url()
    client.force_login(coordinator)
    assert wereld.behoefte.get_absolute_url() in client.get(page).text


@pytest.mark.parametrize(
    "page",
    [
        "/behoeften/",
        "/behoeften/overzicht/",
        "/behoeften/nieuw/",
        "/mijn-gemeente/",
        "{detail}",
        "{detail}wijzigen/",
    ],
)
@pytest.mark.parametrize("rol", ["coordinator", "adviseur_venray"])
def test_pages_ask_as_many_questions_for_three_rows_as_for_one(
    client, request, venray, page, rol
):
    if rol == "coordinator" and page == "/mijn-gemeente/":
        pytest.skip("not a page of the coordinator")
    client.force_login(request.getfixturevalue(rol))
    adres = page.format(detail=maak_behoefte(gemeente=venray).get_absolute_url())

    with CaptureQueriesContext(connection) as een:
        assert client.get(adres).status_code == 200
    for nummer in range(3):
        maak_behoefte(gemeente=venray, thema=thema(f"thema{nummer}"))
        maak_behoefte(gemeente=maak_gemeente())
        maak_behoefte()
    with CaptureQueriesContext(connection) as drie:
        client.get(adres)

    assert len(drie) == len(een) <= 15
