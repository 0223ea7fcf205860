"""The contract so far: its half-years added up, and what cannot be counted said."""

import datetime as dt

import pytest
from django.utils import timezone

from gemeenten.models import Contract, Halfjaar
from inzet.selectors.contractverdeling import (
    contracttabel,
    contractverdeling,
    halfjaren_van,
    looptijd_op,
)
from inzet.selectors.verdeeluitleg import meer_afgestaan_dan_recht
from inzet.selectors.verdeling import verdeling
from poolregio.kern.halfjaar import Periode
from tests.bouwers import (
    MAANDAG,
    PERIODE,
    UUR,
    maak_contractjaar,
    maak_deskundige,
    maak_inzet,
    maak_sleutel,
)
from tests.bouwers_contract import maak_optie
from tests.bouwers_verdeling import maak_overdracht, spreek_af

TWEEDE = PERIODE.volgende()
DAG = dt.date(2024, 9, 1)


@pytest.fixture
def jaar(venray, beesel):
    """Two half-years with hours, agreements, and something that went along."""
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_deskundige(weekuren=20)
    maak_inzet(gemeente=venray, status="uitgevoerd")
    maak_inzet(eind=MAANDAG + dt.timedelta(minutes=101))
    maak_inzet(gemeente=beesel, begin=MAANDAG + 200 * 24 * UUR)
    spreek_af(venray, beesel, 20)
    maak_overdracht(venray, 601)
    maak_overdracht(beesel, -50)
    maak_overdracht(venray, 99, periode=TWEEDE)
    maak_overdracht(venray, 33, periode=PERIODE.vorige())


def test_the_contract_is_the_sum_of_its_half_years_with_carried_hours_once(jaar):
    uitkomst = contractverdeling(DAG)
    assert [h.periode for h in uitkomst.halfjaren] == [PERIODE, TWEEDE]
    eerste, tweede = verdeling(PERIODE), verdeling(TWEEDE)
    assert uitkomst.te_verdelen == eerste.te_verdelen + tweede.te_verdelen
    tabel = contracttabel(uitkomst, eigen=None)
    per_halfjaar = {regel.code: regel.uren for regel in tabel.halfjaren[0].regels}
    tweede_regels = {regel.code: regel.uren for regel in tabel.halfjaren[1].regels}
    for regel in tabel.regels:
        een, twee = per_halfjaar[regel.code], tweede_regels[regel.code]
        assert een.overgedragen == twee.overdracht
        for kolom in ("recht", "afspraken", "regionaal", "gerealiseerd", "gepland"):
            som = getattr(een, kolom) + getattr(twee, kolom)
            assert getattr(regel.uren, kolom) == som
        assert regel.uren.overdracht == een.overdracht - twee.overgedragen
        assert regel.uren.saldo == een.saldo + twee.saldo - een.overgedragen - (
            twee.overgedragen
        )


def test_without_what_went_in_or_out_the_contract_has_no_overdracht(venray, beesel):
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_overdracht(venray, 600)
    tabel = contracttabel(contractverdeling(DAG), eigen=None)
    assert [regel.uren.overdracht for regel in tabel.regels] == [0, 0]
    assert [regel.uren.saldo for regel in tabel.regels] == [0, 0]


@pytest.mark.parametrize(
    ("dag", "laatste"),
    [
        (dt.date(2024, 3, 1), Periode(2024, 1)),
        (dt.date(2025, 12, 31), Periode(2025, 2)),
        (dt.date(2030, 1, 1), Periode(2026, 2)),
    ],
)
def test_it_runs_to_today_or_to_the_end_with_the_extensions_taken(
    db, contractmanager, dag, laatste
):
    maak_contractjaar()
    maak_optie(2026, besluit="verlengd", einde=dt.date(2026, 12, 31))
    maak_optie(2027, besluit="niet_verlengd", einde=dt.date(2027, 12, 31))
    perioden = halfjaren_van(looptijd_op(dag), dag)
    assert (perioden[0], perioden[-1]) == (Periode(2024, 1), laatste)


def test_of_two_contracts_the_one_that_covers_today_counts_else_the_last(db):
    for begin in (2024, 2030):
        Contract.objects.create(
            naam=f"Contract {begin}",
            begin=dt.date(begin, 1, 1),
            einde=dt.date(begin + 1, 12, 31),
        )
    assert looptijd_op(dt.date(2024, 5, 1)).naam == "Contract 2024"
    assert looptijd_op(dt.date(2027, 5, 1)).naam == "Contract 2030"
    uitkomst = contractverdeling(dt.date(2027, 5, 1))
    assert uitkomst.ontbreekt == [
        "Het contract is nog niet begonnen. Er zijn dus nog geen uren."
    ]


def test_without_a_contract_the_page_says_so(db, client, coordinator):
    client.force_login(coordinator)
    assert "nog geen contract" in client.get("/verdeling/contract/").text
    assert client.get("/verdeling/contract/waarom/").status_code == 200


def test_a_half_year_without_key_is_left_out_with_all_its_hours_and_that_is_said(
    venray, beesel
):
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000}, ingangsdatum=dt.date(2024, 7, 1))
    maak_inzet(gemeente=venray, status="uitgevoerd", deskundige=maak_deskundige())
    uitkomst = contractverdeling(DAG)
    assert [h.periode for h in uitkomst.weggelaten] == [PERIODE]
    assert uitkomst.ontbreekt[0].startswith("Het 1e halfjaar 2024 telt niet mee")
    assert "geen vastgestelde verdeelsleutel" in uitkomst.ontbreekt[0]
    tabel = contracttabel(uitkomst, eigen=None)
    assert tabel.totaal.uren.gerealiseerd == 0
    assert tabel.totaal.uren.recht == uitkomst.halfjaren[0].te_verdelen


def test_with_another_key_in_between_no_single_share_is_told(venray, beesel):
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_sleutel({venray: 8000, beesel: 2000}, ingangsdatum=dt.date(2024, 7, 1))
    tabel = contracttabel(contractverdeling(DAG), eigen=None)
    assert [regel.sleutel for regel in tabel.regels] == ["–", "–"]
    assert tabel.totaal.sleutel == "100,00%"


def test_four_questions_for_one_half_year_and_for_many(jaar, django_assert_num_queries):
    for jaar_ in range(2025, 2034):
        maak_contractjaar(jaar_)
    Contract.objects.update(einde=dt.date(2033, 12, 31))
    for dag, aantal in ((dt.date(2024, 2, 1), 1), (dt.date(2033, 12, 31), 20)):
        with django_assert_num_queries(4):
            assert len(contractverdeling(dag).halfjaren) == aantal


def test_giving_away_more_than_a_recht_that_fell_is_noticed(venray, beesel):
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_deskundige(weekuren=1)
    recht = verdeling(PERIODE).deel_van("GM0889").recht
    spreek_af(beesel, venray, recht // 15)
    spreek_af(venray, beesel, 4)  # what comes back makes no difference
    assert meer_afgestaan_dan_recht(verdeling(PERIODE)) == []
    spreek_af(beesel, venray, 1)
    (zin,) = meer_afgestaan_dan_recht(verdeling(PERIODE))
    assert zin.startswith("Beesel staat 2,25 uur af, maar heeft nu recht op 2 uur.")


# The page


def test_why_a_number_of_the_contract_is_told_to_the_minute(client, jaar, coordinator):
    client.force_login(coordinator)
    *_, saldo = client.get("/verdeling/contract/waarom/GM0984/").context["stappen"]
    rijen = {rij.kop: rij.cellen for rij in saldo.tabel.rijen}
    # 33 minutes came in (shown as 0,50), 99 went out (1,75); 601 stayed inside.
    assert rijen["Overdracht"] == ("−1 uur en 6 minuten", "−1,25")


def test_the_page_shows_all_hours_to_who_oversees_the_region(
    client, jaar, contractmanager, begeleidingsgroep, coordinator
):
    for wie in (contractmanager, begeleidingsgroep, coordinator):
        client.force_login(wie)
        tabel = client.get("/verdeling/contract/").context["tabel"]
        assert all(regel.mag_uren for regel in (*tabel.regels, tabel.totaal))


def test_a_policy_officer_sees_the_own_hours_also_of_closed_half_years(
    client, jaar, adviseur_venray, contractmanager
):
    Halfjaar.objects.filter(pk="2024-1").update(
        gesloten_op=timezone.now(), gesloten_door=contractmanager
    )
    client.force_login(adviseur_venray)
    tabel = client.get("/verdeling/contract/").context["tabel"]
    assert [r.naam for r in tabel.regels if r.mag_uren] == ["Venray"]
    assert not tabel.totaal.mag_uren
    waarom = client.get("/verdeling/contract/waarom/GM0889/").context
    assert all(rij.cellen[-1] == "–" for rij in waarom["halfjaren"].rijen)


@pytest.mark.parametrize("formaat", ["csv", "xlsx", "ods"])
def test_the_download_of_the_contract_is_the_table_of_the_page(
    client, jaar, coordinator, formaat
):
    client.force_login(coordinator)
    response = client.get("/verdeling/contract/", {"formaat": formaat})
    assert "verdeling-contract-" in response["Content-Disposition"]
    assert b"".join(response) if response.streaming else response.content


@pytest.mark.parametrize("wie", ["coordinator", "adviseur_venray", "contractmanager"])
@pytest.mark.parametrize("adres", ["", "waarom/", "waarom/GM0984/"])
def test_the_pages_of_the_contract_stay_within_fifteen_queries(
    client, request, django_assert_max_num_queries, jaar, wie, adres
):
    client.force_login(request.getfixturevalue(wie))
    client.get("/verdeling/contract/")
    with django_assert_max_num_queries(15):
        assert client.get(f"/verdeling/contract/{adres}").status_code == 200
