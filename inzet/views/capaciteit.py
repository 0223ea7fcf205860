"""How many hours there are to divide, and how that number comes about."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inzet.permissions.capaciteit import mag_capaciteit, ziet_dienstverbanden
from inzet.selectors.capaciteit import capaciteit as capaciteit_van
from inzet.views.halfjaren import kies_halfjaren, lees_periode
from poolregio.kern.export import FORMATEN, Kolom, exporteer
from poolregio.kern.halfjaar import Periode

DIENSTVERBANDEN = [
    Kolom("Ervaringsdeskundige", lambda regel: str(regel.dienstverband.deskundige)),
    Kolom("Uren per week", lambda regel: regel.dienstverband.weekuren),
    Kolom("Eerste dag", lambda regel: regel.eerste),
    Kolom("Laatste dag", lambda regel: regel.laatste),
    Kolom("Dagen", lambda regel: regel.dagen),
    Kolom("Uren per week keer dagen", lambda regel: regel.urendagen),
    Kolom("Contracturen", lambda regel: Decimal(regel.honderdsten) / 100),
]
MAANDEN = [
    Kolom("Maand", lambda maand: maand.naam),
    Kolom("Fte gemiddeld", lambda maand: maand.fte),
]


@require_safe
def capaciteit(request):
    """The chosen half-year, or the current one."""
    if not mag_capaciteit(request.user):
        raise PermissionDenied
    try:
        periode = Periode.parse(request.GET.get("periode", ""))
    except ValueError:
        periode = Periode.van(timezone.localdate())
    return redirect("capaciteit_detail", periode.code)


@require_safe
def capaciteit_detail(request, periode):
    """Per person for the coordinator; for others only what it comes to together."""
    if not mag_capaciteit(request.user):
        raise PermissionDenied
    periode = lees_periode(periode)
    met_namen = ziet_dienstverbanden(request.user)
    uitkomst = capaciteit_van(periode, met_namen=met_namen)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        return exporteer(
            formaat,
            naam=f"capaciteit-{periode.code}",
            kolommen=DIENSTVERBANDEN if met_namen else MAANDEN,
            rijen=uitkomst.regels if met_namen else uitkomst.maanden,
        )
    context = {
        "periode": periode,
        "periodes": kies_halfjaren(periode),
        "uitkomst": uitkomst,
        "met_namen": met_namen,
    }
    return render(request, "inzet/capaciteit_detail.html", context)
