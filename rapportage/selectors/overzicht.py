"""What the contract manager finds on the start page: what waits, what was agreed, what comes."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, DateTimeField, Min, Sum, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone

from gemeenten.enums import BesluitStatus, OptieStatus
from gemeenten.models import (
    Afspraak,
    Contract,
    Verdeelsleutel,
    Verlengingsoptie,
    Verrekening,
)
from gemeenten.models.verdeelsleutel import HEEL
from inzet.models import Overdracht
from poolregio.accounts.models import Gebruiker
from poolregio.kern import opmaak
from poolregio.kern.halfjaar import Periode
from rapportage.models import Rapportage
from rapportage.selectors.adressen import adres
from rapportage.selectors.taak import Taak, wanneer

BINNENKORT = dt.timedelta(days=30)  # agreements that are due
BESLISTIJD = dt.timedelta(days=183)  # how long before its day an extension asks attention
MEESTE_AFSPRAKEN = 6
MEESTE_RAPPORTAGES = 4


@dataclass(frozen=True)
class Rapportages:
    """Those that were offered, and a sentence about each that is still to come."""

    aangeboden: list[Rapportage]
    verwacht: list[str]

    @property
    def perioden(self) -> dict[int, Periode]:
        return {r.pk: r.halfjaar.periode for r in self.aangeboden}


@dataclass(frozen=True)
class Afspraakregel:
    """An agreement that is due, or was."""

    afspraak: Afspraak
    url: str
    datum: str
    is_te_laat: bool


@dataclass(frozen=True)
class Contractstand:
    """How long the contract runs, with the extensions that were taken."""

    contract: Contract
    einde: dt.date
    opties: list[Verlengingsoptie]


def rapportages(user: Gebruiker, vandaag: dt.date) -> Rapportages:
    """Newest first. Whether there is a concept already is not told."""
    rijen = list(Rapportage.objects.visible_to(user).select_related("halfjaar"))
    er_al = {rij.halfjaar_id for rij in rijen}
    nu = Periode.van(vandaag)
    wat = "De rapportage"
    verwacht = []
    if nu.vorige().code not in er_al:
        verwacht.append(f"{wat} over het {nu.vorige()} is nog niet aangeboden.")
        wat = "Die"
    verwacht.append(f"{wat} over het {nu} komt na {opmaak.datum(nu.einde)}.")
    return Rapportages(rijen, verwacht)


def contractstand(user: Gebruiker) -> Contractstand | None:
    """The newest contract."""
    opties = list(
        Verlengingsoptie.objects.visible_to(user)
        .select_related("contract")
        .order_by("contract__begin", "begin")
    )
    contract = opties[-1].contract if opties else Contract.objects.visible_to(user).last()
    if not contract:
        return None
    eigen = [optie for optie in opties if optie.contract_id == contract.pk]
    verlengd = [optie.einde for optie in eigen if optie.status == OptieStatus.VERLENGD]
    return Contractstand(contract, max([contract.einde, *verlengd]), eigen)


def afspraken(user: Gebruiker, vandaag: dt.date) -> list[Afspraakregel]:
    """Open ones that are late or due soon, the oldest first."""
    rijen = (
        Afspraak.objects.visible_to(user)
        .open()
        .filter(einddatum__lte=vandaag + BINNENKORT)
        .select_related("gemeente")
    )
    return [
        Afspraakregel(
            rij,
            adres("afspraak_detail", rij.pk),
            opmaak.dag(rij.einddatum)
            if rij.einddatum.year == vandaag.year
            else opmaak.datum(rij.einddatum),
            rij.einddatum < vandaag,
        )
        for rij in rijen
    ]


def besluiten(
    user: Gebruiker, nu: dt.datetime, opties: list[Verlengingsoptie]
) -> list[Taak]:
    """What waits for the contract manager to decide, by date; from one question.

    ``opties`` are those of the contract, which the page has already.
    """
    overdrachten = (
        Overdracht.objects.visible_to(user)
        .filter(status=BesluitStatus.VOORGESTELD)
        .order_by()
        .values("halfjaar")
        .annotate(aantal=Count("pk"), moment=Min("voorgesteld_op"), som=Sum("minuten"))
        .values_list(Value("overdracht"), "halfjaar", "moment", "aantal", "som")
    )
    verrekeningen = (
        Verrekening.objects.visible_to(user)
        .filter(status=BesluitStatus.VOORGESTELD)
        .order_by()
        .values_list(
            Value("verrekening"),
            Cast("jaar", TextField()),
            "voorgesteld_op",
            Value(1),
            "centen",
        )
    )
    sleutels = (
        Verdeelsleutel.objects.visible_to(user)
        .filter(vastgesteld_op=None)
        .annotate(totaal=Sum("aandelen__honderdsten"))
        .filter(totaal=HEEL)
        .order_by()
        .values_list(
            Value("sleutel"),
            Cast("pk", TextField()),
            Cast("ingangsdatum", DateTimeField()),
            Value(1),
            "totaal",
        )
    )
    rijen = overdrachten.union(verrekeningen, sleutels, all=True)
    taken = [
        BESLUIT[wat](welke, aantal, som, timezone.localdate(moment), nu)
        for wat, welke, moment, aantal, som in rijen
    ]
    grens = timezone.localdate(nu) + BESLISTIJD
    taken += [
        _verlenging(optie, nu)
        for optie in opties
        if optie.status == OptieStatus.OPEN and optie.beslisdatum <= grens
    ]
    return sorted(taken, key=lambda taak: (taak.op, taak.titel))


def _overdracht(code: str, aantal: int, som: int, op: dt.date, nu: dt.datetime) -> Taak:
    periode = Periode.parse(code)
    wie = "1 gemeente" if aantal == 1 else f"{aantal} gemeenten"
    return Taak(
        "clock",
        f"Overdracht uit het {periode}",
        adres("overdracht_detail", code),
        f"Voorstel voor {wie}: samen {opmaak.uren(som)} uur naar het {periode.volgende()}.",
        wanneer(op, nu, sinds=True),
        op,
    )


def _verrekening(
    jaar: str, _aantal: int, centen: int, op: dt.date, nu: dt.datetime
) -> Taak:
    return Taak(
        "currency-euro",
        f"Verrekening van {jaar}",
        adres("verrekening_detail", int(jaar)),
        f"Voorstel: {opmaak.euro(centen)} terug naar de veertien gemeenten.",
        wanneer(op, nu, sinds=True),
        op,
    )


def _sleutel(pk: str, _aantal: int, _som: int, op: dt.date, nu: dt.datetime) -> Taak:
    return Taak(
        "key",
        "Nieuwe verdeelsleutel vaststellen",
        reverse("verdeelsleutel_detail", args=[pk]),
        f"De aandelen zijn samen 100%. De sleutel gaat in op {opmaak.datum(op)}.",
        wanneer(op, nu, sinds=False),
        op,
    )


def _verlenging(optie: Verlengingsoptie, nu: dt.datetime) -> Taak:
    dag = optie.beslisdatum
    te_laat = dag < timezone.localdate(nu)
    zin = "Dat moest al op" if te_laat else "Het besluit moet er zijn op"
    return Taak(
        "calendar-event",
        f"Verlengen van {optie}?",
        reverse("contract_detail"),
        f"{zin} {opmaak.datum(dag)}.",
        wanneer(dag, nu, sinds=False),
        dag,
    )


BESLUIT = {
    "overdracht": _overdracht,
    "verrekening": _verrekening,
    "sleutel": _sleutel,
}
