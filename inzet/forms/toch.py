"""Going on against warnings: which ones someone saw, and why."""

from django import forms

from inzet.acties.regels import Toch, WaarschuwingError
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

SCHEIDING = "|"  # stands in no sentence


class TochMixin(forms.Form):
    """Adds the reason, asked only once there are warnings to show.

    ``toch`` is what the act wants; warnings that were not on the page are shown first.
    """

    waarschuwing_reden = forms.CharField(
        label="Waarom plan je dit toch?",
        required=False,
        max_length=300,
        validators=[zonder_herkenbare_inwoner],
        help_text="Noem geen namen van inwoners, en geen reden van afwezigheid.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.bezwaren = []

    @property
    def toch(self) -> Toch | None:
        reden = self.cleaned_data.get("waarschuwing_reden", "")
        gezien = frozenset(self.cleaned_data.get("gezien", "").split(SCHEIDING))
        return Toch(reden, gezien) if reden else None

    def waarschuw(self, error: WaarschuwingError) -> None:
        """Show the form again with these warnings, and the reason asked for."""
        self.bezwaren = error.bezwaren
        was = self.cleaned_data.get("gezien", "")
        zinnen = SCHEIDING.join(bezwaar.zin for bezwaar in error.bezwaren)
        data = self.data.copy()  # type: ignore[attr-defined]
        data[self.add_prefix("gezien")] = zinnen
        self.data = data
        if was and was != zinnen:
            self.add_error(
                "waarschuwing_reden",
                "De waarschuwing is anders dan eerst. Klopt je reden nog?",
            )
        elif was:
            self.add_error("waarschuwing_reden", "Vul in waarom je dit toch plant.")
