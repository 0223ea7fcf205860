"""Days on which an expert is not there. Why is asked nowhere."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inzet.acties import afwezigheden as acties
from inzet.forms.beschikbaarheid import AfwezigheidForm, LaatsteDagForm, VersieForm
from inzet.models import Afwezigheid
from inzet.permissions.beschikbaarheid import (
    mag_afwezigheid_beeindigen,
    mag_afwezigheid_melden,
    mag_afwezigheid_verwijderen,
)
from inzet.selectors.beschikbaarheid import dagen_in_woorden, met_inzetten
from inzet.views.beschikbaarheid import deskundige_van, terug_naar_overzicht, toon
from poolregio.kern.errors import ActieError


@require_http_methods(["GET", "HEAD", "POST"])
def afwezigheid_melden(request, pk):
    deskundige = deskundige_van(request, pk)
    if not mag_afwezigheid_melden(request.user, deskundige):
        raise PermissionDenied
    form = AfwezigheidForm(request.POST or None, initial={"begin": timezone.localdate()})
    if form.is_valid():
        try:
            afwezigheid = acties.afwezigheid_melden(
                deskundige=deskundige, **form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            _meld_bewaard(request, afwezigheid)
            return terug_naar_overzicht(request, deskundige)
    is_zelf = deskundige.is_van(request.user)
    context = {
        "form": form,
        "titel": "Afwezigheid melden",
        "inleiding": "Waarom hoef je niet te zeggen."
        if is_zelf
        else f"Waarom {deskundige.roepnaam} er niet is, leggen we niet vast.",
        "knop": "Meld afwezigheid",
    }
    return toon(request, "inzet/beschikbaarheid_formulier.html", deskundige, context)


@require_http_methods(["GET", "HEAD", "POST"])
def afwezigheid_beeindigen(request, pk):
    afwezigheid = _afwezigheid(request, pk)
    deskundige = afwezigheid.deskundige
    if not mag_afwezigheid_beeindigen(request.user, deskundige):
        raise PermissionDenied
    form = LaatsteDagForm(
        request.POST or None,
        initial={
            "eind": afwezigheid.eind or timezone.localdate(),
            "versie": afwezigheid.versie,
        },
    )
    if form.is_valid():
        try:
            afwezigheid = acties.afwezigheid_beeindigen(
                afwezigheid=afwezigheid, **form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            _meld_bewaard(request, afwezigheid)
            return terug_naar_overzicht(request, deskundige)
    context = {
        "form": form,
        "titel": "Laatste dag van de afwezigheid",
        "inleiding": f"Nu staat er: afwezig {dagen_in_woorden(afwezigheid)}.",
        "knop": "Bewaar laatste dag",
    }
    return toon(request, "inzet/beschikbaarheid_formulier.html", deskundige, context)


@require_http_methods(["GET", "HEAD", "POST"])
def afwezigheid_verwijderen(request, pk):
    afwezigheid = _afwezigheid(request, pk)
    deskundige = afwezigheid.deskundige
    if not mag_afwezigheid_verwijderen(request.user, deskundige):
        raise PermissionDenied
    form = VersieForm(request.POST or None, initial={"versie": afwezigheid.versie})
    if form.is_valid():
        acties.afwezigheid_verwijderen(
            afwezigheid=afwezigheid, versie=form.cleaned_data["versie"], door=request.user
        )
        messages.success(request, "De afwezigheid is verwijderd.")
        return terug_naar_overzicht(request, deskundige)
    context = {
        "form": form,
        "titel": "Afwezigheid verwijderen?",
        "wat": f"Afwezig {dagen_in_woorden(afwezigheid)}",
        "uitleg": "Daarna geldt in deze dagen weer het weekpatroon.",
        "knop": "Ja, verwijder deze afwezigheid",
    }
    return toon(request, "inzet/beschikbaarheid_bevestigen.html", deskundige, context)


def _afwezigheid(request, pk):
    afwezigheden = Afwezigheid.objects.visible_to(request.user)
    return get_object_or_404(afwezigheden.select_related("deskundige"), pk=pk)


def _meld_bewaard(request, afwezigheid):
    """With how many inzetten somebody else has to do now."""
    [afwezig] = met_inzetten(request.user, [afwezigheid])
    bewaard = f"Bewaard: afwezig {dagen_in_woorden(afwezigheid)}."
    aantal = len(afwezig.inzetten)
    if not aantal:
        messages.success(request, f"{bewaard} Er staat in deze dagen geen inzet gepland.")
        return
    inzetten = "staat 1 inzet" if aantal == 1 else f"staan {aantal} inzetten"
    is_zelf = afwezigheid.deskundige.is_van(request.user)
    verder = (
        "De coördinator zoekt iemand anders."
        if is_zelf
        else "Daarvoor is vervanging nodig."
    )
    messages.success(request, f"{bewaard} Er {inzetten} gepland in deze dagen. {verder}")
