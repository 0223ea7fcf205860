"""Short stories that experts might write: warm, plain, and about nobody in particular."""

import datetime as dt
from random import Random

from inzet.models import Activiteit, Inzet, Verhaal
from poolregio.accounts.models import Gebruiker
from rapportage.demo.opzet import Opzet
from rapportage.demo.schrijven import is_gedaan
from rapportage.demo.teksten import teksten

PER_HALFJAAR = 6


def schrijf_verhalen(
    opzet: Opzet, toeval: Random, inzetten: list[Inzet], vrijgever: Gebruiker
) -> None:
    """A few per half-year and group, each text once; most are released by now."""
    keuze = [
        (thema, tekst) for thema, eigen in teksten("verhalen").items() for tekst in eigen
    ]
    toeval.shuffle(keuze)
    gedaan = [inzet for inzet in inzetten if is_gedaan(inzet)]
    toeval.shuffle(gedaan)
    gedaan = gedaan[:200]
    themas = _themas(gedaan)
    verhalen: list[Verhaal] = []
    gebruikt: set[int] = set()
    for thema, tekst in keuze[: 3 * PER_HALFJAAR]:
        past = (
            inzet
            for inzet in gedaan
            if thema in themas[inzet.activiteit_id] and inzet.activiteit_id not in gebruikt
        )
        if (inzet := next(past, None)) and len(verhalen) < PER_HALFJAAR:
            gebruikt.add(inzet.activiteit_id)
            verhalen.append(_verhaal(opzet, toeval, inzet, thema, tekst, vrijgever))
    geschreven = [verhaal.geschreven_op for verhaal in verhalen]
    Verhaal.objects.bulk_create(verhalen)  # fills in geschreven_op itself
    for verhaal, moment in zip(verhalen, geschreven, strict=True):
        verhaal.geschreven_op = moment
    Verhaal.objects.bulk_update(verhalen, ["geschreven_op"])


def _themas(inzetten: list[Inzet]) -> dict[int, set[str]]:
    per_activiteit: dict[int, set[str]] = {inzet.activiteit_id: set() for inzet in inzetten}
    tussentabel = Activiteit.themas.through
    rijen = tussentabel._default_manager.filter(activiteit_id__in=per_activiteit)
    for activiteit, thema in rijen.values_list("activiteit_id", "thema_id"):
        per_activiteit[activiteit].add(thema)
    return per_activiteit


def _verhaal(
    opzet: Opzet, toeval: Random, inzet: Inzet, thema: str, tekst: str, vrijgever: Gebruiker
) -> Verhaal:
    geschreven = inzet.eind + dt.timedelta(hours=toeval.randint(1, 20))
    geschreven = min(geschreven, opzet.nu)
    oud = opzet.nu - geschreven > dt.timedelta(days=21)
    vrij = oud and toeval.random() < 0.8
    return Verhaal(
        activiteit_id=inzet.activiteit_id,
        deskundige_id=inzet.deskundige_id,
        thema_id=thema,
        tekst=tekst,
        geschreven_op=geschreven,
        vrijgegeven_op=geschreven + dt.timedelta(days=6) if vrij else None,
        vrijgegeven_door=vrijgever if vrij else None,
    )
