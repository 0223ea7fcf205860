"""The contract: its term, the options to extend it, and what a year of it means in hours."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.enums import OptieStatus
from gemeenten.querysets import ContractQuerySet, GeldQuerySet
from poolregio.kern.halfjaar import Periode
from poolregio.kern.logboek import spoor
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Contract(models.Model):
    """The lump-sum contract with the one contractor; ``einde`` is without any extension."""

    naam = models.CharField("naam", max_length=100)
    begin = models.DateField("begin")
    einde = models.DateField("laatste dag")
    bron = models.CharField("bron", max_length=200)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["begin"]
        verbose_name_plural = "contracten"
        constraints = [
            models.CheckConstraint(
                name="contract_eindigt_na_begin",
                condition=Q(einde__gt=F("begin")),
                violation_error_message="De laatste dag moet na het begin liggen.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("contract_detail")


@spoor()
class Verlengingsoptie(models.Model):
    """A possible extension of the contract (K13); once decided it never changes again."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="opties")
    begin = models.DateField("begin")
    einde = models.DateField("laatste dag")
    beslisdatum = models.DateField(
        "uiterlijk besluiten op", help_text="De dag waarop het besluit er moet zijn."
    )
    status = models.CharField(
        "besluit",
        max_length=15,
        choices=OptieStatus,
        default=OptieStatus.OPEN,
        editable=False,
    )
    toelichting = models.CharField(
        "toelichting",
        max_length=500,
        blank=True,
        editable=False,
        validators=[zonder_herkenbare_inwoner],
    )
    besloten_op = models.DateTimeField("besloten op", null=True, editable=False)
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["begin"]
        verbose_name_plural = "verlengingsopties"
        constraints = [
            models.UniqueConstraint(
                name="verlengingsoptie_een_per_begin",
                fields=["contract", "begin"],
                violation_error_message="Er is al een optie die op deze dag begint.",
            ),
            models.CheckConstraint(
                name="verlengingsoptie_eindigt_na_begin",
                condition=Q(einde__gt=F("begin")),
                violation_error_message="De laatste dag moet na het begin liggen.",
            ),
            models.CheckConstraint(
                name="verlengingsoptie_besluit_voor_begin",
                condition=Q(beslisdatum__lte=F("begin")),
                violation_error_message="Het besluit moet er zijn voor de verlenging begint.",
            ),
            models.CheckConstraint(
                name="verlengingsoptie_status_bestaat",
                condition=Q(status__in=OptieStatus.values),
            ),
            models.CheckConstraint(
                name="verlengingsoptie_besluit_compleet",
                condition=Q(status=OptieStatus.OPEN, besloten_op=None, besloten_door=None)
                | Q(
                    ~Q(status=OptieStatus.OPEN),
                    besloten_op__isnull=False,
                    besloten_door__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.begin:%Y} tot en met {self.einde:%Y}"


@spoor()
class Contractdocument(models.Model):
    """A link to a document of the contract; the document itself stays where it is kept."""

    contract = models.ForeignKey(
        Contract, on_delete=models.PROTECT, related_name="documenten"
    )
    naam = models.CharField("naam", max_length=150)
    url = models.URLField(
        "adres",
        max_length=500,
        help_text="Het webadres van het document, dat begint met https://.",
    )
    datum = models.DateField("datum van het document")

    objects = GeldQuerySet.as_manager()

    class Meta:
        ordering = ["-datum", "naam"]
        verbose_name_plural = "contractdocumenten"
        constraints = [
            models.CheckConstraint(
                name="contractdocument_is_een_webadres",
                condition=Q(url__regex=r"^https?://"),
                violation_error_message="Begin het adres met https://.",
            )
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def domein(self) -> str:
        """Where the link leads, for a reader to see before following it."""
        return urlsplit(self.url).hostname or ""


@spoor()
class Contractjaar(models.Model):
    """What counts in one calendar year; without it a half-year has no recht."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="jaren")
    jaar = models.PositiveSmallIntegerField("jaar", unique=True)
    weekuren_per_fte = models.DecimalField(
        "uren per week bij 1 fte", max_digits=4, decimal_places=2
    )
    inzetbaarheid = models.PositiveSmallIntegerField(
        "inzetbaarheid (procent)",
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="Welk deel van de contracturen naar inzet gaat. De rest is reizen, "
        "voorbereiden, verlof en scholing.",
    )
    bron = models.CharField("bron", max_length=200)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["jaar"]
        verbose_name_plural = "contractjaren"
        constraints = [
            models.CheckConstraint(
                name="contractjaar_inzetbaarheid_is_een_percentage",
                condition=Q(inzetbaarheid__gte=1, inzetbaarheid__lte=100),
            ),
            models.CheckConstraint(
                name="contractjaar_weekuren_mogelijk",
                condition=Q(weekuren_per_fte__gt=0, weekuren_per_fte__lte=60),
            ),
        ]

    def __str__(self) -> str:
        return str(self.jaar)

    @property
    def halfjaren(self) -> tuple[Periode, Periode]:
        return Periode(self.jaar, 1), Periode(self.jaar, 2)
