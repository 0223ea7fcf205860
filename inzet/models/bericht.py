"""What an expert is told by e-mail: written with the change, sent after it, bundled."""

from django.db import models
from django.db.models import Q

from inzet.enums import BerichtSoort
from inzet.models.deskundige import Ervaringsdeskundige
from inzet.models.inzet import Inzet
from inzet.querysets import VanDeskundigeQuerySet
from poolregio.kern.logboek import spoor


@spoor()
class Bericht(models.Model):
    """One thing to tell one expert about one inzet; several go into one e-mail.

    A row is written in the transaction of the change itself, so what was rolled back is
    never told, and what was committed is never forgotten.
    """

    deskundige = models.ForeignKey(
        Ervaringsdeskundige, on_delete=models.CASCADE, related_name="berichten"
    )
    inzet = models.ForeignKey(Inzet, on_delete=models.CASCADE, related_name="berichten")
    soort = models.CharField("soort", max_length=10, choices=BerichtSoort)
    was = models.CharField("was", max_length=100, blank=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    verstuurd_op = models.DateTimeField(null=True, editable=False)
    aantal_pogingen = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = VanDeskundigeQuerySet.as_manager()

    class Meta:
        ordering = ["gemaakt_op", "pk"]
        verbose_name_plural = "berichten"
        indexes = [
            models.Index(
                fields=["deskundige", "gemaakt_op"],
                name="bericht_te_versturen",
                condition=Q(verstuurd_op=None),
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="bericht_soort_bestaat", condition=Q(soort__in=BerichtSoort.values)
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} aan {self.deskundige}"
