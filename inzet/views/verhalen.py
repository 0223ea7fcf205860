"""Stories: writing, reading, releasing, taking back, redacting."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inzet.acties import verhalen as acties
from inzet.filters.verhalen import VerhaalFilter
from inzet.forms.verhalen import RedigeerForm, VerhaalForm, VrijgeefForm
from inzet.models import Activiteit, Verhaal
from inzet.permissions.verhalen import (
    mag_verhaal_intrekken,
    mag_verhaal_list,
    mag_verhaal_redigeren,
    mag_verhaal_schrijven,
    mag_verhaal_vrijgeven,
)
from inzet.selectors.verhalen import lees, leesbaar, verhalen_voor, ziet_alleen_vrijgegeven
from poolregio.kern.export import Kolom
from poolregio.kern.lijst import lijst


@require_safe
def verhaal_list(request):
    user = request.user
    if not mag_verhaal_list(user):
        raise PermissionDenied
    filterset = VerhaalFilter(request.GET, verhalen_voor(user), request=request)
    context = {
        "toon_beheer": mag_verhaal_vrijgeven(user),
        "is_buiten": ziet_alleen_vrijgegeven(user),
    }
    return lijst(
        request,
        "inzet/verhaal_list.html",
        filterset=filterset,
        kolommen=_kolommen(user),
        naam="verhalen",
        context=context,
        toon=lambda verhalen: leesbaar(verhalen, user),
    )


def _kolommen(user) -> list[Kolom]:
    kolommen = [
        Kolom("voor", lambda v: lees(v, user).voor),
        Kolom("wanneer", lambda v: lees(v, user).wanneer),
        Kolom("soort", lambda v: lees(v, user).soort),
        Kolom("thema", lambda v: (t := lees(v, user).thema) and t.naam),
        Kolom("verhaal", lambda v: v.tekst),
    ]
    if not ziet_alleen_vrijgegeven(user):
        kolommen += [
            Kolom("door", lambda v: v.deskundige.roepnaam),
            Kolom("vrijgegeven", lambda v: v.is_vrijgegeven),
        ]
    return kolommen


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_schrijven(request, pk):
    user = request.user
    activiteit = get_object_or_404(
        Activiteit.objects.visible_to(user).with_related(), pk=pk
    )
    if not mag_verhaal_schrijven(user, activiteit):
        raise PermissionDenied
    verhaal = (
        Verhaal.objects.visible_to(user)
        .filter(activiteit=activiteit, deskundige__user=user)
        .first()
    )
    if verhaal and verhaal.is_vrijgegeven:
        messages.info(request, acties.VRIJGEGEVEN)
        return redirect("verhaal_list")
    form = VerhaalForm(request.POST or None, user=user, verhaal=verhaal)
    if form.is_valid():
        acties.verhaal_schrijven(activiteit=activiteit, door=user, **form.cleaned_data)
        messages.success(
            request,
            "Je verhaal is bewaard. De coördinator kijkt het na voordat iemand het leest.",
        )
        return redirect("verhaal_list")
    context = {"activiteit": activiteit, "verhaal": verhaal, "form": form}
    return render(request, "inzet/verhaal_schrijven.html", context)


@require_POST
def verhaal_verwijderen(request, pk):
    verhaal = _verhaal(request, pk)
    acties.verhaal_verwijderen(verhaal=verhaal, door=request.user)
    messages.success(request, "Je verhaal is weg.")
    return redirect("verhaal_list")


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_vrijgeven(request, pk):
    verhaal = _verhaal(request, pk)
    if not mag_verhaal_vrijgeven(request.user):
        raise PermissionDenied
    form = VrijgeefForm(request.POST or None, verhaal=verhaal)
    if form.is_valid():
        acties.verhaal_vrijgeven(
            verhaal=verhaal, gelezen=form.cleaned_data["gelezen"], door=request.user
        )
        messages.success(
            request, "Het verhaal is vrijgegeven. Gemeenten kunnen het nu lezen."
        )
        return redirect(f"{reverse('verhaal_list')}?status=vrij_te_geven")  # on to the next
    context = {"leesverhaal": lees(verhaal, request.user), "form": form}
    return render(request, "inzet/verhaal_vrijgeven.html", context)


@require_POST
def verhaal_intrekken(request, pk):
    verhaal = _verhaal(request, pk)
    if not mag_verhaal_intrekken(request.user):
        raise PermissionDenied
    acties.verhaal_intrekken(verhaal=verhaal, door=request.user)
    messages.success(request, "Het verhaal is niet meer vrijgegeven.")
    return redirect("verhaal_list")


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_redigeren(request, pk):
    verhaal = _verhaal(request, pk)
    if not mag_verhaal_redigeren(request.user):
        raise PermissionDenied
    form = RedigeerForm(request.POST or None, verhaal=verhaal)
    if form.is_valid():
        acties.verhaal_redigeren(verhaal=verhaal, door=request.user, **form.cleaned_data)
        messages.success(request, "De tekst is aangepast.")
        return redirect("verhaal_list")
    context = {"leesverhaal": lees(verhaal, request.user), "form": form}
    return render(request, "inzet/verhaal_redigeren.html", context)


def _verhaal(request, pk):
    return get_object_or_404(verhalen_voor(request.user), pk=pk)
