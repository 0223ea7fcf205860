"""The inventory of needs: the list, one need, and the whole year in one overview."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gemeenten.acties import behoeften as acties
from gemeenten.filters.behoeften import BehoefteFilter
from gemeenten.forms.behoeften import BehoefteForm, in_gebruik
from gemeenten.permissions.behoeften import (
    mag_behoefte_create,
    mag_behoefte_herstellen,
    mag_behoefte_kopieren,
    mag_behoefte_list,
    mag_behoefte_overzicht,
    mag_behoefte_update,
    mag_behoefte_vervallen,
)
from gemeenten.selectors.behoeften import (
    behoeftenlijst,
    door_de_jaren,
    jaren,
    laatste_jaar,
    overzicht,
)
from gemeenten.selectors.geschiedenis import geschiedenis
from gemeenten.selectors.keuzes import keuzelijsten
from gemeenten.views.kolommen import BEHOEFTE, VERVALLEN
from poolregio.kern.db import als_sleutel
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.export import FORMATEN, exporteer
from poolregio.kern.lijst import lijst
from poolregio.kern.reden import vraag_reden
from poolregio.kern.verschillen import verschillen


@require_safe
def behoefte_list(request):
    user = request.user
    if not mag_behoefte_list(user):
        raise PermissionDenied
    return lijst(
        request,
        "gemeenten/behoefte_list.html",
        filterset=BehoefteFilter(request.GET, behoeftenlijst(user), user=user),
        kolommen=[*BEHOEFTE, *VERVALLEN],
        naam="behoeften",
        context={
            "mag_aanmaken": mag_behoefte_create(user),
            "mag_overzicht": mag_behoefte_overzicht(user),
        },
    )


@require_safe
def behoefte_overzicht(request):
    """One year over all gemeenten; ``?jaar=2025`` chooses another than this one."""
    user = request.user
    if not mag_behoefte_overzicht(user):
        raise PermissionDenied
    jaar = request.GET.get("jaar") or str(timezone.localdate().year)
    if jaar not in map(str, jaren()):
        raise Http404
    tabel = overzicht(user, int(jaar))
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        naam = f"behoeften-{jaar}"
        return exporteer(formaat, naam=naam, kolommen=BEHOEFTE, rijen=tabel.behoeften)
    context = {
        "tabel": tabel,
        "jaren": jaren(),
        "mag_aanmaken": mag_behoefte_create(user),
        "alle_gemeenten": not user.is_beleidsadviseur or len(tabel.gemeenten) > 1,
    }
    return render(request, "gemeenten/behoefte_overzicht.html", context)


@require_safe
def behoefte_detail(request, pk):
    user = request.user
    behoefte = get_object_or_404(behoeftenlijst(user), pk=pk)
    reeks = door_de_jaren(user, behoefte)
    geldt = not behoefte.is_vervallen
    context = {
        "behoefte": behoefte,
        "reeks": reeks if len(reeks) > 1 else [],
        "momenten": geschiedenis(user, behoefte),
        "mag_wijzigen": geldt and mag_behoefte_update(user, behoefte),
        "mag_plannen": geldt and user.is_coordinator,
        "mag_kopieren": geldt
        and behoefte.jaar < laatste_jaar()
        and reeks[-1] == behoefte
        and mag_behoefte_kopieren(user, behoefte),
        "mag_herstellen": behoefte.is_vervallen
        and behoefte.jaar >= timezone.localdate().year
        and mag_behoefte_herstellen(user, behoefte),
        "volgend_jaar": str(behoefte.jaar + 1),
    }
    return render(request, "gemeenten/behoefte_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def behoefte_create(request):
    user = request.user
    if not mag_behoefte_create(user):
        raise PermissionDenied
    vooraf = {n: request.GET[n] for n in ("gemeente", "jaar") if request.GET.get(n)}
    form = BehoefteForm(
        request.POST or None, keuzes=keuzelijsten(), user=user, initial=vooraf
    )
    if form.is_valid():
        try:
            behoefte = acties.behoefte_create(behoefte=form.save(commit=False), door=user)
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "De behoefte is toegevoegd.")
            return redirect(behoefte)
    return render(request, "gemeenten/behoefte_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def behoefte_update(request, pk):
    user = request.user
    behoefte = get_object_or_404(behoeftenlijst(user), pk=pk)
    if not mag_behoefte_update(user, behoefte):
        raise PermissionDenied
    context = {"titel": behoefte.titel, "terug": behoefte.get_absolute_url()}
    form = BehoefteForm(
        request.POST or None,
        instance=behoefte,
        keuzes=keuzelijsten(in_gebruik(behoefte)),
        user=user,
    )
    if form.is_valid():
        try:
            gewijzigd = acties.behoefte_update(
                behoefte=form.save(commit=False),
                versie=form.cleaned_data["versie"] or 0,
                door=user,
            )
        except VerouderdError as error:
            form.add_error(None, str(error))
            context |= {"is_verouderd": True, "nu": _wat_er_nu_staat(form, user)}
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "De behoefte is gewijzigd.")
            return redirect(gewijzigd)
    return render(request, "gemeenten/behoefte_form.html", context | {"form": form})


def _wat_er_nu_staat(form, user):
    """Beside what was typed, which may be saved over it now that the user saw both."""
    behoefte = behoeftenlijst(user).get(pk=form.instance.pk)
    form.data = form.data.copy()
    form.data["versie"] = behoefte.versie
    keuzes = keuzelijsten(in_gebruik(behoefte))
    return verschillen(form, BehoefteForm(instance=behoefte, keuzes=keuzes, user=user))


@require_http_methods(["GET", "HEAD", "POST"])
def behoefte_vervallen(request, pk):
    user = request.user
    behoefte = get_object_or_404(behoeftenlijst(user), pk=pk)
    if not mag_behoefte_vervallen(user, behoefte):
        raise PermissionDenied
    return vraag_reden(
        request,
        titel="Behoefte laten vervallen",
        boven=behoefte.titel,
        terug=behoefte.get_absolute_url(),
        inleiding="De behoefte telt dan niet meer mee en is niet meer te wijzigen. Ze blijft "
        "wel te vinden, met de reden.",
        hulp="Waarom is dit niet meer nodig? Noem geen namen van inwoners.",
        knop="Laat de behoefte vervallen",
        klaar="De behoefte is vervallen.",
        actie=lambda reden: acties.behoefte_vervallen(
            behoefte=behoefte, reden=reden, door=user
        ),
    )


@require_POST
def behoefte_herstellen(request, pk):
    user = request.user
    behoefte = get_object_or_404(behoeftenlijst(user), pk=pk)
    versie = als_sleutel(request.POST.get("versie", "")) or 0
    try:
        acties.behoefte_herstellen(behoefte=behoefte, versie=versie, door=user)
    except ActieError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "De behoefte telt weer mee.")
    return redirect(behoefte)


@require_POST
def behoefte_kopieren(request, pk):
    user = request.user
    behoefte = get_object_or_404(behoeftenlijst(user), pk=pk)
    try:
        nieuw = acties.behoefte_kopieren(behoefte=behoefte, door=user)
    except ActieError as error:
        messages.error(request, str(error))
        return redirect(behoefte)
    messages.success(
        request,
        f"De behoefte staat nu ook in {nieuw.jaar}. Wijzig hieronder wat dan anders is.",
    )
    return redirect(nieuw)
