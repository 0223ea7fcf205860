"""``verdeling 2024-1``: the published columns, and one clear line when it cannot be."""

import csv
import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.bouwers import maak_contractjaar, maak_deskundige, maak_inzet, maak_sleutel

pytestmark = pytest.mark.django_db


@pytest.fixture
def halfjaar(venray, beesel):
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_inzet(gemeente=venray, deskundige=maak_deskundige(), status="uitgevoerd")


def draai(*args):
    uit = io.StringIO()
    call_command("verdeling", *args, stdout=uit)
    return uit.getvalue()


def test_csv_has_the_agreed_columns_and_a_last_row_with_totals(halfjaar):
    uit = draai("2024-1", "--formaat", "csv")
    rijen = list(csv.DictReader(io.StringIO(uit), delimiter=";"))
    assert ";".join(rijen[0]) == (
        "gemeentecode;naam;honderdsten;recht;afspraken;overdracht;regionaal;"
        "gerealiseerd;gepland;saldo"
    )
    assert [rij["gemeentecode"] for rij in rijen] == ["GM0889", "GM0984", "totaal"]
    assert rijen[-1]["honderdsten"] == "10000"
    assert rijen[-1]["recht"] == "42120"
    assert rijen[-1]["saldo"] == "42000"


def test_json_has_the_same_columns_by_gemeentecode(halfjaar):
    uit = draai("2024-1", "--formaat", "json")
    inhoud = json.loads(uit)
    assert inhoud["periode"] == "2024-1"
    assert inhoud["gemeenten"]["GM0984"]["gerealiseerd"] == 120
    assert inhoud["totaal"]["recht"] == 42120


@pytest.mark.parametrize(
    "args", [["2024-3"], ["vorig jaar"], [], ["2024-1", "--formaat", "pdf"], ["2031-1"]]
)
def test_bad_input_gives_one_dutch_line_and_status_2(halfjaar, args):
    with pytest.raises(CommandError, match=r"^[^\n]+$") as error:
        draai(*args)
    assert error.value.returncode == 2
