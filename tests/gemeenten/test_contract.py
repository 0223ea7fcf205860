"""Tables 1 and 2 of the memo, to the cent; and who sees which rows of them."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from gemeenten.enums import KostenCategorie
from gemeenten.models import Begrotingspost, Gemeente
from gemeenten.selectors.contract import begroting, kostenverdeling
from gemeenten.selectors.jaarbegroting import jaarbegroting
from gemeenten.selectors.kostenaandelen import kostenaandelen
from tests.bouwers import maak_adviseur, maak_contractjaar, maak_gemeente, maak_sleutel
from tests.bouwers_geld import maak_index

GEGEVENS = Path(__file__).parent.parent / "gegevens"
JAREN = {"2023": (2023,), "2024": (2024,), "2025": (2025,)}
LATER = "2026-2031 per jaar (indicatief)"


def lees(naam):
    with (GEGEVENS / f"{naam}.csv").open(encoding="utf-8-sig") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def centen(bedrag):
    return int(Decimal(bedrag) * 100) if bedrag else None


@pytest.fixture
def memo(db):
    """The budget and the key as the memo of 20 April 2023 has them."""
    for plaats, rij in enumerate(lees("begroting")):
        if rij["categorie"] not in KostenCategorie.values:
            continue
        for kolom, jaren in (JAREN | {LATER: tuple(range(2026, 2032))}).items():
            for jaar in jaren if rij[kolom] else ():
                Begrotingspost.objects.create(
                    jaar=jaar,
                    categorie=rij["categorie"],
                    omschrijving=rij["post"],
                    centen=centen(rij[kolom]),
                    prijspeil=2023,
                    is_indicatief=kolom == LATER,
                    volgorde=plaats,
                )
    aandelen = {}
    for rij in lees("verdeelsleutel"):
        gemeente = Gemeente.objects.filter(pk=rij["gemeentecode"]).first()
        gemeente = gemeente or maak_gemeente(rij["gemeentecode"], naam=rij["naam"])
        aandelen[gemeente] = int(Decimal(rij["percentage"].replace(",", ".")) * 100)
    maak_sleutel(aandelen)
    maak_contractjaar()


def test_table_1_is_the_budget_of_the_memo_to_the_cent(memo):
    tabel = begroting()
    assert [kolom.kop for kolom in tabel.kolommen] == [
        "2023",
        "2024",
        "2025",
        "2026–2031 per jaar (indicatief)",
    ]
    verwacht = {
        rij["post"] or rij["categorie"].capitalize(): [
            centen(rij[kolom]) for kolom in (*JAREN, LATER)
        ]
        for rij in lees("begroting")
    }
    assert {rij.naam: rij.centen for rij in tabel.rijen} == verwacht


def test_table_2_is_the_share_of_each_gemeente_to_the_cent(memo):
    tabel = kostenverdeling()
    assert tabel.jaren == [2024, 2025]
    for rij, verwacht in zip(
        tabel.rijen, sorted(lees("verdeelsleutel"), key=lambda r: r["naam"]), strict=True
    ):
        assert (rij.gemeentecode, rij.naam) == (verwacht["gemeentecode"], verwacht["naam"])
        assert rij.per_jaar[2024] == centen(verwacht["daling_saldo_2024"])
        assert rij.per_jaar[2025] == centen(verwacht["daling_saldo_2025"])
        assert rij.samen == centen(verwacht["totale_daling"])
    assert tabel.totaal.per_jaar == {2024: 45_000_000, 2025: 45_000_000}
    assert tabel.totaal.honderdsten == 10_000


def test_shares_that_do_not_come_out_even_still_add_up(memo):
    Begrotingspost.objects.filter(jaar=2024, omschrijving__startswith="Fte").update(
        centen=40_000_001
    )
    tabel = kostenverdeling()
    assert sum(rij.per_jaar[2024] for rij in tabel.rijen) == 45_000_001


def test_table_2_of_any_year_is_the_same_to_the_cent_and_its_indexed_shares_add_up(memo):
    maak_index(2024)
    maak_index(2025)
    tabel = kostenverdeling()
    for jaar in kostenaandelen([2024, 2025]):
        assert [rij.begroot for rij in jaar.rijen] == [
            rij.per_jaar[jaar.jaar] for rij in tabel.rijen
        ]
        som = jaarbegroting(jaar.jaar).som("projectkosten")
        assert jaar.totaal.begroot == som.begroot == 45_000_000
        assert sum(rij.geindexeerd for rij in jaar.rijen) == som.geindexeerd
        assert jaar.totaal.geindexeerd == som.geindexeerd
    assert som.geindexeerd == 491_969_21  # 464.637,59 + 27.331,62 + 0


def test_of_a_year_without_an_index_only_the_agreed_share_is_known(memo):
    jaar = kostenaandelen([2026])[0]
    assert jaar.ontbreekt == [2024, 2025, 2026]
    assert jaar.is_indicatief
    assert jaar.totaal.begroot == 70_000_000
    assert {rij.geindexeerd for rij in jaar.rijen} == {None}


def test_a_policy_officer_gets_the_own_share_and_the_total_but_no_other_row(
    client, venray, memo
):
    client.force_login(maak_adviseur(venray))
    html = client.get("/contract/").content.decode()
    assert "46.215" in html
    assert "450.000" in html
    assert "128.115" not in html  # Venlo
    assert "Evaluatie" not in html
    csv_ = b"".join(client.get("/contract/kosten/?formaat=csv")).decode()
    assert "46215" in csv_
    assert "128115" not in csv_


def test_the_contract_manager_gets_both_tables_and_their_files(
    client, memo, contractmanager
):
    client.force_login(contractmanager)
    html = client.get("/contract/").content.decode()
    assert "128.115" in html
    assert "Evaluatie" in html
    begroting_csv = b"".join(client.get("/contract/begroting/?formaat=csv")).decode()
    assert "Totaal;12000;461200;476200;711200" in begroting_csv
    assert client.get("/contract/begroting/?formaat=exe").status_code == 404


def test_without_budget_or_key_the_page_says_what_is_needed(client, coordinator):
    client.force_login(coordinator)
    html = client.get("/contract/").content.decode()
    assert "Er is nog geen contract ingevoerd." in html
    assert "een vastgestelde verdeelsleutel" in html


def test_the_page_stays_within_fifteen_queries(
    client, django_assert_max_num_queries, memo, coordinator
):
    client.force_login(coordinator)
    client.get("/contract/")
    with django_assert_max_num_queries(15):
        client.get("/contract/")
