"""What the end of a half-year asks of the coordinator: the overdracht and the report."""

import datetime as dt

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.models import Inzet, Overdracht
from poolregio.kern.halfjaar import Periode
from rapportage.models import Rapportage
from rapportage.selectors.adressen import adres
from rapportage.selectors.ontbrekend import lijst_url
from rapportage.selectors.taak import Taak, wanneer

RAPPORT = "report-analytics"  # icon


def taken_halfjaar(nu: dt.datetime) -> list[Taak]:
    vandaag = timezone.localdate(nu)
    return _overdracht(vandaag, nu) + _rapporttaken(vandaag)


def _overdracht(vandaag: dt.date, nu: dt.datetime) -> list[Taak]:
    """The saldo of the half-year that is over goes along only when somebody proposes it."""
    periode = Periode.van(vandaag).vorige()
    gewerkt = Inzet.objects.in_periode(periode).telt()
    er_al = Overdracht.objects.filter(halfjaar=OuterRef("pk"))
    halfjaar = Halfjaar.objects.filter(~Exists(er_al), Exists(gewerkt), pk=periode.code)
    if not halfjaar.exists():
        return []
    return [
        Taak(
            "clock",
            f"Overdracht uit het {periode} voorstellen",
            adres("overdracht_detail", periode.code),
            "Wat over is of te veel gebruikt, gaat alleen mee na een besluit van de "
            "contractmanager.",
            wanneer(periode.volgende().begin, nu, sinds=True),
            periode.volgende().begin,
        )
    ]


def _rapporttaken(vandaag: dt.date) -> list[Taak]:
    """Reports that are in the making, and the one of the past half-year if not begun."""
    periode = Periode.van(vandaag).vorige()
    rapportages = Rapportage.objects.order_by("halfjaar__begin").annotate(
        geschreven=Count("delen", filter=~Q(delen__tekst=""))
    )
    begonnen = set()
    punten = []
    for rapportage in rapportages:
        begonnen.add(rapportage.halfjaar_id)
        if rapportage.is_concept:
            punten.append(_rapporttaak(rapportage, rapportage.geschreven))
    if periode.code not in begonnen and Inzet.objects.in_periode(periode).exists():
        zin = "Er is nog geen rapportage over dit halfjaar."
        url = lijst_url("rapportage_list")
        punten.append(Taak(RAPPORT, f"Rapportage {periode} beginnen", url, zin))
    return punten


def _rapporttaak(rapportage: Rapportage, n: int) -> Taak:
    """``n`` texts are written."""
    periode = Periode.parse(rapportage.halfjaar_id)
    url = rapportage.get_absolute_url()
    if rapportage.terugkoppeling:
        zin = "De rapportage is teruggestuurd met terugkoppeling."
        return Taak(RAPPORT, f"Rapportage {periode} aanpassen", url, zin)
    zin = (
        f"Er {'is' if n == 1 else 'zijn'} {n} {'tekst' if n == 1 else 'teksten'} geschreven. "
        "In de rapportage zie je wat nog leeg is."
    )
    return Taak(RAPPORT, f"Rapportage {periode} schrijven", url, zin)
