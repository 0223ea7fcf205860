"""Fixed words of the region: subregions, cost categories, and codes that the rules know."""

from django.db import models


class Subregio(models.TextChoices):
    NOORD = "noord", "Noord-Limburg"
    MIDDEN = "midden", "Midden-Limburg"


class KostenCategorie(models.TextChoices):
    PROJECTKOSTEN = "projectkosten", "Projectkosten"
    KOSTEN_MGR = "kosten_mgr", "Kosten MGR"
    OVERIGE_KOSTEN = "overige_kosten", "Overige kosten"


# Codes of SoortActiviteit that a rule is about; the names of the rows are the beheerder's.
INDIVIDUEEL_CONTACT = "individueel_contact"
REGIONAAL = "regionaal"
INTERNE_SOORTEN = ("intervisie", "scholing", "werkoverleg")


class Prioriteit(models.TextChoices):
    """What to plan first, as the gemeente sees it; never a rank between gemeenten."""

    EERST = "1_eerst", "als eerste"
    DAARNA = "2_daarna", "daarna"
    RUIMTE = "3_ruimte", "als er ruimte is"


class Eenheid(models.TextChoices):
    """How a gemeente says how much it wants."""

    UUR_PER_WEEK = "uur_week", "uur per week"
    UUR_PER_HALFJAAR = "uur_halfjaar", "uur per halfjaar"
    DAGDEEL_PER_WEEK = "dagdeel_week", "dagdelen per week"
    DAGDEEL_PER_HALFJAAR = "dagdeel_halfjaar", "dagdelen per halfjaar"


MINUTEN_PER_DAGDEEL = 180  # what a dagdeel counts for when it is planned
WEKEN_PER_HALFJAAR = 26
