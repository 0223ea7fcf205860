"""The contract, its years and its documents: written by the contract manager only."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from gemeenten.acties.contracten import contract_update, contractdocument_create
from gemeenten.acties.contractjaren import contractjaar_create, contractjaar_update
from gemeenten.models import Contract, Contractdocument, Contractjaar
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.halfjaar import Periode
from tests.bouwers import maak_contract, maak_contractjaar, maak_halfjaar
from tests.bouwers_contract import (
    maak_afspraak,
    maak_document,
    maak_doel,
    maak_gesprek,
    maak_notitie,
    maak_optie,
)
from tests.bouwers_verdeling import sluit
from tests.tegelijk import while_first_is_open

pytestmark = pytest.mark.django_db
JAAR = {"jaar": "2024", "weekuren_per_fte": "36", "inzetbaarheid": "80", "bron": "besluit"}


@pytest.fixture
def jaar():
    return maak_contractjaar()


def wijzig(client, jaar, **velden):
    page = f"/contract/jaren/{jaar.pk}/wijzigen/"
    return client.post(page, JAAR | {"versie": "1"} | velden, follow=True).text


def test_a_change_of_a_year_says_which_half_years_get_another_recht(bart, jaar):
    text = bart.get(f"/contract/jaren/{jaar.pk}/wijzigen/").text
    assert "gemeente in het 1e halfjaar 2024 en het 2e halfjaar 2024." in text
    assert "Het recht in het 1e halfjaar 2024 en het 2e halfjaar 2024" in wijzig(
        bart, jaar, weekuren_per_fte="37,5"
    )
    jaar.refresh_from_db()
    assert (jaar.inzetbaarheid, jaar.weekuren_per_fte) == (80, Decimal("37.5"))
    assert jaar.versie == 2


@pytest.mark.parametrize("deel", [1, 2])
def test_a_year_with_a_closed_half_year_refuses_every_change(bart, jaar, deel):
    maak_halfjaar(Periode(2024, 1))
    maak_halfjaar(Periode(2024, 2))
    sluit(Periode(2024, deel))

    text = wijzig(bart, jaar)

    assert f"2024-{deel} is gesloten: de rapportage is vastgesteld." in text
    assert 'value="80"' in text
    jaar.refresh_from_db()
    assert jaar.inzetbaarheid == 75
    with pytest.raises(IntegrityError, match="contractjaar is gesloten"):
        Contractjaar.objects.update(inzetbaarheid=60)


@pytest.mark.django_db(transaction=True)
def test_a_year_is_not_changed_while_its_half_year_is_being_closed(contractmanager):
    maak_halfjaar(Periode(2024, 1))
    jaar = maak_contractjaar()
    jaar.inzetbaarheid = 60

    gehoord = while_first_is_open(
        lambda: sluit(Periode(2024, 1)),
        lambda: contractjaar_update(contractjaar=jaar, versie=1, door=contractmanager),
    )

    assert "2024-1 is gesloten" in gehoord
    assert Contractjaar.objects.get().inzetbaarheid == 75


def test_a_year_does_not_move_into_one_with_a_closed_half_year(contractmanager):
    maak_halfjaar(Periode(2025, 1))
    sluit(Periode(2025, 1))
    jaar = maak_contractjaar(2024)
    jaar.jaar = 2025
    with pytest.raises(ActieError, match="2025-1 is gesloten"):
        contractjaar_update(contractjaar=jaar, versie=1, door=contractmanager)


@pytest.mark.parametrize("procent", ["49", "96"])
def test_an_unlikely_inzetbaarheid_is_stored_only_when_someone_says_that_it_is_meant(
    bart, jaar, procent
):
    text = wijzig(bart, jaar, inzetbaarheid=procent)
    assert f"Een inzetbaarheid van {procent} procent is ongewoon" in text
    assert "Klopt het?" in text
    assert "checked" not in text
    jaar.refresh_from_db()
    assert jaar.inzetbaarheid == 75

    wijzig(bart, jaar, inzetbaarheid=procent, gewaarschuwd=procent, bevestigd="on")
    jaar.refresh_from_db()
    assert jaar.inzetbaarheid == int(procent)


def test_a_tick_for_one_number_does_not_confirm_another(bart, jaar):
    text = wijzig(bart, jaar, inzetbaarheid="20", gewaarschuwd="45", bevestigd="on")
    assert "Een inzetbaarheid van 20 procent is ongewoon" in text
    assert "checked" not in text
    jaar.refresh_from_db()
    assert jaar.inzetbaarheid == 75


@pytest.mark.parametrize("procent", ["50", "95"])
def test_a_likely_inzetbaarheid_asks_nothing(bart, jaar, procent):
    assert "Klopt het?" not in bart.get(f"/contract/jaren/{jaar.pk}/wijzigen/").text
    assert "Het contractjaar is gewijzigd." in wijzig(bart, jaar, inzetbaarheid=procent)


def test_a_stale_year_is_not_overwritten_and_shows_what_stands_there_now(bart, jaar):
    Contractjaar.objects.update(bron="nieuw besluit", versie=2)
    text = wijzig(bart, jaar)
    assert "Iemand anders heeft dit intussen gewijzigd." in text
    assert "<li>Bron: nieuw besluit</li>" in text
    assert 'name="versie" value="2"' in text
    assert 'value="besluit"' in text
    assert Contractjaar.objects.get().bron == "nieuw besluit"


def test_a_year_lies_within_the_contract_and_its_options(contractmanager):
    maak_optie(2026)
    maak_optie(2029, besluit="niet_verlengd")
    for jaar, mag in [(2023, False), (2024, True), (2028, True), (2029, False)]:
        nieuw = Contractjaar(
            contract=maak_contract(), jaar=jaar, weekuren_per_fte=36, inzetbaarheid=75,
            bron="test",
        )  # fmt: skip
        if mag:
            contractjaar_create(contractjaar=nieuw, door=contractmanager)
        else:
            with pytest.raises(ActieError, match="van 2024 tot en met 2028"):
                contractjaar_create(contractjaar=nieuw, door=contractmanager)


def test_a_year_stands_there_once(bart, jaar):
    page = f"/contract/{jaar.contract_id}/jaren/nieuw/"
    assert "bestaat" in bart.post(page, JAAR).text
    assert Contractjaar.objects.count() == 1


def test_the_coordinator_writes_nothing_of_the_contract(jaar, coordinator):
    with pytest.raises(PermissionDenied):
        contractjaar_update(contractjaar=jaar, versie=1, door=coordinator)
    with pytest.raises(PermissionDenied):
        contract_update(contract=jaar.contract, versie=1, door=coordinator)


def test_a_stale_contract_is_not_overwritten(contractmanager):
    contract = maak_contract()
    contract.naam = "Anders"
    assert contract_update(contract=contract, versie=1, door=contractmanager).versie == 2
    with pytest.raises(VerouderdError):
        contract_update(contract=contract, versie=1, door=contractmanager)


def test_the_last_day_is_fixed_once_an_extension_was_decided(contractmanager):
    maak_optie(besluit="verlengd")
    contract = maak_contract()
    contract.einde = dt.date(2026, 12, 31)
    with pytest.raises(ActieError, match="ligt daarom vast"):
        contract_update(contract=contract, versie=1, door=contractmanager)


def test_a_contract_keeps_the_years_that_were_written(bart, jaar):
    invoer = {"naam": "C", "begin": "2025-01-01", "einde": "2025-12-31", "bron": "b"}
    page = f"/contract/{jaar.contract_id}/wijzigen/"
    text = bart.post(page, invoer | {"versie": "1"}).text
    assert "Er is al een contractjaar 2024." in text
    assert Contract.objects.get().begin == dt.date(2024, 1, 1)


@pytest.mark.parametrize(
    "adres",
    [
        "javascript:alert(1)",
        "http://documenten.example/a.pdf",
        "ftp://documenten.example/a.pdf",
        "data:text/html,hallo",
        "https://bank.example@elders.example/",
        "geen adres",
    ],
)
def test_a_document_is_a_plain_https_link_or_nothing(bart, contractmanager, adres):
    contract = maak_contract()
    invoer = {"naam": "Memo", "url": adres, "datum": "2024-01-01"}
    text = bart.post(f"/contract/{contract.pk}/documenten/nieuw/", invoer).text
    assert "Dit is nog niet bewaard." in text
    assert 'value="Memo"' in text
    document = Contractdocument(
        contract=contract, naam="Memo", url=adres, datum=dt.date(2024, 1, 1)
    )
    with pytest.raises(ActieError):
        contractdocument_create(document=document, door=contractmanager)
    assert not Contractdocument.objects.exists()


def test_a_document_shows_where_its_link_leads_and_can_be_taken_away(bart):
    document = maak_document()
    text = bart.get("/contract/").text
    assert "op documenten.example" in text
    assert 'target="_blank"' not in text
    bart.post(f"/contract/documenten/{document.pk}/verwijderen/")
    assert not Contractdocument.objects.exists()
    assert bart.post(f"/contract/documenten/{document.pk}/verwijderen/").status_code == 404


def test_a_document_that_someone_else_changed_is_not_overwritten(bart):
    document = maak_document()
    page = f"/contract/documenten/{document.pk}/wijzigen/"
    versie = bart.get(page).context["form"].initial["versie"]
    Contractdocument.objects.update(naam="Memo 2023")
    invoer = {"naam": "Mijn memo", "url": document.url, "datum": "2023-04-20"}
    text = bart.post(page, invoer | {"versie": versie}).text
    assert "<li>Naam: Memo 2023</li>" in text
    assert 'value="Mijn memo"' in text
    nieuwe = bart.get(page).context["form"].initial["versie"]
    bart.post(page, invoer | {"versie": nieuwe})
    assert Contractdocument.objects.get().naam == "Mijn memo"


def test_a_policy_officer_reads_the_term_and_no_documents_goals_or_talks(
    client, adviseur_venray, venray
):
    maak_contractjaar()
    maak_optie(besluit="verlengd")
    maak_document(naam="Vertrouwelijk stuk")
    maak_doel(titel="Een pool die groeit")
    maak_gesprek(venray, onderwerp="Voortgang", datum=dt.date(2099, 1, 1))
    maak_afspraak(wat="Brief sturen")
    client.force_login(adviseur_venray)
    text = client.get("/contract/").text
    assert "tot en met 31 december 2028" in text
    for geheim in (
        "Vertrouwelijk",
        "pool die groeit",
        "Voortgang",
        "Brief sturen",
        "Wijzig",
    ):
        assert geheim not in text


def test_the_page_of_the_contract_asks_as_many_questions_for_three_rows_as_for_one(
    bart, venray
):
    def vul(nummer):
        maak_contractjaar(2024 + nummer)
        maak_optie(2026 + 3 * nummer)
        maak_document(naam=f"Stuk {nummer}")
        maak_notitie(maak_doel(titel=f"Doel {nummer}"), "Het groeit.")
        gesprek = maak_gesprek(venray, datum=dt.date(2099, 1, 1 + nummer))
        maak_afspraak(gesprek)

    vul(0)
    with CaptureQueriesContext(connection) as een:
        bart.get("/contract/")
    vul(1), vul(2)
    with CaptureQueriesContext(connection) as drie:
        assert "Het groeit." in bart.get("/contract/").text
    assert len(een) == len(drie) <= 15
