"""What is decided stays, also when raw SQL takes a detour: a neighbour, a parent, a namesake."""

import datetime as dt

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone

from gemeenten.models import Halfjaar, Verrekendeel
from tests.bouwers import (
    PERIODE,
    maak_contractjaar,
    maak_gebruiker,
    maak_halfjaar,
    maak_sleutel,
)
from tests.bouwers_geld import maak_boeking, maak_index, maak_post, stel_vast, stel_voor

pytestmark = pytest.mark.django_db


def sql(tekst, params=()):
    with connection.cursor() as cursor:
        cursor.execute(tekst, params)
        return cursor.rowcount


def sluit(halfjaar):
    Halfjaar.objects.filter(pk=halfjaar.pk).update(
        gesloten_op=timezone.now(), gesloten_door=maak_gebruiker("contractmanager")
    )


def test_no_temporary_table_stands_in_for_what_a_trigger_looks_at(venray):
    maak_sleutel({venray: 10_000})
    with pytest.raises((IntegrityError, ProgrammingError)):
        sql(
            "CREATE TEMPORARY TABLE gemeenten_verdeelsleutel (id bigint, vastgesteld_op text);"
            "UPDATE gemeenten_aandeel SET honderdsten = 1"
        )


def test_a_half_year_is_what_its_code_says():
    for code, begin, einde in [
        ("2024-1", "2024-01-01", "2024-06-29"),
        ("2024-1", "2024-01-02", "2024-06-30"),
        ("2024-2", "2024-01-01", "2024-06-30"),
        ("2024-3", "2024-07-01", "2024-12-31"),
    ]:
        with pytest.raises(IntegrityError), transaction.atomic():
            Halfjaar.objects.create(code=code, begin=begin, einde=einde)


def test_a_key_never_starts_before_a_half_year_that_is_closed(venray, beesel):
    maak_sleutel({venray: 10_000}, ingangsdatum=dt.date(2023, 7, 1))
    sluit(maak_halfjaar(PERIODE))
    with pytest.raises(IntegrityError, match="gesloten"), transaction.atomic():
        maak_sleutel({beesel: 10_000}, ingangsdatum=PERIODE.begin)
    maak_sleutel({beesel: 10_000}, ingangsdatum=PERIODE.volgende().begin)


def test_a_settlement_is_not_decided_on_a_key_that_can_still_change(venray):
    maak_sleutel({venray: 10_000})
    los = maak_sleutel({venray: 10_000}, vastgesteld=False)
    maak_post()
    maak_index()
    verrekening = stel_voor()
    with pytest.raises(IntegrityError):
        sql(
            "UPDATE gemeenten_verrekening SET sleutel_id = %s, status = 'besloten',"
            " besloten_op = now(), besloten_door_id = voorgesteld_door_id WHERE id = %s",
            [los.pk, verrekening.pk],
        )


@pytest.mark.parametrize(
    "aanval",
    [
        "UPDATE gemeenten_verrekening SET jaar = 2030",
        (
            "UPDATE gemeenten_verrekening SET status = 'voorgesteld', besloten_op = NULL,"
            " besloten_door_id = NULL"
        ),
        "DELETE FROM gemeenten_verrekening",
        (
            "INSERT INTO gemeenten_verrekening (jaar, sleutel_id, begroot_centen, geboekt_centen,"
            " centen, status, toelichting, voorgesteld_op, voorgesteld_door_id)"
            " SELECT 2024, sleutel_id, 0, 0, 0, 'voorgesteld', '', now(), voorgesteld_door_id"
            " FROM gemeenten_verrekening ON CONFLICT (jaar) DO UPDATE SET centen = 0"
        ),
        "UPDATE gemeenten_verrekendeel SET centen = centen - 1",
        (
            "INSERT INTO gemeenten_verrekendeel (verrekening_id, gemeente_id, honderdsten, centen)"
            " SELECT verrekening_id, gemeente_id, 0, 1 FROM gemeenten_verrekendeel"
            " ON CONFLICT (verrekening_id, gemeente_id) DO UPDATE SET centen = 1"
        ),
        "UPDATE gemeenten_begrotingspost SET jaar = 2031 WHERE jaar = 2024",
        "UPDATE gemeenten_begrotingspost SET jaar = 2024 WHERE jaar = 2025",
        (
            "UPDATE gemeenten_begrotingspost SET categorie = 'projectkosten'"
            " WHERE categorie = 'kosten_mgr'"
        ),
        (
            "UPDATE gemeenten_begrotingspost SET categorie = 'kosten_mgr'"
            " WHERE categorie = 'projectkosten'"
        ),
        (
            "UPDATE gemeenten_kostenboeking SET post_id = (SELECT id FROM"
            " gemeenten_begrotingspost WHERE jaar = 2024 AND categorie = 'projectkosten')"
        ),
        (
            "UPDATE gemeenten_kostenboeking SET post_id = (SELECT id FROM"
            " gemeenten_begrotingspost WHERE jaar = 2025)"
        ),
        "UPDATE gemeenten_ovaindex SET jaar = 2024 WHERE jaar = 2025",
        "UPDATE gemeenten_ovaindex SET status = 'definitief' WHERE jaar = 2024",
        "UPDATE gemeenten_ovaindex SET jaar = 2026 WHERE jaar = 2024",
        "DELETE FROM gemeenten_ovaindex",
        "TRUNCATE gemeenten_verrekendeel, gemeenten_verrekening",
        "SET session_replication_role = replica; DELETE FROM gemeenten_verrekendeel",
        "SET pgtrigger.ignore = '{*}'; DELETE FROM gemeenten_verrekendeel",
        (
            "CREATE TEMPORARY TABLE gemeenten_verrekening AS SELECT 1 AS id, 2024 AS jaar,"
            " 'x' AS status LIMIT 0; DELETE FROM gemeenten_verrekendeel"
        ),
        "CREATE SCHEMA nep",
        "CREATE TABLE nep (id int)",
        "SET search_path = pg_catalog; DELETE FROM public.gemeenten_verrekendeel",
    ],
)
def test_a_settled_year_withstands(venray, beesel, aanval):
    maak_sleutel({venray: 6_000, beesel: 4_000})
    post = maak_post()
    maak_post(jaar=2025)
    maak_post(categorie="kosten_mgr")
    maak_boeking(post)
    maak_index()
    maak_index(2025)
    stel_vast(stel_voor())
    voor = list(Verrekendeel.objects.order_by("pk").values())
    with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
        sql(aanval)
    assert list(Verrekendeel.objects.order_by("pk").values()) == voor


@pytest.mark.parametrize(
    "aanval",
    [
        "UPDATE gemeenten_contractjaar SET jaar = 2027 WHERE jaar = 2024",
        "UPDATE gemeenten_contractjaar SET inzetbaarheid = 1 WHERE jaar = 2024",
        "DELETE FROM gemeenten_contractjaar",
        "UPDATE gemeenten_contractjaar SET jaar = 2024 WHERE jaar = 2025",
        "UPDATE gemeenten_contractjaar SET weekuren_per_fte = 'NaN' WHERE jaar = 2025",
        "UPDATE gemeenten_halfjaar SET begin = '2034-01-01' WHERE code = '2024-1'",
        "DELETE FROM gemeenten_halfjaar WHERE code = '2024-1'",
    ],
)
def test_a_closed_year_withstands(aanval):
    maak_contractjaar()
    maak_contractjaar(2025)
    sluit(maak_halfjaar(PERIODE))
    with pytest.raises(IntegrityError), transaction.atomic():
        sql(aanval)


def test_no_hours_go_to_a_closed_half_year_by_moving_the_one_before():
    """Which half-year comes next is looked up by its days."""
    uit = maak_halfjaar(PERIODE)
    sluit(maak_halfjaar(PERIODE.volgende()))
    with pytest.raises(IntegrityError):
        sql("UPDATE gemeenten_halfjaar SET einde = '2024-06-29' WHERE code = %s", [uit.pk])
