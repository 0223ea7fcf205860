"""What the coordinator decides on a request, and how the asker takes it back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from inzet.acties import aanvragen as acties
from inzet.enums import OPEN
from inzet.forms.aanvragen_besluiten import AccepteerForm, IntakeForm
from inzet.models import Aanvraag
from inzet.permissions.aanvragen import (
    mag_aanvraag_accepteren,
    mag_aanvraag_afwijzen,
    mag_aanvraag_bespreken,
    mag_aanvraag_intrekken,
)
from inzet.selectors.aanvragen import passende_deelopdrachten, waarom_niet_accepteren
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.reden import vraag_reden


def _aanvraag(request, pk):
    return get_object_or_404(
        Aanvraag.objects.visible_to(request.user).with_related(), pk=pk
    )


def toon_weigering(form, fout):
    """Keep what was typed; a next try is about the request as it stands now."""
    form.add_error(None, str(fout))
    if isinstance(fout, VerouderdError):
        form.data = form.data.copy()
        form.data["versie"] = form.aanvraag.versie


@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag_bespreken(request, pk):
    aanvraag = _aanvraag(request, pk)
    if not mag_aanvraag_bespreken(request.user):
        raise PermissionDenied
    if aanvraag.status not in OPEN:
        messages.error(request, f"Deze aanvraag is {aanvraag.get_status_display()}.")
        return redirect(aanvraag)
    form = IntakeForm(request.POST or None, aanvraag=aanvraag)
    if form.is_valid():
        try:
            gewijzigd = acties.aanvraag_bespreken(
                aanvraag=aanvraag,
                antwoorden=form.antwoorden,
                versie=form.cleaned_data["versie"],
                door=request.user,
            )
        except ActieError as fout:
            toon_weigering(form, fout)
        else:
            if waarom := waarom_niet_accepteren(gewijzigd):
                messages.info(request, f"De antwoorden zijn bewaard. {waarom}")
                return redirect(gewijzigd)
            messages.success(request, "De antwoorden zijn bewaard. Kies de deelopdracht.")
            return redirect("aanvraag_accepteren", gewijzigd.pk)
    context = {"form": form, "aanvraag": aanvraag}
    return render(request, "inzet/aanvraag_bespreken.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag_accepteren(request, pk):
    user = request.user
    aanvraag = _aanvraag(request, pk)
    if not mag_aanvraag_accepteren(user):
        raise PermissionDenied
    if waarom := waarom_niet_accepteren(aanvraag):
        messages.error(request, waarom)
        return redirect(aanvraag)
    deelopdrachten = passende_deelopdrachten(aanvraag, user).prefetch_related("gemeenten")
    form = AccepteerForm(
        request.POST or None, aanvraag=aanvraag, deelopdrachten=deelopdrachten
    )
    if form.is_valid():
        try:
            gewijzigd = acties.aanvraag_accepteren(
                aanvraag=aanvraag,
                deelopdracht=form.cleaned_data["deelopdracht"],
                versie=form.cleaned_data["versie"],
                door=user,
            )
        except ActieError as fout:
            toon_weigering(form, fout)
        else:
            messages.success(request, "De aanvraag is geaccepteerd.")
            return redirect(gewijzigd)
    context = {
        "form": form,
        "aanvraag": aanvraag,
        "heeft_keuze": deelopdrachten.exists(),
    }
    return render(request, "inzet/aanvraag_accepteren.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag_afwijzen(request, pk):
    user = request.user
    aanvraag = _aanvraag(request, pk)
    if not mag_aanvraag_afwijzen(user):
        raise PermissionDenied
    return vraag_reden(
        request,
        titel="Aanvraag afwijzen",
        boven=aanvraag.titel,
        terug=aanvraag.get_absolute_url(),
        inleiding="De aanvrager leest je reden. Afwijzen kun je niet terugdraaien.",
        hulp="Waarom past dit niet, en waar kan de aanvrager wel terecht? Noem geen namen "
        "van inwoners.",
        knop="Wijs de aanvraag af",
        klaar="De aanvraag is afgewezen.",
        actie=lambda reden: acties.aanvraag_afwijzen(
            aanvraag=aanvraag, reden=reden, door=user
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag_intrekken(request, pk):
    user = request.user
    aanvraag = _aanvraag(request, pk)
    if not mag_aanvraag_intrekken(user, aanvraag):
        raise PermissionDenied
    return vraag_reden(
        request,
        titel="Aanvraag intrekken",
        boven=aanvraag.titel,
        terug=aanvraag.get_absolute_url(),
        inleiding="De pool doet er dan niets meer mee. Intrekken is niet terug te draaien.",
        hulp="Waarom is het niet meer nodig? Noem geen namen van inwoners.",
        knop="Trek de aanvraag in",
        klaar="De aanvraag is ingetrokken.",
        actie=lambda reden: acties.aanvraag_intrekken(
            aanvraag=aanvraag, reden=reden, door=user
        ),
    )


@require_POST
def aanvraag_afronden(request, pk):
    aanvraag = _aanvraag(request, pk)
    try:
        acties.aanvraag_afronden(aanvraag=aanvraag, door=request.user)
    except ActieError as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "De aanvraag is afgerond.")
    return redirect(aanvraag)
