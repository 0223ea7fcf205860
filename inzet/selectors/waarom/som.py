"""The sum behind a number of the distribution: to the minute, and as the table shows it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import NamedTuple

from inzet.selectors.verdeeltabel import EIGEN_KOLOMMEN, KOLOMMEN, ONZICHTBAAR, Regel
from inzet.selectors.verdeling import Uren, Verdeling
from poolregio.kern.opmaak import MIN, getal, procent, uren_voluit
from poolregio.kern.uren import uren_in_kolom
from poolregio.kern.verdeel import Quotum, quota

ERAF = ("regionaal", "gerealiseerd", "gepland")
ERAF_OF_MEE = (*ERAF, "overgedragen")


class Rij(NamedTuple):
    """A row of a small table: its heading, the cells after it, and where the heading leads."""

    kop: str
    cellen: tuple[str, ...]
    url: str = ""


class Tabelletje(NamedTuple):
    """A small table; ``som`` is the row below the others."""

    bijschrift: str
    koppen: tuple[str, ...]
    rijen: list[Rij]
    som: Rij | None = None


@dataclass(kw_only=True)
class Stap:
    """How one number came about: its answer, in sentences, and in figures where that helps.

    ``links`` lead to the rows behind it, as address and text.
    """

    anker: str
    titel: str
    antwoord: str
    zinnen: list[str]
    tabel: Tabelletje | None = None
    links: list[tuple[str, str]] = field(default_factory=list)


def met_eraf(kolom: str, tekst: str) -> str:
    """In a sum, what goes off has its sign; nothing and what is not known have none."""
    is_niets = tekst in (ONZICHTBAAR, "0", "0 uur")
    return f"{MIN}{tekst}" if kolom in ERAF and not is_niets else tekst


def saldo_tabel(regel: Regel, precies: Uren) -> Tabelletje:
    """The sum of one row, exactly and as shown."""
    rijen = []
    for kolom, label in KOLOMMEN.items():
        in_tabel = regel.minuten(kolom)
        exact = None if in_tabel is None else getattr(precies, kolom)
        cellen = (
            ONZICHTBAAR if exact is None else uren_voluit(exact),
            ONZICHTBAAR if in_tabel is None else uren_in_kolom(in_tabel),
        )
        rijen.append(Rij(label, tuple(met_eraf(kolom, cel) for cel in cellen)))
    *rijen, som = rijen
    return Tabelletje(
        "De som, precies en zoals hij in de tabel staat",
        ("Onderdeel", "Precies", "In de tabel"),
        rijen,
        som,
    )


def breuk(quotum: Quotum) -> str:
    """The exact quota: a key adds up to 10.000, so four decimals say all of it.

    >>> breuk(Quotum(1693, 8311, 10_000, 1, 1)), breuk(Quotum(5, 5, 7, 1, 1))
    ('1.693,8311', '5 5/7')
    """
    if quotum.som == 10_000:
        return f"{getal(quotum.heel)},{quotum.rest:04}"
    return f"{getal(quotum.heel)} {quotum.rest}/{quotum.som}"


def gemengd(getal_: Fraction) -> str:
    """A fraction exactly, as people write it.

    >>> gemengd(Fraction(17664, 7)), gemengd(Fraction(936))
    ('2.523 3/7', '936')
    """
    heel, rest = divmod(getal_, 1)
    return f"{getal(heel)} {rest}" if rest else getal(heel)


def quota_tabel(
    uitkomst: Verdeling, totaal: int, *, eenheid: str, gelijk: Collection[str]
) -> Tabelletje:
    """Who got how many units and why, for all fourteen; ``totaal`` units were divided.

    ``gelijk`` are the gemeentecodes between which a tie decided.
    """
    per_code = quota(totaal, uitkomst.aandelen)
    rijen = []
    for deel in uitkomst.delen:
        quotum = per_code[deel.gemeente.pk]
        rijen.append(
            Rij(
                deel.gemeente.naam,
                (
                    procent(deel.honderdsten or 0),
                    breuk(quotum),
                    getal(quotum.heel),
                    f"{quotum.plaats}e{' (gelijk)' if deel.gemeente.pk in gelijk else ''}",
                    "+1" if quotum.krijgt_er_een else "0",
                    getal(quotum.deel),
                ),
            )
        )
    heel = sum(quotum.heel for quotum in per_code.values())
    sleutel = procent(sum(uitkomst.aandelen.values()))
    som = Rij(
        "Samen",
        (sleutel, getal(totaal), getal(heel), "", f"+{totaal - heel}", getal(totaal)),
    )
    koppen = (
        "Gemeente",
        "Sleutel",
        "Precies",
        "Heel",
        "Plaats van de rest",
        "Erbij",
        "Deel",
    )
    return Tabelletje(f"De verdeling in {eenheid}", koppen, rijen, som)


def halfjaren_tabel(per_halfjaar: Mapping[str, Regel], samen: Regel) -> Tabelletje:
    """One gemeente per half-year: each row and each column adds up, also what goes along.

    What came in and what went out stand apart here; in ``samen`` they are one number.
    """
    regels = per_halfjaar.values()
    erin, eruit = (
        sum(getattr(regel.uren, kolom) for regel in regels)
        for kolom in ("overdracht", "overgedragen")
    )
    apart = replace(samen.uren, overdracht=erin, overgedragen=eruit)
    rijen = [_halfjaar_rij(naam, regel) for naam, regel in per_halfjaar.items()]
    som = _halfjaar_rij("Contract tot nu toe", replace(samen, uren=apart))
    koppen = (
        "Halfjaar",
        "Recht",
        "Afspraken",
        "Uit het vorige",
        "Naar het volgende",
        "Regionaal deel",
        "Gerealiseerd",
        "Gepland",
        "Blijft staan",
    )
    bijschrift = "Elke rij en elke kolom telt precies op."
    return Tabelletje(bijschrift, koppen, rijen, som)


def _halfjaar_rij(naam: str, regel: Regel) -> Rij:
    waarden = {
        kolom: getattr(regel.uren, kolom) or 0
        for kolom in ("recht", "afspraken", "overdracht", "overgedragen", *ERAF)
    }
    cellen = [
        ONZICHTBAAR
        if kolom in EIGEN_KOLOMMEN and not regel.mag_uren
        else uren_in_kolom(-minuten if kolom in ERAF_OF_MEE else minuten)
        for kolom, minuten in waarden.items()
    ]
    blijft = (regel.uren.saldo or 0) - regel.uren.overgedragen
    cellen.append(uren_in_kolom(blijft) if regel.mag_uren else ONZICHTBAAR)
    return Rij(naam, tuple(cellen))
