"""Questions to the logs."""

from django.db.models import Model, QuerySet


class RegelQuerySet(QuerySet):
    def visible_to(self, user):  # noqa: ARG002 -- the same for every model
        """Whoever may see a row may ask for its log; the log by itself is for nobody."""
        return self.none()

    def over(self, onderwerp: Model):
        """The lines about this row; only for someone who may see the row itself."""
        return self.filter(
            soort=onderwerp._meta.model_name, onderwerp_id=onderwerp.pk
        ).select_related("door")
