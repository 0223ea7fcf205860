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
