"""Contract hours per day in dienst; whose they are is only for the coordinator."""

import csv
import datetime as dt
import io
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from inzet.models import Dienstverband
from inzet.selectors.capaciteit import Maand, capaciteit
from inzet.selectors.dienstverbanden import contracturen_in
from inzet.selectors.verdeling import te_verdelen_kwartieren, verdeling
from poolregio.kern.halfjaar import Periode
from poolregio.kern.verdeel import rond_af
from tests.bouwers import (
    PERIODE,
    maak_afwezigheid,
    maak_contractjaar,
    maak_deskundige,
    maak_sleutel,
)

PAGINA = "/capaciteit/2024-1/"
dagen = st.dates(dt.date(2023, 10, 1), dt.date(2025, 3, 31))
weekuren = st.integers(1, 4000).map(lambda honderdsten: Decimal(honderdsten) / 100)


@st.composite
def diensten(draw):
    begin, eind = sorted((draw(dagen), draw(dagen)))
    return draw(weekuren), begin, draw(st.sampled_from([eind, None]))


def in_dienst(weekuren, begin, eind=None, **fields):
    deskundige = maak_deskundige(weekuren=None, **fields)
    Dienstverband.objects.create(
        deskundige=deskundige, weekuren=Decimal(weekuren), begin=begin, eind=eind
    )
    return deskundige


def pagina_van(client, wie, adres=PAGINA, **data):
    client.force_login(wie)
    return client.get(adres, data).content.decode()


@settings(deadline=None)  # pays for what the first example loads
@given(st.lists(diensten(), max_size=6))
def test_prorating_is_additive_over_days_and_over_people_in_any_order(rijen):
    """The months together are the half-year, each person alone adds up to all of them."""
    geheel = contracturen_in(PERIODE, rijen)
    maanden = [Maand(dt.date(2024, maand, 1)) for maand in range(1, 7)]
    assert sum(contracturen_in(maand, rijen) for maand in maanden) == geheel
    assert sum(contracturen_in(PERIODE, [rij]) for rij in rijen) == geheel
    assert contracturen_in(PERIODE, reversed(rijen)) == geheel
    assert contracturen_in(PERIODE, sorted(rijen, key=str)) == geheel


@given(diensten(), dagen)
def test_cutting_a_dienstverband_in_two_changes_nothing(rij, dag):
    uren, begin, eind = rij
    if begin < dag <= (eind or dt.date.max):
        knip = [(uren, begin, dag - dt.timedelta(days=1)), (uren, dag, eind)]
        assert contracturen_in(PERIODE, knip) == contracturen_in(PERIODE, [rij])


@given(st.dictionaries(st.integers(), st.fractions(-(10**6), 10**6), max_size=9))
def test_rounded_numbers_in_a_column_add_up_to_their_rounded_sum(waarden):
    delen = rond_af(waarden)
    assert abs(sum(delen.values()) - sum(waarden.values())) <= Fraction(1, 2)
    assert all(abs(delen[key] - waarde) < 1 for key, waarde in waarden.items())


def test_te_verdelen_is_that_of_the_verdeling(venray):
    maak_sleutel({venray: 10_000})
    maak_contractjaar(inzetbaarheid=73)
    in_dienst("22.5", dt.date(2024, 2, 10))
    in_dienst("7.25", dt.date(2023, 1, 1), dt.date(2024, 5, 31))
    uitkomst = capaciteit(PERIODE, met_namen=True)
    assert uitkomst.te_verdelen == verdeling(PERIODE).te_verdelen
    assert uitkomst.te_verdelen == te_verdelen_kwartieren(uitkomst.contracturen, 73) * 15
    assert uitkomst.urendagen == sum(regel.urendagen for regel in uitkomst.regels)
    assert uitkomst.contract_honderdsten == round(uitkomst.urendagen / 7 * 100)


def test_the_first_and_the_last_day_count(venray):
    in_dienst(14, dt.date(2024, 3, 1), dt.date(2024, 3, 1))
    uitkomst = capaciteit(PERIODE, met_namen=True)
    assert uitkomst.contracturen == 2
    assert [regel.dagen for regel in uitkomst.regels] == [1]


def test_the_first_day_and_every_change_after_it_add_up_to_the_contract_hours(venray):
    maak_contractjaar()
    in_dienst("12.5", dt.date(2023, 1, 1), dt.date(2024, 2, 11), roepnaam="Weg")
    in_dienst(9, dt.date(2024, 4, 2), roepnaam="Nieuw")
    meer = in_dienst(8, dt.date(2023, 1, 1), dt.date(2024, 3, 31), roepnaam="Meer")
    Dienstverband.objects.create(deskundige=meer, weekuren=16, begin=dt.date(2024, 4, 1))
    door = in_dienst(8, dt.date(2024, 1, 1), dt.date(2024, 4, 30), roepnaam="Door")
    Dienstverband.objects.create(deskundige=door, weekuren=8, begin=dt.date(2024, 5, 1))
    uitkomst = capaciteit(PERIODE, met_namen=True)
    assert [(w.wie.roepnaam, w.wat) for w in uitkomst.wisselingen] == [
        ("Weg", "gaat weg (12,5 uur per week, laatste dag 11 februari 2024)"),
        ("Meer", "gaat van 8 naar 16 uur per week"),
        ("Nieuw", "begint met 9 uur per week"),
    ]
    assert uitkomst.wisselingen[1].honderdsten == 8 * 91 * 100 // 7
    samen = uitkomst.stand + sum(w.honderdsten for w in uitkomst.wisselingen)
    assert samen == uitkomst.contract_honderdsten
    assert samen == sum(regel.honderdsten for regel in uitkomst.regels)


def test_absence_does_not_change_what_there_is_to_divide(venray):
    maak_contractjaar()
    deskundige = in_dienst(24, dt.date(2024, 1, 1))
    voor = capaciteit(PERIODE, met_namen=True)
    maak_afwezigheid(deskundige, begin=dt.date(2024, 2, 1), eind=dt.date(2024, 4, 1))
    assert capaciteit(PERIODE, met_namen=True) == voor


def test_fte_is_hours_of_a_full_week_over_the_days_of_each_month(venray):
    maak_contractjaar()
    in_dienst(36, dt.date(2024, 4, 16))
    uitkomst = capaciteit(PERIODE, met_namen=False)
    assert [str(maand.fte) for maand in uitkomst.maanden] == [
        "0.0", "0.0", "0.0", "0.5", "1.0", "1.0",
    ]  # fmt: skip
    assert uitkomst.fte_honderdsten == round(7600 / 182)


def test_the_coordinator_sees_each_dienstverband_and_downloads_it(client, coordinator):
    maak_contractjaar()
    in_dienst("22.5", dt.date(2024, 5, 1), roepnaam="Tineke")
    assert "Tineke" in pagina_van(client, coordinator)
    tekst = b"".join(client.get(PAGINA, {"formaat": "csv"})).decode("utf-8-sig")
    rij = next(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert rij["Dagen"] == "61"
    assert rij["Uren per week keer dagen"] == "1372,50"
    assert rij["Contracturen"] == "196,07"


@pytest.mark.parametrize("wie", ["contractmanager", "begeleidingsgroep", "adviseur_venray"])
@pytest.mark.parametrize("formaat", ["", "csv"])
def test_nobody_else_sees_a_name_or_the_hours_of_one_person(
    client, request, venray, wie, formaat
):
    maak_contractjaar()
    in_dienst("22.5", dt.date(2024, 5, 1), roepnaam="Tineke")
    in_dienst(31, dt.date(2023, 5, 1), dt.date(2024, 3, 31), roepnaam="Jolanda")
    client.force_login(request.getfixturevalue(wie))
    response = client.get(PAGINA, {"formaat": formaat})
    html = (b"".join(response) if formaat else response.content).decode()
    for geheim in ("Tineke", "Jolanda", "22,5", "196,07", "begint met", "gaat weg"):
        assert geheim not in html


def test_without_contractjaar_or_key_the_page_says_what_is_missing(client, contractmanager):
    html = pagina_van(client, contractmanager)
    assert "nog geen contractjaar" in html
    assert "nog geen vastgestelde verdeelsleutel" in html
    assert "nog niet te berekenen" in html


def test_the_address_without_half_year_goes_to_the_chosen_or_the_current_one(
    client, coordinator
):
    client.force_login(coordinator)
    nu = Periode.van(dt.date.today()).code  # noqa: DTZ011 -- either side of midnight is fine
    assert client.get("/capaciteit/").url == f"/capaciteit/{nu}/"
    assert client.get("/capaciteit/", {"periode": "2024-2"}).url == "/capaciteit/2024-2/"
    assert client.get("/capaciteit/2024-3/").status_code == 404


def test_the_number_of_queries_is_the_same_for_one_and_three_people(
    client, coordinator, venray
):
    maak_contractjaar()
    maak_sleutel({venray: 10_000})
    client.force_login(coordinator)
    aantallen = []
    for mensen in (1, 2):
        for nummer in range(mensen):
            in_dienst(24, dt.date(2024, 1, 1 + nummer), dt.date(2024, 3, 31))
        with CaptureQueriesContext(connection) as queries:
            client.get(PAGINA)
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 15
