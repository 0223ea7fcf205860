"""The budget of a year: agreed, indexed, booked and left over; and whose share it is."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from gemeenten.enums import KostenCategorie
from gemeenten.forms.geld import EERSTE, LAATSTE
from gemeenten.permissions.geld import (
    leest_geld,
    mag_begrotingspost_create,
    mag_kostenboeking_create,
    mag_ovaindex_create,
)
from gemeenten.selectors.jaarbegroting import (
    begrotingsjaren,
    dichtstbij,
    jaarbegroting,
    zo_rekenen_we,
)
from gemeenten.selectors.kostenaandelen import kostenaandelen
from gemeenten.selectors.verrekening import verrekende_jaren
from gemeenten.views.kolommen_geld import AANDELEN, BEGROTING
from poolregio.kern.export import FORMATEN, exporteer


@require_safe
def begroting(request):
    """The chosen year, this year, or the nearest with a budget."""
    if not leest_geld(request.user):
        raise PermissionDenied
    jaar = request.GET.get("jaar", "")
    if jaar.isascii() and jaar.isdigit() and EERSTE <= int(jaar[:5]) <= LAATSTE:
        return redirect("begroting_detail", int(jaar[:5]))
    return redirect("begroting_detail", dichtstbij(begrotingsjaren()))


@require_safe
def begroting_detail(request, jaar):
    user = request.user
    if not leest_geld(user):
        raise PermissionDenied
    _bestaat(jaar)
    tabel = jaarbegroting(jaar)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        rijen = [rij for groep in tabel.groepen for rij in (*groep.rijen, groep.som)]
        return exporteer(
            formaat,
            naam=f"begroting-{jaar}",
            kolommen=BEGROTING,
            rijen=[*rijen, tabel.totaal],
        )
    aandelen = kostenaandelen([jaar])
    verrekende = verrekende_jaren()
    context = {
        "jaar": jaar,
        "jaren": sorted({*begrotingsjaren(), jaar}),
        "tabel": tabel,
        "rekenen": zo_rekenen_we(tabel),
        "aandelen": aandelen[0] if aandelen else None,
        "is_verrekend": jaar in verrekende,
        "mag_wijzigen": mag_begrotingspost_create(user),
        "vaste_categorie": KostenCategorie.PROJECTKOSTEN if jaar in verrekende else "",
        "mag_boeken": mag_kostenboeking_create(user),
        "mag_index": mag_ovaindex_create(user),
    }
    return render(request, "gemeenten/begroting_detail.html", context)


@require_safe
def begroting_aandelen(request, jaar):
    """The share of every gemeente in the projectkosten of this year, as a file."""
    if not leest_geld(request.user):
        raise PermissionDenied
    _bestaat(jaar)
    formaat = request.GET.get("formaat", "csv")
    aandelen = kostenaandelen([jaar])
    if formaat not in FORMATEN or not aandelen:
        raise Http404
    return exporteer(
        formaat,
        naam=f"aandeel-projectkosten-{jaar}",
        kolommen=AANDELEN,
        rijen=[*aandelen[0].rijen, aandelen[0].totaal],
    )


def _bestaat(jaar: int) -> None:
    if not EERSTE <= jaar <= LAATSTE:
        raise Http404
