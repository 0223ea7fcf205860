"""The agreed key: which part of the hours is whose."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gemeenten.models.gemeente import Gemeente
from gemeenten.querysets import VerdeelsleutelQuerySet
from poolregio.kern.logboek import spoor

HEEL = 10_000  # hundredths of a percent


@spoor()
class Verdeelsleutel(models.Model):
    """A key, in force from the first day of a half-year; vastgesteld it never changes again.

    A trigger refuses to vaststellen unless the shares add to exactly 10 000, and refuses
    every change after that.
    """

    naam = models.CharField("naam", max_length=100)
    ingangsdatum = models.DateField(
        "gaat in op", help_text="De eerste dag van een halfjaar: 1 januari of 1 juli."
    )
    bron = models.CharField("bron", max_length=200)
    vastgesteld_op = models.DateTimeField("vastgesteld op", null=True, editable=False)
    vastgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = VerdeelsleutelQuerySet.as_manager()

    class Meta:
        ordering = ["-ingangsdatum", "-pk"]
        verbose_name_plural = "verdeelsleutels"
        constraints = [
            models.CheckConstraint(
                name="verdeelsleutel_begint_met_halfjaar",
                condition=Q(ingangsdatum__day=1) & Q(ingangsdatum__month__in=(1, 7)),
                violation_error_message="Kies 1 januari of 1 juli.",
            ),
            models.UniqueConstraint(
                name="verdeelsleutel_een_per_ingangsdatum",
                fields=["ingangsdatum"],
                condition=Q(vastgesteld_op__isnull=False),
                violation_error_message="Er is al een sleutel die op deze dag ingaat.",
            ),
            models.CheckConstraint(
                name="verdeelsleutel_vaststellen_compleet",
                condition=Q(vastgesteld_op=None, vastgesteld_door=None)
                | Q(vastgesteld_op__isnull=False, vastgesteld_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("verdeelsleutel_detail", args=[self.pk])

    @property
    def is_vastgesteld(self) -> bool:
        return self.vastgesteld_op is not None


@spoor()
class Aandeel(models.Model):
    """The share of one gemeente in a key, in hundredths of a percent."""

    verdeelsleutel = models.ForeignKey(
        Verdeelsleutel, on_delete=models.CASCADE, related_name="aandelen"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="aandelen"
    )
    honderdsten = models.PositiveSmallIntegerField("aandeel in honderdsten van een procent")

    objects = VerdeelsleutelQuerySet.as_manager()

    class Meta:
        ordering = ["gemeente__naam"]
        verbose_name_plural = "aandelen"
        constraints = [
            models.UniqueConstraint(
                name="aandeel_een_keer_per_gemeente",
                fields=["verdeelsleutel", "gemeente"],
                violation_error_message="Deze gemeente staat al in de sleutel.",
            ),
            models.CheckConstraint(
                name="aandeel_hoogstens_alles", condition=Q(honderdsten__lte=HEEL)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.honderdsten}"
