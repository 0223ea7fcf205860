"""The planning board, with the list beside it that can do the same."""

from itertools import groupby

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from gemeenten.enums import INTERNE_SOORTEN
from gemeenten.models import Gemeente
from gemeenten.selectors.keuzes import keuzelijsten
from inzet.acties import planbord_terug as acties
from inzet.enums import GEPLAND, InzetStatus
from inzet.filters.planbord import PlanbordFilter
from inzet.permissions.planbord import mag_planbord, mag_planning_terugzetten
from inzet.selectors.nog_te_plannen import open_activiteiten, open_behoeften
from inzet.selectors.planbord import Keuze, bord
from inzet.selectors.planbord_kleuren import SOORT, THEMA, looks
from inzet.selectors.venster import DAG, DAG_BEELD, MAAND_BEELD, WEEK_BEELD, Venster
from inzet.views.planbord_terug import laatste_wijziging, terug_naar, vergeet
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode
from poolregio.kern.uiterlijk import GEEN_SOORT, SOORT_ICOON

PER_PAGINA = 60  # of the list: about the week of twelve experts
HOOGSTENS = 12  # needs and activities at the side; the rest is behind a link
EERST = 3  # of each at first sight, so that the side is no longer than the board
WAT = ("gemeente", "thema", "soort", "deskundige")
BEELDEN = ("bord", "lijst")
ZOOM = [(DAG_BEELD, "Dag"), (WEEK_BEELD, "Week"), (MAAND_BEELD, "Maand")]


@require_safe
def planbord(request):
    user, vandaag = request.user, timezone.localdate()
    if not mag_planbord(user):
        raise PermissionDenied
    venster = _venster(request, vandaag)
    keuzes = keuzelijsten()
    gemeenten = list(Gemeente.objects.visible_to(user).order_by("naam"))
    form = PlanbordFilter(request.GET, gemeenten=gemeenten, keuzes=keuzes)
    gezien = bord(user, venster, Keuze.uit(request.GET))
    form.met_mensen(gezien)
    kleuren = looks(form.gekozen_kleur, gemeenten, keuzes)
    namen = {gemeente.pk: gemeente.naam for gemeente in gemeenten}
    data = gezien.als_json() | {
        "vandaag": vandaag.isoformat(),
        "kleur": form.gekozen_kleur,
        "looks": {code: look.klasse for code, look in kleuren.items()},
        "gemeenten": namen,
        "soorten": {
            code: [str(rij), SOORT_ICOON.get(code, GEEN_SOORT)]
            for code, rij in keuzes["soort"].items()
        },
        "themas": {code: str(rij) for code, rij in keuzes["thema"].items()},
    }
    blokken = [blok for blok in gezien.blokken if blok.pk not in gezien.buiten]
    pagina = Paginator(blokken, PER_PAGINA).get_page(request.GET.get("pagina"))
    is_voorbij = venster.laatste < vandaag
    vanaf = max(venster.eerste, vandaag)
    behoeften = [] if is_voorbij else open_behoeften(user, Periode.van(vanaf))
    activiteiten = (
        [] if is_voorbij else list(open_activiteiten(user, vanaf)[: HOOGSTENS + 1])
    )
    context = {
        "venster": venster,
        "vandaag": vandaag,
        "adres": _adressen(request, venster, vandaag),
        "form": form,
        "bord": gezien,
        "bijzonder": _reeksen(venster),
        "data": data,
        "is_gefilterd": any(request.GET.get(naam) for naam in WAT),
        "legenda": _legenda(form.gekozen_kleur, kleuren, blokken),
        "soorten": _soorten(form.gekozen_kleur, keuzes, blokken),
        "beeld": beeld if (beeld := request.GET.get("beeld")) in BEELDEN else "",
        "pagina": pagina,
        "lijst": _per_dag(pagina, gezien, namen, keuzes),
        "is_voorbij": is_voorbij,
        "behoeften": behoeften[:HOOGSTENS],
        "meer_behoeften": max(0, len(behoeften) - HOOGSTENS),
        "activiteiten": activiteiten[:HOOGSTENS],
        "meer_activiteiten": len(activiteiten) > HOOGSTENS,
        "eerst": f":{EERST}",
        "na_eerst": f"{EERST}:",
        "laatste": laatste_wijziging(request),
    }
    return render(request, "inzet/planbord.html", context)


@require_safe
def planbord_gegevens(request):
    """The same days, people and blocks as data: to bring an open board up to date."""
    if not mag_planbord(request.user):
        raise PermissionDenied
    venster = _venster(request, timezone.localdate())
    gezien = bord(request.user, venster, Keuze.uit(request.GET))
    return JsonResponse(gezien.als_json())


@require_POST
def planning_terugzetten(request):
    """Undo the last change of this user, unless somebody else came in between."""
    if not mag_planning_terugzetten(request.user):
        raise PermissionDenied
    laatste = laatste_wijziging(request)
    if not laatste or laatste.sleutel != request.POST.get("sleutel"):
        raise ActieError("Deze wijziging is niet meer de laatste. Er is niets teruggezet.")
    vergeet(request)
    acties.planning_terugzetten(terugweg=laatste, door=request.user)
    messages.success(request, "De laatste wijziging is teruggezet.")
    return redirect(terug_naar(request))


def _adressen(request, venster, vandaag):
    """Where the links around the board go: other days, another zoom, the list or the board."""

    def naar(doel, **anders):
        query = request.GET.copy()
        for naam in ("dag", "week", "maand", "pagina"):
            query.pop(naam, None)
        query[doel.soort] = doel.code
        for naam, waarde in anders.items():
            query[naam] = waarde
        return f"{request.path}?{query.urlencode()}"

    zoom = [(naam, venster.als(soort, vandaag)) for soort, naam in ZOOM]
    return {
        "hier": request.get_full_path(),
        "zonder_filter": f"{request.path}?{venster.soort}={venster.code}",
        "vorige": naar(venster.vorige),
        "volgende": naar(venster.volgende),
        "vandaag": "" if vandaag in venster else naar(Venster.van(venster.soort, vandaag)),
        "zoom": [(naam, naar(doel), doel.soort == venster.soort) for naam, doel in zoom],
        "bord": naar(venster, beeld="bord"),
        "lijst": naar(venster, beeld="lijst"),
        "dag": naar(Venster.van(DAG_BEELD, venster.eerste)),
    }


def _venster(request, vandaag):
    try:
        return Venster.uit(request.GET, vandaag)
    except ValueError as fout:
        raise Http404(str(fout)) from None


def _reeksen(venster):
    """Holidays as (first day, last day, name): a week off is one line."""
    reeksen = []
    for dag, naam in venster.bijzonder.items():
        if reeksen and reeksen[-1][2] == naam and dag - reeksen[-1][1] == DAG:
            reeksen[-1] = (reeksen[-1][0], dag, naam)
        else:
            reeksen.append((dag, dag, naam))
    return reeksen


def _legenda(kleur, kleuren, blokken):
    """Only the looks that are on the board now."""
    if kleur == THEMA:
        gebruikt = {blok.themas[0] for blok in blokken if blok.themas}
    else:
        gebruikt = {getattr(blok, kleur) for blok in blokken}
    return [look for code, look in kleuren.items() if code in gebruikt]


def _soorten(kleur, keuzes, blokken):
    """What the icons on the board mean, when the colours do not say so already."""
    gebruikt = {blok.soort for blok in blokken}
    soorten = keuzes["soort"].items() if kleur != SOORT else ()
    return [(code, rij) for code, rij in soorten if code in gebruikt]


def _per_dag(pagina, gezien, gemeenten, keuzes):
    """The rows of this page of the list under the days they are on."""
    mensen = {mens.pk: mens for mens in gezien.mensen}

    def regel(blok):
        soort = keuzes["soort"].get(blok.soort)
        is_eigen = mensen[blok.deskundige].is_eigen
        vervanging = blok.pk in gezien.vervanging
        return {
            "blok": blok,
            "wie": mensen[blok.deskundige].naam,
            "tijd": _tijd(blok.begin[11:], blok.eind[11:]),
            "gemeente": gemeenten.get(blok.gemeente) or _geen_gemeente(blok.soort),
            "soort": soort,
            "themas": [t for code in blok.themas if (t := keuzes["thema"].get(code))],
            "is_voorstel": blok.status == InzetStatus.VOORGESTELD,
            "vervanging": vervanging,
            "kan_wijzigen": not is_eigen and (blok.status in GEPLAND or vervanging),
        }

    return [
        (dag, gezien.venster.bijzonder.get(dag, ""), [regel(blok) for blok in blokken])
        for dag, blokken in groupby(pagina, key=lambda blok: blok.dag)
    ]


def _geen_gemeente(soort):
    return "Intern" if soort in INTERNE_SOORTEN else "Hele regio"


def _tijd(begin, eind):
    """``09:00`` and ``12:30`` as ``9.00–12.30``."""
    van, tot = (moment.removeprefix("0").replace(":", ".") for moment in (begin, eind))
    return f"{van}\N{EN DASH}{tot}"
