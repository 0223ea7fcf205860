"""Free text never holds what could identify a resident (design.md section 4, Free text).

Refused: a number that passes the 11-test of the BSN, a phone number, an e-mail address, and
a date after *geboren* or *geb.* Each with the passage and the reason. Dates, times and amounts
are put out of sight first: they are what harmless stories are full of.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.core.exceptions import ValidationError

MEESTE_VONDSTEN = 50  # nobody reads more of them at once

_MAAND = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
)
_JAAR = r"(?:19|20)\d\d"
_DATUM = (
    rf"(?:\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_JAAR}|{_JAAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|\d{{1,2}} (?:{_MAAND})\.?(?: {_JAAR})?)"
)
_TIJD = r"(?:[01]?\d|2[0-3])[.:][0-5]\d"
_ONSCHULDIG = re.compile(
    rf"(?<![\d.\-]){_DATUM}(?![.\-]?\d)"
    rf"|(?<![\d.\-]){_TIJD}(?:\s*[-–]\s*{_TIJD}(?![.:\-]?\d)|(?=\s+uur\b)|(?![.:\- ]?\d))"
    r"|€\s*[\d.]+(?:,\d\d)?|(?<![\w.])[\d.]+(?:,\d\d)?(?=\s+euro\b)",
    re.IGNORECASE,
)

_STREEP = r"[\s\-–./()]{0,3}"  # what people write between digits
_CIJFERS = r"(?:\d" + _STREEP + r"){%d}\d(?!" + _STREEP + r"\d)"
_TELEFOON = re.compile(
    r"(?<![\w+])(?<!\d[.,\-])(?:"
    rf"(?:\+|00)\s?31{_STREEP}(?:0{_STREEP})?{_CIJFERS % 8}"  # 31, then nine digits
    rf"|\+{_STREEP}\d\d{_STREEP}(?:\d{_STREEP}){{6,11}}\d(?!\d)"  # over the border
    rf"|\(?0{_STREEP}{_CIJFERS % 8}"  # ten digits
    r")"
)
_NEGEN_CIJFERS = re.compile(
    r"(?<![\w+])(?<!\d[.,])(?:\d{2,9}(?:[\s.\-–/]{1,2}\d{2,7}){0,3}|\d(?:[\s.\-]\d){8})(?![\w])"
)
_ACHT_CIJFERS = re.compile(r"(?<![\w.,+])\d{8}(?![\w])")
# Only from the begin of a word: trying each letter of a long one takes the square of its length.
_EMAIL = re.compile(
    r"(?<![\w.+\-])[\w.+\-]+(?:@| @ | ?[(\[](?:at|@)[)\]] ?)[\w\-]+(?:\.[\w\-]+)+"
)
_GEBOREN = re.compile(
    r"\b(?:geboren\b|geboortedatum\b|geboortedag\b|geb\b\.?)[^\d.!?\n]{0,40}"
    r"(?:\d{1,2}[\s\-–/.]+\d{1,2}[\s\-–/.]+['’]?\d{2,4}|\d{4}[\-/.]\d{1,2}[\-/.]\d{1,2}"
    rf"|\d{{1,2}}e?[\s\-–/.]*(?:{_MAAND})\b\.?(?:[\s\-–/.]*['’]?\d{{2,4}})?|\d{{8}}|\d{{6}})(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Vondst:
    """A passage that may not stay, where it stands, and why."""

    passage: str
    reden: str
    begin: int

    @property
    def eind(self) -> int:
        return self.begin + len(self.passage)


@dataclass(frozen=True)
class Stuk:
    """A stretch of a text, to show with the passages marked."""

    tekst: str
    reden: str = ""


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
) -> list[Vondst]:
    """Every passage that could identify a resident, in the order of the text.

    ``is_contactgegeven`` says whether an address or number is on the list of organisation
    contacts; those may stay.
    """
    vondsten: list[Vondst] = []
    for vondst in islice(_alle_vondsten(tekst, is_contactgegeven), MEESTE_VONDSTEN):
        if all(vondst.begin >= v.eind or vondst.eind <= v.begin for v in vondsten):
            vondsten.append(vondst)
    return sorted(vondsten, key=lambda vondst: vondst.begin)


def _alle_vondsten(
    tekst: str, is_contactgegeven: Callable[[str], bool]
) -> Iterator[Vondst]:
    """The surest kinds first; they may overlap."""
    for match in _GEBOREN.finditer(tekst):
        yield Vondst(match[0], "Dit lijkt een geboortedatum.", match.start())
    for match in _EMAIL.finditer(tekst):
        if not is_contactgegeven(match[0].lower()):
            yield Vondst(match[0], "Dit is een e-mailadres.", match.start())
    cijfers = _ONSCHULDIG.sub(lambda match: "x" * len(match[0]), tekst)
    for match in _TELEFOON.finditer(cijfers):
        if not is_contactgegeven(re.sub(r"\D", "", match[0])):
            yield Vondst(match[0], "Dit lijkt een telefoonnummer.", match.start())
    for match in [*_NEGEN_CIJFERS.finditer(cijfers), *_ACHT_CIJFERS.finditer(cijfers)]:
        nummer = re.sub(r"\D", "", match[0])
        is_lengte = len(nummer) == 9 or (len(nummer) == 8 and match.re is _ACHT_CIJFERS)
        if is_lengte and not _is_dag(nummer) and is_bsn(nummer):
            yield Vondst(
                match[0], "Dit lijkt een burgerservicenummer (BSN).", match.start()
            )


def _is_dag(nummer: str) -> bool:
    """20240131 or 31012024: a day written without separators."""
    return bool(
        re.fullmatch(
            rf"{_JAAR}(?:0\d|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:0\d|1[0-2]){_JAAR}",
            nummer,
        )
    )


def gemarkeerd(tekst: str) -> list[Stuk]:
    """The text in stretches; a stretch with a ``reden`` is one that may not stay."""
    stukken, positie = [], 0
    for vondst in herkenbare_passages(tekst):
        stukken += [Stuk(tekst[positie : vondst.begin]), Stuk(vondst.passage, vondst.reden)]
        positie = vondst.eind
    return [stuk for stuk in [*stukken, Stuk(tekst[positie:])] if stuk.tekst]


def zonder_herkenbare_inwoner(tekst: str) -> None:
    """Model and form validator. Raises ValidationError with every passage and its reason."""
    if vondsten := herkenbare_passages(tekst):
        raise ValidationError(
            [
                ValidationError(
                    f"Haal “{vondst.passage}” weg. {vondst.reden} "
                    "Een tekst mag nooit laten zien wie een inwoner is.",
                    code="herkenbare_inwoner",
                )
                for vondst in vondsten
            ]
        )
