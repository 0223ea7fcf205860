"""What a coordinator fills in about an expert, and an expert about themself."""

import re

from django import forms

from gemeenten.models import Gemeente, Inzetrol, Thema
from inzet.enums import Bewijs
from inzet.models import Dienstverband, Ervaringsdeskundige, Opleiding
from poolregio.kern.velden import alleen_bestaande_jaren
from poolregio.kern.widgets import DatumInput, ThemaKeuze

# Eight to fifteen digits, with the signs people write between them.
TELEFOON = re.compile(r"\+?(?:[ ()-]*[0-9]){8,15}")


class DeskundigeForm(forms.ModelForm):
    class Meta:
        model = Ervaringsdeskundige
        fields = ["roepnaam", "achternaam", "email", "telefoon", "woongemeente", "binding"]
        help_texts = {
            "email": "Voor afspraken. Het adres om mee in te loggen wijzigt de beheerder.",
            "woongemeente": "Kies niets als iemand buiten de veertien gemeenten woont.",
            "binding": "Nodig als iemand buiten de regio woont. Bijvoorbeeld: opgegroeid in Weert.",
        }
        widgets = {
            "telefoon": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
        }
        error_messages = {
            "email": {
                "unique": "Er is al een deskundige met dit e-mailadres.",
                "invalid": "Vul een e-mailadres in zoals naam@voorbeeld.nl.",
            },
            "roepnaam": {"required": "Vul de roepnaam in."},
            "achternaam": {"required": "Vul de achternaam in."},
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        woongemeente = self.fields["woongemeente"]
        woongemeente.queryset = Gemeente.objects.visible_to(user)
        woongemeente.empty_label = "Buiten de veertien gemeenten"

    def clean_email(self):
        email = self.cleaned_data["email"]
        return email.lower() if email else None

    def clean_telefoon(self):
        telefoon = self.cleaned_data["telefoon"]
        if telefoon and not TELEFOON.fullmatch(telefoon):
            raise forms.ValidationError("Schrijf een telefoonnummer als 06-12345678.")
        return telefoon

    def clean(self):
        """The rule of the database, but next to the field where it can be repaired."""
        super().clean()
        if not self.cleaned_data.get("woongemeente") and not self.cleaned_data.get(
            "binding"
        ):
            self.add_error(
                "binding", "Kies een woongemeente, of vul hier de binding met de regio in."
            )

    def _get_validation_exclusions(self):
        """``clean`` says it with the field; the constraint would say it again on top."""
        return super()._get_validation_exclusions() | {"woongemeente"}


class DienstverbandForm(forms.ModelForm):
    """Overlap, closed half-years and planned work are for the act: it knows the sentence."""

    class Meta:
        model = Dienstverband
        fields = ["weekuren", "begin", "eind"]
        widgets = {"begin": DatumInput, "eind": DatumInput}
        labels = {"weekuren": "Uren per week"}
        help_texts = {
            "weekuren": "De contracturen, bijvoorbeeld 24 of 22,5.",
            "eind": "De laatste dag telt mee. Laat leeg als er nog geen einde is.",
        }
        error_messages = {
            "weekuren": {"required": "Vul het aantal uren per week in."},
            "begin": {"required": "Kies de eerste dag."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        alleen_bestaande_jaren(self)
        weekuren = self.fields["weekuren"]
        weekuren.localize = True
        weekuren.widget = forms.TextInput(attrs={"inputmode": "decimal"})
        weekuren.widget.is_localized = True
        weekuren.error_messages["invalid"] = "Vul een getal in, bijvoorbeeld 24 of 22,5."

    def clean_weekuren(self):
        weekuren = self.cleaned_data["weekuren"]
        if not 0 < weekuren <= 40:
            raise forms.ValidationError("Vul meer dan 0 en hoogstens 40 uur per week in.")
        return weekuren

    def clean(self):
        super().clean()
        begin, eind = self.cleaned_data.get("begin"), self.cleaned_data.get("eind")
        if begin and eind and eind < begin:
            self.add_error("eind", "De laatste dag ligt voor de eerste dag.")


class OpleidingForm(forms.ModelForm):
    class Meta:
        model = Opleiding
        fields = ["naam", "niveau", "bewijs", "geldig_tot", "bereid_op"]
        widgets = {
            "geldig_tot": DatumInput,
            "bereid_op": DatumInput,
            "bewijs": forms.RadioSelect,
        }
        help_texts = {"geldig_tot": "Laat leeg als het bewijs niet verloopt."}
        error_messages = {
            "naam": {"required": "Vul de naam van de opleiding in."},
            "bewijs": {"required": "Kies wat iemand van de opleiding heeft."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        alleen_bestaande_jaren(self)
        self.fields["bewijs"].choices = [
            keuze for keuze in self.fields["bewijs"].choices if keuze[0]
        ]

    def clean(self):
        """The rule of the database, but next to the field where it can be repaired."""
        super().clean()
        bewijs, data = self.cleaned_data.get("bewijs"), self.cleaned_data
        if bewijs == Bewijs.BEREID:
            if not data.get("bereid_op") and "bereid_op" not in self.errors:
                self.add_error("bereid_op", "Vul ‘bereid te volgen vanaf’ in.")
            if data.get("geldig_tot"):
                self.add_error("geldig_tot", "Laat dit leeg bij ‘bereid te volgen’.")
        elif bewijs and data.get("bereid_op"):
            self.add_error("bereid_op", "Vul dit alleen in bij ‘bereid te volgen’.")


class WensrollenForm(forms.Form):
    rollen: forms.ModelMultipleChoiceField = forms.ModelMultipleChoiceField(
        label="Rollen",
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="In welke rollen wil je werken? Je kunt er meer kiezen.",
    )

    def __init__(self, *args, user, deskundige, is_zelf, **kwargs):
        huidig = [rol.pk for rol in deskundige.wensrollen.all()]
        super().__init__(*args, initial={"rollen": huidig}, **kwargs)
        rollen = self.fields["rollen"]
        zichtbaar = Inzetrol.objects.visible_to(user)
        rollen.queryset = zichtbaar.actief() | zichtbaar.filter(pk__in=huidig)
        if not is_zelf:
            rollen.help_text = "In welke rollen wil deze deskundige werken?"


class ToestemmingForm(forms.Form):
    """Consent per theme: nothing is ticked in advance."""

    themas: forms.ModelMultipleChoiceField = forms.ModelMultipleChoiceField(
        label="Thema’s",
        queryset=None,
        widget=ThemaKeuze,
        error_messages={"required": "Kies ten minste één thema."},
    )
    akkoord = forms.BooleanField(
        error_messages={
            "required": "Zet een vinkje. Zonder toestemming bewaren we dit niet."
        }
    )

    def __init__(self, *args, user, bekend, is_zelf, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["themas"].queryset = (
            Thema.objects.visible_to(user).actief().exclude(pk__in=bekend)
        )
        self.fields["akkoord"].label = (
            "Ik heb de tekst gelezen en geef toestemming voor de thema’s die ik koos"
            if is_zelf
            else "De deskundige is hier zelf bij, kent de tekst en geeft toestemming"
        )
