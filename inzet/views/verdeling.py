"""The distribution of the hours over the fourteen: page, choice of half-year, download."""

from decimal import Decimal
from functools import lru_cache

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from inzet.permissions.verdeling import mag_verdeling
from inzet.selectors.verdeeltabel import KOLOMMEN, Regel
from inzet.selectors.verdeeluitleg import samenvatting, zo_rekenen_we
from inzet.views.halfjaren import kies_halfjaren, lees_periode, tabel_voor
from poolregio.kern.export import FORMATEN, Kolom, exporteer
from poolregio.kern.halfjaar import Periode
from poolregio.kern.uren import als_uren


@require_safe
def verdeling(request):
    """The chosen half-year, or the current one."""
    if not mag_verdeling(request.user):
        raise PermissionDenied
    try:
        periode = Periode.parse(request.GET.get("periode", ""))
    except ValueError:
        periode = Periode.van(timezone.localdate())
    return redirect("verdeling_detail", periode.code)


@require_safe
def verdeling_detail(request, periode):
    if not mag_verdeling(request.user):
        raise PermissionDenied
    periode = lees_periode(periode)
    tabel = tabel_voor(request.user, periode)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        return exporteer(
            formaat,
            naam=f"verdeling-{periode.code}",
            kolommen=_kolommen(),
            rijen=[*tabel.regels, tabel.totaal, tabel.regionaal],
        )
    context = {
        "periode": periode,
        "periodes": kies_halfjaren(periode),
        "tabel": tabel,
        "regels": [_regel_html(regel) for regel in tabel.regels],
        "totaal": _regel_html(tabel.totaal),
        "uitkomst": tabel.uitkomst,
        "zin": samenvatting(tabel),
        "rekenen": zo_rekenen_we(tabel.uitkomst),
    }
    return render(request, "inzet/verdeling_detail.html", context)


@lru_cache(maxsize=1024)
def _regel_html(regel: Regel) -> str:
    """A row is drawn once as long as its numbers stay the same: this is half of the page."""
    return render_to_string("inzet/verdeling_regel.html", {"regel": regel})


def _kolommen() -> list[Kolom]:
    def uren_van(kolom: str):
        def waarde(regel: Regel) -> Decimal | None:
            minuten = regel.minuten(kolom)
            return None if minuten is None else als_uren(minuten)

        return waarde

    def sleutel(regel: Regel) -> Decimal | None:
        honderdsten = regel.uren.honderdsten
        return None if honderdsten is None else Decimal(honderdsten) / 100

    return [
        Kolom("Gemeentecode", lambda regel: regel.code),
        Kolom("Gemeente", lambda regel: regel.naam),
        Kolom("Sleutel (procent)", sleutel),
        *(Kolom(f"{label} (uren)", uren_van(kolom)) for kolom, label in KOLOMMEN.items()),
    ]
