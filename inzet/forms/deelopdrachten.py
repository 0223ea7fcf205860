"""What the coordinator fills in about a sub-assignment."""

from django import forms

from gemeenten.models import Gemeente
from inzet.models import Deelopdracht
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
            "verantwoording",
            "begin",
            "eind",
        ]
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
        self.fields["gemeenten"].queryset = Gemeente.objects.visible_to(user)
        if not self.is_bound and self.instance.pk:
            self.initial["versie"] = self.instance.versie
