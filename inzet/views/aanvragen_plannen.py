"""From an accepted request to its activities: first the days, then the rows."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from inzet.acties.aanvragen_plannen import aanvraag_plannen as plannen
from inzet.enums import AanvraagStatus
from inzet.forms.aanvragen_besluiten import PlanForm
from inzet.models import Aanvraag
from inzet.permissions.aanvragen import mag_aanvraag_plannen
from inzet.selectors.aanvragen import activiteiten_van
from inzet.views.aanvragen_besluiten import toon_weigering
from poolregio.kern.errors import ActieError


@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag_plannen(request, pk):
    user = request.user
    aanvraag = get_object_or_404(Aanvraag.objects.visible_to(user).with_related(), pk=pk)
    if not mag_aanvraag_plannen(user):
        raise PermissionDenied
    if aanvraag.status != AanvraagStatus.GEACCEPTEERD:
        messages.error(
            request,
            f"Deze aanvraag is {aanvraag.get_status_display()}. Activiteiten maak je bij een "
            "geaccepteerde aanvraag.",
        )
        return redirect(aanvraag)
    al_gemaakt = sum(
        activiteit.status_nu != "geannuleerd"
        for activiteit in activiteiten_van(aanvraag, user)
    )
    form = PlanForm(
        request.POST or None,
        aanvraag=aanvraag,
        user=user,
        nog_te_plannen=aanvraag.keren - al_gemaakt,
    )
    if form.is_valid():
        if form.is_gezien and "kijk" not in request.POST:
            try:
                gemaakt = plannen(
                    aanvraag=aanvraag,
                    tijdvakken=form.tijdvakken,
                    kader=form.cleaned_data["kader"],
                    versie=form.cleaned_data["versie"],
                    door=user,
                )
            except ActieError as fout:
                toon_weigering(form, fout)
            else:
                messages.success(request, _gemaakt(len(gemaakt)))
                return redirect(aanvraag)
        form.data = form.data.copy()
        form.data["gezien"] = form.vingerafdruk
    context = {"form": form, "aanvraag": aanvraag, "al_gemaakt": al_gemaakt}
    return render(request, "inzet/aanvraag_plannen.html", context)


def _gemaakt(aantal: int) -> str:
    if aantal == 1:
        return "Er is 1 activiteit gemaakt. Nu nog iemand die gaat."
    return f"Er zijn {aantal} activiteiten gemaakt. Nu nog wie er gaat."
