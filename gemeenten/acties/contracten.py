"""Keeping the contract itself, and the links to its documents."""

from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.db import transaction

from gemeenten.enums import OptieStatus
from gemeenten.models import Contract, Contractdocument
from gemeenten.permissions.contract import (
    mag_contract_update,
    mag_contractdocument_create,
    mag_contractdocument_update,
    mag_contractdocument_verwijderen,
)
from gemeenten.selectors.looptijd import omvat
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import (
    ActieError,
    check_rules,
    weiger_verouderd,
)
from poolregio.logboek.acties import log_gebeurtenis

CONTRACT = ["naam", "begin", "einde", "bron"]
DOCUMENT = ["naam", "url", "datum"]


@transaction.atomic
def contract_update(*, contract: Contract, versie: int, door: Gebruiker) -> Contract:
    """Give the saved contract the values of this instance."""
    huidig = Contract.objects.select_for_update().get(pk=contract.pk)
    if not mag_contract_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    opties = list(huidig.opties.all())
    if huidig.einde != contract.einde and any(
        optie.status != OptieStatus.OPEN for optie in opties
    ):
        raise ActieError(
            "Over een verlenging is al besloten. De laatste dag van het contract ligt "
            "daarom vast."
        )
    for naam in CONTRACT:
        setattr(huidig, naam, getattr(contract, naam))
    jaren = omvat(huidig, opties)
    if erbuiten := [jaar for jaar in huidig.jaren.all() if jaar.jaar not in jaren]:
        raise ActieError(
            f"Er is al een contractjaar {erbuiten[0]}. Dat valt dan buiten het contract."
        )
    huidig.versie += 1
    check_rules(huidig)
    huidig.save(update_fields=[*CONTRACT, "versie"])
    log_gebeurtenis("contract_update", huidig, door=door)
    return huidig


@transaction.atomic
def contractdocument_create(
    *, document: Contractdocument, door: Gebruiker
) -> Contractdocument:
    if not mag_contractdocument_create(door):
        raise PermissionDenied
    _weiger_onveilig_adres(document)
    check_rules(document)
    document.save(force_insert=True)
    log_gebeurtenis("contractdocument_create", document, door=door)
    return document


@transaction.atomic
def contractdocument_update(
    *, document: Contractdocument, versie: int, door: Gebruiker
) -> Contractdocument:
    """``versie`` is the one that this user read (``versie_van``)."""
    huidig = _vergrendel(document)
    if not mag_contractdocument_update(door):
        raise PermissionDenied
    weiger_verouderd(huidig, versie)
    for naam in DOCUMENT:
        setattr(huidig, naam, getattr(document, naam))
    _weiger_onveilig_adres(huidig)
    check_rules(huidig)
    huidig.save(update_fields=DOCUMENT)
    log_gebeurtenis("contractdocument_update", huidig, door=door)
    return huidig


@transaction.atomic
def contractdocument_verwijderen(*, document: Contractdocument, door: Gebruiker) -> None:
    """Only the link goes; the document stays where it is kept, the trail knows the link."""
    huidig = _vergrendel(document)
    if not mag_contractdocument_verwijderen(door):
        raise PermissionDenied
    log_gebeurtenis("contractdocument_verwijderen", huidig, door=door)
    huidig.delete()


def _vergrendel(document: Contractdocument) -> Contractdocument:
    """Raises ActieError when someone else removed it meanwhile."""
    rijen = Contractdocument.objects.select_for_update()
    if (rij := rijen.filter(pk=document.pk).first()) is None:
        raise ActieError("Dit document staat er niet meer.")
    return rij


def _weiger_onveilig_adres(document: Contractdocument) -> None:
    """A reader sees the domain and trusts it: no other protocol, nothing before an @."""
    try:
        adres = urlsplit(document.url)
    except ValueError as error:
        raise ActieError("Dit adres klopt niet. Kopieer het nog een keer.") from error
    if adres.scheme != "https" or not adres.hostname:
        raise ActieError("Vul het hele adres in. Het begint met https://.")
    if "@" in adres.netloc:
        raise ActieError("Haal de naam en het wachtwoord voor de @ uit het adres.")
