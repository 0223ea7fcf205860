"""Costs from a file, in two steps: first what would happen, then the same checks and store."""

import secrets

from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from gemeenten.acties.geld.kosten import kostenboeking_importeren as importeer
from gemeenten.forms.geld import KostenbestandForm
from gemeenten.permissions.geld import mag_kostenboeking_importeren
from gemeenten.selectors.kostenbestand import KOLOMMEN
from poolregio.kern.errors import ActieError
from poolregio.kern.importeren.fouten import ImportGeweigerdError

BEWAREN = 60 * 60  # seconds: long enough to read what would happen
HOOGSTENS = 50  # rows and mistakes in the tables; the sentences above count them all


@require_http_methods(["GET", "HEAD", "POST"])
def kostenboeking_importeren(request):
    """A checked file waits on the server, so nobody has to choose it twice."""
    if not mag_kostenboeking_importeren(request.user):
        raise PermissionDenied
    if request.method != "POST":
        return _pagina(request, KostenbestandForm())
    form = KostenbestandForm(request.POST, request.FILES)
    if not form.is_valid():
        return _pagina(request, form)
    bestand = form.cleaned_data["bestand"]
    inhoud = bestand.read()
    try:
        plan = importeer(inhoud=inhoud, proef=True, door=request.user)
    except ImportGeweigerdError as error:
        return _pagina(request, form, naam=bestand.name, **_fouten(error))
    code = secrets.token_urlsafe(16)
    if plan.nieuw:
        cache.set(_sleutel(request, code), (bestand.name, inhoud), BEWAREN)
    return _pagina(
        request,
        form,
        naam=bestand.name,
        plan=plan,
        rijen=plan.nieuw[:HOOGSTENS],
        code=code,
    )


@require_POST
def kostenboeking_importeren_bevestigen(request):
    if not mag_kostenboeking_importeren(request.user):
        raise PermissionDenied
    sleutel = _sleutel(request, request.POST.get("code", ""))
    if not (bewaard := cache.get(sleutel)):
        raise ActieError("Dit bestand is niet meer bewaard. Kies het opnieuw.")
    naam, inhoud = bewaard
    try:
        plan = importeer(inhoud=inhoud, proef=False, door=request.user)
    except ImportGeweigerdError as error:
        return _pagina(request, KostenbestandForm(), naam=naam, **_fouten(error))
    cache.delete(sleutel)
    aantal = len(plan.nieuw)
    boekingen = "boeking" if aantal == 1 else "boekingen"
    messages.success(request, f"{naam} is ingelezen: {aantal} {boekingen} opgeslagen.")
    return redirect("kostenboeking_list")


def _sleutel(request, code: str) -> str:
    """Only who uploaded a file can store it."""
    return f"kosten-{request.user.pk}-{code[:40].encode().hex()}"


def _fouten(error: ImportGeweigerdError) -> dict:
    return {"fouten": error.fouten[:HOOGSTENS], "aantal_fouten": len(error.fouten)}


def _pagina(request, form: KostenbestandForm, **context):
    context |= {"form": form, "kolommen": ";".join(KOLOMMEN)}
    return render(request, "gemeenten/kostenboeking_importeren.html", context)
