"""What the beheerder fills in about an account."""

from django import forms

from gemeenten.models import Gemeente
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker


class GebruikerForm(forms.ModelForm):
    """Role and gemeenten in one form: together they are what someone may see."""

    gemeenten: forms.ModelMultipleChoiceField = forms.ModelMultipleChoiceField(
        label="Gemeenten",
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen voor een beleidsadviseur: voor welke gemeenten werkt die?",
    )
    is_begeleidingsgroep = forms.BooleanField(
        label="Zit in de begeleidingsgroep",
        required=False,
        help_text="Alleen voor een beleidsadviseur die de tussenrapportage voorbereidt.",
    )

    class Meta:
        model = Gebruiker
        fields = ["email", "roepnaam", "achternaam", "rol"]
        widgets = {"rol": forms.RadioSelect}
        help_texts = {"email": "Met dit adres logt iemand in."}
        error_messages = {
            "email": {
                "unique": "Er is al een account met dit e-mailadres.",
                "required": "Vul het e-mailadres in.",
                "invalid": "Vul een e-mailadres in zoals naam@voorbeeld.nl.",
            },
            "roepnaam": {"required": "Vul de roepnaam in."},
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        rol = self.fields["rol"]
        rol.required, rol.choices = True, Rol.choices
        rol.error_messages["required"] = "Kies een rol."
        self.fields["gemeenten"].queryset = Gemeente.objects.visible_to(user)
        medewerker = getattr(self.instance, "medewerker", None)
        if medewerker:
            self.initial["gemeenten"] = medewerker.gemeenten.all()
            self.initial["is_begeleidingsgroep"] = medewerker.is_begeleidingsgroep

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def clean(self):
        super().clean()
        rol, gemeenten = self.cleaned_data.get("rol"), self.cleaned_data.get("gemeenten")
        if rol == Rol.BELEIDSADVISEUR:
            if not gemeenten and "gemeenten" not in self.errors:
                self.add_error("gemeenten", "Kies ten minste één gemeente.")
        elif rol and gemeenten:
            self.add_error(
                "gemeenten",
                "Kies alleen gemeenten bij een beleidsadviseur, of kies die rol.",
            )
        elif rol and self.cleaned_data.get("is_begeleidingsgroep"):
            self.add_error(
                "is_begeleidingsgroep",
                "Alleen een beleidsadviseur zit in de begeleidingsgroep.",
            )
