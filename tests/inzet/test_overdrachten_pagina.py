"""The pages of overdracht: who sees which hours, a form that keeps what was typed, downloads."""

import csv
import io
import re

import pytest
from django.utils import timezone

from inzet.acties.overdrachten import overdracht_voorstellen
from inzet.models import Overdracht
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import uren_en_minuten
from tests.bouwers import PERIODE, maak_gemeente
from tests.bouwers_verdeling import sluit
from tests.inzet.overdrachthulp import (
    NAAR,
    besluit,
    gebruik,
    geldend,
    maak_saldo,
    stand,
)

LIJST, DETAIL = "/overdrachten/", "/overdrachten/2024-1/"
VOORSTELLEN, BESLUITEN = f"{DETAIL}voorstellen/", f"{DETAIL}besluiten/"


@pytest.fixture
def saldo(venray, beesel):
    return maak_saldo(venray, beesel)


@pytest.fixture
def voorstel(saldo, coordinator):
    overdracht_voorstellen(
        periode=PERIODE, toelichting="Zoals besproken.", door=coordinator
    )
    return saldo


def html_van(client, adres):
    return client.get(adres).content.decode()


def rijen_van(client, adres):
    adres += f"{'&' if '?' in adres else '?'}formaat=csv"
    tekst = b"".join(client.get(adres)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


def ingevuld(door, keuzes, **fields):
    """The form as the page just showed it; ``keuzes`` by gemeentecode, or (choice, hours)."""
    data = {}
    for code, rij in stand(door).items():
        keuze, uren = (
            keuzes[code]
            if isinstance(keuzes.get(code), tuple)
            else (keuzes.get(code, ""), "")
        )
        data |= {f"keuze_{code}": keuze, f"uren_{code}": uren, f"gezien_{code}": rij.gezien}
    return data | {"toelichting": "", **fields}


def test_a_coordinator_sees_what_would_be_proposed_and_nothing_is_stored_by_looking(
    client, coordinator, saldo
):
    client.force_login(coordinator)
    html = html_van(client, VOORSTELLEN)
    for aantal in [*saldo.values(), sum(saldo.values())]:
        assert uren_en_minuten(aantal) in html
    assert not Overdracht.objects.exists()
    response = client.post(VOORSTELLEN, {"toelichting": "Zoals besproken."}, follow=True)
    assert "Het voorstel staat klaar voor 2 gemeenten" in response.content.decode()
    assert "Zoals besproken." in response.content.decode()


def test_a_second_proposal_says_that_it_replaces_the_first(client, coordinator, voorstel):
    client.force_login(coordinator)
    assert "Dit voorstel komt ervoor in de plaats" in html_van(client, VOORSTELLEN)


def test_one_press_decides_all_as_proposed(bart, contractmanager, voorstel):
    html = html_van(bart, BESLUITEN)
    assert html.count('value="alles" selected') == 2
    data = ingevuld(contractmanager, dict.fromkeys(voorstel, "alles"))
    response = bart.post(BESLUITEN, data, follow=True)
    assert geldend() == voorstel
    assert "Het besluit over 2 gemeenten staat vast" in response.content.decode()
    assert "Besloten door Bart" in response.content.decode()


@pytest.mark.parametrize(("vul", "keuze"), [("alles", "alles"), ("niets", "niets")])
def test_all_gemeenten_are_filled_in_at_once_without_storing(bart, saldo, vul, keuze):
    assert html_van(bart, f"{BESLUITEN}?vul={vul}").count(f'value="{keuze}" selected') == 2
    assert not Overdracht.objects.exists()


def test_another_number_of_hours_is_in_quarters_with_a_comma(
    bart, contractmanager, voorstel, venray, beesel
):
    keuzes = {venray.pk: ("anders", "10,25"), beesel.pk: ("anders", "−2,5")}
    bart.post(BESLUITEN, ingevuld(contractmanager, keuzes))
    assert geldend() == {venray.pk: 615, beesel.pk: -150}


@pytest.mark.parametrize(
    ("keuze", "uren", "zin"),
    [
        ("anders", "", "Vul in hoeveel uren er meegaan"),
        ("anders", "10.25", "Vul een aantal uren in, bijvoorbeeld 12 of 12,5"),
        ("anders", "tien", "Vul een aantal uren in"),
        ("anders", "10,1", "Vul hele kwartieren in"),
        ("anders", "99999", "Vul een aantal in van 0 tot en met"),
        ("anders", "-1", "Vul een aantal in van 0 tot en met"),
        ("alles", "3", "Kies ‘een ander aantal’"),
        ("meer", "", "Kies opnieuw."),
    ],
)
def test_what_is_filled_in_wrong_gets_a_sentence_and_stays_typed(
    bart, contractmanager, voorstel, venray, beesel, keuze, uren, zin
):
    keuzes = {venray.pk: (keuze, uren), beesel.pk: "alles"}
    data = ingevuld(contractmanager, keuzes, toelichting="Een lang verhaal.")
    html = bart.post(BESLUITEN, data).content.decode()
    assert zin in html
    assert geldend() == {}
    assert "Een lang verhaal." in html
    assert not uren or f'value="{uren}"' in html
    assert 'value="alles" selected' in html
    assert "<title>Fout:" in html


def test_choosing_nothing_says_so(bart, contractmanager, voorstel):
    html = bart.post(BESLUITEN, ingevuld(contractmanager, {})).content.decode()
    assert "Kies eerst voor welke gemeenten u besluit." in html


def test_what_changed_meanwhile_is_told_and_can_be_sent_again(
    bart, contractmanager, coordinator, voorstel, venray
):
    data = ingevuld(contractmanager, {venray.pk: "alles"}, toelichting="Blijft staan.")
    gebruik(venray)
    overdracht_voorstellen(periode=PERIODE, door=coordinator)
    html = bart.post(BESLUITEN, data).content.decode()
    assert "Er is intussen iets veranderd bij Venray." in html
    assert "Blijft staan." in html
    assert geldend() == {}
    getoond = dict(re.findall(r'name="(gezien_\w+)" value="([^"]*)"', html))
    bart.post(BESLUITEN, data | getoond)
    assert geldend() == {venray.pk: voorstel[venray.pk] - 120}


def test_a_saldo_that_is_no_longer_what_was_proposed_asks_for_a_tick(
    bart, contractmanager, voorstel, venray
):
    gebruik(venray)
    assert "veranderd" in html_van(bart, BESLUITEN)
    data = ingevuld(contractmanager, {venray.pk: "alles"})
    html = bart.post(BESLUITEN, data).content.decode()
    assert "Het saldo van Venray is anders dan toen het voorstel kwam" in html
    assert geldend() == {}
    bart.post(BESLUITEN, data | {"is_bevestigd": "on"})
    assert geldend() == {venray.pk: voorstel[venray.pk] - 120}


def test_a_new_decision_asks_why_and_the_older_one_stays_on_the_page(
    bart, contractmanager, voorstel, venray
):
    besluit({venray: 600}, contractmanager)
    data = ingevuld(contractmanager, {venray.pk: "niets"})
    assert "waarom u een nieuw besluit neemt" in bart.post(BESLUITEN, data).content.decode()
    bart.post(BESLUITEN, data | {"toelichting": "Toch niet."})
    html = html_van(bart, DETAIL)
    assert "Eerdere besluiten" in html
    assert f"Venray: {uren_en_minuten(600)}" in html
    data = ingevuld(contractmanager, {venray.pk: "niets"}, toelichting="Nog eens.")
    assert "Dit is al zo besloten" in bart.post(BESLUITEN, data).content.decode()


def test_a_decision_that_no_longer_fits_the_saldo_is_told(
    bart, contractmanager, voorstel, venray
):
    besluit({venray: voorstel[venray.pk]}, contractmanager)
    gebruik(venray)
    assert "Het saldo is na het besluit veranderd bij Venray" in html_van(bart, DETAIL)


@pytest.mark.parametrize("adres", [VOORSTELLEN, BESLUITEN])
def test_what_cannot_be_done_yet_says_why_instead_of_a_form(
    bart, saldo, contractmanager, adres
):
    nu = Periode.van(timezone.localdate()).code
    assert "is nog niet voorbij" in html_van(bart, adres.replace("2024-1", nu))
    sluit(NAAR)
    for pagina in (adres, DETAIL):
        html = html_van(bart, pagina)
        assert "Het 2e halfjaar 2024 is gesloten" in html
        assert "<textarea" not in html
    assert "Vul een reden" not in bart.post(adres, {}).content.decode()
    assert not Overdracht.objects.exists()


def test_a_policy_officer_sees_decisions_of_all_but_saldo_and_proposal_of_the_own_only(
    client, adviseur_venray, contractmanager, voorstel, venray, beesel
):
    besluit({beesel: -60}, contractmanager)
    gebruik(beesel)
    overdracht_voorstellen(periode=PERIODE, door=contractmanager)
    client.force_login(adviseur_venray)
    rijen = {rij["Gemeente"]: rij for rij in rijen_van(client, DETAIL)}
    assert rijen["Venray"]["Saldo (minuten)"] == str(voorstel[venray.pk])
    assert rijen["Venray"]["Voorstel (minuten)"] == str(voorstel[venray.pk])
    assert rijen["Beesel"]["Saldo (minuten)"] == rijen["Beesel"]["Voorstel (minuten)"] == ""
    assert rijen["Beesel"]["Besluit (minuten)"] == "-60"
    samen = rijen["2 gemeenten samen"]
    assert samen["Saldo (minuten)"] == samen["Voorstel (minuten)"] == ""
    html = html_van(client, DETAIL)
    assert uren_en_minuten(voorstel[venray.pk]) in html
    assert uren_en_minuten(voorstel[beesel.pk] - 120) not in html
    assert "Het saldo is na het besluit veranderd" not in html
    (rij,) = (r for r in rijen_van(client, LIJST) if r["Uit halfjaar"] == "2024-1")
    assert rij["Voorgesteld (minuten)"] == ""


def test_after_closing_a_policy_officer_sees_the_saldo_of_all(
    client, adviseur_venray, contractmanager, voorstel, beesel
):
    sluit(PERIODE)
    client.force_login(adviseur_venray)
    rijen = {rij["Gemeente"]: rij for rij in rijen_van(client, DETAIL)}
    assert rijen["Beesel"]["Saldo (minuten)"] == str(voorstel[beesel.pk])


def test_the_columns_add_up_to_the_minute(bart, contractmanager, voorstel, venray, beesel):
    besluit({venray: voorstel[venray.pk], beesel: 0}, contractmanager)
    *regels, samen = rijen_van(bart, DETAIL)
    for kolom in ("Saldo (minuten)", "Voorstel (minuten)", "Besluit (minuten)"):
        assert sum(int(rij[kolom] or 0) for rij in regels) == int(samen[kolom] or 0)


def test_the_list_filters_and_downloads_what_it_shows(bart, voorstel):
    (rij,) = rijen_van(bart, f"{LIJST}?stand=voorgesteld")
    assert rij["Uit halfjaar"] == "2024-1"
    assert rij["Voorgesteld (minuten)"] == str(sum(voorstel.values()))
    assert "Hier is niets gevonden." in html_van(bart, f"{LIJST}?stand=besloten")
    assert "Hier is niets gevonden." in html_van(bart, f"{LIJST}?stand=onzin")


def test_the_own_gemeente_reads_what_came_in_and_what_goes_out_in_plain_words(
    client, adviseur_venray, adviseur_beesel, contractmanager, voorstel, venray, beesel
):
    besluit({venray: 600, beesel: -60}, contractmanager)
    client.force_login(adviseur_venray)
    uit = html_van(client, "/mijn-gemeente/?periode=2024-1")
    assert "Van dit halfjaar gaat 10 uur mee naar het 2e halfjaar 2024." in uit
    in_ = html_van(client, "/mijn-gemeente/?periode=2024-2")
    assert "plus 10 uur die over waren uit het vorige halfjaar" in in_
    client.force_login(adviseur_beesel)
    uit = html_van(client, "/mijn-gemeente/?periode=2024-1")
    assert "gaat daarom 1 uur van de uren af" in uit
    in_ = html_van(client, "/mijn-gemeente/?periode=2024-2")
    assert "min 1 uur die in het vorige halfjaar te veel zijn gebruikt" in in_


@pytest.mark.parametrize("wie", ["coordinator", "contractmanager", "adviseur_venray"])
@pytest.mark.parametrize("adres", [LIJST, DETAIL, VOORSTELLEN, BESLUITEN])
def test_a_page_asks_as_much_for_one_row_as_for_three(
    client, request, saldo, venray, beesel, contractmanager, django_assert_max_num_queries,
    wie, adres,
):  # fmt: skip
    client.force_login(request.getfixturevalue(wie))
    if client.get(adres).status_code == 403:
        return
    besluit({venray: 60}, contractmanager)
    with django_assert_max_num_queries(15) as een:
        client.get(adres)
    besluit({venray: 75, beesel: 0}, contractmanager, toelichting="Anders.")
    overdracht_voorstellen(periode=PERIODE, door=contractmanager)
    maak_gemeente()
    with django_assert_max_num_queries(15) as drie:
        client.get(adres)
    assert len(drie) == len(een)
