"""The links to the documents of the contract."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from gemeenten.acties import contracten as acties
from gemeenten.forms.contracten import ContractdocumentForm
from gemeenten.models import Contract, Contractdocument
from gemeenten.permissions.contract import (
    mag_contractdocument_create,
    mag_contractdocument_update,
    mag_contractdocument_verwijderen,
)
from gemeenten.views.bewaren import bewaar
from poolregio.kern.errors import ActieError

WAT = "Hier staat alleen een link. Het document zelf blijft waar het nu bewaard wordt."


@require_http_methods(["GET", "HEAD", "POST"])
def contractdocument_create(request, pk):
    user = request.user
    contract = get_object_or_404(Contract.objects.visible_to(user), pk=pk)
    if not mag_contractdocument_create(user):
        raise PermissionDenied
    form = ContractdocumentForm(
        request.POST or None, instance=Contractdocument(contract=contract)
    )
    return bewaar(
        request,
        form,
        lambda: acties.contractdocument_create(document=form.save(commit=False), door=user),
        klaar="Het document is toegevoegd.",
        naar=contract.get_absolute_url(),
        titel="Document toevoegen",
        boven=contract.naam,
        terug=contract.get_absolute_url(),
        inleiding=WAT,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def contractdocument_update(request, pk):
    user = request.user
    document = get_object_or_404(_documenten(user), pk=pk)
    if not mag_contractdocument_update(user):
        raise PermissionDenied
    boven, terug = document.naam, document.contract.get_absolute_url()
    form = ContractdocumentForm(request.POST or None, instance=document)
    return bewaar(
        request,
        form,
        lambda: acties.contractdocument_update(
            document=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=user,
        ),
        klaar="Het document is gewijzigd.",
        nu=lambda: ContractdocumentForm(instance=_documenten(user).get(pk=pk)),
        naar=terug,
        titel="Document wijzigen",
        boven=boven,
        terug=terug,
        inleiding=WAT,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def contractdocument_verwijderen(request, pk):
    user = request.user
    document = get_object_or_404(_documenten(user), pk=pk)
    if not mag_contractdocument_verwijderen(user):
        raise PermissionDenied
    terug = document.contract.get_absolute_url()
    if request.method == "POST":
        try:
            acties.contractdocument_verwijderen(document=document, door=user)
        except ActieError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, "De link naar het document is weg.")
        return redirect(terug)
    context = {"document": document, "terug": terug}
    return render(request, "gemeenten/contractdocument_verwijderen.html", context)


def _documenten(user):
    return Contractdocument.objects.visible_to(user).select_related("contract")
