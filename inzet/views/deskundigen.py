"""The pool: who is in it, for how many hours, trained for what."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inzet.acties import deskundigen as acties
from inzet.filters.deskundigen import DeskundigeFilter
from inzet.forms.deskundigen import DeskundigeForm, WensrollenForm
from inzet.models import Ervaringsdeskundige
from inzet.permissions.deskundigen import (
    mag_deskundige_create,
    mag_deskundige_list,
    mag_deskundige_update,
    mag_wensrollen_wijzigen,
)
from inzet.selectors.beschikbaarheid import beeld_van
from inzet.selectors.deskundigen import deskundigenlijst
from inzet.selectors.geschiedenis import geschiedenis
from poolregio.kern.errors import ActieError
from poolregio.kern.export import Kolom
from poolregio.kern.lijst import lijst
from poolregio.logboek.acties import log_inzage, log_inzagen

KOLOMMEN = [
    Kolom("roepnaam", lambda d: d.roepnaam),
    Kolom("achternaam", lambda d: d.achternaam),
    Kolom("e-mailadres", lambda d: d.email),
    Kolom("telefoon", lambda d: d.telefoon),
    Kolom("woongemeente", lambda d: d.woongemeente and d.woongemeente.naam),
    Kolom("uren per week", lambda d: d.weekuren),
    Kolom("opleiding", lambda d: d.opleiding_stand),
]


def terug_naar(request, deskundige):
    """After a change: to the own page, or to the page the coordinator works on."""
    return redirect("mijn_gegevens" if deskundige.is_van(request.user) else deskundige)


@require_safe
def deskundige_list(request):
    if not mag_deskundige_list(request.user):
        raise PermissionDenied
    deskundigen = deskundigenlijst(request.user, timezone.localdate())
    filterset = DeskundigeFilter(request.GET, deskundigen, user=request.user)
    if filterset.leest_ervaring:
        log_inzagen("zoeken op thema", filterset.qs, door=request.user)
    return lijst(
        request,
        "inzet/deskundige_list.html",
        filterset=filterset,
        kolommen=KOLOMMEN,
        naam="deskundigen",
    )


@require_safe
def deskundige_detail(request, pk):
    deskundigen = deskundigenlijst(request.user, timezone.localdate()).select_related(
        "user"
    )
    deskundige = get_object_or_404(deskundigen, pk=pk)
    if not mag_deskundige_list(request.user):
        return redirect("mijn_gegevens")
    if not deskundige.is_van(request.user):
        log_inzage("opleiding en beschikbaarheid", deskundige, door=request.user)
    context = {
        "deskundige": deskundige,
        "dienstverbanden": deskundige.dienstverbanden.order_by("-begin"),
        "opleidingen": deskundige.opleidingen.all(),
        "wensrollen": deskundige.wensrollen.all(),
        "beeld": beeld_van(request.user, deskundige, timezone.localdate()),
        "momenten": geschiedenis(request.user, deskundige),
        "vandaag": timezone.localdate(),
    }
    return render(request, "inzet/deskundige_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def deskundige_create(request):
    if not mag_deskundige_create(request.user):
        raise PermissionDenied
    form = DeskundigeForm(request.POST or None, user=request.user)
    if form.is_valid():
        try:
            deskundige = acties.deskundige_create(
                gegevens=form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(
                request, f"{deskundige} staat in de pool. Voeg nu een dienstverband toe."
            )
            return redirect(deskundige)
    context = {
        "form": form,
        "titel": "Nieuwe deskundige",
        "boven": "Deskundigen",
        "knop": "Bewaar deskundige",
    }
    return render(request, "inzet/deskundige_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def deskundige_update(request, pk):
    deskundige = get_object_or_404(
        Ervaringsdeskundige.objects.visible_to(request.user), pk=pk
    )
    if not mag_deskundige_update(request.user, deskundige):
        raise PermissionDenied
    form = DeskundigeForm(request.POST or None, instance=deskundige, user=request.user)
    if form.is_valid():
        try:
            acties.deskundige_update(
                deskundige=deskundige, gegevens=form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "De gegevens zijn bewaard.")
            return terug_naar(request, deskundige)
    context = {
        "form": form,
        "deskundige": deskundige,
        "is_zelf": deskundige.is_van(request.user),
        "titel": "Contactgegevens wijzigen",
        "knop": "Bewaar",
    }
    return render(request, "inzet/deskundige_formulier.html", context)


@require_POST
def deskundige_uitnodigen(request, pk):
    deskundige = get_object_or_404(
        Ervaringsdeskundige.objects.visible_to(request.user), pk=pk
    )
    deskundige = acties.deskundige_uitnodigen(deskundige=deskundige, door=request.user)
    messages.success(
        request,
        f"De mail om een wachtwoord in te stellen gaat naar {deskundige.user.email}.",
    )
    return redirect(deskundige)


@require_http_methods(["GET", "HEAD", "POST"])
def wensrollen_wijzigen(request, pk):
    deskundige = get_object_or_404(
        Ervaringsdeskundige.objects.visible_to(request.user), pk=pk
    )
    if not mag_wensrollen_wijzigen(request.user, deskundige):
        raise PermissionDenied
    is_zelf = deskundige.is_van(request.user)
    form = WensrollenForm(
        request.POST if request.method == "POST" else None,
        user=request.user,
        deskundige=deskundige,
        is_zelf=is_zelf,
    )
    if form.is_valid():
        acties.wensrollen_wijzigen(
            deskundige=deskundige, rollen=form.cleaned_data["rollen"], door=request.user
        )
        messages.success(request, "De gewenste rollen zijn bewaard.")
        return terug_naar(request, deskundige)
    context = {
        "form": form,
        "deskundige": deskundige,
        "is_zelf": is_zelf,
        "titel": "Gewenste rollen",
        "knop": "Bewaar rollen",
    }
    return render(request, "inzet/deskundige_formulier.html", context)
