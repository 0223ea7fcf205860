"""The last change on the board, kept in the session until the next, and the way back to it."""

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from inzet.acties.planbord_terug import Terugweg

SLEUTEL = "planbord_laatste"


def onthoud(request, terugweg: Terugweg) -> None:
    request.session[SLEUTEL] = terugweg.als_sessie()


def laatste_wijziging(request) -> Terugweg | None:
    waarden = request.session.get(SLEUTEL)
    return Terugweg(**waarden) if waarden else None


def vergeet(request) -> None:
    request.session.pop(SLEUTEL, None)


def terug_naar(request) -> str:
    """The board as it was seen, with its days and filters."""
    adres = request.POST.get("terug") or request.GET.get("terug") or ""
    begin = reverse("planbord")
    veilig = url_has_allowed_host_and_scheme(
        adres, allowed_hosts=None, require_https=request.is_secure()
    )
    return adres if veilig and adres.startswith(begin) else begin
