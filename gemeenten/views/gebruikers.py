"""Accounts: who may log in, in which role, for which gemeenten."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gemeenten.acties import gebruikers as acties
from gemeenten.filters.gebruikers import GebruikerFilter
from gemeenten.forms.gebruikers import GebruikerForm
from gemeenten.permissions.beheer import (
    mag_gebruiker_create,
    mag_gebruiker_list,
    mag_gebruiker_update,
)
from gemeenten.selectors.beheer import gebruikerslijst, gemeenten_van, geschiedenis
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from poolregio.kern.export import Kolom
from poolregio.kern.lijst import lijst

KOLOMMEN = [
    Kolom("roepnaam", lambda g: g.roepnaam),
    Kolom("achternaam", lambda g: g.achternaam),
    Kolom("e-mailadres", lambda g: g.email),
    Kolom("rol", lambda g: g.get_rol_display()),
    Kolom("gemeenten", gemeenten_van),
    Kolom("mag inloggen", lambda g: g.is_active),
    Kolom("laatst ingelogd", lambda g: g.last_login),
]


@require_safe
def gebruiker_list(request):
    if not mag_gebruiker_list(request.user):
        raise PermissionDenied
    return lijst(
        request,
        "gemeenten/gebruiker_list.html",
        filterset=GebruikerFilter(
            request.GET, gebruikerslijst(request.user), user=request.user
        ),
        kolommen=KOLOMMEN,
        naam="accounts",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def gebruiker_create(request):
    if not mag_gebruiker_create(request.user):
        raise PermissionDenied
    form = GebruikerForm(request.POST or None, user=request.user)
    if form.is_valid():
        try:
            gebruiker = acties.gebruiker_create(
                gegevens=form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(
                request,
                f"Het account is gemaakt. {gebruiker.email} krijgt een mail om een "
                "wachtwoord in te stellen.",
            )
            return redirect("gebruiker_list")
    return render(request, "gemeenten/gebruiker_formulier.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def gebruiker_update(request, pk):
    gebruiker = _gebruiker(request, pk)
    if not mag_gebruiker_update(request.user):
        raise PermissionDenied
    form = GebruikerForm(request.POST or None, instance=gebruiker, user=request.user)
    if form.is_valid():
        try:
            acties.gebruiker_update(
                gebruiker=gebruiker, gegevens=form.cleaned_data, door=request.user
            )
        except ActieError as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "Het account is gewijzigd.")
            return redirect("gebruiker_update", pk)
    context = {
        "form": form,
        "gebruiker": gebruiker,
        "is_zelf": gebruiker == request.user,
        "momenten": geschiedenis(gebruiker),
    }
    return render(request, "gemeenten/gebruiker_formulier.html", context)


@require_POST
def gebruiker_deactiveren(request, pk):
    gebruiker = acties.gebruiker_deactiveren(
        gebruiker=_gebruiker(request, pk), door=request.user
    )
    messages.success(request, f"Het account is gesloten. {gebruiker} is overal uitgelogd.")
    return redirect("gebruiker_update", pk)


@require_POST
def gebruiker_activeren(request, pk):
    gebruiker = acties.gebruiker_activeren(
        gebruiker=_gebruiker(request, pk), door=request.user
    )
    messages.success(request, f"{gebruiker} kan weer inloggen.")
    return redirect("gebruiker_update", pk)


@require_POST
def gebruiker_uitnodigen(request, pk):
    gebruiker = _gebruiker(request, pk)
    acties.gebruiker_uitnodigen(gebruiker=gebruiker, door=request.user)
    messages.success(
        request, f"De mail om een wachtwoord in te stellen gaat naar {gebruiker.email}."
    )
    return redirect("gebruiker_update", pk)


def _gebruiker(request, pk):
    """Everybody sees the own row; only the beheerder keeps accounts, which the acts ask."""
    return get_object_or_404(Gebruiker.objects.visible_to(request.user), pk=pk)
