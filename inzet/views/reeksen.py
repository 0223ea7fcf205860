"""Repeating an activity: the rule, the days it gives, and then the series."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from inzet.acties import reeksen as acties
from inzet.acties import reeksen_wijzigen
from inzet.acties.regels import WaarschuwingError
from inzet.forms.reeksen import ALLE, HerhaalForm
from inzet.models import Activiteit, Reeks
from inzet.permissions.reeksen import mag_reeks_annuleren, mag_reeks_create
from inzet.selectors.reeksen import gaat_mee, keren, nog_te_wijzigen
from poolregio.kern.errors import ActieError
from poolregio.kern.reden import vraag_reden


@require_http_methods(["GET", "HEAD", "POST"])
def reeks_create(request, pk):
    """First the rule, then the days with what is in the way, then saving."""
    user = request.user
    activiteit = get_object_or_404(
        Activiteit.objects.visible_to(user).with_related().prefetch_related("themas"), pk=pk
    )
    if not mag_reeks_create(user):
        raise PermissionDenied
    form = HerhaalForm(request.POST or None, activiteit=activiteit)
    mee = gaat_mee(activiteit)
    context = {"activiteit": activiteit, "form": form, "mee": mee}
    if form.is_valid():
        if "bewaar" in request.POST:
            try:
                gemaakt = acties.reeks_create(
                    activiteit=activiteit,
                    regel=form.regel,
                    dagen=form.cleaned_data["dagen"],
                    toch=form.toch,
                    door=user,
                )
            except WaarschuwingError as error:
                form.waarschuw(error)
            except ActieError as error:
                form.add_error(None, str(error))
            else:
                _meld(request, gemaakt)
                return redirect(gemaakt.reeks)
        context |= _voorbeeld(request, activiteit, form, mee)
    return render(request, "inzet/reeks_create.html", context)


def _voorbeeld(request, activiteit, form, mee):
    """Every day of the rule; those that can are ticked, unless someone chose already."""
    alle = keren(activiteit, form.regel, [inzet.deskundige for inzet in mee])
    gekozen = form.cleaned_data["dagen"]
    if "bewaar" not in request.POST:
        gekozen = {keer.dag for keer in alle if keer.kan}
    return {
        "keren": alle,
        "gekozen": gekozen,
        "aantal_kan": sum(keer.kan for keer in alle),
        "aantal_niet": sum(not keer.kan for keer in alle),
    }


def _meld(request, gemaakt):
    keer = "1 keer" if gemaakt.aantal == 1 else f"{gemaakt.aantal} keer"
    messages.success(request, f"De activiteit komt nog {keer} terug.")
    if gemaakt.zonder:
        rest = len(gemaakt.zonder) - 5
        en_nog = f" En nog {rest} keer kan iemand niet." if rest > 0 else ""
        messages.warning(request, f"{' '.join(gemaakt.zonder[:5])}{en_nog}")


@require_safe
def reeks_detail(request, pk):
    user = request.user
    reeks = get_object_or_404(Reeks.objects.visible_to(user), pk=pk)
    activiteiten = (
        Activiteit.objects.visible_to(user)
        .filter(reeks=reeks)
        .with_related()
        .met_inzetten(met_namen=True)
    )
    context = {
        "reeks": reeks,
        "activiteiten": activiteiten,
        "te_annuleren": mag_reeks_annuleren(user) and nog_te_wijzigen(reeks, None).first(),
    }
    return render(request, "inzet/reeks_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def reeks_annuleren(request, pk, welke):
    """``welke``: ``alle``, or this one and the following."""
    user = request.user
    activiteit = get_object_or_404(
        Activiteit.objects.visible_to(user).filter(reeks__isnull=False), pk=pk
    )
    if not mag_reeks_annuleren(user):
        raise PermissionDenied
    alle = welke == ALLE
    aantal = nog_te_wijzigen(activiteit.reeks, None if alle else activiteit.begin).count()
    return vraag_reden(
        request,
        titel="Reeks annuleren" if alle else "Deze en de volgende annuleren",
        boven=activiteit.titel,
        terug=activiteit.get_absolute_url(),
        inleiding=f"Dit gaat om {aantal} keer. Wat al is uitgevoerd, blijft staan.",
        hulp="Waarom gaat het niet door? Noem geen namen van inwoners.",
        knop="Annuleer",
        klaar="De reeks is geannuleerd."
        if alle
        else "Deze en de volgende zijn geannuleerd.",
        actie=lambda reden: reeksen_wijzigen.reeks_annuleren(
            activiteit=activiteit, alle=alle, reden=reden, door=user
        ),
    )
