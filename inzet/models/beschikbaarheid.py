"""When an expert can work, as a rhythm of dayparts, and when not."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from inzet.models.deskundige import Ervaringsdeskundige
from inzet.querysets import MetDagenQuerySet, VanDeskundigeQuerySet
from poolregio.kern.dagdeel import WEEK, Dagdeel, in_woorden
from poolregio.kern.db import DagenRange, KeyRange
from poolregio.kern.logboek import spoor_zonder_waarden


@spoor_zonder_waarden()
class Beschikbaarheid(models.Model):
    """The weekly pattern of one expert from a day on, until a newer one begins.

    The maxima are in minutes; empty means no other limit than the weekly hours.
    """

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.CASCADE, related_name="beschikbaarheden"
    )
    vanaf = models.DateField("vanaf")
    dagdelen = ArrayField(
        models.CharField(max_length=10, choices=list(WEEK.items())),
        blank=True,
        verbose_name="dagdelen",
    )
    max_minuten_dag = models.PositiveSmallIntegerField(
        "hoogstens per dag",
        null=True,
        blank=True,
        validators=[MinValueValidator(30), MaxValueValidator(24 * 60)],
    )
    max_minuten_week = models.PositiveSmallIntegerField(
        "hoogstens per week",
        null=True,
        blank=True,
        validators=[MinValueValidator(30), MaxValueValidator(60 * 60)],
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = VanDeskundigeQuerySet.as_manager()

    class Meta:
        ordering = ["-vanaf", "pk"]
        verbose_name_plural = "beschikbaarheden"
        constraints = [
            models.UniqueConstraint(
                name="beschikbaarheid_een_per_dag",
                fields=["deskundige", "vanaf"],
                violation_error_message="Er begint op deze dag al een patroon.",
            ),
            models.CheckConstraint(
                name="beschikbaarheid_dagdelen_bestaan",
                condition=Q(dagdelen__contained_by=list(WEEK)),
            ),
            models.CheckConstraint(
                name="beschikbaarheid_maxima_boven_nul",
                condition=(Q(max_minuten_dag=None) | Q(max_minuten_dag__gte=30))
                & (Q(max_minuten_week=None) | Q(max_minuten_week__gte=30)),
                violation_error_message="Vul als maximum een half uur of meer in.",
            ),
        ]

    def __str__(self) -> str:
        return in_woorden(self.dagdelen) or "geen dagdelen"


@spoor_zonder_waarden()
class Uitzondering(models.Model):
    """One day on which an expert can work at other dayparts than the pattern says."""

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.CASCADE, related_name="uitzonderingen"
    )
    datum = models.DateField("datum")
    dagdelen = ArrayField(
        models.CharField(max_length=7, choices=Dagdeel),
        blank=True,
        default=list,
        verbose_name="wel beschikbaar",
        help_text="Kies niets als iemand deze dag helemaal niet kan.",
    )

    objects = VanDeskundigeQuerySet.as_manager()

    class Meta:
        ordering = ["datum"]
        verbose_name_plural = "uitzonderingen"
        constraints = [
            models.UniqueConstraint(
                name="uitzondering_een_per_dag",
                fields=["deskundige", "datum"],
                violation_error_message="Voor deze dag staat er al een uitzondering.",
            ),
            models.CheckConstraint(
                name="uitzondering_dagdelen_bestaan",
                condition=Q(dagdelen__contained_by=Dagdeel.values),
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(self.dagdelen) or "niet beschikbaar"


@spoor_zonder_waarden()
class Afwezigheid(models.Model):
    """Days on which someone is not there. Why is nobody's business: no reason is stored."""

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.CASCADE, related_name="afwezigheden"
    )
    begin = models.DateField("eerste dag")
    eind = models.DateField(
        "laatste dag",
        null=True,
        blank=True,
        help_text="Leeg als nog niet bekend is wanneer het eindigt.",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = MetDagenQuerySet.as_manager()

    class Meta:
        ordering = ["begin", "pk"]
        verbose_name_plural = "afwezigheden"
        constraints = [
            models.CheckConstraint(
                name="afwezigheid_eindigt_niet_voor_begin",
                condition=Q(eind=None) | Q(eind__gte=F("begin")),
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
            ExclusionConstraint(
                name="afwezigheid_overlapt_niet",
                expressions=[
                    (KeyRange("deskundige"), RangeOperators.OVERLAPS),
                    (DagenRange("begin", "eind"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Er staat al een afwezigheid in deze dagen. Pas die "
                "aan, of kies andere dagen.",
            ),
        ]

    def __str__(self) -> str:
        return f"afwezig vanaf {self.begin}"
