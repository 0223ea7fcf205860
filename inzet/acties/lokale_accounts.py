"""Accounts to try the application with on this machine, with passwords in a file beside it.

``.lokaal/accounts.csv`` is written only after the transaction succeeded, and only its owner
can read it. Whoever is in it keeps the password; whoever is not gets a new one.
"""

import csv
import secrets
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction

from gemeenten.models import Gemeente, Medewerker, WerktVoor
from inzet.models import Ervaringsdeskundige
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from poolregio.logboek.acties import log_gebeurtenis

BRON = Path(__file__).parent.parent / "gegevens" / "lokale_accounts.csv"
KOLOMMEN = ("e-mail", "wachtwoord", "rol", "gemeente")


@transaction.atomic
def lokale_accounts_maken(*, met_demo: bool, door: Gebruiker | None = None) -> Path:
    """One account per role, or everybody in the demo. Returns where the passwords stand."""
    if settings.SITE_URL.startswith("https"):
        raise ActieError(
            "Deze opdracht is alleen voor een eigen computer. "
            "Hier maakt de beheerder de accounts."
        )
    bestand = settings.LOKAAL_DIR / "accounts.csv"
    bekend = _wachtwoorden(bestand)
    namen = dict(Gemeente.objects.values_list("pk", "naam"))
    regels = []
    for rij in _personen(met_demo=met_demo):
        wachtwoord = _maak_account(rij, bekend.get(rij["email"]), door)
        gemeente = (
            "" if rij["rol"] == Rol.DESKUNDIGE else namen.get(rij["gemeentecode"], "")
        )
        regels.append((rij["email"], wachtwoord, rij["rol"], gemeente))
    transaction.on_commit(partial(_schrijf, bestand, regels))
    return bestand


def _personen(*, met_demo: bool) -> list[dict[str, str]]:
    with BRON.open(encoding="utf-8", newline="") as file:
        rijen = list(csv.DictReader(file, delimiter=";"))
    al_gemaakt = set(Gebruiker.objects.values_list("email", flat=True))
    return [
        rij for rij in rijen if met_demo or rij["ook_leeg"] or rij["email"] in al_gemaakt
    ]


def _maak_account(
    rij: dict[str, str], wachtwoord: str | None, door: Gebruiker | None
) -> str:
    """Returns the password that works: the known one, or a new one."""
    gebruiker, is_nieuw = Gebruiker.objects.get_or_create(
        email=rij["email"],
        defaults={
            "roepnaam": rij["roepnaam"],
            "achternaam": rij["achternaam"],
            "rol": rij["rol"],
        },
    )
    if is_nieuw and rij["rol"] == Rol.BELEIDSADVISEUR:
        medewerker = Medewerker.objects.create(
            gebruiker=gebruiker, is_begeleidingsgroep=bool(rij["is_begeleidingsgroep"])
        )
        WerktVoor.objects.create(medewerker=medewerker, gemeente_id=rij["gemeentecode"])
    elif is_nieuw and rij["rol"] == Rol.DESKUNDIGE:
        Ervaringsdeskundige.objects.create(
            roepnaam=rij["roepnaam"],
            achternaam=rij["achternaam"],
            email=rij["email"],
            woongemeente_id=rij["gemeentecode"],
            user=gebruiker,
        )
    if is_nieuw or not wachtwoord:
        wachtwoord = wachtwoord or secrets.token_urlsafe(12)
        gebruiker.set_password(wachtwoord)
        gebruiker.save(update_fields=["password"])
        log_gebeurtenis("lokale_accounts_maken", gebruiker, door=door)
    return wachtwoord


def _wachtwoorden(bestand: Path) -> dict[str, str]:
    if not bestand.exists():
        return {}
    with bestand.open(encoding="utf-8", newline="") as file:
        rijen = csv.DictReader(file, delimiter=";")
        return {rij["e-mail"]: rij["wachtwoord"] for rij in rijen if rij.get("wachtwoord")}


def _schrijf(bestand: Path, regels: Iterable[tuple[str, ...]]) -> None:
    """Never readable for others, not even for a moment, and never half."""
    bestand.parent.mkdir(exist_ok=True)
    nieuw = bestand.with_suffix(".nieuw")
    nieuw.touch(mode=0o600)
    nieuw.chmod(0o600)
    with nieuw.open("w", encoding="utf-8", newline="") as file:
        schrijver = csv.writer(file, delimiter=";", lineterminator="\n")
        schrijver.writerow(KOLOMMEN)
        schrijver.writerows(regels)
    nieuw.replace(bestand)
