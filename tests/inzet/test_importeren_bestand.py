"""Importing: the file as a whole, the commands, and the experts."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from inzet.acties.importeren import inzetten_importeren
from inzet.importeren import inzetten
from inzet.models import Dienstverband, Ervaringsdeskundige
from poolregio.accounts.models import Gebruiker
from poolregio.kern.importeren.fouten import ImportGeweigerdError
from tests.bouwers import maak_gebruiker
from tests.inzet.importhulp import SANNE, bestand, importeer_deskundigen


@pytest.fixture(autouse=True)
def basis(db):
    call_command("basisgegevens", stdout=StringIO())


@pytest.fixture
def sanne(basis):
    importeer_deskundigen(SANNE, SANNE.replace("anne", "yl").replace("Sanne", "Syl"))
    return Ervaringsdeskundige.objects.get(email="sanne@pool.example")


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg."),
        (b"\xef\xbb\xbf", "Het bestand is leeg."),
        (";".join(inzetten.KOLOMMEN).encode(), "geen regels onder de kolomnamen"),
        ("titel;café".encode("latin-1"), "geen UTF-8-tekst"),
        ("activiteit;titel".encode("utf-16"), "geen UTF-8-tekst"),
        (b"PK\x03\x04\x00\x00", "geen UTF-8-tekst"),
        (bestand({}).replace(b"plek;", b"", 1), "De kolom plek ontbreekt"),
        (bestand({}).replace(b";", b","), "De kolom activiteit ontbreekt"),
        (
            bestand({}).replace(b"kader\n", b"kader;extra\n"),
            "De kolom extra kennen we niet",
        ),
        (
            bestand({}).replace(b"kader\n", b"kader;plek\n"),
            "plek staat er meer dan een keer",
        ),
        (bestand({}) + b"\nA2;te;weinig", "Regel 3: Deze regel heeft 3 velden"),
        (bestand({"titel": '"Open'}), "aanhalingstekens"),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_clear_message(inhoud, zin, sanne):
    with pytest.raises(ImportGeweigerdError) as refusal:
        inzetten_importeren(inhoud=inhoud, proef=False, door=None)
    assert zin in str(refusal.value)
    assert len(refusal.value.fouten) == 1


def test_a_byte_order_mark_windows_lines_and_another_order_of_columns_are_fine(sanne):
    inhoud = b"\xef\xbb\xbf" + bestand({}).replace(b"\n", b"\r\n") + b"\r\n\r\n"
    assert inzetten_importeren(inhoud=inhoud, proef=False, door=None).nieuw == 1
    gedraaid = "\n".join(
        ";".join(reversed(regel.split(";"))) for regel in bestand({}).decode().splitlines()
    )
    assert (
        inzetten_importeren(inhoud=gedraaid.encode(), proef=False, door=None).ongewijzigd
        == 1
    )


def test_a_command_shows_each_wrong_row_without_a_traceback(tmp_path):
    file = tmp_path / "inzet.csv"
    file.write_bytes(bestand({"soort": "fout"}))
    with pytest.raises(
        CommandError, match="Regel 2, kolom soort: fout kennen we niet"
    ) as e:
        call_command("importeer_inzet", str(file))
    assert e.value.returncode == 2


def test_a_file_that_is_not_there_is_said_so():
    with pytest.raises(CommandError, match="bestaat niet"):
        call_command("importeer_deskundigen", "/nergens/deskundigen.csv")


class TestDeskundigen:
    @pytest.mark.parametrize("uren", ["12,5", "12.5"])
    def test_hours_are_read_with_a_comma_or_a_point(self, uren):
        importeer_deskundigen(SANNE.replace("12,5", uren))
        assert str(Dienstverband.objects.get().weekuren) == "12.50"

    @pytest.mark.parametrize(
        ("rij", "kolom"),
        [
            (SANNE.replace("@", ""), "email"),
            (SANNE.replace("GM0984", "GM1"), "woongemeente"),
            (SANNE.replace("12,5", "0"), "weekuren"),
            (SANNE.replace("12,5", "41"), "weekuren"),
            (SANNE.replace("12,5", "veel"), "weekuren"),
            (SANNE.replace("2024-01-01", "1 januari"), "begin"),
            (SANNE + "2023-12-31", "eind"),
            (SANNE.replace("Sanne", ""), "roepnaam"),
        ],
    )
    def test_a_wrong_row_is_refused(self, rij, kolom):
        with pytest.raises(ImportGeweigerdError) as refusal:
            importeer_deskundigen(rij)
        assert [fout.kolom for fout in refusal.value.fouten] == [kolom]
        assert not Ervaringsdeskundige.objects.exists()

    def test_a_second_period_is_new_and_an_overlapping_one_refused(self):
        eerste = SANNE + "2024-06-30"
        importeer_deskundigen(eerste)
        tweede = SANNE.replace("2024-01-01", "2024-07-01")
        assert importeer_deskundigen(eerste, tweede).nieuw == 1
        with pytest.raises(ImportGeweigerdError, match="overlapt"):
            importeer_deskundigen(SANNE.replace("2024-01-01", "2023-01-01"))
        nieuw = SANNE.replace("sanne", "nieuw")
        with pytest.raises(ImportGeweigerdError, match="overlapt met dat op regel 2"):
            importeer_deskundigen(nieuw, nieuw.replace("2024-01-01", "2025-01-01"))

    @pytest.mark.parametrize(
        ("oud", "nieuw"), [("12,5", "18"), ("Voorbeeld", "Anders"), ("GM0984", "GM0889")]
    )
    def test_a_known_expert_with_other_content_is_refused_as_changed(self, oud, nieuw):
        importeer_deskundigen(SANNE)
        assert importeer_deskundigen(SANNE).ongewijzigd == 1
        with pytest.raises(ImportGeweigerdError, match="Gewijzigd"):
            importeer_deskundigen(SANNE.replace(oud, nieuw))

    def test_the_account_of_a_coordinator_is_linked_and_of_others_refused(self):
        loes = maak_gebruiker("coordinator", email="sanne@pool.example")
        importeer_deskundigen(SANNE)
        assert Ervaringsdeskundige.objects.get().user == loes
        maak_gebruiker("beheerder", email="ans@pool.example")
        with pytest.raises(ImportGeweigerdError, match="ander account \\(beheerder\\)"):
            importeer_deskundigen(SANNE.replace("sanne", "ans"))
        assert Gebruiker.objects.filter(rol="deskundige").count() == 0
