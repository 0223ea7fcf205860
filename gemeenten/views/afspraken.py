"""What was agreed, by whom and by when; done, lapsed, taken up again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gemeenten.acties import afspraken as acties
from gemeenten.enums import AfspraakStatus
from gemeenten.filters.gesprekken import AfspraakFilter
from gemeenten.forms.gesprekken import AfspraakForm
from gemeenten.models import Afspraak
from gemeenten.permissions.gesprekken import (
    mag_afspraak_afronden,
    mag_afspraak_create,
    mag_afspraak_heropenen,
    mag_afspraak_list,
    mag_afspraak_update,
    mag_afspraak_vervallen,
)
from gemeenten.selectors.geschiedenis import geschiedenis
from gemeenten.selectors.gesprekken import afsprakenlijst, als_regels
from gemeenten.views.bewaren import bewaar
from gemeenten.views.kolommen_gesprekken import AFSPRAAK
from poolregio.kern.errors import ActieError
from poolregio.kern.lijst import lijst
from poolregio.kern.reden import vraag_reden


@require_safe
def afspraak_list(request):
    user = request.user
    if not mag_afspraak_list(user):
        raise PermissionDenied
    vandaag = timezone.localdate()
    return lijst(
        request,
        "gemeenten/afspraak_list.html",
        filterset=AfspraakFilter(request.GET, afsprakenlijst(user), user=user),
        kolommen=AFSPRAAK,
        naam="afspraken",
        context={"mag_aanmaken": mag_afspraak_create(user)},
        toon=lambda afspraken: als_regels(afspraken, vandaag),
    )


@require_safe
def afspraak_detail(request, pk):
    user = request.user
    afspraak = get_object_or_404(afsprakenlijst(user), pk=pk)
    (regel,) = als_regels([afspraak], timezone.localdate())
    kan = afspraak.kan_naar
    is_open = afspraak.status == AfspraakStatus.OPEN
    context = {
        "afspraak": afspraak,
        "te_laat": regel.te_laat,
        "momenten": geschiedenis(user, afspraak),
        "mag_wijzigen": is_open and mag_afspraak_update(user),
        "mag_afronden": kan(AfspraakStatus.GEDAAN) and mag_afspraak_afronden(user),
        "mag_vervallen": kan(AfspraakStatus.VERVALLEN) and mag_afspraak_vervallen(user),
        "mag_heropenen": kan(AfspraakStatus.OPEN) and mag_afspraak_heropenen(user),
    }
    return render(request, "gemeenten/afspraak_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def afspraak_create(request):
    """``?gesprek=12`` chooses the talk."""
    user = request.user
    if not mag_afspraak_create(user):
        raise PermissionDenied
    vooraf = {"gesprek": request.GET.get("gesprek")}
    form = AfspraakForm(request.POST or None, user=user, initial=vooraf)
    return bewaar(
        request,
        form,
        lambda: acties.afspraak_create(afspraak=form.save(commit=False), door=user),
        klaar="De afspraak is toegevoegd.",
        titel="Afspraak toevoegen",
        boven="Afspraken",
        terug=reverse("afspraak_list"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def afspraak_update(request, pk):
    user = request.user
    alle = Afspraak.objects.visible_to(user)
    afspraak = get_object_or_404(alle, pk=pk)
    if not mag_afspraak_update(user):
        raise PermissionDenied
    boven, terug = afspraak.wat, afspraak.get_absolute_url()
    form = AfspraakForm(request.POST or None, instance=afspraak, user=user)
    return bewaar(
        request,
        form,
        lambda: acties.afspraak_update(
            afspraak=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=user,
        ),
        klaar="De afspraak is gewijzigd.",
        nu=lambda: AfspraakForm(instance=alle.get(pk=pk), user=user),
        titel="Afspraak wijzigen",
        boven=boven,
        terug=terug,
    )


@require_POST
def afspraak_afronden(request, pk):
    return _stap(request, pk, acties.afspraak_afronden, "De afspraak is gedaan.")


@require_http_methods(["GET", "HEAD", "POST"])
def afspraak_vervallen(request, pk):
    user = request.user
    afspraak = get_object_or_404(Afspraak.objects.visible_to(user), pk=pk)
    if not mag_afspraak_vervallen(user):
        raise PermissionDenied
    return vraag_reden(
        request,
        titel="Afspraak laten vervallen",
        boven=afspraak.wat,
        terug=afspraak.get_absolute_url(),
        inleiding="De afspraak hoeft dan niet meer. Ze blijft wel te vinden, met de reden.",
        hulp="Waarom hoeft dit niet meer? Noem geen namen van inwoners.",
        knop="Laat de afspraak vervallen",
        klaar="De afspraak is vervallen.",
        actie=lambda reden: acties.afspraak_vervallen(
            afspraak=afspraak, reden=reden, door=user
        ),
    )


@require_POST
def afspraak_heropenen(request, pk):
    return _stap(request, pk, acties.afspraak_heropenen, "De afspraak is weer open.")


def _stap(request, pk, actie, klaar):
    """One of the steps that need nothing but a push of a button."""
    afspraak = get_object_or_404(Afspraak.objects.visible_to(request.user), pk=pk)
    try:
        actie(afspraak=afspraak, door=request.user)
    except ActieError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, klaar)
    return redirect(afspraak)
