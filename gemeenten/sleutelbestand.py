"""A key from a CSV file: every wrong line with its number, its column and the reason."""

import csv
import re
from collections.abc import Iterable, Sequence

from gemeenten.models import Gemeente
from gemeenten.models.verdeelsleutel import HEEL
from poolregio.kern.bedrag import lees_procent
from poolregio.kern.errors import WaardeError
from poolregio.kern.importeren import bestand
from poolregio.kern.importeren.fouten import Fout, ImportGeweigerdError
from poolregio.kern.opmaak import procent

CODE, NAAM, PERCENTAGE, HONDERDSTEN = "gemeentecode", "naam", "percentage", "honderdsten"
VORM = "gemeentecode;percentage"


def lees(
    tekst: str, gemeenten: Sequence[Gemeente]
) -> tuple[dict[Gemeente, int], list[Fout]]:
    """The shares in hundredths of a percent, or everything that is wrong."""
    eerste, *rest = tekst.splitlines() or [""]
    kop = [veld.strip().lower() for veld in next(csv.reader([eerste], delimiter=";"), [])]
    if reden := _fout_in_kop(kop):
        return {}, [Fout(1, "", reden)]
    try:
        regels, fouten = bestand.lees("\n".join([";".join(kop), *rest]).encode(), kop)
    except ImportGeweigerdError as error:
        return {}, error.fouten
    return _Sleutellezer(kop, gemeenten, fouten).lees(regels)


def _fout_in_kop(kop: list[str]) -> str:
    if CODE not in kop:
        if len(kop) == 1 and "," in kop[0]:
            return f"Zet puntkomma’s tussen de kolommen, geen komma’s: {VORM}."
        return f"Op de eerste regel horen de namen van de kolommen: {VORM}."
    for veld in kop:
        if veld not in (CODE, NAAM, PERCENTAGE, HONDERDSTEN):
            return f"De kolom {veld or 'zonder naam'} kennen we niet. Haal die weg."
        if kop.count(veld) > 1:
            return f"De kolom {veld} staat er meer dan een keer in."
    if (PERCENTAGE in kop) == (HONDERDSTEN in kop):
        return "Zet de aandelen in één kolom: percentage of honderdsten."
    return ""


class _Sleutellezer:
    """Reads the lines under the names of the columns and keeps what is wrong with them."""

    def __init__(self, kop: list[str], gemeenten: Sequence[Gemeente], fouten: list[Fout]):
        self.kop = kop
        self.gemeenten = {gemeente.pk: gemeente for gemeente in gemeenten}
        self.fouten = fouten
        self.aandelen: dict[Gemeente, int] = {}
        self.gelezen_op: dict[str, int] = {}

    def lees(
        self, regels: Iterable[bestand.Regel]
    ) -> tuple[dict[Gemeente, int], list[Fout]]:
        for regel in regels:
            self._regel(regel.nummer, regel.waarden)
        ontbreekt = [
            g.naam for code, g in self.gemeenten.items() if code not in self.gelezen_op
        ]
        if ontbreekt:
            wie = "Deze gemeente ontbreekt" if len(ontbreekt) == 1 else "Deze ontbreken"
            self.fouten.append(Fout(0, CODE, f"{wie}: {', '.join(ontbreekt)}."))
        if not self.fouten and (verschil := HEEL - sum(self.aandelen.values())):
            richting = "Er ontbreekt nog" if verschil > 0 else "Dat is te veel:"
            reden = (
                f"De aandelen tellen op tot {procent(HEEL - verschil)}, en dat moet 100,00% "
                f"zijn. {richting} {procent(abs(verschil))}."
            )
            self.fouten.append(Fout(0, self._kolom, reden))
        return self.aandelen, sorted(
            self.fouten, key=lambda fout: (not fout.regel, fout.regel)
        )

    @property
    def _kolom(self) -> str:
        return PERCENTAGE if PERCENTAGE in self.kop else HONDERDSTEN

    def _regel(self, nummer: int, waarden: dict[str, str]) -> None:
        gemeente = self._gemeente(nummer, waarden)
        lees = percentage if self._kolom == PERCENTAGE else _honderdsten
        try:
            aandeel = lees(waarden[self._kolom])
        except WaardeError as error:
            self.fouten.append(Fout(nummer, self._kolom, str(error)))
            return
        if gemeente:
            self.aandelen[gemeente] = aandeel

    def _gemeente(self, nummer: int, waarden: dict[str, str]) -> Gemeente | None:
        code = waarden[CODE].upper()
        if not (gemeente := self.gemeenten.get(code)):
            wat = f"{waarden[CODE]} is geen gemeente van de regio" if code else "Leeg"
            reden = f"{wat}. Schrijf een gemeentecode zoals {next(iter(self.gemeenten), 'GM0984')}."
            if waarden[CODE].lower() in ("totaal", "samen"):
                reden = "Laat de regel met het totaal weg."
            self.fouten.append(Fout(nummer, CODE, reden))
            return None
        if code in self.gelezen_op:
            reden = f"{gemeente.naam} staat ook al op regel {self.gelezen_op[code]}."
            self.fouten.append(Fout(nummer, CODE, reden))
            return None
        self.gelezen_op[code] = nummer
        naam = waarden.get(NAAM, "").casefold()
        if naam and naam not in (gemeente.naam.casefold(), gemeente.naam_cbs.casefold()):
            reden = f"{code} is {gemeente.naam}, en hier staat {waarden[NAAM]}."
            self.fouten.append(Fout(nummer, NAAM, reden))
        return gemeente


def percentage(tekst: str) -> int:
    """``10,27`` in hundredths of a percent. Raises WaardeError."""
    if not tekst.removesuffix("%").strip():
        raise WaardeError("Dit veld is leeg. Vul een percentage in; 0 mag ook.")
    return _deel(lees_procent(tekst), tekst)


def _honderdsten(tekst: str) -> int:
    if not re.fullmatch(r"\d{1,9}", tekst, re.ASCII):
        wat = tekst or "Leeg"
        raise WaardeError(f"{wat} is geen heel getal. Schrijf 7,12 procent als 712.")
    return _deel(int(tekst), tekst)


def _deel(honderdsten: int, tekst: str) -> int:
    if not 0 <= honderdsten <= HEEL:
        wat = "minder dan 0" if honderdsten < 0 else "meer dan 100"
        raise WaardeError(f"{tekst} is {wat} procent.")
    return honderdsten
