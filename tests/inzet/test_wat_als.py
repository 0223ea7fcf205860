"""A what-if is the real calculation with other facts; it stores nothing."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from gemeenten.models import Contractjaar, Gemeente
from inzet.models import Dienstverband
from inzet.selectors.verdeelfeiten import Dienst, Feiten, Jaar, Sleutel
from inzet.selectors.verdeling import verdeling, verdeling_uit
from inzet.selectors.wat_als import Aannames, anders, met_teken, wat_als
from poolregio.kern.halfjaar import Periode
from tests.bouwers import (
    PERIODE,
    maak_contractjaar,
    maak_deskundige,
    maak_inzet,
    maak_sleutel,
)
from tests.bouwers_verdeling import maak_afwijking

PAGINA = "/capaciteit/2024-1/wat-als/"


@pytest.fixture
def halfjaar(venray, beesel):
    maak_contractjaar()
    maak_deskundige(weekuren=20)
    maak_inzet(gemeente=venray, status="uitgevoerd")
    Dienstverband.objects.exclude(weekuren=20).delete()
    return maak_sleutel({venray: 6667, beesel: 3333})


@pytest.fixture
def concept(venray, beesel, halfjaar):
    return maak_sleutel(
        {venray: 1000, beesel: 9000},
        ingangsdatum=dt.date(2030, 1, 1),
        vastgesteld=False,
    )


def formulier(client, **data):
    return client.get(PAGINA, data).context["form"]


def recht_van(verdeling_):
    return {deel.gemeente.naam: deel.recht for deel in verdeling_.delen}


def test_an_empty_what_if_is_the_real_verdeling(halfjaar):
    uitkomst = wat_als(PERIODE, Aannames())
    assert uitkomst.nu == uitkomst.dan == verdeling(PERIODE)
    assert uitkomst.totaal.verschil == 0
    assert all(regel.teken == "0" for regel in uitkomst.regels)


def test_what_comes_true_is_what_the_what_if_said(halfjaar, concept, venray, beesel):
    """Guess first, then make it so: the two distributions are equal to the minute."""
    rij = Dienstverband.objects.get()
    aannames = Aannames(
        extra_fte=Decimal("0.75"),
        extra_vanaf=dt.date(2024, 2, 5),
        extra_tot=dt.date(2024, 5, 6),
        vertrekt=rij,
        laatste_dag=dt.date(2024, 4, 1),
    )
    gedacht = wat_als(PERIODE, aannames).dan
    Dienstverband.objects.update(eind=dt.date(2024, 4, 1))
    Dienstverband.objects.create(
        deskundige=maak_deskundige(weekuren=None),
        weekuren=27,
        begin=dt.date(2024, 2, 5),
        eind=dt.date(2024, 5, 6),
    )
    assert gedacht == verdeling(PERIODE)


def test_another_key_divides_the_same_hours_otherwise(halfjaar, concept):
    uitkomst = wat_als(PERIODE, Aannames(sleutel=concept))
    assert uitkomst.totaal.verschil == 0
    assert sum(regel.verschil for regel in uitkomst.regels) == 0
    assert recht_van(uitkomst.dan)["Beesel"] > recht_van(uitkomst.nu)["Beesel"]


@given(
    st.integers(1, 9900).map(lambda honderdsten: Decimal(honderdsten) / 100),
    st.integers(1, 100),
)
def test_the_rights_always_add_up_to_what_there_is_to_divide(fte, deel):
    aandelen = {"GM1": 3333, "GM2": 3333, "GM3": 3334}
    feiten = Feiten(
        gemeenten=[Gemeente(pk=code, naam=code) for code in aandelen],
        minuten={PERIODE: {}},
        sleutels={Sleutel("x", PERIODE.begin, "x"): aandelen},
        contractjaren={2024: Jaar(2024, 75, "x")},
        dienstverbanden=[Dienst(Decimal("12.5"), dt.date(2024, 1, 5), None)],
    )
    aannames = Aannames(extra_fte=fte, inzetbaarheid=deel)
    jaar = Contractjaar(jaar=2024, weekuren_per_fte=36, inzetbaarheid=75)
    dan = verdeling_uit(PERIODE, anders(PERIODE, feiten, aannames, jaar))
    assert sum(rij.recht for rij in dan.delen) == dan.te_verdelen


def test_the_page_shows_the_difference_with_its_sign_and_exact_totals(
    client, contractmanager, halfjaar
):
    client.force_login(contractmanager)
    data = {"extra_fte": "0,5", "inzetbaarheid": "70"}
    html = client.get(PAGINA, data).content.decode()
    assert "Er komt 0,5 fte bij: 18 uur per week" in html
    assert "De inzetbaarheid is 70 procent in plaats van 75 procent." in html
    tekst = b"".join(client.get(PAGINA, data | {"formaat": "csv"})).decode("utf-8-sig")
    *rijen, totaal = csv.DictReader(io.StringIO(tekst), delimiter=";")
    for kolom in ("Recht nu (uren)", "Recht wat als (uren)", "Verschil (uren)"):
        getallen = [Decimal(rij[kolom].replace(",", ".")) for rij in rijen]
        assert sum(getallen) == Decimal(totaal[kolom].replace(",", ".")) > 0
    assert met_teken(-150) == "−2,50"
    assert met_teken(150) == "+2,50"


@pytest.mark.parametrize("formaat", ["csv", "xlsx", "ods"])
def test_it_is_there_to_download_in_three_formats(client, coordinator, halfjaar, formaat):
    client.force_login(coordinator)
    response = client.get(PAGINA, {"inzetbaarheid": "80", "formaat": formaat})
    assert f".{formaat}" in response["Content-Disposition"]


@pytest.mark.parametrize(
    ("data", "veld", "woorden"),
    [
        ({"extra_fte": "1.5"}, "extra_fte", "Gebruik een komma en geen punt: 1,5"),
        ({"extra_fte": "veel"}, "extra_fte", "Vul een getal in"),
        ({"extra_fte": "-1"}, "extra_fte", "Vul een getal in"),
        ({"extra_fte": "0"}, "extra_fte", "meer dan 0"),
        ({"extra_fte": "0,001"}, "extra_fte", "twee cijfers"),
        ({"extra_fte": "100"}, "extra_fte", "hoogstens 99"),
        ({"extra_vanaf": "2024-02-01"}, "extra_fte", "hoeveel fte"),
        ({"extra_fte": "1", "extra_vanaf": "2024-07-01"}, "extra_vanaf", "dit halfjaar"),
        ({"extra_fte": "1", "extra_tot": "2023-12-31"}, "extra_tot", "dit halfjaar"),
        ({"extra_fte": "1", "extra_tot": "31-02-2024"}, "extra_tot", "Schrijf een datum"),
        (
            {"extra_fte": "1", "extra_vanaf": "2024-03-02", "extra_tot": "2024-03-01"},
            "extra_tot",
            "voor de eerste dag",
        ),
        ({"inzetbaarheid": "0"}, "inzetbaarheid", "van 1 tot en met 100"),
        ({"inzetbaarheid": "101"}, "inzetbaarheid", "van 1 tot en met 100"),
        ({"inzetbaarheid": "75,5"}, "inzetbaarheid", "heel getal"),
        ({"sleutel": "999999"}, "sleutel", "Kies opnieuw"),
        ({"vertrekt": "999999", "laatste_dag": "2024-02-01"}, "vertrekt", "Kies opnieuw"),
        ({"laatste_dag": "2024-02-01"}, "vertrekt", "Kies ook wie"),
    ],
)
def test_bad_input_gets_a_clear_sentence_and_stays_on_the_page(
    client, coordinator, halfjaar, data, veld, woorden
):
    client.force_login(coordinator)
    response = client.get(PAGINA, data | {"formaat": "csv"})
    assert response.status_code == 200
    html = response.content.decode()
    assert woorden in " ".join(response.context["form"].errors[veld])
    assert all(f'value="{waarde}"' in html for waarde in data.values() if waarde[-1] != "9")


def test_somebody_can_only_leave_while_in_dienst(client, coordinator, halfjaar):
    client.force_login(coordinator)
    rij = Dienstverband.objects.get()
    Dienstverband.objects.update(begin=dt.date(2024, 3, 1), eind=dt.date(2024, 5, 31))
    for dag, woorden in (("2024-02-29", "begint pas op"), ("2024-06-01", "eindigt al op")):
        form = formulier(client, vertrekt=rij.pk, laatste_dag=dag)
        assert woorden in form.errors["laatste_dag"][0]
    assert "laatste dag in" in formulier(client, vertrekt=rij.pk).errors["laatste_dag"][0]
    assert not formulier(client, vertrekt=rij.pk, laatste_dag="2024-05-30").errors


def test_a_key_that_is_not_complete_is_refused(client, coordinator, halfjaar, venray):
    half = maak_sleutel({venray: 5000}, ingangsdatum=dt.date(2030, 1, 1), vastgesteld=False)
    client.force_login(coordinator)
    assert "50,00%" in formulier(client, sleutel=half.pk).errors["sleutel"][0]


@pytest.mark.parametrize("wie", ["contractmanager", "begeleidingsgroep", "adviseur_venray"])
def test_only_the_coordinator_calculates_with_one_person(client, request, halfjaar, wie):
    """From the address alone nobody else learns what one dienstverband comes to."""
    client.force_login(request.getfixturevalue(wie))
    rij = Dienstverband.objects.get()
    response = client.get(PAGINA, {"vertrekt": rij.pk, "laatste_dag": "2024-02-01"})
    assert "vertrekt" not in response.context["form"].fields
    assert response.context["uitkomst"].dan == verdeling(PERIODE)
    html = response.content.decode()
    assert rij.deskundige.roepnaam not in html
    assert "telt hier dus niet mee" in html


def test_agreements_above_the_new_recht_are_named(
    client, coordinator, halfjaar, venray, beesel
):
    recht = recht_van(verdeling(PERIODE))["Beesel"]
    maak_afwijking(beesel, venray, kwartieren=recht // 15)
    client.force_login(coordinator)
    assert not client.get(PAGINA).context["uitkomst"].toezeggingen
    response = client.get(PAGINA, {"inzetbaarheid": "50"})
    assert [t.regel.naam for t in response.context["uitkomst"].toezeggingen] == ["Beesel"]
    assert "De afspraken blijven staan" in response.content.decode()


def test_a_year_without_contractjaar_borrows_the_last_one_and_says_so(
    client, contractmanager, concept
):
    client.force_login(contractmanager)
    response = client.get("/capaciteit/2030-1/wat-als/", {"sleutel": concept.pk})
    assert "nog geen contractjaar 2030" in response.content.decode()
    assert response.context["uitkomst"].totaal.verschil == 0
    assert verdeling(Periode(2030, 1)).te_verdelen is None


def test_nothing_is_stored_not_even_a_line_in_the_log(client, coordinator, concept):
    def alles():
        return {model: model._default_manager.count() for model in apps.get_models()}

    client.force_login(coordinator)
    voor = alles()
    rij = Dienstverband.objects.get()
    data = {
        "extra_fte": "2", "inzetbaarheid": "60", "sleutel": concept.pk,
        "vertrekt": rij.pk, "laatste_dag": "2024-02-01",
    }  # fmt: skip
    with CaptureQueriesContext(connection) as queries:
        for formaat in ("", "csv"):
            assert client.get(PAGINA, data | {"formaat": formaat}).status_code == 200
    assert alles() == voor
    assert all(q["sql"].startswith(("SELECT", "(SELECT")) for q in queries)
    assert client.post(PAGINA, data).status_code == 405


def test_the_number_of_queries_stays_within_the_limit(client, coordinator, concept):
    client.force_login(coordinator)
    data = {"extra_fte": "2", "sleutel": concept.pk}
    aantallen = []
    for _ in range(2):
        maak_deskundige()
        maak_sleutel({}, ingangsdatum=dt.date(2031, 1, 1), vastgesteld=False)
        with CaptureQueriesContext(connection) as queries:
            client.get(PAGINA, data)
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 15
