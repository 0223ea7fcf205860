"""Hours left over in one half-year that go along to the next, by decision only."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from gemeenten.enums import BESLUIT_TRANSITIONS, BesluitStatus
from gemeenten.models import Gemeente, Halfjaar
from inzet.querysets import OverdrachtQuerySet
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode
from poolregio.kern.logboek import spoor
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Overdracht(models.Model):
    """``minuten`` of the saldo of ``halfjaar`` that go to the half-year after it.

    Below zero when more was used than the recht. A decision never changes; a newer one for the
    same gemeente and half-year replaces it, and zero undoes it.
    """

    halfjaar = models.ForeignKey(
        Halfjaar,
        on_delete=models.PROTECT,
        related_name="overdrachten",
        verbose_name="uit halfjaar",
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="overdrachten"
    )
    minuten = models.IntegerField("minuten")
    status = models.CharField(
        "status",
        max_length=11,
        choices=BesluitStatus,
        default=BesluitStatus.VOORGESTELD,
        editable=False,
    )
    toelichting = models.CharField(
        "toelichting",
        max_length=500,
        blank=True,
        validators=[zonder_herkenbare_inwoner],
    )
    voorgesteld_op = models.DateTimeField("voorgesteld op", editable=False)
    voorgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )
    besloten_op = models.DateTimeField("besloten op", null=True, editable=False)
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = OverdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["-halfjaar", "gemeente__naam", "-pk"]
        verbose_name_plural = "overdrachten"
        constraints = [
            models.UniqueConstraint(
                name="overdracht_een_voorstel_tegelijk",
                fields=["halfjaar", "gemeente"],
                condition=Q(status=BesluitStatus.VOORGESTELD),
            ),
            models.CheckConstraint(
                name="overdracht_status_bestaat",
                condition=Q(status__in=BesluitStatus.values),
            ),
            models.CheckConstraint(
                name="overdracht_voorstellen_compleet",
                condition=Q(voorgesteld_op__isnull=False, voorgesteld_door__isnull=False),
            ),
            models.CheckConstraint(
                name="overdracht_besluiten_compleet",
                condition=Q(
                    status=BesluitStatus.VOORGESTELD, besloten_op=None, besloten_door=None
                )
                | Q(
                    status=BesluitStatus.BESLOTEN,
                    besloten_op__isnull=False,
                    besloten_door__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} uit {self.halfjaar}"

    @property
    def naar(self) -> Periode:
        """The half-year that gets these hours."""
        return Periode.parse(self.halfjaar_id).volgende()

    def set_status(self, status: BesluitStatus) -> None:
        """Raises ActieError, with a sentence for the user, when the state does not allow it."""
        if status not in BESLUIT_TRANSITIONS[self.status]:
            raise ActieError(
                "Over deze overdracht is al besloten. Wilt u iets anders, neem dan een nieuw "
                "besluit."
            )
        self.status = status
