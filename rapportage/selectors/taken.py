"""What waits for the coordinator: only what there is to do, in order of date.

Everything that is counted comes from one question to the database, each part by an index of
its own, so that a long history does not slow the start page down.
"""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, DateTimeField, Min, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone

from gemeenten.models import Behoefte
from inzet.enums import AanvraagStatus
from inzet.models import (
    Aanvraag,
    Activiteit,
    Afwijkingsafspraak,
    Inzet,
    Verhaal,
)
from inzet.selectors.monitormomenten import aan_de_beurt
from inzet.selectors.verdeling import Verdeling
from poolregio.kern import opmaak
from poolregio.kern.halfjaar import Periode
from rapportage.selectors.ontbrekend import lijst_url
from rapportage.selectors.taak import Taak, wanneer
from rapportage.selectors.taken_afwezig import taken_afwezig
from rapportage.selectors.taken_halfjaar import taken_halfjaar

LANG_OPEN = dt.timedelta(days=14)  # for an answer of a gemeente
RUIM_ONDER = 20  # percent points behind the calendar before the page says so


class Telling(NamedTuple):
    """How many rows wait, since or from when, and the key of one of them."""

    aantal: int
    vanaf: dt.datetime | None
    een: int


@dataclass(frozen=True)
class Soort:
    """One kind of work: which rows, its words for one and for more, and where it is done."""

    icoon: str
    een: str
    meer: str
    zin: str
    lijst: str
    filters: dict[str, str]
    sinds: bool = True  # how long it waits; else when it begins
    detail: str = ""  # the page of the only one there is

    def taak(self, telling: Telling, nu: dt.datetime) -> Taak:
        wat = self.een if telling.aantal == 1 else self.meer
        dag = timezone.localdate(telling.vanaf) if telling.vanaf else None
        einde = Periode.van(timezone.localdate(nu)).einde
        return Taak(
            self.icoon,
            f"{opmaak.getal(telling.aantal)} {wat}",
            self._adres(telling),
            self.zin,
            wanneer(dag, nu, sinds=self.sinds) if dag else "dit halfjaar",
            dag or einde,
        )

    def _adres(self, telling: Telling) -> str:
        if self.detail and telling.aantal == 1:
            return reverse(self.detail, args=[telling.een])
        return lijst_url(self.lijst, None, **self.filters)


SOORTEN = {
    "bevestigen": Soort(
        "hourglass",
        "inzet nog niet bevestigd",
        "inzetten nog niet bevestigd",
        "De deskundige gaf nog geen antwoord op het voorstel.",
        "inzet_list",
        {"stand": "te_bevestigen"},
        sinds=False,
    ),
    "open": Soort(
        "hourglass",
        "inzet nog niet geregistreerd",
        "inzetten nog niet geregistreerd",
        "De deskundige vulde de uren nog niet in.",
        "inzet_list",
        {"stand": "te_registreren"},
    ),
    "uren": Soort(
        "clock",
        "inzet met uren om goed te keuren",
        "inzetten met uren om goed te keuren",
        "De deskundige heeft de uren ingevuld.",
        "inzet_list",
        {"stand": "goed_te_keuren"},
    ),
    "waarschuwing": Soort(
        "alert-triangle",
        "inzet met een waarschuwing",
        "inzetten met een waarschuwing",
        "Toch gepland, met een reden. Kijk of dat nog klopt.",
        "inzet_list",
        {"stand": "gewaarschuwd"},
        sinds=False,
    ),
    "verhaal": Soort(
        "message-2",
        "verhaal om vrij te geven",
        "verhalen om vrij te geven",
        "Gemeenten lezen een verhaal pas als je het hebt nagekeken.",
        "verhaal_list",
        {"status": "vrij_te_geven"},
    ),
    "bereik": Soort(
        "users-group",
        "activiteit zonder bereik",
        "activiteiten zonder bereik",
        "Niemand vulde in hoeveel inwoners er waren.",
        "activiteit_list",
        {"bereik": "ontbreekt"},
    ),
    "aanvraag": Soort(
        "mail",
        "open aanvraag",
        "open aanvragen",
        "Iemand wacht op een antwoord van de pool.",
        "aanvraag_list",
        {"status": "open"},
        detail="aanvraag_detail",
    ),
    "behoefte": Soort(
        "bulb",
        "behoefte zonder plan",
        "behoeften zonder plan",
        "Hier is dit halfjaar nog geen activiteit voor.",
        "behoefte_list",
        {"stand": "zonder_plan"},
        detail="behoefte_detail",
    ),
    "afwijking": Soort(
        "scale",
        "afspraak over uren die al lang openstaat",
        "afspraken over uren die al lang openstaan",
        "Na twee weken heeft nog niet elke gemeente geantwoord.",
        "afwijkingsafspraak_list",
        {"status": "open"},
        detail="afwijkingsafspraak_detail",
    ),
    "monitor": Soort(
        "eye",
        "deelopdracht om te volgen",
        "momenten om deelopdrachten te volgen",
        "Kijk hoe het gaat met de doelen, en schrijf op wat je ziet.",
        "deelopdracht_list",
        {"stand": "te_volgen"},
        sinds=False,
        detail="deelopdracht_detail",
    ),
}


def taken(nu: dt.datetime, uitkomst: Verdeling | None = None) -> list[Taak]:
    """What there is to do now; ``uitkomst`` is the distribution of this half-year."""
    vandaag = timezone.localdate(nu)
    tellingen = _tellingen(nu)
    punten = [
        soort.taak(tellingen[naam], nu)
        for naam, soort in SOORTEN.items()
        if naam in tellingen
    ]
    punten += taken_afwezig(nu)
    punten += _ruimte(uitkomst, vandaag) if uitkomst else []
    punten += taken_halfjaar(nu)
    return sorted(punten, key=lambda taak: taak.op)


def _tellingen(nu: dt.datetime) -> dict[str, Telling]:
    """By kind, and only of what there is; all in one question."""
    vandaag = timezone.localdate(nu)
    behoeften = Behoefte.objects.zonder_plan(Periode.van(vandaag))
    al_lang = Afwijkingsafspraak.objects.te_besluiten().filter(
        voorgesteld_op__lt=nu - LANG_OPEN
    )
    openstaand = Q(status__in=[AanvraagStatus.NIEUW, AanvraagStatus.IN_OVERLEG])
    delen = [
        _deel("bevestigen", Inzet.objects.te_bevestigen(nu), "begin"),
        _deel("open", Inzet.objects.te_registreren(nu), "begin"),
        _deel("uren", Inzet.objects.goed_te_keuren(), "begin"),
        _deel("waarschuwing", Inzet.objects.gewaarschuwd(nu), "begin"),
        _deel("verhaal", Verhaal.objects.filter(vrijgegeven_op=None), "geschreven_op"),
        _deel("bereik", Activiteit.objects.zonder_bereik(), "begin"),
        _deel("aanvraag", Aanvraag.objects.filter(openstaand), "ingediend_op"),
        _deel("behoefte", behoeften, None),
        _deel("afwijking", al_lang, "voorgesteld_op"),
        _deel("monitor", aan_de_beurt(vandaag), "datum", een="deelopdracht"),
    ]
    rijen = delen[0].union(*delen[1:], all=True)
    return {naam: Telling(*rij) for naam, *rij in rijen if rij[0]}


def _deel(naam: str, rijen: QuerySet, moment: str | None, een: str = "pk") -> QuerySet:
    vanaf = Min(moment) if moment else Value(None)
    return (
        rijen.order_by()
        .annotate(wat=Value(naam))
        .values("wat")
        .annotate(aantal=Count("pk"), vanaf=Cast(vanaf, DateTimeField()), een=Min(een))
        .values_list("wat", "aantal", "vanaf", "een")
    )


def _ruimte(uitkomst: Verdeling, vandaag: dt.date) -> list[Taak]:
    """One sentence about gemeenten for which little is planned, by name: never a ranking."""
    periode = uitkomst.periode
    dagen = (periode.einde - periode.begin).days + 1
    voorbij = 100 * ((vandaag - periode.begin).days + 1) // dagen
    namen = [
        deel.gemeente.naam
        for deel in uitkomst.delen
        if deel.beschikbaar
        and deel.beschikbaar > 0
        and 100 * (deel.gerealiseerd + deel.gepland) // deel.beschikbaar
        <= voorbij - RUIM_ONDER
    ]
    if not namen:
        return []
    return [
        Taak(
            "scale",
            f"Voor {_opsomming(sorted(namen))} is nog ruimte om te plannen",
            reverse("verdeling_detail", args=[periode.code]),
            "Van het halfjaar is meer voorbij dan er van hun uren gepland is.",
            "dit halfjaar",
            periode.einde,
        )
    ]


def _opsomming(namen: list[str]) -> str:
    if len(namen) == 1:
        return namen[0]
    return f"{', '.join(namen[:-1])} en {namen[-1]}"
