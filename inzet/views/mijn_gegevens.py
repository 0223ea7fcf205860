"""What the pool holds about you: see it, keep it up to date, take it with you."""

from django.http import JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inzet.models import Ervaringsdeskundige
from inzet.selectors.agenda import agenda_adres
from inzet.selectors.beschikbaarheid import beeld_van
from inzet.selectors.deskundigen import alles_over, inzages, met_rolnamen, wensthemas
from inzet.selectors.geschiedenis import geschiedenis

GETOOND = 20  # on the page; all of them are in the download


@require_safe
def mijn_gegevens(request):
    deskundige = _zelf(request)
    vandaag = timezone.localdate()
    adres = agenda_adres(deskundige)
    context = {
        "deskundige": deskundige,
        "agenda_adres": adres,
        "agenda_webcal": f"webcal:{adres.partition(':')[2]}",
        "dienstverbanden": deskundige.dienstverbanden.order_by("-begin"),
        "opleidingen": deskundige.opleidingen.all(),
        "wensthemas": wensthemas(request.user, deskundige),
        "beeld": beeld_van(request.user, deskundige, vandaag),
        "inzages": inzages(deskundige),
        "momenten": geschiedenis(request.user, deskundige)[:GETOOND],
        "vandaag": vandaag,
    }
    return render(request, "inzet/mijn_gegevens.html", context)


@require_safe
def mijn_gegevens_download(request):
    response = JsonResponse(
        alles_over(request.user, _zelf(request)),
        json_dumps_params={"ensure_ascii": False, "indent": 2},
    )
    bestand = f"mijn-gegevens-{timezone.localdate():%Y-%m-%d}.json"
    response["Content-Disposition"] = f'attachment; filename="{bestand}"'
    return response


def _zelf(request):
    """The own row, also of a coordinator who is an expert; 404 for who is none."""
    deskundigen = met_rolnamen(Ervaringsdeskundige.objects.visible_to(request.user))
    return get_object_or_404(
        deskundigen.select_related("woongemeente", "user"), user=request.user
    )
