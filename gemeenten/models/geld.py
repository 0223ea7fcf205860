"""The money of the contract: what was budgeted, how it is indexed, what it cost (K12)."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gemeenten.enums import IndexStatus, KostenCategorie
from gemeenten.querysets import ContractQuerySet, GeldQuerySet, KostenboekingQuerySet
from poolregio.kern.db import met_tekst
from poolregio.kern.logboek import spoor
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

MAX_CENTEN = 100_000_000_00  # a hundred million euros: more is a slip of the finger


@spoor()
class Begrotingspost(models.Model):
    """One amount of table 1: a description in one year, in cents, at the given price level."""

    jaar = models.PositiveSmallIntegerField("jaar")
    categorie = models.CharField("categorie", max_length=15, choices=KostenCategorie)
    omschrijving = models.CharField("omschrijving", max_length=100)
    centen = models.PositiveBigIntegerField(
        "bedrag in centen", validators=[MaxValueValidator(MAX_CENTEN)]
    )
    prijspeil = models.PositiveSmallIntegerField("prijspeil")
    is_indicatief = models.BooleanField("indicatief", default=False)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=100)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["jaar", "volgorde"]
        verbose_name_plural = "begrotingsposten"
        constraints = [
            models.UniqueConstraint(
                name="begrotingspost_een_keer_per_jaar",
                fields=["jaar", "categorie", "omschrijving"],
                violation_error_message="Deze post staat al in dit jaar.",
            ),
            models.CheckConstraint(
                name="begrotingspost_categorie_bestaat",
                condition=Q(categorie__in=KostenCategorie.values),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.omschrijving} {self.jaar}"

    def get_absolute_url(self) -> str:
        """The budget it is in."""
        return reverse("begroting_detail", args=[self.jaar])


@spoor()
class OvaIndex(models.Model):
    """The published index of labour costs of one year, entered by hand.

    Indexing uses the provisional figure, published in September of the year before; the final
    one is kept to compare (memo, chapter on financial risk). ``honderdsten`` of a percent.
    """

    jaar = models.PositiveSmallIntegerField(
        "jaar", validators=[MinValueValidator(2020), MaxValueValidator(2040)]
    )
    status = models.CharField("status", max_length=10, choices=IndexStatus)
    honderdsten = models.SmallIntegerField("percentage in honderdsten")
    bron = models.CharField("bron", max_length=300)
    ingevoerd_op = models.DateTimeField("ingevoerd op", editable=False)
    ingevoerd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = GeldQuerySet.as_manager()

    class Meta:
        ordering = ["-jaar", "status"]
        verbose_name = "OVA-index"
        verbose_name_plural = "OVA-indexen"
        constraints = [
            models.UniqueConstraint(
                name="ovaindex_een_per_jaar_en_status",
                fields=["jaar", "status"],
                violation_error_message="Dit percentage staat er al voor dit jaar. Wijzig het "
                "in de lijst.",
            ),
            models.CheckConstraint(
                name="ovaindex_status_bestaat", condition=Q(status__in=IndexStatus.values)
            ),
            models.CheckConstraint(
                name="ovaindex_is_een_percentage",
                condition=Q(honderdsten__gte=-10_000, honderdsten__lte=10_000),
                violation_error_message="Een index ligt tussen −100 en 100 procent.",
            ),
            models.CheckConstraint(
                name="ovaindex_invoeren_compleet",
                condition=Q(ingevoerd_op__isnull=False, ingevoerd_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"OVA {self.jaar} ({self.get_status_display()})"


@spoor()
class Kostenboeking(models.Model):
    """What was paid on a post, or got back. A mistake is reversed with a reason, never erased."""

    post = models.ForeignKey(
        Begrotingspost, on_delete=models.PROTECT, related_name="boekingen"
    )
    datum = models.DateField("datum")
    centen = models.PositiveBigIntegerField(
        "bedrag in centen", validators=[MaxValueValidator(MAX_CENTEN)]
    )
    is_teruggave = models.BooleanField(
        "dit is een teruggave",
        default=False,
        help_text="Bijvoorbeeld een creditnota: dit bedrag gaat van de kosten af.",
    )
    omschrijving = models.CharField(
        "omschrijving", max_length=200, validators=[zonder_herkenbare_inwoner]
    )
    boekstuk = models.CharField(
        "boekstuknummer",
        max_length=60,
        help_text="Het nummer waarmee de factuur of boeking in de administratie te vinden is.",
    )
    geboekt_op = models.DateTimeField("geboekt op", editable=False)
    geboekt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )
    teruggedraaid_op = models.DateTimeField("teruggedraaid op", null=True, editable=False)
    teruggedraaid_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    reden = models.CharField(
        "reden",
        max_length=300,
        blank=True,
        editable=False,
        validators=[zonder_herkenbare_inwoner],
    )

    objects = KostenboekingQuerySet.as_manager()

    class Meta:
        ordering = ["-datum", "-pk"]
        verbose_name_plural = "kostenboekingen"
        constraints = [
            models.UniqueConstraint(
                name="kostenboeking_boekstuk_een_keer_per_post",
                fields=["post", "boekstuk"],
                condition=Q(teruggedraaid_op=None),
                violation_error_message="Dit boekstuk is al geboekt op deze post.",
            ),
            models.CheckConstraint(
                name="kostenboeking_bedrag_boven_nul",
                condition=Q(centen__gt=0),
                violation_error_message="Vul een bedrag in dat hoger is dan 0.",
            ),
            models.CheckConstraint(
                name="kostenboeking_boeken_compleet",
                condition=Q(geboekt_op__isnull=False, geboekt_door__isnull=False),
            ),
            models.CheckConstraint(
                name="kostenboeking_terugdraaien_compleet",
                condition=Q(teruggedraaid_op=None, teruggedraaid_door=None, reden="")
                | Q(
                    met_tekst("reden"),
                    teruggedraaid_op__isnull=False,
                    teruggedraaid_door__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.boekstuk}: {self.omschrijving}"

    def get_absolute_url(self) -> str:
        return reverse("kostenboeking_detail", args=[self.pk])

    @property
    def netto(self) -> int:
        """Cents, below zero for what came back."""
        return -self.centen if self.is_teruggave else self.centen

    @property
    def telt_voor(self) -> int:
        """As ``netto``, but nothing once reversed."""
        return 0 if self.teruggedraaid_op else self.netto
