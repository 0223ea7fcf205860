"""The personal calendar of an expert: its secret address, and what stands in it.

The address is signed, not stored: it holds whose calendar it is and which of their addresses it is.
A newer one makes every older one worthless. It says nothing of residents, themes or stories.
"""

import datetime as dt

from django.apps import apps
from django.core.signing import BadSignature, Signer
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse

from gemeenten.enums import INDIVIDUEEL_CONTACT
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from poolregio.kern.adres import volledig

THUIS = "thuis"  # the code of that soort plek
TERUG = dt.timedelta(days=60)  # how far back a calendar still shows what was


def _ondertekening() -> Signer:
    return Signer(salt="inzet.agenda", sep=".")


def agenda_token(deskundige: Ervaringsdeskundige) -> str:
    return _ondertekening().sign(f"{deskundige.pk}.{deskundige.agenda_versie}")


def agenda_adres(deskundige: Ervaringsdeskundige) -> str:
    """The full address of the calendar; empty when there is none."""
    if deskundige.agenda_versie is None:
        return ""
    return volledig(reverse("agenda_feed", args=[agenda_token(deskundige)]))


def agenda_van(token: str) -> Ervaringsdeskundige | None:
    """Whose calendar this is; None for what we never gave out, took back or closed.

    Without a good signature nothing is looked up, so guessing costs us next to nothing.
    """
    try:
        pk, versie = _ondertekening().unsign(token).split(".")
    except (BadSignature, ValueError):
        return None
    return Ervaringsdeskundige.objects.filter(
        pk=pk, agenda_versie=versie, user__is_active=True
    ).first()


def agenda_inzetten(
    deskundige: Ervaringsdeskundige, nu: dt.datetime
) -> list[tuple[Inzet, dt.datetime]]:
    """Sixty days back and everything ahead, also what was cancelled.

    Each with the moment the database last wrote the inzet or its activity.
    """
    inzetten = (
        Inzet.objects.filter(deskundige=deskundige, begin__gte=nu - TERUG)
        .select_related("activiteit__gemeente", "activiteit__soort", "activiteit__plek")
        .annotate(
            gewijzigd_op=Coalesce(
                Greatest(
                    _laatst("InzetSpoor", "pk"), _laatst("ActiviteitSpoor", "activiteit")
                ),
                F("begin"),
            )
        )
        .order_by("begin", "pk")
    )
    return [(inzet, inzet.gewijzigd_op) for inzet in inzetten]


def _laatst(spoor: str, sleutel: str) -> Subquery:
    sporen = apps.get_model("inzet", spoor)._default_manager
    van_deze = sporen.filter(pgh_obj=OuterRef(sleutel)).order_by("-pgh_created_at")
    return Subquery(van_deze.values("pgh_created_at")[:1])


def wat_en_waar(activiteit: Activiteit) -> str:
    """An activity in the words that may leave the site: its soort and for whom.

    Never its title: that is free text, in which a coordinator may name a theme.
    """
    if activiteit.is_intern:
        return activiteit.soort.naam
    waar = f"in {activiteit.gemeente}" if activiteit.gemeente else "voor de hele regio"
    return f"{activiteit.soort.naam} {waar}"


def plaats(activiteit: Activiteit) -> str:
    """Where to go. What may be the home of a resident stays on the site."""
    if activiteit.soort_id == INDIVIDUEEL_CONTACT or activiteit.plek_id == THUIS:
        return ""
    delen = [activiteit.locatie or activiteit.plek.naam]
    if activiteit.gemeente:
        delen.append(activiteit.gemeente.naam)
    return ", ".join(delen)
