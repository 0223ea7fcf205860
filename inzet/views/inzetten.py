"""The pages about inzetten: all for the coordinator, ``Mijn uren`` for an expert."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, Sum
from django.db.models.functions import TruncMonth
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gemeenten.selectors.keuzes import keuzelijsten
from inzet.acties import inzetten as acties
from inzet.acties.regels import DubbeleBoekingError, WaarschuwingError
from inzet.enums import GEPLAND, GEREALISEERD, InzetStatus
from inzet.filters.inzetten import InzetFilter
from inzet.forms.deskundigen_kiezen import (
    Beschikbaar,
    InzetPlannenForm,
    InzetTijdenForm,
)
from inzet.models import Inzet
from inzet.permissions.inzetten import (
    mag_inzet_annuleren,
    mag_inzet_goedkeuren,
    mag_inzet_list,
    mag_inzet_plannen,
    mag_inzet_terugsturen,
    mag_inzet_verplaatsen,
)
from inzet.selectors.dagbeeld import botsing
from inzet.selectors.geschiedenis import geschiedenis
from inzet.selectors.gezocht import activiteiten_met_wie, vraag_van
from inzet.selectors.pool import Pool
from inzet.selectors.wie_past import op_volgorde
from inzet.views.knoppen import knoppen
from inzet.views.kolommen import inzet_kolommen
from inzet.views.terug import veilig_terug
from poolregio.kern.db import als_sleutel
from poolregio.kern.errors import ActieError
from poolregio.kern.lijst import lijst
from poolregio.kern.opmaak import dag, tijdvak
from poolregio.kern.reden import vraag_reden


@require_safe
def inzet_list(request):
    user = request.user
    if not mag_inzet_list(user):
        raise PermissionDenied
    rijen = Inzet.objects.visible_to(user).with_related()
    filterset = InzetFilter(request.GET, rijen, user=user)
    context = {}
    if user.is_deskundige:
        context["periode"] = filterset.periode_nu
        context["maanden"] = _per_maand(user, filterset.periode_nu)
        context["totaal"] = {
            naam: sum(maand[naam] for maand in context["maanden"])
            for naam in ("gerealiseerd", "gepland")
        }
    return lijst(
        request,
        "inzet/mijn_uren.html" if user.is_deskundige else "inzet/inzet_list.html",
        filterset=filterset,
        kolommen=inzet_kolommen(user),
        naam="inzetten",
        context=context,
        toon=None if user.is_deskundige else _met_goed_te_keuren(user, context),
    )


def _met_goed_te_keuren(user, context):
    """Say which rows of the page wait for this coordinator; without any, no column for it."""

    def toon(inzetten):
        context["goed_te_keuren"] = [
            inzet.pk
            for inzet in inzetten
            if inzet.status == InzetStatus.UITGEVOERD and not inzet.deskundige.is_van(user)
        ]
        return inzetten

    return toon


def _per_maand(user, periode):
    """Own hours of each month of the half-year, realised and planned."""
    if not periode:
        return []
    return list(
        Inzet.objects.visible_to(user)
        .in_periode(periode)
        .telt()
        .order_by()
        .annotate(maand=TruncMonth("begin"))
        .values("maand")
        .annotate(
            gerealiseerd=Sum("minuten", filter=Q(status__in=GEREALISEERD), default=0),
            gepland=Sum("minuten", filter=Q(status__in=GEPLAND), default=0),
        )
        .order_by("maand")
    )


def zichtbare_inzet(request, pk):
    return get_object_or_404(Inzet.objects.visible_to(request.user).with_related(), pk=pk)


@require_safe
def inzet_detail(request, pk):
    user = request.user
    inzet = zichtbare_inzet(request, pk)
    is_eigen = inzet.deskundige.is_van(user)
    context = {
        "inzet": inzet,
        "momenten": geschiedenis(user, inzet),
        "is_eigen": is_eigen,
        "knoppen": knoppen(user, inzet),
        "zelf_uitgevoerd": is_eigen
        and user.is_coordinator
        and inzet.status == InzetStatus.UITGEVOERD,
    }
    return render(request, "inzet/inzet_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def inzet_plannen(request, pk):
    user = request.user
    activiteit = get_object_or_404(activiteiten_met_wie(user), pk=pk)
    if not mag_inzet_plannen(user):
        raise PermissionDenied
    rollen = keuzelijsten()["rol"]
    vraag = vraag_van(activiteit, rollen, request.POST.get("rol", ""))
    pool = Pool(user, vraag.dagen[0], vraag.dagen[-1])
    form = InzetPlannenForm(
        request.POST or None,
        activiteit=activiteit,
        beschikbaar=Beschikbaar(user, (vraag.begin, vraag.eind), pool),
        rollen=rollen,
        initial={"rol": vraag.rol.pk if vraag.rol else ""},
    )
    context = {"activiteit": activiteit, "form": form, "past": op_volgorde(vraag, pool)}
    if form.is_valid():
        data = form.cleaned_data
        try:
            acties.inzet_plannen(
                activiteit=activiteit,
                deskundige=data["deskundige"],
                rol=data["rol"],
                tijden=data["tijden"],
                toch=form.toch,
                door=user,
            )
        except WaarschuwingError as error:
            form.waarschuw(error)
        except DubbeleBoekingError as error:
            form.add_error("deskundige", str(error))
            context["botsing"] = botsing(
                error.inzet.deskundige, *data["tijden"], activiteit.voor
            )
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{data['deskundige'].roepnaam} is voorgesteld.")
            return redirect(activiteit)
    return render(request, "inzet/inzet_plannen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def inzet_verplaatsen(request, pk):
    inzet = zichtbare_inzet(request, pk)
    if not mag_inzet_verplaatsen(request.user):
        raise PermissionDenied
    form = InzetTijdenForm(request.POST or None, inzet=inzet)
    context = {"inzet": inzet, "form": form}
    if form.is_valid():
        begin, eind = form.cleaned_data["tijden"]
        try:
            acties.inzet_verplaatsen(
                inzet=inzet,
                begin=begin,
                eind=eind,
                versie=form.cleaned_data["versie"],
                toch=form.toch,
                door=request.user,
            )
        except WaarschuwingError as error:
            form.waarschuw(error)
        except DubbeleBoekingError as error:
            form.add_error("begin", str(error))
            context["botsing"] = botsing(
                inzet.deskundige, begin, eind, inzet.activiteit.voor, behalve=[inzet.pk]
            )
        except ActieError as error:
            form.add_error(None, str(error))
            form.data = form.data.copy()
            form.data["versie"] = inzet.versie
        else:
            messages.success(request, "De tijden zijn gewijzigd.")
            return redirect(inzet.activiteit)
    return render(request, "inzet/inzet_verplaatsen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def inzet_annuleren(request, pk):
    inzet = zichtbare_inzet(request, pk)
    if not mag_inzet_annuleren(request.user):
        raise PermissionDenied
    wie = inzet.deskundige.roepnaam
    return vraag_reden(
        request,
        titel=f"Inzet van {wie} annuleren",
        boven=inzet.activiteit.titel,
        terug=inzet.activiteit.get_absolute_url(),
        inleiding=f"De tijd van {wie} komt vrij, en de uren tellen niet meer mee.",
        hulp=f"Waarom gaat het niet door? {wie} leest dit ook. Noem geen namen van inwoners.",
        knop="Annuleer de inzet",
        klaar=f"De inzet van {wie} is geannuleerd.",
        actie=lambda reden: acties.inzet_annuleren(
            inzet=inzet, reden=reden, door=request.user
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def inzet_terugsturen(request, pk):
    inzet = zichtbare_inzet(request, pk)
    if not mag_inzet_terugsturen(request.user):
        raise PermissionDenied
    wie = inzet.deskundige.roepnaam
    return vraag_reden(
        request,
        titel=f"Uren van {wie} terugsturen",
        boven=inzet.activiteit.titel,
        terug=inzet.get_absolute_url(),
        inleiding=f"{wie} vult de uren dan opnieuw in. Tot die tijd telt de planning.",
        hulp=f"Wat klopt er niet? {wie} leest dit. Noem geen namen van inwoners.",
        knop="Stuur terug",
        klaar=f"De uren zijn teruggestuurd naar {wie}.",
        actie=lambda reden: acties.inzet_terugsturen(
            inzet=inzet, reden=reden, door=request.user
        ),
    )


@require_POST
def inzet_bevestigen(request, pk):
    inzet = zichtbare_inzet(request, pk)
    wat = f"{dag(inzet.begin)}, {tijdvak(inzet.begin, inzet.eind)}"
    if inzet.status == InzetStatus.BEVESTIGD:  # a double tap is no mistake
        messages.info(request, f"Dit was al bevestigd: {wat}.")
    else:
        versie = als_sleutel(request.POST.get("versie", ""))
        acties.inzet_bevestigen(inzet=inzet, versie=versie, door=request.user)
        messages.success(request, f"Bevestigd: {wat}.")
    return redirect(_terug(request, inzet))


@require_POST
def inzet_goedkeuren(request, pk):
    inzet = acties.inzet_goedkeuren(inzet=zichtbare_inzet(request, pk), door=request.user)
    messages.success(request, f"De uren van {inzet.deskundige.roepnaam} zijn goedgekeurd.")
    return redirect(_terug(request, inzet))


@require_POST
def inzetten_goedkeuren(request):
    """Several at once, from the list; each that cannot is named with the reason."""
    user = request.user
    if not mag_inzet_goedkeuren(user):
        raise PermissionDenied
    gekozen = [pk for tekst in request.POST.getlist("inzet") if (pk := als_sleutel(tekst))][
        :100
    ]
    inzetten = Inzet.objects.visible_to(user).with_related().filter(pk__in=gekozen)
    uitkomsten = acties.inzetten_goedkeuren(inzetten=inzetten, door=user)
    goed = [inzet for inzet, reden in uitkomsten if not reden]
    if not gekozen:
        messages.warning(request, "Vink eerst aan welke uren je goedkeurt.")
    if goed:
        wat = "1 inzet" if len(goed) == 1 else f"{len(goed)} inzetten"
        messages.success(request, f"De uren van {wat} zijn goedgekeurd.")
    for inzet, reden in uitkomsten:
        if reden:
            messages.error(request, f"{inzet}: {reden}")
    return redirect(_terug(request))


def _terug(request, inzet=None):
    """Where the button stood, if that is a page of ours."""
    anders = inzet.get_absolute_url() if inzet else reverse("inzet_list")
    return veilig_terug(request, anders)
