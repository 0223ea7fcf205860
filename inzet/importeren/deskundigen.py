"""``deskundigen.csv``: one row per dienstverband, so an expert may have more than one."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gemeenten.models import Gemeente
from inzet.importeren import waarden
from inzet.models import Dienstverband, Ervaringsdeskundige
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.importeren.bestand import lees
from poolregio.kern.importeren.fouten import Fout, ImportGeweigerdError
from poolregio.kern.importeren.veldlezer import Veldlezer
from poolregio.kern.importeren.waarden import verplicht

KOLOMMEN = ("email", "roepnaam", "achternaam", "woongemeente", "weekuren", "begin", "eind")
PERSOON = ("roepnaam", "achternaam", "woongemeente")
MET_INZET = (Rol.DESKUNDIGE, Rol.COORDINATOR)  # a coordinator may also be an expert


@dataclass(frozen=True)
class Rij:
    """One checked row; the personal data are the same in every row of an expert."""

    nummer: int
    email: str
    roepnaam: str
    achternaam: str
    woongemeente: str
    weekuren: Decimal
    begin: dt.date
    eind: dt.date | None

    def overlapt(self, begin: dt.date, eind: dt.date | None) -> bool:
        """The last day is included; no last day is open."""
        return self.begin <= (eind or dt.date.max) and begin <= (self.eind or dt.date.max)


@dataclass(frozen=True)
class DeskundigenPlan:
    """What an import will store."""

    nieuw: list[Rij]
    aantal_ongewijzigd: int
    bekend: dict[str | None, Ervaringsdeskundige]
    accounts: dict[str, Gebruiker]


def maak_plan(inhoud: bytes) -> DeskundigenPlan:
    """Raises ImportGeweigerdError with every wrong row."""
    regels, fouten = lees(inhoud, KOLOMMEN)
    codes = list(Gemeente.objects.values_list("pk", flat=True))
    rijen = []
    for regel in regels:
        lezer = Veldlezer(regel, fouten)
        begin = lezer.lees("begin", waarden.datum)
        eind = lezer.lees("eind", waarden.datum_of_leeg)
        if begin and eind and eind < begin:
            lezer.fout("eind", "De laatste dag ligt voor de eerste dag.")
        rij = Rij(
            regel.nummer,
            lezer.lees("email", waarden.emailadres),
            lezer.lees("roepnaam", verplicht, 100),
            lezer.lees("achternaam", verplicht, 100),
            lezer.lees("woongemeente", waarden.code, codes),
            lezer.lees("weekuren", waarden.weekuren),
            begin,
            eind,
        )
        if lezer.is_goed:
            rijen.append(rij)
    fouten += _onderling(rijen)
    bekend = {
        deskundige.email: deskundige
        for deskundige in Ervaringsdeskundige.objects.filter(
            email__in={rij.email for rij in rijen}
        ).prefetch_related("dienstverbanden")
    }
    accounts = {
        account.email: account
        for account in Gebruiker.objects.filter(
            email__in={rij.email for rij in rijen} - bekend.keys()
        ).select_related("deskundige")
    }
    nieuw = []
    for rij in rijen:
        if deskundige := bekend.get(rij.email):
            al_er = _zelfde_dienstverband(rij, deskundige)
            fouten += _tegen_bekend(rij, deskundige, al_er)
        else:
            al_er = None
            fouten += _tegen_account(rij, accounts.get(rij.email))
        if not al_er:
            nieuw.append(rij)
    if fouten:
        raise ImportGeweigerdError(fouten)
    return DeskundigenPlan(nieuw, len(rijen) - len(nieuw), bekend, accounts)


def _onderling(rijen: list[Rij]) -> Iterator[Fout]:
    """Rows of one expert agree on who it is, and their periods do not overlap."""
    per_persoon: dict[str, list[Rij]] = defaultdict(list)
    for rij in rijen:
        for eerder in per_persoon[rij.email]:
            for kolom in PERSOON:
                if getattr(rij, kolom) != getattr(eerder, kolom):
                    reden = f"Dit wijkt af van regel {eerder.nummer}, met hetzelfde e-mailadres."
                    yield Fout(rij.nummer, kolom, reden)
            if rij.overlapt(eerder.begin, eerder.eind):
                reden = f"Dit dienstverband overlapt met dat op regel {eerder.nummer}."
                yield Fout(rij.nummer, "begin", reden)
        per_persoon[rij.email].append(rij)


def _zelfde_dienstverband(
    rij: Rij, deskundige: Ervaringsdeskundige
) -> Dienstverband | None:
    return next((d for d in deskundige.dienstverbanden.all() if d.begin == rij.begin), None)


def _tegen_bekend(
    rij: Rij, deskundige: Ervaringsdeskundige, al_er: Dienstverband | None
) -> Iterator[Fout]:
    nu: dict[str, object] = {
        "roepnaam": deskundige.roepnaam,
        "achternaam": deskundige.achternaam,
        "woongemeente": deskundige.woongemeente_id or "leeg",
    }
    if al_er:
        nu |= {"weekuren": al_er.weekuren, "eind": al_er.eind}
    for kolom, waarde in nu.items():
        if getattr(rij, kolom) != waarde:
            was = "leeg" if waarde is None else waarde
            yield Fout(rij.nummer, kolom, f"Gewijzigd: in het systeem staat {was}.")
    for ander in deskundige.dienstverbanden.all():
        if ander != al_er and rij.overlapt(ander.begin, ander.eind):
            yield Fout(
                rij.nummer,
                "begin",
                f"Dit overlapt met het dienstverband vanaf {ander.begin} in het systeem.",
            )


def _tegen_account(rij: Rij, account: Gebruiker | None) -> Iterator[Fout]:
    """The address may belong to an account already, but only to one that may be an expert's."""
    if account and hasattr(account, "deskundige"):
        yield Fout(
            rij.nummer,
            "email",
            "Het account met dit adres hoort bij een andere deskundige.",
        )
    elif account and account.rol not in MET_INZET:
        rol = account.get_rol_display() or "geen rol"
        yield Fout(rij.nummer, "email", f"Dit is het adres van een ander account ({rol}).")
