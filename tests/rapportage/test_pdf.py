"""The PDF: for everybody to read, also with a screen reader, and never more than may be told."""

import io
import re
import subprocess
from itertools import pairwise

import pikepdf
import pytest

from rapportage import acties, pdf
from rapportage.selectors.delen import vind_deel
from rapportage.selectors.rapport import rapport
from tests.bouwers import PERIODE

KOPPEN = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")


@pytest.fixture
def document(rapportage, halfjaar_vol_werk, coordinator):
    for code, tekst in [
        ("inzet", "De pool begon met zeven mensen."),
        ("meerwaarde-GM0984", "De inloop is een vaste plek geworden."),
        ("trends", "Meer mensen vragen om rust."),
    ]:
        acties.rapportdeel_bewaren(
            deel=vind_deel(rapportage, code), tekst=tekst, versie=0, door=coordinator
        )
    return pdf.maak_pdf(rapport(PERIODE, rapportage=rapportage))


@pytest.fixture
def open_pdf(document):
    with pikepdf.open(io.BytesIO(document)) as opened:
        yield opened


def tekst_van(document):
    command = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(
        command, input=document, capture_output=True, check=True
    ).stdout.decode()


def elementen(node):
    """Every structure element, in reading order."""
    for kind in _kinderen(node):
        yield kind
        yield from elementen(kind)


def _kinderen(node):
    kids = node.get("/K", [])
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def test_it_says_what_it_is_and_in_which_language(open_pdf):
    with open_pdf.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert "Halfjaarrapportage 1e halfjaar 2024" in meta["dc:title"]
    assert str(open_pdf.Root.Lang) == "nl"
    assert open_pdf.Root.MarkInfo.Marked
    assert open_pdf.Root.ViewerPreferences.DisplayDocTitle


def test_headings_go_down_one_level_at_a_time(open_pdf):
    niveaus = [
        KOPPEN.index(e.S) + 1
        for e in elementen(open_pdf.Root.StructTreeRoot)
        if e.S in KOPPEN
    ]
    assert niveaus[0] == 1
    assert niveaus.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(niveaus))


def test_bookmarks_lead_to_every_section_and_every_gemeente(open_pdf):
    with open_pdf.open_outline() as outline:
        (cover,) = outline.root
        titles = [item.title for item in cover.children]
        assert [title[0] for title in titles[1:6]] == list("abcde")
        c = next(item for item in cover.children if item.title.startswith("c"))
        assert [item.title for item in c.children] == ["Beesel", "Venray"]


def test_every_head_of_a_table_says_of_what(open_pdf):
    koppen = [e for e in elementen(open_pdf.Root.StructTreeRoot) if e.S == "/TH"]
    assert len(koppen) > 20
    for kop in koppen:
        attributen = kop.A if isinstance(kop.A, pikepdf.Array) else [kop.A]
        assert any(a.get("/Scope") in ("/Row", "/Column") for a in attributen)


def test_every_picture_has_words(open_pdf):
    figuren = [e for e in elementen(open_pdf.Root.StructTreeRoot) if e.S == "/Figure"]
    assert len(figuren) >= 4
    assert all(str(figuur.Alt) for figuur in figuren)


def test_every_page_says_concept_and_its_number(document, open_pdf):
    bladen = tekst_van(document).split("\f")[:-1]
    assert len(bladen) == len(open_pdf.pages)
    assert all("Concept" in blad for blad in bladen)
    assert all(f"{n} van {len(bladen)}" in blad for n, blad in enumerate(bladen[1:], 2))


def test_it_reads_from_a_to_e_with_a_page_for_each_gemeente(document):
    tekst = tekst_van(document).split("Zo leest u dit")[1]
    volgorde = [
        "Inzet en bereik per gemeente",
        "De pool begon met zeven mensen.",
        "Activiteiten",
        "Meerwaarde per gemeente",
        "Beesel\n",
        "Venray\n",
        "De inloop is een vaste plek geworden.",
        "Trends en ontwikkelingen",
        "Meer mensen vragen om rust.",
        "Overige resultaten",
        "Hoe wij tellen en rekenen",
    ]
    plekken = []
    for zin in volgorde:
        plekken.append(tekst.index(zin, plekken[-1] if plekken else 0))
    assert plekken == sorted(plekken)


def test_it_holds_no_name_of_an_expert_and_no_unprotected_number(document, deskundige):
    tekst = tekst_van(document)
    assert deskundige.roepnaam not in tekst
    assert deskundige.achternaam not in tekst
    (venray,) = re.findall(r"^ *Venray +(\S+) +(\S+) +(\S+) +(\d+) *$", tekst, re.MULTILINE)
    assert re.search(r"Venray +90,00% +[\d.,]+ +0 +0 +0 +8,00 +0 ", tekst)
    # 8 + 3 present and 3 + 3 reached, each protected; nobody counted referrals
    assert venray == ("10", "5", "–", "0")
    assert re.search(
        r"individueel_contact +circa 3\b", tekst
    )  # three talks: <5, counted as 3


def test_the_same_report_gives_the_same_file(rapportage, halfjaar_vol_werk):
    inhoud = rapport(PERIODE, rapportage=rapportage)
    assert pdf.maak_pdf(inhoud) == pdf.maak_pdf(inhoud)


@pytest.mark.parametrize(
    "adres",
    [
        "http://example.org/x.png",
        "file:///etc/passwd",
        "https://bestanden.invalid/../poolregio/settings.py",
        "https://bestanden.invalid/bestaat/niet.png",
    ],
)
def test_the_maker_of_the_pdf_reads_nothing_but_our_own_static_files(adres):
    with pytest.raises(pdf.PdfError):
        pdf.schrijf_pdf(f'<html lang="nl"><title>x</title><img src="{adres}" alt="x">')
