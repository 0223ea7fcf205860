"""The only ways to add a line. Called inside the act's own transaction."""

from collections.abc import Iterable

from django.db.models import Model

from poolregio.accounts.models import Gebruiker
from poolregio.logboek.models import Gebeurtenis, Inzage


def log_gebeurtenis(
    actie: str, onderwerp: Model, *, toelichting: str = "", door: Gebruiker | None
) -> None:
    """Record an act. ``toelichting`` never holds personal data or an expert's free text."""
    Gebeurtenis.objects.create(
        actie=actie,
        soort=str(onderwerp._meta.model_name),
        onderwerp_id=onderwerp.pk,
        toelichting=toelichting,
        door=door,
    )


def log_inzage(onderdeel: str, onderwerp: Model, *, door: Gebruiker) -> None:
    """Record that someone read special data. Also on a GET: reading is what is logged."""
    Inzage.objects.create(
        onderdeel=onderdeel,
        soort=str(onderwerp._meta.model_name),
        onderwerp_id=onderwerp.pk,
        door=door,
    )


def log_inzagen(onderdeel: str, onderwerpen: Iterable[Model], *, door: Gebruiker) -> None:
    """The same for a list that shows or filters on special data: one line for each row."""
    Inzage.objects.bulk_create(
        Inzage(
            onderdeel=onderdeel,
            soort=str(onderwerp._meta.model_name),
            onderwerp_id=onderwerp.pk,
            door=door,
        )
        for onderwerp in onderwerpen
    )
