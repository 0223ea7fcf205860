"""The log of what the people in the demo did with contract, money and hours.

Rows say who and when; their pages and the start page read it from the log.
"""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection

from gemeenten.enums import AfspraakStatus
from gemeenten.models import Afspraak, Kostenboeking, OvaIndex, Verrekening
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak, Overdracht
from poolregio.logboek.models import Gebeurtenis
from rapportage.models import Rapportage


class Regel(NamedTuple):
    """In the order of the columns below."""

    op: dt.datetime
    actie: str
    soort: str
    onderwerp: str
    door: int | None
    toelichting: str = ""


def schrijf_logboek() -> None:
    """In bulk and with their own time, which a line of today never has."""
    regels = sorted(
        [*_geld(), *_afspraken(), *_afwijkingen(), *_overdrachten(), *_rapportages()]
    )
    tabel = connection.ops.quote_name(Gebeurtenis._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {tabel} (op, actie, soort, onderwerp_id, door_id, toelichting)"  # noqa: S608
            " VALUES (%s, %s, %s, %s, %s, %s)",
            regels,
        )


def _geld() -> Iterator[Regel]:
    for index in OvaIndex.objects.all():
        yield Regel(
            index.ingevoerd_op,
            "ovaindex_create",
            "ovaindex",
            str(index.pk),
            index.ingevoerd_door_id,
        )
    for rij in Kostenboeking.objects.all():
        wat, pk = "kostenboeking", str(rij.pk)
        yield Regel(rij.geboekt_op, f"{wat}_create", wat, pk, rij.geboekt_door_id)
        if rij.teruggedraaid_op:
            yield Regel(
                rij.teruggedraaid_op,
                f"{wat}_terugdraaien",
                wat,
                pk,
                rij.teruggedraaid_door_id,
                rij.reden,
            )
    for een in Verrekening.objects.all():
        wat, pk = "verrekening", str(een.pk)
        yield Regel(
            een.voorgesteld_op, f"{wat}_voorstellen", wat, pk, een.voorgesteld_door_id
        )
        if een.besloten_op:
            yield Regel(een.besloten_op, f"{wat}_besluiten", wat, pk, een.besloten_door_id)


def _afspraken() -> Iterator[Regel]:
    """Only how they ended: who wrote them down is not in the row."""
    acties = {
        AfspraakStatus.GEDAAN: "afspraak_afronden",
        AfspraakStatus.VERVALLEN: "afspraak_vervallen",
    }
    for rij in Afspraak.objects.filter(status__in=acties):
        if rij.afgesloten_op:
            yield Regel(
                rij.afgesloten_op,
                acties[AfspraakStatus(rij.status)],
                "afspraak",
                str(rij.pk),
                rij.afgesloten_door_id,
                rij.toelichting if rij.status == AfspraakStatus.VERVALLEN else "",
            )


def _afwijkingen() -> Iterator[Regel]:
    wat = "afwijkingsafspraak"
    for rij in Afwijkingsafspraak.objects.all():
        pk = str(rij.pk)
        yield Regel(rij.voorgesteld_op, f"{wat}_create", wat, pk, rij.voorgesteld_door_id)
        for op, door in (
            (rij.akkoord_van_op, rij.akkoord_van_door_id),
            (rij.akkoord_naar_op, rij.akkoord_naar_door_id),
        ):
            if op and op != rij.voorgesteld_op:  # who proposes has agreed by that
                yield Regel(op, f"{wat}_instemmen", wat, pk, door)
        if rij.afgesloten_op:
            is_geweigerd = rij.status == AfwijkingStatus.GEWEIGERD
            yield Regel(
                rij.afgesloten_op,
                f"{wat}_weigeren" if is_geweigerd else f"{wat}_intrekken",
                wat,
                pk,
                rij.afgesloten_door_id,
                rij.toelichting,
            )


def _overdrachten() -> Iterator[Regel]:
    """Proposed for a half-year at once, decided for each gemeente."""
    voorstellen = Overdracht.objects.order_by("halfjaar_id").distinct("halfjaar_id")
    for rij in voorstellen:
        yield Regel(
            rij.voorgesteld_op,
            "overdracht_voorstellen",
            "halfjaar",
            rij.halfjaar_id,
            rij.voorgesteld_door_id,
        )
    for rij in Overdracht.objects.exclude(besloten_op=None):
        if rij.besloten_op:
            yield Regel(
                rij.besloten_op,
                "overdracht_besluiten",
                "overdracht",
                str(rij.pk),
                rij.besloten_door_id,
            )


def _rapportages() -> Iterator[Regel]:
    for rij in Rapportage.objects.all():
        if rij.aangeboden_op:
            yield Regel(
                rij.aangeboden_op,
                "rapportage_aanbieden",
                "rapportage",
                str(rij.pk),
                rij.aangeboden_door_id,
            )
