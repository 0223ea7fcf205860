"""Which file to import."""

from django import forms

from poolregio.kern.importeren.veld import CsvVeld


class ImportForm(forms.Form):
    soort = forms.ChoiceField(
        label="Wat staat er in het bestand?",
        choices=[("deskundigen", "Deskundigen"), ("inzet", "Activiteiten en inzet")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er in het bestand staat."},
    )
    bestand = CsvVeld(max_mb=5)
