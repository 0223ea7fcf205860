"""Which file to import."""

from django import forms

MAX_MB = 5


class ImportForm(forms.Form):
    soort = forms.ChoiceField(
        label="Wat staat er in het bestand?",
        choices=[("deskundigen", "Deskundigen"), ("inzet", "Activiteiten en inzet")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er in het bestand staat."},
    )
    bestand = forms.FileField(
        label="Bestand",
        help_text=f"Een CSV-bestand met puntkomma’s, in UTF-8. Hoogstens {MAX_MB} MB. "
        "Je ziet eerst wat er gebeurt; er is dan nog niets opgeslagen.",
        error_messages={"required": "Kies een bestand.", "empty": "Het bestand is leeg."},
    )

    def clean_bestand(self):
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MAX_MB * 1024 * 1024:
            raise forms.ValidationError(
                f"Het bestand is groter dan {MAX_MB} MB. Knip het op."
            )
        return bestand
