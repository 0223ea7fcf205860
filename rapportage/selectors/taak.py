"""One thing that waits for somebody, as the start page shows it."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from django.utils import timezone

from poolregio.kern import opmaak


class Deeltaak(NamedTuple):
    """One of several of the same kind, under one heading."""

    naam: str
    url: str
    datum: str


@dataclass(frozen=True)
class Taak:
    """Something that waits; drawn by ``onderdelen/taak.html``, in the order of ``op``."""

    icoon: str
    titel: str
    url: str
    zin: str
    datum: str = ""
    op: dt.date = dt.date.max  # without a day it comes last
    delen: tuple[Deeltaak, ...] = ()  # then the task itself has no address


def wanneer(dag: dt.date, nu: dt.datetime, *, sinds: bool) -> str:
    """``sinds di 10 sept.`` or ``vandaag``; the year only when it is not this one."""
    vandaag = timezone.localdate(nu)
    if dag == vandaag and not sinds:
        return "vandaag"
    tekst = opmaak.dag(dag) if dag.year == vandaag.year else opmaak.datum(dag)
    return f"sinds {tekst}" if sinds else tekst
