"""Who comes instead of somebody."""

from django import forms

from inzet.forms.toch import TochMixin
from poolregio.kern.velden import LijstVeld


class VervangForm(TochMixin):
    """The choice comes from a button in a list; the reason only when there are warnings."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, mensen, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["deskundige"] = LijstVeld(
            {str(deskundige.pk): deskundige for deskundige in mensen},
            label="Ervaringsdeskundige",
            widget=forms.HiddenInput,
            error_messages={
                "required": "Kies iemand uit de lijst.",
                "invalid_choice": "Deze ervaringsdeskundige is er niet meer. Kies opnieuw.",
            },
        )
