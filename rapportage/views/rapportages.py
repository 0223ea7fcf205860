"""The list of reports, a report, and what can be done with it as a whole."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from poolregio.kern.halfjaar import Periode
from rapportage import acties
from rapportage.enums import RapportageStatus
from rapportage.forms import TerugsturenForm
from rapportage.models import Rapportage
from rapportage.permissions import (
    mag_rapportage_aanbieden,
    mag_rapportage_aanmaken,
    mag_rapportage_list,
    mag_rapportage_pdf,
    mag_rapportage_ter_beoordeling_geven,
    mag_rapportage_terugsturen,
    mag_rapportdeel_bewaren,
)
from rapportage.selectors.halfjaren import halfjaren_voor
from rapportage.selectors.ontbrekend import ontbrekend
from rapportage.selectors.rapport import rapport
from rapportage.views.stappen import stappen


def vind_rapportage(request, code: str) -> Rapportage:
    """The report of this half-year, or 404 for whoever may not see it."""
    zichtbaar = Rapportage.objects.visible_to(request.user).select_related("halfjaar")
    return get_object_or_404(zichtbaar, halfjaar=code)


@require_safe
def rapportage_list(request):
    if not mag_rapportage_list(request.user):
        raise PermissionDenied
    context = {
        "halfjaren": halfjaren_voor(request.user),
        "mag_aanmaken": mag_rapportage_aanmaken(request.user),
    }
    return render(request, "rapportage/rapportage_list.html", context)


@require_POST
def rapportage_aanmaken(request):
    if not mag_rapportage_aanmaken(request.user):
        raise PermissionDenied
    try:
        periode = Periode.parse(request.POST.get("periode", ""))
    except ValueError as error:
        raise Http404 from error
    rapportage = acties.rapportage_aanmaken(periode=periode, door=request.user)
    messages.success(request, f"De rapportage over het {periode} is begonnen.")
    return redirect(rapportage)


@require_safe
def rapportage_detail(request, code):
    user = request.user
    rapportage = vind_rapportage(request, code)
    mag_terug = mag_rapportage_terugsturen(user, rapportage)
    context = {
        "rapportage": rapportage,
        "rapport": rapport(rapportage.halfjaar.periode, rapportage=rapportage, user=user),
        "stappen": stappen(rapportage),
        "mag_schrijven": rapportage.is_concept and mag_rapportdeel_bewaren(user),
        "toon_ter_beoordeling": rapportage.kan_naar(RapportageStatus.TER_BEOORDELING)
        and mag_rapportage_ter_beoordeling_geven(user),
        "toon_aanbieden": rapportage.kan_naar(RapportageStatus.AANGEBODEN)
        and mag_rapportage_aanbieden(user),
        "toon_terugsturen": rapportage.kan_naar(RapportageStatus.CONCEPT) and mag_terug,
        "toon_pdf": mag_rapportage_pdf(user),
    }
    return render(request, "rapportage/rapportage_detail.html", context)


@require_safe
@cache_control(private=True, no_store=True)
def rapportage_pdf(request, code):
    rapportage = vind_rapportage(request, code)
    if not mag_rapportage_pdf(request.user):
        raise PermissionDenied
    from rapportage.pdf import maak_pdf  # noqa: PLC0415 -- half a second, only here

    periode = rapportage.halfjaar.periode
    pdf = maak_pdf(rapport(periode, rapportage=rapportage))
    naam = f"rapportage-{periode.code}-concept.pdf"
    return HttpResponse(
        pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{naam}"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def rapportage_ter_beoordeling_geven(request, code):
    rapportage = vind_rapportage(request, code)
    if not mag_rapportage_ter_beoordeling_geven(request.user):
        raise PermissionDenied
    if request.method == "POST":
        acties.rapportage_ter_beoordeling_geven(rapportage=rapportage, door=request.user)
        messages.success(request, "De gemeenten kunnen de rapportage nu lezen.")
        return redirect(rapportage)
    return uit_handen(request, rapportage, RapportageStatus.TER_BEOORDELING)


@require_http_methods(["GET", "HEAD", "POST"])
def rapportage_aanbieden(request, code):
    rapportage = vind_rapportage(request, code)
    if not mag_rapportage_aanbieden(request.user):
        raise PermissionDenied
    if request.method == "POST":
        acties.rapportage_aanbieden(rapportage=rapportage, door=request.user)
        messages.success(request, "De rapportage is aangeboden aan de contractmanager.")
        return redirect(rapportage)
    return uit_handen(request, rapportage, RapportageStatus.AANGEBODEN)


def uit_handen(request, rapportage: Rapportage, naar: RapportageStatus) -> HttpResponse:
    """Ask once more, and show what is missing."""
    if not rapportage.kan_naar(naar):
        messages.warning(request, f"De rapportage is {rapportage.get_status_display()}.")
        return redirect(rapportage)
    context = {
        "rapportage": rapportage,
        "ontbrekend": ontbrekend(rapportage),
        "is_aanbieden": naar == RapportageStatus.AANGEBODEN,
    }
    return render(request, "rapportage/rapportage_uit_handen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def rapportage_terugsturen(request, code):
    user = request.user
    rapportage = vind_rapportage(request, code)
    if not mag_rapportage_terugsturen(user, rapportage):
        raise PermissionDenied
    if not rapportage.kan_naar(RapportageStatus.CONCEPT):
        messages.warning(request, f"De rapportage is al {rapportage.get_status_display()}.")
        return redirect(rapportage)
    form = TerugsturenForm(
        request.POST or None, instance=rapportage, is_verplicht=user.is_contractmanager
    )
    if request.method == "POST" and form.is_valid():
        acties.rapportage_terugsturen(
            rapportage=rapportage,
            terugkoppeling=form.cleaned_data["terugkoppeling"],
            door=user,
        )
        messages.success(request, "De rapportage is weer een concept.")
        # The contract manager does not see a concept any more.
        return redirect(rapportage if user.is_coordinator else "rapportage_list")
    context = {"rapportage": rapportage, "form": form}
    return render(request, "rapportage/rapportage_terugsturen.html", context)
