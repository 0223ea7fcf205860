"""The agreed key over time: written, vastgesteld, never changed again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties import verdeelsleutels as acties
from gemeenten.forms.beheer import VerdeelsleutelForm
from gemeenten.models import Verdeelsleutel
from gemeenten.permissions.beheer import (
    mag_verdeelsleutel_create,
    mag_verdeelsleutel_list,
    mag_verdeelsleutel_update,
    mag_verdeelsleutel_vaststellen,
)
from gemeenten.selectors.beheer import vergelijking
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode


@require_safe
def verdeelsleutel_list(request):
    if not mag_verdeelsleutel_list(request.user):
        raise PermissionDenied
    sleutels = Verdeelsleutel.objects.visible_to(request.user).met_totaal()
    context = {
        "rijen": [(sleutel, Periode.van(sleutel.ingangsdatum)) for sleutel in sleutels],
        "toon_nieuw": mag_verdeelsleutel_create(request.user),
    }
    return render(request, "gemeenten/verdeelsleutel_list.html", context)


@require_safe
def verdeelsleutel_detail(request, pk):
    sleutel = _sleutel(request, pk)
    vorige, rijen = vergelijking(sleutel)
    kan = not sleutel.is_vastgesteld
    context = {
        "sleutel": sleutel,
        "periode": Periode.van(sleutel.ingangsdatum),
        "vorige": vorige,
        "rijen": rijen,
        "totaal": sum(rij["nu"] for rij in rijen),
        "toon_wijzigen": kan and mag_verdeelsleutel_update(request.user),
        "toon_vaststellen": kan and mag_verdeelsleutel_vaststellen(request.user),
    }
    return render(request, "gemeenten/verdeelsleutel_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_create(request):
    if not mag_verdeelsleutel_create(request.user):
        raise PermissionDenied
    form = VerdeelsleutelForm(request.POST or None, user=request.user)
    if form.is_valid() and "optellen" not in request.POST:
        try:
            sleutel = acties.verdeelsleutel_create(
                gegevens=form.cleaned_data, aandelen=form.aandelen, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(
                request, "De sleutel is bewaard. De contractmanager stelt hem vast."
            )
            return redirect(sleutel)
    return render(request, "gemeenten/verdeelsleutel_formulier.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_update(request, pk):
    sleutel = _sleutel(request, pk)
    if not mag_verdeelsleutel_update(request.user):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        messages.error(request, "Deze verdeelsleutel is vastgesteld en ligt vast.")
        return redirect(sleutel)
    form = VerdeelsleutelForm(request.POST or None, user=request.user, sleutel=sleutel)
    if form.is_valid() and "optellen" not in request.POST:
        try:
            acties.verdeelsleutel_update(
                sleutel=sleutel,
                gegevens=form.cleaned_data,
                aandelen=form.aandelen,
                door=request.user,
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "De sleutel is gewijzigd.")
            return redirect(sleutel)
    context = {"form": form, "sleutel": sleutel}
    return render(request, "gemeenten/verdeelsleutel_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_vaststellen(request, pk):
    sleutel = _sleutel(request, pk)
    if not mag_verdeelsleutel_vaststellen(request.user):
        raise PermissionDenied
    if request.method == "POST":
        acties.verdeelsleutel_vaststellen(sleutel=sleutel, door=request.user)
        messages.success(request, "De verdeelsleutel is vastgesteld en ligt nu vast.")
        return redirect(sleutel)
    context = {"sleutel": sleutel, "periode": Periode.van(sleutel.ingangsdatum)}
    return render(request, "gemeenten/verdeelsleutel_vaststellen.html", context)


def _sleutel(request, pk):
    sleutels = Verdeelsleutel.objects.visible_to(request.user)
    return get_object_or_404(sleutels.select_related("vastgesteld_door"), pk=pk)
