"""The data set of a report, and the number by which anybody can check it.

Canonical form: the JSON text with sorted keys, separators ``,`` and ``:``, no escaped
letters, in UTF-8. ``controlegetal`` is the SHA-256 of that text without itself.
"""

import hashlib
import json
from typing import Any

from django.conf import settings

from gemeenten.enums import INDIVIDUEEL_CONTACT
from inzet.selectors.bereik import BereikDeel
from inzet.selectors.verdeling import KWARTIER, Uren
from poolregio.kern.kleine_aantallen import Aantal
from rapportage.selectors.rapport import Rapport

GRENZEN = "Kadaster / Centraal Bureau voor de Statistiek, 2022"


def gegevens(rapport: Rapport) -> dict[str, Any]:
    """Times in minutes, except contracturen.

    Counts of residents are whole numbers when exact, else words as published.
    """
    is_exact = rapport.bereik.is_exact
    uren = rapport.verdeling
    regionaal = rapport.bereik.regionaal
    data: dict[str, Any] = {
        "periode": rapport.periode.code,
        "status": rapport.status.value,
        "gemeenten": {
            deel.gemeente.pk: {
                "uren": _uren(deel.uren),
                "bereik": {
                    "aantal": _getal(deel.bereik.aantal, is_exact=is_exact),
                    "nieuw": _getal(deel.bereik.nieuw, is_exact=is_exact),
                    "niet_opgegeven": deel.bereik.niet_opgegeven,
                },
                "verwijzingen": _getal(deel.bereik.verwijzingen, is_exact=is_exact),
                "bereik_per_thema": _per_thema(deel.bereik, is_exact=is_exact),
                "activiteiten_per_soort": _per_soort(deel.bereik, is_exact=is_exact),
                "meerwaarde": deel.meerwaarde.tekst,
            }
            for deel in rapport.gemeenten
        },
        "regionaal": {
            "gerealiseerd": uren.regionaal_gerealiseerd,
            "gepland": uren.regionaal_gepland,
            "bereik": {
                "aanwezigen": _getal(regionaal.aantal, is_exact=is_exact),
                "niet_opgegeven": regionaal.niet_opgegeven,
            },
            "verwijzingen": _getal(regionaal.verwijzingen, is_exact=is_exact),
            "activiteiten_per_soort": _per_soort(regionaal, is_exact=is_exact),
        },
        "trends": rapport.delen["trends"].tekst,
        "signalen": rapport.delen["signalen"].tekst,
        "deelopdrachten": [
            {
                "titel": deel.deelopdracht.titel,
                "doelen": deel.deelopdracht.doelen,
                "resultaat": deel.tekst,
            }
            for deel in rapport.deelopdrachten
            if deel.deelopdracht
        ],
        "verdeling": {
            "sleutel": uren.sleutel.naam if uren.sleutel else None,
            "honderdsten": {deel.gemeente.pk: deel.honderdsten for deel in uren.delen},
            "inzetbaarheid": uren.contractjaar.inzetbaarheid if uren.contractjaar else None,
            "contracturen": round(float(uren.contracturen), 2),
            "te_verdelen": uren.te_verdelen,
            "te_verdelen_kwartieren": _kwartieren(uren.te_verdelen),
            "totaal": _uren(uren.totaal),
            "intern": {
                "gerealiseerd": uren.intern_gerealiseerd,
                "gepland": uren.intern_gepland,
            },
        },
        "verantwoording": {
            "toelichting_inzet": rapport.delen["inzet"].tekst,
            "toelichting_activiteiten": rapport.delen["activiteiten"].tekst,
            "overige_onderwerpen": rapport.delen["overig"].tekst,
            "geteld_tot": rapport.tot.isoformat(),
            "aantallen": "exact" if is_exact else "beschermd",
            "drempel": settings.KLEINE_AANTALLEN_DREMPEL,
            "afgerond_op": settings.KLEINE_AANTALLEN_BASIS,
            "grenzen": GRENZEN,
        },
    }
    return data | {"controlegetal": controlegetal(data)}


def canoniek(data: dict[str, Any]) -> bytes:
    """One way to write it, so that the same data always gives the same number."""
    tekst = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return tekst.encode()


def controlegetal(data: dict[str, Any]) -> str:
    zonder = {key: value for key, value in data.items() if key != "controlegetal"}
    return hashlib.sha256(canoniek(zonder)).hexdigest()


def _kwartieren(minuten: int | None) -> int | None:
    return None if minuten is None else minuten // KWARTIER


def _getal(aantal: Aantal | None, *, is_exact: bool) -> int | str | None:
    if aantal is None:
        return None
    return aantal.waarde if is_exact else aantal.tekst


def _per_thema(
    deel: BereikDeel, *, is_exact: bool
) -> dict[str, dict[str, int | str | None]]:
    return {
        code: {
            "aantal": _getal(aantal, is_exact=is_exact),
            "nieuw": _getal(nieuw, is_exact=is_exact),
        }
        for code, (aantal, nieuw) in deel.per_thema.items()
    }


def _per_soort(deel: BereikDeel, *, is_exact: bool) -> dict[str, int | str | None]:
    """Numbers of activities; of individueel contact each one is a resident."""
    return {
        soort: _getal(keren, is_exact=is_exact or soort != INDIVIDUEEL_CONTACT)
        for soort, keren in deel.activiteiten_per_soort.items()
    }


def _uren(uren: Uren) -> dict[str, int | None]:
    return {
        "recht": uren.recht,
        "afspraken": uren.afspraken,
        "overdracht": uren.overdracht,
        "regionaal": uren.regionaal,
        "gerealiseerd": uren.gerealiseerd,
        "gepland": uren.gepland,
        "saldo": uren.saldo,
    }
