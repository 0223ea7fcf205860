"""What the pages of the beheerder show."""

from hashlib import sha256
from typing import Any

from django.db.models import Exists, ManyToOneRel, OuterRef, QuerySet

from gemeenten.models import (
    Gemeente,
    Inzetrol,
    Kader,
    SoortActiviteit,
    SoortPlek,
    Thema,
    Verdeelsleutel,
)
from gemeenten.models.lijsten import Lijstwaarde
from poolregio.accounts.models import Gebruiker
from poolregio.logboek.classificatie import is_bijzonder
from poolregio.logboek.models import Gebeurtenis
from poolregio.logboek.selectors import Moment, als_moment

LIJSTEN: dict[str, type[Lijstwaarde]] = {
    "themas": Thema,
    "inzetrollen": Inzetrol,
    "soorten-activiteit": SoortActiviteit,
    "soorten-plek": SoortPlek,
    "kaders": Kader,
}
WOORDEN = {
    "account_aanmaken": "Account gemaakt op de server",
    "gebruiker_create": "Account gemaakt",
    "gebruiker_update": "Account gewijzigd",
    "gebruiker_deactiveren": "Account gesloten",
    "gebruiker_activeren": "Account weer geopend",
    "gebruiker_uitnodigen": "Mail verstuurd om een wachtwoord in te stellen",
    "lokale_accounts_maken": "Wachtwoord gemaakt voor deze computer",
}


def gebruikerslijst(user: Gebruiker) -> QuerySet[Gebruiker]:
    """The accounts, with the gemeenten of each policy officer."""
    return (
        Gebruiker.objects.visible_to(user)
        .select_related("medewerker")
        .prefetch_related("medewerker__gemeenten")
    )


def gemeenten_van(gebruiker: Gebruiker) -> str:
    medewerker = getattr(gebruiker, "medewerker", None)
    return (
        ", ".join(gemeente.naam for gemeente in medewerker.gemeenten.all())
        if medewerker
        else ""
    )


def geschiedenis(gebruiker: Gebruiker) -> list[Moment]:
    """What happened to this account, newest first."""
    return [als_moment(regel, WOORDEN) for regel in Gebeurtenis.objects.over(gebruiker)]


def in_gebruik(model: type[Lijstwaarde]) -> set[str]:
    """The codes to which some row refers; not how many, which would read all of history.

    Not from rows with special data: a beheerder sees no lived experience.
    """
    codes: set[str] = set()
    for relatie in model._meta.get_fields(include_hidden=True):
        if not isinstance(relatie, ManyToOneRel):
            continue
        bron = relatie.related_model
        if is_bijzonder(bron._meta.label) or hasattr(bron, "pgh_tracked_model"):
            continue
        verwijzend = bron._default_manager.filter(**{relatie.field.name: OuterRef("pk")})
        codes |= set(
            model._default_manager.filter(Exists(verwijzend)).values_list("pk", flat=True)
        )
    return codes


def vergelijking(
    sleutel: Verdeelsleutel,
) -> tuple[Verdeelsleutel | None, list[dict[str, Any]]]:
    """The key that this one follows, and per gemeente the share in both."""
    vorige = (
        Verdeelsleutel.objects.filter(
            vastgesteld_op__isnull=False, ingangsdatum__lt=sleutel.ingangsdatum
        )
        .order_by("-ingangsdatum")
        .first()
    )
    nu = dict(sleutel.aandelen.values_list("gemeente", "honderdsten"))
    toen = dict(vorige.aandelen.values_list("gemeente", "honderdsten")) if vorige else {}
    rijen = [
        {
            "gemeente": gemeente,
            "nu": nu.get(gemeente.pk, 0),
            "toen": toen.get(gemeente.pk, 0),
            "verschil": nu.get(gemeente.pk, 0) - toen.get(gemeente.pk, 0),
        }
        for gemeente in Gemeente.objects.all()
    ]
    return vorige, rijen


def kenmerk(sleutel: Verdeelsleutel) -> str:
    """Of everything a key says: another kenmerk means that somebody changed it."""
    aandelen = sorted(sleutel.aandelen.values_list("gemeente", "honderdsten"))
    inhoud = (sleutel.naam, sleutel.ingangsdatum.isoformat(), sleutel.bron, aandelen)
    return sha256(repr(inhoud).encode()).hexdigest()
