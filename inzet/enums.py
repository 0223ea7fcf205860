"""What an inzet can be, the way between the statuses, and what someone is trained for."""

from django.db import models


class InzetStatus(models.TextChoices):
    VOORGESTELD = "voorgesteld", "voorgesteld"
    BEVESTIGD = "bevestigd", "bevestigd"
    UITGEVOERD = "uitgevoerd", "uitgevoerd"
    GOEDGEKEURD = "goedgekeurd", "goedgekeurd"
    GEANNULEERD = "geannuleerd", "geannuleerd"
    AFGEMELD = "afgemeld", "afgemeld"


# Every status is in exactly one of these three, so no hour is counted twice or lost.
GEPLAND = (InzetStatus.VOORGESTELD, InzetStatus.BEVESTIGD)
GEREALISEERD = (InzetStatus.UITGEVOERD, InzetStatus.GOEDGEKEURD)
VERVALLEN = (InzetStatus.GEANNULEERD, InzetStatus.AFGEMELD)

TRANSITIONS: dict[str, set[InzetStatus]] = {
    InzetStatus.VOORGESTELD: {InzetStatus.BEVESTIGD, *VERVALLEN},
    InzetStatus.BEVESTIGD: {InzetStatus.UITGEVOERD, *VERVALLEN},
    InzetStatus.UITGEVOERD: {InzetStatus.GOEDGEKEURD, InzetStatus.BEVESTIGD},
    InzetStatus.GOEDGEKEURD: set(),
    InzetStatus.GEANNULEERD: set(),
    InzetStatus.AFGEMELD: set(),
}


class ActiviteitStatus(models.TextChoices):
    """Derived from the inzetten, never stored (design.md section 5)."""

    GEPLAND = "gepland", "gepland"
    UITGEVOERD = "uitgevoerd", "uitgevoerd"
    GEANNULEERD = "geannuleerd", "geannuleerd"


class Bewijs(models.TextChoices):
    DIPLOMA = "diploma", "diploma"
    CERTIFICAAT = "certificaat", "certificaat"
    DEELNAME = "deelname", "bewijs van deelname"
    BEREID = "bereid", "bereid te volgen"


class OpleidingStand(models.TextChoices):
    """Derived from someone's opleidingen on a day, never stored."""

    GELDIG = "geldig", "geldig"
    BEREID = "bereid", "bereid te volgen"
    VERLOPEN = "verlopen", "verlopen"
    GEEN = "geen", "geen"


# The text someone says yes to stands in templates/inzet/toestemming.html. Another text is
# another version: who agreed to an older one is shown with that version.
TOESTEMMING_TEKST_VERSIE = "2026-11"
