"""Saying what happened: hours with reach and story, reach alone, or that it did not go on."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inzet.acties import bereik, registreren
from inzet.enums import InzetStatus
from inzet.forms.bereik import BereikForm
from inzet.forms.registreren import AfmeldForm, RegistreerForm
from inzet.models import Activiteit, Inzet
from inzet.permissions.registreren import (
    mag_bereik_opgeven,
    mag_inzet_afmelden,
    mag_inzet_registreren,
)
from poolregio.kern.errors import ActieError
from poolregio.kern.opmaak import uren


@require_http_methods(["GET", "HEAD", "POST"])
def inzet_registreren(request, pk):
    inzet = _inzet(request, pk)
    if not mag_inzet_registreren(request.user, inzet):
        raise PermissionDenied
    wil_anders = request.POST.get("uren") == "anders"
    form = RegistreerForm(
        request.POST if request.method == "POST" and not wil_anders else None,
        inzet=inzet,
        user=request.user,
        initial=request.POST.dict() if wil_anders else None,
    )
    if form.is_valid():
        try:
            inzet = registreren.inzet_registreren(
                inzet=inzet,
                begin=form.van,
                eind=form.tot,
                pauze_minuten=form.cleaned_data["pauze"] or 0,
                bereik=form.opgave,
                verhaal=form.cleaned_data.get("verhaal", ""),
                versie=form.cleaned_data["versie"],
                door=request.user,
            )
        except bereik.AlBewaardError as al_bewaard:
            messages.info(request, str(al_bewaard))
            return _terug(request, inzet)
        except ActieError as fout:
            form.toon_weigering(fout)
        else:
            inzet.refresh_from_db(fields=["minuten"])
            messages.success(
                request, f"Bewaard: {uren(inzet.minuten)} uur bij “{inzet.activiteit}”."
            )
            return _terug(request, inzet)
    context = {"inzet": inzet, "activiteit": inzet.activiteit, "form": form}
    return render(request, "inzet/inzet_registreren.html", context | _wie(request, inzet))


@require_http_methods(["GET", "HEAD", "POST"])
def inzet_afmelden(request, pk):
    inzet = _inzet(request, pk)
    if not mag_inzet_afmelden(request.user, inzet):
        raise PermissionDenied
    form = AfmeldForm(request.POST or None, initial={"versie": inzet.versie})
    if form.is_valid():
        try:
            registreren.inzet_afmelden(
                inzet=inzet, versie=form.cleaned_data["versie"], door=request.user
            )
        except bereik.AlBewaardError as al_bewaard:
            messages.info(request, str(al_bewaard))
        else:
            messages.success(request, f"Afgemeld: “{inzet.activiteit}”.")
        return _terug(request, inzet)
    context = {"inzet": inzet, "form": form, "is_geweest": inzet.eind <= timezone.now()}
    return render(request, "inzet/inzet_afmelden.html", context | _wie(request, inzet))


@require_http_methods(["GET", "HEAD", "POST"])
def bereik_opgeven(request, pk):
    activiteit = get_object_or_404(
        Activiteit.objects.visible_to(request.user)
        .with_related()
        .select_related("bereik_door"),
        pk=pk,
    )
    if not mag_bereik_opgeven(request.user, activiteit):
        raise PermissionDenied
    if activiteit.is_intern:
        raise Http404("Bij een interne activiteit tellen we geen inwoners.")
    form = BereikForm(request.POST or None, activiteit=activiteit, user=request.user)
    if form.is_valid():
        try:
            bereik.bereik_opgeven(
                activiteit=activiteit, opgave=form.opgave, door=request.user
            )
        except ActieError as fout:
            form.toon_weigering(fout)
        else:
            messages.success(request, f"Bewaard: het bereik van “{activiteit}”.")
            return redirect(activiteit)
    context = {"activiteit": activiteit, "form": form}
    return render(request, "inzet/bereik_opgeven.html", context)


def _inzet(request, pk):
    return get_object_or_404(
        Inzet.objects.visible_to(request.user)
        .with_related()
        .select_related("activiteit__plek", "activiteit__bereik_door"),
        pk=pk,
    )


def _wie(request, inzet):
    """An expert reads about "je"; a coordinator about whose inzet it is."""
    return {"is_eigen": inzet.deskundige.is_van(request.user)}


def _terug(request, inzet):
    if not inzet.deskundige.is_van(request.user):
        return redirect(inzet)
    is_voorstel = inzet.status == InzetStatus.VOORGESTELD
    if is_voorstel or inzet.begin <= timezone.now():  # answered or filled in there
        return redirect("mijn_week")
    jaar, week, _dag = timezone.localtime(inzet.begin).isocalendar()
    return redirect(f"{reverse('mijn_week')}?week={jaar}-W{week:02}")
