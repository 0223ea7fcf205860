"""The themes someone wants to work in: special data, so on a page of their own.

Opening it is logged for everybody but the expert, and each theme needs consent.
"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from gemeenten.models import Thema
from inzet.acties import ervaring as acties
from inzet.enums import TOESTEMMING_TEKST_VERSIE
from inzet.forms.deskundigen import ToestemmingForm
from inzet.models import Ervaringsdeskundige, WensThema
from inzet.permissions.deskundigen import mag_deskundige_ervaring
from inzet.selectors.deskundigen import wensthemas
from poolregio.logboek.acties import log_inzage


@require_safe
def deskundige_ervaring(request, pk):
    return _toon(request, _deskundige(request, pk))


@require_POST
def wensthema_toestemmen(request, pk):
    deskundige = _deskundige(request, pk)
    form = _formulier(request, deskundige, request.POST)
    if not form.is_valid():
        return _toon(request, deskundige, form)
    with transaction.atomic():
        for thema in form.cleaned_data["themas"]:
            acties.wensthema_toestemmen(
                deskundige=deskundige,
                thema=thema,
                akkoord=form.cleaned_data["akkoord"],
                door=request.user,
            )
    messages.success(request, "De toestemming is vastgelegd.")
    return redirect("deskundige_ervaring", deskundige.pk)


@require_POST
def wensthema_intrekken(request, pk):
    deskundige = _deskundige(request, pk)
    themas = Thema.objects.visible_to(request.user)
    codes = {thema.pk: thema for thema in themas}
    if not (thema := codes.get(request.POST.get("thema", ""))):
        raise Http404
    acties.wensthema_intrekken(deskundige=deskundige, thema=thema, door=request.user)
    messages.success(
        request,
        "De toestemming is ingetrokken. Het thema is vanaf nu nergens meer te zien.",
    )
    return redirect("deskundige_ervaring", deskundige.pk)


def _deskundige(request, pk):
    deskundigen = Ervaringsdeskundige.objects.visible_to(request.user)
    deskundige = get_object_or_404(deskundigen, pk=pk)
    if not mag_deskundige_ervaring(request.user, deskundige):
        raise PermissionDenied
    return deskundige


def _formulier(request, deskundige, data=None):
    geldend = WensThema.objects.visible_to(request.user).geldend()
    return ToestemmingForm(
        data,
        user=request.user,
        bekend=geldend.filter(deskundige=deskundige).values("thema"),
        is_zelf=deskundige.is_van(request.user),
    )


def _toon(request, deskundige, form=None):
    is_zelf = deskundige.is_van(request.user)
    if not is_zelf:
        log_inzage("thema's", deskundige, door=request.user)
    context = {
        "deskundige": deskundige,
        "is_zelf": is_zelf,
        "wensthemas": wensthemas(request.user, deskundige),
        "form": form or _formulier(request, deskundige),
        "versie": TOESTEMMING_TEKST_VERSIE,
    }
    return render(request, "inzet/deskundige_ervaring.html", context)
