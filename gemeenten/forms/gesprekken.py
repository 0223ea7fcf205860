"""What the contract manager writes about a contract talk, and what was agreed there."""

from typing import Any

from django import forms

from gemeenten.forms.contracten import DATUM, VersieForm
from gemeenten.models import Afspraak, Contractgesprek, Gemeente
from gemeenten.selectors.gesprekken import gesprekkenlijst, wie_doet_het
from poolregio.kern.opmaak import datum
from poolregio.kern.velden import alleen_bestaande_jaren
from poolregio.kern.widgets import DatumInput

ALLE = "alle"  # a shortcut: then no other box needs a tick
KIES = "Maak een keuze"
LEGE_RIJEN = 4


class ContractgesprekForm(VersieForm):
    vergelijk = ("datum", "onderwerp", "gemeenten", "verslag")

    gemeenten = forms.MultipleChoiceField(
        label="Welke gemeenten doen mee?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies de gemeenten opnieuw."},
    )

    class Meta:
        model = Contractgesprek
        fields = ["datum", "onderwerp", "verslag"]
        widgets = {"datum": DatumInput, "verslag": forms.Textarea(attrs={"rows": 8})}
        help_texts = {
            "datum": "Dit mag ook een dag zijn die nog komt.",
            "verslag": "Wat is besproken. Schrijf de afspraken er hieronder bij. Noem geen "
            "namen van inwoners.",
        }
        error_messages = {
            "datum": DATUM,
            "onderwerp": {"required": "Schrijf op waar het gesprek over gaat."},
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.alle_gemeenten = {g.pk: g for g in Gemeente.objects.visible_to(user)}
        self.fields["gemeenten"].choices = [
            (ALLE, "Alle gemeenten"),
            *((code, gemeente.naam) for code, gemeente in self.alle_gemeenten.items()),
        ]
        if self.instance.pk:
            self.initial["gemeenten"] = [g.pk for g in self.instance.gemeenten.all()]
        self.order_fields(["versie", "datum", "onderwerp", "gemeenten", "verslag"])

    @property
    def deelnemers(self) -> list[Gemeente]:
        gekozen = set(self.cleaned_data["gemeenten"])
        return [g for g in self.alle_gemeenten.values() if gekozen & {ALLE, g.pk}]


class AfspraakRij(forms.ModelForm):
    """One agreement in the form of a talk. Who does it is one choice: a group or a gemeente."""

    class Meta:
        model = Afspraak
        fields = ["wat", "einddatum"]
        widgets = {"einddatum": DatumInput}
        error_messages = {
            "wat": {"required": "Schrijf op wat er is afgesproken."},
            "einddatum": DATUM,
        }

    def __init__(self, *args, wie: dict[str, Any], **kwargs):
        super().__init__(*args, **kwargs)
        alleen_bestaande_jaren(self)
        self.fields["einddatum"].help_text = ""
        self.fields["einddatum"].label = "Wanneer is het klaar?"
        self.wie = wie
        self.fields["wie"] = forms.ChoiceField(
            label="Wie doet het?",
            choices=[("", KIES), *((code, naam) for code, (_, _, naam) in wie.items())],
            error_messages={"required": "Kies wie het doet."},
        )
        self.order_fields(["versie", "wat", "wie", "einddatum"])
        if self.instance.pk:
            self.initial["wie"] = self.instance.gemeente_id or self.instance.eigenaar

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if code := gegevens.get("wie"):
            self.instance.eigenaar, self.instance.gemeente, _ = self.wie[code]
        return gegevens


class AfspraakForm(AfspraakRij, VersieForm):
    """One agreement on a page of its own, in a talk or apart from one."""

    class Meta(AfspraakRij.Meta):
        fields = ["wat", "einddatum", "gesprek"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, wie=wie_doet_het(user), **kwargs)
        gesprek = self.fields["gesprek"]
        gesprek.queryset = gesprekkenlijst(user).prefetch_related(None)
        gesprek.label = "Afgesproken in welk gesprek?"
        gesprek.empty_label = "Los van een gesprek"
        gesprek.label_from_instance = lambda rij: f"{datum(rij.datum)}, {rij.onderwerp}"


AfspraakRijen = forms.formset_factory(AfspraakRij, extra=LEGE_RIJEN, max_num=LEGE_RIJEN)
