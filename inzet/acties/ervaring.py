"""Consent for wish-themes, which reveal lived experience: given and withdrawn per theme.

The log never says which theme; the row itself holds the text version, when and by whom.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Thema
from inzet.enums import TOESTEMMING_TEKST_VERSIE
from inzet.models import Ervaringsdeskundige, WensThema
from inzet.permissions.deskundigen import (
    mag_wensthema_intrekken,
    mag_wensthema_toestemmen,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from poolregio.logboek.acties import log_gebeurtenis


@transaction.atomic
def wensthema_toestemmen(
    *, deskundige: Ervaringsdeskundige, thema: Thema, akkoord: bool, door: Gebruiker
) -> WensThema:
    """Record consent for one theme, to the text of TOESTEMMING_TEKST_VERSIE.

    ``akkoord``: the expert says yes to that text; when a coordinator records it, the expert
    is present and says so out loud.
    """
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)
    if not mag_wensthema_toestemmen(door, deskundige):
        raise PermissionDenied
    if not akkoord:
        raise ActieError("Zonder toestemming van de deskundige bewaren we geen thema’s.")
    if not thema.is_actief:
        raise ActieError("Dit thema kun je niet meer kiezen.")
    geldend = WensThema.objects.geldend().filter(deskundige=deskundige, thema=thema)
    if toestemming := geldend.first():
        return toestemming
    toestemming = WensThema.objects.create(
        deskundige=deskundige,
        thema=thema,
        toestemming_op=timezone.now(),
        toestemming_door=door,
        toestemming_tekst=TOESTEMMING_TEKST_VERSIE,
    )
    namens = "" if deskundige.is_van(door) else "in het bijzijn van de deskundige"
    log_gebeurtenis("wensthema_toestemmen", deskundige, toelichting=namens, door=door)
    return toestemming


@transaction.atomic
def wensthema_intrekken(
    *, deskundige: Ervaringsdeskundige, thema: Thema, door: Gebruiker
) -> None:
    """Withdraw consent; from this moment the theme shows nowhere."""
    deskundige = Ervaringsdeskundige.objects.select_for_update().get(pk=deskundige.pk)
    if not mag_wensthema_intrekken(door, deskundige):
        raise PermissionDenied
    ingetrokken = (
        WensThema.objects.geldend()
        .filter(deskundige=deskundige, thema=thema)
        .update(ingetrokken_op=timezone.now(), ingetrokken_door=door)
    )
    if ingetrokken:
        log_gebeurtenis("wensthema_intrekken", deskundige, door=door)
