"""``inzet.csv``: one row per inzet; rows of one activity agree on what is its own."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Any

from gemeenten.enums import INTERNE_SOORTEN, REGIONAAL
from gemeenten.models import Gemeente, Inzetrol, Kader, SoortActiviteit, SoortPlek, Thema
from inzet.enums import VERVALLEN, InzetStatus
from inzet.importeren import waarden
from inzet.importeren.bereik import Aantallen, lees_bereik
from poolregio.kern.halfjaar import lokaal_moment
from poolregio.kern.importeren.bestand import lees
from poolregio.kern.importeren.fouten import Fout
from poolregio.kern.importeren.veldlezer import Veldlezer
from poolregio.kern.importeren.waarden import verplicht, vrije_tekst

KOLOMMEN = (
    *("activiteit", "gemeentecode", "soort", "titel", "plek", "datum", "begin", "eind"),
    *("deskundige", "rol", "status", "themas"),
    *("aantal_inwoners", "aantal_nieuw", "bereik_per_thema", "kader"),
)
MIDDERNACHT = dt.time()


@dataclass(frozen=True)
class Inhoud:
    """What belongs to the activity, whoever came. Each field is named as its column."""

    gemeentecode: str | None
    soort: str
    titel: str
    plek: str
    datum: dt.date
    begin: dt.datetime
    eind: dt.datetime
    themas: frozenset[str]
    bereik: Aantallen
    kader: str

    def verschillen(self, ander: "Inhoud") -> Iterator[str]:
        """The columns in which two differ."""
        for field in fields(self):
            if field.name != "bereik" and getattr(self, field.name) != getattr(
                ander, field.name
            ):
                yield field.name
        if self.bereik.aantal != ander.bereik.aantal:
            yield "aantal_inwoners"
        if self.bereik.nieuw != ander.bereik.nieuw:
            yield "aantal_nieuw"
        if self.bereik.per_thema != ander.bereik.per_thema:
            yield "bereik_per_thema"


@dataclass(frozen=True)
class Rij:
    """One checked row."""

    nummer: int
    activiteit: str
    inhoud: Inhoud
    deskundige: str
    rol: str
    status: InzetStatus

    @property
    def vervalt(self) -> bool:
        return self.status in VERVALLEN


def lees_inzetten(inhoud: bytes) -> tuple[list[Rij], list[Fout]]:
    """Every row that is right in itself, and everything wrong with the others."""
    regels, fouten = lees(inhoud, KOLOMMEN)
    codes: dict[str, Collection[str]] = {
        "gemeentecode": list(Gemeente.objects.order_by("pk").values_list("pk", flat=True)),
        "status": InzetStatus.values,
    }
    for kolom, model in (
        ("soort", SoortActiviteit),
        ("plek", SoortPlek),
        ("rol", Inzetrol),
        ("themas", Thema),
        ("kader", Kader),
    ):
        codes[kolom] = list(model._default_manager.values_list("pk", flat=True))
    rijen = []
    for regel in regels:
        lezer = Veldlezer(regel, fouten)
        activiteit = lezer.lees("activiteit", verplicht, 50)
        deskundige = lezer.lees("deskundige", waarden.emailadres)
        rol = lezer.lees("rol", waarden.code, codes["rol"])
        status = lezer.lees("status", waarden.code, codes["status"])
        inhoud_ = _inhoud(lezer, codes)
        if lezer.is_goed:
            rij = Rij(
                regel.nummer, activiteit, inhoud_, deskundige, rol, InzetStatus(status)
            )
            rijen.append(rij)
    fouten += _onderling(rijen)
    return rijen, fouten


def _inhoud(lezer: Veldlezer, codes: dict[str, Collection[str]]) -> Inhoud:
    gemeentecode = lezer.lees("gemeentecode", waarden.code_of_leeg, codes["gemeentecode"])
    soort = lezer.lees("soort", waarden.code, codes["soort"])
    if lezer.regel.waarden["gemeentecode"] and soort in (*INTERNE_SOORTEN, REGIONAAL):
        lezer.fout("gemeentecode", f"Bij de soort {soort} hoort geen gemeente.")
    titel = lezer.lees("titel", vrije_tekst, 150)
    plek = lezer.lees("plek", waarden.code, codes["plek"])
    datum = lezer.lees("datum", waarden.datum)
    begin, eind = _momenten(lezer, datum)
    themas = lezer.lees("themas", waarden.codelijst, codes["themas"])
    kader = lezer.lees("kader", waarden.code, codes["kader"])
    bereik = lees_bereik(
        lezer, codes["themas"], met_nieuw=bool(lezer.regel.waarden["gemeentecode"])
    )
    return Inhoud(
        gemeentecode, soort, titel, plek, datum, begin, eind, themas, bereik, kader
    )


def _momenten(lezer: Veldlezer, datum: dt.date | None) -> tuple[Any, Any]:
    """Local times; an end of 00:00 is the midnight after ``datum``."""
    van = lezer.lees("begin", waarden.tijd)
    tot = lezer.lees("eind", waarden.tijd)
    if van is not None and tot is not None and tot <= van and tot != MIDDERNACHT:
        lezer.fout("eind", "Het eind moet na het begin liggen.")
        return None, None
    laatste = datum + dt.timedelta(days=1) if datum and tot == MIDDERNACHT else datum
    return _moment(lezer, "begin", datum, van), _moment(lezer, "eind", laatste, tot)


def _moment(
    lezer: Veldlezer, kolom: str, dag: dt.date | None, tijd: dt.time | None
) -> dt.datetime | None:
    """In UTC: Python calls an hour that exists twice unequal to itself in another zone."""
    if dag is None or tijd is None:
        return None
    try:
        return lokaal_moment(dag, tijd).astimezone(dt.UTC)
    except ValueError as error:
        lezer.fout(kolom, str(error))
        return None


def _onderling(rijen: list[Rij]) -> Iterator[Fout]:
    """Rows of one activity agree, and nobody is in it twice."""
    eerste: dict[str, Rij] = {}
    gezien: dict[tuple[str, str], Rij] = {}
    for rij in rijen:
        eerder = eerste.setdefault(rij.activiteit, rij)
        for kolom in rij.inhoud.verschillen(eerder.inhoud):
            reden = (
                f"Dit wijkt af van regel {eerder.nummer}, met dezelfde activiteit "
                f"{rij.activiteit}."
            )
            yield Fout(rij.nummer, kolom, reden)
        dubbel = gezien.setdefault((rij.activiteit, rij.deskundige), rij)
        if dubbel is not rij:
            reden = (
                f"Deze deskundige staat ook op regel {dubbel.nummer} bij deze activiteit."
            )
            yield Fout(rij.nummer, "deskundige", reden)
