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


class OptieStatus(models.TextChoices):
    """What was decided about a possible extension."""

    OPEN = "open", "nog te besluiten"
    VERLENGD = "verlengd", "verlengd"
    NIET_VERLENGD = "niet_verlengd", "niet verlengd"


class IndexStatus(models.TextChoices):
    """Indexing uses the provisional figure; the final one follows a year and a half later."""

    VOORLOPIG = "voorlopig", "voorlopig"
    DEFINITIEF = "definitief", "definitief"


class BesluitStatus(models.TextChoices):
    """Of what the contract manager decides: an overdracht, a verrekening."""

    VOORGESTELD = "voorgesteld", "voorgesteld"
    BESLOTEN = "besloten", "besloten"


BESLUIT_TRANSITIONS: dict[str, set[BesluitStatus]] = {
    BesluitStatus.VOORGESTELD: {BesluitStatus.BESLOTEN},
    BesluitStatus.BESLOTEN: set(),
}


class Eigenaar(models.TextChoices):
    """Who does what was agreed."""

    MGR = "mgr", "MGR"
    OPDRACHTNEMER = "opdrachtnemer", "opdrachtnemer"
    GEMEENTE = "gemeente", "een gemeente"
    BEGELEIDINGSGROEP = "begeleidingsgroep", "begeleidingsgroep"


class AfspraakStatus(models.TextChoices):
    """Whether what was agreed in a talk is done."""

    OPEN = "open", "open"
    GEDAAN = "gedaan", "gedaan"
    VERVALLEN = "vervallen", "vervallen"


AFSPRAAK_TRANSITIONS: dict[str, set[AfspraakStatus]] = {
    AfspraakStatus.OPEN: {AfspraakStatus.GEDAAN, AfspraakStatus.VERVALLEN},
    AfspraakStatus.GEDAAN: {AfspraakStatus.OPEN},
    AfspraakStatus.VERVALLEN: {AfspraakStatus.OPEN},
}


class DoelSoort(models.TextChoices):
    """What the contract asks beside hours."""

    ONTWIKKELDOEL = "ontwikkeldoel", "ontwikkeldoel"
    KWALITEITSEIS = "kwaliteitseis", "kwaliteitseis"
