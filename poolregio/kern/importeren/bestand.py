"""From bytes to lines with named columns. What is wrong with the whole file is one message."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from poolregio.kern.importeren.fouten import Fout, ImportGeweigerdError


@dataclass(frozen=True)
class Regel:
    """One line of the file, with its line number, and its values without outer spaces."""

    nummer: int
    waarden: dict[str, str]


def lees(inhoud: bytes, kolommen: Sequence[str]) -> tuple[list[Regel], list[Fout]]:
    """The lines of a semicolon CSV with exactly these columns, in any order.

    Raises ImportGeweigerdError with one message when the file as a whole cannot be read.
    """
    regels: list[Regel] = []
    fouten: list[Fout] = []
    lezer = csv.reader(io.StringIO(_tekst(inhoud), newline=""), delimiter=";", strict=True)
    try:
        kop = [naam.strip() for naam in next(lezer, [])]
        _controleer_kop(kop, kolommen)
        vorige = lezer.line_num
        for velden in lezer:
            nummer, vorige = vorige + 1, lezer.line_num
            if not any(veld.strip() for veld in velden):
                continue
            if len(velden) != len(kop):
                reden = (
                    f"Deze regel heeft {len(velden)} velden; het moeten er {len(kop)} zijn."
                )
                fouten.append(Fout(nummer, "", reden))
                continue
            waarden = [veld.strip() for veld in velden]
            regels.append(Regel(nummer, dict(zip(kop, waarden, strict=True))))
    except csv.Error:
        reden = "Deze regel is niet te lezen. Kijk of de aanhalingstekens kloppen."
        raise ImportGeweigerdError([Fout(lezer.line_num, "", reden)]) from None
    if not regels and not fouten:
        raise _heel_bestand(
            "Het bestand is leeg: er staan geen regels onder de kolomnamen."
        )
    return regels, fouten


def _tekst(inhoud: bytes) -> str:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = "\0"
    if "\0" in tekst:
        raise _heel_bestand(
            "Dit bestand is geen UTF-8-tekst. Sla het op als CSV UTF-8 en probeer het opnieuw."
        )
    if not tekst.strip():
        raise _heel_bestand("Het bestand is leeg.")
    return tekst


def _controleer_kop(kop: list[str], kolommen: Sequence[str]) -> None:
    for nodig in kolommen:
        if nodig not in kop:
            raise _heel_bestand(
                f"De kolom {nodig} ontbreekt. Op de eerste regel horen, met puntkomma’s "
                f"ertussen: {';'.join(kolommen)}."
            )
    for naam in kop:
        if naam not in kolommen:
            raise _heel_bestand(
                f"De kolom {naam or 'zonder naam'} kennen we niet. Haal die weg."
            )
        if kop.count(naam) > 1:
            raise _heel_bestand(f"De kolom {naam} staat er meer dan een keer in.")


def _heel_bestand(reden: str) -> ImportGeweigerdError:
    return ImportGeweigerdError([Fout(0, "", reden)])
