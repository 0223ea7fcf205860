"""What is filled in to propose an overdracht, and to decide on it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from django import forms

from inzet.acties.overdrachten import Keuze
from inzet.selectors.overdrachten import Rij, mag_mee, verouderd_zin
from poolregio.kern.opmaak import uren, uren_en_minuten
from poolregio.kern.uren import KWARTIER
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

ALLES, NIETS, ANDERS = "alles", "niets", "anders"
GETAL = re.compile(r"([-−]?)(\d{1,5})(?:,(\d{1,2}))?")


class ToelichtingForm(forms.Form):
    """Why; for everybody around the table to read."""

    toelichting = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=500,
        validators=[zonder_herkenbare_inwoner],
        help_text="Iedereen die de verdeling ziet, kan dit lezen.",
        error_messages={"max_length": "Schrijf hoogstens 500 tekens."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class UrenMee(forms.CharField):
    """Hours with a comma for who fills it in, below zero too; minutes for the code."""

    def clean(self, value):
        tekst = super().clean(value).replace(" ", "")
        if not tekst:
            return None
        if not (match := GETAL.fullmatch(tekst)):
            raise forms.ValidationError("Vul een aantal uren in, bijvoorbeeld 12 of 12,5.")
        teken, heel, deel = match.groups()
        minuten = Decimal(f"{heel}.{deel or 0}") * 60
        if minuten % KWARTIER:
            raise forms.ValidationError(
                "Vul hele kwartieren in, bijvoorbeeld 12,25 of 12,5."
            )
        return -int(minuten) if teken else int(minuten)


class Regel(NamedTuple):
    """A row of the table: the gemeente with its two fields."""

    rij: Rij
    keuze: forms.BoundField
    uren: forms.BoundField
    gezien: forms.BoundField


class BesluitForm(ToelichtingForm):
    """For each gemeente with something to decide: all, nothing, or so many hours.

    Starts with what was proposed; ``vul`` chooses the same for all of them.
    """

    is_bevestigd = forms.BooleanField(
        label="Ik zag dat een saldo anders is dan het voorstel", required=False
    )
    field_order = ["is_bevestigd", "toelichting"]

    def __init__(self, data=None, *, rijen: list[Rij], vul: str = ""):
        self.rijen = {rij.gemeente.pk: rij for rij in rijen if rij.te_besluiten}
        super().__init__(data)
        if not any(rij.is_veranderd for rij in self.rijen.values()):
            del self.fields["is_bevestigd"]
        if any(rij.besluit for rij in self.rijen.values()):
            self.fields["toelichting"].help_text += " Nodig bij een nieuw besluit."
        for code, rij in self.rijen.items():
            naam = rij.gemeente.naam
            self.fields[f"keuze_{code}"] = forms.ChoiceField(
                label=f"Besluit over {naam}",
                choices=_keuzes(rij),
                required=False,
                initial=_begin(rij, vul),
                error_messages={"invalid_choice": "Kies opnieuw."},
            )
            self.fields[f"uren_{code}"] = UrenMee(
                label=f"Uren van {naam}",
                required=False,
                widget=forms.TextInput(attrs={"inputmode": "decimal", "size": 8}),
            )
            self.fields[f"gezien_{code}"] = forms.CharField(
                required=False, initial=rij.gezien, widget=forms.HiddenInput
            )

    @property
    def regels(self) -> Iterator[Regel]:
        for code, rij in self.rijen.items():
            velden = (self[f"{veld}_{code}"] for veld in ("keuze", "uren", "gezien"))
            yield Regel(rij, *velden)

    def clean(self):
        """Each choice becomes minutes, in ``keuzes``."""
        self.keuzes: dict[str, Keuze] = {}
        for code, rij in self.rijen.items():
            minuten = self._minuten(code, rij)
            if minuten is not None:
                gezien = self.cleaned_data.get(f"gezien_{code}", "")
                self.keuzes[code] = Keuze(minuten, gezien)
        anders = [
            self.rijen[code]
            for code, keuze in self.keuzes.items()
            if keuze.gezien != self.rijen[code].gezien
        ]
        if anders:
            self.add_error(None, verouderd_zin(anders))
        elif not self.keuzes and not self.errors:
            self.add_error(None, "Kies eerst voor welke gemeenten u besluit.")
        return self.cleaned_data

    def _minuten(self, code: str, rij: Rij) -> int | None:
        """What goes along; None when nothing (good) was chosen."""
        keuze = self.cleaned_data.get(f"keuze_{code}")
        veld = f"uren_{code}"
        minuten = self.cleaned_data.get(veld)
        if veld in self.errors or keuze is None:
            return None
        if keuze != ANDERS and minuten is not None:
            self.add_error(
                f"keuze_{code}", "Kies ‘een ander aantal’, of maak het vak met uren leeg."
            )
            return None
        if keuze == ANDERS:
            saldo = rij.saldo or 0
            if minuten is None:
                self.add_error(veld, "Vul in hoeveel uren er meegaan.")
            elif not mag_mee(minuten, saldo):
                self.add_error(veld, _grenzen(saldo))
                return None
        elif keuze:
            minuten = rij.saldo if keuze == ALLES else 0
        if (
            minuten is not None
            and rij.besluit
            and minuten == rij.besloten
            and not rij.voorstel
        ):
            self.add_error(f"keuze_{code}", "Dit is al zo besloten. Kies ‘laat het zo’.")
            return None
        return minuten

    def toon_wat_er_nu_staat(self) -> None:
        """What was typed stays; what was seen is from now on what this page shows."""
        data = self.data.copy()  # type: ignore[attr-defined]
        for code, rij in self.rijen.items():
            data[f"gezien_{code}"] = rij.gezien
        self.data = data


def _keuzes(rij: Rij) -> list[tuple[str, str]]:
    keuzes = [("", "laat het zo" if rij.besluit else "nu niet besluiten")]
    if rij.saldo:
        keuzes.append((ALLES, f"alles mee: {uren_en_minuten(rij.saldo)}"))
    keuzes.append((NIETS, "niets mee"))
    if rij.saldo and abs(rij.saldo) > KWARTIER:
        keuzes.append((ANDERS, "een ander aantal"))
    return keuzes


def _begin(rij: Rij, vul: str) -> str:
    wat_nu = "" if rij.voorstel or not rij.besluit else _soort(rij.besloten, rij.saldo)
    if vul == ALLES and rij.saldo:
        return "" if wat_nu == ALLES else ALLES
    if vul in (ALLES, NIETS):
        return "" if wat_nu == NIETS else NIETS
    return (ALLES if rij.saldo else NIETS) if rij.voorstel else ""


def _soort(minuten: int, saldo: int | None) -> str:
    if minuten == 0:
        return NIETS
    return ALLES if minuten == saldo else ANDERS


def _grenzen(saldo: int) -> str:
    uiterste = abs(saldo) // KWARTIER * KWARTIER
    if saldo < 0:
        return f"Het saldo is onder 0. Vul een aantal in van {uren(-uiterste)} tot en met 0 uur."
    return f"Vul een aantal in van 0 tot en met {uren(uiterste)} uur."
