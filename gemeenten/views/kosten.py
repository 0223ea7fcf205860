"""Costs: the list, one booking, a new one, and reversing it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties.geld import kosten as acties
from gemeenten.enums import KostenCategorie
from gemeenten.filters.kosten import KostenFilter
from gemeenten.forms.geld import KostenboekingForm
from gemeenten.models import Begrotingspost, Kostenboeking
from gemeenten.permissions.geld import (
    boekt_op,
    leest_geld,
    mag_kostenboeking_create,
    mag_kostenboeking_importeren,
    mag_kostenboeking_terugdraaien,
)
from gemeenten.selectors.kosten import boekbaar
from gemeenten.selectors.verrekening import is_verrekend
from gemeenten.views.kolommen_geld import KOSTEN
from poolregio.kern.errors import ActieError
from poolregio.kern.lijst import lijst
from poolregio.kern.reden import vraag_reden


@require_safe
def kostenboeking_list(request):
    user = request.user
    if not leest_geld(user):
        raise PermissionDenied
    filterset = KostenFilter(request.GET, _boekingen(user), user=user)
    return lijst(
        request,
        "gemeenten/kostenboeking_list.html",
        filterset=filterset,
        kolommen=KOSTEN,
        naam="kosten",
        context={
            "samen": filterset.samen,
            "mag_boeken": mag_kostenboeking_create(user),
            "mag_importeren": mag_kostenboeking_importeren(user),
        },
    )


@require_safe
def kostenboeking_detail(request, pk):
    boeking = _boeking(request, pk)
    is_project = boeking.post.categorie == KostenCategorie.PROJECTKOSTEN
    context = {
        "boeking": boeking,
        "is_verrekend": is_project and is_verrekend(boeking.post.jaar),
        "mag_terugdraaien": mag_kostenboeking_terugdraaien(request.user, boeking)
        and not boeking.teruggedraaid_op,
    }
    return render(request, "gemeenten/kostenboeking_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def kostenboeking_create(request):
    user = request.user
    if not mag_kostenboeking_create(user):
        raise PermissionDenied
    posten = Begrotingspost.objects.visible_to(user).filter(categorie__in=boekt_op(user))
    form = KostenboekingForm(
        request.POST or None,
        posten=boekbaar(posten),
        initial={"post": request.GET.get("post", "")},
    )
    if form.is_valid():
        try:
            boeking = acties.kostenboeking_create(boeking=form.boeking(), door=user)
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "De kosten zijn geboekt.")
            return redirect(boeking)
    return render(request, "gemeenten/kostenboeking_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def kostenboeking_terugdraaien(request, pk):
    boeking = _boeking(request, pk)
    if not mag_kostenboeking_terugdraaien(request.user, boeking):
        raise PermissionDenied
    return vraag_reden(
        request,
        titel="Boeking terugdraaien",
        boven=str(boeking),
        terug=boeking.get_absolute_url(),
        inleiding="De boeking telt dan niet meer mee. Ze blijft wel te vinden, met de reden. "
        "Daarna kan het boekstuk opnieuw worden geboekt.",
        hulp="Wat klopt er niet? Noem geen namen van inwoners.",
        knop="Draai de boeking terug",
        klaar="De boeking is teruggedraaid en telt niet meer mee.",
        actie=lambda reden: acties.kostenboeking_terugdraaien(
            boeking=boeking, reden=reden, door=request.user
        ),
    )


def _boekingen(user):
    boekingen = Kostenboeking.objects.visible_to(user)
    return boekingen.select_related("post", "geboekt_door", "teruggedraaid_door")


def _boeking(request, pk):
    return get_object_or_404(_boekingen(request.user), pk=pk)
