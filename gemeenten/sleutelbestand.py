"""A key from a CSV file: every wrong line with its number, its column and the reason."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemeenten.models import Gemeente
from gemeenten.models.verdeelsleutel import HEEL
from poolregio.kern.opmaak import procent

CODE, NAAM, PERCENTAGE, HONDERDSTEN = "gemeentecode", "naam", "percentage", "honderdsten"
VORM = "gemeentecode;percentage"


@dataclass(frozen=True)
class Fout:
    """Line 1 holds the names of the columns; line 0 is the whole file."""

    regel: int
    kolom: str
    reden: str


class WaardeError(ValueError):
    """What is wrong with one field, as a sentence."""


def als_tekst(inhoud: bytes) -> str:
    """Raises ValueError with a sentence for the user."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = "\0"
    if "\0" in tekst:
        raise ValueError(
            "Dit bestand is geen UTF-8-tekst. Bewaar het als CSV UTF-8 en kies het opnieuw."
        )
    if not tekst.strip():
        raise ValueError("Het bestand is leeg.")
    return tekst


def lees(
    tekst: str, gemeenten: Sequence[Gemeente]
) -> tuple[dict[Gemeente, int], list[Fout]]:
    """The shares in hundredths of a percent, or everything that is wrong."""
    tekst = tekst.removeprefix("\ufeff")
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=";", strict=True)
    try:
        rijen = [(lezer.line_num, [veld.strip() for veld in velden]) for velden in lezer]
    except csv.Error:
        reden = "Deze regel is niet te lezen. Kijk of de aanhalingstekens kloppen."
        return {}, [Fout(lezer.line_num, "", reden)]
    rijen = [(nummer, velden) for nummer, velden in rijen if any(velden)]
    kop = [veld.lower() for veld in rijen[0][1]] if rijen else []
    if reden := _fout_in_kop(kop):
        return {}, [Fout(rijen[0][0] if rijen else 0, "", reden)]
    return _Sleutellezer(kop, gemeenten).lees(rijen[1:])


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

    def __init__(self, kop: list[str], gemeenten: Sequence[Gemeente]):
        self.kop = kop
        self.gemeenten = {gemeente.pk: gemeente for gemeente in gemeenten}
        self.fouten: list[Fout] = []
        self.aandelen: dict[Gemeente, int] = {}
        self.gelezen_op: dict[str, int] = {}

    def lees(
        self, rijen: list[tuple[int, list[str]]]
    ) -> tuple[dict[Gemeente, int], list[Fout]]:
        for nummer, velden in rijen:
            if len(velden) != len(self.kop):
                reden = f"Deze regel heeft {len(velden)} velden; het moeten er "
                self.fouten.append(Fout(nummer, "", f"{reden}{len(self.kop)} zijn."))
            else:
                self._regel(nummer, dict(zip(self.kop, velden, strict=True)))
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
    kaal = tekst.removesuffix("%").strip()
    if not kaal:
        raise WaardeError("Dit veld is leeg. Vul een percentage in; 0 mag ook.")
    if re.fullmatch(r"\d+\.\d+", kaal, re.ASCII):
        raise WaardeError(f"Gebruik een komma en geen punt: {kaal.replace('.', ',')}.")
    if re.fullmatch(r"\d+,\d{3,}", kaal, re.ASCII):
        raise WaardeError(f"{tekst}: gebruik hoogstens twee cijfers achter de komma.")
    if not (match := re.fullmatch(r"(\d{1,9})(?:,(\d{1,2}))?", kaal, re.ASCII)):
        raise WaardeError(f"{tekst} is geen percentage. Schrijf een getal zoals 7,12.")
    return _hoogstens_alles(
        int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")), tekst
    )


def _honderdsten(tekst: str) -> int:
    if not re.fullmatch(r"\d{1,9}", tekst, re.ASCII):
        wat = tekst or "Leeg"
        raise WaardeError(f"{wat} is geen heel getal. Schrijf 7,12 procent als 712.")
    return _hoogstens_alles(int(tekst), tekst)


def _hoogstens_alles(honderdsten: int, tekst: str) -> int:
    if honderdsten > HEEL:
        raise WaardeError(f"{tekst} is meer dan 100 procent.")
    return honderdsten
