"""Who is at work when: the hours are counted here."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.models import Inzetrol
from inzet.enums import GEREALISEERD, TRANSITIONS, VERVALLEN, InzetStatus, Waarschuwing
from inzet.models.activiteit import Activiteit
from inzet.models.deskundige import Ervaringsdeskundige
from inzet.querysets import TOT, VAN, InzetQuerySet
from poolregio.kern.db import HeleMinuten, KeyRange, TsTzRange, met_tekst
from poolregio.kern.logboek import spoor
from poolregio.kern.toestand import MetStatus
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner


@spoor()
class Inzet(MetStatus, models.Model):
    """The time of one deskundige at one activiteit: as planned, and as it really was.

    ``minuten`` is what counts: the real elapsed time minus the pause when registered, the
    planned time before. Half-year and date are those of the planned begin.
    """

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="inzetten"
    )
    deskundige = models.ForeignKey(
        Ervaringsdeskundige,
        on_delete=models.PROTECT,
        related_name="inzetten",
        verbose_name="ervaringsdeskundige",
    )
    rol = models.ForeignKey(
        Inzetrol, on_delete=models.PROTECT, related_name="+", verbose_name="rol"
    )
    begin = models.DateTimeField("begin")
    eind = models.DateTimeField("eind")
    werkelijk_begin = models.DateTimeField("werkelijk begin", null=True, blank=True)
    werkelijk_eind = models.DateTimeField("werkelijk eind", null=True, blank=True)
    pauze_minuten = models.PositiveSmallIntegerField("pauze in minuten", default=0)
    minuten = models.GeneratedField(
        expression=HeleMinuten(VAN, TOT) - F("pauze_minuten"),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    status = models.CharField(
        "status", max_length=11, choices=InzetStatus, default=InzetStatus.VOORGESTELD
    )
    reden = models.CharField(
        "reden",
        max_length=300,
        blank=True,
        help_text="Waarom gaat het niet door? Noem geen namen van inwoners.",
    )
    waarschuwingen = ArrayField(
        models.CharField(max_length=15, choices=Waarschuwing),
        default=list,
        blank=True,
        editable=False,
    )
    waarschuwing_reden = models.CharField(
        "waarom toch",
        max_length=300,
        blank=True,
        editable=False,
        validators=[zonder_herkenbare_inwoner],
        help_text="Noem geen namen van inwoners en geen reden van afwezigheid.",
    )
    geregistreerd_op = models.DateTimeField(null=True, editable=False)
    geregistreerd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    goedgekeurd_op = models.DateTimeField(null=True, editable=False)
    goedgekeurd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    overgangen = TRANSITIONS
    deze = "Deze inzet"
    objects = InzetQuerySet.as_manager()

    class Meta:
        ordering = ["begin", "pk"]
        verbose_name_plural = "inzetten"
        indexes = [
            models.Index(fields=["begin", "id"], name="inzet_begin"),
            models.Index(fields=["deskundige", "begin"], name="inzet_deskundige_begin"),
            models.Index(fields=["activiteit", "status"], name="inzet_activiteit_status"),
            # Few rows, however long the history: what waits for somebody.
            models.Index(
                fields=["status", "eind"],
                name="inzet_te_doen",
                condition=Q(status__in=[InzetStatus.BEVESTIGD, InzetStatus.UITGEVOERD]),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="inzet_eindigt_na_begin",
                condition=Q(eind__gt=F("begin")),
                violation_error_message="Het eind moet na het begin liggen.",
            ),
            models.CheckConstraint(
                name="inzet_werkelijk_eindigt_na_begin",
                condition=Q(werkelijk_begin=None, werkelijk_eind=None)
                | Q(
                    werkelijk_begin__isnull=False,
                    werkelijk_eind__gt=F("werkelijk_begin"),
                ),
                violation_error_message="Het werkelijke eind moet na het werkelijke begin "
                "liggen.",
            ),
            models.CheckConstraint(
                name="inzet_minuten_niet_negatief",
                condition=Q(minuten__gte=0),
                violation_error_message="De pauze is langer dan de inzet.",
            ),
            models.CheckConstraint(
                name="inzet_status_bestaat", condition=Q(status__in=InzetStatus.values)
            ),
            models.CheckConstraint(
                name="inzet_uitgevoerd_is_geregistreerd",
                condition=Q(
                    status__in=GEREALISEERD,
                    werkelijk_begin__isnull=False,
                    geregistreerd_op__isnull=False,
                )
                | (~Q(status__in=GEREALISEERD)),
            ),
            models.CheckConstraint(
                name="inzet_geannuleerd_met_reden",
                condition=~Q(status=InzetStatus.GEANNULEERD) | met_tekst("reden"),
                violation_error_message="Vul een reden in.",
            ),
            models.CheckConstraint(
                name="inzet_waarschuwingen_bestaan",
                condition=Q(waarschuwingen__contained_by=Waarschuwing.values),
            ),
            models.CheckConstraint(
                name="inzet_waarschuwing_met_reden",
                condition=Q(waarschuwingen=[], waarschuwing_reden="")
                | (~Q(waarschuwingen=[]) & met_tekst("waarschuwing_reden")),
                violation_error_message="Vul in waarom je dit toch plant.",
            ),
            models.CheckConstraint(
                name="inzet_registratie_compleet",
                condition=Q(geregistreerd_op=None, geregistreerd_door=None)
                | Q(geregistreerd_op__isnull=False, geregistreerd_door__isnull=False),
            ),
            models.CheckConstraint(
                name="inzet_goedkeuring_compleet",
                condition=(
                    Q(goedgekeurd_op=None, goedgekeurd_door=None)
                    & ~Q(status=InzetStatus.GOEDGEKEURD)
                )
                | Q(
                    goedgekeurd_op__isnull=False,
                    goedgekeurd_door__isnull=False,
                    status=InzetStatus.GOEDGEKEURD,
                ),
            ),
            ExclusionConstraint(
                name="inzet_niet_dubbel_geboekt",
                expressions=[
                    (KeyRange("deskundige"), RangeOperators.OVERLAPS),
                    (TsTzRange(VAN, TOT), RangeOperators.OVERLAPS),
                ],
                condition=~Q(status__in=VERVALLEN),
                violation_error_message="Deze ervaringsdeskundige is dan al ingezet.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deskundige} bij {self.activiteit}"

    def get_absolute_url(self) -> str:
        return reverse("inzet_detail", args=[self.pk])

    @property
    def waarschuwingen_in_woorden(self) -> list[str]:
        return [Waarschuwing(soort).label for soort in self.waarschuwingen]
