"""What the contract manager writes about goals and quality demands."""

from django import forms
from django.utils import timezone

from gemeenten.forms.contracten import DATUM, VersieForm
from gemeenten.models import Doelnotitie, Ontwikkeldoel
from poolregio.kern.velden import alleen_bestaande_jaren
from poolregio.kern.widgets import DatumInput


class OntwikkeldoelForm(VersieForm):
    class Meta:
        model = Ontwikkeldoel
        fields = ["soort", "titel", "omschrijving", "is_actief"]
        widgets = {
            "soort": forms.RadioSelect,
            "omschrijving": forms.Textarea(attrs={"rows": 5}),
        }
        help_texts = {
            "omschrijving": "In gewone woorden, zonder cijfers om te halen. Noem geen namen "
            "van inwoners."
        }
        error_messages = {
            "soort": {"required": "Maak een keuze."},
            "titel": {"required": "Schrijf in een paar woorden waar het om gaat."},
            "omschrijving": {"required": "Schrijf op wat we willen bereiken."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        soort = self.fields["soort"]
        soort.choices = [(w, str(label).capitalize()) for w, label in soort.choices if w]


class DoelnotitieForm(forms.ModelForm):
    class Meta:
        model = Doelnotitie
        fields = ["datum", "tekst"]
        widgets = {"datum": DatumInput, "tekst": forms.Textarea(attrs={"rows": 6})}
        help_texts = {
            "tekst": "Wat gaat goed, wat verandert er, wat spraken we af? Noem geen namen "
            "van inwoners."
        }
        error_messages = {
            "datum": DATUM,
            "tekst": {"required": "Schrijf op wat we zien."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        alleen_bestaande_jaren(self)
        self.initial.setdefault("datum", timezone.localdate())
