"""Lists of values: rename, order and retire."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gemeenten.acties import lijsten as acties
from gemeenten.forms.beheer import LijstwaardeForm, NieuweLijstwaardeForm
from gemeenten.permissions.beheer import (
    mag_lijst_list,
)
from gemeenten.selectors.beheer import LIJSTEN, in_gebruik


@require_safe
def lijst_list(request):
    if not mag_lijst_list(request.user):
        raise PermissionDenied
    lijsten = [
        {
            "naam": model._meta.verbose_name_plural,
            "adres": adres,
            "waarden": model._default_manager.visible_to(request.user).actief(),
        }
        for adres, model in LIJSTEN.items()
    ]
    return render(request, "gemeenten/lijst_list.html", {"lijsten": lijsten})


@require_safe
def lijst_detail(request, lijst):
    model = _model(request, lijst)
    gebruikt = in_gebruik(model)
    waarden = list(model._default_manager.visible_to(request.user))
    context = {
        "adres": lijst,
        "naam": model._meta.verbose_name_plural,
        "rijen": [(waarde, waarde.pk in gebruikt) for waarde in waarden],
    }
    return render(request, "gemeenten/lijst_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def lijstwaarde_create(request, lijst):
    model = _model(request, lijst)
    form = NieuweLijstwaardeForm(request.POST or None, model=model, user=request.user)
    if form.is_valid():
        acties.lijstwaarde_create(model=model, **form.cleaned_data, door=request.user)
        messages.success(request, "De waarde is toegevoegd, onderaan de lijst.")
        return redirect("lijst_detail", lijst)
    context = {"form": form, "adres": lijst, "naam": model._meta.verbose_name_plural}
    return render(request, "gemeenten/lijstwaarde_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def lijstwaarde_update(request, lijst, code):
    waarde = _waarde(request, lijst, code)
    form = LijstwaardeForm(
        request.POST or None, initial={"naam": waarde.naam, "is_actief": waarde.is_actief}
    )
    if form.is_valid():
        acties.lijstwaarde_update(waarde=waarde, **form.cleaned_data, door=request.user)
        messages.success(request, "De waarde is gewijzigd.")
        return redirect("lijst_detail", lijst)
    context = {
        "form": form,
        "adres": lijst,
        "waarde": waarde,
        "naam": waarde._meta.verbose_name_plural,
    }
    return render(request, "gemeenten/lijstwaarde_formulier.html", context)


@require_POST
def lijstwaarde_verplaatsen(request, lijst, code):
    waarde = _waarde(request, lijst, code)
    acties.lijstwaarde_verplaatsen(
        waarde=waarde, omhoog=request.POST.get("richting") == "omhoog", door=request.user
    )
    return redirect("lijst_detail", lijst)


def _model(request, lijst):
    if not mag_lijst_list(request.user):
        raise PermissionDenied
    if lijst not in LIJSTEN:
        raise Http404
    return LIJSTEN[lijst]


def _waarde(request, lijst, code):
    waarden = _model(request, lijst)._default_manager.visible_to(request.user)
    return get_object_or_404(waarden, pk=code)
