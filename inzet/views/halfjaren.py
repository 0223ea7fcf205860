"""The half-year that a page is about, and its distribution as this user may see it."""

from django.http import Http404, HttpRequest
from django.utils import timezone

from gemeenten.models import Gemeente, Halfjaar
from inzet.permissions.verdeling import ziet_alle_uren
from inzet.selectors.verdeeltabel import Verdeeltabel, verdeeltabel
from inzet.selectors.verdeling import verdeling
from poolregio.kern.halfjaar import Periode


def lees_periode(code: str) -> Periode:
    try:
        return Periode.parse(code)
    except ValueError as error:
        raise Http404 from error


def gekozen_periode(request: HttpRequest) -> Periode:
    """From ``?periode=2024-1``, else the current one. Raises Http404 for nonsense."""
    if code := request.GET.get("periode"):
        return lees_periode(code)
    return Periode.van(timezone.localdate())


def kies_halfjaren(user, periode: Periode) -> list[Halfjaar]:
    """The half-years to choose from, newest first: up to the next, and the chosen one."""
    laatste = max(Periode.van(timezone.localdate()).volgende(), periode)
    return list(
        Halfjaar.objects.visible_to(user)
        .filter(begin__lte=laatste.begin)
        .order_by("-begin")
    )


def tabel_voor(user, periode: Periode, halfjaren: list[Halfjaar]) -> Verdeeltabel:
    """Everything for coordinator, contract manager and begeleidingsgroep.

    Another policy officer sees the own hours, and all of a half-year that is closed.
    """
    eigen = None
    if not ziet_alle_uren(user):
        gemeenten = Gemeente.objects.visible_to(user).waarover(user)
        eigen = set(gemeenten.values_list("pk", flat=True))
    return verdeeltabel(
        verdeling(periode),
        eigen=eigen,
        is_gesloten=any(h.is_gesloten for h in halfjaren if h.code == periode.code),
    )
