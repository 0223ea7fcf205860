"""A key from a file: all or nothing, and every wrong line at once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gemeenten.models import Verdeelsleutel
from gemeenten.sleutelbestand import lees
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_sleutel
from tests.gemeenten.test_verdeelsleutels import INVOER, VOLGENDE, aandelen_van

GOED = "gemeentecode;percentage\nGM0889;9,98\nGM0984;90,02\n"
ADRES = "/verdeelsleutels/importeren/"


def bestand(inhoud):
    return SimpleUploadedFile("sleutel.csv", inhoud)


@pytest.mark.parametrize(
    "inhoud",
    [
        GOED.encode(),
        b"\xef\xbb\xbf" + GOED.replace("\n", "\r\n").encode(),
        b"GEMEENTECODE;Naam;percentage\ngm0984;venray;90,02%\n\nGM0889;Beesel;9,98\n",
        b"honderdsten;gemeentecode\n998;GM0889\n9002;GM0984",
    ],
    ids=["plain", "BOM and CRLF", "names", "hundredths"],
)
def test_a_file_becomes_a_key_that_is_not_vastgesteld(
    client, beheerder, venray, beesel, inhoud
):
    client.force_login(beheerder)
    response = client.post(ADRES, INVOER | {"bestand": bestand(inhoud)})
    sleutel = Verdeelsleutel.objects.get()
    assert response.url == sleutel.get_absolute_url()
    assert aandelen_van(sleutel) == {"GM0889": 998, "GM0984": 9002}
    assert (sleutel.bron, sleutel.ingangsdatum) == ("besluit van 3 mei", VOLGENDE.begin)
    assert not sleutel.is_vastgesteld
    assert Gebeurtenis.objects.get().actie == "verdeelsleutel_importeren"


@pytest.mark.parametrize(
    ("regels", "fout"),
    [
        ("GM0889;9,98\nGM0984;90,01", (0, "percentage", "99,99%")),
        ("GM0889;9,98\nGM0984;90,03", (0, "percentage", "te veel: 0,01%")),
        ("GM0889;9,98\nGM0984;90,02\nGM0889;1", (4, "gemeentecode", "op regel 2")),
        ("GM0889;9,98\nGM1;90,02", (3, "gemeentecode", "geen gemeente van de regio")),
        ("GM0889;100", (0, "gemeentecode", "ontbreekt: Venray")),
        (
            "GM0889;10.27\nGM0984;89,73",
            (2, "percentage", "10.27 is geen percentage. Schrijf een komma en geen punt"),
        ),
        ("GM0889;9,981\nGM0984;90,02", (2, "percentage", "hoogstens twee cijfers")),
        ("GM0889;-1\nGM0984;101", (2, "percentage", "minder dan 0")),
        ("GM0889;9,98\nGM0984;101", (3, "percentage", "meer dan 100")),
        ("GM0889;\nGM0984;100", (2, "percentage", "leeg")),
        ("GM0889;9,98;3\nGM0984;90,02", (2, "", "3 velden")),
        ("GM0889;9,98\nGM0984;90,02\ntotaal;100", (4, "gemeentecode", "totaal weg")),
        ('GM0889;"9,98\nGM0984;90,02', (3, "", "aanhalingstekens")),
    ],
)
def test_a_wrong_line_is_told_with_its_number_its_column_and_the_reason(
    client, beheerder, venray, beesel, regels, fout
):
    """Nothing is stored, and what was uploaded stays on the page to repair it there."""
    client.force_login(beheerder)
    inhoud = f"gemeentecode;percentage\n{regels}\n"
    response = client.post(ADRES, INVOER | {"bestand": bestand(inhoud.encode())})
    nummer, kolom, reden = fout
    gevonden = [f for f in response.context["form"].fouten if reden in f.reden]
    assert [(f.regel, f.kolom) for f in gevonden] == [(nummer, kolom)]
    html = response.content.decode()
    assert reden in html
    assert "GM0889;" in html
    assert 'value="besluit van 3 mei"' in html
    assert not Verdeelsleutel.objects.exists()
    assert not Gebeurtenis.objects.exists()


@pytest.mark.parametrize(
    ("kop", "reden"),
    [
        ("gemeentecode,percentage", "puntkomma’s"),
        ("gemeentecode;deel", "kennen we niet"),
        ("gemeentecode;percentage;honderdsten", "één kolom"),
        ("gemeentecode;naam", "één kolom"),
        ("gemeentecode;gemeentecode;percentage", "meer dan een keer"),
        ("GM0889;9,98", "namen van de kolommen"),
    ],
)
def test_a_wrong_first_line_is_one_message(venray, kop, reden):
    _, fouten = lees(kop, [venray])
    assert [fout.regel for fout in fouten] == [1]
    assert reden in fouten[0].reden


def test_all_wrong_lines_are_told_at_once(venray, beesel):
    tekst = "gemeentecode;naam;percentage\nGM0889;Venray;1.5\nGM1;X;x\nGM0984;;150\n"
    _, fouten = lees(tekst, [venray, beesel])
    assert [(f.regel, f.kolom) for f in fouten] == [
        (2, "naam"), (2, "percentage"), (3, "gemeentecode"), (3, "percentage"),
        (4, "percentage"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("inhoud", "woorden"),
    [
        ("gemeentecode;percentage\nGM0889;é".encode("cp1252"), "geen UTF-8"),
        (b"PK\x03\x04\0\0", "geen UTF-8"),
        (b"  \n", "leeg"),
        (b"", "leeg"),
        (b"x" * 200_000, "groter dan"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(
    client, beheerder, venray, inhoud, woorden
):
    client.force_login(beheerder)
    response = client.post(ADRES, INVOER | {"bestand": bestand(inhoud)})
    assert woorden in response.context["form"].errors["bestand"][0]
    assert not Verdeelsleutel.objects.exists()


def test_lines_can_be_pasted_and_something_is_needed(client, beheerder, venray, beesel):
    client.force_login(beheerder)
    assert "bestand" in client.post(ADRES, INVOER).context["form"].errors
    client.post(ADRES, INVOER | {"regels": GOED})
    assert aandelen_van(Verdeelsleutel.objects.get())["GM0984"] == 9002


def test_a_downloaded_key_can_be_imported_again(client, beheerder, venray, beesel):
    concept = maak_sleutel({venray: 9005, beesel: 995}, vastgesteld=False)
    client.force_login(beheerder)
    inhoud = b"".join(client.get(concept.get_absolute_url(), {"formaat": "csv"}))
    client.post(ADRES, INVOER | {"bestand": bestand(inhoud)})
    nieuw = Verdeelsleutel.objects.exclude(pk=concept.pk).get()
    assert aandelen_van(nieuw) == aandelen_van(concept)
