"""Requests: which wait for a decision, what is still asked of them, and at what times."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from gemeenten.models import Gemeente
from inzet.enums import OPEN, AanvraagStatus
from inzet.models import Aanvraag, Activiteit, Deelopdracht
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import NEDERLAND, lokaal_moment

AANTAL_RECENT = 4


@dataclass(frozen=True)
class Intakevraag:
    """A question that the coordinator answers before a request can be accepted."""

    veld: str
    vraag: str
    uitleg: str


# Answered with yes, a request may be accepted (004 tip 11). In this order: goal before person.
INTAKE = (
    Intakevraag(
        "is_passend",
        "Past het bij het doel van de pool?",
        "Het gaat om steun met eigen ervaring, naast wat er in de gemeente al is.",
    ),
    Intakevraag(
        "is_geen_individuele_zorg",
        "Is het iets anders dan zorg voor één inwoner?",
        "De pool geeft geen zorg en neemt geen begeleiding over.",
    ),
    Intakevraag(
        "is_deskundigheid_aanwezig",
        "Heeft iemand in de pool de ervaring en de opleiding?",
        "Past de rol bij wat iemand kan en wil?",
    ),
    Intakevraag(
        "is_op_orde",
        "Zijn de voorwaarden op orde?",
        "Er is een plek, een contactpersoon en tijd om voor te bereiden.",
    ),
    Intakevraag(
        "is_veilig",
        "Is het veilig voor de ervaringsdeskundige?",
        "Met zijn tweeën, of met iemand om na afloop te bellen.",
    ),
)


@dataclass(frozen=True)
class Antwoord:
    """An intake question with what was answered, None as long as it is open."""

    vraag: Intakevraag
    is_ja: bool | None


@dataclass(frozen=True)
class Stap:
    """A step of ``onderdelen/stappen.html``; ``stand`` is klaar, nu or empty."""

    naam: str
    zin: str
    stand: str


def aanvragen_van(user: Gebruiker, gemeente: Gemeente) -> QuerySet[Aanvraag]:
    """The last few of one gemeente, for the page of its policy officer."""
    return (
        Aanvraag.objects.visible_to(user)
        .filter(gemeente=gemeente)
        .open_eerst()[:AANTAL_RECENT]
    )


def stappen(aanvraag: Aanvraag) -> list[Stap]:
    """The way of a request that goes well; empty when it went another way."""
    weg = [
        (AanvraagStatus.NIEUW, "Ingediend"),
        (AanvraagStatus.IN_OVERLEG, "In overleg"),
        (AanvraagStatus.GEACCEPTEERD, "Geaccepteerd"),
        (AanvraagStatus.AFGEROND, "Afgerond"),
    ]
    volgorde = [status for status, _ in weg]
    if aanvraag.status not in volgorde:
        return []
    nu = volgorde.index(AanvraagStatus(aanvraag.status))
    return [
        Stap(naam, "", "klaar" if plaats < nu else "nu" if plaats == nu else "")
        for plaats, (_, naam) in enumerate(weg)
    ]


def antwoorden(aanvraag: Aanvraag) -> list[Antwoord]:
    return [Antwoord(vraag, getattr(aanvraag, vraag.veld)) for vraag in INTAKE]


def waarom_niet_wijzigen(aanvraag: Aanvraag, user: Gebruiker) -> str:
    """Why the request stays as it is, in a sentence; empty when it may still change."""
    if aanvraag.status not in OPEN:
        return (
            f"Deze aanvraag is {aanvraag.get_status_display()} en kan niet meer veranderen."
        )
    if aanvraag.status != AanvraagStatus.NIEUW and not user.is_coordinator:
        return (
            "De coördinator bespreekt deze aanvraag al. Geef uw wijziging aan de "
            "coördinator door."
        )
    return ""


def waarom_niet_accepteren(aanvraag: Aanvraag) -> str:
    """Why this request cannot be accepted yet, in a sentence; empty when it can."""
    gegeven = [antwoord.is_ja for antwoord in antwoorden(aanvraag)]
    if aanvraag.status not in OPEN:
        return f"Deze aanvraag is {aanvraag.get_status_display()}."
    if None in gegeven:
        aantal = gegeven.count(None)
        wat = "één vraag" if aantal == 1 else f"{aantal} vragen"
        return f"Accepteren kan nog niet: {wat} van de intake {_is(aantal)} nog open."
    if False in gegeven:
        return (
            "Accepteren kan niet: niet elk antwoord van de intake is ja. Overleg hoe het "
            "wel kan, of wijs de aanvraag af."
        )
    return ""


def _is(aantal: int) -> str:
    return "is" if aantal == 1 else "zijn"


def passende_deelopdrachten(aanvraag: Aanvraag, user: Gebruiker) -> QuerySet[Deelopdracht]:
    """That still run, for this gemeente or for the whole region."""
    loopt = Q(eind=None) | Q(eind__gte=timezone.localdate())
    rijen = Deelopdracht.objects.visible_to(user).filter(loopt)
    if aanvraag.gemeente_id is None:
        return rijen
    return rijen.filter(Q(gemeenten=None) | Q(gemeenten=aanvraag.gemeente_id)).distinct()


def activiteiten_van(aanvraag: Aanvraag, user: Gebruiker) -> QuerySet[Activiteit]:
    """What came of it, as far as this user sees it; for ``status_nu``."""
    return (
        Activiteit.objects.visible_to(user)
        .filter(aanvraag=aanvraag)
        .select_related("gemeente", "soort")
        .met_inzetten(met_namen=False)
        .order_by("begin", "pk")
    )


def tijdvakken(
    dagen: Iterable[dt.date], begin: dt.time, minuten: int
) -> list[tuple[dt.datetime, dt.datetime]]:
    """Begin and end on each day, in really elapsed minutes.

    Raises ValueError for a time that the clock skips on one of them.
    """
    vakken = []
    for dag in dagen:
        van = lokaal_moment(dag, begin)
        tot = van.astimezone(dt.UTC) + dt.timedelta(minutes=minuten)
        vakken.append((van, tot.astimezone(NEDERLAND)))
    return vakken
