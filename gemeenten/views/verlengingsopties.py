"""The options to extend the contract, and the decision about each."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from gemeenten.acties import verlengingsopties as acties
from gemeenten.enums import OptieStatus
from gemeenten.forms.contracten import BesluitForm, VerlengingsoptieForm
from gemeenten.models import Contract, Verlengingsoptie
from gemeenten.permissions.contract import (
    mag_verlengingsoptie_besluiten,
    mag_verlengingsoptie_create,
    mag_verlengingsoptie_update,
)
from gemeenten.views.bewaren import bewaar
from poolregio.kern.errors import ActieError, VerouderdError


@require_http_methods(["GET", "HEAD", "POST"])
def verlengingsoptie_create(request, pk):
    user = request.user
    contract = get_object_or_404(Contract.objects.visible_to(user), pk=pk)
    if not mag_verlengingsoptie_create(user):
        raise PermissionDenied
    form = VerlengingsoptieForm(
        request.POST or None, instance=Verlengingsoptie(contract=contract)
    )
    return bewaar(
        request,
        form,
        lambda: acties.verlengingsoptie_create(optie=form.save(commit=False), door=user),
        klaar="De verlengingsoptie is toegevoegd.",
        naar=contract.get_absolute_url(),
        titel="Verlengingsoptie toevoegen",
        boven=contract.naam,
        terug=contract.get_absolute_url(),
        inleiding="Een verlenging sluit aan op het contract, of op de verlenging ervoor.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def verlengingsoptie_update(request, pk):
    user = request.user
    optie = get_object_or_404(_opties(user), pk=pk)
    if not mag_verlengingsoptie_update(user):
        raise PermissionDenied
    boven, terug = f"Verlenging {optie}", optie.contract.get_absolute_url()
    if optie.status != OptieStatus.OPEN:
        return _ligt_vast(request, terug)
    form = VerlengingsoptieForm(request.POST or None, instance=optie)
    return bewaar(
        request,
        form,
        lambda: acties.verlengingsoptie_update(
            optie=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=user,
        ),
        klaar="De verlengingsoptie is gewijzigd.",
        nu=lambda: VerlengingsoptieForm(instance=_opties(user).get(pk=pk)),
        naar=terug,
        titel="Verlengingsoptie wijzigen",
        boven=boven,
        terug=terug,
        inleiding="Een verlenging sluit aan op het contract, of op de verlenging ervoor.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def verlengingsoptie_besluiten(request, pk):
    """First what was decided and why, then a page that says what it means."""
    user = request.user
    optie = get_object_or_404(_opties(user), pk=pk)
    if not mag_verlengingsoptie_besluiten(user):
        raise PermissionDenied
    terug = optie.contract.get_absolute_url()
    if optie.status != OptieStatus.OPEN:
        return _ligt_vast(request, terug)
    form = BesluitForm(request.POST or None, optie=optie)
    context = {"optie": optie, "terug": terug, "form": form}
    if form.is_valid() and "terug" not in request.POST:
        context |= {"is_verlengd": form.gekozen == OptieStatus.VERLENGD}
        if "bevestigd" not in request.POST:
            return render(request, "gemeenten/verlengingsoptie_bevestigen.html", context)
        try:
            acties.verlengingsoptie_besluiten(
                optie=optie,
                versie=form.cleaned_data["versie"] or 0,
                besluit=form.gekozen,
                toelichting=form.cleaned_data["toelichting"],
                door=user,
            )
        except VerouderdError as error:
            form.add_error(None, str(error))
            form.data = form.data.copy()
            form.data["versie"] = form.initial["versie"]
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Het besluit is vastgelegd. Het verandert niet meer.")
            return redirect(terug)
    return render(request, "gemeenten/verlengingsoptie_besluiten.html", context)


def _opties(user):
    return Verlengingsoptie.objects.visible_to(user).select_related("contract")


def _ligt_vast(request, terug):
    messages.error(request, "Over deze verlenging is al besloten. Dat verandert niet meer.")
    return redirect(terug)
