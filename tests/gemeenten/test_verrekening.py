"""Settling at year end: max(0, indexed minus booked), exact to the cent, and then for ever."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from gemeenten.enums import BesluitStatus
from gemeenten.models import Kostenboeking, Verrekendeel, Verrekening
from gemeenten.selectors.verrekening import beeld, bereken, zo_verrekenen_we
from poolregio.kern.errors import ActieError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_gebruiker, maak_gemeente, maak_sleutel
from tests.bouwers_geld import maak_boeking, maak_index, maak_post, stel_vast, stel_voor
from tests.gemeenten.test_kosten import boek
from tests.inzet.test_plannen import while_first_is_open

pytestmark = pytest.mark.django_db


@pytest.fixture
def jaar(venray, beesel):
    """2024: 419.760 indexed projectkosten, of which 300.000,05 was booked."""
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_index()
    post = maak_post(centen=400_000_00, omschrijving="Fte")
    maak_boeking(post, 300_000_05)
    mgr = maak_post(centen=6_400_00, categorie="kosten_mgr")
    maak_boeking(mgr, 1_00)
    return post


def test_what_was_not_spent_goes_back_by_the_key_and_mgr_costs_are_not_in_it(
    jaar, venray, beesel, contractmanager
):
    verrekening = stel_voor(door=contractmanager)
    assert (verrekening.begroot_centen, verrekening.geboekt_centen) == (
        419_760_00,
        300_000_05,
    )
    assert verrekening.centen == 119_759_95
    assert dict(verrekening.delen.values_list("gemeente_id", "centen")) == {
        venray.pk: 107_783_96,  # 107.783,955: equal remainders, so the larger share
        beesel.pk: 11_975_99,  # 11.975,995
    }
    assert sum(verrekening.delen.values_list("centen", flat=True)) == verrekening.centen


def test_posts_are_netted_and_overspending_gives_nothing_back(jaar):
    andere = maak_post(centen=10_000_00)
    maak_boeking(andere, 20_000_00)
    assert bereken(2024).centen == 119_759_95 + 10_494_00 - 20_000_00
    maak_boeking(andere, 900_000_00)
    assert bereken(2024).centen == 0
    verrekening = stel_voor()
    uitleg = " ".join(zo_verrekenen_we(2024, beeld(bereken(2024), verrekening), "Sleutel"))
    assert "niets te verrekenen" in uitleg
    assert stel_vast(verrekening).status == BesluitStatus.BESLOTEN


def test_refunds_above_what_was_spent_are_settled_too(jaar):
    Kostenboeking.objects.all().delete()
    maak_boeking(jaar, 5_00, is_teruggave=True)
    assert bereken(2024).centen == 419_765_00
    assert stel_vast(stel_voor()).centen == 419_765_00


def test_nothing_is_proposed_before_the_year_is_over_or_while_something_is_missing(
    jaar, contractmanager
):
    with pytest.raises(ActieError, match="pas als 2099 voorbij is"):
        stel_voor(2099, door=contractmanager)
    maak_post(jaar=2025)
    with pytest.raises(ActieError, match="OVA-percentage van 2025 ontbreekt"):
        stel_voor(2025, door=contractmanager)
    with pytest.raises(ActieError, match="geen projectkosten begroot voor 2023"):
        stel_voor(2023, door=contractmanager)
    assert not Verrekening.objects.exists()


@pytest.mark.parametrize("rol", ["coordinator", "adviseur_venray", "beheerder"])
def test_only_the_contract_manager_proposes_and_decides(request, jaar, rol):
    wie = request.getfixturevalue(rol)
    with pytest.raises(PermissionDenied):
        stel_voor(door=wie)
    verrekening = stel_voor()
    with pytest.raises(PermissionDenied):
        stel_vast(verrekening, door=wie)


def test_a_proposal_that_no_longer_fits_is_refused_until_it_is_renewed(jaar):
    verrekening = stel_voor()
    maak_boeking(jaar, 9_95)
    with pytest.raises(ActieError, match="De cijfers zijn veranderd sinds het voorstel"):
        stel_vast(verrekening)
    assert not Verrekening.objects.besloten().exists()

    nieuw = stel_voor()

    assert nieuw.pk == verrekening.pk
    assert nieuw.centen == 119_750_00
    assert Verrekendeel.objects.count() == 2
    with pytest.raises(ActieError, match="Het voorstel is intussen vernieuwd"):
        stel_vast(verrekening)
    assert stel_vast(nieuw).besloten_op


def test_decided_is_for_ever_and_logged(jaar, contractmanager):
    verrekening = stel_vast(stel_voor(), door=contractmanager)
    with pytest.raises(ActieError, match="al vastgesteld en ligt vast"):
        stel_vast(verrekening)
    with pytest.raises(ActieError, match="al vastgesteld en ligt vast"):
        stel_voor()
    regel = Gebeurtenis.objects.get(actie="verrekening_besluiten")
    assert (regel.door, regel.toelichting) == (contractmanager, "€\xa0119.759,95")


def test_the_database_refuses_to_decide_when_the_parts_do_not_add_up(jaar):
    verrekening = stel_voor()
    deel = verrekening.delen.first()
    Verrekendeel.objects.filter(pk=deel.pk).update(centen=deel.centen + 1)
    with pytest.raises(IntegrityError, match="tellen op tot"), transaction.atomic():
        stel_vast(verrekening)


def test_the_key_of_the_first_of_january_counts(jaar, venray, beesel):
    maak_sleutel({venray: 1000, beesel: 9000}, ingangsdatum=dt.date(2024, 7, 1))
    assert bereken(2024).aandelen == {venray.pk: 9000, beesel.pk: 1000}


def test_a_policy_officer_sees_the_own_part_only_after_it_was_decided(
    jaar, adviseur_venray, venray
):
    verrekening = stel_voor()
    eigen = Verrekendeel.objects.visible_to(adviseur_venray)
    assert not eigen.exists()
    stel_vast(verrekening)
    assert [deel.gemeente for deel in eigen] == [venray]


@pytest.fixture
def klaar(transactional_db):
    venray, beesel = (maak_gemeente(code) for code in ("GM0984", "GM0889"))
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_index()
    post = maak_post(centen=400_000_00)
    maak_boeking(post, 300_000_00)
    return post


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_the_second_waits_and_is_told(klaar):
    verrekening = stel_voor()
    een, twee = maak_gebruiker("contractmanager"), maak_gebruiker("contractmanager")

    uitkomst = while_first_is_open(
        lambda: stel_vast(verrekening, door=een),
        lambda: stel_vast(verrekening, door=twee),
    )

    assert uitkomst == "De verrekening van 2024 is al vastgesteld en ligt vast."
    assert Verrekening.objects.get().besloten_door == een


@pytest.mark.django_db(transaction=True)
def test_who_books_while_the_year_is_being_settled_waits_and_is_refused(klaar):
    verrekening, coordinator = stel_voor(), maak_gebruiker("coordinator")

    uitkomst = while_first_is_open(
        lambda: stel_vast(verrekening), lambda: boek(klaar, coordinator)
    )

    assert "De projectkosten van 2024 zijn verrekend" in uitkomst
    assert Kostenboeking.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_book_one_boekstuk_at_once_the_second_is_told(klaar):
    een, twee = maak_gebruiker("coordinator"), maak_gebruiker("coordinator")
    uitkomst = while_first_is_open(lambda: boek(klaar, een), lambda: boek(klaar, twee))
    assert uitkomst == "Dit boekstuk is al geboekt op deze post."
    assert Kostenboeking.objects.count() == 2
