"""States of a report and the texts it is made of (K6)."""

from django.db import models


class RapportageStatus(models.TextChoices):
    CONCEPT = "concept", "concept"
    TER_BEOORDELING = "ter_beoordeling", "ter beoordeling"
    AANGEBODEN = "aangeboden", "aangeboden"


TRANSITIONS: dict[str, set[RapportageStatus]] = {
    RapportageStatus.CONCEPT: {RapportageStatus.TER_BEOORDELING},
    RapportageStatus.TER_BEOORDELING: {
        RapportageStatus.AANGEBODEN,
        RapportageStatus.CONCEPT,
    },
    RapportageStatus.AANGEBODEN: {RapportageStatus.CONCEPT},
}


class Deelsoort(models.TextChoices):
    """A narrative the coordinator writes; section letter and title come with it."""

    INZET = "inzet", "Toelichting op inzet en bereik"
    ACTIVITEITEN = "activiteiten", "Toelichting op de activiteiten"
    MEERWAARDE = "meerwaarde", "Meerwaarde"
    TRENDS = "trends", "Trends en ontwikkelingen"
    SIGNALEN = "signalen", "Signalen"
    DEELOPDRACHT = "deelopdracht", "Resultaat van een deelopdracht"
    OVERIG = "overig", "Overige onderwerpen"


SECTIES: dict[str, tuple[str, tuple[Deelsoort, ...]]] = {
    "a": ("Inzet en bereik per gemeente", (Deelsoort.INZET,)),
    "b": ("Activiteiten", (Deelsoort.ACTIVITEITEN,)),
    "c": ("Meerwaarde per gemeente", (Deelsoort.MEERWAARDE,)),
    "d": ("Trends en ontwikkelingen", (Deelsoort.TRENDS, Deelsoort.SIGNALEN)),
    "e": ("Overige resultaten", (Deelsoort.DEELOPDRACHT, Deelsoort.OVERIG)),
}
