"""The only two ways to add a line. Called inside the act's own transaction."""

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
