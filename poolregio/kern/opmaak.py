"""How numbers, money and times are written for a reader: Dutch, exact, never rounded unseen.

Formatting dominates a page with a large table, so every function remembers its answers.
"""

from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from django.utils import timezone

from poolregio.kern.dagdeel import WEEKDAGEN

MIN = "\N{MINUS SIGN}"
VASTE_SPATIE = "\N{NO-BREAK SPACE}"
DAGEN = tuple(dag[:2] for dag in WEEKDAGEN)
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
MAANDEN_KORT = (
    "jan.", "feb.", "maart", "april", "mei", "juni",
    "juli", "aug.", "sept.", "okt.", "nov.", "dec.",
)  # fmt: skip


@lru_cache(maxsize=8192)
def getal(aantal: int) -> str:
    """A whole number.

    >>> getal(1025), getal(-6), getal(0)
    ('1.025', '−6', '0')
    """
    return ("" if aantal >= 0 else MIN) + f"{abs(aantal):,}".replace(",", ".")


def _decimaal(honderdsten: int, *, minstens: int = 0) -> str:
    """Hundredths with a comma, without needless zeros."""
    heel, rest = divmod(abs(honderdsten), 100)
    decimalen = f"{rest:02}"
    while len(decimalen) > minstens and decimalen.endswith("0"):
        decimalen = decimalen[:-1]
    teken = MIN if honderdsten < 0 else ""
    return teken + getal(heel) + (f",{decimalen}" if decimalen else "")


@lru_cache(maxsize=8192)
def uren(minuten: int) -> str:
    """Minutes as hours, in at most two decimals (half away from zero).

    >>> uren(150), uren(61500), uren(-360), uren(15), uren(0), uren(20)
    ('2,5', '1.025', '−6', '0,25', '0', '0,33')
    """
    honderdsten = (abs(minuten) * 100 + 30) // 60
    return _decimaal(honderdsten if minuten >= 0 else -honderdsten)


@lru_cache(maxsize=8192)
def uren_en_minuten(minuten: int) -> str:
    """Hours where every minute counts; right-aligned they line up in a column.

    >>> uren_en_minuten(12217), uren_en_minuten(-65), uren_en_minuten(-5), uren_en_minuten(0)
    ('203\\xa0u\\xa037\\xa0min', '−1\\xa0u\\xa005\\xa0min', '−5\\xa0min', '0')
    """
    if minuten == 0:
        return "0"
    heel, rest = divmod(abs(minuten), 60)
    delen = [f"{getal(heel)}", "u", f"{rest:02}"] if heel else [f"{rest}"]
    return (MIN if minuten < 0 else "") + VASTE_SPATIE.join([*delen, "min"])


def honderdsten(aantal: int) -> str:
    """Hundredths of an hour, always with two decimals so that a column lines up.

    >>> honderdsten(62057), honderdsten(-31500), honderdsten(0)
    ('620,57', '−315,00', '0,00')
    """
    return _decimaal(aantal, minstens=2)


@lru_cache(maxsize=8192)
def uren_voluit(minuten: int) -> str:
    """Minutes to the minute, in words.

    >>> uren_voluit(312), uren_voluit(-120), uren_voluit(61215), uren_voluit(1)
    ('5 uur en 12 minuten', '−2 uur', '1.020 uur en 15 minuten', '1 minuut')
    """
    heel, rest = divmod(abs(minuten), 60)
    delen = [f"{getal(heel)} uur"] if heel or not rest else []
    if rest:
        delen.append("1 minuut" if rest == 1 else f"{rest} minuten")
    return (MIN if minuten < 0 else "") + " en ".join(delen)


@lru_cache(maxsize=1024)
def weekuren(aantal: Decimal) -> str:
    """Contract hours per week.

    >>> weekuren(Decimal("22.50")), weekuren(Decimal("36.00"))
    ('22,5', '36')
    """
    return _decimaal(int(aantal * 100))


@lru_cache(maxsize=1024)
def procent(honderdsten: int) -> str:
    """Hundredths of a percent, always with two decimals so that a column lines up.

    >>> procent(1027), procent(10000), procent(78)
    ('10,27%', '100,00%', '0,78%')
    """
    return _decimaal(honderdsten, minstens=2) + "%"


@lru_cache(maxsize=8192)
def euro(centen: int) -> str:
    """Cents as euros; whole euros without decimals.

    >>> euro(123456), euro(45000000), euro(-5), euro(0)
    ('€\\xa01.234,56', '€\\xa0450.000', '−€\\xa00,05', '€\\xa00')
    """
    teken = MIN if centen < 0 else ""
    centen = abs(centen)
    bedrag = getal(centen // 100) if centen % 100 == 0 else _decimaal(centen, minstens=2)
    return f"{teken}€{VASTE_SPATIE}{bedrag}"


@lru_cache(maxsize=8192)
def bedrag(centen: int) -> str:
    """Cents as euros for a column of euros: always two decimals, no sign of the currency.

    >>> bedrag(123456), bedrag(45000000), bedrag(-5)
    ('1.234,56', '450.000,00', '−0,05')
    """
    return _decimaal(centen, minstens=2)


def _dag_van(moment: date) -> date:
    """The day in our own time zone."""
    if isinstance(moment, datetime):
        return (timezone.localtime(moment) if timezone.is_aware(moment) else moment).date()
    return moment


def _tijd_van(moment: datetime | time) -> datetime | time:
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment


@lru_cache(maxsize=8192)
def klok(moment: datetime | time) -> str:
    """A time of day.

    >>> klok(time(9, 0)), klok(time(12, 30))
    ('9.00', '12.30')
    """
    lokaal = _tijd_van(moment)
    return f"{lokaal.hour}.{lokaal.minute:02}"


def tijdvak(begin: datetime | time, eind: datetime | time) -> str:
    """From and until, with an en dash.

    >>> tijdvak(time(9, 0), time(12, 30))
    '9.00–12.30'
    """
    return f"{klok(begin)}\N{EN DASH}{klok(eind)}"


@lru_cache(maxsize=4096)
def dag(moment: date) -> str:
    """A day in a list, where the year is plain.

    >>> dag(date(2024, 9, 10)), dag(date(2024, 5, 6))
    ('di 10 sept.', 'ma 6 mei')
    """
    d = _dag_van(moment)
    return f"{DAGEN[d.weekday()]} {d.day} {MAANDEN_KORT[d.month - 1]}"


@lru_cache(maxsize=4096)
def datum(moment: date) -> str:
    """A date in full.

    >>> datum(date(2024, 9, 10))
    '10 september 2024'
    """
    d = _dag_van(moment)
    return f"{d.day} {MAANDEN[d.month - 1]} {d.year}"


@lru_cache(maxsize=4096)
def dagdatum(moment: date) -> str:
    """A date in full with its day.

    >>> dagdatum(date(2024, 9, 10))
    'dinsdag 10 september 2024'
    """
    d = _dag_van(moment)
    return f"{WEEKDAGEN[d.weekday()]} {datum(d)}"
