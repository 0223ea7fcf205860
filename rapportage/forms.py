"""What a user can fill in."""

from django import forms

from rapportage.models import Rapportage, Rapportdeel


class RapportdeelForm(forms.ModelForm):
    """One text, with the version that the writer has seen."""

    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    class Meta:
        model = Rapportdeel
        fields = ["tekst"]
        widgets = {"tekst": forms.Textarea(attrs={"rows": 16, "class": "schrijfvak"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tekst = self.fields["tekst"]
        tekst.error_messages["max_length"] = (
            "Deze tekst is te lang: %(show_value)d tekens. Er passen er %(limit_value)d."
        )
        self.initial["versie"] = self.instance.versie

    def clean_tekst(self):
        """One way to end a line, so that the same text is the same in every browser."""
        return self.cleaned_data["tekst"].replace("\r\n", "\n")


class TerugsturenForm(forms.ModelForm):
    """What must change before the report can be offered again."""

    class Meta:
        model = Rapportage
        fields = ["terugkoppeling"]
        widgets = {"terugkoppeling": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args, is_verplicht: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["terugkoppeling"] = ""
        terugkoppeling = self.fields["terugkoppeling"]
        terugkoppeling.required = is_verplicht
        terugkoppeling.error_messages["required"] = "Schrijf wat er nog anders moet."
