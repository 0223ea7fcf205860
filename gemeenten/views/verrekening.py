"""Settling a year: how it would come out, the proposal, and vaststellen."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties.geld import verrekening as acties
from gemeenten.enums import BesluitStatus, KostenCategorie
from gemeenten.forms.geld import EERSTE, LAATSTE, VerrekeningForm
from gemeenten.models import Verrekening
from gemeenten.permissions.geld import (
    leest_geld,
    mag_verrekening_besluiten,
    mag_verrekening_voorstellen,
)
from gemeenten.selectors.verrekening import (
    beeld,
    bereken,
    is_voorbij,
    verrekeningen,
    zo_verrekenen_we,
)
from gemeenten.views.kolommen_geld import VERREKENING
from poolregio.kern.errors import ActieError
from poolregio.kern.export import FORMATEN, exporteer


@require_safe
def verrekening_list(request):
    if not leest_geld(request.user):
        raise PermissionDenied
    context = {"rijen": [(*rij, is_voorbij(rij[0])) for rij in verrekeningen(request.user)]}
    return render(request, "gemeenten/verrekening_list.html", context)


@require_safe
def verrekening_detail(request, jaar):
    if not leest_geld(request.user):
        raise PermissionDenied
    verrekening = _gemaakt(request, jaar)
    context = _cijfers(jaar, verrekening)
    formaat, cijfers = request.GET.get("formaat"), context["cijfers"]
    if formaat in FORMATEN and cijfers:
        return exporteer(
            formaat,
            naam=f"verrekening-{jaar}-{context['stand']}",
            kolommen=VERREKENING,
            rijen=[*cijfers.regels, cijfers.totaal],
        )
    is_open = context["stand"] != "vastgesteld"
    context |= {
        "mag_voorstellen": is_open
        and is_voorbij(jaar)
        and cijfers is not None
        and mag_verrekening_voorstellen(request.user),
        "mag_besluiten": is_open
        and verrekening is not None
        and not context["is_veranderd"]
        and mag_verrekening_besluiten(request.user),
    }
    return render(request, "gemeenten/verrekening_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verrekening_voorstellen(request, jaar):
    """Also to renew a proposal: with the figures of now."""
    if not mag_verrekening_voorstellen(request.user):
        raise PermissionDenied
    verrekening = _gemaakt(request, jaar)
    vooraf = {"toelichting": verrekening.toelichting if verrekening else ""}
    form = VerrekeningForm(
        request.POST if request.method == "POST" else None, initial=vooraf
    )
    if form.is_valid():
        try:
            gemaakt = acties.verrekening_voorstellen(
                jaar=jaar, toelichting=form.cleaned_data["toelichting"], door=request.user
            )
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request, "Het voorstel staat klaar. Kijk het na, en stel het dan vast."
            )
            return redirect(gemaakt)
    context = _cijfers(jaar, None) | {"form": form, "verrekening": verrekening}
    context["kan"] = is_voorbij(jaar) and context["cijfers"] is not None
    return render(request, "gemeenten/verrekening_voorstellen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verrekening_besluiten(request, jaar):
    if not mag_verrekening_besluiten(request.user):
        raise PermissionDenied
    verrekening = get_object_or_404(_rijen(request), jaar=jaar)
    if request.method == "POST":
        try:
            acties.verrekening_besluiten(
                verrekening=verrekening,
                gezien=request.POST.get("gezien", ""),
                door=request.user,
            )
        except ActieError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, f"De verrekening van {jaar} is vastgesteld.")
        return redirect(verrekening)
    context = _cijfers(jaar, verrekening)
    if context["stand"] != "voorgesteld" or context["is_veranderd"]:
        return redirect(verrekening)
    return render(request, "gemeenten/verrekening_besluiten.html", context)


def _cijfers(jaar: int, verrekening: Verrekening | None) -> dict:
    """What every page of a settlement shows."""
    berekening = bereken(jaar)
    cijfers = beeld(berekening, verrekening)
    sleutel = verrekening.sleutel if verrekening else berekening.sleutel
    is_besloten = verrekening is not None and verrekening.status == BesluitStatus.BESLOTEN
    stand = "vooruitblik"
    if verrekening:
        stand = "vastgesteld" if is_besloten else "voorgesteld"
    return {
        "jaar": jaar,
        "verrekening": verrekening,
        "stand": stand,
        "sleutel": sleutel,
        "cijfers": cijfers,
        "nu": berekening,
        "apart": [
            groep
            for groep in berekening.begroting.groepen
            if groep.categorie != KostenCategorie.PROJECTKOSTEN
        ],
        "is_voorbij": is_voorbij(jaar),
        "is_veranderd": verrekening is not None
        and not is_besloten
        and berekening.wijkt_af_van(verrekening),
        "rekenen": zo_verrekenen_we(jaar, cijfers, str(sleutel)) if cijfers else [],
    }


def _rijen(request):
    return Verrekening.objects.visible_to(request.user).select_related(
        "sleutel", "voorgesteld_door", "besloten_door"
    )


def _gemaakt(request, jaar: int) -> Verrekening | None:
    if not EERSTE <= jaar <= LAATSTE:
        raise Http404
    return _rijen(request).filter(jaar=jaar).first()
