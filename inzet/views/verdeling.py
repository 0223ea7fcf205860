"""The distribution of the hours over the fourteen: a half-year, and the contract so far."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from inzet.permissions.verdeling import mag_verdeling
from inzet.selectors.verdeeltabel import KOLOMMEN, Regel, Tabel
from inzet.selectors.verdeeluitleg import (
    meer_afgestaan_dan_recht,
    samenvatting,
    samenvatting_contract,
    zo_rekenen_we,
    zo_rekenen_we_contract,
)
from inzet.views.halfjaren import (
    CONTRACT,
    contracttabel_voor,
    kies_halfjaren,
    lees_periode,
    tabel_voor,
)
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
        return _als_bestand(formaat, periode.code, tabel)
    context = {
        "periode": periode,
        "periodes": kies_halfjaren(periode),
        "uitkomst": tabel.uitkomst,
        "zin": samenvatting(tabel),
        "rekenen": zo_rekenen_we(tabel.uitkomst),
        "meer_afgestaan": meer_afgestaan_dan_recht(tabel.uitkomst),
        **_getekend(tabel, periode.code),
    }
    return render(request, "inzet/verdeling_detail.html", context)


@require_safe
def verdeling_contract(request):
    """From the begin of the contract up to and including the current half-year."""
    if not mag_verdeling(request.user):
        raise PermissionDenied
    tabel = contracttabel_voor(request.user)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        return _als_bestand(formaat, CONTRACT, tabel)
    periode = Periode.van(timezone.localdate())
    context = {
        "periode": periode,
        "periodes": kies_halfjaren(periode),
        "uitkomst": tabel.uitkomst,
        "zin": samenvatting_contract(tabel),
        "rekenen": zo_rekenen_we_contract(tabel.uitkomst),
        **_getekend(tabel, CONTRACT),
    }
    return render(request, "inzet/verdeling_contract.html", context)


def _getekend(tabel: Tabel, van: str) -> dict[str, Any]:
    """The table with its rows as HTML; every number leads to why it is that number."""
    waarom = reverse("verdeling_waarom", args=[van])
    return {
        "tabel": tabel,
        "regels": [_regel_html(regel, f"{waarom}{regel.code}/") for regel in tabel.regels],
        "totaal": _regel_html(tabel.totaal, waarom),
    }


@lru_cache(maxsize=1024)
def _regel_html(regel: Regel, waarom: str) -> str:
    """A row is drawn once as long as its numbers stay the same: this is half of the page."""
    context = {"regel": regel, "waarom": waarom}
    return render_to_string("inzet/verdeling_regel.html", context)


def _als_bestand(formaat: str, van: str, tabel: Tabel):
    return exporteer(
        formaat,
        naam=f"verdeling-{van}",
        kolommen=_kolommen(met_vervolg=van != CONTRACT),
        rijen=[*tabel.regels, tabel.totaal, tabel.regionaal],
    )


def _kolommen(*, met_vervolg: bool) -> list[Kolom]:
    """``met_vervolg`` adds what goes along to the next half-year."""

    def uren_van(kolom: str):
        def waarde(regel: Regel) -> Decimal | None:
            minuten = regel.minuten(kolom)
            return None if minuten is None else als_uren(minuten)

        return waarde

    def sleutel(regel: Regel) -> Decimal | None:
        honderdsten = regel.uren.honderdsten
        return None if honderdsten is None else Decimal(honderdsten) / 100

    kolommen = KOLOMMEN | (
        {"overgedragen": "Mee naar volgend halfjaar"} if met_vervolg else {}
    )
    return [
        Kolom("Gemeentecode", lambda regel: regel.code),
        Kolom("Gemeente", lambda regel: regel.naam),
        Kolom("Sleutel (procent)", sleutel),
        *(Kolom(f"{label} (uren)", uren_van(kolom)) for kolom, label in kolommen.items()),
    ]
