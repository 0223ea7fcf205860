"""What can happen to a report. Nothing else writes.

A report is written one text at a time, and the lock on the report puts those who write at
the same moment in a row: nobody overwrites a text that they have not seen.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Halfjaar
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules
from poolregio.kern.halfjaar import Periode
from poolregio.logboek.acties import log_gebeurtenis
from rapportage.enums import RapportageStatus
from rapportage.models import Rapportage, Rapportdeel
from rapportage.permissions import (
    mag_rapportage_aanbieden,
    mag_rapportage_aanmaken,
    mag_rapportage_ter_beoordeling_geven,
    mag_rapportage_terugsturen,
    mag_rapportdeel_bewaren,
)


class NieuwereVersieError(ActieError):
    """Someone saved this text after the writer last saw it; ``deel`` is what stands there."""

    def __init__(self, deel: Rapportdeel):
        super().__init__("Iemand anders heeft deze tekst intussen ook aangepast.")
        self.deel = deel


@transaction.atomic
def rapportage_aanmaken(*, periode: Periode, door: Gebruiker) -> Rapportage:
    """Begin the report of a half-year that has begun; each half-year has one."""
    if not mag_rapportage_aanmaken(door):
        raise PermissionDenied
    if periode.begin > timezone.localdate():
        raise ActieError(f"Het {periode} is nog niet begonnen.")
    halfjaar, _ = Halfjaar.objects.select_for_update().get_or_create(
        code=periode.code, defaults={"begin": periode.begin, "einde": periode.einde}
    )
    if Rapportage.objects.filter(halfjaar=halfjaar).exists():
        raise ActieError(f"Er is al een rapportage over het {periode}.")
    rapportage = Rapportage(halfjaar=halfjaar)
    check_rules(rapportage)
    rapportage.save(force_insert=True)
    log_gebeurtenis("rapportage_aanmaken", rapportage, door=door)
    return rapportage


@transaction.atomic
def rapportdeel_bewaren(
    *, deel: Rapportdeel, tekst: str, versie: int, door: Gebruiker
) -> Rapportdeel:
    """Save one text. ``versie`` is the version the writer started from, 0 for a first text.

    Raises NieuwereVersieError when the stored text is newer, and writes nothing then. The same
    text again is no change.
    """
    rapportage = Rapportage.objects.select_for_update().get(pk=deel.rapportage_id)
    if not mag_rapportdeel_bewaren(door):
        raise PermissionDenied
    if not rapportage.is_concept:
        raise ActieError(
            f"Deze rapportage is {rapportage.get_status_display()}. De teksten kunnen alleen "
            "in een concept worden aangepast."
        )
    bewaard = Rapportdeel.objects.van(deel).select_related("gewijzigd_door").first()
    if bewaard and bewaard.tekst == tekst:
        return bewaard
    if versie != (bewaard.versie if bewaard else 0):
        raise NieuwereVersieError(bewaard or deel)
    is_nieuw = bewaard is None
    deel = bewaard or Rapportdeel(
        rapportage=rapportage,
        soort=deel.soort,
        gemeente_id=deel.gemeente_id,
        deelopdracht_id=deel.deelopdracht_id,
    )
    deel.tekst = tekst
    deel.versie = versie + 1
    deel.gewijzigd_op = timezone.now()
    deel.gewijzigd_door = door
    check_rules(deel)
    if is_nieuw:
        deel.save(force_insert=True)
    else:
        deel.save(update_fields=["tekst", "versie", "gewijzigd_op", "gewijzigd_door"])
    log_gebeurtenis("rapportdeel_bewaren", deel, door=door)
    return deel


@transaction.atomic
def rapportage_ter_beoordeling_geven(
    *, rapportage: Rapportage, door: Gebruiker
) -> Rapportage:
    """The policy officers can read along; the texts stand still meanwhile."""
    rapportage = Rapportage.objects.select_for_update().get(pk=rapportage.pk)
    if not mag_rapportage_ter_beoordeling_geven(door):
        raise PermissionDenied
    rapportage.set_status(RapportageStatus.TER_BEOORDELING)
    rapportage.terugkoppeling = ""
    rapportage.save(update_fields=["status", "terugkoppeling"])
    log_gebeurtenis("rapportage_ter_beoordeling_geven", rapportage, door=door)
    return rapportage


@transaction.atomic
def rapportage_aanbieden(*, rapportage: Rapportage, door: Gebruiker) -> Rapportage:
    """Offer it to the contract manager. What is missing is shown, and does not stand in the
    way; whoever offered it cannot vaststellen it."""
    rapportage = Rapportage.objects.select_for_update().get(pk=rapportage.pk)
    if not mag_rapportage_aanbieden(door):
        raise PermissionDenied
    rapportage.set_status(RapportageStatus.AANGEBODEN)
    rapportage.aangeboden_op = timezone.now()
    rapportage.aangeboden_door = door
    rapportage.save(update_fields=["status", "aangeboden_op", "aangeboden_door"])
    log_gebeurtenis("rapportage_aanbieden", rapportage, door=door)
    return rapportage


@transaction.atomic
def rapportage_terugsturen(
    *, rapportage: Rapportage, terugkoppeling: str, door: Gebruiker
) -> Rapportage:
    """Back to concept, with what must change."""
    rapportage = Rapportage.objects.select_for_update().get(pk=rapportage.pk)
    if not mag_rapportage_terugsturen(door, rapportage):
        raise PermissionDenied
    rapportage.set_status(RapportageStatus.CONCEPT)
    rapportage.terugkoppeling = terugkoppeling
    rapportage.aangeboden_op = rapportage.aangeboden_door = None
    check_rules(rapportage)
    rapportage.save(
        update_fields=["status", "terugkoppeling", "aangeboden_op", "aangeboden_door"]
    )
    log_gebeurtenis("rapportage_terugsturen", rapportage, door=door)
    return rapportage
