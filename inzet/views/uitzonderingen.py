"""One day on which an expert can work at other dayparts than in the weekly pattern."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from inzet.acties import beschikbaarheid as acties
from inzet.forms.beschikbaarheid import UitzonderingForm
from inzet.models import Uitzondering
from inzet.permissions.beschikbaarheid import (
    mag_uitzondering_opgeven,
    mag_uitzondering_verwijderen,
)
from inzet.views.beschikbaarheid import (
    deskundige_van,
    terug_naar_overzicht,
    toon,
    wie_kan,
)
from poolregio.kern.errors import ActieError
from poolregio.kern.opmaak import dagdatum


@require_http_methods(["GET", "HEAD", "POST"])
def uitzondering_opgeven(request, pk):
    deskundige = deskundige_van(request, pk)
    if not mag_uitzondering_opgeven(request.user, deskundige):
        raise PermissionDenied
    form = UitzonderingForm(request.POST or None, wie=wie_kan(request, deskundige))
    if form.is_valid():
        try:
            uitzondering = acties.uitzondering_opgeven(
                deskundige=deskundige, **form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(
                request, f"Bewaard: {dagdatum(uitzondering.datum)}, {uitzondering}."
            )
            return terug_naar_overzicht(request, deskundige)
    context = {
        "form": form,
        "titel": "Een dag die anders is",
        "inleiding": "Voor één dag. Is het voor langer? Kies dan een nieuw weekpatroon of meld "
        "afwezigheid.",
        "knop": "Bewaar deze dag",
    }
    return toon(request, "inzet/beschikbaarheid_formulier.html", deskundige, context)


@require_POST
def uitzondering_verwijderen(request, pk):
    uitzonderingen = Uitzondering.objects.visible_to(request.user)
    uitzondering = get_object_or_404(uitzonderingen.select_related("deskundige"), pk=pk)
    deskundige = uitzondering.deskundige
    if not mag_uitzondering_verwijderen(request.user, deskundige):
        raise PermissionDenied
    acties.uitzondering_verwijderen(uitzondering=uitzondering, door=request.user)
    messages.success(
        request,
        f"Verwijderd. Op {dagdatum(uitzondering.datum)} geldt weer het weekpatroon.",
    )
    return terug_naar_overzicht(request, deskundige)
