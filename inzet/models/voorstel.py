"""A calculated proposal for a half-year: nothing is planned until someone takes it over."""

from datetime import date

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.models import Behoefte, Gemeente, Halfjaar, Inzetrol
from inzet.enums import VOORSTEL_TRANSITIONS, VoorstelStatus
from inzet.models.activiteit import Activiteit
from inzet.models.deskundige import Ervaringsdeskundige
from inzet.querysets import VoorstelQuerySet, VoorstelregelQuerySet
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.logboek import spoor
from poolregio.kern.toestand import MetStatus


@spoor(zonder=("voortgang", "hartslag_op"))
class Voorstel(MetStatus, models.Model):
    """One calculation: asked for, worked on outside the web request, and its explanation.

    ``tijdslimiet`` is in seconds. ``voortgang`` and ``uitleg`` hold what the pages show:
    keys are described in ``inzet.selectors.voorstellen``.
    """

    halfjaar = models.ForeignKey(Halfjaar, on_delete=models.PROTECT, related_name="+")
    vanaf = models.DateField("plannen vanaf")
    tijdslimiet = models.PositiveSmallIntegerField(
        "hoogstens rekenen (seconden)",
        default=60,
        validators=[MinValueValidator(5), MaxValueValidator(900)],
    )
    status = models.CharField(
        "status", max_length=7, choices=VoorstelStatus, default=VoorstelStatus.WACHT
    )
    is_stop_gevraagd = models.BooleanField(default=False, editable=False)
    voortgang = models.JSONField(default=dict, editable=False)
    uitleg = models.JSONField(default=dict, editable=False)
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    gevraagd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )
    begonnen_op = models.DateTimeField(null=True, editable=False)
    hartslag_op = models.DateTimeField(null=True, editable=False)
    klaar_op = models.DateTimeField(null=True, editable=False)

    overgangen = VOORSTEL_TRANSITIONS
    deze = "Dit voorstel"
    objects = VoorstelQuerySet.as_manager()

    class Meta:
        ordering = ["-gevraagd_op", "-pk"]
        verbose_name_plural = "voorstellen"
        constraints = [
            models.CheckConstraint(
                name="voorstel_status_bestaat",
                condition=Q(status__in=VoorstelStatus.values),
            ),
            models.CheckConstraint(
                name="voorstel_vragen_compleet",
                condition=Q(gevraagd_op__isnull=False, gevraagd_door__isnull=False),
            ),
            # Two coordinators asking at once: one calculation at a time for a half-year.
            models.UniqueConstraint(
                name="voorstel_een_tegelijk_per_halfjaar",
                fields=["halfjaar"],
                condition=Q(status__in=[VoorstelStatus.WACHT, VoorstelStatus.BEZIG]),
                violation_error_message="Er wordt al aan een voorstel voor dit halfjaar "
                "gerekend. Wacht tot het klaar is, of stop het.",
            ),
        ]

    def __str__(self) -> str:
        return f"Voorstel voor {self.halfjaar}"

    def get_absolute_url(self) -> str:
        return reverse("voorstel_detail", args=[self.pk])


@spoor()
class Voorstelregel(models.Model):
    """One inzet as proposed; planned once ``activiteit`` is filled in."""

    voorstel = models.ForeignKey(Voorstel, on_delete=models.CASCADE, related_name="regels")
    behoefte = models.ForeignKey(
        Behoefte, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.PROTECT, related_name="+"
    )
    rol = models.ForeignKey(Inzetrol, on_delete=models.PROTECT, related_name="+")
    begin = models.DateTimeField("begin")
    eind = models.DateTimeField("eind")
    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    overgenomen_op = models.DateTimeField(null=True, editable=False)
    overgenomen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = VoorstelregelQuerySet.as_manager()

    class Meta:
        ordering = ["begin", "pk"]
        verbose_name_plural = "voorstelregels"
        constraints = [
            models.CheckConstraint(
                name="voorstelregel_eindigt_na_begin", condition=Q(eind__gt=F("begin"))
            ),
            models.CheckConstraint(
                name="voorstelregel_overnemen_compleet",
                condition=Q(overgenomen_op=None, overgenomen_door=None)
                | Q(overgenomen_op__isnull=False, overgenomen_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deskundige}, {self.begin}"

    @property
    def dag(self) -> date:
        """The day in local time."""
        return self.begin.astimezone(NEDERLAND).date()

    @property
    def voor(self) -> str:
        return self.gemeente.naam if self.gemeente else "Hele regio"
