"""From a planned half-year to rows, in bulk."""

import datetime as dt
from dataclasses import dataclass
from random import Random
from typing import Any

from inzet.enums import GEREALISEERD, VERVALLEN, InzetStatus
from inzet.models import Activiteit, Bereik, Inzet
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import NEDERLAND
from rapportage.demo.bereik import maak_bereik, maak_verwijzingen
from rapportage.demo.deelopdrachten import BEGIN
from rapportage.demo.mensen import Lid
from rapportage.demo.opzet import Opzet
from rapportage.demo.rooster import VERVALT_KANS, Bezoek

BATCH = 2000
REDENEN = (
    "De zaal is niet beschikbaar.",
    "Het wijkteam verzet de afspraak naar volgende maand.",
    "Er waren te weinig aanmeldingen.",
    "Code rood: het weer laat reizen niet toe.",
)
S = InzetStatus


@dataclass(frozen=True)
class Waarvoor:
    """What activities are done for: sub-assignments by key, needs by gemeente, year and kind."""

    deelopdrachten: dict[str, tuple[int, set[str]]]
    behoeften: dict[tuple[str | None, int, str], int]


def schrijf(
    opzet: Opzet,
    toeval: Random,
    bezoeken: list[Bezoek],
    waarvoor: Waarvoor,
    coordinatoren: list[Gebruiker],
) -> list[Inzet]:
    """Store activities, reach and inzet. Returns the inzetten, in order of time."""
    statussen = [_status(opzet, toeval, bezoek) for bezoek in bezoeken]
    activiteiten, delen = [], []
    verwezen = opzet.toeval("verwijzingen", *(str(bezoek.begin) for bezoek in bezoeken[:1]))
    for bezoek, status in zip(bezoeken, statussen, strict=True):
        activiteit = _activiteit(bezoek, waarvoor)
        if status in GEREALISEERD:
            delen.append((activiteit, _bereik(toeval, bezoek, activiteit)))
            activiteit.aantal_verwijzingen = maak_verwijzingen(
                verwezen, activiteit.aantal_inwoners
            )
        activiteiten.append(activiteit)
    Activiteit.objects.bulk_create(activiteiten, batch_size=BATCH)
    tussentabel = Activiteit.themas.through
    tussentabel._default_manager.bulk_create(
        [
            tussentabel(activiteit_id=activiteit.pk, thema_id=thema)
            for activiteit, bezoek in zip(activiteiten, bezoeken, strict=True)
            for thema in bezoek.programma.themas.split()
        ],
        batch_size=BATCH,
    )
    Bereik.objects.bulk_create(
        [
            Bereik(activiteit_id=activiteit.pk, thema_id=thema, aantal=aantal, nieuw=nieuw)
            for activiteit, per_thema in delen
            for thema, aantal, nieuw in per_thema
        ],
        batch_size=BATCH,
    )
    inzetten = []
    for activiteit, bezoek, status in zip(activiteiten, bezoeken, statussen, strict=True):
        for plaats, lid in enumerate(bezoek.leden):
            eigen = _eigen_status(toeval, status, plaats)
            inzetten.append(_inzet(toeval, activiteit, bezoek, lid, eigen, coordinatoren))
    return Inzet.objects.bulk_create(inzetten, batch_size=BATCH)


def _status(opzet: Opzet, toeval: Random, bezoek: Bezoek) -> InzetStatus:
    """Past is approved, the last weeks registered, this week partly; ahead is planned."""
    dagen = (opzet.vandaag - bezoek.begin.astimezone(NEDERLAND).date()).days
    maandag = opzet.vandaag.weekday()
    kans = toeval.random()
    if bezoek.eind > opzet.nu:
        return _status_straks(opzet, bezoek, kans, over_een_week=dagen < -7)
    if dagen <= maandag + 1:  # this week: some still to be registered
        return S.UITGEVOERD if kans < 0.6 and dagen > 1 else S.BEVESTIGD
    if kans < VERVALT_KANS:
        return S.GEANNULEERD if kans < VERVALT_KANS * 2 / 3 else S.AFGEMELD
    wacht = dagen <= maandag + 14 and kans < 0.8
    return S.UITGEVOERD if wacht else S.GOEDGEKEURD


def _status_straks(
    opzet: Opzet, bezoek: Bezoek, kans: float, *, over_een_week: bool
) -> InzetStatus:
    """This week and the next are settled; the next half-year is mostly still a proposal."""
    if not over_een_week:
        return S.BEVESTIGD
    if kans < VERVALT_KANS / 2:
        return S.GEANNULEERD
    open_ = 0.6 if bezoek.begin >= opzet.huidige.tot_moment else 0.25
    return S.VOORGESTELD if kans > 1 - open_ else S.BEVESTIGD


def _eigen_status(toeval: Random, status: InzetStatus, plaats: int) -> InzetStatus:
    """The second expert may have called in sick."""
    if plaats and status in GEREALISEERD and toeval.random() < 0.05:
        return S.AFGEMELD
    return status


def _activiteit(bezoek: Bezoek, waarvoor: Waarvoor) -> Activiteit:
    programma = bezoek.programma
    deelopdracht, gemeenten = waarvoor.deelopdrachten.get(
        programma.deelopdracht, (None, set())
    )
    hoort_erbij = bezoek.gemeente in gemeenten and bezoek.begin.date() >= BEGIN
    return Activiteit(
        titel=programma.titel,
        soort_id=programma.soort,
        gemeente_id=bezoek.gemeente,
        deelopdracht_id=deelopdracht if hoort_erbij else None,
        behoefte_id=waarvoor.behoeften.get(
            (bezoek.gemeente, bezoek.begin.year, programma.soort)
        ),
        plek_id=programma.plek,
        locatie=programma.locatie,
        kader_id=programma.kader,
        begin=bezoek.begin,
        eind=bezoek.eind,
    )


def _bereik(toeval: Random, bezoek: Bezoek, activiteit: Activiteit) -> list:
    """Sets the counts of the activity and returns those per thema."""
    programma = bezoek.programma
    gevonden = maak_bereik(
        toeval,
        programma.soort,
        programma.themas.split(),
        met_nieuw=bezoek.gemeente is not None,
    )
    if gevonden is None:
        return []
    activiteit.aantal_inwoners, activiteit.aantal_nieuw, per_thema = gevonden
    activiteit.bereik_op = bezoek.eind + dt.timedelta(hours=1)
    activiteit.bereik_door_id = bezoek.leden[0].deskundige.user_id
    return per_thema


def _inzet(
    toeval: Random,
    activiteit: Activiteit,
    bezoek: Bezoek,
    lid: Lid,
    status: InzetStatus,
    coordinatoren: list[Gebruiker],
) -> Inzet:
    velden: dict[str, Any] = {}
    if status in GEREALISEERD:
        langer = dt.timedelta(minutes=15 * toeval.choice((0, 0, 0, 0, 1, 2)))
        velden |= {
            "werkelijk_begin": bezoek.begin,
            "werkelijk_eind": bezoek.eind + langer,
            "geregistreerd_op": bezoek.eind + dt.timedelta(hours=1),
            "geregistreerd_door_id": lid.deskundige.user_id,
        }
    if status == S.GOEDGEKEURD:
        velden |= {
            "goedgekeurd_op": bezoek.eind + dt.timedelta(days=5),
            "goedgekeurd_door": toeval.choice(coordinatoren),
        }
    if status == S.GEANNULEERD:
        velden["reden"] = toeval.choice(REDENEN)
    return Inzet(
        activiteit_id=activiteit.pk,
        deskundige_id=lid.deskundige.pk,
        rol_id=bezoek.programma.rol,
        begin=bezoek.begin,
        eind=bezoek.eind,
        status=status,
        **velden,
    )


def is_gedaan(inzet: Inzet) -> bool:
    return inzet.status not in VERVALLEN and inzet.werkelijk_begin is not None
