"""Following a sub-assignment: when it is looked at, and what was seen."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from inzet.acties import monitormomenten as acties
from inzet.forms.monitormomenten import AfrondForm, MomentForm
from inzet.models import Deelopdracht, Monitormoment
from inzet.permissions.monitormomenten import (
    mag_monitormoment_afronden,
    mag_monitormoment_create,
)
from poolregio.kern.errors import ActieError


def _moment(request, pk):
    return get_object_or_404(
        Monitormoment.objects.visible_to(request.user).select_related("deelopdracht"), pk=pk
    )


@require_POST
def deelopdracht_momenten(request, pk):
    deelopdracht = get_object_or_404(Deelopdracht.objects.visible_to(request.user), pk=pk)
    try:
        aantal = acties.deelopdracht_momenten(deelopdracht=deelopdracht, door=request.user)
    except ActieError as fout:
        messages.error(request, str(fout))
    else:
        wat = "staat 1 moment" if aantal == 1 else f"staan {aantal} momenten"
        messages.success(request, f"Er {wat} klaar.")
    return redirect(deelopdracht)


@require_http_methods(["GET", "HEAD", "POST"])
def monitormoment_create(request, pk):
    deelopdracht = get_object_or_404(Deelopdracht.objects.visible_to(request.user), pk=pk)
    if not mag_monitormoment_create(request.user):
        raise PermissionDenied
    form = MomentForm(request.POST or None)
    if form.is_valid():
        try:
            acties.monitormoment_create(
                deelopdracht=deelopdracht,
                datum=form.cleaned_data["datum"],
                door=request.user,
            )
        except ActieError as fout:
            form.add_error("datum", str(fout))
        else:
            messages.success(request, "Het moment staat klaar.")
            return redirect(deelopdracht)
    context = {"form": form, "deelopdracht": deelopdracht, "veld": form["datum"]}
    return render(request, "inzet/monitormoment_form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def monitormoment_afronden(request, pk):
    moment = _moment(request, pk)
    if not mag_monitormoment_afronden(request.user):
        raise PermissionDenied
    form = AfrondForm(request.POST or None, initial={"gezien": moment.gezien})
    if form.is_valid():
        try:
            acties.monitormoment_afronden(
                moment=moment, gezien=form.cleaned_data["gezien"], door=request.user
            )
        except ActieError as fout:
            form.add_error("gezien", str(fout))
        else:
            messages.success(request, "Bewaard wat je hebt gezien.")
            return redirect(moment.deelopdracht)
    context = {
        "form": form,
        "deelopdracht": moment.deelopdracht,
        "moment": moment,
        "veld": form["gezien"],
    }
    return render(request, "inzet/monitormoment_form.html", context)


@require_POST
def monitormoment_verwijderen(request, pk):
    moment = _moment(request, pk)
    try:
        acties.monitormoment_verwijderen(moment=moment, door=request.user)
    except ActieError as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "Het moment is weggehaald.")
    return redirect(moment.deelopdracht)
