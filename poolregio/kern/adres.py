"""Addresses that are read outside the site: in a mail or in somebody's calendar."""

from urllib.parse import urlsplit

from django.conf import settings


def volledig(pad: str) -> str:
    """The address users type, with this path behind it."""
    return f"{settings.SITE_URL.rstrip('/')}{pad}"


def hostnaam() -> str:
    """The name of this site, without port."""
    return urlsplit(settings.SITE_URL).hostname or ""
