"""A page that asks for a reason; it stands in kern, for other apps need it too."""

from poolregio.kern.reden import vraag_reden

__all__ = ["vraag_reden"]
