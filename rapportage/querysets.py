"""Who sees which report, and which part of it."""

from typing import Self

from django.apps import apps
from django.db.models import QuerySet

from gemeenten.models import Gemeente
from gemeenten.querysets import is_begeleidingsgroep
from rapportage.enums import Deelsoort, RapportageStatus


class RapportageQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """The coordinator writes; policy officers read along from ter_beoordeling, the
        contract manager from aangeboden (design.md section 6)."""
        if user.is_coordinator:
            return self
        if user.is_beleidsadviseur:
            return self.exclude(status=RapportageStatus.CONCEPT)
        if user.is_contractmanager:
            return self.filter(status=RapportageStatus.AANGEBODEN)
        return self.none()


class RapportdeelQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """A policy officer reads the own section; the begeleidingsgroep all of them."""
        rapportages = apps.get_model("rapportage.Rapportage").objects.visible_to(user)
        delen = self.filter(rapportage__in=rapportages)
        if user.is_beleidsadviseur and not is_begeleidingsgroep(user):
            return delen.filter(
                soort=Deelsoort.MEERWAARDE, gemeente__in=Gemeente.objects.eigen_van(user)
            )
        return delen

    def van(self, deel) -> Self:
        """The stored row of this text, if there is one."""
        return self.filter(
            rapportage=deel.rapportage_id,
            soort=deel.soort,
            gemeente=deel.gemeente_id,
            deelopdracht=deel.deelopdracht_id,
        )
