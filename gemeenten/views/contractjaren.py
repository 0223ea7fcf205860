"""The years of the contract, which decide the recht of their two half-years."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from gemeenten.acties import contractjaren as acties
from gemeenten.forms.contracten import ContractjaarForm
from gemeenten.models import Contract, Contractjaar
from gemeenten.permissions.contract import (
    mag_contractjaar_create,
    mag_contractjaar_update,
)
from gemeenten.views.bewaren import bewaar

GEVOLG = (
    "De inzetbaarheid bepaalt hoeveel uren er te verdelen zijn, en dus het recht van elke "
)


@require_http_methods(["GET", "HEAD", "POST"])
def contractjaar_create(request, pk):
    user = request.user
    contract = get_object_or_404(Contract.objects.visible_to(user), pk=pk)
    if not mag_contractjaar_create(user):
        raise PermissionDenied
    form = ContractjaarForm(request.POST or None, instance=Contractjaar(contract=contract))
    return bewaar(
        request,
        form,
        lambda: acties.contractjaar_create(contractjaar=form.save(commit=False), door=user),
        klaar="Het contractjaar is toegevoegd. De twee halfjaren hebben nu een recht.",
        naar=contract.get_absolute_url(),
        titel="Contractjaar toevoegen",
        boven=contract.naam,
        terug=contract.get_absolute_url(),
        inleiding=f"{GEVOLG}gemeente in beide halfjaren van dat jaar.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def contractjaar_update(request, pk):
    user = request.user
    rijen = Contractjaar.objects.visible_to(user).select_related("contract")
    contractjaar = get_object_or_404(rijen, pk=pk)
    if not mag_contractjaar_update(user):
        raise PermissionDenied
    eerste, tweede = contractjaar.halfjaren
    terug = contractjaar.contract.get_absolute_url()
    boven = f"{contractjaar.contract}, {contractjaar.jaar}"
    form = ContractjaarForm(request.POST or None, instance=contractjaar)
    return bewaar(
        request,
        form,
        lambda: acties.contractjaar_update(
            contractjaar=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=user,
        ),
        klaar=f"Het contractjaar is gewijzigd. Het recht in het {eerste} en het {tweede} "
        "is meteen opnieuw berekend.",
        nu=lambda: ContractjaarForm(instance=rijen.get(pk=pk)),
        naar=terug,
        titel="Contractjaar wijzigen",
        boven=boven,
        terug=terug,
        inleiding=f"{GEVOLG}gemeente in het {eerste} en het {tweede}.",
    )
