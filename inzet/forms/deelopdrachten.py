"""What the coordinator fills in about a sub-assignment."""

from django import forms

from gemeenten.models import Gemeente
from inzet.models import Deelopdracht
from inzet.models.deelopdracht import MAANDEN_TUSSEN
from poolregio.kern.velden import alleen_bestaande_jaren
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner
from poolregio.kern.widgets import DatumInput


class DeelopdrachtForm(forms.ModelForm):
    """Goals, monitoring, frequency and accounting, as K8 asks."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Deelopdracht
        fields = [
            "titel",
            "gemeenten",
            "doelen",
            "monitoring",
            "frequentie",
            "maanden_tussen",
            "verantwoording",
            "begin",
            "eind",
        ]
        labels = {"maanden_tussen": "We kijken elke"}
        error_messages = {
            veld: {"required": zin}
            for veld, zin in {
                "titel": "Geef de deelopdracht een titel.",
                "doelen": "Schrijf op wat dit moet opleveren.",
                "monitoring": "Schrijf op hoe je ziet hoe het gaat.",
                "frequentie": "Vul in hoe vaak, bijvoorbeeld: elk kwartaal.",
                "verantwoording": "Schrijf op hoe je dit verantwoordt.",
                "begin": "Vul de eerste dag in.",
            }.items()
        }
        widgets = {
            "gemeenten": forms.CheckboxSelectMultiple,
            "doelen": forms.Textarea(attrs={"rows": 4}),
            "monitoring": forms.Textarea(attrs={"rows": 3}),
            "verantwoording": forms.Textarea(attrs={"rows": 3}),
            "begin": DatumInput,
            "eind": DatumInput,
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        alleen_bestaande_jaren(self)
        for naam in ("titel", "frequentie"):
            self.fields[naam].validators.append(zonder_herkenbare_inwoner)
        self.fields["maanden_tussen"].choices = [
            ("", "Geen vaste momenten"),
            *MAANDEN_TUSSEN,
        ]
        self.fields["gemeenten"].queryset = Gemeente.objects.visible_to(user)
        if not self.is_bound and self.instance.pk:
            self.initial["versie"] = self.instance.versie

    def clean(self):
        """The rule of the database, but next to the field where it can be repaired."""
        super().clean()
        begin, eind = self.cleaned_data.get("begin"), self.cleaned_data.get("eind")
        if begin and eind and eind < begin:
            self.add_error("eind", "De laatste dag ligt voor het begin.")
