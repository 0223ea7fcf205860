"""The contract manager's start page: what waits, what was agreed, how the money stands."""

import datetime as dt

import pytest
from django.utils import timezone

from gemeenten.models import Aandeel
from poolregio.kern.halfjaar import NEDERLAND, Periode
from poolregio.logboek.acties import log_gebeurtenis
from rapportage.models import Rapportage
from rapportage.selectors.begroting_kort import begroting_kort
from rapportage.selectors.overzicht import (
    afspraken,
    besluiten,
    contractstand,
    rapportages,
)
from tests.bouwers import (
    maak_contract,
    maak_contractjaar,
    maak_deskundige,
    maak_gebruiker,
    maak_halfjaar,
    maak_inzet,
    maak_sleutel,
)
from tests.bouwers_contract import maak_afspraak, maak_optie
from tests.bouwers_geld import maak_boeking, maak_index, maak_post, maak_verrekening
from tests.bouwers_verdeling import maak_overdracht

pytestmark = pytest.mark.django_db

NU = dt.datetime(2026, 11, 23, 9, 30, tzinfo=NEDERLAND)
DAG = dt.timedelta(days=1)
P261 = Periode(2026, 1)


def wacht(user, nu=NU, opties=()):
    return {taak.titel: taak for taak in besluiten(user, nu, list(opties))}


def test_a_proposed_overdracht_waits_once_for_all_gemeenten(
    contractmanager, venray, beesel
):
    voorstel = {"status": "voorgesteld", "voorgesteld_op": NU - 5 * DAG}
    maak_overdracht(venray, 90, P261, **voorstel)
    maak_overdracht(beesel, -30, P261, **voorstel)
    maak_overdracht(venray, 60, Periode(2025, 2))

    (taak,) = wacht(contractmanager).values()

    assert taak.titel == "Overdracht uit het 1e halfjaar 2026"
    assert (
        taak.zin
        == "Voorstel voor 2 gemeenten: samen 1\xa0u\xa000\xa0min naar het 2e halfjaar 2026."
    )
    assert taak.datum == "sinds wo 18 nov."


def test_a_proposed_settlement_waits(contractmanager, venray):
    sleutel = maak_sleutel({venray: 10_000})
    maak_verrekening(2025, sleutel, centen=20_122_14)
    taak = wacht(contractmanager)["Verrekening van 2025"]
    assert "20.122,14 terug" in taak.zin


def test_a_new_key_waits_once_its_shares_are_complete(contractmanager, venray, beesel):
    sleutel = maak_sleutel(
        {venray: 6_000}, ingangsdatum=dt.date(2027, 1, 1), vastgesteld=False
    )
    assert wacht(contractmanager) == {}
    Aandeel.objects.create(verdeelsleutel=sleutel, gemeente=beesel, honderdsten=4_000)
    taak = wacht(contractmanager)["Nieuwe verdeelsleutel vaststellen"]
    assert taak.url == f"/verdeelsleutels/{sleutel.pk}/"
    assert "1 januari 2027" in taak.zin


def test_an_extension_asks_for_a_decision_half_a_year_ahead(contractmanager):
    optie = maak_optie(2029)  # to decide on 1 July 2028
    vroeg = dt.datetime(2027, 12, 1, tzinfo=NEDERLAND)
    assert wacht(contractmanager, vroeg, [optie]) == {}
    op_tijd = wacht(contractmanager, vroeg + 60 * DAG, [optie])
    assert op_tijd["Verlengen van 2029 tot en met 2031?"].zin.endswith("1 juli 2028.")
    laat = wacht(contractmanager, vroeg + 300 * DAG, [optie])
    assert "moest al" in laat["Verlengen van 2029 tot en met 2031?"].zin


def test_the_term_counts_the_extension_that_was_taken(contractmanager):
    assert contractstand(contractmanager) is None
    contract = maak_contract()
    assert contractstand(contractmanager).einde == contract.einde
    maak_optie(2026, besluit="verlengd")
    maak_optie(2029)
    assert contractstand(contractmanager).einde == dt.date(2028, 12, 31)


def test_agreements_are_late_or_due_within_a_month(contractmanager):
    vandaag = NU.date()
    maak_afspraak(wat="Later", einddatum=vandaag + 31 * DAG)
    maak_afspraak(wat="Bijna", einddatum=vandaag + 30 * DAG)
    maak_afspraak(wat="Vandaag", einddatum=vandaag)
    maak_afspraak(wat="Te laat", einddatum=vandaag - DAG)
    maak_afspraak(wat="Klaar", einddatum=vandaag - DAG, status="gedaan")
    regels = [(r.afspraak.wat, r.is_te_laat) for r in afspraken(contractmanager, vandaag)]
    assert regels == [("Te laat", True), ("Vandaag", False), ("Bijna", False)]


def test_a_report_that_is_not_offered_is_expected_and_no_more_is_told(contractmanager):
    halfjaar = maak_halfjaar(P261)
    rapportage = Rapportage.objects.create(halfjaar=halfjaar)
    beeld = rapportages(contractmanager, NU.date())
    assert beeld.aangeboden == []
    assert beeld.verwacht == [
        "De rapportage over het 1e halfjaar 2026 is nog niet aangeboden.",
        "Die over het 2e halfjaar 2026 komt na 31 december 2026.",
    ]
    Rapportage.objects.filter(pk=rapportage.pk).update(status="aangeboden")
    beeld = rapportages(contractmanager, NU.date())
    assert beeld.aangeboden == [rapportage]
    assert len(beeld.verwacht) == 1


def test_the_budget_is_indexed_and_counts_what_was_booked_less_what_came_back(
    contractmanager,
):
    post = maak_post(jaar=2025, centen=425_000_00)
    mgr = maak_post(jaar=2025, categorie="kosten_mgr", omschrijving="MGR", centen=6_400_00)
    maak_index(2024, 494)
    maak_index(2025, 418)
    maak_boeking(post, 100_000_00)
    maak_boeking(post, 1_000_00, is_teruggave=True)
    maak_boeking(
        post,
        50_000_00,
        teruggedraaid_op=NU,
        teruggedraaid_door=contractmanager,
        reden="Dubbel.",
    )
    maak_boeking(mgr, 7_000_00)

    project, overig = begroting_kort(2025).soorten

    bedragen = project.bedragen
    assert (bedragen.geindexeerd, bedragen.geboekt) == (464_637_59, 99_000_00)
    assert bedragen.over == 365_637_59
    assert overig.boven == 7_000_00 - 6_996_90


def test_without_an_index_the_budget_says_which_one(client, contractmanager):
    jaar = timezone.localdate().year
    maak_post(jaar=jaar, prijspeil=jaar - 1)
    beeld = begroting_kort(jaar)
    assert beeld.ontbreekt == [jaar]
    assert beeld.soorten[0].bedragen.over is None
    client.force_login(contractmanager)
    assert (
        f"De voorlopige OVA-index van {jaar} is nog niet ingevoerd" in client.get("/").text
    )


def test_the_share_of_each_gemeente_stands_there_as_bars_and_as_a_map(
    client, contractmanager, venray, halfjaar_vol_werk
):
    maak_contractjaar(timezone.localdate().year)
    client.force_login(contractmanager)
    pagina = client.get("/").text
    assert 'id="kaart-verdeling-uitleg"' in pagina
    assert venray.naam in pagina[pagina.index("Eerlijke verdeling") :]


def test_the_page_asks_as_much_for_three_rows_as_for_one_and_names_no_expert(
    client, contractmanager, venray, halfjaar_vol_werk, django_assert_max_num_queries
):
    nu = timezone.now()
    periode = Periode.van(nu.date())
    maak_index(2024, 494)
    loes = maak_gebruiker("coordinator")
    deskundige = maak_deskundige(roepnaam="Zwaantje")
    inzet = maak_inzet(gemeente=venray, begin=nu, deskundige=deskundige)
    log_gebeurtenis("inzet_bevestigen", inzet, door=loes)
    client.force_login(contractmanager)

    def meer(n):
        maak_optie(2026 + 3 * n)
        maak_afspraak(wat=f"Afspraak {n}", eigenaar="gemeente", gemeente=venray)
        post = maak_post(jaar=nu.year, omschrijving=f"Post {n}")
        log_gebeurtenis("kostenboeking_create", maak_boeking(post, 100_00), door=loes)
        maak_overdracht(venray, 60, Periode(2024 + n, 1))
        halfjaar = maak_halfjaar(Periode(2024 + n, 1))
        Rapportage.objects.create(halfjaar=halfjaar, status="aangeboden")

    meer(0)
    with django_assert_max_num_queries(15) as eerst:
        client.get("/")
    meer(1)
    meer(2)
    with django_assert_max_num_queries(15) as daarna:
        pagina = client.get("/").text
    assert len(daarna) == len(eerst)
    assert "Er zijn 3 bedragen geboekt" in pagina
    assert str(periode) in pagina
    assert "Zwaantje" not in pagina
    assert "bevestig" not in pagina


def test_an_empty_installation_says_so_in_every_part(client, contractmanager):
    client.force_login(contractmanager)
    pagina = client.get("/").text
    for zin in (
        "Er wacht niets op u en alle afspraken zijn op tijd.",
        "Er wacht geen besluit op u.",
        "Geen afspraak is te laat.",
        "Er is niets veranderd.",
        "is nog niet aangeboden.",
        "Er is nog geen begroting voor dit jaar.",
        "Er is nog geen contract ingevoerd.",
    ):
        assert zin in pagina
