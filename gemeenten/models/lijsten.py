"""Lists of values: the beheerder renames, orders and retires them, never deletes.

The fixed ``code`` is the primary key, so imports, rules and exports need no look-up.
"""

from django.db import models

from gemeenten.querysets import LijstQuerySet
from poolregio.kern.logboek import spoor


class Lijstwaarde(models.Model):
    """One value of a list, known to the code by its ``code``."""

    code = models.SlugField("code", max_length=30, primary_key=True)
    naam = models.CharField("naam", max_length=100)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=100)
    is_actief = models.BooleanField(
        "te kiezen",
        default=True,
        help_text="Zet dit uit om de waarde niet meer te laten kiezen.",
    )

    objects = LijstQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["volgorde", "naam"]

    def __str__(self) -> str:
        return self.naam


@spoor()
class Thema(Lijstwaarde):
    """What an activity is about; residents are counted per thema (K6a)."""

    beeld = models.SlugField(
        "kleur en patroon",
        max_length=12,
        default="regio",
        help_text="Een van de zes vaste beelden, of het neutrale.",
    )
    zrm_domein = models.CharField("domein zelfredzaamheid", max_length=60, blank=True)
    positieve_gezondheid = models.CharField(
        "dimensie positieve gezondheid", max_length=60, blank=True
    )

    class Meta(Lijstwaarde.Meta):
        verbose_name = "thema"
        verbose_name_plural = "thema's"


@spoor()
class Inzetrol(Lijstwaarde):
    """The role an expert plays in an inzet."""

    class Meta(Lijstwaarde.Meta):
        verbose_name = "inzetrol"
        verbose_name_plural = "inzetrollen"


@spoor()
class SoortActiviteit(Lijstwaarde):
    """What kind of thing the pool does."""

    class Meta(Lijstwaarde.Meta):
        verbose_name = "soort activiteit"
        verbose_name_plural = "soorten activiteit"


@spoor()
class SoortPlek(Lijstwaarde):
    """At what kind of place (K17)."""

    class Meta(Lijstwaarde.Meta):
        verbose_name = "soort plek"
        verbose_name_plural = "soorten plek"


@spoor()
class Kader(Lijstwaarde):
    """How the activity stands beside professional care (K15)."""

    class Meta(Lijstwaarde.Meta):
        verbose_name = "kader"
        verbose_name_plural = "kaders"
