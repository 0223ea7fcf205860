"""Fill in what every installation needs. Adds what is missing and touches nothing else."""

import datetime as dt
import re

from django.db import connection, transaction
from django.utils import timezone

from gemeenten.enums import KostenCategorie, Subregio
from gemeenten.gegevens import heel, rijen
from gemeenten.models import (
    Aandeel,
    Begrotingspost,
    Contract,
    Contractjaar,
    Gemeente,
    Halfjaar,
    Inzetrol,
    Kader,
    Ontwikkeldoel,
    SoortActiviteit,
    SoortPlek,
    Thema,
    Verdeelsleutel,
    Verlengingsoptie,
)
from gemeenten.models.lijsten import Lijstwaarde
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from poolregio.logboek.acties import log_gebeurtenis

INRICHTING = "inrichting@pool.example"
BEGIN = Periode(2024, 1)
EINDE = Periode(2031, 2)  # with both options to extend
CONTRACTJAREN = (2024, 2025)
VERLENGINGEN = (2026, 2029)  # three years each; the day of decision is an assumption
PRIJSPEIL = 2023
MEMO = "Memo regionale pool ervaringsdeskundigen, 20 april 2023"
LIJSTEN: dict[str, type[Lijstwaarde]] = {
    "inzetrol": Inzetrol,
    "soort": SoortActiviteit,
    "plek": SoortPlek,
    "kader": Kader,
}
_EEN_TEGELIJK = 2024_0001  # any number, as long as nobody else uses it as a lock


@transaction.atomic
def basisgegevens_aanvullen(*, door: Gebruiker | None = None) -> None:
    """Idempotent: what someone renamed, retired or changed since then stays as it is."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_EEN_TEGELIJK])
    _lijsten()
    _gemeenten()
    _halfjaren()
    _verdeelsleutel(door or _inrichting())
    _contract()
    _doelen()
    _begroting()


def _inrichting() -> Gebruiker:
    """Who did what no person did: an account without role that nobody can log in with."""
    gebruiker = Gebruiker.objects.filter(email=INRICHTING).first()
    return gebruiker or Gebruiker.objects.create_user(
        INRICHTING, roepnaam="Inrichting", is_active=False
    )


def _lijsten() -> None:
    themas = [
        Thema(volgorde=10 * plaats, **rij) for plaats, rij in enumerate(rijen("themas"), 1)
    ]
    Thema.objects.bulk_create(themas, ignore_conflicts=True)
    for lijst, model in LIJSTEN.items():
        eigen = [rij for rij in rijen("lijsten") if rij["lijst"] == lijst]
        model._default_manager.bulk_create(
            [
                model(code=rij["code"], naam=rij["naam"], volgorde=10 * plaats)
                for plaats, rij in enumerate(eigen, 1)
            ],
            ignore_conflicts=True,
        )


def _gemeenten() -> None:
    subregio = {naam: code for code, naam in Subregio.choices}
    gemeenten = [
        Gemeente(
            gemeentecode=rij["gemeentecode"],
            naam=rij["naam"],
            naam_cbs=rij["naam_cbs"],
            subregio=subregio[rij["subregio"]],
            inwoners=int(rij["inwoners_2025"]),
            inwoners_peildatum=dt.date(2025, 1, 1),
            inwoners_bron="CBS, periode 2025, via een uittreksel van derden",
        )
        for rij in rijen("gemeenten")
    ]
    Gemeente.objects.bulk_create(gemeenten, ignore_conflicts=True)


def _halfjaren() -> None:
    periode, halfjaren = BEGIN, []
    while periode <= EINDE:
        halfjaren.append(
            Halfjaar(code=periode.code, begin=periode.begin, einde=periode.einde)
        )
        periode = periode.volgende()
    Halfjaar.objects.bulk_create(halfjaren, ignore_conflicts=True)


def _verdeelsleutel(door: Gebruiker) -> None:
    """The key of the memo, vastgesteld: from then on the database lets nobody change it."""
    if Verdeelsleutel.objects.filter(ingangsdatum=BEGIN.begin).exists():
        return
    sleutel = Verdeelsleutel.objects.create(
        naam="Verdeelsleutel module 2", ingangsdatum=BEGIN.begin, bron=f"{MEMO}, tabel 2"
    )
    Aandeel.objects.bulk_create(
        Aandeel(
            verdeelsleutel=sleutel,
            gemeente_id=rij["gemeentecode"],
            honderdsten=heel(rij["percentage"], 100),
        )
        for rij in rijen("verdeelsleutel")
    )
    sleutel.vastgesteld_op = timezone.now()
    sleutel.vastgesteld_door = door
    sleutel.save(update_fields=["vastgesteld_op", "vastgesteld_door"])
    log_gebeurtenis("verdeelsleutel_vaststellen", sleutel, door=door)


def _contract() -> None:
    if Contract.objects.exists():
        return
    contract = Contract.objects.create(
        naam="Pool ervaringsdeskundigen 2024 en 2025",
        begin=dt.date(2024, 1, 1),
        einde=dt.date(2025, 12, 31),
        bron=MEMO,
    )
    Verlengingsoptie.objects.bulk_create(
        Verlengingsoptie(
            contract=contract,
            begin=dt.date(jaar, 1, 1),
            einde=dt.date(jaar + 2, 12, 31),
            beslisdatum=dt.date(jaar - 1, 7, 1),
        )
        for jaar in VERLENGINGEN
    )
    Contractjaar.objects.bulk_create(
        Contractjaar(
            contract=contract,
            jaar=jaar,
            weekuren_per_fte=36,
            inzetbaarheid=75,
            bron="aanname",
        )
        for jaar in CONTRACTJAREN
    )


def _doelen() -> None:
    """What the memo asks of quality and growth, unless someone wrote goals before."""
    contract = Contract.objects.order_by("begin").first()
    if contract is None or Ontwikkeldoel.objects.exists():
        return
    Ontwikkeldoel.objects.bulk_create(
        Ontwikkeldoel(contract=contract, **rij) for rij in rijen("doelen")
    )


def _begroting() -> None:
    """Table 1: an empty cell is no post, a zero is a post of zero. Totals are computed."""
    if Begrotingspost.objects.exists():
        return
    Begrotingspost.objects.bulk_create(
        Begrotingspost(
            jaar=jaar,
            categorie=rij["categorie"],
            omschrijving=rij["post"],
            centen=heel(bedrag, 100),
            prijspeil=PRIJSPEIL,
            is_indicatief="indicatief" in kolom,
            volgorde=10 * plaats,
        )
        for plaats, rij in enumerate(rijen("begroting"), 1)
        if rij["categorie"] in KostenCategorie.values
        for kolom, bedrag in rij.items()
        if bedrag and kolom[:4].isdigit()
        for jaar in _jaren(kolom)
    )


def _jaren(kolom: str) -> range:
    """``2025`` is one year, ``2026-2031 per jaar (indicatief)`` six."""
    jaren = [int(jaar) for jaar in re.findall(r"\d{4}", kolom)]
    return range(jaren[0], jaren[-1] + 1)
