"""Free text never holds what could identify a resident (design.md section 4, Free text).

Refused: a number that passes the 11-test of the BSN, a phone number, an e-mail address, and
a date after *geboren* or *geb.* Each with the passage and the reason.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError

_BSN = re.compile(
    r"(?<!\d)(?:\d{8,9}|\d{3}([ .\-])\d{3}\1\d{3}|\d{4}([ .\-])\d{2}\2\d{3})(?!\d)"
)
_TELEFOON = re.compile(r"(?<![\w])(?:\+31|0031|0)(?:[\s\-()./]{0,3}\d){8,10}(?!\d)")
_EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_MAAND = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
)
_GEBOREN = re.compile(
    r"\b(?:geboren|geb\.?|geboortedatum)\b\D{0,20}?"
    rf"(?:\d{{1,2}}[\s\-/.]+(?:\d{{1,2}}|{_MAAND})\.?[\s\-/.]+\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Vondst:
    """A passage that may not stay, and why."""

    passage: str
    reden: str


def is_bsn(cijfers: str) -> bool:
    """The 11-test: nine digits weighted 9, 8, … 2, −1; eight digits get a leading zero.

    >>> is_bsn("111222333"), is_bsn("123456789")
    (True, False)
    """
    cijfers = cijfers.zfill(9)
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(int(c) * g for c, g in zip(cijfers, gewichten, strict=True))
    return som % 11 == 0 and int(cijfers) > 0


def herkenbare_passages(
    tekst: str, is_contactgegeven: Callable[[str], bool] = lambda _: False
) -> Iterator[Vondst]:
    """Every passage that could identify a resident.

    ``is_contactgegeven`` says whether an address or number is on the list of organisation
    contacts; those may stay.
    """
    for match in _GEBOREN.finditer(tekst):
        yield Vondst(match[0], "Dit lijkt een geboortedatum.")
    for match in _EMAIL.finditer(tekst):
        if not is_contactgegeven(match[0].lower()):
            yield Vondst(match[0], "Dit is een e-mailadres.")
    telefoons = list(_TELEFOON.finditer(tekst))
    for match in telefoons:
        if not is_contactgegeven(re.sub(r"\D", "", match[0])):
            yield Vondst(match[0], "Dit lijkt een telefoonnummer.")
    for match in _BSN.finditer(tekst):
        in_telefoon = any(t.start() <= match.start() < t.end() for t in telefoons)
        if not in_telefoon and is_bsn(re.sub(r"\D", "", match[0])):
            yield Vondst(match[0], "Dit lijkt een burgerservicenummer (BSN).")


def zonder_herkenbare_inwoner(tekst: str) -> None:
    """Model and form validator. Raises ValidationError with every passage and its reason."""
    if vondsten := list(herkenbare_passages(tekst)):
        raise ValidationError(
            [
                f"Haal “{vondst.passage}” weg. {vondst.reden} "
                "Een tekst mag nooit laten zien wie een inwoner is."
                for vondst in vondsten
            ],
            code="herkenbare_inwoner",
        )
