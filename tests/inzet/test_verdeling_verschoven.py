"""Hours that moved: in the table, in its downloads and in the command, never lost or doubled."""

import csv
import io
import json

import pytest
from django.core.management import call_command

from inzet.selectors.verdeling import verdeling, verdelingen
from tests.bouwers import (
    PERIODE,
    maak_contractjaar,
    maak_deskundige,
    maak_inzet,
    maak_sleutel,
)
from tests.bouwers_verdeling import maak_overdracht, spreek_af

TWEEDE = PERIODE.volgende()


@pytest.fixture
def verschoven(venray, beesel):
    """Venray gave 2,5 uur to Beesel; 10 uur came along to Venray, 1 uur went on."""
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_inzet(gemeente=venray, deskundige=maak_deskundige(), status="uitgevoerd")
    spreek_af(venray, beesel, 10)
    spreek_af(venray, beesel, 99, TWEEDE)  # of another half-year
    maak_overdracht(venray, 600, PERIODE.vorige())
    maak_overdracht(venray, 61)
    maak_overdracht(beesel, 7)


def test_they_count_in_their_own_half_year_and_not_before_they_are_agreed(
    verschoven, venray, beesel
):
    maak_overdracht(beesel, 999, PERIODE.vorige(), status="voorgesteld")
    van, naar = (verdeling(PERIODE).deel_van(g.pk) for g in (venray, beesel))
    assert (van.afspraken, van.afgestaan, van.overdracht) == (-150, 150, 600)
    assert (naar.afspraken, naar.afgestaan, naar.overdracht) == (150, 0, 0)
    assert van.saldo == van.recht - 150 + 600 - 120
    assert (van.overgedragen, naar.overgedragen) == (61, 7)
    volgend = verdeling(TWEEDE).deel_van(venray.pk)
    assert (volgend.afspraken, volgend.overdracht) == (-99 * 15, 61)
    samen = verdelingen((PERIODE, TWEEDE))
    assert samen == [verdeling(PERIODE), verdeling(TWEEDE)]


@pytest.mark.parametrize("wie", ["coordinator", "adviseur_beesel", "contractmanager"])
def test_the_table_shows_them_with_a_sign_and_what_goes_along_apart(
    client, request, verschoven, wie
):
    client.force_login(request.getfixturevalue(wie))
    html = client.get("/verdeling/2024-1/").text
    for tekst in (">−2,50<", ">+2,50<", ">+10,00<", "Gaat mee naar het 2e halfjaar 2024"):
        assert tekst in html
    assert "<dt>Venray</dt><dd>1,00 uur</dd>" in html
    # 7 minutes are no quarter hour, but 61 and 7 together are shown as one number.
    assert "<dt>Samen</dt><dd>1,25 uur</dd>" in html
    assert ">+1,00<" in client.get("/verdeling/2024-2/").text


def test_the_summary_names_what_came_along_so_that_its_numbers_add_up(
    client, verschoven, coordinator
):
    client.force_login(coordinator)
    zin = client.get("/verdeling/2024-1/").context["zin"]
    assert zin == (
        "Er is 702 uur te verdelen. Daar komt 10 uur overdracht bij. Daarvan is 2 uur "
        "gerealiseerd en 0 uur gepland. Er is nog 710 uur te plannen."
    )


def test_the_download_has_what_goes_along_to_the_next_half_year(
    client, verschoven, coordinator
):
    client.force_login(coordinator)
    response = client.get("/verdeling/2024-1/", {"formaat": "csv"})
    tekst = b"".join(response).decode("utf-8-sig")
    rijen = {r["Gemeente"]: r for r in csv.DictReader(io.StringIO(tekst), delimiter=";")}
    assert rijen["Venray"]["Afspraken (uren)"] == "-2,5"
    assert rijen["Venray"]["Overdracht (uren)"] == "10"
    kolom = "Mee naar volgend halfjaar (uren)"
    assert (rijen["Venray"][kolom], rijen["Beesel"][kolom]) == ("1", "0,25")
    assert rijen["2 gemeenten samen"][kolom] == "1,25"


def test_the_command_prints_them_in_minutes(verschoven):
    uit = io.StringIO()
    call_command("verdeling", "2024-1", "--formaat", "csv", stdout=uit)
    rijen = list(csv.DictReader(io.StringIO(uit.getvalue()), delimiter=";"))
    assert [(rij["afspraken"], rij["overdracht"]) for rij in rijen] == [
        ("150", "0"),
        ("-150", "600"),
        ("0", "600"),
    ]
    uit = io.StringIO()
    call_command("verdeling", "2024-1", "--formaat", "json", stdout=uit)
    venray = json.loads(uit.getvalue())["gemeenten"]["GM0984"]
    assert (venray["afspraken"], venray["overdracht"]) == (-150, 600)
    assert "overgedragen" not in venray


def test_a_half_year_and_the_contract_lead_to_each_other(client, verschoven, coordinator):
    client.force_login(coordinator)
    assert 'href="/verdeling/contract/"' in client.get("/verdeling/2024-1/").text
    html = client.get("/verdeling/contract/").text
    assert '<a href="/verdeling/contract/" aria-current="page">' in html
    assert 'href="/verdeling/"' in html
