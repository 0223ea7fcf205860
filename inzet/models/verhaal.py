"""The story an expert writes at an activity: where described added value begins."""

from hashlib import sha256

from django.conf import settings
from django.db import models
from django.db.models import Q

from gemeenten.models import Thema
from inzet.models.activiteit import Activiteit
from inzet.models.deskundige import Ervaringsdeskundige
from inzet.querysets import VerhaalQuerySet
from poolregio.kern.db import met_tekst
from poolregio.kern.logboek import spoor_zonder_waarden
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

MAX_VERHAAL = 2000  # characters: a short story


@spoor_zonder_waarden()
class Verhaal(models.Model):
    """A short story by one expert about one activity; seen outside only once released."""

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="verhalen"
    )
    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.PROTECT, related_name="verhalen"
    )
    thema = models.ForeignKey(
        Thema, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tekst = models.TextField(
        "verhaal",
        max_length=MAX_VERHAAL,
        validators=[zonder_herkenbare_inwoner],
        help_text="Wat betekende dit voor mensen? Noem geen namen van inwoners.",
    )
    geschreven_op = models.DateTimeField("geschreven op", auto_now_add=True)
    vrijgegeven_op = models.DateTimeField(null=True, editable=False)
    vrijgegeven_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = VerhaalQuerySet.as_manager()

    class Meta:
        ordering = ["-geschreven_op", "-pk"]
        verbose_name_plural = "verhalen"
        indexes = [
            # The order of the list: to release first, then the newest.
            models.Index(
                fields=["-vrijgegeven_op", "-geschreven_op", "-id"], name="verhaal_volgorde"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                name="verhaal_een_per_activiteit_en_schrijver",
                fields=["activiteit", "deskundige"],
            ),
            models.CheckConstraint(name="verhaal_niet_leeg", condition=met_tekst("tekst")),
            models.CheckConstraint(
                name="verhaal_vrijgeven_compleet",
                condition=Q(vrijgegeven_op=None, vrijgegeven_door=None)
                | Q(vrijgegeven_op__isnull=False, vrijgegeven_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Verhaal bij {self.activiteit}"

    @property
    def is_vrijgegeven(self) -> bool:
        return self.vrijgegeven_op is not None

    @property
    def vingerafdruk(self) -> str:
        """Tells whether the text is still the one that somebody read."""
        return sha256(self.tekst.encode()).hexdigest()
