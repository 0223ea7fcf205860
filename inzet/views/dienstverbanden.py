"""Contract hours of one expert: add, end, correct, undo."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from inzet.acties import dienstverbanden as acties
from inzet.forms.deskundigen import DienstverbandForm
from inzet.models import Dienstverband, Ervaringsdeskundige
from inzet.permissions.deskundigen import (
    mag_dienstverband_create,
    mag_dienstverband_update,
    mag_dienstverband_verwijderen,
)
from inzet.selectors.dienstverbanden import omschrijving
from poolregio.kern.errors import ActieError


@require_http_methods(["GET", "HEAD", "POST"])
def dienstverband_create(request, pk):
    deskundige = get_object_or_404(
        Ervaringsdeskundige.objects.visible_to(request.user), pk=pk
    )
    if not mag_dienstverband_create(request.user):
        raise PermissionDenied
    form = DienstverbandForm(request.POST or None)
    if form.is_valid():
        try:
            acties.dienstverband_create(
                deskundige=deskundige, **form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "Het dienstverband is bewaard.")
            return redirect(deskundige)
    context = {
        "form": form,
        "deskundige": deskundige,
        "titel": "Nieuw dienstverband",
        "knop": "Bewaar dienstverband",
    }
    return render(request, "inzet/deskundige_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def dienstverband_update(request, pk):
    dienstverband = _dienstverband(request, pk)
    if not mag_dienstverband_update(request.user):
        raise PermissionDenied
    deskundige = dienstverband.deskundige
    form = DienstverbandForm(request.POST or None, instance=dienstverband)
    if form.is_valid():
        try:
            acties.dienstverband_update(
                dienstverband=dienstverband, **form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "Het dienstverband is gewijzigd.")
            return redirect(deskundige)
    context = {
        "form": form,
        "deskundige": deskundige,
        "titel": "Dienstverband wijzigen",
        "inleiding": "Stopt het, of verandert het aantal uren? Vul dan de laatste dag in, en "
        "voeg voor de nieuwe uren een nieuw dienstverband toe.",
        "knop": "Bewaar dienstverband",
    }
    return render(request, "inzet/deskundige_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def dienstverband_verwijderen(request, pk):
    dienstverband = _dienstverband(request, pk)
    if not mag_dienstverband_verwijderen(request.user):
        raise PermissionDenied
    deskundige = dienstverband.deskundige
    if request.method == "POST":
        acties.dienstverband_verwijderen(dienstverband=dienstverband, door=request.user)
        messages.success(request, "Het dienstverband is verwijderd.")
        return redirect(deskundige)
    context = {
        "deskundige": deskundige,
        "titel": "Dienstverband verwijderen?",
        "wat": omschrijving(dienstverband),
        "uitleg": "Doe dit alleen als het dienstverband er nooit was. Stopt het? Wijzig het dan "
        "en vul de laatste dag in.",
        "knop": "Ja, verwijder dit dienstverband",
    }
    return render(request, "inzet/deskundige_bevestigen.html", context)


def _dienstverband(request, pk):
    dienstverbanden = Dienstverband.objects.visible_to(request.user)
    return get_object_or_404(dienstverbanden.select_related("deskundige"), pk=pk)
