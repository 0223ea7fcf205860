"""Import in two steps: first what would happen, then the same checks again and store."""

import secrets

from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from inzet.acties.importeren import deskundigen_importeren, inzetten_importeren
from inzet.forms.importeren import ImportForm
from inzet.importeren import deskundigen, inzetten
from inzet.permissions.importeren import mag_importeren
from poolregio.kern.errors import ActieError
from poolregio.kern.importeren.fouten import ImportGeweigerdError

IMPORTEREN = {"deskundigen": deskundigen_importeren, "inzet": inzetten_importeren}
KOLOMMEN = {"deskundigen": deskundigen.KOLOMMEN, "inzet": inzetten.KOLOMMEN}
# Where to see what was just stored.
LIJST = {
    "deskundigen": ("deskundige_list", "dienst=alle"),
    "inzet": ("activiteit_list", "periode=alles"),
}
BEWAREN = 60 * 60  # seconds: long enough to read what would happen
MAX_FOUTEN = 50  # rows in the table; the sentence above it counts them all


@require_http_methods(["GET", "HEAD", "POST"])
def importeren(request):
    """A checked file waits on the server, so nobody has to choose it twice."""
    if not mag_importeren(request.user):
        raise PermissionDenied
    if request.method != "POST":
        return _pagina(request, ImportForm(initial={"soort": request.GET.get("soort")}))
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _pagina(request, form)
    soort, bestand = form.cleaned_data["soort"], form.cleaned_data["bestand"]
    inhoud = bestand.read()
    try:
        uitkomst = IMPORTEREN[soort](inhoud=inhoud, proef=True, door=request.user)
    except ImportGeweigerdError as error:
        return _pagina(request, form, naam=bestand.name, **_fouten(error))
    code = secrets.token_urlsafe(16)
    if uitkomst.nieuw:
        cache.set(_sleutel(request, code), (soort, bestand.name, inhoud), BEWAREN)
    return _pagina(request, form, naam=bestand.name, uitkomst=uitkomst, code=code)


@require_POST
def importeren_bevestigen(request):
    if not mag_importeren(request.user):
        raise PermissionDenied
    sleutel = _sleutel(request, request.POST.get("code", ""))
    if not (bewaard := cache.get(sleutel)):
        raise ActieError("Dit bestand is niet meer bewaard. Kies het opnieuw.")
    soort, naam, inhoud = bewaard
    try:
        uitkomst = IMPORTEREN[soort](inhoud=inhoud, proef=False, door=request.user)
    except ImportGeweigerdError as error:
        return _pagina(request, ImportForm(), naam=naam, **_fouten(error))
    cache.delete(sleutel)
    rijen = "rij" if uitkomst.nieuw == 1 else "rijen"
    messages.success(request, f"{naam} is ingelezen: {uitkomst.nieuw} {rijen} opgeslagen.")
    lijst, filters = LIJST[soort]
    return redirect(f"{reverse(lijst)}?{filters}")


def _sleutel(request, code: str) -> str:
    """Only who uploaded a file can store it."""
    return f"import-{request.user.pk}-{code[:40].encode().hex()}"


def _fouten(error: ImportGeweigerdError) -> dict:
    return {"fouten": error.fouten[:MAX_FOUTEN], "aantal_fouten": len(error.fouten)}


def _pagina(request, form: ImportForm, **context):
    context |= {"form": form, "kolommen": {k: "; ".join(v) for k, v in KOLOMMEN.items()}}
    return render(request, "inzet/importeren.html", context)
