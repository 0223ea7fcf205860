"""The contract: its term, its years, and tables 1 and 2 of the memo."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties import contracten as acties
from gemeenten.forms.contracten import ContractForm
from gemeenten.models import Contract, Gemeente
from gemeenten.permissions.contract import (
    mag_contract_detail,
    mag_contract_update,
    ziet_hele_begroting,
    ziet_hele_contract,
)
from gemeenten.selectors.contract import Kostenverdeling, begroting, kostenverdeling
from gemeenten.selectors.doelen import doelenlijst
from gemeenten.selectors.gesprekken import afsprakenlijst, als_regels, volgend_gesprek
from gemeenten.selectors.kostenaandelen import eigen_kosten
from gemeenten.selectors.looptijd import looptijd
from gemeenten.views.bewaren import bewaar
from poolregio.kern.export import FORMATEN, Kolom, exporteer

AFSPRAKEN = 5  # at most, on the page of the contract; the list has them all


@require_safe
def contract_detail(request):
    if not mag_contract_detail(request.user):
        raise PermissionDenied
    mag_alles = ziet_hele_begroting(request.user)
    context = {
        **_wat_er_staat(request.user),
        "begroting": begroting() if mag_alles else None,
        "kosten": _kosten_voor(request.user),
        "mag_alles": mag_alles,
        "eigen": [] if mag_alles else eigen_kosten(request.user),
    }
    return render(request, "gemeenten/contract_detail.html", context)


def _wat_er_staat(user):
    """The contract without its money; a policy officer reads its term and its years."""
    vandaag, mag_alles = timezone.localdate(), ziet_hele_contract(user)
    ook = ["documenten"] if mag_alles else []
    contracten = Contract.objects.visible_to(user).prefetch_related("jaren", "opties", *ook)
    wat = {
        "looptijden": [looptijd(contract, vandaag) for contract in contracten],
        "mag_wijzigen": mag_contract_update(user),
    }
    if not mag_alles:
        return wat
    afspraken = als_regels(afsprakenlijst(user).open(), vandaag)
    return wat | {
        "doelen": doelenlijst(user).filter(is_actief=True),
        "gesprek": volgend_gesprek(user, vandaag),
        "afspraken": afspraken[:AFSPRAKEN],
        "aantal_afspraken": len(afspraken),
        "aantal_te_laat": sum(bool(regel.te_laat) for regel in afspraken),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def contract_update(request, pk):
    user = request.user
    contract = get_object_or_404(Contract.objects.visible_to(user), pk=pk)
    if not mag_contract_update(user):
        raise PermissionDenied
    form = ContractForm(request.POST or None, instance=contract)
    return bewaar(
        request,
        form,
        lambda: acties.contract_update(
            contract=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=user,
        ),
        klaar="Het contract is gewijzigd.",
        nu=lambda: ContractForm(instance=Contract.objects.visible_to(user).get(pk=pk)),
        titel="Contract wijzigen",
        boven=contract.naam,
        terug=contract.get_absolute_url(),
    )


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
