"""Reach is counted once per activity, and leaves the database protected."""

import datetime as dt

import pytest
from django.utils import timezone

from inzet.selectors.bereik import bereik, bereik_voor
from poolregio.kern.halfjaar import Periode, middernacht
from tests.bouwers import MAANDAG, PERIODE, UUR, maak_activiteit, maak_inzet

pytestmark = pytest.mark.django_db


def maak_bezoek(gemeente, aantal=None, nieuw=None, *, status="uitgevoerd", **fields):
    """An activity with one inzet of this status."""
    if aantal is not None and nieuw is not None:
        fields["aantal_nieuw"] = nieuw
    activiteit = maak_activiteit(gemeente=gemeente, aantal_inwoners=aantal, **fields)
    maak_inzet(activiteit=activiteit, status=status)
    return activiteit


def test_three_experts_at_one_activity_count_its_residents_once(venray):
    activiteit = maak_bezoek(venray, 8, 3, bereik={"eenzaamheid": (6, 2), "werk": (4, 3)})
    maak_inzet(activiteit=activiteit, status="goedgekeurd")
    maak_inzet(activiteit=activiteit, status="afgemeld")
    deel = bereik(PERIODE, is_exact=True).per_gemeente["GM0984"]
    assert (str(deel.aantal), str(deel.nieuw)) == ("8", "3")
    assert [str(cel) for cel in deel.per_thema["eenzaamheid"]] == ["6", "2"]
    assert str(deel.activiteiten_per_soort["inloop"]) == "1"


@pytest.mark.parametrize("status", ["voorgesteld", "bevestigd", "geannuleerd", "afgemeld"])
def test_only_executed_activities_count(venray, status):
    maak_bezoek(venray, 8, 3, status=status)
    overzicht = bereik(PERIODE, is_exact=True)
    assert overzicht.per_gemeente["GM0984"].aantal.waarde == 0
    assert overzicht.per_gemeente["GM0984"].niet_opgegeven == 0


def test_unknown_is_not_zero(venray):
    maak_bezoek(venray)
    maak_bezoek(venray, 0, 0)
    assert bereik(PERIODE, is_exact=False).per_gemeente["GM0984"].niet_opgegeven == 1


def test_regional_reach_stands_apart_without_nieuw_and_internal_counts_nowhere(venray):
    maak_bezoek(None, 11, bereik={"werk": (11, None)})
    maak_bezoek(None, soort="intervisie")
    overzicht = bereik(PERIODE, is_exact=True)
    assert (str(overzicht.regionaal.aantal), overzicht.regionaal.nieuw) == ("11", None)
    assert overzicht.regionaal.per_thema["werk"][1] is None
    assert overzicht.regionaal.niet_opgegeven == 0
    assert overzicht.totaal.aantal.waarde == 0


def test_each_cell_is_protected_and_sums_are_of_published_cells(venray, beesel):
    maak_bezoek(venray, 4, 0, bereik={"werk": (4, 0)})
    maak_bezoek(beesel, 13, 2, bereik={"werk": (12, 2)})
    overzicht = bereik(PERIODE, is_exact=False)
    venrays, beesels = (overzicht.per_gemeente[code] for code in ("GM0984", "GM0889"))
    assert (str(venrays.aantal), str(venrays.nieuw)) == ("<5", "0")
    assert (str(beesels.aantal), str(beesels.nieuw)) == ("15", "<5")
    assert [str(cel) for cel in beesels.per_thema["werk"]] == ["10", "<5"]
    assert (str(overzicht.totaal.aantal), str(overzicht.totaal.nieuw)) == (
        "circa 18",
        "circa 3",
    )
    assert str(overzicht.totaal.per_thema["werk"][0]) == "circa 13"


def test_the_number_of_individual_talks_is_a_count_of_residents(venray):
    for _ in range(3):
        maak_bezoek(venray, 1, 1, soort="individueel_contact")
        maak_bezoek(venray, 9, 1)
    beschermd = (
        bereik(PERIODE, is_exact=False).per_gemeente["GM0984"].activiteiten_per_soort
    )
    assert {code: str(n) for code, n in beschermd.items()} == {
        "individueel_contact": "<5",
        "inloop": "3",
    }
    exact = bereik(PERIODE, is_exact=True).per_gemeente["GM0984"].activiteiten_per_soort
    assert str(exact["individueel_contact"]) == "3"


def test_protected_roles_get_the_stand_of_the_last_full_month(
    venray, adviseur_venray, contractmanager, coordinator
):
    vandaag = timezone.localdate()
    deze_maand = middernacht(vandaag.replace(day=1))
    maak_bezoek(venray, 40, 20, begin=deze_maand)
    periode = Periode.van(vandaag)
    for iemand in (adviseur_venray, contractmanager):
        assert str(bereik_voor(iemand, periode).per_gemeente["GM0984"].aantal) == "0"
    assert str(bereik_voor(coordinator, periode).per_gemeente["GM0984"].aantal) == "40"


def test_tot_leaves_out_what_began_later(venray):
    maak_bezoek(venray, 10, 5)
    maak_bezoek(venray, 20, 5, begin=MAANDAG + 7 * 24 * UUR)
    tot = MAANDAG + dt.timedelta(days=1)
    assert (
        str(bereik(PERIODE, is_exact=False, tot=tot).per_gemeente["GM0984"].aantal) == "10"
    )


def test_rows_and_sums_can_be_limited_to_some_gemeenten(venray, beesel):
    maak_bezoek(venray, 10, 5)
    maak_bezoek(beesel, 20, 5)
    overzicht = bereik(PERIODE, is_exact=False, gemeenten=[venray])
    assert list(overzicht.per_gemeente) == ["GM0984"]
    assert str(overzicht.totaal.aantal) == "circa 10"


def test_reach_takes_two_queries(django_assert_num_queries, venray):
    maak_bezoek(venray, 10, 5, bereik={"werk": (4, 0)})
    with django_assert_num_queries(2):
        bereik(PERIODE, is_exact=False)


def test_talks_without_reach_are_counted_for_the_coordinator_only(venray):
    """The number of individual talks is protected, so also of those nobody counted."""
    maak_inzet(gemeente=venray, soort="individueel_contact", status="uitgevoerd")
    maak_inzet(gemeente=venray, status="uitgevoerd")

    assert bereik(PERIODE, is_exact=True).per_gemeente[venray.pk].niet_opgegeven == 2
    beschermd = bereik(PERIODE, is_exact=False)
    assert beschermd.per_gemeente[venray.pk].niet_opgegeven == 1
    assert beschermd.totaal.niet_opgegeven == 1
