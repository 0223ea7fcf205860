"""What the coordinator fills in about following a sub-assignment."""

from django import forms

from inzet.forms.registreren import stukken_bij_fout
from poolregio.kern.velden import DatumVeld
from poolregio.kern.vrije_tekst import Stuk, zonder_herkenbare_inwoner


class MomentForm(forms.Form):
    """A day beside the agreed rhythm."""

    datum = DatumVeld(label="Op welke dag kijk je?")


class AfrondForm(forms.Form):
    """What was seen, in a few sentences."""

    gezien = forms.CharField(
        label="Wat heb je gezien?",
        help_text="Hoe gaat het met de doelen? Noem geen namen van inwoners.",
        validators=[zonder_herkenbare_inwoner],
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Schrijf op wat je hebt gezien."},
    )

    @property
    def stukken(self) -> list[Stuk]:
        return stukken_bij_fout(self, "gezien")
