"""The personal calendar: the file itself, and turning its address on, over and off."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import (
    conditional_page,
    require_http_methods,
    require_POST,
    require_safe,
)

from inzet.acties import agenda as acties
from inzet.ical import kalender
from inzet.models import Ervaringsdeskundige
from inzet.selectors.agenda import agenda_inzetten, agenda_van

KOP = "agenda"  # where on mijn gegevens the address stands


@login_not_required  # a calendar program cannot log in: the address is the key
@require_safe
@cache_control(private=True, no_cache=True)
@conditional_page
def agenda_feed(request, token):  # noqa: ARG001 -- Django's signature
    deskundige = agenda_van(token)
    if deskundige is None:
        raise Http404
    return HttpResponse(
        kalender(agenda_inzetten(deskundige, timezone.now())),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="agenda.ics"'},
    )


@require_POST
def agenda_aanzetten(request):
    acties.agenda_aanzetten(deskundige=_zelf(request), door=request.user)
    messages.success(request, "Je agenda staat aan. Zet het adres in je agenda-app.")
    return _terug()


@require_http_methods(["GET", "HEAD", "POST"])
def agenda_vernieuwen(request):
    deskundige = _zelf(request)
    if request.method == "POST":
        acties.agenda_vernieuwen(deskundige=deskundige, door=request.user)
        messages.success(
            request,
            "Je hebt een nieuw adres. Zet dat in je agenda-app; het oude werkt niet meer.",
        )
        return _terug()
    context = {
        "titel": "Een nieuw adres maken?",
        "uitleg": "Het oude adres werkt dan meteen niet meer. Doe dit als iemand anders je "
        "adres kent. Zet het nieuwe adres daarna in je agenda-app.",
        "knop": "Maak een nieuw adres",
    }
    return _vraag(request, deskundige, context)


@require_http_methods(["GET", "HEAD", "POST"])
def agenda_uitzetten(request):
    deskundige = _zelf(request)
    if request.method == "POST":
        acties.agenda_uitzetten(deskundige=deskundige, door=request.user)
        messages.success(request, "Je agenda staat uit. Het oude adres werkt niet meer.")
        return _terug()
    context = {
        "titel": "Je agenda uitzetten?",
        "uitleg": "Het adres werkt dan meteen niet meer: je inzet verdwijnt uit je "
        "agenda-app. Zet je de agenda later weer aan, dan krijg je een ander adres.",
        "knop": "Zet uit",
    }
    return _vraag(request, deskundige, context)


def _vraag(request, deskundige, context):
    if deskundige.agenda_versie is None:
        return _terug()
    return render(request, "inzet/agenda_bevestigen.html", context)


def _terug():
    return redirect(f"{reverse('mijn_gegevens')}#{KOP}")


def _zelf(request):
    """The own row, also of a coordinator who is an expert; 404 for who is none."""
    deskundigen = Ervaringsdeskundige.objects.visible_to(request.user)
    return get_object_or_404(deskundigen, user=request.user)
