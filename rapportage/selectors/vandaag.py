"""What the coordinator finds on the start page: what to do, this week, and today."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Min, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from inzet.enums import InzetStatus
from inzet.models import Activiteit, Inzet, Verhaal
from poolregio.kern import opmaak
from poolregio.kern.halfjaar import Periode, middernacht
from rapportage.models import Rapportage
from rapportage.selectors.ontbrekend import lijst_url

MAX_MOMENTEN = 15
GENOEG_MOMENTEN = 8  # with fewer today, the next day with work stands below it
RAPPORT = "report-analytics"  # icon


@dataclass(frozen=True)
class Taak:
    """Something that waits for the coordinator; drawn by ``onderdelen/taak.html``."""

    icoon: str
    titel: str
    url: str
    zin: str
    datum: str = ""


@dataclass(frozen=True)
class Weekdag:
    """One day of this week and how many inzetten it has."""

    dag: dt.date
    aantal: int
    is_vandaag: bool

    @property
    def naam(self) -> str:
        return opmaak.DAGEN[self.dag.weekday()]


@dataclass(frozen=True)
class Moment:
    """One inzet of today."""

    inzet: Inzet
    is_bezig: bool


def taken(nu: dt.datetime) -> list[Taak]:
    """Only what there is to do, with the number and the oldest; in the order of the work."""
    te_registreren = Q(status=InzetStatus.BEVESTIGD, eind__lte=nu)
    goed_te_keuren = Q(status=InzetStatus.UITGEVOERD)
    # Filtered first, so that the database finds these few rows by their index.
    inzetten = Inzet.objects.filter(te_registreren | goed_te_keuren).aggregate(
        **_telling("open", te_registreren, "begin"),
        **_telling("uren", goed_te_keuren, "begin"),
    )
    verhalen = Verhaal.objects.filter(vrijgegeven_op=None).aggregate(
        **_telling("verhaal", Q(), "geschreven_op")
    )
    bereik = Activiteit.objects.zonder_bereik().aggregate(
        **_telling("bereik", Q(), "begin")
    )
    aantal = inzetten | verhalen | bereik
    mogelijk = [
        (
            "open",
            "hourglass",
            "inzet nog niet geregistreerd|inzetten nog niet geregistreerd",
            "De deskundige vulde de uren nog niet in.",
            lijst_url("inzet_list", stand="te_registreren"),
        ),
        (
            "uren",
            "clock",
            "inzet met uren om goed te keuren|inzetten met uren om goed te keuren",
            "De deskundige heeft de uren ingevuld.",
            lijst_url("inzet_list", stand="goed_te_keuren"),
        ),
        (
            "verhaal",
            "message-2",
            "verhaal om vrij te geven|verhalen om vrij te geven",
            "Gemeenten lezen een verhaal pas als je het hebt nagekeken.",
            lijst_url("verhaal_list", status="vrij_te_geven"),
        ),
        (
            "bereik",
            "users-group",
            "activiteit zonder bereik|activiteiten zonder bereik",
            "Niemand vulde in hoeveel inwoners er waren.",
            lijst_url("activiteit_list", bereik="ontbreekt"),
        ),
    ]
    punten = []
    for naam, icoon, titels, zin, url in mogelijk:
        if not (n := aantal[f"{naam}_aantal"]):
            continue
        titel = titels.split("|")[0 if n == 1 else 1]
        oudste = _sinds(aantal[f"{naam}_oudste"], nu)
        punten.append(Taak(icoon, f"{opmaak.getal(n)} {titel}", url, zin, oudste))
    return punten + _rapporttaken(timezone.localdate(nu))


def _sinds(moment: dt.datetime, nu: dt.datetime) -> str:
    """The year only when it is not this one."""
    is_dit_jaar = timezone.localdate(moment).year == timezone.localdate(nu).year
    return f"sinds {opmaak.dag(moment) if is_dit_jaar else opmaak.datum(moment)}"


def _telling(naam: str, welke: Q, moment: str) -> dict:
    return {
        f"{naam}_aantal": Count("pk", filter=welke),
        f"{naam}_oudste": Min(moment, filter=welke),
    }


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


def weekdagen(vandaag: dt.date) -> list[Weekdag]:
    """This week from Monday, with the number of inzetten that go on."""
    maandag = vandaag - dt.timedelta(days=vandaag.weekday())
    dagen = [maandag + dt.timedelta(days=n) for n in range(7)]
    per_dag = dict(
        Inzet.objects.telt()
        .filter(
            begin__gte=middernacht(maandag),
            begin__lt=middernacht(maandag + dt.timedelta(days=7)),
        )
        .order_by()
        .values_list(TruncDate("begin"))
        .annotate(aantal=Count("pk"))
    )
    return [Weekdag(dag, per_dag.get(dag, 0), dag == vandaag) for dag in dagen]


def momenten(nu: dt.datetime) -> list[Moment]:
    """Today's inzetten from early to late, at most MAX_MOMENTEN."""
    inzetten = _inzetten_op(timezone.localdate(nu))[:MAX_MOMENTEN]
    return [Moment(inzet, inzet.begin <= nu < inzet.eind) for inzet in inzetten]


def hierna(nu: dt.datetime, aantal_vandaag: int) -> list[Moment]:
    """The inzetten of the next day that has any, as far as there is room below today."""
    ruimte = GENOEG_MOMENTEN - aantal_vandaag
    morgen = middernacht(timezone.localdate(nu) + dt.timedelta(days=1))
    eerste = Inzet.objects.telt().filter(begin__gte=morgen).aggregate(op=Min("begin"))["op"]
    if ruimte <= 0 or not eerste:
        return []
    inzetten = _inzetten_op(timezone.localdate(eerste))[:ruimte]
    return [Moment(inzet, is_bezig=False) for inzet in inzetten]


def _inzetten_op(dag: dt.date) -> QuerySet[Inzet]:
    return (
        Inzet.objects.telt()
        .filter(
            begin__gte=middernacht(dag),
            begin__lt=middernacht(dag + dt.timedelta(days=1)),
        )
        .with_related()
    )


def groet(nu: dt.datetime) -> str:
    """By the Dutch clock."""
    uur = timezone.localtime(nu).hour
    return "Goedemorgen" if uur < 12 else "Goedemiddag" if uur < 18 else "Goedenavond"
