"""The kick-off in each gemeente."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties import startbijeenkomsten as acties
from gemeenten.filters.startbijeenkomsten import StartbijeenkomstFilter
from gemeenten.forms.startbijeenkomsten import StartbijeenkomstForm
from gemeenten.models import Startbijeenkomst
from gemeenten.permissions.startbijeenkomsten import (
    mag_startbijeenkomst_create,
    mag_startbijeenkomst_list,
    mag_startbijeenkomst_update,
)
from gemeenten.selectors.behoeften import gemeenten_zonder_startbijeenkomst
from gemeenten.selectors.geschiedenis import geschiedenis
from gemeenten.views.kolommen import STARTBIJEENKOMST
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.lijst import lijst
from poolregio.kern.verschillen import verschillen


def _rijen(user):
    return Startbijeenkomst.objects.visible_to(user).select_related("gemeente")


@require_safe
def startbijeenkomst_list(request):
    user = request.user
    if not mag_startbijeenkomst_list(user):
        raise PermissionDenied
    return lijst(
        request,
        "gemeenten/startbijeenkomst_list.html",
        filterset=StartbijeenkomstFilter(request.GET, _rijen(user), user=user),
        kolommen=STARTBIJEENKOMST,
        naam="startbijeenkomsten",
        context={
            "mag_aanmaken": mag_startbijeenkomst_create(user),
            "nog_geen": gemeenten_zonder_startbijeenkomst(user),
        },
    )


@require_safe
def startbijeenkomst_detail(request, pk):
    startbijeenkomst = get_object_or_404(_rijen(request.user), pk=pk)
    context = {
        "startbijeenkomst": startbijeenkomst,
        "momenten": geschiedenis(request.user, startbijeenkomst),
        "mag_wijzigen": mag_startbijeenkomst_update(request.user),
    }
    return render(request, "gemeenten/startbijeenkomst_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def startbijeenkomst_create(request):
    user = request.user
    if not mag_startbijeenkomst_create(user):
        raise PermissionDenied
    vooraf = {"gemeente": request.GET.get("gemeente")}
    form = StartbijeenkomstForm(request.POST or None, user=user, initial=vooraf)
    if form.is_valid():
        try:
            gemaakt = acties.startbijeenkomst_create(
                startbijeenkomst=form.save(commit=False), door=user
            )
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "De startbijeenkomst is toegevoegd.")
            return redirect(gemaakt)
    return render(request, "gemeenten/startbijeenkomst_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def startbijeenkomst_update(request, pk):
    user = request.user
    startbijeenkomst = get_object_or_404(_rijen(user), pk=pk)
    if not mag_startbijeenkomst_update(user):
        raise PermissionDenied
    context = {
        "titel": str(startbijeenkomst),
        "terug": startbijeenkomst.get_absolute_url(),
    }
    form = StartbijeenkomstForm(request.POST or None, instance=startbijeenkomst, user=user)
    if form.is_valid():
        try:
            gewijzigd = acties.startbijeenkomst_update(
                startbijeenkomst=form.save(commit=False),
                versie=form.cleaned_data["versie"] or 0,
                door=user,
            )
        except VerouderdError as error:
            form.add_error(None, str(error))
            context |= {"is_verouderd": True, "nu": _wat_er_nu_staat(form, user)}
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "De startbijeenkomst is gewijzigd.")
            return redirect(gewijzigd)
    return render(request, "gemeenten/startbijeenkomst_form.html", context | {"form": form})


def _wat_er_nu_staat(form, user):
    """Beside what was typed, which may be saved over it now that the user saw both."""
    rij = _rijen(user).get(pk=form.instance.pk)
    form.data = form.data.copy()
    form.data["versie"] = rij.versie
    return verschillen(form, StartbijeenkomstForm(instance=rij, user=user))
