"""The example half-year gives exactly what an independent program expects."""

import json
from collections import Counter, defaultdict
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db.models import Sum

from inzet.enums import GEREALISEERD
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from poolregio.kern.kleine_aantallen import beschermd

VOORBEELD = Path(__file__).parent.parent / "gegevens" / "voorbeeld_2024-1"
VERWACHT = json.loads((VOORBEELD / "verwacht.json").read_text())


@pytest.fixture(autouse=True)
def basis(db):
    call_command("basisgegevens", stdout=StringIO())


@pytest.fixture
def voorbeeld(basis):
    call_command(
        "importeer_deskundigen", str(VOORBEELD / "deskundigen.csv"), stdout=StringIO()
    )
    call_command("importeer_inzet", str(VOORBEELD / "inzet.csv"), stdout=StringIO())


@pytest.mark.usefixtures("voorbeeld")
class TestVoorbeeld:
    def test_hours_per_gemeente_are_as_expected(self):
        for code, verwacht in VERWACHT["gemeenten"].items():
            eigen = Inzet.objects.filter(activiteit__gemeente=code)
            assert minuten(eigen.gerealiseerd()) == verwacht["gerealiseerd"], code
            assert minuten(eigen.gepland()) == verwacht["gepland"], code

    def test_reach_is_as_expected(self):
        for code, verwacht in VERWACHT["gemeenten"].items():
            uitgevoerd = Activiteit.objects.filter(gemeente=code).uitgevoerd()
            totaal = uitgevoerd.aggregate(
                aantal=Sum("aantal_inwoners", default=0),
                nieuw=Sum("aantal_nieuw", default=0),
            )
            niet = uitgevoerd.filter(aantal_inwoners=None).count()
            assert totaal | {"niet_opgegeven": niet} == verwacht["bereik"], code
            assert {naam: str(beschermd(n)) for naam, n in totaal.items()} == verwacht[
                "bereik_beschermd"
            ], code
            per_thema = defaultdict(Counter)
            for activiteit in uitgevoerd.prefetch_related("bereik"):
                for deel in activiteit.bereik.all():
                    per_thema[deel.thema_id]["aantal"] += deel.aantal
                    per_thema[deel.thema_id]["nieuw"] += deel.nieuw
            assert per_thema == verwacht["bereik_per_thema"], code
            soorten = Counter(uitgevoerd.values_list("soort", flat=True))
            assert soorten == verwacht["activiteiten_per_soort"], code

    def test_regional_and_internal_time_are_as_expected(self):
        intern = Inzet.objects.filter(
            activiteit__soort__in=("intervisie", "scholing", "werkoverleg")
        )
        regionaal = Inzet.objects.filter(activiteit__gemeente=None).exclude(
            pk__in=intern.values("pk")
        )
        assert minuten(intern.telt()) == VERWACHT["intern"]
        assert minuten(regionaal.gerealiseerd()) == VERWACHT["regionaal_gerealiseerd"]
        assert minuten(regionaal.gepland()) == VERWACHT["regionaal_gepland"]

    def test_what_was_done_has_real_times_and_experts_have_accounts_without_password(self):
        gedaan = Inzet.objects.filter(status__in=GEREALISEERD)
        assert all(
            (i.werkelijk_begin, i.werkelijk_eind, i.pauze_minuten) == (i.begin, i.eind, 0)
            for i in gedaan
        )
        accounts = [d.user for d in Ervaringsdeskundige.objects.select_related("user")]
        assert {account.rol for account in accounts} == {"deskundige"}
        assert not any(account.has_usable_password() for account in accounts)

    def test_what_speaks_against_it_is_kept_with_import_as_the_reason(self):
        """The file tells of no training, so that is warned for; nothing was called off."""
        telt = Inzet.objects.telt()
        assert all("opleiding" in inzet.waarschuwingen for inzet in telt)
        assert set(telt.values_list("waarschuwing_reden", flat=True)) == {"import"}
        assert not Inzet.objects.exclude(pk__in=telt).exclude(waarschuwingen=[]).exists()

    def test_the_same_file_twice_changes_nothing(self):
        before = list(Inzet.objects.order_by("pk").values())
        out = StringIO()
        call_command("importeer_inzet", str(VOORBEELD / "inzet.csv"), stdout=out)
        assert out.getvalue() == "0 nieuw, 371 ongewijzigd.\n"
        assert list(Inzet.objects.order_by("pk").values()) == before


def minuten(inzetten):
    return inzetten.aggregate(som=Sum("minuten", default=0))["som"]
