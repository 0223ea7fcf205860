"""Writing the posts of the budget and the OVA index: the contract manager's."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from gemeenten.acties.geld.regels import begin_met_geld, weiger_verrekend
from gemeenten.enums import IndexStatus
from gemeenten.models import Begrotingspost, OvaIndex
from gemeenten.permissions.geld import (
    mag_begrotingspost_create,
    mag_begrotingspost_update,
    mag_begrotingspost_verwijderen,
    mag_ovaindex_create,
    mag_ovaindex_update,
)
from gemeenten.selectors.verrekening import verrekende_jaren
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError, check_rules, weiger_verouderd
from poolregio.kern.opmaak import euro, procent
from poolregio.logboek.acties import log_gebeurtenis

POST = [
    "jaar", "categorie", "omschrijving", "centen", "prijspeil", "is_indicatief", "volgorde",
]  # fmt: skip
INDEX = ["jaar", "status", "honderdsten", "bron"]


@transaction.atomic
def begrotingspost_create(*, post: Begrotingspost, door: Gebruiker) -> Begrotingspost:
    begin_met_geld()
    if not mag_begrotingspost_create(door):
        raise PermissionDenied
    weiger_verrekend(post.jaar, post.categorie)
    _weiger_later_prijspeil(post)
    check_rules(post)
    post.save(force_insert=True)
    log_gebeurtenis("begrotingspost_create", post, door=door)
    return post


@transaction.atomic
def begrotingspost_update(
    *, post: Begrotingspost, versie: int, door: Gebruiker
) -> Begrotingspost:
    """Give a saved post the values of this instance."""
    begin_met_geld()
    huidig = _vergrendel(post)
    if not mag_begrotingspost_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    weiger_verrekend(huidig.jaar, huidig.categorie)
    weiger_verrekend(post.jaar, post.categorie)
    verhuist = (huidig.jaar, huidig.categorie) != (post.jaar, post.categorie)
    if verhuist and huidig.boekingen.exists():
        raise ActieError(
            "Op deze post is al geboekt. Jaar en categorie blijven daarom zoals ze zijn."
        )
    was = huidig.centen
    for naam in POST:
        setattr(huidig, naam, getattr(post, naam))
    _weiger_later_prijspeil(huidig)
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*POST, "versie"])
    toelichting = f"Was: {euro(was)}." if was != huidig.centen else ""
    log_gebeurtenis("begrotingspost_update", huidig, toelichting=toelichting, door=door)
    return huidig


@transaction.atomic
def begrotingspost_verwijderen(
    *, post: Begrotingspost, versie: int, door: Gebruiker
) -> None:
    """Only a post that nothing was ever booked on."""
    begin_met_geld()
    post = _vergrendel(post)
    if not mag_begrotingspost_verwijderen(door):
        raise PermissionDenied
    weiger_verouderd(post, versie)
    weiger_verrekend(post.jaar, post.categorie)
    if post.boekingen.exists():
        raise ActieError(
            "Op deze post is geboekt. Daarom kan hij niet weg, ook niet als alles is "
            "teruggedraaid. Zet het bedrag op 0 als er niets meer bij hoort."
        )
    log_gebeurtenis(
        "begrotingspost_verwijderen",
        post,
        toelichting=f"{post}, {euro(post.centen)}.",
        door=door,
    )
    post.delete()


@transaction.atomic
def ovaindex_create(*, index: OvaIndex, door: Gebruiker) -> OvaIndex:
    begin_met_geld()
    if not mag_ovaindex_create(door):
        raise PermissionDenied
    _weiger_gebruikt(index)
    index.ingevoerd_op, index.ingevoerd_door = timezone.now(), door
    check_rules(index)
    index.save(force_insert=True)
    log_gebeurtenis("ovaindex_create", index, door=door)
    return index


@transaction.atomic
def ovaindex_update(*, index: OvaIndex, versie: int, door: Gebruiker) -> OvaIndex:
    begin_met_geld()
    huidig = OvaIndex.objects.select_for_update(of=["self"]).get(pk=index.pk)
    if not mag_ovaindex_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    _weiger_gebruikt(huidig)
    _weiger_gebruikt(index)
    was = f"Was: {huidig}, {procent(huidig.honderdsten)}."
    for naam in INDEX:
        setattr(huidig, naam, getattr(index, naam))
    huidig.ingevoerd_op, huidig.ingevoerd_door = timezone.now(), door
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*INDEX, "ingevoerd_op", "ingevoerd_door", "versie"])
    log_gebeurtenis("ovaindex_update", huidig, toelichting=was, door=door)
    return huidig


def _vergrendel(post: Begrotingspost) -> Begrotingspost:
    gevonden = (
        Begrotingspost.objects.select_for_update(of=["self"]).filter(pk=post.pk).first()
    )
    if not gevonden:
        raise ActieError("Deze post is er niet meer.")
    return gevonden


def _weiger_later_prijspeil(post: Begrotingspost) -> None:
    if post.prijspeil > post.jaar:
        raise ActieError("Het prijspeil kan niet later zijn dan het jaar van de post.")


def _weiger_gebruikt(index: OvaIndex) -> None:
    """The provisional figure of a year is in every later year too."""
    gebruikt = {jaar for jaar in verrekende_jaren() if jaar >= index.jaar}
    if index.status == IndexStatus.VOORLOPIG and gebruikt:
        raise ActieError(
            f"Met het voorlopige percentage van {index.jaar} is {min(gebruikt)} al verrekend. "
            "Het ligt vast."
        )
