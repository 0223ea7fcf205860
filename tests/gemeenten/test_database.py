"""What never changes any more once it is vastgesteld, whoever writes and however."""

import pytest
from django.db import IntegrityError, connection

from gemeenten.models import Aandeel, Verdeelsleutel
from tests.bouwers import maak_gebruiker, maak_sleutel

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("honderdsten", [9999, 10_001 - 1 - 27])
def test_a_key_that_does_not_add_up_is_not_vastgesteld(venray, honderdsten):
    with pytest.raises(IntegrityError, match="tellen op tot"):
        maak_sleutel({venray: honderdsten})


def test_a_gemeente_is_in_a_key_once(venray):
    sleutel = maak_sleutel({venray: 5000}, vastgesteld=False)
    with pytest.raises(IntegrityError, match="aandeel_een_keer_per_gemeente"):
        Aandeel.objects.create(verdeelsleutel=sleutel, gemeente=venray, honderdsten=5000)


@pytest.mark.parametrize("dag", ["2024-02-01", "2024-01-02"])
def test_a_key_begins_with_a_half_year(venray, dag):
    with pytest.raises(IntegrityError, match="verdeelsleutel_begint_met_halfjaar"):
        maak_sleutel({venray: 10_000}, ingangsdatum=dag)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE gemeenten_verdeelsleutel SET naam = 'anders'",
        "UPDATE gemeenten_verdeelsleutel SET vastgesteld_op = NULL, vastgesteld_door_id = NULL",
        "DELETE FROM gemeenten_verdeelsleutel",
        "UPDATE gemeenten_aandeel SET honderdsten = 9999",
        "DELETE FROM gemeenten_aandeel",
        "TRUNCATE gemeenten_aandeel",
        "DROP TRIGGER aandeel_ligt_vast ON gemeenten_aandeel",
        "UPDATE gemeenten_aandeelspoor SET honderdsten = 1",
        "DELETE FROM gemeenten_aandeelspoor",
    ],
)
def test_a_vastgestelde_key_and_its_trail_refuse_raw_sql_of_the_application_role(
    venray, sql
):
    maak_sleutel({venray: 10_000})
    with pytest.raises(Exception, match=r"ligt vast|permission denied|must be owner"):
        connection.cursor().execute(sql)


def _bewaar(sleutel):
    sleutel.naam = "anders"
    sleutel.save()


@pytest.mark.parametrize(
    "wijzig",
    [
        _bewaar,
        lambda sleutel: sleutel.delete(),
        lambda sleutel: sleutel.aandelen.update(honderdsten=1),
        lambda sleutel: sleutel.aandelen.all().delete(),
        lambda sleutel: Verdeelsleutel.objects.bulk_update(
            [Verdeelsleutel(pk=sleutel.pk, bron="anders")], ["bron"]
        ),
        lambda sleutel: Verdeelsleutel.objects.update(
            vastgesteld_op=None, vastgesteld_door=None
        ),
    ],
    ids=["save", "delete", "update", "delete shares", "bulk update", "reopen"],
)
def test_a_vastgestelde_key_refuses_every_way_of_the_orm(venray, wijzig):
    sleutel = maak_sleutel({venray: 10_000})
    with pytest.raises(IntegrityError, match="ligt vast"):
        wijzig(sleutel)


def test_a_vastgestelde_key_takes_no_gemeente_more(venray, beesel):
    sleutel = maak_sleutel({venray: 10_000})
    with pytest.raises(IntegrityError, match="vastgesteld"):
        Aandeel.objects.create(verdeelsleutel=sleutel, gemeente=beesel, honderdsten=0)


def test_a_bulk_update_of_a_vastgestelde_key_is_refused(venray):
    maak_sleutel({venray: 10_000})
    with pytest.raises(IntegrityError, match="ligt vast"):
        Verdeelsleutel.objects.update(bron="anders")


def test_the_trail_sees_bulk_updates_and_raw_sql(venray):
    door = maak_gebruiker("beheerder")
    type(door).objects.filter(pk=door.pk).update(rol="coordinator")
    connection.cursor().execute("UPDATE gemeenten_gemeente SET inwoners = 11")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgh_label, rol FROM accounts_gebruikerspoor ORDER BY pgh_id")
        assert cursor.fetchall()[-2:] == [
            ("insert", "beheerder"),
            ("update", "coordinator"),
        ]
        cursor.execute("SELECT inwoners FROM gemeenten_gemeentespoor ORDER BY pgh_id")
        assert cursor.fetchall()[-1] == (11,)
