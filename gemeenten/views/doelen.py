"""Goals and quality demands, followed in words: no numbers, no ranking (K9)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties import doelen as acties
from gemeenten.forms.doelen import DoelnotitieForm, OntwikkeldoelForm
from gemeenten.models import Doelnotitie, Ontwikkeldoel
from gemeenten.permissions.doelen import (
    mag_doelnotitie_create,
    mag_ontwikkeldoel_create,
    mag_ontwikkeldoel_list,
    mag_ontwikkeldoel_update,
)
from gemeenten.selectors.doelen import doelenlijst
from gemeenten.selectors.looptijd import huidig_contract
from gemeenten.views.bewaren import bewaar
from poolregio.kern.export import FORMATEN, Kolom, exporteer

KOLOMMEN = [
    Kolom("Soort", lambda doel: doel.get_soort_display()),
    Kolom("Titel", lambda doel: doel.titel),
    Kolom("Omschrijving", lambda doel: doel.omschrijving),
    Kolom("Volgen we nog", lambda doel: doel.is_actief),
    Kolom("Laatste notitie op", lambda doel: doel.laatste_datum),
    Kolom("Laatste notitie", lambda doel: doel.laatste_tekst),
]


@require_safe
def ontwikkeldoel_list(request):
    """Both kinds on one page: there are never many."""
    user = request.user
    if not mag_ontwikkeldoel_list(user):
        raise PermissionDenied
    doelen = doelenlijst(user)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        return exporteer(formaat, naam="doelen", kolommen=KOLOMMEN, rijen=doelen)
    context = {"doelen": doelen, "mag_aanmaken": mag_ontwikkeldoel_create(user)}
    return render(request, "gemeenten/ontwikkeldoel_list.html", context)


@require_safe
def ontwikkeldoel_detail(request, pk):
    user = request.user
    doel = get_object_or_404(Ontwikkeldoel.objects.visible_to(user), pk=pk)
    context = {
        "doel": doel,
        "notities": doel.notities.select_related("geschreven_door"),
        "mag_wijzigen": mag_ontwikkeldoel_update(user),
        "mag_schrijven": mag_doelnotitie_create(user),
    }
    return render(request, "gemeenten/ontwikkeldoel_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def ontwikkeldoel_create(request):
    user = request.user
    if not mag_ontwikkeldoel_create(user):
        raise PermissionDenied
    doel = Ontwikkeldoel(contract=huidig_contract(user))
    form = OntwikkeldoelForm(request.POST or None, instance=doel)
    return bewaar(
        request,
        form,
        lambda: acties.ontwikkeldoel_create(doel=form.save(commit=False), door=user),
        klaar="Het doel is toegevoegd.",
        titel="Doel of eis toevoegen",
        boven="Doelen en eisen",
        terug=reverse("ontwikkeldoel_list"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ontwikkeldoel_update(request, pk):
    user = request.user
    doel = get_object_or_404(Ontwikkeldoel.objects.visible_to(user), pk=pk)
    if not mag_ontwikkeldoel_update(user):
        raise PermissionDenied
    boven = doel.titel
    form = OntwikkeldoelForm(request.POST or None, instance=doel)
    return bewaar(
        request,
        form,
        lambda: acties.ontwikkeldoel_update(
            doel=form.save(commit=False),
            versie=form.cleaned_data["versie"] or 0,
            door=user,
        ),
        klaar="Het doel is gewijzigd.",
        nu=lambda: OntwikkeldoelForm(
            instance=Ontwikkeldoel.objects.visible_to(user).get(pk=pk)
        ),
        titel="Doel of eis wijzigen",
        boven=boven,
        terug=doel.get_absolute_url(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def doelnotitie_create(request, pk):
    user = request.user
    doel = get_object_or_404(Ontwikkeldoel.objects.visible_to(user), pk=pk)
    if not mag_doelnotitie_create(user):
        raise PermissionDenied
    form = DoelnotitieForm(request.POST or None, instance=Doelnotitie(doel=doel))
    return bewaar(
        request,
        form,
        lambda: acties.doelnotitie_create(notitie=form.save(commit=False), door=user),
        klaar="De notitie is toegevoegd.",
        naar=doel.get_absolute_url(),
        titel="Notitie toevoegen",
        boven=doel.titel,
        terug=doel.get_absolute_url(),
        inleiding="Een notitie blijft staan zoals ze is geschreven. Is er meer te zeggen, "
        "schrijf dan later een nieuwe.",
    )
