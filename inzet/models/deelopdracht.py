"""Sub-assignments: what was agreed after the inventory, and how it is accounted for (K8)."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.models import Gemeente
from inzet.querysets import DeelopdrachtQuerySet
from poolregio.kern.logboek import spoor
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

MAANDEN_TUSSEN = [(1, "maand"), (3, "3 maanden"), (6, "half jaar"), (12, "jaar")]


@spoor()
class Deelopdracht(models.Model):
    """A sub-assignment with goals, way of monitoring, frequency and way of accounting."""

    titel = models.CharField("titel", max_length=150)
    gemeenten = models.ManyToManyField(
        Gemeente,
        blank=True,
        related_name="deelopdrachten",
        verbose_name="gemeenten",
        help_text="Kies geen gemeente als de deelopdracht voor de hele regio is.",
    )
    doelen = models.TextField(
        "doelen",
        validators=[zonder_herkenbare_inwoner],
        help_text="Wat moet dit opleveren? Noem geen namen van inwoners.",
    )
    monitoring = models.TextField(
        "manier van volgen",
        validators=[zonder_herkenbare_inwoner],
        help_text="Hoe zien we hoe het gaat? Noem geen namen van inwoners.",
    )
    frequentie = models.CharField(
        "hoe vaak", max_length=100, help_text="Bijvoorbeeld: elk kwartaal."
    )
    maanden_tussen = models.PositiveSmallIntegerField(
        "kijken we elke",
        choices=MAANDEN_TUSSEN,
        null=True,
        blank=True,
        help_text="Dan zet het systeem de momenten klaar waarop je kijkt hoe het gaat.",
    )
    verantwoording = models.TextField(
        "manier van verantwoorden",
        validators=[zonder_herkenbare_inwoner],
        help_text="Aan wie en hoe vertellen we wat het opleverde? Noem geen namen van inwoners.",
    )
    begin = models.DateField("begin")
    eind = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Leeg als er nog geen einde is."
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = DeelopdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["titel", "pk"]
        verbose_name_plural = "deelopdrachten"
        constraints = [
            models.CheckConstraint(
                name="deelopdracht_eindigt_niet_voor_begin",
                condition=Q(eind=None) | Q(eind__gte=F("begin")),
                violation_error_message="De laatste dag ligt voor het begin.",
            ),
            models.CheckConstraint(
                name="deelopdracht_maanden_tussen_bestaat",
                condition=Q(maanden_tussen=None)
                | Q(maanden_tussen__in=[maanden for maanden, _ in MAANDEN_TUSSEN]),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("deelopdracht_detail", args=[self.pk])
