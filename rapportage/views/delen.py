"""Writing one text of a report: with the button, or kept safe while one types."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from poolregio.kern import opmaak
from poolregio.kern.errors import ActieError
from rapportage import acties
from rapportage.forms import RapportdeelForm
from rapportage.models import Rapportdeel
from rapportage.permissions import mag_rapportdeel_bewaren
from rapportage.selectors.delen import verhalen_voor, vind_deel
from rapportage.views.rapportages import vind_rapportage

ONGELDIG, CONFLICT = 400, 409
# Is what stands in the field what is stored? The script asks it too.
STATUSCODES = {"bewaard": 200, "overgenomen": 200, "fout": ONGELDIG, "conflict": CONFLICT}


@require_http_methods(["GET", "HEAD", "POST"])
def rapportdeel_bewaren(request, code, deel):
    rapportage = vind_rapportage(request, code)
    if not mag_rapportdeel_bewaren(request.user):
        raise PermissionDenied
    try:
        deel = vind_deel(rapportage, deel)
    except Rapportdeel.DoesNotExist as error:
        raise Http404 from error
    if request.method == "POST" and request.accepts("text/html"):
        return bewaar_met_knop(request, deel)
    if request.method == "POST":
        return bewaar_tijdens_typen(request, deel)
    if not rapportage.is_concept:
        messages.warning(
            request,
            f"De rapportage is {rapportage.get_status_display()}. De teksten kunnen alleen in "
            "een concept worden aangepast.",
        )
        return redirect(deel)
    return toon(request, deel, RapportdeelForm(instance=deel))


def bewaar_met_knop(request, deel: Rapportdeel) -> HttpResponse:
    form = RapportdeelForm(request.POST, instance=vers(deel))
    if "overnemen" in request.POST:
        return neem_verhaal_over(request, deel)
    if not form.is_valid():
        return toon(request, deel, form, toestand="fout")
    try:
        bewaard = acties.rapportdeel_bewaren(
            deel=deel, door=request.user, **form.cleaned_data
        )
    except acties.NieuwereVersieError as conflict:
        # Both texts on the page; saving again says that the writer has seen the other one.
        andere = conflict.deel
        form = RapportdeelForm(
            initial={"tekst": form.cleaned_data["tekst"]}, instance=vers(andere)
        )
        return toon(request, deel, form, andere=andere, toestand="conflict")
    except ActieError as error:  # out of hand meanwhile: what was typed stays on the page
        form.add_error(None, str(error))
        return toon(request, deel, form, toestand="fout")
    messages.success(request, f"“{deel.titel}” is bewaard.")
    return redirect(bewaard)


def neem_verhaal_over(request, deel: Rapportdeel) -> HttpResponse:
    """Put a released story below what was typed. Nothing is saved yet."""
    gekozen = request.POST["overnemen"]
    verhalen = [
        verhaal.tekst for verhaal in verhalen_voor(deel) if str(verhaal.pk) == gekozen
    ]
    tekst = "\n\n".join(filter(None, [request.POST.get("tekst", "").rstrip(), *verhalen]))
    form = RapportdeelForm(
        initial={"tekst": tekst}, instance=vers(deel, versie=request.POST.get("versie"))
    )
    return toon(request, deel, form, toestand="overgenomen")


def bewaar_tijdens_typen(request, deel: Rapportdeel) -> JsonResponse:
    """The same act, answered for ``static/js/bewaren.js``."""
    form = RapportdeelForm(request.POST, instance=vers(deel))
    if not form.is_valid():
        fouten = [str(fout) for lijst in form.errors.values() for fout in lijst]
        return JsonResponse({"fouten": fouten}, status=ONGELDIG)
    try:
        bewaard = acties.rapportdeel_bewaren(
            deel=deel, door=request.user, **form.cleaned_data
        )
    except acties.NieuwereVersieError as conflict:
        andere = conflict.deel
        data = {
            "tekst": andere.tekst,
            "versie": andere.versie,
            "wie": wie_en_wanneer(andere),
        }
        return JsonResponse(data, status=CONFLICT)
    except ActieError as error:
        return JsonResponse({"fouten": [str(error)]}, status=ONGELDIG)
    return JsonResponse(
        {"versie": bewaard.versie, "bewaard": opmaak.klok(bewaard.gewijzigd_op or "")}
    )


def toon(
    request,
    deel: Rapportdeel,
    form: RapportdeelForm,
    *,
    toestand: str = "bewaard",
    andere: Rapportdeel | None = None,
) -> HttpResponse:
    context = {
        "deel": deel,
        "form": form,
        "verhalen": verhalen_voor(deel),
        "andere": andere,
        "wie": wie_en_wanneer(andere or deel),
        "toestand": toestand,
    }
    return render(
        request,
        "rapportage/rapportdeel_bewaren.html",
        context,
        status=STATUSCODES[toestand],
    )


def wie_en_wanneer(deel: Rapportdeel) -> str:
    """``Ruud om 10.32``, or nothing for a text that was never saved."""
    if not deel.gewijzigd_op:
        return ""
    wanneer = f"op {opmaak.dag(deel.gewijzigd_op)} om {opmaak.klok(deel.gewijzigd_op)}"
    return f"{deel.gewijzigd_door} {wanneer}"


def vers(deel: Rapportdeel, versie=None) -> Rapportdeel:
    """A copy for a form to fill: validating a form writes into its instance."""
    if versie is None:
        versie = deel.versie
    return Rapportdeel(
        rapportage=deel.rapportage,
        soort=deel.soort,
        gemeente=deel.gemeente,
        deelopdracht=deel.deelopdracht,
        versie=versie,
    )
