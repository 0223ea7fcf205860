"""What the coordinator fills in about a kick-off, before and after it was held."""

from django import forms

from gemeenten.models import Gemeente, Startbijeenkomst
from poolregio.kern.velden import alleen_bestaande_jaren
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner
from poolregio.kern.widgets import DatumInput


class StartbijeenkomstForm(forms.ModelForm):
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Startbijeenkomst
        fields = [
            "gemeente",
            "datum",
            "plek",
            "aantal_aanwezigen",
            "organisaties",
            "verslag",
        ]
        widgets = {
            "datum": DatumInput,
            "organisaties": forms.Textarea(attrs={"rows": 3}),
            "verslag": forms.Textarea(attrs={"rows": 8}),
        }
        help_texts = {"plek": "Naam of adres van de plek waar iedereen bij elkaar komt."}
        error_messages = {
            "gemeente": {"required": "Kies een gemeente."},
            "datum": {
                "required": "Vul een datum in.",
                "invalid": "Schrijf een datum als 12-9-2026.",
            },
            "plek": {"required": "Vul in waar het is."},
            "aantal_aanwezigen": {
                "invalid": "Vul een heel getal in.",
                "min_value": "Vul een getal van 0 of meer in.",
                "max_value": "Dit getal is te groot.",
            },
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        alleen_bestaande_jaren(self)
        self.fields["plek"].validators.append(zonder_herkenbare_inwoner)
        self.fields["gemeente"].queryset = Gemeente.objects.visible_to(user)
        self.fields["gemeente"].empty_label = "Maak een keuze"
        self.initial["versie"] = self.instance.versie
