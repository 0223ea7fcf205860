"""One way to save a form: a refusal keeps what was typed, a stale row shows what stands now."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.verschillen import verschillen


def bewaar(
    request: HttpRequest,
    form: Any,
    actie: Callable[[], Any],
    *,
    klaar: str,
    template: str = "gemeenten/contract_form.html",
    nu: Callable[[], forms.BaseForm] | None = None,
    ook: Iterable[Any] = (),
    naar: str | None = None,
    **context: Any,
) -> HttpResponse:
    """Show ``form``; when it is valid, do ``actie`` and go to what it made, or to ``naar``.

    Args:
        nu: makes the form of the row as it stands now, for who read an older version. Its
            ``vergelijk`` names the fields to compare; without, every visible one.
        ook: formsets that must be valid as well.
        context: for the template, which shows titel, boven, terug and inleiding.
    """
    if form.is_valid() and all(formset.is_valid() for formset in ook):
        try:
            rij = actie()
        except VerouderdError as error:
            form.add_error(None, str(error))
            if nu is not None:
                vers = nu()
                form.data = form.data.copy()
                form.data["versie"] = vers.initial["versie"]
                gevonden = verschillen(form, vers, getattr(form, "vergelijk", None))
                context |= {"is_verouderd": True, "nu": gevonden}
        except ActieError as error:
            form.add_error(getattr(error, "veld", None), str(error))
        else:
            messages.success(request, klaar)
            return redirect(naar or rij)
    return render(request, template, context | {"form": form})
