"""The fourteen: a list, and a page per gemeente with its share, hours and reach."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from gemeenten.kaart import maak_ligging
from gemeenten.models import Gemeente
from gemeenten.selectors.behoeften import met_startbijeenkomst, vraag_van
from inzet.filters.gemeenten import GemeenteFilter
from inzet.permissions.verdeling import mag_verdeling
from inzet.selectors.afwijkingsafspraken import blok
from inzet.selectors.gemeentebeeld import (
    gemeentebeeld,
    gemeenten_met_aandeel,
    sleutels_van,
)
from inzet.views.beeld import beeld_als_bestand
from inzet.views.halfjaren import gekozen_periode, kies_halfjaren, tabel_voor
from poolregio.kern.export import FORMATEN, Kolom
from poolregio.kern.halfjaar import Periode
from poolregio.kern.lijst import lijst
from poolregio.kern.opmaak import procent

KOLOMMEN = [
    Kolom("Gemeentecode", lambda gemeente: gemeente.pk),
    Kolom("Gemeente", lambda gemeente: gemeente.naam),
    Kolom("Subregio", lambda gemeente: gemeente.get_subregio_display()),
    Kolom("Inwoners", lambda gemeente: gemeente.inwoners),
    Kolom("Peildatum", lambda gemeente: gemeente.inwoners_peildatum),
    Kolom("Bron inwoners", lambda gemeente: gemeente.inwoners_bron),
    Kolom(
        "Sleutel",
        lambda gemeente: (
            None if gemeente.honderdsten is None else procent(gemeente.honderdsten)
        ),
    ),
]


@require_safe
def gemeente_list(request):
    if not mag_verdeling(request.user):
        raise PermissionDenied
    periode = Periode.van(timezone.localdate())
    gemeenten = Gemeente.objects.visible_to(request.user).waarover(request.user)
    filterset = GemeenteFilter(
        request.GET, queryset=gemeenten_met_aandeel(gemeenten, periode)
    )
    return lijst(
        request,
        "inzet/gemeente_list.html",
        filterset=filterset,
        kolommen=KOLOMMEN,
        naam="gemeenten",
        context={"periode": periode},
    )


@require_safe
def gemeente_detail(request, gemeentecode):
    if not mag_verdeling(request.user):
        raise PermissionDenied
    gemeenten = Gemeente.objects.visible_to(request.user).waarover(request.user)
    gemeente = get_object_or_404(
        met_startbijeenkomst(gemeenten, request.user), pk=gemeentecode
    )
    periode = gekozen_periode(request)
    tabel = tabel_voor(request.user, periode)
    beeld = gemeentebeeld(request.user, periode, gemeente, tabel)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        return beeld_als_bestand(formaat, beeld)
    context = {
        "beeld": beeld,
        "gemeente": gemeente,
        "periode": periode,
        "periodes": kies_halfjaren(periode),
        "tabel": tabel,
        "blok": blok(request.user, tabel.uitkomst, gemeente),
        "sleutels": sleutels_van(gemeente),
        "vraag": vraag_van(request.user, gemeente, periode.jaar),
        "mag_behoefte": request.user.is_coordinator,
        "mag_afspraak": request.user.is_coordinator,
        "ligging": maak_ligging(gemeente.pk, gemeente.naam),
    }
    return render(request, "inzet/gemeente_detail.html", context)
