"""Settling at year end what was not spent (memo, chapter 12: "zal dit verrekend worden")."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.enums import BESLUIT_TRANSITIONS, BesluitStatus
from gemeenten.models.gemeente import Gemeente
from gemeenten.models.verdeelsleutel import Verdeelsleutel
from gemeenten.querysets import VerrekendeelQuerySet, VerrekeningQuerySet
from poolregio.kern.errors import ActieError
from poolregio.kern.logboek import spoor
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Verrekening(models.Model):
    """What the fourteen get back of one year: max(0, indexed minus booked projectkosten).

    A proposal holds the figures of the moment it was made. Decided (besloten) it never changes
    again, and neither does what it was computed from: a trigger refuses both.
    """

    jaar = models.PositiveSmallIntegerField("jaar", unique=True)
    sleutel = models.ForeignKey(
        Verdeelsleutel, on_delete=models.PROTECT, related_name="verrekeningen"
    )
    begroot_centen = models.PositiveBigIntegerField("geïndexeerde projectkosten")
    geboekt_centen = models.BigIntegerField("geboekte projectkosten")
    centen = models.PositiveBigIntegerField("te verrekenen")
    status = models.CharField(
        "status",
        max_length=11,
        choices=BesluitStatus,
        default=BesluitStatus.VOORGESTELD,
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
    besloten_op = models.DateTimeField("vastgesteld op", null=True, editable=False)
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = VerrekeningQuerySet.as_manager()

    class Meta:
        ordering = ["-jaar"]
        verbose_name_plural = "verrekeningen"
        constraints = [
            models.CheckConstraint(
                name="verrekening_status_bestaat",
                condition=Q(status__in=BesluitStatus.values),
            ),
            models.CheckConstraint(
                name="verrekening_is_wat_niet_is_uitgegeven",
                condition=Q(centen=F("begroot_centen") - F("geboekt_centen"))
                | Q(centen=0, geboekt_centen__gte=F("begroot_centen")),
            ),
            models.CheckConstraint(
                name="verrekening_voorstellen_compleet",
                condition=Q(voorgesteld_op__isnull=False, voorgesteld_door__isnull=False),
            ),
            models.CheckConstraint(
                name="verrekening_besluiten_compleet",
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
        return f"Verrekening {self.jaar}"

    def get_absolute_url(self) -> str:
        return reverse("verrekening_detail", args=[self.jaar])

    def set_status(self, status: BesluitStatus) -> None:
        """Raises ActieError, with a sentence for the user, when the state does not allow it."""
        if status not in BESLUIT_TRANSITIONS[self.status]:
            raise ActieError(
                f"De verrekening van {self.jaar} is al vastgesteld en ligt vast."
            )
        self.status = status


@spoor()
class Verrekendeel(models.Model):
    """The part of one gemeente in a settlement, in cents, by largest remainder."""

    verrekening = models.ForeignKey(
        Verrekening, on_delete=models.CASCADE, related_name="delen"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="verrekendelen"
    )
    honderdsten = models.PositiveSmallIntegerField("aandeel in honderdsten van een procent")
    centen = models.PositiveBigIntegerField("bedrag in centen")

    objects = VerrekendeelQuerySet.as_manager()

    class Meta:
        ordering = ["gemeente__naam"]
        verbose_name_plural = "verrekendelen"
        constraints = [
            models.UniqueConstraint(
                name="verrekendeel_een_keer_per_gemeente",
                fields=["verrekening", "gemeente"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.centen}"
