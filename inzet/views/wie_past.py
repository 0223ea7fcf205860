"""Who fits: for an activity that exists, one that is being typed, and a need in some week."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from gemeenten.models import Behoefte
from gemeenten.selectors.keuzes import keuzelijsten
from inzet.permissions.wie_past import mag_wie_past
from inzet.selectors.gezocht import (
    Vraag,
    activiteiten_met_wie,
    dagdelen_in_week,
    vraag_van,
)
from inzet.selectors.pool import Pool
from inzet.selectors.wie_past import aantal_passend, op_volgorde, zoek
from poolregio.kern.dagdeel import maandag
from poolregio.kern.db import als_sleutel
from poolregio.logboek.acties import log_inzagen

TOON = 10  # on a page of its own
WEEK = dt.timedelta(days=7)


@require_safe
def wie_past(request, pk):
    """For an activity; ``?rol=`` another role, ``?themas=1`` also who wants its themes."""
    user = request.user
    activiteit = get_object_or_404(activiteiten_met_wie(user), pk=pk)
    if not mag_wie_past(user):
        raise PermissionDenied
    rollen = keuzelijsten()["rol"]
    vraag = vraag_van(activiteit, rollen, request.GET.get("rol", ""))
    themas = None
    if "themas" in request.GET:
        themas = list(activiteit.themas.values_list("pk", flat=True))
    past = zoek(user, vraag, themas=themas, toon=TOON)
    _log(past, user)
    context = {"activiteit": activiteit, "past": past, "rollen": rollen, "vraag": vraag}
    return render(request, "inzet/wie_past_activiteit.html", context)


@require_safe
def wie_past_behoefte(request, pk):
    """For a need, in one of the dagdelen that suit it in a week (``?week=2026-W48``)."""
    user = request.user
    behoefte = get_object_or_404(
        Behoefte.objects.visible_to(user).select_related("gemeente", "rol", "thema"), pk=pk
    )
    if not mag_wie_past(user):
        raise PermissionDenied
    begin = _maandag(request.GET.get("week", ""))
    keuzes = dagdelen_in_week(behoefte, begin)
    themas = [behoefte.thema_id] if "themas" in request.GET and behoefte.thema_id else None
    pool = Pool(user, begin, begin + WEEK, themas=themas)
    vragen = {
        keuze.code: Vraag(
            begin=keuze.begin,
            eind=keuze.eind,
            gemeente=behoefte.gemeente,
            rol=behoefte.rol,
        )
        for keuze in keuzes
    }
    gekozen = request.GET.get("dagdeel", "")
    if gekozen not in vragen:
        gekozen = keuzes[0].code
    past = op_volgorde(vragen[gekozen], pool, toon=TOON)
    _log(past, user)
    context = {
        "behoefte": behoefte,
        "past": past,
        "vraag": past.vraag,
        "gekozen": gekozen,
        "keuzes": [(keuze, aantal_passend(vragen[keuze.code], pool)) for keuze in keuzes],
        "maandag": begin,
        "vorige": begin - WEEK,
        "volgende": begin + WEEK,
    }
    return render(request, "inzet/wie_past_behoefte.html", context)


def _maandag(tekst):
    """Of the week in the address; next week when that makes no sense."""
    try:
        dag = dt.datetime.strptime(f"{tekst}-1", "%G-W%V-%u").date()  # noqa: DTZ007
    except ValueError:
        return maandag(timezone.localdate()) + WEEK
    return dag if 2000 <= dag.year <= 2098 else maandag(timezone.localdate()) + WEEK


def _log(past, user):
    if past.met_thema:
        log_inzagen("thema's", past.met_thema, door=user)


def pool_voor(form, data):
    """What is known of everybody at the moment that was typed, if that makes sense."""
    if not form.moment:
        return None
    themas = form.cleaned_data.get("themas") if data.get("kijk") == "themas" else None
    dagen = Vraag(begin=form.moment[0], eind=form.moment[1], gemeente=None, rol=None).dagen
    themas = None if themas is None else [thema.pk for thema in themas]
    return Pool(form.user, dagen[0], dagen[-1], themas=themas)


def wie_past_bij(form, regels, rollen, pool):
    """For the activity that is being typed, in the role of the first row without anybody."""
    if not pool:
        return None
    gekozen = {als_sleutel(rij["deskundige"].data or "") for rij in regels.forms}
    leeg = [rij for rij in regels.forms if not rij["deskundige"].data] or regels.forms[-1:]
    rol = leeg[0]["rol"].data if leeg else ""
    vraag = Vraag(
        begin=form.moment[0],
        eind=form.moment[1],
        gemeente=form.cleaned_data.get("gemeente"),
        rol=rollen.get(rol) or next(iter(rollen.values()), None),
        al=[pk for pk in gekozen if pk],
    )
    past = op_volgorde(vraag, pool)
    _log(past, form.user)
    return past
