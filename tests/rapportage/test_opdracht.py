"""``manage.py rapport``: the data set that anybody can check, and clear refusals."""

import hashlib
import json

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def bestand(tmp_path):
    return tmp_path / "rapport.json"


def gegevens(bestand, *opties):
    call_command("rapport", "2024-1", "--formaat", "json", "--uit", str(bestand), *opties)
    return json.loads(bestand.read_text())


def test_a_half_year_without_texts_gives_figures_all_the_same(bestand, halfjaar_vol_werk):
    data = gegevens(bestand)
    assert set(data) == {
        "periode",
        "status",
        "gemeenten",
        "regionaal",
        "trends",
        "signalen",
        "deelopdrachten",
        "verdeling",
        "verantwoording",
        "controlegetal",
    }
    assert (data["periode"], data["status"]) == ("2024-1", "concept")


def test_counts_are_protected_unless_exact_is_asked_for(bestand, halfjaar_vol_werk):
    beschermd = gegevens(bestand)["gemeenten"]["GM0984"]
    exact = gegevens(bestand, "--exact")["gemeenten"]["GM0984"]
    assert beschermd["bereik"] == {"aantal": "10", "nieuw": "5", "niet_opgegeven": 0}
    assert exact["bereik"] == {"aantal": 11, "nieuw": 6, "niet_opgegeven": 0}
    assert beschermd["bereik_per_thema"] == {"eenzaamheid": {"aantal": "5", "nieuw": "<5"}}
    assert exact["bereik_per_thema"] == {"eenzaamheid": {"aantal": 7, "nieuw": 2}}
    assert beschermd["activiteiten_per_soort"] == {"individueel_contact": "<5", "inloop": 1}
    assert exact["activiteiten_per_soort"] == {"individueel_contact": 3, "inloop": 1}


def test_the_control_number_is_that_of_the_canonical_text_without_itself(
    bestand, halfjaar_vol_werk
):
    data = gegevens(bestand)
    getal = data.pop("controlegetal")
    tekst = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert getal == hashlib.sha256(tekst.encode()).hexdigest()


def test_the_pdf_goes_to_a_file(tmp_path, halfjaar_vol_werk):
    call_command("rapport", "2024-1", "--uit", str(tmp_path / "rapport.pdf"))
    assert (tmp_path / "rapport.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        (["2024-1", "--formaat", "pdf", "--exact"], "alleen samen met --formaat json"),
        (["2024-3", "--formaat", "json"], "2024-3 is geen halfjaar"),
        (["--formaat", "json"], "Noem een halfjaar"),
        (["2024-1", "--formaat", "docx"], "docx is geen formaat"),
        (
            ["2024-1", "--formaat", "json", "--uit", "/bestaat/niet.json"],
            "de map bestaat niet",
        ),
        (["2024-1", "--formaat", "json", "--uit", "."], "het is een map"),
    ],
)
def test_bad_input_gets_one_clear_line(opties, zin):
    with pytest.raises(CommandError, match=zin) as refusal:
        call_command("rapport", *opties)
    assert refusal.value.returncode == 2
