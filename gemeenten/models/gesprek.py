"""The periodic contract talks, and what was agreed there (K11)."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gemeenten.enums import AFSPRAAK_TRANSITIONS, AfspraakStatus, Eigenaar
from gemeenten.models.gemeente import Gemeente
from gemeenten.querysets import AfspraakQuerySet, GeldQuerySet
from poolregio.kern.db import met_tekst
from poolregio.kern.logboek import spoor
from poolregio.kern.toestand import MetStatus
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Contractgesprek(models.Model):
    """A talk of the contract manager with the contractor; delegates of gemeenten take part."""

    datum = models.DateField("datum")
    onderwerp = models.CharField(
        "onderwerp", max_length=150, validators=[zonder_herkenbare_inwoner]
    )
    gemeenten = models.ManyToManyField(
        Gemeente, through="Gespreksdeelname", related_name="gesprekken"
    )
    verslag = models.TextField(
        "verslag",
        blank=True,
        validators=[zonder_herkenbare_inwoner],
        help_text="Wat is besproken. Afspraken schrijft u er apart bij.",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = GeldQuerySet.as_manager()

    class Meta:
        ordering = ["-datum", "-pk"]
        verbose_name_plural = "contractgesprekken"

    def __str__(self) -> str:
        return self.onderwerp

    def get_absolute_url(self) -> str:
        return reverse("contractgesprek_detail", args=[self.pk])


@spoor()
class Gespreksdeelname(models.Model):
    """A gemeente that took part in a talk."""

    gesprek = models.ForeignKey(Contractgesprek, on_delete=models.CASCADE, related_name="+")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")

    objects = GeldQuerySet.as_manager()

    class Meta:
        ordering = ["gemeente__naam"]
        verbose_name_plural = "gespreksdeelnames"
        constraints = [
            models.UniqueConstraint(
                name="gespreksdeelname_een_keer_per_gemeente",
                fields=["gesprek", "gemeente"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} bij {self.gesprek}"


@spoor()
class Afspraak(MetStatus, models.Model):
    """What someone does before a day, agreed in a contract talk or apart from one."""

    gesprek = models.ForeignKey(
        Contractgesprek,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="afspraken",
        verbose_name="gesprek",
    )
    wat = models.CharField(
        "wat is afgesproken?", max_length=300, validators=[zonder_herkenbare_inwoner]
    )
    eigenaar = models.CharField("wie doet het?", max_length=20, choices=Eigenaar)
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="afspraken",
        verbose_name="welke gemeente?",
    )
    einddatum = models.DateField("klaar op", help_text="De dag waarop het klaar moet zijn.")
    status = models.CharField(
        "status",
        max_length=10,
        choices=AfspraakStatus,
        default=AfspraakStatus.OPEN,
        editable=False,
    )
    toelichting = models.CharField(
        "toelichting",
        max_length=300,
        blank=True,
        editable=False,
        validators=[zonder_herkenbare_inwoner],
    )
    afgesloten_op = models.DateTimeField("afgesloten op", null=True, editable=False)
    afgesloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    overgangen = AFSPRAAK_TRANSITIONS
    deze = "Deze afspraak"
    objects = AfspraakQuerySet.as_manager()

    class Meta:
        ordering = ["einddatum", "pk"]
        verbose_name_plural = "afspraken"
        constraints = [
            models.CheckConstraint(
                name="afspraak_status_bestaat",
                condition=Q(status__in=AfspraakStatus.values),
            ),
            models.CheckConstraint(
                name="afspraak_eigenaar_bestaat", condition=Q(eigenaar__in=Eigenaar.values)
            ),
            models.CheckConstraint(
                name="afspraak_gemeente_hoort_bij_eigenaar",
                condition=Q(eigenaar=Eigenaar.GEMEENTE, gemeente__isnull=False)
                | Q(~Q(eigenaar=Eigenaar.GEMEENTE), gemeente=None),
                violation_error_message="Kies een gemeente als een gemeente het doet, en "
                "anders geen.",
            ),
            models.CheckConstraint(
                name="afspraak_afsluiten_compleet",
                condition=Q(
                    status=AfspraakStatus.OPEN, afgesloten_op=None, afgesloten_door=None
                )
                | Q(
                    ~Q(status=AfspraakStatus.OPEN),
                    afgesloten_op__isnull=False,
                    afgesloten_door__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="afspraak_vervallen_met_toelichting",
                condition=~Q(status=AfspraakStatus.VERVALLEN) | met_tekst("toelichting"),
                violation_error_message="Schrijf erbij waarom de afspraak vervalt.",
            ),
        ]

    def __str__(self) -> str:
        return self.wat

    def get_absolute_url(self) -> str:
        return reverse("afspraak_detail", args=[self.pk])

    @property
    def van_wie(self) -> str:
        return self.gemeente.naam if self.gemeente else self.get_eigenaar_display()

    def is_te_laat(self, vandaag: dt.date) -> bool:
        """Open, and the day has passed; as AfspraakQuerySet.te_laat."""
        return self.status == AfspraakStatus.OPEN and self.einddatum < vandaag
