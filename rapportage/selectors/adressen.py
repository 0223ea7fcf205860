"""Where the start pages send somebody."""

from django.urls import NoReverseMatch, reverse


def adres(naam: str, *args: object) -> str:
    """The address of a page; empty when this installation does not have it.

    Then the line stands there as text, without a link.
    """
    try:
        return reverse(naam, args=args)
    except NoReverseMatch:
        return ""
