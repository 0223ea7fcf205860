"""Why a number of the distribution is that number, and the way to the inzet behind it."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from inzet.filters.basis import GEMEENTEN, REGIONAAL, UREN, halfjaar_keuzes
from inzet.permissions.activiteiten import mag_activiteit_list
from inzet.permissions.verdeling import mag_verdeling
from inzet.selectors.verdeeltabel import Regel, Tabel, Verdeeltabel
from inzet.selectors.waarom import Stap, halfjaren_van, waarom, waarom_contract
from inzet.views.halfjaren import (
    CONTRACT,
    contracttabel_voor,
    lees_periode,
    tabel_voor,
)


@require_safe
def verdeling_waarom(request, periode, gemeentecode=None):
    """Of one gemeente, or of all together; of a half-year, or of the contract so far."""
    if not mag_verdeling(request.user):
        raise PermissionDenied
    maak = _contract if periode == CONTRACT else _halfjaar
    context = maak(request.user, periode, gemeentecode)
    return render(request, "inzet/verdeling_waarom.html", context)


def _halfjaar(user, code: str, gemeentecode: str | None) -> dict[str, Any]:
    periode = lees_periode(code)
    tabel = tabel_voor(user, periode)
    regel = _regel(tabel, gemeentecode)
    stappen = waarom(user, tabel, gemeentecode)
    if (code, str(periode)) in halfjaar_keuzes() and mag_activiteit_list(user):
        _voeg_links_toe(user, tabel, regel, stappen)
    return {
        "wat": str(periode),
        "terug": reverse("verdeling_detail", args=[code]),
        "stappen": stappen,
        **_om_heen(tabel, regel, code),
    }


def _contract(user, code: str, gemeentecode: str | None) -> dict[str, Any]:
    tabel = contracttabel_voor(user)
    regel = _regel(tabel, gemeentecode)
    overzicht = halfjaren_van(tabel, gemeentecode)
    rijen = [
        rij._replace(url=_adres(halfjaar.uitkomst.periode.code, gemeentecode))
        for rij, halfjaar in zip(overzicht.rijen, tabel.halfjaren, strict=True)
    ]
    return {
        "wat": "contract tot nu toe",
        "terug": reverse("verdeling_contract"),
        "stappen": waarom_contract(tabel, gemeentecode),
        "halfjaren": overzicht._replace(rijen=rijen),
        "ontbreekt": tabel.uitkomst.ontbreekt,
        **_om_heen(tabel, regel, code),
    }


def _regel(tabel: Tabel, gemeentecode: str | None) -> Regel:
    if gemeentecode is None:
        return tabel.totaal
    try:
        return tabel.regel_van(gemeentecode)
    except StopIteration:
        raise Http404 from None


def _om_heen(tabel: Tabel, regel: Regel, van: str) -> dict[str, Any]:
    """What the page shows around the answers: of whom they are, and the others to choose."""
    return {
        "regel": regel,
        "anderen": [
            (_adres(van, ander.code or None), ander.naam, ander == regel)
            for ander in (*tabel.regels, tabel.totaal)
        ],
    }


def _adres(van: str, gemeentecode: str | None) -> str:
    return reverse(
        "verdeling_waarom", args=[van, *([gemeentecode] if gemeentecode else [])]
    )


def _voeg_links_toe(user, tabel: Verdeeltabel, regel: Regel, stappen: list[Stap]) -> None:
    """To the list of exactly the rows behind a number, as far as this user has one.

    The coordinator goes to the inzetten, protected roles to the activities: those they may
    see, so without individueel contact.
    """
    code = tabel.uitkomst.periode.code
    # The row of all together is open where each of its rows is.
    mag_rijen = all(r.heeft_pagina for r in tabel.regels if regel.code in ("", r.code))
    voor_wie = regel.code or GEMEENTEN
    for stap in stappen:
        if stap.anker == "regionaal":
            stap.links = [
                (_lijst(user, code, REGIONAAL, uren), f"Regionale inzet, {uren}")
                for uren in UREN
            ]
        elif stap.anker in UREN and mag_rijen and getattr(regel.uren, stap.anker):
            wat = "inzet" if user.is_coordinator else "activiteiten"
            adres = _lijst(user, code, voor_wie, stap.anker)
            stap.links = [(adres, f"Bekijk de {wat} achter dit getal")]


def _lijst(user, periode: str, voor_wie: str, uren: str) -> str:
    naam, veld = (
        ("inzet_list", "status") if user.is_coordinator else ("activiteit_list", "uren")
    )
    vraag = {"periode": periode, "gemeente": voor_wie, veld: uren}
    return f"{reverse(naam)}?{urlencode(vraag)}"
