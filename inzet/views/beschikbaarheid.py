"""When an expert can work: the page of the expert, that of the coordinator, and the pattern.

Availability is special: reading it is logged for everybody but the expert.
"""

import datetime as dt

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from inzet.acties import beschikbaarheid as acties
from inzet.acties.beschikbaarheid import VELDEN
from inzet.forms.beschikbaarheid import (
    BeschikbaarheidForm,
    BeschikbaarheidWijzigenForm,
    VersieForm,
)
from inzet.models import Beschikbaarheid, Ervaringsdeskundige
from inzet.permissions.beschikbaarheid import (
    mag_beschikbaarheid,
    mag_beschikbaarheid_opgeven,
    mag_beschikbaarheid_update,
    mag_beschikbaarheid_verwijderen,
)
from inzet.selectors.beschikbaarheid import beeld_van, met_inzetten, twee_weken
from poolregio.kern.errors import ActieError
from poolregio.kern.opmaak import datum
from poolregio.logboek.acties import log_inzage

DAG = dt.timedelta(days=1)


@require_safe
def mijn_beschikbaarheid(request):
    deskundigen = Ervaringsdeskundige.objects.visible_to(request.user)
    return _overzicht(request, get_object_or_404(deskundigen, user=request.user))


@require_safe
def deskundige_beschikbaarheid(request, pk):
    deskundige = deskundige_van(request, pk)
    if not mag_beschikbaarheid(request.user, deskundige):
        raise PermissionDenied
    if deskundige.is_van(request.user):
        return redirect("mijn_beschikbaarheid")
    return _overzicht(request, deskundige)


@require_http_methods(["GET", "HEAD", "POST"])
def beschikbaarheid_opgeven(request, pk):
    deskundige = deskundige_van(request, pk)
    if not mag_beschikbaarheid_opgeven(request.user, deskundige):
        raise PermissionDenied
    form = BeschikbaarheidForm(
        request.POST or None,
        wie=wie_kan(request, deskundige),
        initial=_voorstel(request, deskundige),
    )
    if form.is_valid():
        try:
            patroon = acties.beschikbaarheid_opgeven(
                deskundige=deskundige, gegevens=form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, _bewaard(patroon))
            return terug_naar_overzicht(request, deskundige)
    context = {
        "form": form,
        "titel": "Nieuw weekpatroon",
        "inleiding": "Wat er nu staat, is al ingevuld. Kruis aan welke dagdelen in een gewone "
        "week kunnen.",
        "knop": "Bewaar weekpatroon",
    }
    return toon(request, "inzet/beschikbaarheid_formulier.html", deskundige, context)


@require_http_methods(["GET", "HEAD", "POST"])
def beschikbaarheid_update(request, pk):
    patroon = _patroon(request, pk)
    deskundige = patroon.deskundige
    if not mag_beschikbaarheid_update(request.user, deskundige):
        raise PermissionDenied
    form = BeschikbaarheidWijzigenForm(
        request.POST or None,
        wie=wie_kan(request, deskundige),
        initial={veld: getattr(patroon, veld) for veld in (*VELDEN, "versie")},
    )
    if form.is_valid():
        try:
            patroon = acties.beschikbaarheid_update(
                beschikbaarheid=patroon,
                gegevens=form.cleaned_data,
                versie=form.cleaned_data["versie"],
                door=request.user,
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, _bewaard(patroon))
            return terug_naar_overzicht(request, deskundige)
    context = {
        "form": form,
        "titel": "Weekpatroon wijzigen",
        "knop": "Bewaar weekpatroon",
    }
    return toon(request, "inzet/beschikbaarheid_formulier.html", deskundige, context)


@require_http_methods(["GET", "HEAD", "POST"])
def beschikbaarheid_verwijderen(request, pk):
    patroon = _patroon(request, pk)
    deskundige = patroon.deskundige
    if not mag_beschikbaarheid_verwijderen(request.user, deskundige):
        raise PermissionDenied
    form = VersieForm(request.POST or None, initial={"versie": patroon.versie})
    if form.is_valid():
        acties.beschikbaarheid_verwijderen(
            beschikbaarheid=patroon, versie=form.cleaned_data["versie"], door=request.user
        )
        messages.success(request, "Het weekpatroon is verwijderd.")
        return terug_naar_overzicht(request, deskundige)
    context = {
        "form": form,
        "titel": "Weekpatroon verwijderen?",
        "wat": f"Het weekpatroon vanaf {datum(patroon.vanaf)}",
        "uitleg": "Daarna geldt weer het weekpatroon van daarvoor.",
        "knop": "Ja, verwijder dit weekpatroon",
    }
    return toon(request, "inzet/beschikbaarheid_bevestigen.html", deskundige, context)


def deskundige_van(request, pk):
    return get_object_or_404(Ervaringsdeskundige.objects.visible_to(request.user), pk=pk)


def toon(request, template, deskundige, context):
    """A page with availability on it: the expert reads about "je", and reading is logged."""
    is_zelf = deskundige.is_van(request.user)
    if not is_zelf:
        log_inzage("beschikbaarheid", deskundige, door=request.user)
    context |= {
        "deskundige": deskundige,
        "is_zelf": is_zelf,
        "terug": "Mijn beschikbaarheid" if is_zelf else f"Beschikbaarheid {deskundige}",
        "terug_url": overzicht_van(request, deskundige),
        "vandaag": timezone.localdate(),
    }
    return render(request, template, context)


def overzicht_van(request, deskundige):
    if deskundige.is_van(request.user):
        return reverse("mijn_beschikbaarheid")
    return reverse("deskundige_beschikbaarheid", args=[deskundige.pk])


def terug_naar_overzicht(request, deskundige):
    return redirect(overzicht_van(request, deskundige))


def wie_kan(request, deskundige):
    return "kun je" if deskundige.is_van(request.user) else f"kan {deskundige.roepnaam}"


def _overzicht(request, deskundige):
    vandaag = timezone.localdate()
    beeld = beeld_van(request.user, deskundige, vandaag)
    context = {
        "beeld": beeld,
        "weken": twee_weken(deskundige, vandaag),
        "afwezig": met_inzetten(request.user, beeld.komende_afwezigheden),
    }
    return toon(request, "inzet/beschikbaarheid.html", deskundige, context)


def _patroon(request, pk):
    patronen = Beschikbaarheid.objects.visible_to(request.user)
    return get_object_or_404(patronen.select_related("deskundige"), pk=pk)


def _voorstel(request, deskundige):
    """What holds today, from today on; or from the first day on which nothing begins yet."""
    vandaag = timezone.localdate()
    beeld = beeld_van(request.user, deskundige, vandaag)
    bezet = {patroon.vanaf for patroon in beeld.patronen}
    vanaf = vandaag
    while vanaf in bezet:
        vanaf += DAG
    if not (patroon := beeld.patroon_op(vanaf)):
        return {"vanaf": vanaf}
    return {veld: getattr(patroon, veld) for veld in VELDEN} | {"vanaf": vanaf}


def _bewaard(patroon):
    if not patroon.dagdelen:
        return f"Bewaard: vanaf {datum(patroon.vanaf)} op geen enkel dagdeel beschikbaar."
    return f"Bewaard: dit weekpatroon geldt vanaf {datum(patroon.vanaf)}."
