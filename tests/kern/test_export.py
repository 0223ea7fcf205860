"""A download holds what the list shows, opens in a spreadsheet, and runs no formula."""

import datetime as dt
import io
import zipfile
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from poolregio.kern.export import Kolom, exporteer
from tests.bouwers import MAANDAG

RIJ = {
    "titel": "=HYPERLINK(1)",
    "uren": Decimal("2.5"),
    "op": MAANDAG,
    "dag": dt.date(2024, 3, 4),
    "klaar": True,
    "leeg": None,
}
KOLOMMEN = [Kolom(naam, lambda rij, naam=naam: rij[naam]) for naam in RIJ]


def inhoud(formaat):
    response = exporteer(formaat, naam="proef", kolommen=KOLOMMEN, rijen=[RIJ])
    return b"".join(response), response


def test_csv_is_what_a_dutch_spreadsheet_expects():
    data, response = inhoud("csv")
    assert data.decode("utf-8-sig").splitlines() == [
        "titel;uren;op;dag;klaar;leeg",
        "'=HYPERLINK(1);2,5;04-03-2024 09:00;04-03-2024;ja;",
    ]
    assert data.startswith(b"\xef\xbb\xbf")
    assert 'filename="proef-' in response["Content-Disposition"]


def test_ods_holds_numbers_as_numbers_and_no_formula():
    data, _ = inhoud("ods")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[0] == "mimetype"
        root = ET.fromstring(archive.read("content.xml"))  # noqa: S314 -- our own file
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    cells = [cell.attrib for cell in root.iter() if cell.tag.endswith("table-cell")][6:]
    assert cells[0] == {f"{office}value-type": "string"}
    assert cells[1] == {f"{office}value-type": "float", f"{office}value": "2.5"}
    assert cells[2][f"{office}date-value"] == "2024-03-04T09:00:00"
    assert not any("formula" in name for cell in cells for name in cell)


def test_xlsx_writes_text_that_looks_like_a_formula_as_text():
    data, _ = inhoud("xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "=HYPERLINK(1)" in sheet
    assert "<v>2.5</v>" in sheet


@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_no_character_that_xml_does_not_know_breaks_the_file(formaat):
    """One booking with such a text would make the download of all of them unreadable."""
    rijen = [{"tekst": "voor\x01\x0b\x1f\ufffe\uffffna"}]
    kolommen = [Kolom("tekst", lambda rij: rij["tekst"])]
    data = b"".join(exporteer(formaat, naam="x", kolommen=kolommen, rijen=rijen))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for naam in archive.namelist():
            if naam.endswith(".xml"):
                ET.fromstring(archive.read(naam))  # noqa: S314 -- our own file


def test_an_unknown_format_is_an_error_of_ours():
    with pytest.raises(KeyError):
        exporteer("exe", naam="x", kolommen=[], rijen=[])
