"""Overdracht: no hour lost or made, decided once, undone only by a new decision."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from inzet.acties.overdrachten import Keuze, overdracht_besluiten, overdracht_voorstellen
from inzet.models import Overdracht
from inzet.selectors.effect import effect
from inzet.selectors.overdrachten import Stand, halfjaarstanden, mag_mee, openstaand
from inzet.selectors.verdeling import verdeling
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import NEDERLAND, Periode
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    PERIODE,
    UUR,
)
from tests.bouwers_verdeling import sluit
from tests.inzet.overdrachthulp import (
    NAAR,
    besluit,
    gebruik,
    geldend,
    maak_saldo,
    stand,
)

pytestmark = pytest.mark.django_db

JULI = dt.datetime(2024, 7, 1, 9, tzinfo=NEDERLAND)


@pytest.fixture
def saldo(venray, beesel):
    return maak_saldo(venray, beesel)


@pytest.fixture
def voorstel(saldo, coordinator):
    overdracht_voorstellen(periode=PERIODE, door=coordinator)
    return saldo


def test_the_proposal_is_the_exact_saldo_of_every_gemeente(voorstel):
    rijen = Overdracht.objects.voorgesteld().values_list("gemeente", "minuten")
    assert dict(rijen) == voorstel


def test_a_proposal_moves_no_hours(voorstel):
    assert verdeling(PERIODE).totaal.overgedragen == 0
    assert verdeling(NAAR).totaal.overdracht == 0


def test_a_new_proposal_replaces_what_stood_open(
    voorstel, venray, coordinator, contractmanager
):
    gebruik(venray)
    overdracht_voorstellen(periode=PERIODE, door=contractmanager)
    open_ = Overdracht.objects.voorgesteld()
    assert open_.count() == 2
    assert open_.get(gemeente=venray).minuten == voorstel[venray.pk] - 120


def test_nothing_left_is_no_proposal(saldo, venray, contractmanager, coordinator):
    besluit({venray: saldo[venray.pk]}, contractmanager)
    overdracht_voorstellen(periode=PERIODE, door=coordinator)
    assert set(Overdracht.objects.voorgesteld().values_list("gemeente", flat=True)) == {
        "GM0889"
    }


def test_with_nothing_to_propose_the_reason_is_told(
    saldo, venray, beesel, contractmanager, coordinator
):
    besluit({venray: saldo[venray.pk], beesel: saldo[beesel.pk]}, contractmanager)
    with pytest.raises(ActieError, match="niets voor te stellen"):
        overdracht_voorstellen(periode=PERIODE, door=coordinator)


@pytest.mark.parametrize("wat", ["voorstellen", "besluiten"])
def test_a_half_year_that_is_not_over_waits(saldo, contractmanager, venray, wat):
    nu = Periode.van(timezone.localdate())
    with pytest.raises(ActieError, match="nog niet voorbij"):
        doe(wat, nu, contractmanager)


@pytest.mark.parametrize("wat", ["voorstellen", "besluiten"])
def test_a_closed_half_year_takes_no_hours_any_more(voorstel, contractmanager, wat):
    sluit(NAAR)
    with pytest.raises(ActieError, match="2e halfjaar 2024 is gesloten"):
        doe(wat, PERIODE, contractmanager)


def test_a_half_year_that_is_closed_itself_can_still_hand_over(
    voorstel, venray, contractmanager
):
    sluit(PERIODE)
    assert besluit({venray: 60}, contractmanager, is_bevestigd=True) == 1


@pytest.mark.parametrize("wat", ["voorstellen", "besluiten"])
def test_without_recht_there_is_nothing_to_hand_over(venray, contractmanager, wat):
    with pytest.raises(ActieError, match="geen contractjaar 2024"):
        doe(wat, PERIODE, contractmanager)


def doe(wat, periode, door):
    if wat == "voorstellen":
        return overdracht_voorstellen(periode=periode, door=door)
    keuzes = {"GM0984": Keuze(0, "")}
    return overdracht_besluiten(periode=periode, keuzes=keuzes, door=door)


def test_what_goes_out_of_a_half_year_comes_into_the_next_to_the_minute(
    voorstel, venray, beesel, contractmanager
):
    besluit({venray: voorstel[venray.pk], beesel: voorstel[beesel.pk]}, contractmanager)
    uit, in_ = verdeling(PERIODE), verdeling(NAAR)
    assert {d.gemeente.pk: d.overgedragen for d in uit.delen} == voorstel
    assert {d.gemeente.pk: d.overdracht for d in in_.delen} == voorstel
    assert uit.totaal.overgedragen == in_.totaal.overdracht == sum(voorstel.values())


def test_the_saldo_it_came_from_stays_and_the_next_one_changes(
    voorstel, venray, contractmanager
):
    eerst = verdeling(NAAR).deel_van(venray.pk).saldo
    besluit({venray: 615}, contractmanager)
    assert verdeling(PERIODE).deel_van(venray.pk).saldo == voorstel[venray.pk]
    assert verdeling(NAAR).deel_van(venray.pk).saldo == eerst + 615


def test_carried_hours_count_when_something_is_planned(voorstel, venray, contractmanager):
    plan = (JULI, JULI + 2 * UUR)
    eerst = effect(venray, plan, aantal=1)
    besluit({venray: 600}, contractmanager)
    daarna = effect(venray, plan, aantal=1)
    assert daarna.beschikbaar == eerst.beschikbaar + 600
    assert daarna.daarna == eerst.daarna + 600


def test_a_decision_for_one_leaves_the_proposal_for_the_other(
    voorstel, venray, beesel, contractmanager
):
    besluit({venray: 0}, contractmanager)
    assert geldend() == {venray.pk: 0}
    assert Overdracht.objects.voorgesteld().get().gemeente == beesel


def test_without_a_proposal_a_decision_is_its_own(saldo, venray, contractmanager):
    besluit({venray: 75}, contractmanager, toelichting="Zo is het afgesproken.")
    rij = Overdracht.objects.get()
    assert (rij.minuten, rij.status, rij.toelichting) == (
        75,
        "besloten",
        "Zo is het afgesproken.",
    )
    assert rij.voorgesteld_door == rij.besloten_door == contractmanager


def test_a_new_decision_needs_a_reason_replaces_the_old_and_keeps_it(
    voorstel, venray, contractmanager
):
    besluit({venray: 600}, contractmanager)
    with pytest.raises(ActieError, match="waarom u een nieuw besluit neemt"):
        besluit({venray: 0}, contractmanager)
    besluit({venray: 0}, contractmanager, toelichting="Toch niet.")
    assert geldend() == {venray.pk: 0}
    assert verdeling(NAAR).deel_van(venray.pk).overdracht == 0
    assert [oud.minuten for oud in stand(contractmanager)[venray.pk].eerder] == [600]


@pytest.mark.parametrize(
    ("minuten", "saldo", "mag"),
    [
        (0, 100, True),
        (100, 100, True),
        (90, 100, True),
        (91, 100, False),
        (105, 100, False),
        (-15, 100, False),
        (-100, -100, True),
        (-90, -100, True),
        (-105, -100, False),
        (15, -100, False),
        (0, 0, True),
        (15, 0, False),
    ],
)
def test_all_nothing_or_whole_quarters_in_between(minuten, saldo, mag):
    assert mag_mee(minuten, saldo) is mag


@pytest.mark.parametrize("te_veel", [1, 15])
def test_never_more_goes_along_than_is_left_and_then_nothing_is_stored(
    voorstel, venray, beesel, contractmanager, te_veel
):
    keuzes = {beesel: 0, venray: voorstel[venray.pk] + te_veel}
    with pytest.raises(ActieError, match="Van Venray"):
        besluit(keuzes, contractmanager)
    assert geldend() == {}


def test_a_saldo_that_changed_after_the_proposal_is_to_be_confirmed(
    voorstel, venray, contractmanager
):
    gebruik(venray)
    nu = voorstel[venray.pk] - 120
    with pytest.raises(ActieError, match="Het saldo van Venray is anders"):
        besluit({venray: nu}, contractmanager)
    assert geldend() == {}
    besluit({venray: nu}, contractmanager, is_bevestigd=True)
    assert geldend() == {venray.pk: nu}
    assert Gebeurtenis.objects.get(actie="overdracht_besluiten").toelichting.endswith("min")


def test_what_the_page_did_not_show_is_not_decided_on(
    voorstel, venray, coordinator, contractmanager
):
    gezien = stand(contractmanager)[venray.pk].gezien
    gebruik(venray)
    overdracht_voorstellen(periode=PERIODE, door=coordinator)
    with pytest.raises(ActieError, match="intussen iets veranderd bij Venray"):
        overdracht_besluiten(
            periode=PERIODE, keuzes={venray.pk: Keuze(0, gezien)}, door=contractmanager
        )
    assert geldend() == {}


def test_only_who_may_proposes_and_decides(
    saldo, venray, coordinator, adviseur_venray, beheerder, deskundige
):
    for door in (adviseur_venray, beheerder, deskundige.user):
        with pytest.raises(PermissionDenied):
            overdracht_voorstellen(periode=PERIODE, door=door)
        with pytest.raises(PermissionDenied):
            doe("besluiten", PERIODE, door)
    with pytest.raises(PermissionDenied):
        besluit({venray: 0}, coordinator)
    assert not Overdracht.objects.exists()


def test_a_reason_holds_nothing_that_points_to_a_resident(saldo, venray, contractmanager):
    with pytest.raises(ActieError, match="telefoonnummer"):
        besluit({venray: 0}, contractmanager, toelichting="Bel 06 12345678.")


def test_the_list_says_how_far_each_half_year_is(voorstel, venray, beesel, contractmanager):
    vandaag = dt.date(2025, 3, 1)

    def standen():
        return {s.periode.code: s for s in halfjaarstanden(contractmanager, vandaag)}

    assert [s.stand for s in standen().values()] == [
        Stand.NIET_VOORBIJ,
        Stand.OPEN,
        Stand.VOORGESTELD,
    ]
    assert standen()["2024-1"].voorgesteld == sum(voorstel.values())
    besluit({venray: 600, beesel: 0}, contractmanager)
    besluit({venray: 300}, contractmanager, toelichting="Minder.")
    nu = standen()["2024-1"]
    assert (nu.stand, nu.voorgesteld, nu.besloten) == (Stand.BESLOTEN, 0, 300)


def test_what_waits_for_somebody_is_over_and_can_still_go_along(voorstel, contractmanager):
    vandaag = dt.date(2025, 3, 1)

    def wacht():
        return [
            s.periode.code for s in openstaand(halfjaarstanden(contractmanager, vandaag))
        ]

    assert wacht() == ["2024-2", "2024-1"]
    sluit(NAAR)
    assert wacht() == ["2024-2"]
