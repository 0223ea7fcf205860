"""What an expert fills in about when to plan. There is no field for the reason of an absence."""

from decimal import Decimal

from django import forms

from poolregio.kern.dagdeel import WEEK, Dagdeel
from poolregio.kern.opmaak import uren
from poolregio.kern.velden import DatumVeld
from poolregio.kern.widgets import WeekKeuze

KWARTIER = Decimal("0.25")
KIES_OPNIEUW = {"invalid_choice": "Kies de dagdelen opnieuw."}


class UrenVeld(forms.DecimalField):
    """Hours for who fills it in (``7,5``), whole minutes for the code."""

    def __init__(self, *, hoogstens: int, **kwargs):
        super().__init__(
            min_value=Decimal("0.5"),
            max_value=hoogstens,
            localize=True,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            error_messages={
                "invalid": "Vul een getal in, bijvoorbeeld 6 of 7,5.",
                "min_value": "Vul een half uur of meer in.",
                "max_value": f"Vul hoogstens {hoogstens} uur in.",
                "step_size": "Vul hele kwartieren in, bijvoorbeeld 7,25 of 7,5.",
            },
            **kwargs,
        )
        self.widget.attrs["class"] = "veld--kort"

    def prepare_value(self, value):
        return uren(value) if isinstance(value, int) else value

    def clean(self, value):
        aantal = super().clean(value)
        # Not as step_size: that breaks on a number too large to divide, like 1e999.
        if aantal is not None and aantal % KWARTIER:
            raise forms.ValidationError(self.error_messages["step_size"])
        return None if aantal is None else int(aantal * 60)


class VersieForm(forms.Form):
    """Which state of the row the user has seen."""

    versie = forms.IntegerField(widget=forms.HiddenInput)


class BeschikbaarheidForm(forms.Form):
    dagdelen = forms.MultipleChoiceField(
        choices=list(WEEK.items()),
        required=False,
        widget=WeekKeuze,
        error_messages=KIES_OPNIEUW,
    )
    vanaf = DatumVeld(label="Vanaf welke dag?")
    max_minuten_dag = UrenVeld(
        label="Hoogstens hoeveel uur op een dag?", required=False, hoogstens=24
    )
    max_minuten_week = UrenVeld(
        label="Hoogstens hoeveel uur in een week?",
        required=False,
        hoogstens=60,
        help_text="Laat leeg als alleen de contracturen tellen.",
    )

    def __init__(self, *args, wie: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dagdelen"].label = f"Wanneer {wie} werken?"
        self.fields[
            "dagdelen"
        ].help_text = (
            "De ochtend is tot 13.00 uur, de middag tot 18.00 uur, daarna is het avond."
        )
        self.fields["vanaf"].help_text = "Tot die dag geldt wat er nu staat."


class BeschikbaarheidWijzigenForm(BeschikbaarheidForm, VersieForm):
    pass


class UitzonderingForm(forms.Form):
    datum = DatumVeld(label="Welke dag?")
    dagdelen = forms.MultipleChoiceField(
        choices=Dagdeel.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=KIES_OPNIEUW,
    )

    def __init__(self, *args, wie: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dagdelen"].label = f"Wanneer {wie} die dag wel werken?"
        self.fields["dagdelen"].help_text = "Kies niets als het de hele dag niet kan."


class AfwezigheidForm(forms.Form):
    begin = DatumVeld(label="Eerste dag")
    eind = DatumVeld(
        label="Laatste dag",
        required=False,
        help_text="Deze dag hoort er nog bij. Laat leeg als je het einde nog niet weet.",
    )

    def clean(self):
        super().clean()
        begin, eind = self.cleaned_data.get("begin"), self.cleaned_data.get("eind")
        if begin and eind and eind < begin:
            self.add_error("eind", "De laatste dag ligt voor de eerste dag.")


class LaatsteDagForm(VersieForm):
    eind = DatumVeld(
        label="Laatste dag",
        required=False,
        help_text="Deze dag hoort er nog bij. Laat leeg als je het einde nog niet weet.",
    )
