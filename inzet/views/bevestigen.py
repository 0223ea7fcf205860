"""Saying yes to several proposals at once."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from inzet.acties import inzetten as acties
from inzet.models import Inzet
from inzet.permissions.inzetten import mag_inzet_bevestigen
from poolregio.kern.db import als_sleutel
from poolregio.kern.opmaak import dag

HOOGSTENS = 200  # as many as the page shows


@require_POST
def inzetten_bevestigen(request):
    """Each ticked value is key and versie, ``12-3``; each that cannot is named with why."""
    user = request.user
    versies = _versies(request.POST.getlist("inzet")[:HOOGSTENS])
    rijen = Inzet.objects.visible_to(user).with_related().filter(pk__in=versies)
    gekozen = [
        (inzet, versies[inzet.pk]) for inzet in rijen if mag_inzet_bevestigen(user, inzet)
    ]
    uitkomsten = acties.inzetten_bevestigen(inzetten=gekozen, door=user)
    aantal = sum(not reden for _, reden in uitkomsten)
    if not gekozen:
        messages.warning(request, "Vink eerst aan wanneer je kunt.")
    if aantal:
        wat = "1 voorstel" if aantal == 1 else f"{aantal} voorstellen"
        messages.success(request, f"Je hebt {wat} bevestigd.")
    for inzet, reden in uitkomsten:
        if reden:
            messages.error(request, f"{dag(inzet.begin)}, {inzet.activiteit}: {reden}")
    return redirect("mijn_voorstellen")


def _versies(waarden):
    """By key of the inzet the versie that was seen; what makes no sense is left out."""
    paren = [waarde.partition("-")[::2] for waarde in waarden]
    sleutels = [(als_sleutel(pk), als_sleutel(versie)) for pk, versie in paren]
    return {pk: versie for pk, versie in sleutels if pk and versie}
