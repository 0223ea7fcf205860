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


class Waarschuwing(models.TextChoices):
    """What planning warns for; with a reason it is allowed (design.md section 4)."""

    BESCHIKBAARHEID = "beschikbaarheid", "buiten de beschikbaarheid"
    AFWEZIG = "afwezig", "tijdens afwezigheid"
    MAX_DAG = "max_dag", "meer dan het eigen maximum per dag"
    MAX_WEEK = "max_week", "meer dan het eigen maximum per week"
    WEEKUREN = "weekuren", "meer dan de contracturen per week"
    FEESTDAG = "feestdag", "op een feestdag"
    REISTIJD = "reistijd", "te weinig reistijd"
    OPLEIDING = "opleiding", "geen geldige opleiding"
    ALLEEN = "alleen", "alleen, waar er twee gevraagd zijn"


class AanvraagStatus(models.TextChoices):
    NIEUW = "nieuw", "nieuw"
    IN_OVERLEG = "in_overleg", "in overleg"
    GEACCEPTEERD = "geaccepteerd", "geaccepteerd"
    AFGEROND = "afgerond", "afgerond"
    AFGEWEZEN = "afgewezen", "afgewezen"
    INGETROKKEN = "ingetrokken", "ingetrokken"


AANVRAAG_TRANSITIONS: dict[str, set[AanvraagStatus]] = {
    AanvraagStatus.NIEUW: {
        AanvraagStatus.IN_OVERLEG,
        AanvraagStatus.GEACCEPTEERD,
        AanvraagStatus.AFGEWEZEN,
        AanvraagStatus.INGETROKKEN,
    },
    AanvraagStatus.IN_OVERLEG: {
        AanvraagStatus.GEACCEPTEERD,
        AanvraagStatus.AFGEWEZEN,
        AanvraagStatus.INGETROKKEN,
    },
    AanvraagStatus.GEACCEPTEERD: {AanvraagStatus.AFGEROND, AanvraagStatus.INGETROKKEN},
    AanvraagStatus.AFGEROND: set(),
    AanvraagStatus.AFGEWEZEN: set(),
    AanvraagStatus.INGETROKKEN: set(),
}
# Waiting for the coordinator's decision.
OPEN = (AanvraagStatus.NIEUW, AanvraagStatus.IN_OVERLEG)
# The intake was gone through and every answer was yes.
AANGENOMEN = (AanvraagStatus.GEACCEPTEERD, AanvraagStatus.AFGEROND)


class AanvragerSoort(models.TextChoices):
    """Who asks. A contracted partner has experts of its own and does not use the pool (K10)."""

    GEMEENTE = "gemeente", "gemeente"
    WELZIJN = "welzijn", "welzijnsorganisatie"
    ZELFREGIE = "zelfregie", "zelfregiecentrum of inloop"
    ONDERWIJS = "onderwijs", "school of opleiding"
    HUISARTS = "huisarts", "huisarts of praktijkondersteuner"
    BURGERS = "burgers", "burgerinitiatief of vereniging"
    ANDERS = "anders", "andere organisatie"
    GECONTRACTEERDE_PARTNER = (
        "gecontracteerde_partner",
        "gecontracteerde partner (Beschermd Wonen, Opvang, Bemoeizorg of Preventie)",
    )


class Veiligheid(models.TextChoices):
    """How an expert is safe at work (004 tip 11)."""

    MET_TWEE = "met_twee", "met twee ervaringsdeskundigen"
    VANGNET = "vangnet", "alleen, met iemand om na afloop te bellen"


class VoorstelStatus(models.TextChoices):
    """How far the calculation of a proposal is."""

    WACHT = "wacht", "wacht op rekenen"
    BEZIG = "bezig", "aan het rekenen"
    KLAAR = "klaar", "klaar"
    GESTOPT = "gestopt", "gestopt"
    MISLUKT = "mislukt", "mislukt"


VOORSTEL_TRANSITIONS: dict[str, set[VoorstelStatus]] = {
    VoorstelStatus.WACHT: {VoorstelStatus.BEZIG, VoorstelStatus.GESTOPT},
    VoorstelStatus.BEZIG: {
        VoorstelStatus.KLAAR,
        VoorstelStatus.GESTOPT,
        VoorstelStatus.MISLUKT,
    },
    VoorstelStatus.KLAAR: set(),
    VoorstelStatus.GESTOPT: set(),
    VoorstelStatus.MISLUKT: set(),
}


class BerichtSoort(models.TextChoices):
    """Why an expert gets an e-mail."""

    VOORSTEL = "voorstel", "voorstel"
    WIJZIGING = "wijziging", "wijziging"
    ANNULERING = "annulering", "annulering"


class AfwijkingStatus(models.TextChoices):
    """How far two gemeenten are in agreeing on hours."""

    VOORGESTELD = "voorgesteld", "voorgesteld"
    AKKOORD_EEN = "akkoord_een", "één gemeente akkoord"
    OVEREENGEKOMEN = "overeengekomen", "overeengekomen"
    GEWEIGERD = "geweigerd", "geweigerd"
    INGETROKKEN = "ingetrokken", "ingetrokken"


AFWIJKING_TRANSITIONS: dict[str, set[AfwijkingStatus]] = {
    AfwijkingStatus.VOORGESTELD: {
        AfwijkingStatus.AKKOORD_EEN,
        AfwijkingStatus.GEWEIGERD,
        AfwijkingStatus.INGETROKKEN,
    },
    AfwijkingStatus.AKKOORD_EEN: {
        AfwijkingStatus.OVEREENGEKOMEN,
        AfwijkingStatus.GEWEIGERD,
        AfwijkingStatus.INGETROKKEN,
    },
    AfwijkingStatus.OVEREENGEKOMEN: set(),
    AfwijkingStatus.GEWEIGERD: set(),
    AfwijkingStatus.INGETROKKEN: set(),
}
# Still to be agreed on; the giving gemeente has spoken for the hours all the same.
AFWIJKING_OPEN = (AfwijkingStatus.VOORGESTELD, AfwijkingStatus.AKKOORD_EEN)
AFWIJKING_TOEGEZEGD = (*AFWIJKING_OPEN, AfwijkingStatus.OVEREENGEKOMEN)
