"""What others did with the contract since somebody's previous visit, in sentences.

From the log of acts, and only acts on rows that a contract manager may read: reports that were
offered, money, talks, agreements on hours and the key. Never about an expert or an inzet.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Max, Q

from poolregio.accounts.models import Gebruiker
from poolregio.kern import opmaak
from poolregio.kern.halfjaar import Periode
from poolregio.logboek.models import Gebeurtenis
from rapportage.selectors.adressen import adres
from rapportage.selectors.nieuwswoorden import AANBIEDEN, NIEUWS, SOORTEN, Woorden

EERSTE_KEER = dt.timedelta(days=14)  # who never logged in before hears of so many days
HOOGSTENS = 10  # lines


@dataclass(frozen=True)
class Nieuws:
    """One line: everything of one kind that happened, with the last time."""

    icoon: str
    zin: str
    url: str
    op: dt.datetime


@dataclass(frozen=True)
class Bezoek:
    """Since when there is news."""

    sinds: dt.datetime
    is_eerste: bool


def bezoek(user: Gebruiker, nu: dt.datetime) -> Bezoek:
    """Since the previous visit; the first time since two weeks ago."""
    vorige = user.vorige_login_op
    return Bezoek(vorige or nu - EERSTE_KEER, is_eerste=vorige is None)


def nieuws(
    user: Gebruiker, sinds: dt.datetime, rapportages: Mapping[int, Periode]
) -> list[Nieuws]:
    """Newest first; what someone did oneself is no news.

    Args:
        rapportages: those that the user may read; others are not told about.
    """
    if not user.is_contractmanager:
        return []
    leesbaar = ~Q(soort="rapportage") | Q(onderwerp_id__in=[str(pk) for pk in rapportages])
    rijen = (
        Gebeurtenis.objects.filter(
            leesbaar, soort__in=SOORTEN, actie__in=NIEUWS, op__gt=sinds
        )
        .exclude(door=user)
        .order_by()
        .values_list("actie")
        .annotate(
            aantal=Count("onderwerp_id", distinct=True),
            laatst=Max("op"),
            een=Max("onderwerp_id"),
        )
        .order_by("-laatst", "actie")[:HOOGSTENS]
    )
    return [
        _aangeboden(rapportages[int(een)], laatst)
        if actie == AANBIEDEN and aantal == 1
        else _regel(NIEUWS[actie], een, aantal, laatst)
        for actie, aantal, laatst, een in rijen
    ]


def _regel(woorden: Woorden, een: str, aantal: int, laatst: dt.datetime) -> Nieuws:
    zin = (woorden.een if aantal == 1 else woorden.meer).format(n=opmaak.getal(aantal))
    alleen = adres(woorden.detail, een) if woorden.detail and aantal == 1 else ""
    return Nieuws(woorden.icoon, zin, alleen or adres(woorden.lijst), laatst)


def _aangeboden(periode: Periode, op: dt.datetime) -> Nieuws:
    zin = f"De pool heeft de rapportage over het {periode} aangeboden"
    return Nieuws(
        NIEUWS[AANBIEDEN].icoon, zin, adres("rapportage_detail", periode.code), op
    )
