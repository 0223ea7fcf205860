"""The municipalities of the region, who works there, and the half-years they are told about."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from gemeenten.enums import Subregio
from gemeenten.querysets import (
    GemeenteQuerySet,
    MedewerkerQuerySet,
    OpenbaarQuerySet,
    WerktVoorQuerySet,
)
from poolregio.kern.halfjaar import Periode
from poolregio.kern.logboek import spoor


@spoor()
class Gemeente(models.Model):
    """One of the fourteen, known by its CBS code."""

    gemeentecode = models.CharField(
        "gemeentecode",
        max_length=6,
        primary_key=True,
        validators=[RegexValidator(r"^GM\d{4}$", "Schrijf de code als GM0984.")],
    )
    naam = models.CharField("naam", max_length=60, unique=True)
    naam_cbs = models.CharField("naam bij het CBS", max_length=60)
    subregio = models.CharField("subregio", max_length=6, choices=Subregio)
    inwoners = models.PositiveIntegerField("inwoners")
    inwoners_peildatum = models.DateField("peildatum inwoners")
    inwoners_bron = models.CharField("bron inwoners", max_length=200)

    objects = GemeenteQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "gemeenten"
        constraints = [
            models.CheckConstraint(
                name="gemeente_subregio_bestaat", condition=Q(subregio__in=Subregio.values)
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("gemeente_detail", args=[self.pk])


@spoor()
class Medewerker(models.Model):
    """Links a policy officer to one or more municipalities."""

    gebruiker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    gemeenten = models.ManyToManyField(
        Gemeente, through="WerktVoor", related_name="medewerkers"
    )
    is_begeleidingsgroep = models.BooleanField("begeleidingsgroep", default=False)

    objects = MedewerkerQuerySet.as_manager()

    class Meta:
        ordering = ["gebruiker__roepnaam", "pk"]
        verbose_name_plural = "medewerkers"

    def __str__(self) -> str:
        return str(self.gebruiker)


@spoor()
class WerktVoor(models.Model):
    """One municipality of a medewerker: a right, so the change trail keeps it."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")

    objects = WerktVoorQuerySet.as_manager()

    class Meta:
        ordering = ["gemeente__naam"]
        verbose_name_plural = "werkt voor"
        constraints = [
            models.UniqueConstraint(
                name="werkt_voor_een_keer_per_gemeente", fields=["medewerker", "gemeente"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.medewerker} ({self.gemeente})"


@spoor()
class Halfjaar(models.Model):
    """A report period; closed for good when its report is vastgesteld."""

    code = models.CharField("code", max_length=6, primary_key=True)
    begin = models.DateField("begin", unique=True)
    einde = models.DateField("laatste dag")
    gesloten_op = models.DateTimeField("gesloten op", null=True, editable=False)
    gesloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = OpenbaarQuerySet.as_manager()

    class Meta:
        ordering = ["begin"]
        verbose_name = "halfjaar"
        verbose_name_plural = "halfjaren"
        constraints = [
            models.CheckConstraint(
                name="halfjaar_eindigt_na_begin", condition=Q(einde__gt=F("begin"))
            ),
            models.CheckConstraint(
                name="halfjaar_sluiten_compleet",
                condition=Q(gesloten_op=None, gesloten_door=None)
                | Q(gesloten_op__isnull=False, gesloten_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.periode)

    @property
    def periode(self) -> Periode:
        return Periode.parse(self.code)
