"""The page of a policy officer: what the pool means for the own gemeente."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gemeenten.kaart import maak_ligging
from gemeenten.models import Gemeente, WerktVoor
from gemeenten.selectors.behoeften import vraag_van
from inzet.permissions.verdeling import mag_mijn_gemeente
from inzet.selectors.aanvragen import aanvragen_van
from inzet.selectors.afwijkingsafspraken import blok
from inzet.selectors.gemeentebeeld import (
    gemeentebeeld,
    komende_activiteiten,
    verhalen_van,
)
from inzet.selectors.verdeeltabel import verdeeltabel
from inzet.selectors.verdeling import verdeling
from inzet.views.beeld import beeld_als_bestand
from inzet.views.halfjaren import gekozen_periode, kies_halfjaren
from poolregio.kern.export import FORMATEN


@require_safe
def mijn_gemeente(request):
    if not mag_mijn_gemeente(request.user):
        raise PermissionDenied
    periode = gekozen_periode(request)
    eigen = _eigen(request.user)
    if not eigen:
        return render(request, "inzet/mijn_gemeente_geen.html")
    gemeente = _gekozen(eigen, request.GET.get("gemeente"))
    codes = {g.pk for g in eigen}
    tabel = verdeeltabel(verdeling(periode), eigen=codes)
    beeld = gemeentebeeld(request.user, periode, gemeente, tabel)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        return beeld_als_bestand(formaat, beeld)
    context = {
        "beeld": beeld,
        "eigen": eigen,
        "gemeente": gemeente,
        "periode": periode,
        "periodes": kies_halfjaren(periode),
        "tabel": tabel,
        "blok": blok(request.user, tabel.uitkomst, gemeente, eigen=codes),
        "verhalen": verhalen_van(request.user, periode, gemeente),
        "vraag": vraag_van(request.user, gemeente, periode.jaar),
        "komend": komende_activiteiten(request.user, gemeente),
        "aanvragen": aanvragen_van(request.user, gemeente),
        "ligging": maak_ligging(gemeente.pk, gemeente.naam),
    }
    return render(request, "inzet/mijn_gemeente.html", context)


def _eigen(user) -> list[Gemeente]:
    """The own gemeenten; whether there is the mark comes along, so nobody asks for it again."""
    werk = (
        WerktVoor.objects.visible_to(user)
        .select_related("gemeente", "medewerker")
        .order_by("gemeente__naam")
    )
    for rij in werk:
        user.medewerker = rij.medewerker
    return [rij.gemeente for rij in werk]


def _gekozen(eigen: list[Gemeente], code: str | None) -> Gemeente:
    """Another gemeente than the own ones does not exist here."""
    if not code:
        return eigen[0]
    for gemeente in eigen:
        if gemeente.pk == code:
            return gemeente
    raise Http404
