"""How many residents an activity reached: filled in once, by whoever took part."""

from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from inzet.acties.regels import weiger_gesloten_halfjaar
from inzet.models import Activiteit, Bereik
from inzet.permissions.registreren import mag_bereik_opgeven
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, VeldError
from poolregio.logboek.acties import log_gebeurtenis

GETELD = [
    "aantal_inwoners",
    "aantal_nieuw",
    "aantal_verwijzingen",
    "bereik_op",
    "bereik_door",
]


class AlBewaardError(ActieError):
    """The same person sent the same form twice: nothing is wrong."""


@dataclass(frozen=True)
class Bereikopgave:
    """Residents in all, of those for the first time, and both per thema code.

    ``verwijzingen`` counts those who were referred to other offer; None when nobody counted.
    ``aantal`` None means unknown, which is not zero. ``gezien_op`` is the moment of the reach
    that the form showed; another one in the database means that a colleague was first.
    """

    aantal: int | None = None
    nieuw: int | None = None
    themas: dict[str, tuple[int, int | None]] = field(default_factory=dict)
    gezien_op: datetime | None = None
    verwijzingen: int | None = None

    @classmethod
    def van(cls, activiteit: Activiteit) -> "Bereikopgave":
        """As it stands now."""
        return cls(
            aantal=activiteit.aantal_inwoners,
            nieuw=activiteit.aantal_nieuw,
            themas={b.thema_id: (b.aantal, b.nieuw) for b in activiteit.bereik.all()},
            gezien_op=activiteit.bereik_op,
            verwijzingen=activiteit.aantal_verwijzingen,
        )

    def is_gelijk(self, ander: "Bereikopgave") -> bool:
        return (self.aantal, self.nieuw, self.themas, self.verwijzingen) == (
            ander.aantal,
            ander.nieuw,
            ander.themas,
            ander.verwijzingen,
        )


@transaction.atomic
def bereik_opgeven(
    *, activiteit: Activiteit, opgave: Bereikopgave, door: Gebruiker
) -> Activiteit:
    """Write down the reach of an activity, in place of what stood there.

    Saying the same again changes nothing, so two experts never count residents twice.
    """
    activiteit = Activiteit.objects.select_for_update().get(pk=activiteit.pk)
    if not mag_bereik_opgeven(door, activiteit):
        raise PermissionDenied
    if activiteit.is_intern:
        raise ActieError("Bij een interne activiteit tellen we geen inwoners.")
    if activiteit.begin > timezone.now():
        raise ActieError("Deze activiteit is nog niet geweest.")
    weiger_gesloten_halfjaar(activiteit.begin)
    huidig = Bereikopgave.van(activiteit)
    if opgave.is_gelijk(huidig):
        return activiteit
    if opgave.gezien_op != huidig.gezien_op:
        raise VeldError("aantal", _wie_was_eerst(activiteit))
    _controleer(activiteit, opgave)
    activiteit.bereik.all().delete()
    is_bekend = opgave.aantal is not None
    activiteit.aantal_inwoners = opgave.aantal
    activiteit.aantal_nieuw = opgave.nieuw
    activiteit.aantal_verwijzingen = opgave.verwijzingen
    activiteit.bereik_op = timezone.now() if is_bekend else None
    activiteit.bereik_door = door if is_bekend else None
    activiteit.save(update_fields=GETELD)
    Bereik.objects.bulk_create(
        Bereik(activiteit=activiteit, thema_id=code, aantal=aantal, nieuw=nieuw)
        for code, (aantal, nieuw) in opgave.themas.items()
    )
    log_gebeurtenis(
        "bereik_opgeven", activiteit, toelichting="" if is_bekend else "onbekend", door=door
    )
    return activiteit


def _wie_was_eerst(activiteit: Activiteit) -> str:
    if activiteit.aantal_inwoners is None:
        return "Iemand haalde het aantal intussen weg. Kijk het na en bewaar opnieuw."
    wie = activiteit.bereik_door.roepnaam if activiteit.bereik_door else "Iemand"
    return (
        f"{wie} vulde intussen {activiteit.aantal_inwoners} "
        "inwoners in. Kijk of jouw aantallen kloppen en bewaar dan opnieuw."
    )


def _controleer(activiteit: Activiteit, opgave: Bereikopgave) -> None:
    """The database refuses all of these too; here they get a sentence and a field."""
    if opgave.aantal is None:
        if opgave.nieuw is not None or opgave.themas or opgave.verwijzingen is not None:
            raise VeldError("aantal", "Vul eerst in hoeveel inwoners er in totaal waren.")
        return
    if (activiteit.gemeente_id is None) != (opgave.nieuw is None):
        raise VeldError("nieuw", "Vul in hoeveel inwoners er voor het eerst waren.")
    if opgave.nieuw is not None and opgave.nieuw > opgave.aantal:
        raise VeldError(
            "nieuw", "Er waren niet meer nieuwe inwoners dan inwoners in totaal."
        )
    if opgave.verwijzingen is not None and opgave.verwijzingen > opgave.aantal:
        raise VeldError(
            "verwijzingen", "Er zijn niet meer inwoners verwezen dan er in totaal waren."
        )
    for code, (aantal, nieuw) in opgave.themas.items():
        if aantal > opgave.aantal:
            raise VeldError(
                f"thema_{code}",
                f"Er waren {opgave.aantal} inwoners in totaal; bij een thema kunnen het er "
                "niet meer zijn.",
            )
        if (nieuw is None) != (opgave.nieuw is None):
            raise VeldError(
                f"nieuw_{code}", "Vul in hoeveel van hen er voor het eerst waren."
            )
        if nieuw is not None and nieuw > min(aantal, opgave.nieuw or 0):
            raise VeldError(
                f"nieuw_{code}",
                "Dat zijn er meer dan er nieuw waren, of meer dan bij dit thema.",
            )
