"""Questions to the logs."""

from functools import reduce
from operator import or_

from django.db.models import Model, Q, QuerySet


class RegelQuerySet(QuerySet):
    def visible_to(self, user):  # noqa: ARG002 -- the same for every model
        """Whoever may see a row may ask for its log; the log by itself is for nobody."""
        return self.none()

    def over(self, *onderwerpen: Model):
        """The lines about these rows; only for someone who may see the rows themselves."""
        keys = [
            Q(soort=onderwerp._meta.model_name, onderwerp_id=onderwerp.pk)
            for onderwerp in onderwerpen
        ]
        return self.filter(reduce(or_, keys)).select_related("door")
