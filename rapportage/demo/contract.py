"""The contract in the demo: extended, talked about every quarter, with things agreed."""

import datetime as dt
from random import Random
from typing import Any

from dateutil.relativedelta import relativedelta

from gemeenten.enums import AfspraakStatus, Eigenaar, OptieStatus
from gemeenten.models import (
    Afspraak,
    Contract,
    Contractdocument,
    Contractgesprek,
    Doelnotitie,
    Gemeente,
    Gespreksdeelname,
    Ontwikkeldoel,
    Verlengingsoptie,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import lokaal_moment
from rapportage.demo.opzet import EERSTE, Opzet, werkdag
from rapportage.demo.teksten import teksten

KWARTAAL = relativedelta(months=3)
EERSTE_GESPREK = dt.date(2024, 3, 14)
AFSPRAKEN = 2  # in every talk
TERMIJNEN = (28, 42, 70, 100)  # days in which something has to be ready
TE_LAAT, BIJNA = (9, 2), (12, 26)  # days: two overdue, two due soon


def maak_contract(opzet: Opzet, manager: Gebruiker, coordinator: Gebruiker) -> None:
    """Option, documents, notes on goals, talks and what was agreed there."""
    contract = Contract.objects.earliest("begin")
    _verlenging(opzet, contract, manager)
    Contractdocument.objects.bulk_create(
        Contractdocument(
            contract=contract,
            naam=document["naam"],
            url=document["url"],
            datum=document["op"],
        )
        for document in teksten("contract")["documenten"]
        if document["op"] <= opzet.vandaag
    )
    _notities(opzet, [manager, coordinator])
    _afspraken(opzet, _gesprekken(opzet), manager)


def _verlenging(opzet: Opzet, contract: Contract, manager: Gebruiker) -> None:
    """An option whose day of decision has passed was taken, as fiction."""
    voorbij = Verlengingsoptie.objects.filter(
        contract=contract, status=OptieStatus.OPEN, beslisdatum__lt=opzet.vandaag
    )
    for optie in voorbij.order_by("begin"):
        besloten = optie.beslisdatum - dt.timedelta(days=14)
        Verlengingsoptie.objects.filter(pk=optie.pk).update(
            status=OptieStatus.VERLENGD,
            toelichting=teksten("contract")["verlengd"],
            besloten_op=lokaal_moment(besloten, dt.time(10)),
            besloten_door=manager,
        )


def _notities(opzet: Opzet, schrijvers: list[Gebruiker]) -> None:
    """Two or three on each goal, in the last year."""
    rijen = []
    for doel in Ontwikkeldoel.objects.order_by("soort", "titel"):
        toeval = opzet.toeval("doel", doel.titel)
        tekst = teksten("contract")["notities"][doel.soort]
        for zin in toeval.sample(tekst, toeval.choice([1, 2, 3])):
            op = werkdag(opzet.vandaag - dt.timedelta(days=toeval.randint(5, 360)))
            if op >= EERSTE.begin:
                moment = lokaal_moment(op, dt.time(15))
                rijen.append(
                    Doelnotitie(
                        doel=doel,
                        datum=op,
                        tekst=zin,
                        geschreven_op=moment,
                        geschreven_door=toeval.choice(schrijvers),
                    )
                )
    Doelnotitie.objects.bulk_create(rijen)


def _gesprekken(opzet: Opzet) -> list[tuple[Contractgesprek, list[Gemeente]]]:
    """Every quarter one; the next is in the diary already, without minutes."""
    agenda = teksten("contract")["gesprekken"]
    gemeenten = list(Gemeente.objects.order_by("naam"))
    dag = EERSTE_GESPREK
    gesprekken: list[tuple[Contractgesprek, list[Gemeente]]] = []
    deelname: list[Gespreksdeelname] = []
    while not gesprekken or gesprekken[-1][0].datum < opzet.vandaag:
        toeval = opzet.toeval("gesprek", dag)
        punt = agenda[len(gesprekken) % len(agenda)]
        datum = werkdag(dag)
        gesprek = Contractgesprek(datum=datum, onderwerp=punt["onderwerp"])
        if datum < opzet.vandaag:
            gesprek.verslag = punt["verslag"]
        aanwezig = toeval.sample(gemeenten, toeval.randint(5, 9))
        gesprekken.append((gesprek, aanwezig))
        dag += KWARTAAL
    Contractgesprek.objects.bulk_create([gesprek for gesprek, _ in gesprekken])
    for gesprek, aanwezig in gesprekken:
        deelname += [Gespreksdeelname(gesprek=gesprek, gemeente=g) for g in aanwezig]
    Gespreksdeelname.objects.bulk_create(deelname)
    return gesprekken


def _afspraken(
    opzet: Opzet, gesprekken: list[tuple[Contractgesprek, list[Gemeente]]], door: Gebruiker
) -> None:
    """Old ones are done or dropped; of the newest some are late and some nearly due."""
    keuze = teksten("contract")["afspraken"]
    geweest = [paar for paar in gesprekken if paar[0].datum < opzet.vandaag]
    rijen = []
    for nummer, (gesprek, aanwezig) in enumerate(geweest):
        toeval = opzet.toeval("afspraak", gesprek.datum)
        is_laatste = nummer == len(geweest) - 1
        for plaats in range(AFSPRAKEN + 2 * is_laatste):
            wat = keuze[(AFSPRAKEN * nummer + plaats) % len(keuze)]
            eind = gesprek.datum + dt.timedelta(days=toeval.choice(TERMIJNEN))
            rij = _afspraak(toeval, wat, aanwezig, gesprek, werkdag(eind))
            if is_laatste:
                rij.einddatum = max(_nog_open(opzet, plaats), gesprek.datum)
            elif rij.einddatum < opzet.vandaag:
                _sluit_af(opzet, toeval, rij, door)
            rijen.append(rij)
    Afspraak.objects.bulk_create(rijen)


def _afspraak(
    toeval: Random,
    wat: dict[str, Any],
    aanwezig: list[Gemeente],
    gesprek: Contractgesprek,
    einddatum: dt.date,
) -> Afspraak:
    van_gemeente = wat["eigenaar"] == Eigenaar.GEMEENTE
    return Afspraak(
        gesprek=gesprek,
        wat=wat["wat"],
        eigenaar=wat["eigenaar"],
        gemeente=toeval.choice(aanwezig) if van_gemeente else None,
        einddatum=einddatum,
    )


def _nog_open(opzet: Opzet, plaats: int) -> dt.date:
    """Two late and two due soon, whatever day it is."""
    if plaats < len(TE_LAAT):
        dag = opzet.vandaag - dt.timedelta(days=TE_LAAT[plaats])
        return dag - dt.timedelta(days=max(0, dag.weekday() - 4))  # Friday, not the weekend
    return werkdag(opzet.vandaag + dt.timedelta(days=BIJNA[plaats - len(TE_LAAT)]))


def _sluit_af(opzet: Opzet, toeval: Random, rij: Afspraak, door: Gebruiker) -> None:
    afgerond = teksten("contract")["afgerond"]
    status = AfspraakStatus.VERVALLEN if toeval.random() < 0.15 else AfspraakStatus.GEDAAN
    rij.status = status
    rij.toelichting = toeval.choice(afgerond[status])
    klaar = rij.einddatum - dt.timedelta(days=toeval.randint(0, 12))
    rij.afgesloten_op = min(lokaal_moment(klaar, dt.time(16)), opzet.nu)
    rij.afgesloten_door = door
