"""What the contract manager fills in about the contract, its years, options and documents."""

from decimal import Decimal
from typing import Any

from django import forms

from gemeenten.enums import OptieStatus
from gemeenten.models import Contract, Contractdocument, Contractjaar, Verlengingsoptie
from poolregio.kern.bevestiging import MetBevestiging
from poolregio.kern.db import versie_van
from poolregio.kern.velden import alleen_bestaande_jaren
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner
from poolregio.kern.widgets import DatumInput

DATUM = {"required": "Vul een datum in.", "invalid": "Schrijf een datum als 12-9-2026."}
GETAL = {
    "required": "Vul een getal in.",
    "invalid": "Vul een getal in, bijvoorbeeld 36.",
    "min_value": "Vul minstens %(limit_value)s in.",
    "max_value": "Vul hoogstens %(limit_value)s in.",
    "max_digits": "Dit getal is te groot.",
    "max_whole_digits": "Dit getal is te groot.",
    "max_decimal_places": "Gebruik hoogstens twee cijfers achter de komma.",
}
GEWOON = range(50, 96)  # percent; another inzetbaarheid is probably a slip of the finger
BRON = "Waar dit staat, bijvoorbeeld het contract of een besluit."


class VersieForm(forms.ModelForm):
    """A form that knows which version of the row its reader saw."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        alleen_bestaande_jaren(self)
        for naam in ("naam", "bron"):
            if naam in self.fields:
                self.fields[naam].validators.append(zonder_herkenbare_inwoner)
        self.initial["versie"] = versie_van(self.instance)


class ContractForm(VersieForm):
    class Meta:
        model = Contract
        fields = ["naam", "begin", "einde", "bron"]
        widgets = {"begin": DatumInput, "einde": DatumInput}
        help_texts = {
            "einde": "Zonder verlengingen. Die staan er apart bij.",
            "bron": BRON,
        }
        error_messages = {
            "naam": {"required": "Geef het contract een naam."},
            "begin": DATUM,
            "einde": DATUM,
            "bron": {"required": "Vul in waar dit staat."},
        }


class ContractjaarForm(MetBevestiging, VersieForm):
    vergelijk = ("jaar", "weekuren_per_fte", "inzetbaarheid", "bron")

    class Meta:
        model = Contractjaar
        fields = ["jaar", "weekuren_per_fte", "inzetbaarheid", "bron"]
        help_texts = {
            "bron": "Waar deze getallen vandaan komen. Schrijf ‘aanname’ als dat zo is."
        }
        error_messages = {
            "jaar": GETAL,
            "weekuren_per_fte": GETAL,
            "inzetbaarheid": GETAL | {"invalid": "Vul een heel getal in, zoals 75."},
            "bron": {"required": "Vul in waar dit vandaan komt."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        uren = self.fields["weekuren_per_fte"]
        uren.localize = True
        uren.widget = forms.TextInput(attrs={"inputmode": "decimal"})
        uren.widget.is_localized = True
        if self.instance.pk:
            heel = self.instance.weekuren_per_fte.normalize()  # 36 and not 36,00
            self.initial["weekuren_per_fte"] = Decimal(f"{heel:f}")
        self.zet_bevestiging()

    def clean(self):
        gegevens = super().clean()
        procent = gegevens.get("inzetbaarheid")
        if procent and procent not in GEWOON and "inzetbaarheid" in self.changed_data:
            self.vraag_bevestiging(
                f"Een inzetbaarheid van {procent} procent is ongewoon: meestal is het tussen "
                f"{GEWOON[0]} en {GEWOON[-1]}.",
                procent,
            )
        return gegevens


class VerlengingsoptieForm(VersieForm):
    class Meta:
        model = Verlengingsoptie
        fields = ["begin", "einde", "beslisdatum"]
        widgets = dict.fromkeys(fields, DatumInput)
        help_texts = {"begin": "De dag na de laatste dag van wat eraan voorafgaat."}
        error_messages = dict.fromkeys(fields, DATUM)


class BesluitForm(forms.Form):
    """What was decided about an extension."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    besluit = forms.ChoiceField(
        label="Wat is er besloten?",
        choices=[
            (OptieStatus.VERLENGD.value, "We verlengen het contract"),
            (OptieStatus.NIET_VERLENGD.value, "We verlengen het contract niet"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Maak een keuze.", "invalid_choice": "Kies opnieuw."},
    )
    toelichting = forms.CharField(
        label="Toelichting",
        help_text="Wie besloot dit, wanneer en waarom? Noem geen namen van inwoners.",
        max_length=500,
        validators=[zonder_herkenbare_inwoner],
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Schrijf erbij waarom dit besluit is genomen.",
            "max_length": "Schrijf hoogstens 500 tekens.",
        },
    )

    def __init__(self, *args: Any, optie: Verlengingsoptie, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial["versie"] = versie_van(optie)

    @property
    def gekozen(self) -> OptieStatus:
        return OptieStatus(self.cleaned_data["besluit"])


class ContractdocumentForm(VersieForm):
    """A link: only https, so that nothing runs in the page of who follows it."""

    url = forms.URLField(
        label="Adres",
        max_length=500,
        assume_scheme="https",
        help_text="Het webadres van het document. Het begint met https://.",
        error_messages={
            "required": "Vul het webadres in.",
            "invalid": "Vul het hele adres in. Het begint met https://.",
            "max_length": "Dit adres is te lang.",
        },
    )

    class Meta:
        model = Contractdocument
        fields = ["naam", "url", "datum"]
        widgets = {"datum": DatumInput}
        error_messages = {
            "naam": {"required": "Geef het document een naam."},
            "datum": DATUM,
        }
