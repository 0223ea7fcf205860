"""What is asked for, and how it is followed."""

from typing import Self

from django.apps import apps
from django.db.models import Case, Q, QuerySet, When

from gemeenten.models import Gemeente
from inzet.enums import OPEN
from inzet.querysets.regio import ziet_hele_regio


class DeelopdrachtQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        if user.is_coordinator or ziet_hele_regio(user):
            return self
        if user.is_beleidsadviseur:
            eigen = Gemeente.objects.eigen_van(user)
            return self.filter(Q(gemeenten__in=eigen) | Q(gemeenten=None)).distinct()
        if user.is_deskundige:
            return self.filter(
                activiteiten__in=apps.get_model("inzet.Activiteit").objects.visible_to(user)
            ).distinct()
        return self.none()


class AanvraagQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """The own gemeente and the region; an expert reads those of own activities."""
        if user.is_coordinator or ziet_hele_regio(user):
            return self
        if user.is_beleidsadviseur:
            eigen = Gemeente.objects.eigen_van(user)
            return self.filter(Q(gemeente__in=eigen) | Q(gemeente=None))
        if user.is_deskundige:
            return self.filter(
                activiteiten__in=apps.get_model("inzet.Activiteit").objects.visible_to(user)
            ).distinct()
        return self.none()

    def open(self) -> Self:
        """Waiting for the coordinator's decision."""
        return self.filter(status__in=OPEN)

    def open_eerst(self) -> Self:
        """What waits for a decision on top, the newest first."""
        is_open = Case(When(status__in=OPEN, then=0), default=1)
        return self.order_by(is_open, "-ingediend_op", "-pk")

    def with_related(self) -> Self:
        return self.select_related(
            "gemeente", "soort", "plek", "rol", "thema", "deelopdracht", "ingediend_door"
        )


class MonitormomentQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """As the deelopdracht it belongs to."""
        deelopdrachten = apps.get_model("inzet.Deelopdracht").objects.visible_to(user)
        return self.filter(deelopdracht__in=deelopdrachten)
