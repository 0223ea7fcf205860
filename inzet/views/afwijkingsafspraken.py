"""The pages about hours that gemeenten cede to each other: list, proposal and one agreement."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from inzet.acties import afwijkingsafspraken as acties
from inzet.enums import AfwijkingStatus
from inzet.filters.afwijkingsafspraken import AfwijkingsafspraakFilter
from inzet.forms.afwijkingsafspraken import AfwijkingsafspraakForm
from inzet.models import Afwijkingsafspraak
from inzet.permissions.afwijkingsafspraken import (
    eigen_partijen,
    mag_afwijkingsafspraak_create,
    mag_afwijkingsafspraak_list,
)
from inzet.selectors.afwijkingsafspraken import (
    is_gesloten,
    overal_boven_recht,
    partijen,
    stappen,
)
from inzet.selectors.afwijkingsgevolg import gevolg
from inzet.selectors.geschiedenis import geschiedenis
from inzet.views.halfjaren import tabel_voor
from poolregio.kern.errors import ActieError
from poolregio.kern.export import FORMATEN, Kolom
from poolregio.kern.lijst import lijst
from poolregio.kern.opmaak import uren
from poolregio.kern.uren import KWARTIER, als_uren

VELDEN = ("halfjaar", "van", "naar", "uren", "reden")


def _wie(veld: str):
    def naam(afspraak: Afwijkingsafspraak) -> str:
        persoon = getattr(afspraak, veld)
        return persoon.roepnaam if persoon else ""

    return naam


KOLOMMEN = [
    Kolom("Halfjaar", lambda a: a.halfjaar_id),
    Kolom("Staat uren af", lambda a: a.van.naam),
    Kolom("Krijgt uren", lambda a: a.naar.naam),
    Kolom("Uren", lambda a: als_uren(a.minuten)),
    Kolom("Reden", lambda a: a.reden),
    Kolom("Status", lambda a: a.get_status_display()),
    Kolom("Voorgesteld op", lambda a: a.voorgesteld_op),
    Kolom("Voorgesteld door", _wie("voorgesteld_door")),
    Kolom("Akkoord wie afstaat op", lambda a: a.akkoord_van_op),
    Kolom("Akkoord wie afstaat door", _wie("akkoord_van_door")),
    Kolom("Akkoord wie krijgt op", lambda a: a.akkoord_naar_op),
    Kolom("Akkoord wie krijgt door", _wie("akkoord_naar_door")),
    Kolom("Geweigerd of ingetrokken op", lambda a: a.afgesloten_op),
    Kolom("Geweigerd of ingetrokken door", _wie("afgesloten_door")),
    Kolom("Waarom geweigerd of ingetrokken", lambda a: a.toelichting),
]


@require_safe
def afwijkingsafspraak_list(request):
    user = request.user
    if not mag_afwijkingsafspraak_list(user):
        raise PermissionDenied
    rijen = Afwijkingsafspraak.objects.visible_to(user)
    # Only the download tells who did what.
    met_wie = request.GET.get("formaat") in FORMATEN
    rijen = rijen.with_related() if met_wie else rijen.with_partijen()
    return lijst(
        request,
        "inzet/afwijkingsafspraak_list.html",
        filterset=AfwijkingsafspraakFilter(request.GET, rijen, user=user),
        kolommen=KOLOMMEN,
        naam="afwijkingsafspraken",
        context={
            "mag_aanmaken": mag_afwijkingsafspraak_create(user),
            "waarschuwingen": overal_boven_recht(),
        },
    )


@require_safe
def afwijkingsafspraak_detail(request, pk):
    user = request.user
    afspraak = get_object_or_404(
        Afwijkingsafspraak.objects.visible_to(user).with_related(), pk=pk
    )
    kan_nog = afspraak.is_open and not is_gesloten(afspraak.halfjaar)
    eigen = eigen_partijen(user, afspraak)
    mijn = [partij for partij in partijen(afspraak) if partij.gemeente.pk in eigen]
    te_stemmen = [partij for partij in mijn if kan_nog and not partij.is_akkoord]
    tabel = tabel_voor(user, afspraak.halfjaar.periode)
    context = {
        "afspraak": afspraak,
        "partijen": partijen(afspraak),
        "stappen": stappen(afspraak),
        "te_stemmen": te_stemmen,
        "maakt_rond": afspraak.status == AfwijkingStatus.AKKOORD_EEN,
        "kan_intrekken": kan_nog
        and (user.is_coordinator or any(partij.is_akkoord for partij in mijn)),
        "is_verlopen": afspraak.is_open and not kan_nog,
        "gevolg": _gevolg_van(afspraak, tabel),
        "momenten": geschiedenis(user, afspraak),
        "terug_url": _omgekeerd(user, afspraak, eigen),
    }
    return render(request, "inzet/afwijkingsafspraak_detail.html", context)


def _gevolg_van(afspraak, tabel):
    """What was refused or withdrawn moves nothing."""
    if afspraak.afgesloten_op:
        return None
    return gevolg(
        tabel,
        van=afspraak.van,
        naar=afspraak.naar,
        minuten=afspraak.minuten,
        afspraak=afspraak,
    )


def _omgekeerd(user, afspraak, eigen) -> str:
    """Where to propose the reverse; empty when there is nothing to turn round, or no right."""
    is_rond = afspraak.status == AfwijkingStatus.OVEREENGEKOMEN
    if not is_rond or is_gesloten(afspraak.halfjaar):
        return ""
    if not (user.is_coordinator or eigen):
        return ""
    begin = {
        "halfjaar": afspraak.halfjaar_id,
        "van": afspraak.naar_id,
        "naar": afspraak.van_id,
        "uren": uren(afspraak.minuten),
    }
    return f"{reverse('afwijkingsafspraak_create')}?{urlencode(begin)}"


@require_http_methods(["GET", "HEAD", "POST"])
def afwijkingsafspraak_create(request):
    """Looking first what it means is a button of its own, and stores nothing."""
    user = request.user
    if not mag_afwijkingsafspraak_create(user):
        raise PermissionDenied
    begin = {naam: request.GET[naam] for naam in VELDEN if naam in request.GET}
    form = AfwijkingsafspraakForm(request.POST or None, user=user, initial=begin)
    if "kijk" in request.POST:
        form.is_valid()
        form.alleen_kijken()
    elif form.is_valid():
        try:
            afspraak = _stel_voor(form, user)
        except ActieError as fout:
            form.toon_weigering(fout)
        else:
            messages.success(request, _voorgesteld(afspraak))
            return redirect(afspraak)
    context = {"form": form, "gevolg": _gevolg_van_form(form, user)}
    return render(request, "inzet/afwijkingsafspraak_form.html", context)


def _stel_voor(form, user):
    data = form.cleaned_data
    return acties.afwijkingsafspraak_create(
        periode=data["halfjaar"],
        van=data["van"],
        naar=data["naar"],
        kwartieren=data["uren"],
        reden=data["reden"],
        door=user,
    )


def _voorgesteld(afspraak) -> str:
    wachten = [str(p.gemeente) for p in partijen(afspraak) if not p.is_akkoord]
    moeten = "moeten" if len(wachten) > 1 else "moet"
    return f"De afspraak is voorgesteld. {' en '.join(wachten)} {moeten} nog instemmen."


def _gevolg_van_form(form, user):
    """As soon as it is known who gives; also from the address, before anything is sent."""
    halfjaar, van = form.gekozen("halfjaar"), form.gekozen("van")
    if not (halfjaar and van):
        return None
    minuten = KWARTIER * (form.gekozen("uren") or 0)
    tabel = tabel_voor(user, halfjaar)
    return gevolg(tabel, van=van, naar=form.gekozen("naar"), minuten=minuten)
