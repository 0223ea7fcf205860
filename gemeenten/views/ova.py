"""The published OVA percentages, entered by hand."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties.geld import begroting as acties
from gemeenten.forms.geld import OvaIndexForm
from gemeenten.models import OvaIndex
from gemeenten.permissions.geld import leest_geld, mag_ovaindex_create, mag_ovaindex_update
from gemeenten.selectors.verrekening import verrekende_jaren
from gemeenten.views.bewaren import bewaar


@require_safe
def ovaindex_list(request):
    if not leest_geld(request.user):
        raise PermissionDenied
    indexen = OvaIndex.objects.visible_to(request.user).select_related("ingevoerd_door")
    context = {
        "indexen": indexen.order_by("-jaar", "-status"),
        "verrekend_tot": max(verrekende_jaren(), default=0),
        "mag_wijzigen": mag_ovaindex_create(request.user),
    }
    return render(request, "gemeenten/ovaindex_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def ovaindex_create(request):
    if not mag_ovaindex_create(request.user):
        raise PermissionDenied
    vooraf = {n: request.GET[n] for n in ("jaar", "status") if request.GET.get(n)}
    form = OvaIndexForm(request.POST or None, initial=vooraf)
    return bewaar(
        request,
        form,
        lambda: acties.ovaindex_create(index=form.save(commit=False), door=request.user),
        klaar="Het percentage is toegevoegd.",
        template="gemeenten/ovaindex_form.html",
        naar="ovaindex_list",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ovaindex_update(request, pk):
    if not mag_ovaindex_update(request.user):
        raise PermissionDenied
    index = _index(request, pk)
    titel = str(index)
    form = OvaIndexForm(request.POST or None, instance=index)
    return bewaar(
        request,
        form,
        lambda: acties.ovaindex_update(
            index=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=request.user,
        ),
        klaar="Het percentage is gewijzigd.",
        template="gemeenten/ovaindex_form.html",
        nu=lambda: OvaIndexForm(instance=_index(request, pk)),
        naar="ovaindex_list",
        titel=titel,
    )


def _index(request, pk):
    return get_object_or_404(OvaIndex.objects.visible_to(request.user), pk=pk)
