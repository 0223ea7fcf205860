"""Writing, releasing and redacting a story."""

from django import forms

from gemeenten.models import Thema
from inzet.forms.registreren import stukken_bij_fout, verhaal_veld
from inzet.models import Verhaal
from poolregio.kern.vrije_tekst import Stuk


class VerhaalForm(forms.Form):
    """The story of one expert at one activity."""

    thema = forms.ModelChoiceField(
        queryset=None, required=False, label="Thema", empty_label="Geen of meer dan één"
    )

    def __init__(self, *args, user, verhaal: Verhaal | None, **kwargs):
        initial = {"tekst": verhaal.tekst, "thema": verhaal.thema_id} if verhaal else {}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["tekst"] = verhaal_veld()
        self.fields["thema"].queryset = Thema.objects.visible_to(user).actief()
        self.order_fields(["tekst", "thema"])

    @property
    def stukken(self) -> list[Stuk]:
        return stukken_bij_fout(self, "tekst")


class GelezenForm(forms.Form):
    """Remembers which text was read, so nobody releases words they never saw."""

    gelezen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, verhaal: Verhaal, **kwargs):
        initial = {"gelezen": verhaal.vingerafdruk, "tekst": verhaal.tekst}
        super().__init__(*args, initial=initial, **kwargs)


class VrijgeefForm(GelezenForm):
    """The short checklist of design.md section 4."""

    geen_leeftijd = forms.BooleanField(
        label="Er staat nergens een leeftijd samen met een plaats",
        error_messages={"required": "Kijk dit na en zet een vinkje."},
    )
    geen_gebeurtenis = forms.BooleanField(
        label="Er staat geen gebeurtenis in waaraan iemand te herkennen is",
        error_messages={"required": "Kijk dit na en zet een vinkje."},
    )
    schrijver_akkoord = forms.BooleanField(
        label="De ervaringsdeskundige vindt het goed dat gemeenten dit lezen",
        error_messages={"required": "Vraag het eerst en zet dan een vinkje."},
    )


class RedigeerForm(GelezenForm):
    """A shorter or other text."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tekst"] = verhaal_veld()
        self.fields["tekst"].help_text = "Haal weg wat te veel zegt. Schrijf er niets bij."

    @property
    def stukken(self) -> list[Stuk]:
        return stukken_bij_fout(self, "tekst")
