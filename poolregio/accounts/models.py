"""Who can log in. Knows nothing of gemeenten or inzet."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from poolregio.accounts.enums import Rol
from poolregio.accounts.querysets import GebruikerManager
from poolregio.kern.logboek import spoor_zonder_waarden


@spoor_zonder_waarden("rol", "is_active")
class Gebruiker(AbstractBaseUser):
    """Someone with an account, who logs in by e-mail address and has at most one role."""

    email = models.EmailField("e-mailadres", unique=True)
    roepnaam = models.CharField("roepnaam", max_length=100)
    achternaam = models.CharField("achternaam", max_length=100, blank=True)
    rol = models.CharField("rol", max_length=15, choices=Rol, blank=True)
    is_active = models.BooleanField(
        "mag inloggen",
        default=True,
        help_text="Zet dit uit als iemand weggaat. Wat diegene deed, blijft bewaard.",
    )
    vorige_login_op = models.DateTimeField(
        "vorige keer ingelogd", null=True, editable=False
    )
    aangemaakt_op = models.DateTimeField("aangemaakt op", auto_now_add=True)

    objects = GebruikerManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["roepnaam"]

    class Meta:
        ordering = ["roepnaam", "achternaam", "pk"]
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(
                name="gebruiker_rol_bestaat",
                condition=Q(rol__in=["", *Rol.values]),
            ),
            models.CheckConstraint(
                name="gebruiker_email_in_kleine_letters",
                condition=Q(email=Lower("email")),
                violation_error_message="Schrijf het e-mailadres in kleine letters.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.roepnaam} {self.achternaam}".strip()

    @property
    def is_coordinator(self) -> bool:
        return self.rol == Rol.COORDINATOR

    @property
    def is_deskundige(self) -> bool:
        return self.rol == Rol.DESKUNDIGE

    @property
    def is_beleidsadviseur(self) -> bool:
        return self.rol == Rol.BELEIDSADVISEUR

    @property
    def is_contractmanager(self) -> bool:
        return self.rol == Rol.CONTRACTMANAGER

    @property
    def is_beheerder(self) -> bool:
        return self.rol == Rol.BEHEERDER
