"""What the pool does, and how many residents came: counted once per activity."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.enums import INTERNE_SOORTEN, REGIONAAL
from gemeenten.models import Behoefte, Gemeente, Kader, SoortActiviteit, SoortPlek, Thema
from inzet.enums import GEREALISEERD, VERVALLEN, ActiviteitStatus
from inzet.models.aanvraag import Aanvraag
from inzet.models.deelopdracht import Deelopdracht
from inzet.models.reeks import Reeks
from inzet.querysets import ActiviteitQuerySet, BereikQuerySet
from poolregio.kern.logboek import spoor


@spoor()
class Activiteit(models.Model):
    """Something the pool does: what, for which gemeente (or regionaal), where and when.

    An activity without gemeente is regional, or internal when its soort is. Its status is
    derived from its inzetten (``status_nu``).
    """

    referentie = models.CharField(
        "kenmerk", max_length=50, unique=True, null=True, blank=True, editable=False
    )
    titel = models.CharField(
        "titel", max_length=150, help_text="Noem geen namen van inwoners."
    )
    soort = models.ForeignKey(
        SoortActiviteit, on_delete=models.PROTECT, related_name="+", verbose_name="soort"
    )
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activiteiten",
        verbose_name="gemeente",
    )
    deelopdracht = models.ForeignKey(
        Deelopdracht,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activiteiten",
        verbose_name="deelopdracht",
    )
    behoefte = models.ForeignKey(
        Behoefte,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activiteiten",
        verbose_name="behoefte",
    )
    aanvraag = models.ForeignKey(
        Aanvraag,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activiteiten",
        verbose_name="aanvraag",
    )
    reeks = models.ForeignKey(
        Reeks,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="activiteiten",
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
    kader = models.ForeignKey(
        Kader, on_delete=models.PROTECT, related_name="+", verbose_name="verband met hulp"
    )
    themas = models.ManyToManyField(
        Thema, blank=True, related_name="+", verbose_name="thema's"
    )
    begin = models.DateTimeField("begin")
    eind = models.DateTimeField("eind")
    aantal_inwoners = models.PositiveIntegerField("aantal inwoners", null=True, blank=True)
    aantal_nieuw = models.PositiveIntegerField(
        "voor het eerst dit halfjaar", null=True, blank=True
    )
    aantal_verwijzingen = models.PositiveIntegerField(
        "aantal verwijzingen",
        null=True,
        blank=True,
        help_text="Hoeveel inwoners zijn naar ander aanbod verwezen?",
    )
    bereik_op = models.DateTimeField("bereik opgegeven op", null=True, editable=False)
    bereik_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = ActiviteitQuerySet.as_manager()

    class Meta:
        ordering = ["begin", "pk"]
        verbose_name_plural = "activiteiten"
        indexes = [
            models.Index(fields=["begin", "id"], name="activiteit_begin"),
            models.Index(fields=["gemeente", "begin"], name="activiteit_gemeente_begin"),
            models.Index(
                fields=["begin", "id"],
                name="activiteit_zonder_bereik",
                condition=Q(aantal_inwoners=None) & ~Q(soort__in=INTERNE_SOORTEN),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="activiteit_eindigt_na_begin",
                condition=Q(eind__gt=F("begin")),
                violation_error_message="Het eind moet na het begin liggen.",
            ),
            models.CheckConstraint(
                name="activiteit_intern_of_regionaal_zonder_gemeente",
                condition=~Q(soort__in=[*INTERNE_SOORTEN, REGIONAAL]) | Q(gemeente=None),
                violation_error_message="Bij deze soort hoort geen gemeente.",
            ),
            models.CheckConstraint(
                name="activiteit_nieuw_hoort_bij_aantal",
                condition=Q(aantal_nieuw=None)
                | Q(aantal_nieuw__lte=F("aantal_inwoners"), aantal_inwoners__isnull=False),
                violation_error_message="Er kunnen niet meer nieuwe inwoners zijn dan inwoners.",
            ),
            models.CheckConstraint(
                name="activiteit_verwijzingen_hoogstens_aantal",
                condition=Q(aantal_verwijzingen=None)
                | Q(
                    aantal_verwijzingen__lte=F("aantal_inwoners"),
                    aantal_inwoners__isnull=False,
                ),
                violation_error_message="Er kunnen niet meer inwoners verwezen zijn dan er "
                "waren.",
            ),
            models.CheckConstraint(
                name="activiteit_nieuw_precies_bij_gemeente",
                condition=Q(aantal_inwoners=None, aantal_nieuw=None)
                | Q(aantal_inwoners__isnull=False, gemeente=None, aantal_nieuw=None)
                | Q(
                    aantal_inwoners__isnull=False,
                    gemeente__isnull=False,
                    aantal_nieuw__isnull=False,
                ),
                violation_error_message="Vul bij een gemeente ook in hoeveel inwoners er voor "
                "het eerst waren; bij een regionale activiteit niet.",
            ),
            models.CheckConstraint(
                name="activiteit_bereik_compleet",
                condition=Q(bereik_op=None, bereik_door=None, aantal_inwoners=None)
                | Q(
                    bereik_op__isnull=False,
                    bereik_door__isnull=False,
                    aantal_inwoners__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("activiteit_detail", args=[self.pk])

    @property
    def is_intern(self) -> bool:
        return self.soort_id in INTERNE_SOORTEN

    @property
    def voor(self) -> str:
        """For whom: the gemeente, the whole region, or the pool itself."""
        if self.is_intern:
            return "Intern"
        return self.gemeente.naam if self.gemeente else "Regionaal"

    @property
    def status_nu(self) -> ActiviteitStatus:
        """Derived as design.md section 5 has it; for rows fetched ``met_inzetten``.

        Not an annotation: for that the database first reads every inzet there ever was.
        """
        statussen = {inzet.status for inzet in self.inzetten.all()}
        if statussen & set(GEREALISEERD):
            return ActiviteitStatus.UITGEVOERD
        if statussen and statussen <= set(VERVALLEN):
            return ActiviteitStatus.GEANNULEERD
        return ActiviteitStatus.GEPLAND


@spoor()
class Bereik(models.Model):
    """Of the residents at one activity, to how many a thema applied."""

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.CASCADE, related_name="bereik"
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+")
    aantal = models.PositiveIntegerField("aantal inwoners")
    nieuw = models.PositiveIntegerField(
        "voor het eerst dit halfjaar", null=True, blank=True
    )

    objects = BereikQuerySet.as_manager()

    class Meta:
        ordering = ["thema__volgorde"]
        verbose_name_plural = "bereik"
        constraints = [
            models.UniqueConstraint(
                name="bereik_een_keer_per_thema", fields=["activiteit", "thema"]
            ),
            models.CheckConstraint(
                name="bereik_nieuw_hoort_bij_aantal",
                condition=Q(nieuw=None) | Q(nieuw__lte=F("aantal")),
                violation_error_message="Er kunnen niet meer nieuwe inwoners zijn dan inwoners.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.thema}: {self.aantal}"
