"""Somebody else instead of who cannot come: one inzet, or all in the days of an absence."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from inzet.acties import planbord as acties
from inzet.acties.regels import WaarschuwingError
from inzet.forms.vervangen import VervangForm
from inzet.models import Afwezigheid, Inzet
from inzet.permissions.planbord import mag_inzet_verzetten
from inzet.permissions.wie_past import mag_vervanging
from inzet.selectors.gezocht import inzetten_met_wie
from inzet.selectors.pool import Pool
from inzet.selectors.vervanging import PER_PAGINA, open_inzetten, te_vervangen, vraag_om
from inzet.selectors.wie_past import op_volgorde
from inzet.views.terug import veilig_terug
from poolregio.kern.errors import ActieError


@require_http_methods(["GET", "HEAD", "POST"])
def inzet_vervangen(request, pk):
    """The list to choose from; a choice from elsewhere lands here when it meets a warning."""
    user = request.user
    inzet = get_object_or_404(inzetten_met_wie(Inzet.objects.visible_to(user)), pk=pk)
    if not mag_inzet_verzetten(user):
        raise PermissionDenied
    vraag = vraag_om(inzet)
    pool = Pool(user, vraag.dagen[0], vraag.dagen[-1], zonder=[inzet.deskundige_id])
    form = VervangForm(
        request.POST or None, mensen=pool.mensen, initial={"versie": inzet.versie}
    )
    terug = veilig_terug(request, inzet.activiteit.get_absolute_url())
    context = {"inzet": inzet, "form": form, "terug": terug}
    if form.is_valid():
        nieuw = form.cleaned_data["deskundige"]
        try:
            acties.inzet_overzetten(
                inzet=inzet,
                deskundige=nieuw,
                tijden=(inzet.begin, inzet.eind),
                versie=form.cleaned_data["versie"],
                toch=form.toch,
                door=user,
            )
        except WaarschuwingError as error:
            form.waarschuw(error)
            context["gekozen"] = nieuw
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request,
                f"{nieuw.roepnaam} is voorgesteld in plaats van {inzet.deskundige.roepnaam}.",
            )
            return redirect(terug)
    context["past"] = op_volgorde(vraag, pool, toon=PER_PAGINA)
    return render(request, "inzet/inzet_vervangen.html", context)


@require_safe
def vervanging(request, pk):
    """Everything planned in the days of an absence, with who could come instead."""
    user = request.user
    afwezigheid = get_object_or_404(
        Afwezigheid.objects.visible_to(user).select_related("deskundige"), pk=pk
    )
    if not mag_vervanging(user):
        raise PermissionDenied
    inzetten = list(inzetten_met_wie(open_inzetten(user, afwezigheid))[: PER_PAGINA + 1])
    context = {
        "afwezigheid": afwezigheid,
        "wie": afwezigheid.deskundige,
        "regels": te_vervangen(user, inzetten[:PER_PAGINA]),
        "er_zijn_meer": len(inzetten) > PER_PAGINA,
    }
    return render(request, "inzet/vervanging.html", context)
