"""Training of one expert: add, change, remove."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from inzet.acties import opleidingen as acties
from inzet.forms.deskundigen import OpleidingForm
from inzet.models import Ervaringsdeskundige, Opleiding
from inzet.permissions.deskundigen import (
    mag_opleiding_create,
    mag_opleiding_update,
    mag_opleiding_verwijderen,
)


@require_http_methods(["GET", "HEAD", "POST"])
def opleiding_create(request, pk):
    deskundige = get_object_or_404(
        Ervaringsdeskundige.objects.visible_to(request.user), pk=pk
    )
    if not mag_opleiding_create(request.user):
        raise PermissionDenied
    form = OpleidingForm(request.POST or None)
    if form.is_valid():
        acties.opleiding_create(
            deskundige=deskundige, gegevens=form.cleaned_data, door=request.user
        )
        messages.success(request, "De opleiding is bewaard.")
        return redirect(deskundige)
    context = {
        "form": form,
        "deskundige": deskundige,
        "titel": "Nieuwe opleiding",
        "knop": "Bewaar opleiding",
    }
    return render(request, "inzet/deskundige_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def opleiding_update(request, pk):
    opleiding = _opleiding(request, pk)
    if not mag_opleiding_update(request.user):
        raise PermissionDenied
    form = OpleidingForm(request.POST or None, instance=opleiding)
    if form.is_valid():
        acties.opleiding_update(
            opleiding=opleiding, gegevens=form.cleaned_data, door=request.user
        )
        messages.success(request, "De opleiding is gewijzigd.")
        return redirect(opleiding.deskundige)
    context = {
        "form": form,
        "deskundige": opleiding.deskundige,
        "titel": "Opleiding wijzigen",
        "knop": "Bewaar opleiding",
    }
    return render(request, "inzet/deskundige_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def opleiding_verwijderen(request, pk):
    opleiding = _opleiding(request, pk)
    if not mag_opleiding_verwijderen(request.user):
        raise PermissionDenied
    if request.method == "POST":
        acties.opleiding_verwijderen(opleiding=opleiding, door=request.user)
        messages.success(request, "De opleiding is verwijderd.")
        return redirect(opleiding.deskundige)
    context = {
        "deskundige": opleiding.deskundige,
        "titel": "Opleiding verwijderen?",
        "wat": f"{opleiding.naam} ({opleiding.get_bewijs_display()})",
        "uitleg": "Dit kun je niet terugdraaien. Je kunt de opleiding wel opnieuw toevoegen.",
        "knop": "Ja, verwijder deze opleiding",
    }
    return render(request, "inzet/deskundige_bevestigen.html", context)


def _opleiding(request, pk):
    opleidingen = Opleiding.objects.visible_to(request.user).select_related("deskundige")
    return get_object_or_404(opleidingen, pk=pk)
