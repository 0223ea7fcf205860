"""What the gemeenten ask for: the kick-off in each, and the inventory of needs (K2, K3)."""

from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from gemeenten.enums import (
    INTERNE_SOORTEN,
    MINUTEN_PER_DAGDEEL,
    REGIONAAL,
    WEKEN_PER_HALFJAAR,
    Eenheid,
    Prioriteit,
)
from gemeenten.models.gemeente import Gemeente
from gemeenten.models.lijsten import Inzetrol, SoortActiviteit, SoortPlek, Thema
from gemeenten.querysets import BehoefteQuerySet, StartbijeenkomstQuerySet
from poolregio.kern.dagdeel import WEEK, in_woorden
from poolregio.kern.db import met_tekst
from poolregio.kern.logboek import spoor
from poolregio.kern.opmaak import weekuren
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Startbijeenkomst(models.Model):
    """The kick-off in a gemeente, where knowledge is spread and needs are brought up (K2)."""

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="startbijeenkomsten"
    )
    datum = models.DateField("datum")
    plek = models.CharField("plek", max_length=150)
    aantal_aanwezigen = models.PositiveSmallIntegerField(
        "aantal aanwezigen",
        null=True,
        blank=True,
        help_text="Professionals en vrijwilligers samen. Leeg zolang het nog moet komen.",
    )
    organisaties = models.TextField(
        "organisaties",
        blank=True,
        validators=[zonder_herkenbare_inwoner],
        help_text="Welke organisaties waren er? Noem geen namen van inwoners.",
    )
    verslag = models.TextField(
        "verslag",
        blank=True,
        validators=[zonder_herkenbare_inwoner],
        help_text="Wat is besproken en afgesproken? Noem geen namen van inwoners.",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = StartbijeenkomstQuerySet.as_manager()

    class Meta:
        ordering = ["-datum", "gemeente__naam"]
        verbose_name_plural = "startbijeenkomsten"
        constraints = [
            models.UniqueConstraint(
                name="startbijeenkomst_een_keer_per_dag",
                fields=["gemeente", "datum"],
                violation_error_message="Op deze dag staat er al een startbijeenkomst in "
                "deze gemeente.",
            )
        ]

    def __str__(self) -> str:
        return f"Startbijeenkomst {self.gemeente}"

    def get_absolute_url(self) -> str:
        return reverse("startbijeenkomst_detail", args=[self.pk])

    def clean(self) -> None:
        if self.aantal_aanwezigen is not None and self.datum and self.moet_nog_komen:
            raise ValidationError(
                {"aantal_aanwezigen": "Vul dit in als de bijeenkomst is geweest."}
            )

    @property
    def moet_nog_komen(self) -> bool:
        return self.datum > timezone.localdate()


@spoor()
class Behoefte(models.Model):
    """A need that a gemeente, or the region, brought up in the inventory of a year (K3)."""

    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="behoeften",
        verbose_name="gemeente",
        help_text="Leeg als de behoefte voor de hele regio is.",
    )
    jaar = models.PositiveSmallIntegerField("jaar")
    titel = models.CharField(
        "wat is er nodig?",
        max_length=150,
        validators=[zonder_herkenbare_inwoner],
        help_text="Bijvoorbeeld: inloop over geldzorgen. Noem geen namen van inwoners.",
    )
    soort = models.ForeignKey(
        SoortActiviteit, on_delete=models.PROTECT, related_name="+", verbose_name="soort"
    )
    rol = models.ForeignKey(
        Inzetrol, on_delete=models.PROTECT, related_name="+", verbose_name="rol"
    )
    thema = models.ForeignKey(
        Thema,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="thema",
    )
    plek = models.ForeignKey(
        SoortPlek, on_delete=models.PROTECT, related_name="+", verbose_name="soort plek"
    )
    hoeveelheid = models.DecimalField(
        "hoeveel", max_digits=6, decimal_places=2, validators=[MinValueValidator(0.25)]
    )
    eenheid = models.CharField("eenheid", max_length=16, choices=Eenheid)
    dagdelen = ArrayField(
        models.CharField(max_length=10, choices=list(WEEK.items())),
        default=list,
        blank=True,
        verbose_name="wanneer past het?",
        help_text="Kies niets als elk dagdeel kan.",
    )
    lokaal_aanbod = models.TextField(
        "wat is er al in de gemeente?",
        validators=[zonder_herkenbare_inwoner],
        help_text="Kijk eerst wat er al is, en waarom dat niet genoeg is. Noem geen namen "
        "van inwoners.",
    )
    prioriteit = models.CharField(
        "wanneer plannen", max_length=10, choices=Prioriteit, default=Prioriteit.DAARNA
    )
    toelichting = models.TextField(
        "toelichting",
        blank=True,
        validators=[zonder_herkenbare_inwoner],
        help_text="Noem geen namen van inwoners.",
    )
    vervallen_op = models.DateTimeField("vervallen op", null=True, editable=False)
    vervallen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    vervallen_reden = models.CharField(
        "waarom niet meer",
        max_length=300,
        blank=True,
        editable=False,
        validators=[zonder_herkenbare_inwoner],
    )
    overgenomen_van = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="overgenomen_in",
        verbose_name="overgenomen van",
        help_text="De behoefte van een jaar eerder waar deze uit voortkomt.",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = BehoefteQuerySet.as_manager()

    class Meta:
        ordering = ["-jaar", "gemeente__naam", "prioriteit", "titel", "pk"]
        verbose_name_plural = "behoeften"
        constraints = [
            models.CheckConstraint(
                name="behoefte_hoeveelheid_boven_nul",
                # Not a number comes after every number, so only an upper bound keeps it out.
                condition=Q(hoeveelheid__gt=0, hoeveelheid__lt=10_000),
                violation_error_message="Vul een getal in dat hoger is dan 0 en lager dan 10.000.",
            ),
            models.CheckConstraint(
                name="behoefte_eenheid_bestaat", condition=Q(eenheid__in=Eenheid.values)
            ),
            models.CheckConstraint(
                name="behoefte_prioriteit_bestaat",
                condition=Q(prioriteit__in=Prioriteit.values),
            ),
            models.CheckConstraint(
                name="behoefte_dagdelen_bestaan",
                condition=Q(dagdelen__contained_by=list(WEEK)),
            ),
            models.CheckConstraint(
                name="behoefte_jaar_mogelijk", condition=Q(jaar__gte=2020, jaar__lte=2099)
            ),
            models.CheckConstraint(
                name="behoefte_vervallen_compleet",
                condition=Q(vervallen_op=None, vervallen_door=None, vervallen_reden="")
                | (
                    Q(vervallen_op__isnull=False, vervallen_door__isnull=False)
                    & met_tekst("vervallen_reden")
                ),
                violation_error_message="Vul in waarom dit niet meer nodig is.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("behoefte_detail", args=[self.pk])

    def clean(self) -> None:
        """What goes together; ``REGIONAAL`` and internal kinds are in nobody's share."""
        if self.soort_id in INTERNE_SOORTEN:
            raise ValidationError(
                {"soort": "Dit is iets van de pool zelf. Kies een andere soort."}
            )
        if self.soort_id == REGIONAAL and self.gemeente_id:
            raise ValidationError(
                {
                    "soort": "Een regionale activiteit is er voor de hele regio. Kies een andere "
                    "soort."
                }
            )

    @property
    def voor(self) -> str:
        return self.gemeente.naam if self.gemeente else "Hele regio"

    @property
    def is_vervallen(self) -> bool:
        return self.vervallen_op is not None

    @property
    def hoeveel(self) -> str:
        """``1,5 uur per week``"""
        eenheid = Eenheid(self.eenheid).label
        if self.hoeveelheid == Decimal(1):
            eenheid = eenheid.replace("dagdelen", "dagdeel")
        return f"{weekuren(self.hoeveelheid)} {eenheid}"

    @property
    def minuten_per_halfjaar(self) -> int:
        """What is wanted in a half-year, whichever way it was said."""
        per_stuk = 60 if self.eenheid.startswith("uur") else MINUTEN_PER_DAGDEEL
        weken = WEKEN_PER_HALFJAAR if self.eenheid.endswith("week") else 1
        return int(self.hoeveelheid * per_stuk * weken)

    @property
    def dagdelen_in_woorden(self) -> str:
        return in_woorden(self.dagdelen)
