"""Telling an expert what changed: a row in the outbox, in the transaction of the change."""

from datetime import datetime

from django.utils import timezone

from inzet.enums import BerichtSoort
from inzet.models import Bericht, Inzet
from inzet.selectors.planning import wanneer
from poolregio.accounts.models import Gebruiker


def meld(
    inzet: Inzet,
    soort: BerichtSoort,
    *,
    was: tuple[datetime, datetime] | None = None,
    door: Gebruiker,
) -> None:
    """Tell whose inzet it is, unless they did it themself or it is over.

    ``was``: the times before a move; a change without them is one of the place. Who has no
    account cannot answer, and is told by the coordinator.
    """
    deskundige = inzet.deskundige
    laatste = max(inzet.eind, was[1]) if was else inzet.eind
    if deskundige.user_id is None or deskundige.is_van(door) or laatste <= timezone.now():
        return
    Bericht.objects.create(
        deskundige=deskundige, inzet=inzet, soort=soort, was=wanneer(*was) if was else ""
    )
