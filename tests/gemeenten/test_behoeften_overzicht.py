"""What is asked for in a year, all together, and who sees it."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from gemeenten.acties.behoeften import behoefte_vervallen
from gemeenten.models import Behoefte
from gemeenten.selectors.behoeften import jaren, overzicht
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_adviseur,
    maak_behoefte,
    maak_gebruiker,
    maak_gemeente,
    maak_inzet,
)

pytestmark = pytest.mark.django_db
DIT_JAAR = timezone.localdate().year


def test_the_overview_adds_up_per_gemeente_and_leaves_out_what_lapsed(
    venray, beesel, coordinator
):
    maak_behoefte(gemeente=venray)  # 52 hours
    maak_behoefte(gemeente=venray, hoeveelheid=10, eenheid="uur_halfjaar")
    maak_behoefte(hoeveelheid=4, eenheid="dagdeel_halfjaar")  # 12 hours
    maak_behoefte(gemeente=venray, jaar=DIT_JAAR - 1)
    weg = maak_behoefte(gemeente=beesel)
    behoefte_vervallen(behoefte=weg, reden="Klaar.", door=coordinator)

    tabel = overzicht(coordinator, DIT_JAAR)

    assert [(g.naam, g.minuten) for g in tabel.groepen] == [
        ("Beesel", 0),
        ("Venray", 62 * 60),
        ("Hele regio", 12 * 60),
    ]
    assert (tabel.minuten_gemeenten, tabel.minuten) == (62 * 60, 74 * 60)


def test_the_overview_of_a_policy_officer_holds_the_own_gemeente_and_the_region(
    venray, beesel, adviseur_venray
):
    for gemeente in (venray, beesel, None):
        maak_behoefte(gemeente=gemeente)
    tabel = overzicht(adviseur_venray, DIT_JAAR)
    assert [g.naam for g in tabel.groepen] == ["Venray", "Hele regio"]
    assert len(tabel.behoeften) == 2


def test_an_expert_reads_a_need_only_once_however_often_planned(
    deskundige, venray, andere_deskundige
):
    behoefte = maak_behoefte(gemeente=venray)
    for uren in (0, 5):
        activiteit = maak_activiteit(behoefte=behoefte, begin=MAANDAG + uren * UUR)
        maak_inzet(activiteit=activiteit, deskundige=deskundige)
    assert list(Behoefte.objects.visible_to(deskundige.user)) == [behoefte]
    assert not Behoefte.objects.visible_to(andere_deskundige.user).exists()


def test_nobody_without_a_part_in_it_sees_needs(venray):
    maak_behoefte(gemeente=venray)
    for rol in ("beheerder", ""):
        assert not Behoefte.objects.visible_to(maak_gebruiker(rol)).exists()
    assert not Behoefte.objects.visible_to(maak_adviseur(maak_gemeente())).exists()


def test_a_year_outside_the_calendar_is_refused_by_the_database():
    with pytest.raises(IntegrityError, match="behoefte_jaar_mogelijk"):
        maak_behoefte(jaar=1999)


def test_a_dagdeel_that_does_not_exist_is_refused_by_the_database():
    with pytest.raises(IntegrityError, match="behoefte_dagdelen_bestaan"):
        maak_behoefte(dagdelen=["ma_nacht"])


def test_the_first_year_is_that_of_the_contract():
    assert jaren()[-1] == 2024
    assert jaren(2021)[-1] == 2021
