"""Moving, handing over and planning in, for the board (one POST per drag) and as a form.

A drag sends ``bord`` along: it gets an empty answer when it is done, and else a small form
with what speaks against it. Both go through the same form and the same act.
"""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from gemeenten.models import Behoefte
from gemeenten.selectors.keuzes import keuzelijsten
from inzet.acties import planbord as acties
from inzet.acties.planbord_terug import Terugweg
from inzet.acties.regels import DubbeleBoekingError, WaarschuwingError
from inzet.forms.deskundigen_kiezen import Beschikbaar
from inzet.forms.planbord import (
    PlanForm,
    als_botsing,
    beginwaarden,
    moment_uit,
    volg_uitweg,
)
from inzet.models import Activiteit, Inzet
from inzet.permissions.planbord import (
    mag_activiteit_inplannen,
    mag_behoefte_inplannen,
    mag_inzet_verzetten,
)
from inzet.selectors.planning import waar, wanneer
from inzet.selectors.vrije_tijd import begin_op, minuten_per_keer
from inzet.views.planbord_terug import onthoud, terug_naar
from poolregio.kern.db import als_sleutel
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.velden import DatumVeld

GET_EN_POST = ["GET", "HEAD", "POST"]


@require_http_methods(GET_EN_POST)
def inzet_verzetten(request, pk):
    inzetten = Inzet.objects.visible_to(request.user).with_related()
    inzet = get_object_or_404(inzetten, pk=pk)
    if not mag_inzet_verzetten(request.user):
        raise PermissionDenied
    form = _form(
        request,
        beginwaarden(inzet.begin, inzet.eind)
        | {"versie": inzet.versie, "deskundige": inzet.deskundige_id},
        behalve=inzet.pk,
    )

    def doe(data):
        nu = acties.inzet_verzetten(
            inzet=inzet,
            begin=data["tijden"][0],
            eind=data["tijden"][1],
            deskundige=data["deskundige"],
            versie=data["versie"],
            toch=form.toch,
            door=request.user,
        )
        tijd = wanneer(nu.begin, nu.eind)
        zin = f"{nu.deskundige.roepnaam} is nu {waar(nu.activiteit)} op {tijd}."
        if nu.deskundige_id != inzet.deskundige_id:
            zin = (
                f"{nu.deskundige.roepnaam} neemt het over van {inzet.deskundige.roepnaam}: "
                f"{waar(nu.activiteit)} op {tijd}."
            )
        return Terugweg.naar(zin, nu, inzet)

    context = {
        "titel": f"Inzet van {inzet.deskundige.roepnaam} verzetten",
        "boven": inzet.activiteit,
        "boven_naam": "activiteit_detail",
        "past_naam": "wie_past",
        "nu": f"Nu {waar(inzet.activiteit)}, {wanneer(inzet.begin, inzet.eind)}.",
        "knop": "Bewaar",
        "versie_nu": inzet.versie,
    }
    return _wijzig(request, form, doe, context, behalve=[inzet.pk])


@require_http_methods(GET_EN_POST)
def activiteit_inplannen(request, pk):
    activiteiten = Activiteit.objects.visible_to(request.user).with_related()
    activiteit = get_object_or_404(activiteiten, pk=pk)
    if not mag_activiteit_inplannen(request.user):
        raise PermissionDenied
    rollen = keuzelijsten()["rol"]
    form = _form(
        request,
        beginwaarden(activiteit.begin, activiteit.eind)
        | {"versie": activiteit.versie, "rol": _rol(activiteit, rollen)},
        rollen=rollen,
    )

    def doe(data):
        inzet = acties.activiteit_inplannen(
            activiteit=activiteit,
            deskundige=data["deskundige"],
            rol=data["rol"],
            tijden=data["tijden"],
            versie=data["versie"],
            toch=form.toch,
            door=request.user,
        )
        was = activiteit.begin.isoformat(), activiteit.eind.isoformat()
        return Terugweg(
            _voorgesteld(inzet), inzet.pk, inzet.versie, begin=was[0], eind=was[1]
        )

    context = {
        "titel": "Iemand inplannen",
        "boven": activiteit,
        "boven_naam": "activiteit_detail",
        "past_naam": "wie_past",
        "nu": f"{activiteit.voor}, {wanneer(activiteit.begin, activiteit.eind)}.",
        "knop": "Plan in",
        "versie_nu": activiteit.versie,
    }
    return _wijzig(request, form, doe, context)


@require_http_methods(GET_EN_POST)
def behoefte_inplannen(request, pk):
    behoeften = Behoefte.objects.visible_to(request.user)
    behoefte = get_object_or_404(
        behoeften.select_related("gemeente", "soort", "rol", "thema"), pk=pk
    )
    if not mag_behoefte_inplannen(request.user):
        raise PermissionDenied
    form = _form(request, {"versie": behoefte.versie}, behoefte=behoefte)

    def doe(data):
        inzet = acties.behoefte_inplannen(
            behoefte=behoefte,
            deskundige=data["deskundige"],
            tijden=data["tijden"],
            versie=data["versie"],
            toch=form.toch,
            door=request.user,
        )
        return Terugweg(_voorgesteld(inzet), inzet.pk, inzet.versie)

    context = {
        "titel": "Behoefte inplannen",
        "boven": behoefte,
        "boven_naam": "behoefte_detail",
        "past_naam": "wie_past_behoefte",
        "nu": f"{behoefte.voor}, {behoefte.rol.naam.lower()}.",
        "knop": "Plan in",
        "versie_nu": behoefte.versie,
    }
    return _wijzig(request, form, doe, context)


def _form(request, begin, *, behalve=None, behoefte=None, rollen=None):
    """Filled with what was posted, or with ``begin`` and what the address gives."""
    data = volg_uitweg(request.POST) if request.method == "POST" else None
    gegeven = data if data is not None else request.GET
    if data is not None and rollen:
        data.setdefault("rol", begin["rol"])  # a drag does not ask for it
    if behoefte and not gegeven.get("eind"):
        voorstel = _voorstel(gegeven, behoefte)
        begin |= voorstel
        if data is not None:
            for naam, waarde in voorstel.items():
                data[naam] = waarde
    for naam in ("datum", "deskundige"):
        if data is None and gegeven.get(naam):
            begin[naam] = gegeven[naam]
    moment = moment_uit(begin if data is None else data)
    beschikbaar = Beschikbaar(request.user, moment)
    zelf = {wie for wie, inzet in beschikbaar.bezig.items() if inzet.pk == behalve}
    for wie in zelf:
        del beschikbaar.bezig[wie]
    return PlanForm(data, beschikbaar=beschikbaar, rollen=rollen, initial=begin)


def _voorstel(gegeven, behoefte):
    """A time to begin with, once the day and the person are known."""
    wie = als_sleutel(gegeven.get("deskundige") or "")
    try:
        dag = DatumVeld().clean(gegeven.get("datum"))
    except ValidationError:
        return {}
    if not wie:
        return {}
    minuten = minuten_per_keer(behoefte)
    try:
        tijd = dt.time.fromisoformat(gegeven.get("begin") or "")
        begin = dt.datetime.combine(dag, tijd, NEDERLAND)
    except ValueError:
        begin = begin_op(wie, dag, minuten, behoefte.dagdelen)
    return beginwaarden(begin, begin + dt.timedelta(minutes=minuten))


def _rol(activiteit, rollen):
    """That of who was to come before, else of the need, else the first."""
    eerder = activiteit.inzetten.order_by("-pk").values_list("rol", flat=True).first()
    behoefte = activiteit.behoefte
    return eerder or (behoefte.rol_id if behoefte else next(iter(rollen), ""))


def _voorgesteld(inzet):
    tijd = wanneer(inzet.begin, inzet.eind)
    return (
        f"{inzet.deskundige.roepnaam} is voorgesteld voor {inzet.activiteit.titel}, "
        f"{waar(inzet.activiteit)} op {tijd}."
    )


def _wijzig(request, form, doe, context, *, behalve=()):
    """Do it, or show why not: beside the board, or on the page of the form."""
    is_bord, boven = "bord" in request.POST, context["boven"]
    if form.is_valid():
        try:
            terugweg = doe(form.cleaned_data)
        except WaarschuwingError as error:
            form.waarschuw(error)
        except DubbeleBoekingError as error:
            form.add_error("deskundige", str(error))
            context["botsing"] = als_botsing(form, error.inzet, boven, behalve=behalve)
        except acties.MeerMensenError as error:
            form.add_error(None, str(error))
            context["als_geheel"] = error.activiteit
        except VerouderdError as error:
            form.add_error(None, str(error))
            context["is_verouderd"] = True
            form.data = form.data.copy()
            form.data["versie"] = context["versie_nu"]
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            onthoud(request, terugweg)
            return HttpResponse(status=204) if is_bord else redirect(terug_naar(request))
    context |= {"form": form, "terug": terug_naar(request)}
    if is_bord:
        return render(request, "inzet/planbord_antwoord.html", context, status=409)
    return render(request, "inzet/planbord_formulier.html", context)
