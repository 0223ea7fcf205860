"""The field of a form for the file to import."""

from django import forms
from django.core.exceptions import ValidationError


class CsvVeld(forms.FileField):
    """A file of at most ``max_mb``; what is in it is checked when it is read."""

    def __init__(self, *, max_mb: int, **kwargs):
        self.max_mb = max_mb
        super().__init__(
            label="Bestand",
            help_text=f"Een CSV-bestand met puntkomma’s, in UTF-8. Hoogstens {max_mb} MB. "
            "Eerst staat hier wat er gebeurt; er is dan nog niets opgeslagen.",
            error_messages={
                "required": "Kies een bestand.",
                "empty": "Het bestand is leeg.",
            },
            **kwargs,
        )

    def clean(self, data, initial=None):
        bestand = super().clean(data, initial)
        if bestand.size > self.max_mb * 1024 * 1024:
            raise ValidationError(
                f"Het bestand is groter dan {self.max_mb} MB. Knip het op."
            )
        return bestand
