"""Sending what is in the outbox: one e-mail for each expert, at most once an hour."""

import datetime as dt
import logging
from smtplib import SMTPException, SMTPRecipientsRefused
from typing import cast

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse

from inzet.enums import BerichtSoort
from inzet.models import Bericht, Ervaringsdeskundige
from inzet.selectors.berichten import Nieuws, bundels, samengevat, te_vertellen
from poolregio.accounts.models import Gebruiker
from poolregio.kern.adres import volledig

logger = logging.getLogger(__name__)


def berichten_versturen(
    *,
    nu: dt.datetime,
    door: Gebruiker | None = None,  # noqa: ARG001 -- nobody: the worker does it
) -> int:
    """Mail every expert whose turn it is; each on its own. Returns how many e-mails went."""
    return sum(_verstuur(bundel.deskundige, nu) for bundel in bundels(nu))


@transaction.atomic
def _verstuur(deskundige: int, nu: dt.datetime) -> bool:
    """Claim the rows, so that a second worker finds none; send; mark.

    When we are killed in between, the mail goes twice rather than never.
    """
    berichten = list(
        te_vertellen(deskundige).select_for_update(of=["self"], skip_locked=True)
    )
    rijen = Bericht.objects.filter(pk__in=[bericht.pk for bericht in berichten])
    nieuws = samengevat(berichten, nu)
    if not nieuws:
        rijen.delete()
        return False
    try:
        _mail(berichten[0].deskundige, nieuws).send()
    except (SMTPException, OSError, ValueError) as error:
        rijen.update(aantal_pogingen=F("aantal_pogingen") + 1)
        # A refusal names the address, which has no place in a log.
        is_adres = isinstance(error, SMTPRecipientsRefused | ValueError)
        reden = "het adres is geweigerd" if is_adres else error
        logger.error("De mail aan deskundige %s is niet verstuurd: %s", deskundige, reden)
        return False
    rijen.update(verstuurd_op=nu)
    return True


def _mail(deskundige: Ervaringsdeskundige, nieuws: list[Nieuws]) -> EmailMessage:
    """Without names of residents or colleagues, themes or titles (design.md section 7)."""
    aantal = len(nieuws)
    wat = "een verandering" if aantal == 1 else f"{aantal} veranderingen"
    context = {
        "roepnaam": deskundige.roepnaam,
        "nieuw": [regel for regel in nieuws if regel.soort == BerichtSoort.VOORSTEL],
        "anders": [regel for regel in nieuws if regel.soort == BerichtSoort.WIJZIGING],
        "vervallen": [regel for regel in nieuws if regel.soort == BerichtSoort.ANNULERING],
        "vraagt_antwoord": any(regel.is_voorstel for regel in nieuws),
        "url": volledig(reverse("mijn_week")),
    }
    return EmailMessage(
        subject=f"{wat[0].upper()}{wat[1:]} in je agenda",
        body=render_to_string("mail/berichten.txt", context),
        to=[cast(Gebruiker, deskundige.user).email],  # bundels asks for an open account
    )
