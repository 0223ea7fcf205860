"""The agreed key over time: written or imported, vastgesteld, never changed again."""

from decimal import Decimal

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gemeenten.acties import verdeelsleutels as acties
from gemeenten.filters.verdeelsleutels import VerdeelsleutelFilter
from gemeenten.forms.verdeelsleutels import VerdeelsleutelForm, VerdeelsleutelImportForm
from gemeenten.models import Gemeente, Verdeelsleutel
from gemeenten.permissions.beheer import (
    mag_verdeelsleutel_create,
    mag_verdeelsleutel_importeren,
    mag_verdeelsleutel_list,
    mag_verdeelsleutel_update,
    mag_verdeelsleutel_vaststellen,
    mag_verdeelsleutel_verwijderen,
    ziet_recht,
)
from gemeenten.selectors.beheer import kenmerk, vergelijking
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.export import FORMATEN, Kolom, exporteer
from poolregio.kern.halfjaar import Periode
from poolregio.kern.lijst import lijst
from poolregio.kern.verschillen import verschillen

LIGT_VAST = "Deze verdeelsleutel is vastgesteld en ligt vast."
# As the import reads it: who downloads a key can change it and import it again.
AANDEEL = [
    Kolom("gemeentecode", lambda rij: rij["gemeente"].pk),
    Kolom("naam", lambda rij: rij["gemeente"].naam),
    Kolom("percentage", lambda rij: Decimal(rij["nu"]) / 100),
]


@require_safe
def verdeelsleutel_list(request):
    user = request.user
    if not mag_verdeelsleutel_list(user):
        raise PermissionDenied
    sleutels = Verdeelsleutel.objects.visible_to(user).select_related("vastgesteld_door")
    if request.GET.get("formaat") in FORMATEN:
        sleutels = sleutels.prefetch_related("aandelen")
    return lijst(
        request,
        "gemeenten/verdeelsleutel_list.html",
        filterset=VerdeelsleutelFilter(request.GET, sleutels),
        kolommen=_kolommen(user) if request.GET.get("formaat") in FORMATEN else [],
        naam="verdeelsleutels",
        toon=lambda rijen: [(rij, Periode.van(rij.ingangsdatum)) for rij in rijen],
        context={
            "toon_nieuw": mag_verdeelsleutel_create(user),
            "toon_importeren": mag_verdeelsleutel_importeren(user),
        },
    )


@require_safe
def verdeelsleutel_detail(request, pk):
    sleutel = _sleutel(request, pk)
    context = _vergeleken(sleutel, request.user)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        naam = f"verdeelsleutel-{context['periode'].code}"
        return exporteer(formaat, naam=naam, kolommen=AANDEEL, rijen=context["rijen"])
    kan = not sleutel.is_vastgesteld
    context |= {
        "toon_wijzigen": kan and mag_verdeelsleutel_update(request.user),
        "toon_verwijderen": kan and mag_verdeelsleutel_verwijderen(request.user),
        "toon_vaststellen": kan and mag_verdeelsleutel_vaststellen(request.user),
    }
    return render(request, "gemeenten/verdeelsleutel_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_create(request):
    if not mag_verdeelsleutel_create(request.user):
        raise PermissionDenied
    form = VerdeelsleutelForm(request.POST or None, user=request.user)
    if form.is_valid() and "optellen" not in request.POST:
        try:
            sleutel = acties.verdeelsleutel_create(
                gegevens=form.cleaned_data, aandelen=form.aandelen, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(
                request, "De sleutel is bewaard. De contractmanager stelt hem vast."
            )
            return redirect(sleutel)
    return render(request, "gemeenten/verdeelsleutel_formulier.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_importeren(request):
    """All or nothing; the key can still be changed until it is vastgesteld."""
    if not mag_verdeelsleutel_importeren(request.user):
        raise PermissionDenied
    ingevuld = (request.POST, request.FILES) if request.method == "POST" else ()
    form = VerdeelsleutelImportForm(*ingevuld, user=request.user)
    if form.is_valid():
        try:
            sleutel = acties.verdeelsleutel_importeren(
                gegevens=form.cleaned_data, aandelen=form.aandelen, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(
                request,
                "De sleutel is ingelezen. Kijk hem na. De contractmanager stelt hem vast.",
            )
            return redirect(sleutel)
    return render(request, "gemeenten/verdeelsleutel_importeren.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_update(request, pk):
    sleutel = _sleutel(request, pk)
    if not mag_verdeelsleutel_update(request.user):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        messages.error(request, LIGT_VAST)
        return redirect(sleutel)
    form = VerdeelsleutelForm(request.POST or None, user=request.user, sleutel=sleutel)
    context = {"form": form, "sleutel": sleutel}
    if form.is_valid() and "optellen" not in request.POST:
        try:
            acties.verdeelsleutel_update(
                sleutel=sleutel,
                gegevens=form.cleaned_data,
                aandelen=form.aandelen,
                gezien=form.cleaned_data["gezien"],
                door=request.user,
            )
        except VerouderdError as fout:
            form.add_error(None, str(fout))
            context |= {"is_verouderd": True, "nu": _wat_er_nu_staat(form, sleutel)}
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "De sleutel is gewijzigd.")
            return redirect(sleutel)
    return render(request, "gemeenten/verdeelsleutel_formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_verwijderen(request, pk):
    sleutel = _sleutel(request, pk)
    if not mag_verdeelsleutel_verwijderen(request.user):
        raise PermissionDenied
    if sleutel.is_vastgesteld:
        messages.error(request, LIGT_VAST)
        return redirect(sleutel)
    if request.method == "POST":
        try:
            acties.verdeelsleutel_verwijderen(sleutel=sleutel, door=request.user)
        except ActieError as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, f"De sleutel ‘{sleutel.naam}’ is verwijderd.")
        return redirect("verdeelsleutel_list")
    context = {"sleutel": sleutel, "periode": Periode.van(sleutel.ingangsdatum)}
    return render(request, "gemeenten/verdeelsleutel_verwijderen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verdeelsleutel_vaststellen(request, pk):
    """With the shares on the page: what is decided on is what was looked at."""
    sleutel = _sleutel(request, pk)
    if not mag_verdeelsleutel_vaststellen(request.user):
        raise PermissionDenied
    if request.method == "POST":
        try:
            acties.verdeelsleutel_vaststellen(
                sleutel=sleutel, gezien=request.POST.get("gezien", ""), door=request.user
            )
        except ActieError as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, "De verdeelsleutel is vastgesteld en ligt nu vast.")
        return redirect(sleutel)
    if sleutel.is_vastgesteld:
        messages.error(request, "Deze verdeelsleutel is al vastgesteld.")
        return redirect(sleutel)
    context = _vergeleken(sleutel, request.user) | {"kenmerk": kenmerk(sleutel)}
    return render(request, "gemeenten/verdeelsleutel_vaststellen.html", context)


def _sleutel(request, pk):
    sleutels = Verdeelsleutel.objects.visible_to(request.user)
    return get_object_or_404(sleutels.select_related("vastgesteld_door"), pk=pk)


def _vergeleken(sleutel, user):
    """The shares beside those of the key before; hours only for who may see recht."""
    vorige, rijen = vergelijking(sleutel)
    return {
        "sleutel": sleutel,
        "periode": Periode.van(sleutel.ingangsdatum),
        "vorige": vorige,
        "rijen": rijen,
        "totaal": sum(rij["nu"] for rij in rijen),
        "toon_uren": not sleutel.is_vastgesteld and ziet_recht(user),
    }


def _wat_er_nu_staat(form, sleutel):
    """Another save knows of it: what was typed stays, and now counts as seen."""
    sleutel.refresh_from_db()
    nu = VerdeelsleutelForm(user=form.user, sleutel=sleutel)
    form.data = form.data.copy()
    form.data["gezien"] = kenmerk(sleutel)
    return verschillen(form, nu)


def _kolommen(user):
    def aandeel_van(code):
        def waarde(sleutel):
            aandelen = {a.gemeente_id: a.honderdsten for a in sleutel.aandelen.all()}
            return Decimal(aandelen.get(code, 0)) / 100

        return waarde

    return [
        Kolom("Sleutel", lambda sleutel: sleutel.naam),
        Kolom("Gaat in op", lambda sleutel: sleutel.ingangsdatum),
        Kolom("Bron", lambda sleutel: sleutel.bron),
        Kolom("Vastgesteld op", lambda sleutel: sleutel.vastgesteld_op),
        Kolom("Vastgesteld door", lambda sleutel: str(sleutel.vastgesteld_door or "")),
        *(
            Kolom(f"{gemeente.naam} (procent)", aandeel_van(gemeente.pk))
            for gemeente in Gemeente.objects.visible_to(user)
        ),
    ]
