"""What happened to needs, kick-offs, talks and agreements, and what stood there before."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from gemeenten.models import (
    Afspraak,
    Behoefte,
    Contractgesprek,
    Gemeente,
    Startbijeenkomst,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import in_woorden
from poolregio.kern.opmaak import datum, weekuren
from poolregio.logboek.models import Gebeurtenis
from poolregio.logboek.selectors import Moment, als_moment

PLANNEN = "behoefte_inplannen"
WOORDEN = {
    "behoefte_create": "Behoefte opgeschreven",
    "behoefte_update": "Behoefte gewijzigd",
    PLANNEN: "Activiteit gepland op het planbord",
    "behoefte_vervallen": "Behoefte vervallen",
    "behoefte_herstellen": "Behoefte toch weer nodig",
    "behoefte_kopieren": "Behoefte meegenomen",
    "startbijeenkomst_create": "Startbijeenkomst opgeschreven",
    "startbijeenkomst_update": "Startbijeenkomst gewijzigd",
    "contractgesprek_create": "Gesprek opgeschreven",
    "contractgesprek_update": "Gesprek gewijzigd",
    "afspraak_create": "Afspraak opgeschreven",
    "afspraak_update": "Afspraak gewijzigd",
    "afspraak_afronden": "Afspraak gedaan",
    "afspraak_vervallen": "Afspraak vervallen",
    "afspraak_heropenen": "Afspraak heropend",
}
NIEUWE_VERSIE = ("_update", "_vervallen", "_herstellen", "_afronden", "_heropenen")
Rij = Behoefte | Startbijeenkomst | Contractgesprek | Afspraak
# The fields of which the history tells the older value, in its own short words.
VELDEN: dict[type, dict[str, str]] = {
    Behoefte: {
        "gemeente": "voor",
        "jaar": "jaar",
        "titel": "titel",
        "soort": "soort",
        "rol": "rol",
        "thema": "thema",
        "plek": "soort plek",
        "lokaal_aanbod": "wat er al is",
        "hoeveelheid": "hoeveel",
        "eenheid": "eenheid",
        "dagdelen": "dagdelen",
        "prioriteit": "wanneer plannen",
        "toelichting": "toelichting",
    },
    Startbijeenkomst: {
        "gemeente": "gemeente",
        "datum": "datum",
        "plek": "plek",
        "aantal_aanwezigen": "aanwezigen",
        "organisaties": "organisaties",
        "verslag": "verslag",
    },
    Contractgesprek: {"datum": "datum", "onderwerp": "onderwerp", "verslag": "verslag"},
    Afspraak: {
        "gesprek": "gesprek",
        "wat": "wat",
        "eigenaar": "wie",
        "gemeente": "gemeente",
        "einddatum": "klaar op",
    },
}
OPMAAK: dict[str, Callable[[Any], str]] = {
    "dagdelen": in_woorden,
    "datum": datum,
    "einddatum": datum,
    "hoeveelheid": weekuren,
}
HOOGSTENS = 200  # characters of an older text; the trail itself keeps all of it


def geschiedenis(user: Gebruiker, rij: Rij) -> list[Moment]:
    """Newest first. A change says what stood there before, from the trail of the database.

    Line and trail find each other by ``versie``: every change that is logged raises it by one.
    What was planned is one line for each activity, and the number of talks with one resident
    is for the coordinator alone. What stood there when it was another gemeente's, is for who
    sees that gemeente.
    """
    sporen = _sporen(rij)
    verborgen = _van_anderen(user, rij, sporen.values())
    momenten, versie = [], rij.versie
    for regel in Gebeurtenis.objects.over(rij):
        if regel.actie == PLANNEN and not user.is_coordinator:
            continue
        moment = als_moment(regel, WOORDEN)
        if regel.actie.endswith("_update"):
            vorige = sporen.get(versie - 1)
            mag = vorige is not None and van_wie(vorige) not in verborgen
            was = _was(type(rij), vorige, sporen.get(versie)) if mag else ""
            moment = replace(moment, toelichting=f"{was} {regel.toelichting}".strip())
        if regel.actie.endswith(NIEUWE_VERSIE):
            versie -= 1
        momenten.append(moment)
    return momenten


def van_wie(rij: Any) -> str | None:
    """The gemeente of a row; a talk is of all who oversee all."""
    return getattr(rij, "gemeente_id", None)


def _van_anderen(user: Gebruiker, rij: Rij, sporen: Iterable[Any]) -> set[str]:
    """The gemeenten that this row was of before, and that are not this reader's."""
    eerder = {code for toen in sporen if (code := van_wie(toen))} - {van_wie(rij)}
    if eerder:
        eerder -= set(Gemeente.objects.waarover(user).values_list("pk", flat=True))
    return eerder


def _sporen(rij: Rij) -> dict[int, Any]:
    """The row as it was, by ``versie``."""
    spoor: Any = rij._meta.get_field("events").related_model
    relaties = [
        naam for naam in VELDEN[type(rij)] if spoor._meta.get_field(naam).is_relation
    ]
    rijen = spoor._default_manager.filter(pgh_obj=rij.pk).select_related(*relaties)
    return {toen.versie: toen for toen in rijen.order_by("pgh_id")}


def _was(model: type, vorige: Any, nu: Any) -> str:
    """Every field that changed, with what stood there first."""
    if vorige is None or nu is None:
        return ""
    toen = [
        f"{label} {_als_tekst(vorige, naam)}"
        for naam, label in VELDEN[model].items()
        if getattr(vorige, naam) != getattr(nu, naam)
    ]
    return f"Eerst: {'; '.join(toen)}." if toen else ""


def _als_tekst(spoor: Any, naam: str) -> str:
    """A value as a reader knows it; free text between quotes."""
    waarde, veld = getattr(spoor, naam), spoor._meta.get_field(naam)
    if waarde in (None, "", []):
        is_regio = naam == "gemeente" and spoor.pgh_tracked_model is not Afspraak
        return "Hele regio" if is_regio else "niets"
    if veld.choices:
        return str(getattr(spoor, f"get_{naam}_display")())
    if naam in OPMAAK:
        return OPMAAK[naam](waarde)
    if isinstance(waarde, str):
        return f"“{waarde if len(waarde) <= HOOGSTENS else waarde[:HOOGSTENS] + '…'}”"
    return str(waarde)
