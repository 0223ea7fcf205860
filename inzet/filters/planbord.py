"""What to see on the planning board. The state is in the address.

A plain form and no filterset: what nobody asked for is not left out but drawn as busy, so
that an empty place on the board is always a free one.
"""

from typing import Any

from django import forms

from gemeenten.enums import REGIONAAL
from gemeenten.models import Gemeente
from gemeenten.selectors.keuzes import Keuzes
from inzet.selectors.planbord import INTERN, Bord
from inzet.selectors.planbord_kleuren import GEMEENTE, SOORT, THEMA
from poolregio.kern.db import MAX_CIJFERS

# What the colours stand for; the first unless the address says another.
KLEUREN = [(GEMEENTE, "De gemeente"), (SOORT, "De soort activiteit"), (THEMA, "Het thema")]
ALLE = ("", "Alle")


class PlanbordFilter(forms.Form):
    """The choices, and as hidden fields the days and the view that they are about."""

    gemeente = forms.ChoiceField(label="Gemeente", required=False)
    thema = forms.ChoiceField(label="Thema", required=False)
    soort = forms.ChoiceField(label="Soort activiteit", required=False)
    deskundige = forms.IntegerField(
        label="Ervaringsdeskundige",
        required=False,
        min_value=1,
        max_value=10**MAX_CIJFERS - 1,
        widget=forms.Select,
    )
    kleur = forms.ChoiceField(label="De kleur is", required=False, choices=KLEUREN)
    dag = forms.CharField(required=False, widget=forms.HiddenInput)
    week = forms.CharField(required=False, widget=forms.HiddenInput)
    maand = forms.CharField(required=False, widget=forms.HiddenInput)
    beeld = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, *, gemeenten: list[Gemeente], keuzes: Keuzes):
        super().__init__(data)
        regio = [(REGIONAAL, "Hele regio"), (INTERN, "Intern")]
        self._kies("gemeente", [*((g.pk, g.naam) for g in gemeenten), *regio])
        for naam in ("thema", "soort"):
            self._kies(naam, [(code, str(rij)) for code, rij in keuzes[naam].items()])

    def _kies(self, naam: str, keuzes: list[tuple[Any, str]]) -> None:
        self.fields[naam].choices = [ALLE, *keuzes]  # type: ignore[attr-defined]

    @property
    def gekozen_kleur(self) -> str:
        gekozen = self.data.get("kleur")
        return gekozen if gekozen in dict(KLEUREN) else GEMEENTE

    def met_mensen(self, bord: Bord) -> None:
        """Offer who the board could show."""
        mensen = list(bord.iedereen.items())
        self.fields["deskundige"].widget.choices = [ALLE, *mensen]  # type: ignore[attr-defined]
