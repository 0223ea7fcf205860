"""Text in one field of an import, or the sentence that says what is wrong with it."""

from django.core.exceptions import ValidationError

from poolregio.kern.errors import WaardeError
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


def verplicht(tekst: str, lengte: int) -> str:
    if not tekst:
        raise WaardeError("Dit veld is leeg.")
    if len(tekst) > lengte:
        raise WaardeError(f"Dit is te lang: hoogstens {lengte} tekens.")
    return tekst


def vrije_tekst(tekst: str, lengte: int) -> str:
    """Nothing in it may identify a resident."""
    try:
        zonder_herkenbare_inwoner(verplicht(tekst, lengte))
    except ValidationError as error:
        raise WaardeError(" ".join(error.messages)) from None
    return tekst
