"""When a sub-assignment is looked at, as agreed, and what was seen (K8)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from inzet.models.deelopdracht import Deelopdracht
from inzet.querysets import MonitormomentQuerySet
from poolregio.kern.db import met_tekst
from poolregio.kern.logboek import spoor
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Monitormoment(models.Model):
    """One moment at which a deelopdracht is followed: due on a day, and done or not yet."""

    deelopdracht = models.ForeignKey(
        Deelopdracht, on_delete=models.CASCADE, related_name="monitormomenten"
    )
    datum = models.DateField("afgesproken dag")
    gezien = models.TextField(
        "wat is gezien?",
        blank=True,
        validators=[zonder_herkenbare_inwoner],
        help_text="Hoe gaat het met de doelen? Noem geen namen van inwoners.",
    )
    gedaan_op = models.DateTimeField("gedaan op", null=True, editable=False)
    gedaan_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = MonitormomentQuerySet.as_manager()

    class Meta:
        ordering = ["datum", "pk"]
        verbose_name_plural = "monitormomenten"
        constraints = [
            models.UniqueConstraint(
                name="monitormoment_een_per_dag",
                fields=["deelopdracht", "datum"],
                violation_error_message="Op deze dag staat er al een moment.",
            ),
            models.CheckConstraint(
                name="monitormoment_gedaan_compleet",
                condition=Q(gedaan_op=None, gedaan_door=None)
                | (
                    Q(gedaan_op__isnull=False, gedaan_door__isnull=False)
                    & met_tekst("gezien")
                ),
                violation_error_message="Vul in wat er is gezien.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deelopdracht}: {self.datum}"

    @property
    def is_gedaan(self) -> bool:
        return self.gedaan_op is not None
