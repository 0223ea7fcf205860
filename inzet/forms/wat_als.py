"""What somebody wants to know: one more, one less, another inzetbaarheid, another key."""

import re
from collections.abc import Sequence
from decimal import Decimal

from django import forms

from gemeenten.models import Verdeelsleutel
from gemeenten.models.verdeelsleutel import HEEL
from inzet.models import Dienstverband
from inzet.selectors.wat_als import Aannames
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import datum, procent, weekuren
from poolregio.kern.velden import DatumVeld, LijstVeld

MEESTE_FTE = 99


class WatAlsForm(forms.Form):
    """A GET form: what is filled in stands in the address and nowhere else."""

    extra_fte = forms.CharField(
        label="Hoeveel fte komt erbij?",
        required=False,
        max_length=20,
        help_text="Bijvoorbeeld 1 of 0,5.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    extra_vanaf = DatumVeld(label="Eerste dag", required=False)
    extra_tot = DatumVeld(label="Laatste dag", required=False)
    laatste_dag = DatumVeld(label="De laatste dag", required=False)
    inzetbaarheid = forms.CharField(
        label="Inzetbaarheid in procent",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def __init__(
        self,
        *args,
        periode: Periode,
        sleutels: Sequence[Verdeelsleutel],
        dienstverbanden: Sequence[Dienstverband] | None,
        **kwargs,
    ):
        """``dienstverbanden`` is None for who may not know of one person."""
        super().__init__(*args, **kwargs)
        self.periode = periode
        self.dagen = f"van {datum(periode.begin)} tot en met {datum(periode.einde)}"
        self.fields["extra_vanaf"].help_text = f"Leeg is {datum(periode.begin)}."
        self.fields["extra_tot"].help_text = f"Leeg is {datum(periode.einde)}."
        if dienstverbanden is None:
            del self.fields["laatste_dag"]
        else:
            self.fields["vertrekt"] = LijstVeld(
                {str(rij.pk): Keuze(rij, periode) for rij in dienstverbanden},
                leeg="Niemand",
                label="Wie gaat er weg?",
                required=False,
            )
        self.fields["sleutel"] = LijstVeld(
            {str(rij.pk): Sleutelkeuze(rij) for rij in sleutels},
            leeg="De sleutel die nu geldt",
            label="Verdeelsleutel",
            required=False,
        )

    def clean_extra_fte(self) -> Decimal | None:
        if not (tekst := self.cleaned_data["extra_fte"].strip()):
            return None
        if re.fullmatch(r"\d+\.\d+", tekst, re.ASCII):
            raise forms.ValidationError(
                f"Gebruik een komma en geen punt: {tekst.replace('.', ',')}."
            )
        if not re.fullmatch(r"\d{1,9}(,\d{1,2})?", tekst, re.ASCII):
            raise forms.ValidationError(
                "Vul een getal in met hoogstens twee cijfers achter de komma, zoals 1 of 0,5."
            )
        fte = Decimal(tekst.replace(",", "."))
        if not 0 < fte <= MEESTE_FTE:
            raise forms.ValidationError(f"Vul meer dan 0 en hoogstens {MEESTE_FTE} fte in.")
        return fte

    def clean_inzetbaarheid(self) -> int | None:
        if not (
            tekst := self.cleaned_data["inzetbaarheid"].strip().removesuffix("%").strip()
        ):
            return None
        if not re.fullmatch(r"-?\d{1,9}", tekst, re.ASCII):
            raise forms.ValidationError("Vul een heel getal in, zoals 75.")
        if not 1 <= int(tekst) <= 100:
            raise forms.ValidationError("Vul een percentage in van 1 tot en met 100.")
        return int(tekst)

    def clean_sleutel(self) -> Verdeelsleutel | None:
        if not (keuze := self.cleaned_data["sleutel"]):
            return None
        totaal = sum(keuze.rij.aandelen.values_list("honderdsten", flat=True))
        if totaal != HEEL:
            raise forms.ValidationError(
                f"Deze sleutel is nog niet af: de aandelen zijn samen {procent(totaal)}."
            )
        return keuze.rij

    def clean_vertrekt(self) -> Dienstverband | None:
        keuze = self.cleaned_data["vertrekt"]
        return keuze.rij if keuze else None

    def clean(self):
        super().clean()
        for naam in ("extra_vanaf", "extra_tot", "laatste_dag"):
            dag = self.cleaned_data.get(naam)
            if dag and not self.periode.begin <= dag <= self.periode.einde:
                self.add_error(naam, f"Kies een dag in dit halfjaar: {self.dagen}.")
        self._controleer_erbij()
        if "vertrekt" in self.fields:
            self._controleer_weg()
        return self.cleaned_data

    def _controleer_erbij(self) -> None:
        vanaf, tot = (self.cleaned_data.get(naam) for naam in ("extra_vanaf", "extra_tot"))
        if vanaf and tot and tot < vanaf:
            self.add_error("extra_tot", "De laatste dag ligt voor de eerste dag.")
        if (vanaf or tot) and not self.data.get("extra_fte", "").strip():
            self.add_error("extra_fte", "Vul ook in hoeveel fte erbij komt.")

    def _controleer_weg(self) -> None:
        rij, dag = self.cleaned_data.get("vertrekt"), self.cleaned_data.get("laatste_dag")
        if rij and not dag and "laatste_dag" not in self.errors:
            self.add_error("laatste_dag", "Vul ook de laatste dag in.")
        if dag and not rij and "vertrekt" not in self.errors:
            self.add_error("vertrekt", "Kies ook wie er weggaat.")
        if not (rij and dag):
            return
        if dag < rij.begin:
            self.add_error(
                "laatste_dag", f"Dit dienstverband begint pas op {datum(rij.begin)}."
            )
        elif rij.eind and dag > rij.eind:
            self.add_error(
                "laatste_dag", f"Dit dienstverband eindigt al op {datum(rij.eind)}."
            )

    @property
    def aannames(self) -> Aannames:
        return Aannames(**self.cleaned_data)


class Keuze:
    """A dienstverband to choose, in words."""

    def __init__(self, rij: Dienstverband, periode: Periode):
        self.rij, self.periode = rij, periode

    def __str__(self) -> str:
        tekst = f"{self.rij.deskundige}, {weekuren(self.rij.weekuren)} uur per week"
        if self.rij.begin > self.periode.begin:
            tekst += f", vanaf {datum(self.rij.begin)}"
        if self.rij.eind and self.rij.eind < self.periode.einde:
            tekst += f", tot en met {datum(self.rij.eind)}"
        return tekst


class Sleutelkeuze:
    """A key to choose, in words."""

    def __init__(self, rij: Verdeelsleutel):
        self.rij = rij

    def __str__(self) -> str:
        stand = "" if self.rij.is_vastgesteld else ", nog niet vastgesteld"
        return f"{self.rij.naam} (vanaf {datum(self.rij.ingangsdatum)}{stand})"
