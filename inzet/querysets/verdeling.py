"""What moves hours from one gemeente, or one half-year, to another."""

from typing import Self

from django.db.models import QuerySet

from gemeenten.enums import BesluitStatus
from inzet.enums import AFWIJKING_OPEN, AFWIJKING_TOEGEZEGD, AfwijkingStatus


class RondDeTafelQuerySet(QuerySet):
    """Recht, afspraken and overdracht of all fourteen are for everybody around the table."""

    def visible_to(self, user) -> Self:
        if user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur:
            return self
        return self.none()


class AfwijkingsafspraakQuerySet(RondDeTafelQuerySet):
    def geldend(self) -> Self:
        """Agreed by both: these move hours."""
        return self.filter(status=AfwijkingStatus.OVEREENGEKOMEN)

    def open(self) -> Self:
        return self.filter(status__in=AFWIJKING_OPEN)

    def te_besluiten(self) -> Self:
        """Open in a half-year that is open as well: in a closed one nobody can decide."""
        return self.open().filter(halfjaar__gesloten_op=None)

    def toegezegd(self) -> Self:
        """Agreed or still open: what the giving gemeente has already spoken for."""
        return self.filter(status__in=AFWIJKING_TOEGEZEGD)

    def with_partijen(self) -> Self:
        """What the name of an agreement says."""
        return self.select_related("halfjaar", "van", "naar")

    def with_related(self) -> Self:
        """Also who did what. The people are asked apart: the order in which to join eight tables
        takes the database longer to work out than everything else on the page."""
        return self.with_partijen().prefetch_related(
            "voorgesteld_door", "akkoord_van_door", "akkoord_naar_door", "afgesloten_door"
        )


class OverdrachtQuerySet(RondDeTafelQuerySet):
    def voorgesteld(self) -> Self:
        return self.filter(status=BesluitStatus.VOORGESTELD)

    def geldend(self) -> Self:
        """The newest decision of each gemeente in each half-year; it replaces older ones."""
        return (
            self.filter(status=BesluitStatus.BESLOTEN)
            .order_by("halfjaar_id", "gemeente_id", "-besloten_op", "-pk")
            .distinct("halfjaar_id", "gemeente_id")
        )
