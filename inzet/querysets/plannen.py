"""Series and proposals, of which activities come."""

from typing import Self

from django.db.models import QuerySet


class ReeksQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """How a series repeats is for who plans it."""
        return self if user.is_coordinator else self.none()


class VoorstelQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """With names of experts and their availability: for the coordinator alone."""
        return self if user.is_coordinator else self.none()


class VoorstelregelQuerySet(VoorstelQuerySet):
    def wacht_op_plannen(self) -> Self:
        """Taken over, but not planned yet."""
        return self.filter(overgenomen_op__isnull=False, activiteit=None)

    def with_related(self) -> Self:
        return self.select_related(
            "voorstel", "behoefte__soort", "behoefte__plek", "behoefte__thema",
            "gemeente", "deskundige", "rol", "overgenomen_door",
        )  # fmt: skip
