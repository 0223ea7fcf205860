"""What the contract asks of quality and growth, followed in words and never in numbers (K9)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gemeenten.enums import DoelSoort
from gemeenten.models.contract import Contract
from gemeenten.querysets import GeldQuerySet
from poolregio.kern.logboek import spoor
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Ontwikkeldoel(models.Model):
    """A development goal (K19) or a quality demand of the contract."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="doelen")
    soort = models.CharField("soort", max_length=15, choices=DoelSoort)
    titel = models.CharField(
        "titel", max_length=150, validators=[zonder_herkenbare_inwoner]
    )
    omschrijving = models.TextField(
        "wat willen we bereiken?", validators=[zonder_herkenbare_inwoner]
    )
    is_actief = models.BooleanField(
        "dit volgen we nog",
        default=True,
        help_text="Haal het vinkje weg als het doel is bereikt of niet meer geldt.",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = GeldQuerySet.as_manager()

    class Meta:
        ordering = ["soort", "titel"]
        verbose_name_plural = "ontwikkeldoelen"
        constraints = [
            models.UniqueConstraint(
                name="ontwikkeldoel_titel_een_keer",
                fields=["contract", "titel"],
                violation_error_message="Er is al een doel met deze titel.",
            ),
            models.CheckConstraint(
                name="ontwikkeldoel_soort_bestaat",
                condition=Q(soort__in=DoelSoort.values),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("ontwikkeldoel_detail", args=[self.pk])


@spoor()
class Doelnotitie(models.Model):
    """What was seen of a goal on a day."""

    doel = models.ForeignKey(
        Ontwikkeldoel, on_delete=models.PROTECT, related_name="notities"
    )
    datum = models.DateField("datum")
    tekst = models.TextField("wat zien we?", validators=[zonder_herkenbare_inwoner])
    geschreven_op = models.DateTimeField("geschreven op", editable=False)
    geschreven_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )

    objects = GeldQuerySet.as_manager()

    class Meta:
        ordering = ["-datum", "-pk"]
        verbose_name_plural = "doelnotities"
        constraints = [
            models.CheckConstraint(
                name="doelnotitie_schrijven_compleet",
                condition=Q(geschreven_op__isnull=False, geschreven_door__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.doel}, {self.datum:%d-%m-%Y}"
