"""A page that asks for a reason, and then does it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from poolregio.kern.errors import ActieError
from poolregio.kern.velden import RedenForm


def vraag_reden(
    request: HttpRequest,
    *,
    actie: Callable[[str], object],
    hulp: str,
    klaar: str,
    terug: str,
    **context: str,
) -> HttpResponse:
    """``context`` holds titel, boven, inleiding and knop. A refusal keeps what was typed."""
    form = RedenForm(request.POST or None, hulp=hulp)
    if form.is_valid():
        try:
            actie(form.cleaned_data["reden"])
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, klaar)
            return redirect(terug)
    return render(request, "kern/reden.html", context | {"form": form, "terug": terug})
