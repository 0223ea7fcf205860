"""The expert's own week."""

import datetime as dt

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inzet.forms.registreren import RegistreerForm
from inzet.models import Ervaringsdeskundige, Inzet
from inzet.selectors.mijn_week import (
    Regel,
    Weeknummer,
    in_te_vullen,
    met_collegas,
    straks,
    voorstellen,
    week_van,
)

HALF_UUR = 30  # minutes
EERSTE = 3  # proposals on the page of the week; all of them have a page of their own


@require_safe
def mijn_week(request):
    deskundige = _zelf(request)
    nu = timezone.now()
    deze_week = Weeknummer.van(timezone.localdate())
    try:
        nummer = (
            Weeknummer.parse(request.GET["week"]) if "week" in request.GET else deze_week
        )
    except ValueError as fout:
        raise Http404(str(fout)) from None
    is_deze_week = nummer == deze_week
    week = week_van(deskundige, nummer, nu)
    regels = week.regels
    context = {
        "deskundige": deskundige,
        "vandaag": timezone.localdate(),
        "week": week,
        "is_deze_week": is_deze_week,
    }
    if is_deze_week:
        erbij = _nu(deskundige, nu, request.user)
        regels = [*regels, *erbij["voorstellen"], *filter(None, [erbij["straks"]])]
        context |= erbij
    met_collegas(deskundige, regels)
    return render(request, "inzet/mijn_week.html", context)


@require_safe
def mijn_voorstellen(request):
    """Everything that waits for a yes or no, to answer at once."""
    deskundige = _zelf(request)
    regels = [Regel(inzet) for inzet in voorstellen(deskundige, timezone.now())[:200]]
    met_collegas(deskundige, regels)
    return render(request, "inzet/mijn_voorstellen.html", {"voorstellen": regels})


def _zelf(request) -> Ervaringsdeskundige:
    """The own row, also of a coordinator who is an expert; 404 for who is none."""
    deskundigen = Ervaringsdeskundige.objects.visible_to(request.user)
    return get_object_or_404(deskundigen, user=request.user)


def _nu(deskundige: Ervaringsdeskundige, nu: dt.datetime, user) -> dict:
    """What to fill in, to answer and what comes next: only beside the week of today."""
    open_staand = list(in_te_vullen(deskundige, nu)[:6])
    wachtend = voorstellen(deskundige, nu)
    volgende = straks(deskundige, nu)
    context: dict = {
        "voorstellen": [Regel(inzet) for inzet in wachtend[:EERSTE]],
        "aantal_voorstellen": wachtend.count(),
        "straks": Regel(volgende) if volgende else None,
        "straks_is_vandaag": volgende
        and timezone.localdate(volgende.begin) <= timezone.localdate(),
    }
    if open_staand:
        inzet = open_staand[0]
        context |= {
            "inzet": inzet,
            "form": RegistreerForm(inzet=inzet, user=user),
            "andere_uren": andere_uren(inzet),
            "nog_meer": open_staand[1:],
        }
    return context


def andere_uren(inzet: Inzet) -> list[int]:
    """Half an hour less and more than planned, in minutes."""
    return [m for m in (inzet.minuten - HALF_UUR, inzet.minuten + HALF_UUR) if m > 0]
