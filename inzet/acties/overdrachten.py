"""Hours left over of a half-year go along to the next: proposed first, then decided.

Both lock the half-year, and the one that gets the hours: nobody decides twice, and nothing is
decided while the receiving half-year is being closed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from gemeenten.enums import BesluitStatus
from gemeenten.models import Halfjaar
from inzet.models import Overdracht
from inzet.permissions.overdrachten import (
    mag_overdracht_besluiten,
    mag_overdracht_voorstellen,
)
from inzet.selectors.overdrachten import (
    Overdrachtbeeld,
    Rij,
    mag_mee,
    namen,
    te_voorstellen,
    verouderd_zin,
    volledig_beeld,
)
from inzet.selectors.verdeling import verdeling
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, VeldError
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import uren_en_minuten
from poolregio.logboek.acties import log_gebeurtenis

BESLUIT = ["status", "minuten", "toelichting", "besloten_op", "besloten_door"]


@dataclass(frozen=True)
class Keuze:
    """How many minutes go along, and what stood there when that was chosen (``Rij.gezien``)."""

    minuten: int
    gezien: str


@transaction.atomic
def overdracht_voorstellen(
    *, periode: Periode, toelichting: str = "", door: Gebruiker
) -> int:
    """Propose the saldo of every gemeente, in place of proposals that still stand open.

    Returns how many there are now; none when what is left is exactly what was decided.
    """
    halfjaar = _vergrendel(periode)
    if not mag_overdracht_voorstellen(door):
        raise PermissionDenied
    toelichting = _toelichting(toelichting)
    minuten = te_voorstellen(_beeld(periode, door))
    vervallen, _ = Overdracht.objects.voorgesteld().filter(halfjaar=halfjaar).delete()
    if not minuten and not vervallen:
        raise ActieError(
            "Er is niets voor te stellen: er is niets over, of dat is al besloten."
        )
    nu = timezone.now()
    voorstellen = Overdracht.objects.bulk_create(
        Overdracht(
            halfjaar=halfjaar,
            gemeente_id=code,
            minuten=aantal,
            toelichting=toelichting,
            voorgesteld_op=nu,
            voorgesteld_door=door,
        )
        for code, aantal in minuten.items()
    )
    log_gebeurtenis(
        "overdracht_voorstellen",
        halfjaar,
        toelichting=uren_en_minuten(sum(minuten.values())),
        door=door,
    )
    return len(voorstellen)


@transaction.atomic
def overdracht_besluiten(
    *,
    periode: Periode,
    keuzes: Mapping[str, Keuze],
    toelichting: str = "",
    is_bevestigd: bool = False,
    door: Gebruiker,
) -> int:
    """Decide for the chosen gemeenten together, or for none. Returns for how many.

    Args:
        keuzes: by gemeentecode.
        is_bevestigd: whether the user knows that a saldo is no longer what was proposed.
    """
    halfjaar = _vergrendel(periode)
    if not mag_overdracht_besluiten(door):
        raise PermissionDenied
    toelichting = _toelichting(toelichting)
    rijen = {rij.gemeente.pk: rij for rij in _beeld(periode, door).rijen}
    if not keuzes or not keuzes.keys() <= rijen.keys():
        raise ActieError("Kies eerst voor welke gemeenten u besluit.")
    _controleer(
        [(rijen[code], keuze) for code, keuze in keuzes.items()], toelichting, is_bevestigd
    )
    nu = timezone.now()
    for code, keuze in keuzes.items():
        voorgesteld = rijen[code].voorstel_minuten
        overdracht = _besluit(rijen[code], halfjaar, keuze.minuten, toelichting)
        overdracht.besloten_op, overdracht.besloten_door = nu, door
        if overdracht.pk:
            overdracht.save(update_fields=BESLUIT)
        else:
            overdracht.voorgesteld_op, overdracht.voorgesteld_door = nu, door
            overdracht.save(force_insert=True)
        was = "" if voorgesteld is None else f", voorgesteld {uren_en_minuten(voorgesteld)}"
        log_gebeurtenis(
            "overdracht_besluiten",
            overdracht,
            toelichting=f"{uren_en_minuten(keuze.minuten)}{was}",
            door=door,
        )
    return len(keuzes)


def _controleer(
    besluiten: list[tuple[Rij, Keuze]], toelichting: str, is_bevestigd: bool
) -> None:
    if anders := [rij for rij, keuze in besluiten if rij.gezien != keuze.gezien]:
        raise ActieError(verouderd_zin(anders))
    for rij, keuze in besluiten:
        if rij.saldo is None or not mag_mee(keuze.minuten, rij.saldo):
            raise ActieError(
                f"Van {rij.gemeente.naam} kan niets mee, alles, of hele kwartieren daartussen."
            )
    if any(rij.besluit for rij, _ in besluiten) and not toelichting:
        raise VeldError(
            "toelichting",
            "Vul in waarom u een nieuw besluit neemt. Het eerdere besluit blijft te lezen.",
        )
    if (
        veranderd := [rij for rij, _ in besluiten if rij.is_veranderd]
    ) and not is_bevestigd:
        raise VeldError(
            "is_bevestigd",
            f"Het saldo van {namen(veranderd)} is anders dan toen het voorstel kwam. Kijk of uw "
            "keuze nog klopt, en zet dan dit vinkje.",
        )


def _besluit(rij: Rij, halfjaar: Halfjaar, minuten: int, toelichting: str) -> Overdracht:
    """The open proposal becomes the decision; without one the decision is its own proposal."""
    overdracht = rij.voorstel or Overdracht(halfjaar=halfjaar, gemeente=rij.gemeente)
    overdracht.set_status(BesluitStatus.BESLOTEN)
    overdracht.minuten = minuten
    overdracht.toelichting = toelichting or overdracht.toelichting
    return overdracht


def _vergrendel(periode: Periode) -> Halfjaar:
    """The half-year and the next one, always the oldest first: no deadlock."""
    halfjaar, _ = Halfjaar.objects.select_for_update().get_or_create(
        code=periode.code, defaults={"begin": periode.begin, "einde": periode.einde}
    )
    Halfjaar.objects.select_for_update().filter(pk=periode.volgende().code).first()
    return halfjaar


def _beeld(periode: Periode, door: Gebruiker) -> Overdrachtbeeld:
    """As it stands under the lock; raises ActieError when nothing can move (any more)."""
    beeld = volledig_beeld(door, verdeling(periode))
    if beeld.beletsel:
        raise ActieError(beeld.beletsel)
    return beeld


def _toelichting(tekst: str) -> str:
    """The rule of the field, asked once for all rows that get the same text."""
    try:
        return Overdracht._meta.get_field("toelichting").clean(tekst.strip(), None)
    except ValidationError as error:
        raise ActieError(" ".join(error.messages)) from error
