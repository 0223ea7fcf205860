"""Goals and quality demands, with what was last seen of them."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from gemeenten.models import Doelnotitie, Ontwikkeldoel
from poolregio.accounts.models import Gebruiker


def doelenlijst(user: Gebruiker) -> QuerySet[Ontwikkeldoel, Any]:
    """By kind and title, with ``laatste_datum`` and ``laatste_tekst`` of the newest note."""
    notities = Doelnotitie.objects.filter(doel=OuterRef("pk")).order_by("-datum", "-pk")
    return (
        Ontwikkeldoel.objects.visible_to(user)
        .annotate(
            laatste_datum=Subquery(notities.values("datum")[:1]),
            laatste_tekst=Subquery(notities.values("tekst")[:1]),
        )
        .order_by("-soort", "titel")
    )
