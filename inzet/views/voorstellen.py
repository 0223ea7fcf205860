"""The pages about proposals: ask, look on, read the explanation, take over."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inzet.acties import voorstellen as acties
from inzet.filters.voorstellen import VoorstelFilter, VoorstelregelFilter
from inzet.forms.voorstellen import VoorstelForm
from inzet.models import Voorstel
from inzet.permissions.voorstellen import (
    mag_voorstel_list,
    mag_voorstel_overnemen,
    mag_voorstel_stoppen,
    mag_voorstel_verwijderen,
    mag_voorstel_vragen,
)
from inzet.selectors import voorsteluitleg
from inzet.views.kolommen import VOORSTEL, VOORSTELREGEL
from poolregio.kern.db import als_sleutel
from poolregio.kern.errors import ActieError
from poolregio.kern.lijst import PER_PAGINA, lijst
from poolregio.kern.opmaak import datum

OVERGENOMEN = Count("regels", filter=Q(regels__activiteit__isnull=False))


@require_safe
def voorstel_list(request):
    user = request.user
    if not mag_voorstel_list(user):
        raise PermissionDenied
    rijen = (
        Voorstel.objects.visible_to(user)
        .select_related("halfjaar", "gevraagd_door")
        .annotate(aantal=Count("regels"), overgenomen=OVERGENOMEN)
        .order_by("-gevraagd_op", "-pk")
    )
    return lijst(
        request,
        "inzet/voorstel_list.html",
        filterset=VoorstelFilter(request.GET, rijen),
        kolommen=VOORSTEL,
        naam="voorstellen",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def voorstel_vragen(request):
    if not mag_voorstel_vragen(request.user):
        raise PermissionDenied
    form = VoorstelForm(request.POST or None, user=request.user)
    if form.is_valid():
        try:
            voorstel = acties.voorstel_vragen(**form.cleaned_data, door=request.user)
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            return redirect(voorstel)
    return render(request, "inzet/voorstel_vragen.html", {"form": form})


def zichtbaar_voorstel(request, pk):
    voorstellen = Voorstel.objects.visible_to(request.user).select_related(
        "halfjaar", "gevraagd_door"
    )
    return get_object_or_404(voorstellen, pk=pk)


@require_safe
def voorstel_detail(request, pk):
    voorstel = zichtbaar_voorstel(request, pk)
    if voorstel.status in acties.LOPEND:
        context = {
            "voorstel": voorstel,
            "zinnen": voorsteluitleg.voortgang_zinnen(voorstel),
            "seconden": round(voorstel.voortgang.get("seconden", 0)),
        }
        return render(request, "inzet/voorstel_rekent.html", context)
    geweigerd = voorstel.voortgang.get("geweigerd", {})
    tel = voorstel.regels.aggregate(
        alle=Count("pk"),
        gepland=Count("pk", filter=Q(activiteit__isnull=False)),
        open=Count("pk", filter=Q(overgenomen_op=None)),
    )
    context = {
        "voorstel": voorstel,
        "tel": tel,
        "wacht": tel["alle"] - tel["gepland"] - tel["open"],
        "geweigerd": len(geweigerd),
        "zinnen": voorsteluitleg.hoe_goed(voorstel),
        "gemeenten": voorsteluitleg.gemeenteregels(voorstel),
        "regionaal": voorstel.uitleg.get("regionaal", 0),
        "niet_gelukt": voorsteluitleg.niet_gelukt(voorstel),
        "mensen_zonder": voorsteluitleg.mensen_zonder(voorstel),
    }
    rijen = voorstel.regels.visible_to(request.user).with_related()
    filterset = VoorstelregelFilter(request.GET, rijen, user=request.user)

    def toon(regels):
        """Each row with the group it stands in, and why it could not be planned."""
        for regel in regels:
            regel.groep = voorsteluitleg.groep_van(regel, filterset.groep_nu)
            regel.geweigerd = geweigerd.get(str(regel.pk), "")
        return regels

    return lijst(
        request,
        "inzet/voorstel_detail.html",
        filterset=filterset,
        kolommen=VOORSTELREGEL,
        naam=f"voorstel-{voorstel.halfjaar_id}",
        context=context,
        toon=toon,
    )


@require_POST
def voorstel_stoppen(request, pk):
    voorstel = zichtbaar_voorstel(request, pk)
    if not mag_voorstel_stoppen(request.user):
        raise PermissionDenied
    acties.voorstel_stoppen(voorstel=voorstel, door=request.user)
    messages.success(request, "Het rekenen stopt. Het beste tot nu toe blijft bewaard.")
    return redirect(voorstel)


@require_http_methods(["GET", "HEAD", "POST"])
def voorstel_overnemen(request, pk):
    """GET asks whether all of it; POST takes over all, the chosen rows, or goes on."""
    voorstel = zichtbaar_voorstel(request, pk)
    if not mag_voorstel_overnemen(request.user):
        raise PermissionDenied
    if request.method != "POST":
        tel = voorstel.regels.filter(overgenomen_op=None).aggregate(
            regels=Count("pk"), deskundigen=Count("deskundige", distinct=True)
        )
        return render(
            request, "inzet/voorstel_overnemen.html", {"voorstel": voorstel, "tel": tel}
        )
    if "verder" not in request.POST:
        gekozen = None
        if "alles" not in request.POST:
            tekst = request.POST.getlist("regel")[:PER_PAGINA]
            gekozen = [sleutel for een in tekst if (sleutel := als_sleutel(een))]
        acties.voorstel_overnemen(voorstel=voorstel, gekozen=gekozen, door=request.user)
    acties.regels_plannen(voorstel=voorstel)
    voorstel.refresh_from_db()
    _vertel(request, voorstel)
    return redirect(voorstel)


def _vertel(request, voorstel):
    """What came of it; each row that could not says why on the page itself."""
    if voorstel.regels.wacht_op_plannen().exists():
        messages.info(request, "Het overnemen gaat verder. Je kunt intussen doorwerken.")
    elif not voorstel.voortgang.get("geweigerd"):
        messages.success(request, "De regels zijn overgenomen en als voorstel ingepland.")
    else:
        messages.warning(
            request, "Niet alles kon worden overgenomen. Bij de regel staat waarom."
        )


@require_http_methods(["GET", "HEAD", "POST"])
def voorstel_verwijderen(request, pk):
    voorstel = zichtbaar_voorstel(request, pk)
    if not mag_voorstel_verwijderen(request.user):
        raise PermissionDenied
    if request.method == "POST":
        acties.voorstel_verwijderen(voorstel=voorstel, door=request.user)
        messages.success(
            request, f"Het voorstel van {datum(voorstel.gevraagd_op)} is verwijderd."
        )
        return redirect("voorstel_list")
    return render(request, "inzet/voorstel_verwijderen.html", {"voorstel": voorstel})
