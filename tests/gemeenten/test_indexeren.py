"""From the price level of the budget to the money of a year, to the cent."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemeenten.rekenen.indexering import indexering
from gemeenten.selectors.jaarbegroting import jaarbegroting, zo_rekenen_we
from tests.bouwers_geld import VOORLOPIG, maak_boeking, maak_index, maak_post

percentages = st.integers(-1000, 2000)


def test_2025_is_indexed_with_the_provisional_figures_of_2024_and_2025():
    in_2025 = indexering(2025, 2023, VOORLOPIG)
    assert in_2025.factor_in_cijfers == "1,09326492"
    # 425.000 × 1,0494 × 1,0418 = 464.637,591
    assert in_2025.van(425_000_00) == 464_637_59
    assert in_2025.van(25_000_00) == 27_331_62
    # 400.000 × 1,0494
    assert indexering(2024, 2023, VOORLOPIG).van(400_000_00) == 419_760_00


@pytest.mark.parametrize(
    ("centen", "honderdsten", "verwacht"),
    [
        (50, 100, 51),  # 50,5 cents: half goes up
        (49, 100, 49),  # 49,49
        (150, 100, 152),  # 151,5
        (10_000, -5, 9_995),
        (100, -50, 100),  # 99,5 goes up too
        (0, 494, 0),
    ],
)
def test_half_a_cent_goes_up(centen, honderdsten, verwacht):
    assert indexering(2024, 2023, {2024: honderdsten}).van(centen) == verwacht


def test_it_is_rounded_once_and_not_per_year():
    twee_keer = indexering(2024, 2023, {2024: 100}).van(49)
    twee_keer = indexering(2025, 2024, {2025: 100}).van(twee_keer)
    assert twee_keer == 49
    assert indexering(2025, 2023, {2024: 100, 2025: 100}).van(75) == 77  # 76,5075


def test_a_year_of_the_price_level_itself_is_not_indexed():
    assert indexering(2023, 2023, {}).van(12_000_00) == 12_000_00


def test_without_an_index_the_amount_is_unknown_and_never_guessed():
    zonder = indexering(2026, 2023, VOORLOPIG)
    assert zonder.ontbreekt == [2026]
    assert zonder.van(700_000_00) is None
    assert zonder.factor_in_cijfers == "onbekend"


@given(st.integers(0, 10**11), st.lists(percentages, min_size=1, max_size=6))
def test_it_is_what_exact_decimals_say(centen, honderdsten):
    indexen = dict(enumerate(honderdsten, 2024))
    with localcontext() as context:
        context.prec = 80
        precies = Decimal(centen)
        for h in honderdsten:
            precies *= 1 + Decimal(h) / 10_000
        verwacht = int((precies + Decimal("0.5")).to_integral_value("ROUND_FLOOR"))
        factor = indexering(2023 + len(honderdsten), 2023, indexen)
        assert factor.van(centen) == verwacht
        assert centen * Decimal(factor.factor_in_cijfers.replace(",", ".")) == precies


@pytest.mark.django_db
def test_the_year_adds_up_to_the_cent_with_mgr_apart():
    maak_index()
    fte = maak_post(centen=400_000_00, omschrijving="Fte")
    maak_post(centen=33, omschrijving="Klein")  # 34,63 cents: 35
    mgr = maak_post(centen=6_400_00, categorie="kosten_mgr")
    maak_boeking(fte, 100_000_00)
    maak_boeking(fte, 5_000_00, is_teruggave=True)
    maak_boeking(fte, 77_777_00, teruggedraaid=True)
    maak_boeking(mgr, 7_000_00)

    tabel = jaarbegroting(2024)

    project, kosten_mgr = tabel.groepen
    assert project.som.naam == "Subtotaal projectkosten"
    assert (project.som.begroot, project.som.geindexeerd) == (400_000_33, 419_760_35)
    assert (project.som.geboekt, project.som.over) == (95_000_00, 324_760_35)
    assert (kosten_mgr.som.geindexeerd, kosten_mgr.som.over) == (6_716_16, -283_84)
    assert tabel.totaal.geindexeerd == 419_760_35 + 6_716_16
    assert tabel.totaal.over == project.som.over + kosten_mgr.som.over
    uitleg = " ".join(zo_rekenen_we(tabel))
    assert "4,94% (2024)" in uitleg
    assert "€\xa0400.000 × 1,0494 = €\xa0419.760" in uitleg


@pytest.mark.django_db
def test_one_unknown_amount_makes_the_sum_unknown_and_final_figures_do_not_count():
    maak_index()
    maak_index(2025, 600, status="definitief")
    maak_post(jaar=2025)
    maak_post(jaar=2025, prijspeil=2025, centen=15_000_00)
    tabel = jaarbegroting(2025)
    assert tabel.ontbreekt == [2025]
    assert tabel.totaal.geindexeerd is None
    assert tabel.totaal.over is None
    assert tabel.totaal.begroot == 25_000_00
