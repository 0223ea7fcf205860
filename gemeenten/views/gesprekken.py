"""The contract talks, with what was agreed written in the same form."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties import gesprekken as acties
from gemeenten.filters.gesprekken import ContractgesprekFilter
from gemeenten.forms.gesprekken import AfspraakRijen, ContractgesprekForm
from gemeenten.models import Contractgesprek, Gemeente
from gemeenten.permissions.gesprekken import (
    mag_afspraak_create,
    mag_contractgesprek_create,
    mag_contractgesprek_list,
    mag_contractgesprek_update,
)
from gemeenten.selectors.geschiedenis import geschiedenis
from gemeenten.selectors.gesprekken import (
    afsprakenlijst,
    als_regels,
    gesprekkenlijst,
    wie_doet_het,
)
from gemeenten.views.bewaren import bewaar
from gemeenten.views.kolommen_gesprekken import CONTRACTGESPREK
from poolregio.kern.lijst import lijst

TEMPLATE = "gemeenten/contractgesprek_form.html"


@require_safe
def contractgesprek_list(request):
    user = request.user
    if not mag_contractgesprek_list(user):
        raise PermissionDenied
    return lijst(
        request,
        "gemeenten/contractgesprek_list.html",
        filterset=ContractgesprekFilter(request.GET, gesprekkenlijst(user), user=user),
        kolommen=CONTRACTGESPREK,
        naam="gesprekken",
        context={
            "vandaag": timezone.localdate(),
            "aantal_gemeenten": Gemeente.objects.visible_to(user).count(),
            "mag_aanmaken": mag_contractgesprek_create(user),
        },
    )


@require_safe
def contractgesprek_detail(request, pk):
    user = request.user
    gesprek = get_object_or_404(gesprekkenlijst(user), pk=pk)
    afspraken = afsprakenlijst(user).filter(gesprek=gesprek)
    vandaag = timezone.localdate()
    context = {
        "gesprek": gesprek,
        "moet_nog_komen": gesprek.datum > vandaag,
        "aantal_gemeenten": Gemeente.objects.visible_to(user).count(),
        "afspraken": als_regels(afspraken, vandaag),
        "momenten": geschiedenis(user, gesprek),
        "mag_wijzigen": mag_contractgesprek_update(user),
        "mag_afspreken": mag_afspraak_create(user),
    }
    return render(request, "gemeenten/contractgesprek_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def contractgesprek_create(request):
    user = request.user
    if not mag_contractgesprek_create(user):
        raise PermissionDenied
    form = ContractgesprekForm(request.POST or None, user=user)
    rijen = _rijen(request)
    return bewaar(
        request,
        form,
        lambda: acties.contractgesprek_create(
            gesprek=form.save(commit=False),
            gemeenten=form.deelnemers,
            afspraken=_ingevuld(rijen),
            door=user,
        ),
        klaar="Het gesprek is toegevoegd.",
        template=TEMPLATE,
        ook=[rijen],
        rijen=rijen,
        titel="Gesprek toevoegen",
        boven="Gesprekken",
        terug=reverse("contractgesprek_list"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def contractgesprek_update(request, pk):
    user = request.user
    alle = Contractgesprek.objects.visible_to(user).prefetch_related("gemeenten")
    gesprek = get_object_or_404(alle, pk=pk)
    if not mag_contractgesprek_update(user):
        raise PermissionDenied
    boven = gesprek.onderwerp
    form = ContractgesprekForm(request.POST or None, instance=gesprek, user=user)
    rijen = _rijen(request)
    return bewaar(
        request,
        form,
        lambda: acties.contractgesprek_update(
            gesprek=form.save(commit=False),
            gemeenten=form.deelnemers,
            afspraken=_ingevuld(rijen),
            versie=form.cleaned_data["versie"] or 0,
            door=user,
        ),
        klaar="Het gesprek is gewijzigd.",
        template=TEMPLATE,
        nu=lambda: ContractgesprekForm(instance=alle.get(pk=pk), user=user),
        ook=[rijen],
        rijen=rijen,
        is_bestaand=True,
        titel="Gesprek wijzigen",
        boven=boven,
        terug=gesprek.get_absolute_url(),
    )


def _rijen(request):
    return AfspraakRijen(
        request.POST or None,
        prefix="afspraken",
        form_kwargs={"wie": wie_doet_het(request.user)},
    )


def _ingevuld(rijen):
    """Only the rows in which something was written."""
    return [rij.instance for rij in rijen if rij.has_changed()]
