"""The half-year that a page is about, and its distribution as this user may see it."""

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest
from django.utils import timezone

from gemeenten.models import Gemeente, Halfjaar
from inzet.permissions.verdeling import ziet_alle_uren
from inzet.selectors.contractverdeling import (
    Contracttabel,
    contracttabel,
    contractverdeling,
)
from inzet.selectors.verdeeltabel import Verdeeltabel, verdeeltabel
from inzet.selectors.verdeling import verdeling
from poolregio.kern.halfjaar import Periode, halfjaren_tot

CONTRACT = "contract"  # in an address, where else a half-year stands


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


def kies_halfjaren(periode: Periode) -> list[Periode]:
    """The half-years to choose from, newest first: up to the next, and the chosen one."""
    keuzes = halfjaren_tot(max(Periode.van(timezone.localdate()).volgende(), periode))
    return keuzes if periode in keuzes else [*keuzes, periode]


def tabel_voor(user, periode: Periode) -> Verdeeltabel:
    """Everything for coordinator, contract manager and begeleidingsgroep.

    Another policy officer sees the own hours, and all of a half-year that is closed.
    """
    if ziet_alle_uren(user):
        return verdeeltabel(verdeling(periode), eigen=None)
    zichtbaar = Gemeente.objects.visible_to(user)
    halfjaar = Halfjaar.objects.visible_to(user).filter(pk=periode.code)
    rijen = list(
        zichtbaar.order_by().values_list(
            "pk",
            Exists(zichtbaar.waarover(user).filter(pk=OuterRef("pk"))),
            Exists(halfjaar.filter(gesloten_op__isnull=False)),
        )
    )
    return verdeeltabel(
        verdeling(periode),
        eigen={pk for pk, is_eigen, _ in rijen if is_eigen},
        is_gesloten=any(is_gesloten for *_, is_gesloten in rijen),
    )


def contracttabel_voor(user) -> Contracttabel:
    """The contract so far; another policy officer than of the begeleidingsgroep: own hours."""
    eigen = None
    if not ziet_alle_uren(user):
        zichtbaar = Gemeente.objects.visible_to(user).waarover(user)
        eigen = set(zichtbaar.order_by().values_list("pk", flat=True))
    return contracttabel(contractverdeling(timezone.localdate()), eigen=eigen)
