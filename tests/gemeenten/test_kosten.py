"""Booking costs: who on what, nothing erased, and nothing more once a year is settled."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction

from gemeenten.acties.geld.begroting import (
    begrotingspost_create,
    begrotingspost_update,
    begrotingspost_verwijderen,
    ovaindex_create,
    ovaindex_update,
)
from gemeenten.acties.geld.kosten import kostenboeking_create, kostenboeking_terugdraaien
from gemeenten.models import Begrotingspost, Kostenboeking, OvaIndex
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_sleutel
from tests.bouwers_geld import maak_boeking, maak_index, maak_post, stel_vast, stel_voor

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return maak_post(centen=400_000_00)


@pytest.fixture
def mgr(db):
    return maak_post(centen=6_400_00, categorie="kosten_mgr")


@pytest.fixture
def verrekend(project, venray, beesel):
    """2024 is settled; the boeking of it is frozen."""
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_index()
    boeking = maak_boeking(project, 300_000_00)
    stel_vast(stel_voor())
    return boeking


def boek(post, door, **fields):
    defaults = {
        "centen": 1_000_00,
        "datum": dt.date(post.jaar, 3, 31),
        "omschrijving": "Loon",
        "boekstuk": "A-1",
    }
    return kostenboeking_create(
        boeking=Kostenboeking(post=post, **defaults | fields), door=door
    )


def test_the_coordinator_books_projectkosten_and_the_contract_manager_the_rest(
    project, mgr, coordinator, contractmanager
):
    overig = maak_post(categorie="overige_kosten")
    assert boek(project, coordinator).geboekt_door == coordinator
    assert boek(mgr, contractmanager).pk
    assert boek(overig, contractmanager).pk
    for post, door in [
        (project, contractmanager),
        (mgr, coordinator),
        (overig, coordinator),
    ]:
        with pytest.raises(PermissionDenied):
            boek(post, door, boekstuk="A-2")
    assert Gebeurtenis.objects.filter(actie="kostenboeking_create").count() == 3


@pytest.mark.parametrize("rol", ["adviseur_venray", "begeleidingsgroep", "beheerder"])
def test_nobody_else_books(request, project, rol):
    with pytest.raises(PermissionDenied):
        boek(project, request.getfixturevalue(rol))


def test_a_boekstuk_is_booked_once_on_a_post(project, coordinator):
    boek(project, coordinator)
    with pytest.raises(ActieError, match="Dit boekstuk is al geboekt op deze post"):
        boek(project, coordinator, centen=2_00)
    assert Kostenboeking.objects.count() == 1


def test_a_mistake_is_reversed_with_a_reason_and_then_the_boekstuk_is_free(
    project, coordinator, contractmanager
):
    boeking = boek(project, coordinator)
    with pytest.raises(PermissionDenied):
        kostenboeking_terugdraaien(boeking=boeking, reden="Fout.", door=contractmanager)
    kostenboeking_terugdraaien(
        boeking=boeking, reden=" Verkeerd bedrag. ", door=coordinator
    )
    with pytest.raises(ActieError, match="al teruggedraaid"):
        kostenboeking_terugdraaien(boeking=boeking, reden="Nog eens.", door=coordinator)
    boek(project, coordinator, centen=5_00)

    assert Kostenboeking.objects.samen() == 5_00
    assert Kostenboeking.objects.get(pk=boeking.pk).reden == "Verkeerd bedrag."


def test_what_came_back_is_taken_off(project):
    maak_boeking(project, 100_00)
    maak_boeking(project, 30_00, is_teruggave=True)
    maak_boeking(project, 999_00, teruggedraaid=True)
    assert Kostenboeking.objects.samen() == 70_00
    assert Kostenboeking.objects.per_post() == {project.pk: 70_00}


def test_on_projectkosten_of_a_settled_year_nobody_books_or_reverses(
    verrekend, project, coordinator, mgr, contractmanager
):
    with pytest.raises(ActieError, match="De projectkosten van 2024 zijn verrekend"):
        boek(project, coordinator)
    with pytest.raises(ActieError, match="De projectkosten van 2024 zijn verrekend"):
        kostenboeking_terugdraaien(boeking=verrekend, reden="Fout.", door=coordinator)
    assert boek(mgr, contractmanager).pk  # MGR costs are not settled
    assert boek(maak_post(jaar=2025), coordinator).pk


def test_posts_of_a_settled_year_stay_as_they_are(verrekend, project, contractmanager):
    project.centen = 1
    with pytest.raises(ActieError, match="verrekend en liggen vast"):
        begrotingspost_update(post=project, versie=1, door=contractmanager)
    with pytest.raises(ActieError, match="verrekend en liggen vast"):
        begrotingspost_verwijderen(post=project, versie=1, door=contractmanager)
    nieuw = Begrotingspost(
        jaar=2024, categorie="projectkosten", omschrijving="Extra", centen=1, prijspeil=2023
    )
    with pytest.raises(ActieError, match="verrekend en liggen vast"):
        begrotingspost_create(post=nieuw, door=contractmanager)


def test_a_provisional_index_that_was_settled_with_stays_and_a_final_one_may_come(
    verrekend, contractmanager
):
    index = OvaIndex.objects.get()
    index.honderdsten = 600
    with pytest.raises(ActieError, match="is 2024 al verrekend"):
        ovaindex_update(index=index, versie=1, door=contractmanager)
    eerder = OvaIndex(jaar=2022, status="voorlopig", honderdsten=1, bron="test")
    with pytest.raises(ActieError, match="is 2024 al verrekend"):
        ovaindex_create(index=eerder, door=contractmanager)
    for jaar, status in [(2024, "definitief"), (2025, "voorlopig")]:
        index = OvaIndex(jaar=jaar, status=status, honderdsten=600, bron="test")
        assert ovaindex_create(index=index, door=contractmanager).pk


FROZEN = [
    "UPDATE gemeenten_verrekening SET centen = 1",
    "UPDATE gemeenten_verrekening SET toelichting = 'anders'",
    (
        "UPDATE gemeenten_verrekening SET status = 'voorgesteld', besloten_op = NULL,"
        " besloten_door_id = NULL"
    ),
    "DELETE FROM gemeenten_verrekening",
    "UPDATE gemeenten_verrekendeel SET centen = centen + 1",
    "DELETE FROM gemeenten_verrekendeel",
    (
        "INSERT INTO gemeenten_verrekendeel (verrekening_id, gemeente_id, honderdsten, centen)"
        " SELECT verrekening_id, 'GM0984', 1, 1 FROM gemeenten_verrekendeel LIMIT 1"
    ),
    "UPDATE gemeenten_kostenboeking SET centen = 1",
    "DELETE FROM gemeenten_kostenboeking",
    "UPDATE gemeenten_begrotingspost SET centen = 1",
    "UPDATE gemeenten_begrotingspost SET jaar = 2030",
    "UPDATE gemeenten_begrotingspost SET categorie = 'kosten_mgr'",
    "DELETE FROM gemeenten_begrotingspost",
    "UPDATE gemeenten_ovaindex SET honderdsten = 1",
    "UPDATE gemeenten_ovaindex SET status = 'definitief'",
    "DELETE FROM gemeenten_ovaindex",
    "TRUNCATE gemeenten_verrekening CASCADE",
    "ALTER TABLE gemeenten_verrekening DISABLE TRIGGER ALL",
    "SET session_replication_role = replica",
]


@pytest.mark.parametrize("sql", FROZEN)
def test_a_decided_settlement_and_its_sources_refuse_raw_sql_of_the_application_role(
    verrekend, sql
):
    refusal = r"ligt vast|liggen vast|permission denied|must be owner"
    with pytest.raises(Exception, match=refusal), transaction.atomic():
        connection.cursor().execute(sql)


def test_a_decided_settlement_and_its_sources_refuse_the_orm_too(verrekend, project):
    pogingen = [
        verrekend.delete,
        lambda: Kostenboeking.objects.update(omschrijving="anders"),
        lambda: Kostenboeking.objects.bulk_update(
            [Kostenboeking(pk=verrekend.pk, post=project, centen=1)], ["centen"]
        ),
        lambda: Begrotingspost.objects.filter(pk=project.pk).update(centen=1),
        lambda: maak_boeking(project),
        maak_post,
        lambda: OvaIndex.objects.all().delete(),
    ]
    for poging in pogingen:
        with (
            pytest.raises(IntegrityError, match=r"ligt vast|liggen vast"),
            transaction.atomic(),
        ):
            poging()


def test_a_post_with_bookings_stays_in_its_year_and_cannot_go(project, contractmanager):
    maak_boeking(project, teruggedraaid=True)
    project.jaar = 2025
    with pytest.raises(ActieError, match="al geboekt"):
        begrotingspost_update(post=project, versie=1, door=contractmanager)
    with pytest.raises(ActieError, match="kan hij niet weg"):
        begrotingspost_verwijderen(post=project, versie=1, door=contractmanager)


def test_a_post_that_someone_else_changed_meanwhile_is_not_overwritten(
    project, contractmanager, coordinator
):
    project.centen = 5_00
    assert begrotingspost_update(post=project, versie=1, door=contractmanager).versie == 2
    project.centen = 6_00
    with pytest.raises(VerouderdError):
        begrotingspost_update(post=project, versie=1, door=contractmanager)
    with pytest.raises(VerouderdError):
        begrotingspost_verwijderen(post=project, versie=1, door=contractmanager)
    with pytest.raises(PermissionDenied):
        begrotingspost_update(post=project, versie=2, door=coordinator)
    begrotingspost_verwijderen(post=project, versie=2, door=contractmanager)
    assert not Begrotingspost.objects.exists()


def test_a_price_level_after_the_year_is_refused(project, contractmanager):
    project.prijspeil = 2025
    with pytest.raises(ActieError, match="prijspeil"):
        begrotingspost_update(post=project, versie=1, door=contractmanager)
