"""The contract: its term, its years, and tables 1 and 2 of the memo."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gemeenten.models import Contract, Gemeente
from gemeenten.permissions.contract import mag_contract_detail, ziet_hele_begroting
from gemeenten.selectors.contract import Kostenverdeling, begroting, kostenverdeling
from gemeenten.selectors.kostenaandelen import eigen_kosten
from poolregio.kern.export import FORMATEN, Kolom, exporteer


@require_safe
def contract_detail(request):
    if not mag_contract_detail(request.user):
        raise PermissionDenied
    mag_alles = ziet_hele_begroting(request.user)
    context = {
        "contracten": Contract.objects.visible_to(request.user).prefetch_related(
            "jaren", "opties"
        ),
        "begroting": begroting() if mag_alles else None,
        "kosten": _kosten_voor(request.user),
        "mag_alles": mag_alles,
        "eigen": [] if mag_alles else eigen_kosten(request.user),
    }
    return render(request, "gemeenten/contract_detail.html", context)


@require_safe
def contract_begroting(request):
    """Table 1 as a file."""
    if not ziet_hele_begroting(request.user):
        raise PermissionDenied
    tabel = begroting()
    kolommen = [Kolom("Post", lambda rij: rij.naam)]
    kolommen += [
        Kolom(kolom.kop, lambda rij, n=n: _euro(rij.centen[n]))
        for n, kolom in enumerate(tabel.kolommen)
    ]
    return exporteer(
        _formaat(request), naam="begroting", kolommen=kolommen, rijen=tabel.rijen
    )


@require_safe
def contract_kosten(request):
    """Table 2 as a file, with the rows that this user may see."""
    if not mag_contract_detail(request.user):
        raise PermissionDenied
    tabel = _kosten_voor(request.user)
    kolommen = [
        Kolom("Gemeentecode", lambda rij: rij.gemeentecode),
        Kolom("Gemeente", lambda rij: rij.naam),
        Kolom("Sleutel (procent)", lambda rij: Decimal(rij.honderdsten) / 100),
    ]
    kolommen += [
        Kolom(str(jaar), lambda rij, jaar=jaar: _euro(rij.per_jaar[jaar]))
        for jaar in tabel.jaren
    ]
    kolommen.append(Kolom("Samen", lambda rij: _euro(rij.samen)))
    return exporteer(
        _formaat(request),
        naam="aandeel-projectkosten",
        kolommen=kolommen,
        rijen=[*tabel.rijen, tabel.totaal],
    )


def _kosten_voor(user) -> Kostenverdeling:
    """All fourteen for coordinator and contract manager, else the own share."""
    if ziet_hele_begroting(user):
        return kostenverdeling()
    eigen = Gemeente.objects.visible_to(user).eigen_van(user)
    return kostenverdeling(alleen=set(eigen.values_list("pk", flat=True)))


def _formaat(request) -> str:
    formaat = request.GET.get("formaat", "csv")
    if formaat not in FORMATEN:
        raise Http404
    return formaat


def _euro(centen: int | None) -> Decimal | None:
    return None if centen is None else Decimal(centen) / 100
