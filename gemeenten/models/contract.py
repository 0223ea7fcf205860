"""The contract, what a year of it means in hours, and the budget (K12, K13; memo table 1)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from gemeenten.enums import KostenCategorie
from gemeenten.querysets import ContractQuerySet
from poolregio.kern.logboek import spoor


@spoor()
class Contract(models.Model):
    """The lump-sum contract with the one contractor, with its options to extend."""

    naam = models.CharField("naam", max_length=100)
    begin = models.DateField("begin")
    einde = models.DateField("laatste dag")
    aantal_verlengingen = models.PositiveSmallIntegerField(
        "mogelijke verlengingen", default=0
    )
    jaren_per_verlenging = models.PositiveSmallIntegerField(
        "jaren per verlenging", default=0
    )
    bron = models.CharField("bron", max_length=200)

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["begin"]
        verbose_name_plural = "contracten"
        constraints = [
            models.CheckConstraint(
                name="contract_eindigt_na_begin",
                condition=Q(einde__gt=F("begin")),
                violation_error_message="De laatste dag moet na het begin liggen.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam


@spoor()
class Contractjaar(models.Model):
    """What counts in one calendar year; without it a half-year has no recht."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="jaren")
    jaar = models.PositiveSmallIntegerField("jaar", unique=True)
    weekuren_per_fte = models.DecimalField(
        "uren per week bij 1 fte", max_digits=4, decimal_places=2
    )
    inzetbaarheid = models.PositiveSmallIntegerField(
        "inzetbaarheid (procent)",
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="Welk deel van de contracturen naar inzet gaat. De rest is reizen, "
        "voorbereiden, verlof en scholing.",
    )
    bron = models.CharField("bron", max_length=200)

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["jaar"]
        verbose_name_plural = "contractjaren"
        constraints = [
            models.CheckConstraint(
                name="contractjaar_inzetbaarheid_is_een_percentage",
                condition=Q(inzetbaarheid__gte=1, inzetbaarheid__lte=100),
            ),
            models.CheckConstraint(
                name="contractjaar_weekuren_mogelijk",
                condition=Q(weekuren_per_fte__gt=0, weekuren_per_fte__lte=60),
            ),
        ]

    def __str__(self) -> str:
        return str(self.jaar)


@spoor()
class Begrotingspost(models.Model):
    """One amount of table 1: a description in one year, in cents, at the given price level."""

    jaar = models.PositiveSmallIntegerField("jaar")
    categorie = models.CharField("categorie", max_length=15, choices=KostenCategorie)
    omschrijving = models.CharField("omschrijving", max_length=100)
    centen = models.PositiveBigIntegerField("bedrag in centen")
    prijspeil = models.PositiveSmallIntegerField("prijspeil")
    is_indicatief = models.BooleanField("indicatief", default=False)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=100)

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
