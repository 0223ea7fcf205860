"""One way to show a list: filters in the address, pages, and an export of the same rows."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django_filters import FilterSet

from poolregio.kern.export import FORMATEN, MAX_RIJEN, Kolom, exporteer

PER_PAGINA = 25


def lijst(
    request: HttpRequest,
    template: str,
    *,
    filterset: FilterSet,
    kolommen: list[Kolom],
    naam: str,
    context: dict[str, Any] | None = None,
    toon: Callable[[list[Any]], list[Any]] | None = None,
) -> HttpResponseBase:
    """Render a filtered list, or its download when the address says ``?formaat=csv``.

    The template gets ``pagina`` (a Page of rows), ``filter`` (the bound filterset) and
    ``formaten``; ``toon`` turns the rows of the page into what the template may show.
    Filters that make no sense show their error and no rows.
    """
    rijen = filterset.qs if filterset.is_valid() else filterset.queryset.none()
    formaat = request.GET.get("formaat")
    if formaat in FORMATEN:
        if rijen.count() <= MAX_RIJEN:
            return exporteer(
                formaat, naam=naam, kolommen=kolommen, rijen=rijen.iterator(chunk_size=2000)
            )
        messages.error(
            request,
            f"Deze lijst is te lang om te downloaden. Kies filters, zodat er hoogstens "
            f"{MAX_RIJEN} regels overblijven.",
        )
        query = request.GET.copy()
        del query["formaat"]
        return redirect(f"{request.path}?{query.urlencode()}")
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina"))
    if toon:
        pagina.object_list = toon(list(pagina.object_list))
    basis = {"pagina": pagina, "filter": filterset, "formaten": list(FORMATEN)}
    return render(request, template, basis | (context or {}))
