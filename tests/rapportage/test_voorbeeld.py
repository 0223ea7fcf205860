"""The example half-year, from an empty system through the commands, gives what is expected.

``verwacht.json`` was computed by an independent program from the same two files. Everything
here goes the way a user goes: import, then read what the commands print.
"""

import csv
import hashlib
import io
import json
from collections import Counter
from pathlib import Path

import pytest
from django.core.management import call_command

from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from poolregio.kern.kleine_aantallen import beschermd

pytestmark = pytest.mark.django_db

VOORBEELD = Path(__file__).parent.parent / "gegevens" / "voorbeeld_2024-1"
VERWACHT = json.loads((VOORBEELD / "verwacht.json").read_text())
GEMEENTEN = VERWACHT["gemeenten"]
SOM = ("honderdsten", "recht", "regionaal", "gerealiseerd", "gepland", "saldo")


def draai(*args):
    uit = io.StringIO()
    call_command(*args, stdout=uit)
    return uit.getvalue()


@pytest.fixture(autouse=True)
def voorbeeld(db):
    draai("basisgegevens")
    draai("importeer_deskundigen", str(VOORBEELD / "deskundigen.csv"))
    draai("importeer_inzet", str(VOORBEELD / "inzet.csv"))


@pytest.fixture
def rapport(tmp_path):
    def maak(*opties):
        pad = tmp_path / "rapport.json"
        draai("rapport", "2024-1", "--formaat", "json", "--uit", str(pad), *opties)
        return json.loads(pad.read_text())

    return maak


def test_verdeling_prints_the_expected_minutes_of_every_gemeente():
    data = json.loads(draai("verdeling", "2024-1", "--formaat", "json"))
    assert data["periode"] == VERWACHT["halfjaar"]
    assert set(data["gemeenten"]) == set(GEMEENTEN)
    for code, verwacht in GEMEENTEN.items():
        rij = data["gemeenten"][code]
        for kolom in ("recht", "regionaal", "gerealiseerd", "gepland", "saldo"):
            assert rij[kolom] == verwacht[kolom], (code, kolom)
    for kolom in SOM:
        som = sum(rij[kolom] for rij in data["gemeenten"].values())
        assert data["totaal"][kolom] == som, kolom
    assert data["totaal"]["recht"] == 15 * VERWACHT["te_verdelen_kwartieren"]


def test_verdeling_as_csv_is_verdeling_as_json():
    data = json.loads(draai("verdeling", "2024-1", "--formaat", "json"))
    rijen = list(csv.DictReader(io.StringIO(draai("verdeling", "2024-1")), delimiter=";"))
    assert [rij["gemeentecode"] for rij in rijen] == [*data["gemeenten"], "totaal"]
    for rij in rijen:
        wat = data["gemeenten"].get(rij["gemeentecode"], data["totaal"])
        tekst = {"gemeentecode": "totaal", "naam": ""} | {k: str(v) for k, v in wat.items()}
        assert rij == tekst


def test_the_exact_report_holds_every_expected_number(rapport):
    data = rapport("--exact")
    assert data["periode"] == VERWACHT["halfjaar"]
    verdeling, regionaal = data["verdeling"], data["regionaal"]
    intern = verdeling["intern"]
    assert {
        "halfjaar": data["periode"],
        "inzetbaarheid": verdeling["inzetbaarheid"],
        "contracturen": verdeling["contracturen"],
        "te_verdelen_kwartieren": verdeling["te_verdelen_kwartieren"],
        "regionaal_gerealiseerd": regionaal["gerealiseerd"],
        "regionaal_gepland": regionaal["gepland"],
        "regionaal_bereik": regionaal["bereik"],
        "intern": intern["gerealiseerd"] + intern["gepland"],
        "gemeenten": {code: als_verwacht(deel) for code, deel in data["gemeenten"].items()},
    } == VERWACHT | {"gemeenten": {c: zonder_bescherming(g) for c, g in GEMEENTEN.items()}}
    assert verdeling["te_verdelen"] == 15 * verdeling["te_verdelen_kwartieren"]


def als_verwacht(deel):
    uren = {k: v for k, v in deel["uren"].items() if k not in ("afspraken", "overdracht")}
    return uren | {
        naam: deel[naam]
        for naam in ("bereik", "bereik_per_thema", "activiteiten_per_soort")
    }


def zonder_bescherming(verwacht):
    return {naam: waarde for naam, waarde in verwacht.items() if naam != "bereik_beschermd"}


def gesprekken_zonder_bereik():
    """Per gemeente the executed individual talks of the file of which nobody counted."""
    with (VOORBEELD / "inzet.csv").open(encoding="utf-8-sig", newline="") as file:
        return Counter(
            code
            for _, code in {
                (rij["activiteit"], rij["gemeentecode"])
                for rij in csv.DictReader(file, delimiter=";")
                if rij["soort"] == "individueel_contact"
                and rij["status"] in ("uitgevoerd", "goedgekeurd")
                and not rij["aantal_inwoners"]
            }
        )


def test_the_report_for_others_protects_every_cell(rapport):
    data = rapport()
    gesprekken = gesprekken_zonder_bereik()
    assert gesprekken["GM0988"] == 2
    for code, verwacht in GEMEENTEN.items():
        deel = data["gemeenten"][code]
        assert deel["bereik"] == verwacht["bereik_beschermd"] | {
            "niet_opgegeven": verwacht["bereik"]["niet_opgegeven"] - gesprekken[code]
        }
        assert deel["bereik_per_thema"] == {
            thema: {naam: str(beschermd(n)) for naam, n in cel.items()}
            for thema, cel in verwacht["bereik_per_thema"].items()
        }


@pytest.mark.parametrize("opties", [[], ["--exact"]])
def test_anybody_can_check_the_control_number(rapport, opties):
    data = rapport(*opties)
    getal = data.pop("controlegetal")
    tekst = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert getal == hashlib.sha256(tekst.encode()).hexdigest()


def test_importing_both_files_again_changes_nothing(rapport):
    before = alles(), rapport("--exact")
    draai("importeer_deskundigen", str(VOORBEELD / "deskundigen.csv"))
    draai("importeer_inzet", str(VOORBEELD / "inzet.csv"))
    assert (alles(), rapport("--exact")) == before


def alles():
    return [
        list(model.objects.order_by("pk").values())
        for model in (Ervaringsdeskundige, Activiteit, Inzet)
    ]
