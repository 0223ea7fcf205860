"""A concrete request, which passes the intake questions before anything is planned."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gemeenten.models import Behoefte, Gemeente, Inzetrol, SoortActiviteit, SoortPlek, Thema
from inzet.enums import (
    AANGENOMEN,
    AANVRAAG_TRANSITIONS,
    AanvraagStatus,
    AanvragerSoort,
    Veiligheid,
)
from inzet.models.deelopdracht import Deelopdracht
from inzet.querysets import AanvraagQuerySet
from poolregio.kern.db import met_tekst
from poolregio.kern.logboek import spoor
from poolregio.kern.toestand import MetStatus
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

GEEN_NAMEN = "Noem geen namen van inwoners."
# The questions of the intake; all must be answered with yes (004 tip 11).
INTAKE_VELDEN = (
    "is_geen_individuele_zorg",
    "is_passend",
    "is_deskundigheid_aanwezig",
    "is_op_orde",
    "is_veilig",
)


@spoor()
class Aanvraag(MetStatus, models.Model):
    """A request by a gemeente or partner: first the goal, then who could do it (004 tip 11).

    The five intake answers are None until asked; accepted only when all are yes.
    """

    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="aanvragen",
        verbose_name="gemeente",
        help_text="Leeg als de aanvraag voor de hele regio is.",
    )
    aanvrager_soort = models.CharField(
        "wie vraagt het?", max_length=23, choices=AanvragerSoort
    )
    organisatie = models.CharField(
        "organisatie", max_length=150, validators=[zonder_herkenbare_inwoner]
    )
    titel = models.CharField(
        "titel",
        max_length=150,
        help_text=GEEN_NAMEN,
        validators=[zonder_herkenbare_inwoner],
    )
    doel = models.TextField(
        "wat moet het opleveren?",
        validators=[zonder_herkenbare_inwoner],
        help_text=f"Eerst het doel, dan pas de persoon. {GEEN_NAMEN}",
    )
    rol = models.ForeignKey(
        Inzetrol, on_delete=models.PROTECT, related_name="+", verbose_name="welke rol?"
    )
    verwachting = models.TextField(
        "wat verwacht u van de ervaringsdeskundige?",
        validators=[zonder_herkenbare_inwoner],
        help_text=GEEN_NAMEN,
    )
    soort = models.ForeignKey(
        SoortActiviteit, on_delete=models.PROTECT, related_name="+", verbose_name="soort"
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
    locatie = models.CharField(
        "adres of naam van de plek",
        max_length=150,
        blank=True,
        help_text="Nooit het huisadres van een inwoner.",
    )
    vanaf = models.DateField("vanaf wanneer")
    keren = models.PositiveSmallIntegerField(
        "hoe vaak", validators=[MinValueValidator(1), MaxValueValidator(200)]
    )
    minuten_per_keer = models.PositiveSmallIntegerField(
        "hoe lang per keer",
        validators=[MinValueValidator(15), MaxValueValidator(12 * 60)],
    )
    wanneer = models.CharField(
        "welke dagen en tijden passen?",
        max_length=200,
        blank=True,
        validators=[zonder_herkenbare_inwoner],
    )
    veiligheid = models.CharField("hoe is het veilig?", max_length=8, choices=Veiligheid)
    vangnet = models.CharField(
        "wie is het vangnet?",
        max_length=150,
        blank=True,
        validators=[zonder_herkenbare_inwoner],
        help_text="De functie en organisatie van wie na afloop te bellen is.",
    )
    is_geen_individuele_zorg = models.BooleanField(
        "het gaat niet om zorg voor één inwoner", null=True, blank=True
    )
    is_passend = models.BooleanField(
        "het past bij het doel van de pool", null=True, blank=True
    )
    is_deskundigheid_aanwezig = models.BooleanField(
        "de pool heeft de deskundigheid", null=True, blank=True
    )
    is_op_orde = models.BooleanField("de voorwaarden zijn op orde", null=True, blank=True)
    is_veilig = models.BooleanField(
        "het is veilig voor de ervaringsdeskundige", null=True, blank=True
    )
    behoefte = models.ForeignKey(
        Behoefte,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="aanvragen",
        verbose_name="behoefte",
    )
    deelopdracht = models.ForeignKey(
        Deelopdracht,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="aanvragen",
        verbose_name="deelopdracht",
    )
    status = models.CharField(
        "status", max_length=12, choices=AanvraagStatus, default=AanvraagStatus.NIEUW
    )
    reden = models.CharField(
        "reden",
        max_length=300,
        blank=True,
        editable=False,
        validators=[zonder_herkenbare_inwoner],
    )
    ingediend_op = models.DateTimeField(auto_now_add=True)
    ingediend_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    overgangen = AANVRAAG_TRANSITIONS
    deze = "Deze aanvraag"
    objects = AanvraagQuerySet.as_manager()

    class Meta:
        ordering = ["-ingediend_op", "-pk"]
        verbose_name_plural = "aanvragen"
        constraints = [
            models.CheckConstraint(
                name="aanvraag_status_bestaat",
                condition=Q(status__in=AanvraagStatus.values),
            ),
            models.CheckConstraint(
                name="aanvraag_aanvrager_soort_bestaat",
                condition=Q(aanvrager_soort__in=AanvragerSoort.values),
            ),
            models.CheckConstraint(
                name="aanvraag_niet_van_gecontracteerde_partner",
                condition=~Q(aanvrager_soort=AanvragerSoort.GECONTRACTEERDE_PARTNER),
                violation_error_message="Gecontracteerde partners gebruiken de pool niet: zij "
                "hebben eigen ervaringsdeskundigen.",
            ),
            models.CheckConstraint(
                name="aanvraag_veiligheid_bestaat",
                condition=Q(veiligheid__in=Veiligheid.values),
            ),
            models.CheckConstraint(
                name="aanvraag_vangnet_bij_alleen",
                condition=~Q(veiligheid=Veiligheid.VANGNET) | met_tekst("vangnet"),
                violation_error_message="Vul in wie na afloop te bellen is, of kies voor twee "
                "ervaringsdeskundigen.",
            ),
            models.CheckConstraint(
                name="aanvraag_aangenomen_na_intake",
                # Also not null: what is neither true nor false passes a check.
                condition=~Q(status__in=AANGENOMEN)
                | Q(
                    **dict.fromkeys(INTAKE_VELDEN, True),
                    **{f"{veld}__isnull": False for veld in INTAKE_VELDEN},
                    deelopdracht__isnull=False,
                ),
                violation_error_message="Beantwoord eerst alle vragen van de intake met ja, en "
                "kies een deelopdracht.",
            ),
            models.CheckConstraint(
                name="aanvraag_nee_met_reden",
                condition=~Q(
                    status__in=[AanvraagStatus.AFGEWEZEN, AanvraagStatus.INGETROKKEN]
                )
                | met_tekst("reden"),
                violation_error_message="Vul een reden in.",
            ),
            models.CheckConstraint(
                name="aanvraag_indienen_compleet",
                condition=Q(ingediend_op__isnull=False, ingediend_door__isnull=False),
            ),
            models.CheckConstraint(
                name="aanvraag_hoeveelheid_boven_nul",
                condition=Q(keren__gt=0, minuten_per_keer__gte=15),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("aanvraag_detail", args=[self.pk])

    @property
    def voor(self) -> str:
        return self.gemeente.naam if self.gemeente else "Hele regio"

    @property
    def aantal_deskundigen(self) -> int:
        return 2 if self.veiligheid == Veiligheid.MET_TWEE else 1
