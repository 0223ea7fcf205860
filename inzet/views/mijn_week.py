"""The expert's own week."""

import datetime as dt

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inzet.forms.registreren import RegistreerForm
from inzet.models import Ervaringsdeskundige, Inzet
from inzet.selectors.mijn_week import Weeknummer, collegas, in_te_vullen, straks, week_van

HALF_UUR = 30  # minutes


@require_safe
def mijn_week(request):
    user = request.user
    deskundige = get_object_or_404(
        Ervaringsdeskundige.objects.visible_to(user).filter(user=user)
    )
    nu = timezone.now()
    deze_week = Weeknummer.van(timezone.localdate())
    try:
        nummer = (
            Weeknummer.parse(request.GET["week"]) if "week" in request.GET else deze_week
        )
    except ValueError as fout:
        raise Http404(str(fout)) from None
    is_deze_week = nummer == deze_week
    context = {
        "deskundige": deskundige,
        "vandaag": timezone.localdate(),
        "week": week_van(deskundige, nummer, nu),
        "is_deze_week": is_deze_week,
    }
    if is_deze_week:
        context |= _nu(deskundige, nu, user)
    return render(request, "inzet/mijn_week.html", context)


def _nu(deskundige: Ervaringsdeskundige, nu: dt.datetime, user) -> dict:
    """What to fill in and what comes next: only beside the week of today."""
    open_staand = list(in_te_vullen(deskundige, nu)[:6])
    volgende = straks(deskundige, nu)
    context: dict = {
        "straks": volgende,
        "straks_is_vandaag": volgende
        and timezone.localdate(volgende.begin) <= timezone.localdate(),
        "collegas": collegas(volgende) if volgende else [],
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
