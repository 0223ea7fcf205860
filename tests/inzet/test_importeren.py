"""Importing inzet: all or nothing, every wrong row named, the same file twice is nothing."""

import datetime as dt
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.utils import timezone

from gemeenten.models import Gemeente, Halfjaar
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import maak_gebruiker, maak_inzet
from tests.inzet.importhulp import (
    BEREIK,
    RIJ,
    SANNE,
    fouten,
    importeer,
    importeer_deskundigen,
    reden,
)


@pytest.fixture(autouse=True)
def basis(db):
    call_command("basisgegevens", stdout=StringIO())


@pytest.fixture
def sanne(basis):
    importeer_deskundigen(SANNE, SANNE.replace("anne", "yl").replace("Sanne", "Syl"))
    return Ervaringsdeskundige.objects.get(email="sanne@pool.example")


@pytest.mark.usefixtures("sanne")
class TestRegels:
    @pytest.mark.parametrize(
        ("wijziging", "kolommen"),
        [
            ({"activiteit": ""}, ["activiteit"]),
            ({"gemeentecode": "GM0985"}, ["gemeentecode"]),
            ({"soort": "regionaal"}, ["gemeentecode"]),
            ({"soort": "intervisie"}, ["gemeentecode"]),
            ({"soort": "inlop", "plek": "", "rol": "x"}, ["plek", "rol", "soort"]),
            ({"titel": ""}, ["titel"]),
            ({"titel": "Bel 0612345678"}, ["titel"]),
            ({"datum": "4-3-2024"}, ["datum"]),
            ({"datum": "2024-02-30"}, ["datum"]),
            ({"begin": "9:00"}, ["begin"]),
            ({"eind": "10:00"}, ["eind"]),
            ({"begin": "10:00", "eind": "09:59"}, ["eind"]),
            ({"datum": "2024-03-31", "begin": "02:30", "eind": "04:00"}, ["begin"]),
            ({"datum": "2024-03-31", "begin": "01:30", "eind": "02:30"}, ["eind"]),
            ({"deskundige": "niemand@pool.example"}, ["deskundige"]),
            ({"status": "klaar"}, ["status"]),
            ({"themas": "werk|werk"}, ["themas"]),
            ({"themas": "eenzaam"}, ["themas"]),
            ({"aantal_inwoners": "3"}, ["aantal_nieuw"]),
            ({"aantal_nieuw": "3"}, ["aantal_inwoners"]),
            ({"bereik_per_thema": "werk:1/0"}, ["aantal_inwoners"]),
            (BEREIK | {"aantal_nieuw": "9"}, ["aantal_nieuw"]),
            (BEREIK | {"aantal_inwoners": "-1"}, ["aantal_inwoners"]),
            (BEREIK | {"aantal_inwoners": "2,5"}, ["aantal_inwoners"]),
            (BEREIK | {"bereik_per_thema": "werk:9/1"}, ["bereik_per_thema"]),
            (BEREIK | {"bereik_per_thema": "werk:4/4"}, ["bereik_per_thema"]),
            (BEREIK | {"bereik_per_thema": "werk:2/3"}, ["bereik_per_thema"]),
            (BEREIK | {"bereik_per_thema": "werk:4"}, ["bereik_per_thema"]),
            (BEREIK | {"bereik_per_thema": "werk:4/1|werk:1/1"}, ["bereik_per_thema"]),
            (BEREIK | {"gemeentecode": "", "bereik_per_thema": "werk:4"}, ["aantal_nieuw"]),
            (
                BEREIK | {"gemeentecode": "", "aantal_nieuw": ""},
                ["bereik_per_thema"],
            ),
            ({"kader": "soms"}, ["kader"]),
            ({"datum": "2023-12-31"}, ["datum"]),
        ],
    )
    def test_a_wrong_row_is_refused_with_line_and_column(self, wijziging, kolommen):
        goed = {"activiteit": "A0", "begin": "08:00", "eind": "09:00"}
        assert fouten(goed, wijziging) == [(3, kolom) for kolom in kolommen]

    def test_every_wrong_row_is_named_at_once(self):
        rijen = [RIJ | {"activiteit": f"A{n}", "soort": "fout"} for n in range(40)]
        assert fouten(*rijen) == [(n, "soort") for n in range(2, 42)]

    @pytest.mark.parametrize(
        ("wijziging", "minuten"),
        [
            ({}, 120),
            ({"begin": "22:00", "eind": "00:00"}, 120),
            ({"datum": "2024-10-27", "begin": "02:30", "eind": "03:30"}, 120),
            ({"datum": "2024-03-31", "begin": "01:30", "eind": "03:30"}, 60),
            ({"gemeentecode": ""}, 120),
            ({"gemeentecode": "", "soort": "scholing", "themas": ""}, 120),
            (BEREIK, 120),
            (
                {"gemeentecode": "", "aantal_inwoners": "9", "bereik_per_thema": "werk:4"},
                120,
            ),
        ],
    )
    def test_what_the_format_allows_is_stored_and_known_again(self, wijziging, minuten):
        assert importeer(wijziging) == (1, 0)
        assert Inzet.objects.get().minuten == minuten
        assert importeer(wijziging) == (0, 1)

    def test_nearby_codes_are_offered(self):
        assert "inlop kennen we niet. Bedoel je inloop?" in reden({"soort": "inlop"})
        assert "GM0984" in reden({"gemeentecode": "GM0948"})

    def test_rows_of_one_activity_agree_but_for_expert_role_and_status(self):
        ander = {"deskundige": "syl@pool.example", "rol": "trainer", "status": "uitgevoerd"}
        assert importeer({}, ander) == (2, 0)
        assert Activiteit.objects.count() == 1
        assert fouten(
            {"activiteit": "B", "datum": "2024-03-05"},
            ander | {"activiteit": "B", "datum": "2024-03-05", "plek": "school", **BEREIK},
        ) == [
            (3, kolom)
            for kolom in ("aantal_inwoners", "aantal_nieuw", "bereik_per_thema", "plek")
        ]

    def test_an_expert_is_once_in_an_activity(self):
        assert (3, "deskundige") in fouten({}, {})

    @pytest.mark.parametrize(
        ("wijziging", "kolom"),
        [
            ({"status": "uitgevoerd"}, "status"),
            ({"rol": "trainer"}, "rol"),
            ({"titel": "Anders"}, "titel"),
            ({"eind": "12:30"}, "eind"),
            ({"themas": "werk"}, "themas"),
            (BEREIK, "aantal_inwoners"),
        ],
    )
    def test_a_known_row_with_other_content_is_refused_as_changed(self, wijziging, kolom):
        importeer({})
        assert (2, kolom) in fouten(wijziging)
        assert "Gewijzigd" in reden(wijziging)

    def test_a_double_booking_in_the_file_names_who_where_and_when(self):
        overlap = {"activiteit": "B", "begin": "11:00", "eind": "13:00"}
        assert fouten({}, overlap) == [(3, "deskundige")]
        tekst = reden({}, overlap)
        assert "Sanne Voorbeeld is dan al ingezet" in tekst
        assert "op 04-03-2024 van 10:00 tot 12:00 uur" in tekst
        assert "“Inloop in de wijk” (regel 2)" in tekst

    def test_a_double_booking_with_the_system_names_who_where_and_when(self, sanne):
        begin = dt.datetime(2024, 3, 4, 11, tzinfo=NEDERLAND)
        maak_inzet(
            deskundige=sanne, gemeente=Gemeente.objects.get(naam="Venray"), begin=begin
        )
        assert fouten({}) == [(2, "deskundige")]
        assert "11:00 tot 13:00 uur bij “Inloop in de bibliotheek” (Venray)" in reden({})

    def test_back_to_back_and_called_off_are_no_double_booking(self):
        daarna = {"activiteit": "B", "begin": "12:00", "eind": "13:00"}
        afgemeld = {"activiteit": "C", "status": "afgemeld"}
        geannuleerd = {"activiteit": "D", "status": "geannuleerd"}
        assert importeer({}, daarna, afgemeld, geannuleerd) == (4, 0)
        assert Inzet.objects.get(status="geannuleerd").reden == "import"

    def test_a_closed_half_year_takes_nothing_new_and_knows_what_it_has(self, coordinator):
        importeer({})
        Halfjaar.objects.filter(code="2024-1").update(
            gesloten_op=timezone.now(), gesloten_door=coordinator
        )
        assert importeer({}) == (0, 1)
        assert fouten({"activiteit": "B", "begin": "13:00", "eind": "14:00"}) == [
            (2, "datum")
        ]

    def test_a_dry_run_stores_nothing(self):
        assert importeer({}, proef=True) == (1, 0)
        assert not Activiteit.objects.exists()

    def test_a_coordinator_does_not_import_own_inzet(self, sanne):
        loes = maak_gebruiker("coordinator")
        Ervaringsdeskundige.objects.filter(pk=sanne.pk).update(user=loes)
        assert fouten({}, door=loes) == [(2, "deskundige")]

    @pytest.mark.parametrize("rol", ["deskundige", "beleidsadviseur", "beheerder"])
    def test_only_a_coordinator_imports(self, rol):
        with pytest.raises(PermissionDenied):
            importeer({}, door=maak_gebruiker(rol))
