"""The pages about activities."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gemeenten.models import Behoefte
from inzet.acties import activiteiten as acties
from inzet.enums import GEPLAND, VERVALLEN
from inzet.filters.activiteiten import ActiviteitFilter
from inzet.models import Aanvraag, Activiteit, Bereik, Deelopdracht, Verhaal
from inzet.permissions.activiteiten import (
    mag_activiteit_annuleren,
    mag_activiteit_create,
    mag_activiteit_list,
    mag_activiteit_update,
    mag_activiteit_verwijderen,
    ziet_bereik,
    ziet_deskundigen,
)
from inzet.selectors.geschiedenis import geschiedenis
from inzet.views.knoppen import knoppen
from inzet.views.kolommen import activiteit_kolommen
from poolregio.kern.lijst import lijst
from poolregio.kern.reden import vraag_reden


def _rijen(user):
    """What lists and downloads show, with names only for who may see them."""
    return (
        Activiteit.objects.visible_to(user)
        .with_related()
        .select_related("kader")
        .prefetch_related("themas")
        .met_inzetten(met_namen=ziet_deskundigen(user))
    )


@require_safe
def activiteit_list(request):
    user = request.user
    if not mag_activiteit_list(user):
        raise PermissionDenied
    return lijst(
        request,
        "inzet/activiteit_list.html",
        filterset=ActiviteitFilter(request.GET, _rijen(user), user=user),
        kolommen=activiteit_kolommen(user) if "formaat" in request.GET else [],
        naam="activiteiten",
        context={
            "mag_aanmaken": mag_activiteit_create(user),
            "toon_deskundigen": ziet_deskundigen(user),
            "toon_bereik": ziet_bereik(user),
            "vandaag": timezone.localdate(),
            "zondag": timezone.localdate() + timedelta(6 - timezone.localdate().weekday()),
        },
    )


@require_safe
def activiteit_detail(request, pk):
    user = request.user
    activiteit = get_object_or_404(_rijen(user), pk=pk)
    context = {
        "activiteit": activiteit,
        "verhalen": Verhaal.objects.visible_to(user)
        .filter(activiteit=activiteit)
        .select_related("thema", "deskundige"),
        "deelopdracht": Deelopdracht.objects.visible_to(user)
        .filter(pk=activiteit.deelopdracht_id)
        .first(),
        "aanvraag": Aanvraag.objects.visible_to(user)
        .filter(pk=activiteit.aanvraag_id)
        .first(),
        "behoefte": Behoefte.objects.visible_to(user)
        .filter(pk=activiteit.behoefte_id)
        .first(),
        "mag_wijzigen": mag_activiteit_update(user),
        "toon_deskundigen": ziet_deskundigen(user),
    }
    if ziet_bereik(user) and not activiteit.is_intern:
        context["toon_bereik"] = True
        context["bereik"] = (
            Bereik.objects.visible_to(user)
            .filter(activiteit=activiteit)
            .select_related("thema")
        )
    if ziet_deskundigen(user):
        inzetten = list(
            activiteit.inzetten.select_related("deskundige", "rol").order_by("begin", "pk")
        )
        context["inzetten"] = [(inzet, knoppen(user, inzet)) for inzet in inzetten]
        context["momenten"] = geschiedenis(user, activiteit, *inzetten)
        gepland = any(inzet.status in GEPLAND for inzet in inzetten)
        context["kan_annuleren"] = mag_activiteit_annuleren(user) and (
            gepland and activiteit.status_nu == "gepland"
        )
        context["kan_verwijderen"] = mag_activiteit_verwijderen(user) and not inzetten
        context["is_vervallen"] = inzetten and all(i.status in VERVALLEN for i in inzetten)
    return render(request, "inzet/activiteit_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def activiteit_annuleren(request, pk):
    user = request.user
    activiteit = get_object_or_404(Activiteit.objects.visible_to(user), pk=pk)
    if not mag_activiteit_annuleren(user):
        raise PermissionDenied
    gepland = activiteit.inzetten.filter(status__in=GEPLAND).count()
    wie = "1 inzet" if gepland == 1 else f"{gepland} inzetten"
    return vraag_reden(
        request,
        titel="Activiteit annuleren",
        boven=activiteit.titel,
        terug=activiteit.get_absolute_url(),
        inleiding=f"{wie} gaan dan niet door. De uren tellen niet meer mee."
        if gepland != 1
        else f"{wie} gaat dan niet door. De uren tellen niet meer mee.",
        hulp="Waarom gaat het niet door? Noem geen namen van inwoners.",
        knop="Annuleer de activiteit",
        klaar="De activiteit is geannuleerd.",
        actie=lambda reden: acties.activiteit_annuleren(
            activiteit=activiteit, reden=reden, door=user
        ),
    )


@require_POST
def activiteit_verwijderen(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.visible_to(request.user), pk=pk)
    acties.activiteit_verwijderen(activiteit=activiteit, door=request.user)
    messages.success(request, f"‘{activiteit.titel}’ is weggehaald.")
    return redirect(reverse("activiteit_list"))
