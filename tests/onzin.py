"""What a page asks for, and the nonsense that anyone could send instead."""

from html.parser import HTMLParser

from django.core.files.uploadedfile import SimpleUploadedFile

# Each one broke a web application before: what no column holds, what no clock shows, what no
# number is, what reads from right to left.
ONZIN = {
    "nul": "a\x00b",
    "lang": "x" * 100_000,
    "groot": "9" * 40,
    "bigint": str(2**63),
    "min": "-1",
    "ver": "9999-12-31",
    "begin": "0001-01-01",
    "nan": "NaN",
    "oneindig": "1e999",
    "lachend": "\N{GRINNING FACE}" * 20,
    "links": "\N{RIGHT-TO-LEFT OVERRIDE}\N{ARABIC LETTER ALEF}",
    "leeg": "",
    "onbekend": "987654321",
    "tijd": "24:61",
    "week": "2026-W54",
}
# What an act may read without showing a form for it first.
ALTIJD = [
    "versie", "reden", "tekst", "pk", "inzet", "deskundige", "gemeente", "regel", "sleutel",
    "bord", "terug", "datum", "begin", "eind", "toch", "gezien", "form-TOTAL_FORMS",
    "form-INITIAL_FORMS",
]  # fmt: skip


class Formulieren(HTMLParser):
    """The fields of the forms of a page that are sent by POST, as they are filled in."""

    def __init__(self):
        super().__init__()
        self.velden: dict[str, str] = {}
        self.bestanden: set[str] = set()
        self._is_post = False
        self._keuze = ""
        self._tekst = ""

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        naam, waarde = attrs.get("name", ""), attrs.get("value") or ""
        if tag == "form":
            self._is_post = attrs.get("method", "").lower() == "post"
        elif not self._is_post:
            return
        elif tag == "option" and self._keuze and ("selected" in attrs or not self._al):
            self.velden[self._keuze] = waarde
        elif tag == "select":
            self._keuze = naam
            self.velden.setdefault(naam, "")
        elif tag == "textarea":
            self._tekst = naam
            self.velden.setdefault(naam, "")
        elif attrs.get("type") == "file":
            self.bestanden.add(naam)
        elif naam and naam != "csrfmiddlewaretoken":
            is_vakje = attrs.get("type") in ("checkbox", "radio")
            if not is_vakje or "checked" in attrs or naam not in self.velden:
                self.velden[naam] = waarde

    @property
    def _al(self):
        return self.velden.get(self._keuze)

    def handle_data(self, data):
        if self._tekst:
            self.velden[self._tekst] += data.strip("\r\n")

    def handle_endtag(self, tag):
        if tag == "select":
            self._keuze = ""
        elif tag == "textarea":
            self._tekst = ""
        elif tag == "form":
            self._is_post = False


def velden_van(html: str) -> Formulieren:
    pagina = Formulieren()
    pagina.feed(html)
    return pagina


def bestand(inhoud: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("onzin\u202e.csv", inhoud.encode()[:5000] + b"\x00\xff")
