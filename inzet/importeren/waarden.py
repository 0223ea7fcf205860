"""From the text in one field to a value, or a sentence that says what is wrong with it."""

import datetime as dt
import re
from collections.abc import Collection
from decimal import Decimal
from difflib import get_close_matches

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from poolregio.kern.errors import WaardeError
from poolregio.kern.importeren.waarden import verplicht

MAX_AANTAL = 99_999
MAX_WEEKUREN = 40


def emailadres(tekst: str) -> str:
    tekst = verplicht(tekst, 254).lower()
    try:
        validate_email(tekst)
    except ValidationError:
        raise WaardeError(f"{tekst} is geen e-mailadres.") from None
    return tekst


def code(tekst: str, codes: Collection[str]) -> str:
    if tekst in codes:
        return tekst
    if not tekst:
        raise WaardeError(f"Dit veld is leeg. Kies uit: {', '.join(codes)}.")
    lijkt = get_close_matches(tekst, list(codes), n=3, cutoff=0.5)
    keus = f"Bedoel je {' of '.join(lijkt)}?" if lijkt else f"Kies uit: {', '.join(codes)}."
    raise WaardeError(f"{tekst} kennen we niet. {keus}")


def code_of_leeg(tekst: str, codes: Collection[str]) -> str | None:
    return code(tekst, codes) if tekst else None


def datum(tekst: str) -> dt.date:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", tekst, re.ASCII):
            raise ValueError
        dag = dt.date.fromisoformat(tekst)
    except ValueError:
        raise WaardeError(
            f"{tekst or 'Leeg'} is geen datum. Schrijf jaar-maand-dag, zoals 2024-03-31."
        ) from None
    if not 2000 <= dag.year < 2100:
        raise WaardeError(f"Het jaar {dag.year} kan niet kloppen.")
    return dag


def datum_of_leeg(tekst: str) -> dt.date | None:
    return datum(tekst) if tekst else None


def tijd(tekst: str) -> dt.time:
    try:
        if not re.fullmatch(r"\d\d:\d\d", tekst, re.ASCII):
            raise ValueError
        return dt.time.fromisoformat(tekst)
    except ValueError:
        raise WaardeError(
            f"{tekst or 'Leeg'} is geen tijd. Schrijf uren en minuten, zoals 09:30."
        ) from None


def weekuren(tekst: str) -> Decimal:
    if not re.fullmatch(r"\d{1,3}([.,]\d{1,2})?", tekst, re.ASCII):
        raise WaardeError(
            f"{tekst or 'Leeg'} is geen aantal uren. Schrijf een getal zoals 18 of 12,5."
        )
    uren = Decimal(tekst.replace(",", "."))
    if not 0 < uren <= MAX_WEEKUREN:
        raise WaardeError(f"Vul meer dan 0 en hoogstens {MAX_WEEKUREN} uur per week in.")
    return uren


def aantal(tekst: str) -> int:
    if not re.fullmatch(r"\d{1,9}", tekst, re.ASCII):
        raise WaardeError(f"{tekst or 'Leeg'} is geen aantal. Schrijf een heel getal.")
    if int(tekst) > MAX_AANTAL:
        raise WaardeError(f"{tekst} is te veel: hoogstens {MAX_AANTAL}.")
    return int(tekst)


def aantal_of_leeg(tekst: str) -> int | None:
    return aantal(tekst) if tekst else None


def codelijst(tekst: str, codes: Collection[str]) -> frozenset[str]:
    """``eenzaamheid|werk``; empty means none."""
    delen = [deel.strip() for deel in tekst.split("|")] if tekst else []
    uniek = frozenset(code(deel, codes) for deel in delen)
    if len(uniek) != len(delen):
        raise WaardeError("Er staat een code dubbel in.")
    return uniek
