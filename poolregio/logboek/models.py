"""Who did what when, and who looked at special data. Rows are only ever added.

Besides this there is the change trail that the database writes: ``poolregio.kern.logboek``.
"""

from django.conf import settings
from django.db import models

from poolregio.logboek.querysets import RegelQuerySet


class Regel(models.Model):
    """What the two logs share: when, who, and about which row."""

    op = models.DateTimeField("op", auto_now_add=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="door",
        help_text="Leeg: een opdracht op de server, bijvoorbeeld een import.",
    )
    soort = models.CharField("soort", max_length=50)
    onderwerp_id = models.CharField("onderwerp", max_length=50)

    objects = RegelQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.op:%Y-%m-%d %H:%M} {self.soort} {self.onderwerp_id}"


class Gebeurtenis(Regel):
    """One act: ``inzet_bevestigen`` on inzet 12, by whom and when."""

    actie = models.CharField("actie", max_length=60)
    toelichting = models.TextField("toelichting", blank=True)

    class Meta(Regel.Meta):
        verbose_name_plural = "gebeurtenissen"
        indexes = [
            models.Index(fields=["soort", "onderwerp_id"], name="gebeurtenis_onderwerp")
        ]


class Inzage(Regel):
    """Someone read special-category data of a deskundige (design.md section 6)."""

    onderdeel = models.CharField("onderdeel", max_length=60)

    class Meta(Regel.Meta):
        verbose_name_plural = "inzages"
        indexes = [models.Index(fields=["soort", "onderwerp_id"], name="inzage_onderwerp")]
