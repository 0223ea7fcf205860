"""Extending the contract: decided in order, once, for good."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction

from gemeenten.acties.contracten import contract_update
from gemeenten.acties.contractjaren import contractjaar_create
from gemeenten.acties.verlengingsopties import (
    verlengingsoptie_besluiten,
    verlengingsoptie_create,
    verlengingsoptie_update,
)
from gemeenten.enums import OptieStatus
from gemeenten.models import Contract, Contractjaar, Verlengingsoptie
from gemeenten.selectors.looptijd import looptijd, over_hoe_lang
from poolregio.kern.db import versie_van
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_contract
from tests.bouwers_contract import maak_optie
from tests.tegelijk import while_first_is_open

pytestmark = pytest.mark.django_db
VANDAAG = dt.date(2026, 11, 23)
JA, NEE = OptieStatus.VERLENGD, OptieStatus.NIET_VERLENGD


def besluit(optie, keuze, door):
    return verlengingsoptie_besluiten(
        optie=optie, versie=versie_van(optie), besluit=keuze, toelichting="Goed.", door=door
    )


def test_the_decision_takes_two_steps_and_says_what_it_means_first(bart):
    optie = maak_optie()
    page = f"/contract/verlengingen/{optie.pk}/besluiten/"
    versie = bart.get(page).context["form"].initial["versie"]
    invoer = {
        "besluit": "verlengd",
        "toelichting": "De evaluatie is goed.",
        "versie": versie,
    }

    eerst = bart.post(page, invoer).text
    assert "Het contract loopt dan door van <b>1 januari 2026" in eerst
    assert Verlengingsoptie.objects.get().status == OptieStatus.OPEN
    assert "De evaluatie is goed." in bart.post(page, invoer | {"terug": "ja"}).text

    text = bart.post(page, invoer | {"bevestigd": "ja"}, follow=True).text
    assert "Met verlenging" in text
    assert "tot en met 31 december 2028" in text
    assert "De evaluatie is goed." in text
    assert f"{page}" not in text
    assert "Dat verandert niet meer." in bart.get(page, follow=True).text


def test_a_decision_needs_an_explanation_without_a_resident(bart):
    page = f"/contract/verlengingen/{maak_optie().pk}/besluiten/"
    for tekst, fout in [
        ("", "Schrijf erbij waarom"),
        ("Bel 0478 123 456", "telefoonnummer"),
    ]:
        invoer = {"besluit": "verlengd", "toelichting": tekst, "bevestigd": "ja"}
        assert fout in bart.post(page, invoer).text
    assert Verlengingsoptie.objects.get().status == OptieStatus.OPEN


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE gemeenten_verlengingsoptie SET status = 'niet_verlengd'",
        "UPDATE gemeenten_verlengingsoptie SET einde = '2040-12-31'",
        "DELETE FROM gemeenten_verlengingsoptie",
    ],
)
def test_a_decided_option_refuses_raw_sql_of_the_application_role(sql):
    maak_optie(besluit="verlengd")
    with pytest.raises(IntegrityError, match="ligt vast"):
        connection.cursor().execute(sql)


def test_a_decided_option_refuses_a_bulk_update_and_a_second_decision(contractmanager):
    optie = maak_optie(besluit="verlengd")
    with pytest.raises(IntegrityError, match="ligt vast"), transaction.atomic():
        Verlengingsoptie.objects.update(toelichting="anders")
    with pytest.raises(ActieError, match="al besloten"):
        besluit(optie, NEE, contractmanager)
    with pytest.raises(ActieError, match="al besloten"):
        verlengingsoptie_update(optie=optie, versie=versie_van(optie), door=contractmanager)


def test_options_are_decided_in_order(contractmanager):
    eerste, tweede = maak_optie(2026), maak_optie(2029)
    with pytest.raises(ActieError, match="Besluit eerst over de verlenging die hiervoor"):
        besluit(tweede, JA, contractmanager)
    besluit(eerste, JA, contractmanager)
    besluit(tweede, JA, contractmanager)
    term = looptijd(maak_contract(), VANDAAG)
    assert term.einde == dt.date(2031, 12, 31)


def test_after_no_extension_there_is_no_later_one(contractmanager):
    eerste, tweede = maak_optie(2026), maak_optie(2029)
    besluit(eerste, NEE, contractmanager)
    with pytest.raises(ActieError, match="gaat niet door"):
        besluit(tweede, JA, contractmanager)
    nieuw = Verlengingsoptie(
        contract=maak_contract(), begin=dt.date(2032, 1, 1), einde=dt.date(2033, 1, 1),
        beslisdatum=dt.date(2031, 1, 1),
    )  # fmt: skip
    with pytest.raises(ActieError, match="besloten om niet te verlengen"):
        verlengingsoptie_create(optie=nieuw, door=contractmanager)
    besluit(tweede, NEE, contractmanager)
    assert not looptijd(maak_contract(), VANDAAG).is_verlengd


def test_an_option_begins_the_day_after_what_goes_before_it(bart, contractmanager):
    contract = maak_contract()
    page = f"/contract/{contract.pk}/verlengingen/nieuw/"
    invoer = {"begin": "2026-01-02", "einde": "2028-12-31", "beslisdatum": "2025-07-01"}
    text = bart.post(page, invoer).text
    assert "Laat de verlenging beginnen op 1 januari 2026, de dag na het contract." in text
    assert 'value="2028-12-31"' in text
    bart.post(page, invoer | {"begin": "2026-01-01"})
    text = bart.post(page, invoer | {"begin": "2029-01-02", "einde": "2030-12-31"}).text
    assert "op 1 januari 2029, de dag na de verlenging hiervoor." in text
    assert Verlengingsoptie.objects.count() == 1


def test_an_option_that_came_loose_is_marked_and_not_taken(contractmanager, bart):
    maak_optie(2026, einde=dt.date(2027, 12, 31), besluit="verlengd")
    los = maak_optie(2029)
    assert "sluit niet aan op wat eraan voorafgaat" in bart.get("/contract/").text
    with pytest.raises(ActieError, match="beginnen op 1 januari 2028"):
        besluit(los, JA, contractmanager)


@pytest.mark.parametrize("velden", [{"beslisdatum": "2026-02-01"}, {"einde": "2025-01-01"}])
def test_days_of_an_option_that_cannot_be_are_refused(bart, velden):
    invoer = {"begin": "2026-01-01", "einde": "2028-12-31", "beslisdatum": "2025-07-01"}
    page = f"/contract/{maak_contract().pk}/verlengingen/nieuw/"
    assert "Dit is nog niet bewaard." in bart.post(page, invoer | velden).text
    assert not Verlengingsoptie.objects.exists()


def test_a_decision_on_days_that_changed_meanwhile_is_refused(contractmanager):
    optie = maak_optie()
    versie = versie_van(optie)
    Verlengingsoptie.objects.update(einde=dt.date(2027, 12, 31))
    with pytest.raises(VerouderdError):
        verlengingsoptie_besluiten(
            optie=optie, versie=versie, besluit=JA, toelichting="Ja.", door=contractmanager
        )


def test_only_the_contract_manager_decides(coordinator, adviseur_venray):
    optie = maak_optie()
    for user in (coordinator, adviseur_venray):
        with pytest.raises(PermissionDenied):
            besluit(optie, JA, user)
    assert not Gebeurtenis.objects.exists()


@pytest.mark.parametrize(
    ("dag", "woorden"),
    [
        (VANDAAG, "vandaag"),
        (dt.date(2026, 11, 24), "over 1 dag"),
        (dt.date(2026, 12, 31), "over 38 dagen"),
        (dt.date(2028, 7, 1), "over 19 maanden"),
        (dt.date(2029, 7, 1), "over 2 jaar"),
        (dt.date(2025, 7, 1), "16 maanden geleden"),
    ],
)
def test_the_day_of_decision_is_said_in_words(dag, woorden):
    assert over_hoe_lang(dag, VANDAAG) == woorden


def test_a_decision_that_is_overdue_is_said_in_words(bart):
    maak_optie(2026)
    text = bart.get("/contract/").text
    assert "besluit is te laat" in text
    assert "Het besluit moest er zijn op 1 juli 2025" in text


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_exactly_one_wins(contractmanager):
    optie = maak_optie()
    versie = versie_van(optie)

    def nee():
        verlengingsoptie_besluiten(
            optie=optie,
            versie=versie,
            besluit=NEE,
            toelichting="Nee.",
            door=contractmanager,
        )

    gehoord = while_first_is_open(lambda: besluit(optie, JA, contractmanager), nee)

    assert "al besloten (verlengd)" in gehoord
    assert Verlengingsoptie.objects.get().status == JA


@pytest.mark.django_db(transaction=True)
def test_no_year_is_added_that_falls_outside_a_contract_that_becomes_shorter(
    contractmanager,
):
    contract = maak_contract()
    jaar = Contractjaar(
        contract=Contract.objects.get(), jaar=2025, weekuren_per_fte=36, inzetbaarheid=75,
        bron="test",
    )  # fmt: skip
    contract.einde = dt.date(2024, 12, 31)

    gehoord = while_first_is_open(
        lambda: contract_update(contract=contract, versie=1, door=contractmanager),
        lambda: contractjaar_create(contractjaar=jaar, door=contractmanager),
    )

    assert gehoord
    assert "Kies een van die jaren" in gehoord
    assert not Contractjaar.objects.exists()
