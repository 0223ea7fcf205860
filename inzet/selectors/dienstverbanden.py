"""The hours of a contract, and what stands in the way of changing them."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from django.db.models import Q

from gemeenten.models import Halfjaar
from inzet.models import Dienstverband, Inzet
from inzet.querysets import InzetQuerySet
from poolregio.kern.halfjaar import middernacht
from poolregio.kern.opmaak import datum, weekuren

Dagen = tuple[dt.date, dt.date]  # first and last day, both included
Urendagen = tuple[Decimal, dt.date, dt.date | None]  # weekly hours, first and last day
DAG = dt.timedelta(days=1)
EERSTE_PAAR = 3  # inzetten that a message names


class Tijdvak(Protocol):
    """A half-year, or a month of it: the first day and the last, both included."""

    @property
    def begin(self) -> dt.date: ...

    @property
    def einde(self) -> dt.date: ...


def omschrijving(dienstverband: Dienstverband) -> str:
    """A dienstverband in words, for messages and the log."""
    tekst = f"{weekuren(dienstverband.weekuren)} uur per week"
    if dienstverband.eind:
        return f"{tekst} van {datum(dienstverband.begin)} tot en met {datum(dienstverband.eind)}"
    return f"{tekst} vanaf {datum(dienstverband.begin)}"


def dagen_van(dienstverband: Dienstverband) -> Dagen:
    return dienstverband.begin, dienstverband.eind or dt.date.max - DAG


def contracturen_in(periode: Tijdvak, diensten: Iterable[Urendagen]) -> Fraction:
    """Weekly hours times overlapping days, the last day included, divided by 7.

    ``diensten`` are weekly hours, begin and end. Added up in whole hundredths of an hour, so
    exact; one division is left for the end.
    """
    honderdsten = 0
    for uren, begin, eind in diensten:
        laatste = min(eind or periode.einde, periode.einde)
        dagen = (laatste - max(begin, periode.begin)).days + 1
        honderdsten += int(uren * 100) * max(0, dagen)
    return Fraction(honderdsten, 700)


def overlappend(dienstverband: Dienstverband) -> Dienstverband | None:
    """Another dienstverband of the same expert in these days."""
    begin, eind = dagen_van(dienstverband)
    anders = Dienstverband.objects.filter(deskundige=dienstverband.deskundige_id)
    return (
        anders.exclude(pk=dienstverband.pk)
        .filter(Q(eind=None) | Q(eind__gte=begin), begin__lte=eind)
        .first()
    )


def gewijzigde_dagen(oud: Dienstverband | None, nieuw: Dienstverband | None) -> list[Dagen]:
    """The days on which someone's contract hours become other than they were."""
    if not (oud and nieuw):
        return [dagen_van(dienstverband) for dienstverband in (oud, nieuw) if dienstverband]
    if oud.weekuren != nieuw.weekuren:
        return [dagen_van(oud), dagen_van(nieuw)]
    (begin, eind), (ander_begin, ander_eind) = dagen_van(oud), dagen_van(nieuw)
    verschillen = []
    if begin != ander_begin:
        verschillen.append((min(begin, ander_begin), max(begin, ander_begin) - DAG))
    if eind != ander_eind:
        verschillen.append((min(eind, ander_eind) + DAG, max(eind, ander_eind)))
    return verschillen


def gesloten_halfjaren(dagen: Iterable[Dagen]) -> list[Halfjaar]:
    """The closed half-years that these days touch."""
    geraakt = Q(pk=None)
    for begin, eind in dagen:
        geraakt |= Q(begin__lte=eind, einde__gte=begin)
    return list(Halfjaar.objects.filter(geraakt, gesloten_op__isnull=False))


def inzetten_zonder_dienstverband(
    oud: Dienstverband, nieuw: Dienstverband | None
) -> InzetQuerySet:
    """What falls outside every dienstverband once ``oud`` is replaced by ``nieuw``.

    The date of an inzet is that of its planned begin.
    """
    inzetten = Inzet.objects.telt().filter(_begint_in(oud), deskundige=oud.deskundige_id)
    anders = Dienstverband.objects.filter(deskundige=oud.deskundige_id).exclude(pk=oud.pk)
    for dienstverband in [*anders, *([nieuw] if nieuw else [])]:
        inzetten = inzetten.exclude(_begint_in(dienstverband))
    return inzetten.select_related("activiteit__gemeente", "activiteit__soort")


def _begint_in(dienstverband: Dienstverband) -> Q:
    begint = Q(begin__gte=middernacht(dienstverband.begin))
    if dienstverband.eind:
        begint &= Q(begin__lt=middernacht(dienstverband.eind + DAG))
    return begint
