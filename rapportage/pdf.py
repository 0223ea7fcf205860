"""The report on paper: a tagged PDF/UA-1, made by WeasyPrint from a template of its own.

Only this module knows WeasyPrint. Import it where a PDF is made: loading it takes longer
than most pages do.
"""

import base64
import mimetypes
import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.template.loader import render_to_string
from pydyf import Dictionary
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from gemeenten.kaart import kaart_svg, maak_ligging
from rapportage.grafieken import RIJ, Staven, balkrijen, staven_voor
from rapportage.selectors.gegevens import GRENZEN, gegevens
from rapportage.selectors.rapport import Gemeentedeel, Rapport

# fontTools writes this moment into the letters; the same report must give the same bytes.
os.environ.setdefault("SOURCE_DATE_EPOCH", "0")

# A host that does not exist: what starts with this is one of our own static files.
EIGEN = "https://bestanden.invalid/"


class PdfError(Exception):
    """The PDF asked for something that is not ours."""


class EigenBestanden(URLFetcher):
    """Gives WeasyPrint ``data:`` and our own static files; nothing else leaves or enters."""

    def __init__(self):
        super().__init__(allowed_protocols=["data"], allow_redirects=False)

    def fetch(self, url, headers=None):
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if url.startswith(EIGEN):
            naam = unquote(urlsplit(url).path).lstrip("/")
            if pad := _statisch(naam):
                soort = mimetypes.guess_type(naam)[0] or "application/octet-stream"
                return URLFetcherResponse(
                    url, Path(pad).read_bytes(), {"Content-Type": soort}
                )
        # Not an Exception in WeasyPrint, so that it stops instead of leaving a picture out.
        raise FatalURLFetchingError(url)


def _statisch(naam: str) -> str | None:
    try:
        return finders.find(naam)
    except SuspiciousFileOperation:  # out of the folder
        return None


def maak_pdf(rapport: Rapport) -> bytes:
    """The same report always gives the same bytes. Raises PdfError."""
    return schrijf_pdf(maak_html(rapport), identifier=gegevens(rapport)["controlegetal"])


def schrijf_pdf(html: str, *, identifier: str = "") -> bytes:
    fetcher = EigenBestanden()
    letters = FontConfiguration()
    try:
        stijl = CSS(url=EIGEN + "css/pdf.css", url_fetcher=fetcher, font_config=letters)
        document = HTML(string=html, base_url=EIGEN, url_fetcher=fetcher)
        return document.write_pdf(
            stylesheets=[stijl],
            font_config=letters,
            pdf_variant="pdf/ua-1",
            pdf_identifier=identifier.encode() or None,
            finisher=_geef_koppen_hun_richting,
        )
    except FatalURLFetchingError as error:
        raise PdfError(f"Not one of our files: {error}") from None


def _geef_koppen_hun_richting(_document, pdf) -> None:
    """Add the scope to each head of a table, which WeasyPrint leaves out.

    It does name each head by table, row and column. In our tables the first row holds the
    heads of the columns, and every other head is that of its row.
    """
    for element in pdf.objects:
        if isinstance(element, Dictionary) and element.get("S") == "/TH":
            rij = element["ID"].string.split("-")[1]
            element["A"]["Scope"] = "/Column" if rij == "0" else "/Row"


def maak_html(rapport: Rapport) -> str:
    """The page that WeasyPrint lays out; pictures are inside it."""
    context = {
        "rapport": rapport,
        "gemeenten": [_gemeente(deel) for deel in rapport.gemeenten],
        "kaart": als_data(kaart_svg(rapport.tabel.kaart)),
        "balken": _balken(rapport),
        "staven": _plaatje(staven_voor(rapport.themas)),
        "controlegetal": gegevens(rapport)["controlegetal"],
        "grenzen": GRENZEN,
    }
    return render_to_string("pdf/rapport.html", context)


def _gemeente(deel: Gemeentedeel) -> dict:
    """One part with its pictures."""
    ligging = maak_ligging(deel.gemeente.pk, deel.gemeente.naam)
    staven = staven_voor(deel.themas)
    return {
        "deel": deel,
        "ligging": als_data(kaart_svg(ligging)),
        "ligging_alt": ligging.titel,
        "staven": _plaatje(staven),
    }


def _balken(rapport: Rapport) -> str:
    rijen = balkrijen(rapport.tabel.regels)
    hoogte = len(rijen) * RIJ
    return als_data(render_to_string("pdf/balken.svg", {"rijen": rijen, "hoogte": hoogte}))


def _plaatje(staven: Staven) -> dict | None:
    if not staven.rijen:
        return None
    svg = render_to_string("pdf/staven.svg", {"staven": staven})
    return {"src": als_data(svg), "hoogste": staven.hoogste}


def als_data(svg: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
