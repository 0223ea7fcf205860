"""A warning in a form: unlikely but possible, so it is stored only after a tick beside it."""

from django import forms
from django.http import QueryDict


class MetBevestiging(forms.BaseForm):
    """For a form: ``vraag_bevestiging`` in ``clean`` holds it back until the user has ticked.

    The tick is for what was warned about: with another value the question comes again.
    """

    vraagt_bevestiging = False

    def zet_bevestiging(self) -> None:
        """In ``__init__``, after the other fields."""
        self.fields["bevestigd"] = forms.BooleanField(label="Klopt het?", required=False)
        self.fields["gewaarschuwd"] = forms.CharField(
            widget=forms.HiddenInput, required=False
        )

    def vraag_bevestiging(self, zin: str, over: object) -> None:
        """``over`` is the value that is unlikely."""
        self.vraagt_bevestiging = True
        gegeven = self.cleaned_data
        if gegeven.get("bevestigd") and gegeven.get("gewaarschuwd") == str(over):
            return
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["gewaarschuwd"] = str(over)
        data.pop("bevestigd", None)
        self.data = data
        self.add_error("bevestigd", f"{zin} Zo ja, zet een vinkje en bewaar opnieuw.")
