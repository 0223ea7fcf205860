"""The five roles of design.md section 1."""

from django.db import models


class Rol(models.TextChoices):
    COORDINATOR = "coordinator", "coördinator"
    DESKUNDIGE = "deskundige", "ervaringsdeskundige"
    BELEIDSADVISEUR = "beleidsadviseur", "beleidsadviseur"
    CONTRACTMANAGER = "contractmanager", "contractmanager"
    BEHEERDER = "beheerder", "beheerder"
