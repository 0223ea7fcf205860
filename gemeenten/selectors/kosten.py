"""On what can still be booked."""

from django.db.models import QuerySet

from gemeenten.enums import KostenCategorie
from gemeenten.models import Begrotingspost
from gemeenten.selectors.verrekening import verrekende_jaren


def boekbaar(posten: QuerySet[Begrotingspost]) -> list[Begrotingspost]:
    """Without the projectkosten of a year that is settled; newest year first."""
    vast = verrekende_jaren()
    return [
        post
        for post in posten.order_by("-jaar", "volgorde", "pk")
        if post.categorie != KostenCategorie.PROJECTKOSTEN or post.jaar not in vast
    ]
