"""Stories as each role may read them.

Outside the contractor nobody sees by whom a story is, and of individueel contact, which is one
resident by nature, only in which gemeente and half-year it was.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import ExtractMonth, ExtractYear

from gemeenten.enums import INDIVIDUEEL_CONTACT
from gemeenten.models import Thema
from inzet.models import Verhaal
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import NEDERLAND, Periode
from poolregio.kern.opmaak import datum


@dataclass(frozen=True)
class Leesverhaal:
    """A story with as much around it as this reader may know."""

    verhaal: Verhaal
    tekst: str
    voor: str
    wanneer: str
    soort: str = ""
    thema: Thema | None = None
    door: str = ""

    @property
    def bron(self) -> str:
        return ", ".join(deel for deel in (self.soort, self.voor, self.wanneer) if deel)


def ziet_alleen_vrijgegeven(user: Gebruiker) -> bool:
    """Protected roles: no expert's name, and of individueel contact only the half-year."""
    return user.is_beleidsadviseur or user.is_contractmanager


def verhalen_voor(user: Gebruiker) -> QuerySet[Verhaal]:
    """Visible rows in the order of the list: to release first, else the newest first.

    For protected roles individueel contact stands at the end of its half-year, so that its
    place in the list tells no date.
    """
    verhalen = Verhaal.objects.visible_to(user).select_related(
        "activiteit__gemeente", "activiteit__soort", "deskundige", "thema"
    )
    if not ziet_alleen_vrijgegeven(user):
        return verhalen.order_by(
            F("vrijgegeven_op").desc(nulls_first=True), "-geschreven_op", "-pk"
        )
    begin = "activiteit__begin"
    return (
        verhalen.annotate(
            jaar=ExtractYear(begin, tzinfo=NEDERLAND),
            maand=ExtractMonth(begin, tzinfo=NEDERLAND),
        )
        .annotate(
            helft=Case(
                When(Q(maand__lte=6), then=Value(1)),
                default=Value(2),
                output_field=IntegerField(),
            ),
            is_individueel=Q(activiteit__soort=INDIVIDUEEL_CONTACT),
        )
        .order_by("-jaar", "-helft", "is_individueel", f"-{begin}", "-pk")
    )


def leesbaar(verhalen: Iterable[Verhaal], user: Gebruiker) -> list[Leesverhaal]:
    return [lees(verhaal, user) for verhaal in verhalen]


def lees(verhaal: Verhaal, user: Gebruiker) -> Leesverhaal:
    activiteit = verhaal.activiteit
    is_buiten = ziet_alleen_vrijgegeven(user)
    if is_buiten and activiteit.soort_id == INDIVIDUEEL_CONTACT:
        periode = Periode.van(activiteit.begin.astimezone(NEDERLAND).date())
        return Leesverhaal(verhaal, verhaal.tekst, activiteit.voor, str(periode))
    return Leesverhaal(
        verhaal,
        verhaal.tekst,
        activiteit.voor,
        datum(activiteit.begin),
        soort=activiteit.soort.naam,
        thema=verhaal.thema,
        door="" if is_buiten else verhaal.deskundige.roepnaam,
    )
