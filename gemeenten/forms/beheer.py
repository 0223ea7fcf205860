"""What the beheerder fills in about lists of values."""

from django import forms
from django.core.validators import validate_slug


class LijstwaardeForm(forms.Form):
    naam = forms.CharField(
        label="Naam",
        max_length=100,
        error_messages={"required": "Vul een naam in."},
        help_text="Zo staat het overal, ook bij wat al is vastgelegd.",
    )
    is_actief = forms.BooleanField(
        label="Te kiezen in formulieren",
        required=False,
        help_text="Haal het vinkje weg om de waarde niet meer te laten kiezen. "
        "Wat al is vastgelegd, blijft.",
    )


class NieuweLijstwaardeForm(forms.Form):
    naam = forms.CharField(
        label="Naam", max_length=100, error_messages={"required": "Vul een naam in."}
    )
    code = forms.CharField(
        label="Code",
        max_length=30,
        validators=[validate_slug],
        help_text="Kort, met kleine letters, cijfers en _. Voor import en export. "
        "Je kunt de code later niet meer wijzigen.",
        error_messages={
            "required": "Vul een code in.",
            "invalid": "Gebruik alleen kleine letters, cijfers en _.",
        },
    )

    def __init__(self, *args, model, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.bestaand = model._default_manager.visible_to(user)

    def clean_code(self):
        code = self.cleaned_data["code"].lower()
        if self.bestaand.filter(pk=code).exists():
            raise forms.ValidationError("Deze code bestaat al. Kies een andere.")
        return code
