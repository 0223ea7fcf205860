"""Writing, releasing and redacting a story."""

from django import forms

from gemeenten.models import Thema
from inzet.forms.registreren import stukken_bij_fout, verhaal_veld
from inzet.models import Verhaal
from poolregio.kern.vrije_tekst import Stuk


class VerhaalForm(forms.Form):
    """The story of one expert at one activity."""

    def __init__(self, data=None, *, user, verhaal: Verhaal | None):
        initial = {"tekst": verhaal.tekst, "thema": verhaal.thema_id} if verhaal else {}
        super().__init__(data, initial=initial)
        self.fields["tekst"] = verhaal_veld()
        self.fields["thema"] = forms.ModelChoiceField(
            label="Thema",
            queryset=Thema.objects.visible_to(user).actief(),
            required=False,
            empty_label="Geen of meer dan één",
        )

    @property
    def stukken(self) -> list[Stuk]:
        return stukken_bij_fout(self, "tekst")


class GelezenForm(forms.Form):
    """Remembers which text was read, so nobody releases words they never saw."""

    gelezen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data=None, *, verhaal: Verhaal):
        initial = {"gelezen": verhaal.vingerafdruk, "tekst": verhaal.tekst}
        super().__init__(data, initial=initial)


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

    def __init__(self, data=None, *, verhaal: Verhaal):
        super().__init__(data, verhaal=verhaal)
        self.fields["tekst"] = verhaal_veld()
        self.fields["tekst"].help_text = "Haal weg wat te veel zegt. Schrijf er niets bij."

    @property
    def stukken(self) -> list[Stuk]:
        return stukken_bij_fout(self, "tekst")
