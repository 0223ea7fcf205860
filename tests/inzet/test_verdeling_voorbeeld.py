"""The selectors on the example half-year, against what an independent program expects."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from inzet.selectors.bereik import bereik
from inzet.selectors.verdeling import KWARTIER, verdeling
from tests.bouwers import PERIODE

VOORBEELD = Path(__file__).parent.parent / "gegevens" / "voorbeeld_2024-1"
VERWACHT = json.loads((VOORBEELD / "verwacht.json").read_text())


@pytest.fixture(autouse=True)
def voorbeeld(db):
    uit = StringIO()
    call_command("basisgegevens", stdout=uit)
    call_command("importeer_deskundigen", str(VOORBEELD / "deskundigen.csv"), stdout=uit)
    call_command("importeer_inzet", str(VOORBEELD / "inzet.csv"), stdout=uit)


def test_recht_regional_part_hours_and_saldo_are_as_expected():
    uitkomst = verdeling(PERIODE)
    assert float(uitkomst.contracturen) == VERWACHT["contracturen"]
    assert uitkomst.te_verdelen == VERWACHT["te_verdelen_kwartieren"] * KWARTIER
    assert uitkomst.regionaal_gerealiseerd == VERWACHT["regionaal_gerealiseerd"]
    assert uitkomst.regionaal_gepland == VERWACHT["regionaal_gepland"]
    assert uitkomst.intern == VERWACHT["intern"]
    assert len(uitkomst.delen) == 14
    for deel in uitkomst.delen:
        verwacht = VERWACHT["gemeenten"][deel.gemeente.pk]
        for kolom in ("recht", "regionaal", "gerealiseerd", "gepland", "saldo"):
            assert getattr(deel, kolom) == verwacht[kolom], (deel.gemeente, kolom)


def test_reach_is_as_expected_exact_and_protected():
    exact, beschermd = bereik(PERIODE, is_exact=True), bereik(PERIODE, is_exact=False)
    regionaal = VERWACHT["regionaal_bereik"]
    assert exact.regionaal.aantal.waarde == regionaal["aanwezigen"]
    assert exact.regionaal.niet_opgegeven == regionaal["niet_opgegeven"]
    for code, verwacht in VERWACHT["gemeenten"].items():
        deel, open_ = exact.per_gemeente[code], beschermd.per_gemeente[code]
        assert verwacht["bereik"] == {
            "aantal": deel.aantal.waarde,
            "nieuw": deel.nieuw.waarde,
            "niet_opgegeven": deel.niet_opgegeven,
        }
        assert verwacht["bereik_beschermd"] == {
            "aantal": str(open_.aantal),
            "nieuw": str(open_.nieuw),
        }
        assert verwacht["bereik_per_thema"] == {
            thema: {"aantal": aantal.waarde, "nieuw": nieuw.waarde}
            for thema, (aantal, nieuw) in deel.per_thema.items()
        }
        assert verwacht["activiteiten_per_soort"] == {
            soort: aantal.waarde for soort, aantal in deel.activiteiten_per_soort.items()
        }
