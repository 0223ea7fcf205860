"""The experts: who they are, for how many hours they are employed, what they can and want."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse

from gemeenten.models import Gemeente, Inzetrol, Thema
from inzet.enums import Bewijs
from inzet.querysets import (
    DienstverbandQuerySet,
    ErvaringsdeskundigeQuerySet,
    VanDeskundigeQuerySet,
    WensThemaQuerySet,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.db import DagenRange, KeyRange
from poolregio.kern.logboek import spoor, spoor_zonder_waarden


@spoor_zonder_waarden()
class Ervaringsdeskundige(models.Model):
    """Someone trained to use lived experience to support residents, employed in the pool."""

    roepnaam = models.CharField("roepnaam", max_length=100)
    achternaam = models.CharField("achternaam", max_length=100)
    email = models.EmailField("e-mailadres", unique=True, null=True, blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    woongemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="woongemeente",
        help_text="Leeg als iemand buiten de veertien gemeenten woont.",
    )
    binding = models.CharField(
        "binding met de regio",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: opgegroeid in Weert. Nodig als iemand buiten de regio woont.",
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="deskundige",
        verbose_name="account",
    )
    agenda_versie = models.PositiveSmallIntegerField(
        null=True,
        editable=False,
        help_text="Deel van het geheime adres van de eigen agenda; leeg is: geen adres.",
    )
    wensrollen = models.ManyToManyField(Inzetrol, through="WensRol", related_name="+")
    wensthemas = models.ManyToManyField(Thema, through="WensThema", related_name="+")

    objects = ErvaringsdeskundigeQuerySet.as_manager()

    class Meta:
        ordering = ["roepnaam", "achternaam", "pk"]
        verbose_name_plural = "ervaringsdeskundigen"
        constraints = [
            models.CheckConstraint(
                name="deskundige_email_in_kleine_letters",
                condition=Q(email=None) | Q(email=Lower("email")),
                violation_error_message="Schrijf het e-mailadres in kleine letters.",
            ),
            models.CheckConstraint(
                name="deskundige_hoort_bij_de_regio",
                condition=Q(woongemeente__isnull=False) | ~Q(binding=""),
                violation_error_message="Kies een woongemeente, of vul de binding met de "
                "regio in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.roepnaam} {self.achternaam}"

    def get_absolute_url(self) -> str:
        return reverse("deskundige_detail", args=[self.pk])

    def is_van(self, user: Gebruiker) -> bool:
        """Is this the user themself? A coordinator can be an expert too (design.md section 1)."""
        return self.user_id is not None and self.user_id == user.pk


@spoor()
class Dienstverband(models.Model):
    """A period in which someone is employed for a number of hours a week."""

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.PROTECT, related_name="dienstverbanden"
    )
    weekuren = models.DecimalField("uren per week", max_digits=4, decimal_places=2)
    begin = models.DateField("eerste dag")
    eind = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Leeg als er nog geen einde is."
    )

    objects = DienstverbandQuerySet.as_manager()

    class Meta:
        ordering = ["begin", "pk"]
        verbose_name_plural = "dienstverbanden"
        constraints = [
            models.CheckConstraint(
                name="dienstverband_eindigt_niet_voor_begin",
                condition=Q(eind=None) | Q(eind__gte=F("begin")),
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
            models.CheckConstraint(
                name="dienstverband_weekuren_mogelijk",
                condition=Q(weekuren__gt=0, weekuren__lte=40),
                violation_error_message="Vul meer dan 0 en hoogstens 40 uur per week in.",
            ),
            ExclusionConstraint(
                name="dienstverband_overlapt_niet",
                expressions=[
                    (KeyRange("deskundige"), RangeOperators.OVERLAPS),
                    (DagenRange("begin", "eind"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Er is al een dienstverband in deze periode. Sluit "
                "dat eerst af, of kies een latere eerste dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekuren} uur per week vanaf {self.begin}"


@spoor_zonder_waarden()
class Opleiding(models.Model):
    """What someone learned to use experience at work, or is willing to learn (K16)."""

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.CASCADE, related_name="opleidingen"
    )
    naam = models.CharField("opleiding", max_length=150)
    niveau = models.CharField(
        "niveau", max_length=20, blank=True, help_text="Bijvoorbeeld mbo-4 of hbo."
    )
    bewijs = models.CharField("bewijs", max_length=11, choices=Bewijs)
    geldig_tot = models.DateField("geldig tot en met", null=True, blank=True)
    bereid_op = models.DateField(
        "bereid te volgen vanaf",
        null=True,
        blank=True,
        help_text="Alleen bij ‘bereid te volgen’.",
    )

    objects = VanDeskundigeQuerySet.as_manager()

    class Meta:
        ordering = ["naam", "pk"]
        verbose_name_plural = "opleidingen"
        constraints = [
            models.CheckConstraint(
                name="opleiding_bewijs_bestaat", condition=Q(bewijs__in=Bewijs.values)
            ),
            models.CheckConstraint(
                name="opleiding_bereid_met_datum",
                condition=Q(bewijs=Bewijs.BEREID, bereid_op__isnull=False, geldig_tot=None)
                | (~Q(bewijs=Bewijs.BEREID) & Q(bereid_op=None)),
                violation_error_message="Vul ‘bereid te volgen vanaf’ alleen in bij ‘bereid te "
                "volgen’, en dan zonder ‘geldig tot’.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam


@spoor_zonder_waarden()
class WensRol(models.Model):
    """An inzetrol that someone wants to work in."""

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.CASCADE, related_name="+"
    )
    rol = models.ForeignKey(Inzetrol, on_delete=models.PROTECT, related_name="+")

    objects = VanDeskundigeQuerySet.as_manager()

    class Meta:
        ordering = ["rol__volgorde"]
        verbose_name_plural = "wensrollen"
        constraints = [
            models.UniqueConstraint(
                name="wensrol_een_keer_per_rol", fields=["deskundige", "rol"]
            )
        ]

    def __str__(self) -> str:
        return str(self.rol)


@spoor_zonder_waarden()
class WensThema(models.Model):
    """A thema someone wants to work in. It reveals lived experience: only with consent.

    Each row is one consent: to which text, when. Withdrawn rows show nowhere; they stay as
    proof of what was agreed and when it ended.
    """

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.CASCADE, related_name="wensthema_rijen"
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+")
    toestemming_op = models.DateTimeField("toestemming gegeven op")
    toestemming_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="toestemming vastgelegd door",
    )
    toestemming_tekst = models.CharField("versie van de tekst", max_length=20)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, editable=False)
    ingetrokken_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = WensThemaQuerySet.as_manager()

    class Meta:
        ordering = ["thema__volgorde"]
        verbose_name_plural = "wensthema's"
        constraints = [
            models.UniqueConstraint(
                name="wensthema_een_toestemming_tegelijk",
                fields=["deskundige", "thema"],
                condition=Q(ingetrokken_op=None),
            ),
            models.CheckConstraint(
                name="wensthema_toestemming_compleet",
                condition=Q(toestemming_op__isnull=False, toestemming_door__isnull=False),
            ),
            models.CheckConstraint(
                name="wensthema_intrekken_compleet",
                condition=Q(ingetrokken_op=None, ingetrokken_door=None)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.thema)
