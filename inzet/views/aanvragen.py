"""The pages about requests: what is asked, by whom, and what came of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.selectors.keuzes import keuzelijsten
from inzet.acties import aanvragen as acties
from inzet.enums import OPEN, AanvraagStatus
from inzet.filters.aanvragen import AanvraagFilter
from inzet.forms.aanvragen import AanvraagForm, in_gebruik
from inzet.models import Aanvraag, Deelopdracht
from inzet.permissions.aanvragen import (
    mag_aanvraag_bespreken,
    mag_aanvraag_create,
    mag_aanvraag_intrekken,
    mag_aanvraag_list,
    mag_aanvraag_update,
)
from inzet.selectors.aanvragen import (
    activiteiten_van,
    antwoorden,
    stappen,
    waarom_niet_accepteren,
    waarom_niet_wijzigen,
)
from inzet.selectors.geschiedenis import geschiedenis
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.export import Kolom
from poolregio.kern.lijst import lijst

KOLOMMEN = [
    Kolom("Aanvraag", lambda a: a.titel),
    Kolom("Voor", lambda a: a.voor),
    Kolom("Wie vraagt het", lambda a: a.get_aanvrager_soort_display()),
    Kolom("Organisatie", lambda a: a.organisatie),
    Kolom("Doel", lambda a: a.doel),
    Kolom("Rol", lambda a: a.rol.naam),
    Kolom("Verwachting", lambda a: a.verwachting),
    Kolom("Soort", lambda a: a.soort.naam),
    Kolom("Thema", lambda a: a.thema.naam if a.thema else ""),
    Kolom("Soort plek", lambda a: a.plek.naam),
    Kolom("Plek", lambda a: a.locatie),
    Kolom("Vanaf", lambda a: a.vanaf),
    Kolom("Keren", lambda a: a.keren),
    Kolom("Minuten per keer", lambda a: a.minuten_per_keer),
    Kolom("Dagen en tijden", lambda a: a.wanneer),
    Kolom("Veilig", lambda a: a.get_veiligheid_display()),
    Kolom("Ingediend", lambda a: a.ingediend_op),
    Kolom("Status", lambda a: a.get_status_display()),
    Kolom("Reden", lambda a: a.reden),
]


@require_safe
def aanvraag_list(request):
    user = request.user
    if not mag_aanvraag_list(user):
        raise PermissionDenied
    rijen = Aanvraag.objects.visible_to(user).with_related().open_eerst()
    return lijst(
        request,
        "inzet/aanvraag_list.html",
        filterset=AanvraagFilter(request.GET, rijen, user=user),
        kolommen=KOLOMMEN,
        naam="aanvragen",
        context={"mag_aanmaken": mag_aanvraag_create(user)},
    )


@require_safe
def aanvraag_detail(request, pk):
    user = request.user
    aanvraag = get_object_or_404(
        Aanvraag.objects.visible_to(user).with_related().select_related("behoefte"), pk=pk
    )
    is_open = aanvraag.status in OPEN
    besluit = mag_aanvraag_bespreken(user)
    activiteiten = list(activiteiten_van(aanvraag, user))
    gepland = [a for a in activiteiten if a.status_nu == "gepland"]
    context = {
        "aanvraag": aanvraag,
        "stappen": stappen(aanvraag),
        "activiteiten": activiteiten,
        "gepland": gepland,
        "deelopdracht": Deelopdracht.objects.visible_to(user)
        .filter(pk=aanvraag.deelopdracht_id)
        .first(),
        "is_open": is_open,
        "is_geaccepteerd": aanvraag.status == AanvraagStatus.GEACCEPTEERD,
        "is_gesloten": bool(aanvraag.reden),
        "mag_besluiten": besluit,
        "kan_wijzigen": mag_aanvraag_update(user, aanvraag)
        and not waarom_niet_wijzigen(aanvraag, user),
        "kan_intrekken": (is_open or aanvraag.status == AanvraagStatus.GEACCEPTEERD)
        and mag_aanvraag_intrekken(user, aanvraag),
    }
    if besluit:
        context |= {
            "antwoorden": antwoorden(aanvraag),
            "waarom_niet": waarom_niet_accepteren(aanvraag) if is_open else "",
            "momenten": geschiedenis(user, aanvraag),
        }
    return render(request, "inzet/aanvraag_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag_create(request):
    user = request.user
    if not mag_aanvraag_create(user):
        raise PermissionDenied
    begin = {
        naam: request.GET[naam] for naam in ("gemeente", "behoefte") if naam in request.GET
    }
    form = AanvraagForm(
        request.POST or None, keuzes=keuzelijsten(), user=user, initial=begin
    )
    if form.is_valid():
        try:
            aanvraag = acties.aanvraag_create(
                aanvraag=form.save(commit=False),
                is_voor_een_inwoner=form.is_voor_een_inwoner,
                door=user,
            )
        except ActieError as fout:
            form.toon_weigering(fout)
        else:
            messages.success(request, _ontvangen(user))
            return redirect(aanvraag)
    return render(request, "inzet/aanvraag_form.html", {"form": form})


def _ontvangen(user) -> str:
    if user.is_coordinator:
        return "De aanvraag is bewaard. Loop nu de vragen van de intake na."
    return "Uw aanvraag is bewaard. De coördinator neemt contact met u op."


@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag_update(request, pk):
    user = request.user
    aanvraag = get_object_or_404(Aanvraag.objects.visible_to(user), pk=pk)
    if not mag_aanvraag_update(user, aanvraag):
        raise PermissionDenied
    if waarom := waarom_niet_wijzigen(aanvraag, user):
        messages.error(request, waarom)
        return redirect(aanvraag)
    versie, titel = aanvraag.versie, aanvraag.titel
    form = AanvraagForm(
        request.POST or None,
        keuzes=keuzelijsten(in_gebruik(aanvraag)),
        instance=aanvraag,
        user=user,
    )
    if form.is_valid():
        try:
            gewijzigd = acties.aanvraag_update(
                aanvraag=form.save(commit=False),
                is_voor_een_inwoner=form.is_voor_een_inwoner,
                versie=form.cleaned_data["versie"] or 0,
                door=user,
            )
        except ActieError as fout:
            form.toon_weigering(fout)
            if isinstance(fout, VerouderdError):
                form.data = form.data.copy()
                form.data["versie"] = versie
        else:
            messages.success(request, "De aanvraag is gewijzigd.")
            return redirect(gewijzigd)
    context = {"form": form, "aanvraag": aanvraag, "titel": titel}
    return render(request, "inzet/aanvraag_form.html", context)
