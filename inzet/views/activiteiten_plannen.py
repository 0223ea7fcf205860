"""Planning an activity, and changing one."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from gemeenten.models import Behoefte
from gemeenten.selectors.keuzes import keuzelijsten
from inzet.acties import activiteiten as acties
from inzet.acties.reeksen_wijzigen import reeks_update
from inzet.acties.regels import DubbeleBoekingError, WaarschuwingError
from inzet.enums import GEPLAND
from inzet.forms.activiteiten import (
    WANNEER,
    WAT_EN_WAAR,
    ActiviteitForm,
    als_beginwaarden,
    beginwaarden,
    beginwaarden_uit,
    in_gebruik,
)
from inzet.forms.deskundigen_kiezen import Beschikbaar, DeskundigenFormSet, volg_uitweg
from inzet.forms.reeksen import ALLE, DEZE, WelkeForm
from inzet.models import Activiteit
from inzet.permissions.activiteiten import mag_activiteit_create, mag_activiteit_update
from inzet.selectors.dagbeeld import botsing
from inzet.selectors.effect import effect
from inzet.views.wie_past import pool_voor, wie_past_bij
from poolregio.kern.db import als_sleutel
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.verschillen import verschillen


@require_http_methods(["GET", "HEAD", "POST"])
def activiteit_create(request):
    user = request.user
    if not mag_activiteit_create(user):
        raise PermissionDenied
    data = volg_uitweg(request.POST) if request.method == "POST" else None
    keuzes = keuzelijsten()
    begin, eerste_rij = _begin(request)
    form = ActiviteitForm(data, keuzes=keuzes, user=user, initial=begin)
    if data:
        form.is_valid()
    kijkt = data and ("kijk" in data or "meer" in data)
    pool = pool_voor(form, data) if kijkt else None
    beschikbaar = Beschikbaar(user, form.moment, pool)
    extra = {"form_kwargs": {"beschikbaar": beschikbaar, "rollen": keuzes["rol"]}}
    regels = DeskundigenFormSet(data, initial=eerste_rij, **extra)
    if data and not kijkt:
        kan = regels.is_valid()
        kan = regels.controleer(beschikbaar, _gemeente(form)) and kan
        if form.is_valid() and kan:
            try:
                activiteit = acties.activiteit_create(
                    activiteit=form.rij(),
                    themas=form.cleaned_data["themas"],
                    deskundigen=regels.gekozen,
                    is_bevestigd=data.get("als") != "voorstel",
                    toch=form.toch,
                    door=user,
                )
            except WaarschuwingError as error:
                form.waarschuw(error)
            except ActieError as error:
                form.add_error(None, str(error))
            else:
                messages.success(request, "De activiteit is gepland.")
                return redirect(activiteit)
    context = {"regels": regels, "effect": _effect(form, regels)}
    if kijkt:
        context["kijkt"] = "kijk" in data
        context["past"] = wie_past_bij(form, regels, keuzes["rol"], pool)
        waarden = als_beginwaarden(form)
        form = ActiviteitForm(keuzes=keuzes, user=user, initial=waarden, naast=form)
        context["regels"] = _opnieuw(regels, extra, erbij="meer" in data)
    return render(request, "inzet/activiteit_form.html", context | {"form": form})


def _begin(request):
    """What the form starts with, and the first row of who comes.

    ``?kopie=12`` is what activity 12 was, ``?behoefte=3`` what need 3 asks for; the other
    values of the address fill in the rest.
    """
    namen = ("datum", "begin", "eind", "deelopdracht")
    waarden = {naam: request.GET.get(naam, "") for naam in namen}
    rij = {"deskundige": request.GET.get("deskundige", "")}
    if behoefte := als_sleutel(request.GET.get("behoefte", "")):
        geldend = Behoefte.objects.visible_to(request.user).geldend()
        if behoefte := geldend.filter(pk=behoefte).first():
            waarden |= beginwaarden_uit(behoefte)
            rij["rol"] = behoefte.rol_id
    if kopie := als_sleutel(request.GET.get("kopie", "")):
        zichtbaar = Activiteit.objects.visible_to(request.user)
        if activiteit := zichtbaar.filter(pk=kopie).prefetch_related("themas").first():
            waarden = beginwaarden(activiteit)
    return waarden, [rij] if rij["deskundige"] else []


def _opnieuw(regels, extra, *, erbij):
    """Show what was typed without checking it, with who is free or with one row more."""
    nieuw = DeskundigenFormSet(
        initial=[als_beginwaarden(rij) for rij in regels.forms], **extra
    )
    nieuw.extra = int(erbij)
    return nieuw


def _gemeente(form):
    return getattr(form, "cleaned_data", {}).get("gemeente")


def _effect(form, regels=None, *, al_gepland=0, aantal=None):
    """The side panel, as soon as gemeente and time are known."""
    gemeente = _gemeente(form)
    if not (gemeente and form.moment):
        return None
    if aantal is None:
        aantal = sum(bool(rij["deskundige"].data) for rij in regels.forms)
    return effect(gemeente, form.moment, aantal=aantal, al_gepland=al_gepland)


@require_http_methods(["GET", "HEAD", "POST"])
def activiteit_update(request, pk):
    user = request.user
    activiteit = get_object_or_404(
        Activiteit.objects.visible_to(user)
        .with_related()
        .prefetch_related("themas")
        .met_inzetten(met_namen=True),
        pk=pk,
    )
    if not mag_activiteit_update(user):
        raise PermissionDenied
    form = ActiviteitForm(
        request.POST or None,
        keuzes=keuzelijsten(in_gebruik(activiteit)),
        user=user,
        activiteit=activiteit,
    )
    welke = WelkeForm(request.POST or None) if activiteit.reeks_id else None
    context = {"activiteit": activiteit, "form": form, "welke": welke}
    if form.is_valid() and (not welke or welke.is_valid()):
        try:
            gewijzigd = _wijzig(form, welke, user)
        except WaarschuwingError as error:
            form.waarschuw(error)
        except DubbeleBoekingError as error:
            form.add_error("begin", str(error))
            eigen = [inzet.pk for inzet in activiteit.inzetten.all()]
            context["botsing"] = botsing(
                error.inzet.deskundige, *form.moment, activiteit.voor, behalve=eigen
            )
        except VerouderdError as error:
            form.add_error(None, str(error))
            context["nu"] = _wat_er_nu_staat(form, activiteit)
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, gewijzigd)
            return redirect(activiteit)
    gepland = [i for i in activiteit.inzetten.all() if i.status in GEPLAND]
    if form.is_bound:
        al = sum(i.minuten for i in gepland if activiteit.gemeente_id)
        context["effect"] = _effect(form, al_gepland=al, aantal=len(gepland))
    context["gepland"] = gepland
    return render(request, "inzet/activiteit_form.html", context)


def _wijzig(form, welke, user):
    """This one, or more of its series; returns the sentence that says so."""
    wat = {
        "activiteit": form.rij(),
        "themas": form.cleaned_data["themas"],
        "versie": form.cleaned_data["versie"] or 0,
        "toch": form.toch,
        "door": user,
    }
    keuze = welke.cleaned_data["welke"] if welke else DEZE
    if keuze == DEZE:
        acties.activiteit_update(**wat)
        return "De activiteit is gewijzigd."
    aantal = reeks_update(alle=keuze == ALLE, **wat)
    return "1 keer is gewijzigd." if aantal == 1 else f"{aantal} keer zijn gewijzigd."


def _wat_er_nu_staat(form, activiteit):
    """Beside what was typed, which may be saved over it now that the user saw both."""
    form.data = form.data.copy()
    form.data["versie"] = activiteit.versie
    keuzes = keuzelijsten(in_gebruik(activiteit))
    nu = ActiviteitForm(keuzes=keuzes, user=form.user, activiteit=activiteit)
    return verschillen(form, nu, [*WAT_EN_WAAR, *WANNEER])
