"""One report per half-year: figures come from the records, texts from the coordinator."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gemeenten.models import Gemeente, Halfjaar
from inzet.models import Deelopdracht
from poolregio.kern.logboek import spoor
from poolregio.kern.toestand import MetStatus
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner
from rapportage.enums import TRANSITIONS, Deelsoort, RapportageStatus
from rapportage.querysets import RapportageQuerySet, RapportdeelQuerySet

MAX_TEKST = 20_000  # characters: about seven printed pages


@spoor()
class Rapportage(MetStatus, models.Model):
    """The written half-yearly report to the fourteen councils (K6)."""

    halfjaar = models.OneToOneField(
        Halfjaar, on_delete=models.PROTECT, related_name="rapportage"
    )
    status = models.CharField(
        "status", max_length=15, choices=RapportageStatus, default=RapportageStatus.CONCEPT
    )
    terugkoppeling = models.TextField(
        "terugkoppeling",
        blank=True,
        max_length=5000,
        validators=[zonder_herkenbare_inwoner],
        help_text="Wat moet er nog anders? Noem geen namen van inwoners.",
    )
    aangeboden_op = models.DateTimeField(null=True, editable=False)
    aangeboden_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    overgangen = TRANSITIONS
    deze = "Deze rapportage"
    objects = RapportageQuerySet.as_manager()

    class Meta:
        ordering = ["-halfjaar__begin"]
        verbose_name_plural = "rapportages"
        constraints = [
            models.CheckConstraint(
                name="rapportage_status_bestaat",
                condition=Q(status__in=RapportageStatus.values),
            ),
            models.CheckConstraint(
                name="rapportage_aanbieden_compleet",
                condition=Q(aangeboden_op=None, aangeboden_door=None)
                | Q(aangeboden_op__isnull=False, aangeboden_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Rapportage {self.halfjaar}"

    def get_absolute_url(self) -> str:
        return reverse("rapportage_detail", args=[self.halfjaar_id])

    @property
    def is_concept(self) -> bool:
        return self.status == RapportageStatus.CONCEPT


@spoor()
class Rapportdeel(models.Model):
    """One text of a report: about the whole, one gemeente or one deelopdracht."""

    rapportage = models.ForeignKey(
        Rapportage, on_delete=models.PROTECT, related_name="delen"
    )
    soort = models.CharField("soort", max_length=12, choices=Deelsoort)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    deelopdracht = models.ForeignKey(
        Deelopdracht, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tekst = models.TextField(
        "tekst",
        blank=True,
        max_length=MAX_TEKST,
        validators=[zonder_herkenbare_inwoner],
        help_text="Noem geen namen van inwoners.",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)
    gewijzigd_op = models.DateTimeField(null=True, editable=False)
    gewijzigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = RapportdeelQuerySet.as_manager()

    class Meta:
        ordering = ["soort", "gemeente__naam", "deelopdracht__titel"]
        verbose_name_plural = "rapportdelen"
        constraints = [
            models.UniqueConstraint(
                name="rapportdeel_een_keer",
                fields=["rapportage", "soort", "gemeente", "deelopdracht"],
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="rapportdeel_soort_bestaat", condition=Q(soort__in=Deelsoort.values)
            ),
            models.CheckConstraint(
                name="rapportdeel_hoort_bij_soort",
                condition=Q(
                    soort=Deelsoort.MEERWAARDE, gemeente__isnull=False, deelopdracht=None
                )
                | Q(soort=Deelsoort.DEELOPDRACHT, gemeente=None, deelopdracht__isnull=False)
                | (
                    ~Q(soort__in=(Deelsoort.MEERWAARDE, Deelsoort.DEELOPDRACHT))
                    & Q(gemeente=None, deelopdracht=None)
                ),
            ),
            models.CheckConstraint(
                name="rapportdeel_wijzigen_compleet",
                condition=Q(gewijzigd_op=None, gewijzigd_door=None)
                | Q(gewijzigd_op__isnull=False, gewijzigd_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Where it stands in the report."""
        return f"{self.rapportage.get_absolute_url()}#{self.code}"

    @property
    def code(self) -> str:
        """Its name in an address: ``trends``, ``meerwaarde-GM0984``, ``deelopdracht-12``."""
        about = self.gemeente_id or self.deelopdracht_id
        return f"{self.soort}-{about}" if about else self.soort

    @property
    def titel(self) -> str:
        if self.gemeente_id:
            return f"{self.get_soort_display()} {self.gemeente}"
        return str(self.deelopdracht) if self.deelopdracht_id else self.get_soort_display()
