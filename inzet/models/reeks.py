"""A recurrence: the same activity again and again, by a rule of RFC 5545."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from inzet.herhalen import Regel
from inzet.querysets import ReeksQuerySet
from poolregio.kern.logboek import spoor


@spoor()
class Reeks(models.Model):
    """The rule by which activities repeat; each activity stands on its own once made.

    ``rrule`` has no DTSTART: that is ``eerste_dag``. Times are local, so that a series stays
    at ten o'clock when the clock changes. An end not after the begin means midnight.
    """

    rrule = models.CharField("regel", max_length=200)
    eerste_dag = models.DateField("eerste dag")
    begin = models.TimeField("begin")
    eind = models.TimeField("eind")
    is_zonder_feestdagen = models.BooleanField("niet op feestdagen", default=True)
    is_zonder_schoolvakanties = models.BooleanField(
        "niet in schoolvakanties", default=False
    )
    vervolg_op = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="vervolgen",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = ReeksQuerySet.as_manager()

    class Meta:
        ordering = ["eerste_dag", "pk"]
        verbose_name_plural = "reeksen"
        constraints = [
            models.CheckConstraint(name="reeks_regel_niet_leeg", condition=~Q(rrule="")),
            models.CheckConstraint(
                name="reeks_vervolgt_een_ander",
                condition=Q(vervolg_op=None) | ~Q(vervolg_op=F("id")),
            ),
        ]

    def __str__(self) -> str:
        return f"reeks vanaf {self.eerste_dag}"

    def get_absolute_url(self) -> str:
        return reverse("reeks_detail", args=[self.pk])

    @property
    def regel(self) -> Regel:
        return Regel(self.rrule, self.is_zonder_feestdagen, self.is_zonder_schoolvakanties)
