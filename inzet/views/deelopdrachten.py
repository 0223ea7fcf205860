"""The pages about sub-assignments."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from inzet.acties import deelopdrachten as acties
from inzet.filters.deelopdrachten import DeelopdrachtFilter
from inzet.forms.deelopdrachten import DeelopdrachtForm
from inzet.models import Aanvraag, Activiteit, Deelopdracht
from inzet.permissions.deelopdrachten import (
    mag_deelopdracht_create,
    mag_deelopdracht_list,
    mag_deelopdracht_update,
)
from inzet.selectors.deelopdrachten import cijfers
from inzet.selectors.monitormomenten import volgbeeld
from inzet.views.kolommen import DEELOPDRACHT
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.lijst import lijst


@require_safe
def deelopdracht_list(request):
    user = request.user
    if not mag_deelopdracht_list(user):
        raise PermissionDenied
    rijen = Deelopdracht.objects.visible_to(user).prefetch_related("gemeenten")
    return lijst(
        request,
        "inzet/deelopdracht_list.html",
        filterset=DeelopdrachtFilter(request.GET, rijen, user=user),
        kolommen=DEELOPDRACHT,
        naam="deelopdrachten",
        context={"mag_aanmaken": mag_deelopdracht_create(user)},
    )


@require_safe
def deelopdracht_detail(request, pk):
    user = request.user
    deelopdracht = get_object_or_404(Deelopdracht.objects.visible_to(user), pk=pk)
    context = {
        "deelopdracht": deelopdracht,
        "gemeenten": deelopdracht.gemeenten.all(),
        "cijfers": cijfers(deelopdracht, user),
        "activiteiten": Activiteit.objects.visible_to(user)
        .filter(deelopdracht=deelopdracht)
        .with_related()
        .order_by("-begin", "-pk")[:10],
        "beeld": volgbeeld(deelopdracht, user),
        "aanvragen": Aanvraag.objects.visible_to(user)
        .filter(deelopdracht=deelopdracht)
        .select_related("gemeente"),
        "mag_wijzigen": mag_deelopdracht_update(user),
    }
    return render(request, "inzet/deelopdracht_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def deelopdracht_create(request):
    if not mag_deelopdracht_create(request.user):
        raise PermissionDenied
    form = DeelopdrachtForm(request.POST or None, user=request.user)
    if form.is_valid():
        deelopdracht = acties.deelopdracht_create(
            deelopdracht=form.save(commit=False),
            gemeenten=form.cleaned_data["gemeenten"],
            door=request.user,
        )
        messages.success(request, "De deelopdracht is toegevoegd.")
        return redirect(deelopdracht)
    return render(request, "inzet/deelopdracht_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def deelopdracht_update(request, pk):
    user = request.user
    deelopdracht = get_object_or_404(Deelopdracht.objects.visible_to(user), pk=pk)
    if not mag_deelopdracht_update(user):
        raise PermissionDenied
    versie = deelopdracht.versie
    form = DeelopdrachtForm(request.POST or None, instance=deelopdracht, user=user)
    if form.is_valid():
        try:
            gewijzigd = acties.deelopdracht_update(
                deelopdracht=form.save(commit=False),
                gemeenten=form.cleaned_data["gemeenten"],
                versie=form.cleaned_data["versie"] or 0,
                door=user,
            )
        except ActieError as error:
            form.add_error(None, str(error))
            if isinstance(error, VerouderdError):
                form.data = form.data.copy()
                form.data["versie"] = versie
        else:
            messages.success(request, "De deelopdracht is gewijzigd.")
            return redirect(gewijzigd)
    return render(
        request,
        "inzet/deelopdracht_form.html",
        {"form": form, "deelopdracht": Deelopdracht.objects.visible_to(user).get(pk=pk)},
    )
