"""Agreeing with an agreement on hours, refusing it, and taking it back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from inzet.acties import afwijkingsafspraken as acties
from inzet.models import Afwijkingsafspraak
from inzet.permissions.afwijkingsafspraken import (
    mag_afwijkingsafspraak_instemmen,
    mag_afwijkingsafspraak_intrekken,
    mag_afwijkingsafspraak_weigeren,
)
from inzet.selectors.afwijkingsafspraken import partijen
from poolregio.kern.errors import ActieError
from poolregio.kern.opmaak import uren
from poolregio.kern.reden import vraag_reden


def _afspraak(request, pk):
    return get_object_or_404(
        Afwijkingsafspraak.objects.visible_to(request.user).with_related(), pk=pk
    )


@require_POST
def afwijkingsafspraak_instemmen(request, pk):
    """For the gemeente that the button names."""
    afspraak = _afspraak(request, pk)
    beide = {partij.gemeente.pk: partij.gemeente for partij in partijen(afspraak)}
    gemeente = beide.get(request.POST.get("gemeente", ""))
    if gemeente is None:
        raise Http404
    if not mag_afwijkingsafspraak_instemmen(request.user, afspraak, gemeente):
        raise PermissionDenied
    try:
        afspraak = acties.afwijkingsafspraak_instemmen(
            afspraak=afspraak, gemeente=gemeente, door=request.user
        )
    except ActieError as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, f"U stemde in namens {gemeente}. {_hoe_nu(afspraak)}")
    return redirect(afspraak)


def _hoe_nu(afspraak) -> str:
    for partij in partijen(afspraak):
        if not partij.is_akkoord:
            return f"{partij.gemeente} moet nog instemmen."
    return f"De afspraak is rond: {afspraak.naar} krijgt {uren(afspraak.minuten)} uur."


@require_http_methods(["GET", "HEAD", "POST"])
def afwijkingsafspraak_weigeren(request, pk):
    user = request.user
    afspraak = _afspraak(request, pk)
    if not mag_afwijkingsafspraak_weigeren(user, afspraak):
        raise PermissionDenied
    return vraag_reden(
        request,
        titel="Afspraak weigeren",
        boven=str(afspraak),
        terug=afspraak.get_absolute_url(),
        inleiding="De andere gemeente leest uw reden. Weigeren kunt u niet terugdraaien; "
        "daarna kan er wel een nieuw voorstel komen.",
        hulp="Waarom gaat uw gemeente hier niet mee akkoord? Noem geen namen van inwoners.",
        knop="Weiger de afspraak",
        klaar="De afspraak is geweigerd. Er verschuiven geen uren.",
        actie=lambda reden: acties.afwijkingsafspraak_weigeren(
            afspraak=afspraak, reden=reden, door=user
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def afwijkingsafspraak_intrekken(request, pk):
    user = request.user
    afspraak = _afspraak(request, pk)
    if not mag_afwijkingsafspraak_intrekken(user, afspraak):
        raise PermissionDenied
    return vraag_reden(
        request,
        titel="Afspraak intrekken",
        boven=str(afspraak),
        terug=afspraak.get_absolute_url(),
        inleiding="Beide gemeenten lezen de reden. Intrekken is niet terug te draaien; "
        "daarna kan er wel een nieuw voorstel komen.",
        hulp="Waarom gaat deze afspraak niet door? Noem geen namen van inwoners.",
        knop="Trek de afspraak in",
        klaar="De afspraak is ingetrokken. Er verschuiven geen uren.",
        actie=lambda reden: acties.afwijkingsafspraak_intrekken(
            afspraak=afspraak, reden=reden, door=user
        ),
    )
