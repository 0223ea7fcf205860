"""What gemeenten and organisations asked of the pool, and what came of it."""

import datetime as dt
from typing import Any

from gemeenten.models import Gemeente, Medewerker
from inzet.enums import AANGENOMEN, AanvraagStatus, Veiligheid
from inzet.models import Aanvraag, Activiteit
from inzet.selectors.aanvragen import INTAKE
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import lokaal_moment
from rapportage.demo.opzet import Opzet
from rapportage.demo.teksten import teksten

EIGEN = (
    "dagen_geleden", "over_dagen", "gemeente", "deelopdracht", "zonder_iemand", "nee",
    "nog_open",
)  # fmt: skip


def maak_aanvragen(
    opzet: Opzet,
    deelopdrachten: dict[str, tuple[int, set[str]]],
    coordinatoren: list[Gebruiker],
) -> None:
    """Each text once, so many days ago; the newest still wait for an answer."""
    gemeenten = {gemeente.naam: gemeente for gemeente in Gemeente.objects.all()}
    vragers = {
        code: medewerker.gebruiker
        for medewerker in Medewerker.objects.select_related("gebruiker").order_by("-pk")
        for code in medewerker.gemeenten.values_list("pk", flat=True)
    }
    begin = opzet.perioden[0].begin
    for nummer, tekst in enumerate(teksten("aanvragen")["aanvraag"]):
        dag = opzet.vandaag - dt.timedelta(days=tekst["dagen_geleden"])
        if dag < begin:
            continue
        gemeente = gemeenten.get(tekst["gemeente"])
        vrager = vragers.get(gemeente.pk) if gemeente else None
        aanvraag = _aanvraag(
            tekst,
            gemeente=gemeente,
            vanaf=dag + dt.timedelta(days=tekst["over_dagen"]),
            deelopdracht_id=deelopdrachten[tekst["deelopdracht"]][0],
            ingediend_door=vrager or coordinatoren[nummer % len(coordinatoren)],
        )
        # Filled in by itself when the row is made; the demo knows better.
        aanvraag.ingediend_op = lokaal_moment(dag, dt.time(9 + nummer % 7, 20))
        aanvraag.save(update_fields=["ingediend_op"])
        if aanvraag.status in AANGENOMEN:
            _koppel(opzet, aanvraag)
        if tekst.get("zonder_iemand"):
            _plan_zonder_iemand(opzet, aanvraag, tekst["zonder_iemand"])


def _aanvraag(tekst: dict[str, Any], *, deelopdracht_id: int, **velden: Any) -> Aanvraag:
    status = AanvraagStatus(tekst["status"])
    vast = {
        f"{naam}_id" if naam in {"rol", "soort", "thema", "plek"} else naam: waarde
        for naam, waarde in tekst.items()
        if naam not in EIGEN
    }
    antwoorden: dict[str, bool | None] = {}
    if status not in {AanvraagStatus.NIEUW, AanvraagStatus.INGETROKKEN}:
        antwoorden = {vraag.veld: True for vraag in INTAKE}
        antwoorden |= dict.fromkeys(tekst.get("nee", []), False)
    antwoorden |= dict.fromkeys(tekst.get("nog_open", []))
    return Aanvraag.objects.create(
        veiligheid=Veiligheid.VANGNET if tekst.get("vangnet") else Veiligheid.MET_TWEE,
        deelopdracht_id=deelopdracht_id if status in AANGENOMEN else None,
        **antwoorden,
        **vast,
        **velden,
    )


def _koppel(opzet: Opzet, aanvraag: Aanvraag) -> None:
    """Activities of the programme that answer to the request become its own."""
    passend = Activiteit.objects.filter(
        gemeente=aanvraag.gemeente_id,
        deelopdracht=aanvraag.deelopdracht_id,
        soort=aanvraag.soort_id,
        aanvraag=None,
        begin__date__gte=aanvraag.vanaf,
    )
    if aanvraag.status == AanvraagStatus.AFGEROND:
        passend = passend.filter(eind__lt=opzet.nu)
    keys = passend.order_by("begin", "pk").values_list("pk", flat=True)[: aanvraag.keren]
    Activiteit.objects.filter(pk__in=list(keys)).update(aanvraag=aanvraag)


def _plan_zonder_iemand(opzet: Opzet, aanvraag: Aanvraag, keren: int) -> None:
    """Weekly from the Tuesday after next, for the coordinator to find somebody for."""
    dinsdag = opzet.vandaag + dt.timedelta(days=8 - opzet.vandaag.weekday())
    for week in range(1, keren + 1):
        van = lokaal_moment(dinsdag + dt.timedelta(weeks=week), dt.time(13, 30))
        activiteit = Activiteit.objects.create(
            titel=aanvraag.titel,
            soort_id=aanvraag.soort_id,
            gemeente=aanvraag.gemeente,
            deelopdracht_id=aanvraag.deelopdracht_id,
            aanvraag=aanvraag,
            plek_id=aanvraag.plek_id,
            locatie=aanvraag.locatie,
            kader_id="voorkoming",
            begin=van,
            eind=van + dt.timedelta(minutes=aanvraag.minuten_per_keer),
        )
        if aanvraag.thema:
            activiteit.themas.set([aanvraag.thema])
