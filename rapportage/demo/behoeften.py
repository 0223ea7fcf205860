"""What the gemeenten ask for in the demo: a kick-off in most, and needs for every year."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from django.db.models import Q, Sum

from gemeenten.enums import Eenheid, Prioriteit
from gemeenten.models import Behoefte, Gemeente, Startbijeenkomst
from inzet.models import Dienstverband
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import lokaal_moment
from rapportage.demo.opzet import EERSTE, Opzet, werkdag
from rapportage.demo.teksten import teksten

HEEL = 10_000
INZETBAAR = 0.75
WEKEN = 26
VOOR_REGIO = 0.06  # of the hours; the rest is asked by the gemeenten, by size
GEWICHTEN = (5, 4, 3, 2, 2, 2, 1)
ELKE_WEEK = {"inloop", "zelfhulpgroep", "outreach", "individueel_contact", "consultatie"}
BLIJFT, VERVALT = 0.85, 0.03
ZONDER, STRAKS = 3, 9  # by alphabet: no kick-off yet, and one that is still to come
MEESTE = 9999  # what the field holds; a demo can be as large as one likes
MARGE = (0.85, 1.15)  # nobody asks precisely the share


@dataclass
class Lijn:
    """One need through the years."""

    tekst: dict[str, Any]
    aandeel: float  # of what the gemeente asks
    lokaal: str
    vorige: Behoefte | None = None


def maak_behoeften(
    opzet: Opzet, sleutel: dict[str, int], coordinator: Gebruiker
) -> dict[tuple[str | None, int, str], int]:
    """Needs for every year from 2024 on; for next year some gemeenten were asked already.

    Returns the number of the row for a gemeente, a year and a kind of activity.
    """
    gemaakt: dict[tuple[str | None, int, str], int] = {}
    jaren = sorted({p.jaar for p in opzet.perioden if p.jaar >= EERSTE.jaar})
    lijnen: dict[str | None, list[Lijn]] = {}
    for jaar in jaren:
        uren = _uren_per_halfjaar(jaar)
        rijen: list[Behoefte] = []
        for code, honderdsten in [*sorted(sleutel.items()), (None, 0)]:
            toeval = opzet.toeval("behoeften", code, jaar)
            if jaar > opzet.vandaag.year and toeval.random() < 0.5:
                continue
            deel = (1 - VOOR_REGIO) * honderdsten / HEEL if code else VOOR_REGIO
            eigen = lijnen[code] = _lijnen(toeval, lijnen.get(code), code, honderdsten)
            for lijn in eigen:
                lijn.vorige = _behoefte(toeval, lijn, code, jaar, uren * deel)
                rijen.append(lijn.vorige)
        _vervallen(opzet, opzet.toeval("vervallen", jaar), rijen, coordinator)
        Behoefte.objects.bulk_create(rijen)
        gemaakt |= {
            (rij.gemeente_id, jaar, rij.soort_id): rij.pk
            for rij in rijen
            if not rij.is_vervallen
        }
    return gemaakt


def _uren_per_halfjaar(jaar: int) -> float:
    """What the pool can do in half a year, more or less."""
    dag = dt.date(jaar, 7, 1)
    weekuren = Dienstverband.objects.filter(
        Q(eind=None) | Q(eind__gte=dag), begin__lte=dag
    ).aggregate(som=Sum("weekuren", default=0))["som"]
    return float(weekuren) * WEKEN * INZETBAAR


def _lijnen(
    toeval: Random, lijnen: list[Lijn] | None, code: str | None, honderdsten: int
) -> list[Lijn]:
    """Most needs come back the next year; now and then another takes the place."""
    keuze = list(teksten("behoeften")["gemeente" if code else "regio"])
    toeval.shuffle(keuze)
    if lijnen is None:
        aantal = 3 + (honderdsten > 300) + (honderdsten > 900) + 2 * (honderdsten > 2000)
        gewichten = GEWICHTEN[:aantal]
        keuze = sorted(keuze[:aantal], key=lambda tekst: tekst["soort"] not in ELKE_WEEK)
        return [
            Lijn(tekst, gewicht / sum(gewichten), toeval.choice(tekst["lokaal"]))
            for tekst, gewicht in zip(keuze, gewichten, strict=False)
        ]
    bezig = {lijn.tekst["titel"] for lijn in lijnen}
    nieuw = (tekst for tekst in keuze if tekst["titel"] not in bezig)
    verder = []
    for lijn in lijnen:
        is_over = lijn.vorige is not None and lijn.vorige.is_vervallen
        blijft = not is_over and toeval.random() < BLIJFT
        if not blijft and (tekst := next(nieuw, None)):
            verder.append(Lijn(tekst, lijn.aandeel, toeval.choice(tekst["lokaal"])))
        elif not is_over:
            verder.append(lijn)
    return verder


def _behoefte(
    toeval: Random, lijn: Lijn, code: str | None, jaar: int, uren: float
) -> Behoefte:
    """``uren`` are those of the whole gemeente in half a year."""
    hoeveelheid, eenheid = _hoeveel(
        uren * lijn.aandeel * toeval.uniform(*MARGE), lijn.tekst["soort"] in ELKE_WEEK
    )
    prioriteit = Prioriteit.EERST if lijn.aandeel > 0.25 else Prioriteit.DAARNA
    return Behoefte(
        gemeente_id=code,
        jaar=jaar,
        titel=lijn.tekst["titel"],
        soort_id=lijn.tekst["soort"],
        rol_id=lijn.tekst["rol"],
        thema_id=lijn.tekst["thema"] or None,
        plek_id=lijn.tekst["plek"],
        hoeveelheid=hoeveelheid,
        eenheid=eenheid,
        dagdelen=lijn.tekst["dagdelen"].split(),
        lokaal_aanbod=lijn.lokaal,
        prioriteit=Prioriteit.RUIMTE if toeval.random() < 0.15 else prioriteit,
        toelichting=lijn.tekst["toelichting"],
        overgenomen_van=lijn.vorige,
    )


def _hoeveel(uren: float, elke_week: bool) -> tuple[Decimal, Eenheid]:
    """As a gemeente would say it: by the week what returns and is much, else by the half-year."""
    per_week = uren / WEKEN if elke_week else 0
    if per_week >= 5:
        return Decimal(round(per_week / 3)), Eenheid.DAGDEEL_PER_WEEK
    if per_week >= 1:
        return Decimal(round(per_week * 2)) / 2, Eenheid.UUR_PER_WEEK
    if uren >= 9:
        return Decimal(min(MEESTE, round(uren / 3))), Eenheid.DAGDEEL_PER_HALFJAAR
    return Decimal(max(2, round(uren))), Eenheid.UUR_PER_HALFJAAR


def _vervallen(
    opzet: Opzet, toeval: Random, rijen: list[Behoefte], coordinator: Gebruiker
) -> None:
    for rij in rijen:
        op = lokaal_moment(dt.date(rij.jaar, 5, 14), dt.time(11))
        if toeval.random() < VERVALT and op < opzet.nu:
            rij.vervallen_op, rij.vervallen_door = op, coordinator
            rij.vervallen_reden = toeval.choice(
                teksten("behoeften")["vervallen"]["redenen"]
            )


def maak_startbijeenkomsten(opzet: Opzet) -> None:
    """In the first months of the contract; one gemeente has a date, one has none yet."""
    toeval, tekst = opzet.toeval("startbijeenkomsten"), teksten("behoeften")["bijeenkomst"]
    rijen = []
    for plaats, gemeente in enumerate(Gemeente.objects.order_by("naam")):
        dag = werkdag(EERSTE.begin + dt.timedelta(days=16 + 7 * plaats))
        if plaats == STRAKS:
            dag = werkdag(opzet.vandaag + dt.timedelta(days=20))
        rij = Startbijeenkomst(
            gemeente=gemeente, datum=dag, plek=toeval.choice(tekst["plekken"])
        )
        if dag < opzet.vandaag:
            rij.aantal_aanwezigen = toeval.randint(14, 46)
            rij.organisaties = toeval.choice(tekst["organisaties"])
            rij.verslag = toeval.choice(tekst["verslagen"])
        if plaats != ZONDER:
            rijen.append(rij)
    Startbijeenkomst.objects.bulk_create(rijen)
