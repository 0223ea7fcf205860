"""Why this number: each opens into its computation, and into exactly the inzet behind it."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.models import Inzet
from inzet.selectors.verdeling import verdeling
from tests.bouwers import (
    MAANDAG,
    PERIODE,
    UUR,
    maak_activiteit,
    maak_contractjaar,
    maak_deskundige,
    maak_halfjaar,
    maak_inzet,
    maak_sleutel,
)
from tests.bouwers_verdeling import maak_overdracht, spreek_af

VERDELING = "/verdeling/2024-1/"
VENRAY = f"{VERDELING}waarom/GM0984/"
BEESEL = f"{VERDELING}waarom/GM0889/"
KOLOMMEN = [
    "sleutel", "recht", "afspraken", "overdracht", "regionaal", "gerealiseerd", "gepland",
    "saldo",
]  # fmt: skip


@pytest.fixture
def halfjaar(venray, beesel):
    """Realised, planned, regional, internal, cancelled and individual hours, all different."""
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_halfjaar()
    maak_inzet(gemeente=venray, status="uitgevoerd")
    samen = maak_activiteit(gemeente=venray, begin=MAANDAG + 24 * UUR)
    maak_inzet(activiteit=samen, status="goedgekeurd")
    maak_inzet(activiteit=samen, status="bevestigd")  # so it is behind both numbers
    maak_inzet(gemeente=venray, status="geannuleerd")
    maak_inzet(
        gemeente=venray, soort="individueel_contact", status="uitgevoerd",
        eind=MAANDAG + dt.timedelta(minutes=47),
    )  # fmt: skip
    maak_inzet(gemeente=beesel, eind=MAANDAG + 3 * UUR)
    maak_inzet(eind=MAANDAG + dt.timedelta(minutes=101))
    maak_inzet(soort="intervisie", status="uitgevoerd")
    # Begins in this half-year, at an activity that began in the one before.
    begin = PERIODE.van_moment - UUR
    oudjaar = maak_activiteit(gemeente=venray, begin=begin, eind=begin + 9 * UUR)
    maak_inzet(activiteit=oudjaar, begin=begin + 2 * UUR)


def stappen(client, adres):
    return {stap.anker: stap for stap in client.get(adres).context["stappen"]}


def test_every_number_of_the_table_leads_to_its_answer(client, halfjaar, coordinator):
    client.force_login(coordinator)
    html = client.get(VERDELING).text
    links = re.findall(
        r'<a class="waarom" href="([^"]+)" aria-label="([^"]+)">([^<]+)<', html
    )
    assert len(links) == 8 * 3
    for adres, naam, tekst in links:
        eenheid = "" if tekst.endswith("%") else " uur"
        assert naam == f"{tekst}{eenheid}, waarom dit getal?"
        pagina, anker = adres.split("#")
        antwoord = stappen(client, pagina)[anker].antwoord
        assert antwoord.replace("+", "") == f"{tekst.replace('+', '')}{eenheid}"


def test_the_sections_stand_in_the_order_of_the_columns(client, halfjaar, coordinator):
    client.force_login(coordinator)
    for adres in (VENRAY, f"{VERDELING}waarom/", "/verdeling/contract/waarom/GM0984/"):
        assert list(stappen(client, adres)) == KOLOMMEN


def test_the_recht_is_told_to_the_last_quarter(client, halfjaar, coordinator):
    Inzet.objects.all().delete()
    uitkomst = verdeling(PERIODE)
    client.force_login(coordinator)
    zinnen = " ".join(stappen(client, VENRAY)["recht"].zinnen)
    kwartieren = uitkomst.te_verdelen // 15
    exact = f"{kwartieren * 9000 // 10_000:,}".replace(",", ".")
    assert f"× 9.000 / 10.000 = {exact}," in zinnen
    assert "75 procent naar inzet" in zinnen


def test_a_tie_is_told_to_those_it_is_about(client, venray, beesel, coordinator):
    maak_contractjaar()
    maak_sleutel({venray: 5000, beesel: 5000})
    maak_inzet(
        eind=MAANDAG + dt.timedelta(minutes=61), deskundige=maak_deskundige(weekuren=None)
    )
    client.force_login(coordinator)
    beide = [stappen(client, adres)["regionaal"].zinnen for adres in (VENRAY, BEESEL)]
    assert all(any(zin.startswith("Gelijke rest") for zin in zinnen) for zinnen in beide)
    assert "61 × 5.000 / 10.000 = 30,5000 minuten." in beide[0][1]
    assert "Daarom krijgt Venray geen minuut bij." in beide[0][3]
    assert "Daarom krijgt Beesel er een minuut bij." in beide[1][3]
    tabel = stappen(client, f"{VERDELING}waarom/")["regionaal"].tabel
    assert [rij.cellen[3] for rij in tabel.rijen] == ["1e (gelijk)", "2e (gelijk)"]
    assert tabel.som.cellen == ("100,00%", "61", "60", "", "+1", "61")


def test_agreements_and_decisions_are_told_with_who_and_when(
    client, halfjaar, venray, beesel, adviseur_venray
):
    spreek_af(venray, beesel, 10)
    maak_overdracht(venray, 600, PERIODE.vorige(), toelichting="Zo afgesproken.")
    maak_overdracht(venray, 50)
    client.force_login(adviseur_venray)
    eigen = stappen(client, VENRAY)
    assert "Venray geeft 2,5 uur aan Beesel." in eigen["afspraken"].zinnen[0]
    assert "Daar is dit halfjaar meer vraag." in eigen["afspraken"].zinnen[0]
    erin, _samen, eruit, _niets = eigen["overdracht"].zinnen
    assert "Er gaat 10 uur mee uit het 2e halfjaar 2023. Besluit van Bart" in erin
    assert erin.endswith("Zo afgesproken.")
    assert "50 minuten mee naar het 2e halfjaar 2024" in eruit
    ander = stappen(client, BEESEL)
    assert "Venray geeft 2,5 uur aan Beesel." in ander["afspraken"].zinnen[0]
    assert "Er is geen besluit" in ander["overdracht"].zinnen[0]
    assert (
        "Samen is het dus altijd 0."
        in (stappen(client, f"{VERDELING}waarom/")["afspraken"].zinnen[-1])
    )


def test_only_the_newest_decision_counts_and_is_told(client, halfjaar, venray, coordinator):
    maak_overdracht(venray, 600, PERIODE.vorige())
    maak_overdracht(venray, 0, PERIODE.vorige(), besloten_op=timezone.now() + UUR)
    client.force_login(coordinator)
    stap = stappen(client, VENRAY)["overdracht"]
    assert stap.antwoord == "0 uur"
    assert len(stap.zinnen) == 2


def test_the_difference_between_minutes_and_quarters_is_told(client, halfjaar, coordinator):
    client.force_login(coordinator)
    stap = stappen(client, VENRAY)["gerealiseerd"]
    assert "4 uur en 47 minuten" in stap.zinnen[0]
    assert "In de tabel afgerond op kwartieren: 4,75 uur." in stap.zinnen[0]
    saldo = stappen(client, VENRAY)["saldo"].tabel
    rij = next(rij for rij in saldo.rijen if rij.kop == "Gerealiseerd")
    assert rij.cellen == ("−4 uur en 47 minuten", "−4,75")


def achter(client, stap):
    """The rows behind the links of a number."""
    return [client.get(adres).context["filter"].qs for adres, _tekst in stap.links]


def test_the_coordinator_finds_exactly_the_inzet_behind_every_number(
    client, halfjaar, coordinator
):
    client.force_login(coordinator)
    uitkomst = verdeling(PERIODE)
    for adres, rij in (
        (VENRAY, uitkomst.deel_van("GM0984")),
        (BEESEL, uitkomst.deel_van("GM0889")),
        (f"{VERDELING}waarom/", uitkomst.totaal),
    ):
        gevonden = stappen(client, adres)
        for kolom in ("gerealiseerd", "gepland"):
            minuten = getattr(rij, kolom)
            rijen = [inzet for qs in achter(client, gevonden[kolom]) for inzet in qs]
            assert sum(inzet.minuten for inzet in rijen) == minuten
        regionaal = [i for qs in achter(client, gevonden["regionaal"]) for i in qs]
        assert sum(inzet.minuten for inzet in regionaal) == uitkomst.regionaal


@pytest.mark.parametrize("wie", ["adviseur_venray", "begeleidingsgroep", "contractmanager"])
def test_protected_roles_find_the_activities_without_individual_talks_or_experts(
    client, request, halfjaar, wie
):
    client.force_login(request.getfixturevalue(wie))
    gevonden = stappen(client, VENRAY)
    (gerealiseerd,) = achter(client, gevonden["gerealiseerd"])
    (gepland,) = achter(client, gevonden["gepland"])
    assert sorted(a.inzetten.count() for a in gerealiseerd) == [1, 2]
    assert sorted(a.inzetten.count() for a in gepland) == [1, 2]
    assert {a.soort_id for a in gerealiseerd} == {"inloop"}
    tabel = gevonden["gerealiseerd"].tabel
    assert [(rij.kop, rij.cellen) for rij in tabel.rijen] == [("inloop", ("2",))]
    html = client.get(VENRAY).text
    assert "individueel" not in html
    assert "47 minuten" in html  # inside the total only


def test_the_coordinator_also_sees_hours_by_kind_that_add_up(client, halfjaar, coordinator):
    client.force_login(coordinator)
    tabel = stappen(client, VENRAY)["gerealiseerd"].tabel
    assert {rij.kop: rij.cellen for rij in tabel.rijen} == {
        "inloop": ("2", "4 uur"),
        "individueel_contact": ("1", "47 minuten"),
    }
    assert tabel.som.cellen == ("3", "4 uur en 47 minuten")


def test_of_another_gemeente_a_policy_officer_reads_no_hours_and_finds_no_rows(
    client, halfjaar, adviseur_venray, contractmanager
):
    client.force_login(adviseur_venray)
    for adres in (BEESEL, f"{VERDELING}waarom/"):
        gevonden = stappen(client, adres)
        assert gevonden["recht"].antwoord != "–"
        for kolom in ("gerealiseerd", "gepland", "saldo"):
            assert gevonden[kolom].antwoord == "–"
            assert not gevonden[kolom].tabel
            assert not gevonden[kolom].links
    Halfjaar.objects.update(gesloten_op=timezone.now(), gesloten_door=contractmanager)
    dicht = stappen(client, BEESEL)
    assert dicht["gepland"].antwoord == "3,00 uur"
    assert not dicht["gepland"].tabel
    assert not dicht["gepland"].links


def test_a_half_year_without_key_says_what_is_missing(client, venray, coordinator):
    client.force_login(coordinator)
    gevonden = stappen(client, VENRAY)
    assert "sleutel" not in gevonden
    assert len(gevonden["recht"].zinnen) == 2
    assert gevonden["saldo"].antwoord == "–"


@pytest.mark.parametrize(
    "wie", ["coordinator", "adviseur_venray", "begeleidingsgroep", "contractmanager"]
)
@pytest.mark.parametrize("adres", [VENRAY, f"{VERDELING}waarom/"])
def test_it_stays_within_fifteen_queries_however_many_rows(
    client, request, django_assert_max_num_queries, halfjaar, venray, beesel, wie, adres
):
    for _ in range(3):
        spreek_af(venray, beesel, 2)
    maak_overdracht(venray, 50)
    client.force_login(request.getfixturevalue(wie))
    with django_assert_max_num_queries(15):
        assert client.get(adres).status_code == 200
