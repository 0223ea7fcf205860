"""Hours that one gemeente cedes to another, so that real demand leads (K5)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.models import Gemeente, Halfjaar
from inzet.enums import AFWIJKING_OPEN, AFWIJKING_TRANSITIONS, AfwijkingStatus
from inzet.querysets import AfwijkingsafspraakQuerySet
from poolregio.kern.db import met_tekst
from poolregio.kern.logboek import spoor
from poolregio.kern.toestand import MetStatus
from poolregio.kern.uren import KWARTIER
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

GESLOTEN = (AfwijkingStatus.GEWEIGERD, AfwijkingStatus.INGETROKKEN)
GEEN_VAN = {"akkoord_van_op": None, "akkoord_van_door": None}
GEEN_NAAR = {"akkoord_naar_op": None, "akkoord_naar_door": None}
WEL_VAN = {"akkoord_van_op__isnull": False, "akkoord_van_door__isnull": False}
WEL_NAAR = {"akkoord_naar_op__isnull": False, "akkoord_naar_door__isnull": False}


@spoor()
class Afwijkingsafspraak(MetStatus, models.Model):
    """``kwartieren`` of one half-year that ``van`` cedes to ``naar``, agreed by both.

    Agreed, refused or withdrawn it never changes again; a trigger refuses it.
    """

    halfjaar = models.ForeignKey(
        Halfjaar, on_delete=models.PROTECT, related_name="afwijkingsafspraken"
    )
    van = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gemeente die uren afstaat",
    )
    naar = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gemeente die uren krijgt",
    )
    kwartieren = models.PositiveIntegerField("kwartieren")
    reden = models.CharField(
        "reden", max_length=500, validators=[zonder_herkenbare_inwoner]
    )
    status = models.CharField(
        "status",
        max_length=14,
        choices=AfwijkingStatus,
        default=AfwijkingStatus.VOORGESTELD,
        editable=False,
    )
    voorgesteld_op = models.DateTimeField("voorgesteld op", editable=False)
    voorgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )
    akkoord_van_op = models.DateTimeField(null=True, editable=False)
    akkoord_van_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    akkoord_naar_op = models.DateTimeField(null=True, editable=False)
    akkoord_naar_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    afgesloten_op = models.DateTimeField(null=True, editable=False)
    afgesloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    toelichting = models.CharField(
        "waarom geweigerd of ingetrokken",
        max_length=300,
        blank=True,
        editable=False,
        validators=[zonder_herkenbare_inwoner],
    )

    overgangen = AFWIJKING_TRANSITIONS
    deze = "Deze afspraak"
    objects = AfwijkingsafspraakQuerySet.as_manager()

    class Meta:
        ordering = ["-halfjaar", "-voorgesteld_op", "-pk"]
        verbose_name_plural = "afwijkingsafspraken"
        constraints = [
            models.CheckConstraint(
                name="afwijkingsafspraak_tussen_twee_gemeenten",
                condition=~Q(van=F("naar")),
                violation_error_message="Een gemeente kan geen uren aan zichzelf afstaan. Kies "
                "een andere gemeente.",
            ),
            models.CheckConstraint(
                name="afwijkingsafspraak_uren_boven_nul",
                condition=Q(kwartieren__gt=0),
                violation_error_message="Vul een aantal uren in dat hoger is dan 0.",
            ),
            models.CheckConstraint(
                name="afwijkingsafspraak_status_bestaat",
                condition=Q(status__in=AfwijkingStatus.values),
            ),
            models.CheckConstraint(
                name="afwijkingsafspraak_voorstellen_compleet",
                condition=Q(voorgesteld_op__isnull=False, voorgesteld_door__isnull=False),
            ),
            models.CheckConstraint(
                name="afwijkingsafspraak_akkoord_past_bij_status",
                condition=Q(status=AfwijkingStatus.VOORGESTELD, **GEEN_VAN, **GEEN_NAAR)
                | Q(status=AfwijkingStatus.AKKOORD_EEN, **WEL_VAN, **GEEN_NAAR)
                | Q(status=AfwijkingStatus.AKKOORD_EEN, **GEEN_VAN, **WEL_NAAR)
                | Q(status=AfwijkingStatus.OVEREENGEKOMEN, **WEL_VAN, **WEL_NAAR)
                | Q(Q(**WEL_VAN) | Q(**GEEN_VAN), status__in=GESLOTEN, **GEEN_NAAR)
                | Q(status__in=GESLOTEN, **GEEN_VAN, **WEL_NAAR),
            ),
            models.CheckConstraint(
                name="afwijkingsafspraak_afsluiten_compleet",
                condition=Q(
                    ~Q(status__in=GESLOTEN),
                    afgesloten_op=None,
                    afgesloten_door=None,
                    toelichting="",
                )
                | Q(
                    met_tekst("toelichting"),
                    status__in=GESLOTEN,
                    afgesloten_op__isnull=False,
                    afgesloten_door__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.van} staat uren af aan {self.naar}"

    def get_absolute_url(self) -> str:
        return reverse("afwijkingsafspraak_detail", args=[self.pk])

    @property
    def minuten(self) -> int:
        return self.kwartieren * KWARTIER

    @property
    def is_open(self) -> bool:
        return self.status in AFWIJKING_OPEN
