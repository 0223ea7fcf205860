"""What the coordinator fills in to decide on a request, and to plan it."""

import datetime as dt

from django import forms
from django.utils import timezone

from gemeenten.models import Kader
from inzet.herhalen import MEESTE_KEREN, Herhaaldag, Regel, RegelError, regel_van
from inzet.models import Deelopdracht
from inzet.selectors.aanvragen import INTAKE, tijdvakken
from poolregio.kern.velden import DatumVeld, TijdVeld

JA, NEE, OPEN = "ja", "nee", "open"
IS_JA = {JA: True, NEE: False, OPEN: None}
ELKE_WEEK, OM_DE_WEEK, EEN_KEER = "1", "2", "0"


class VersieForm(forms.Form):
    """Remembers which version of the request was read."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, aanvraag, **kwargs):
        super().__init__(*args, **kwargs)
        self.aanvraag = aanvraag
        self.fields["versie"].initial = aanvraag.versie


class IntakeForm(VersieForm):
    """The five questions. Each needs an answer, be it that it is still open."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for vraag in INTAKE:
            antwoord = getattr(self.aanvraag, vraag.veld)
            is_beantwoord = antwoord is not None
            self.fields[vraag.veld] = forms.ChoiceField(
                label=vraag.vraag,
                help_text=vraag.uitleg,
                choices=[(JA, "Ja"), (NEE, "Nee"), (OPEN, "Nog niet bekend")],
                widget=forms.RadioSelect,
                initial=(JA if antwoord else NEE) if is_beantwoord else None,
                error_messages={"required": "Kies ja, nee of nog niet bekend."},
            )

    @property
    def antwoorden(self) -> dict[str, bool | None]:
        return {vraag.veld: IS_JA[self.cleaned_data[vraag.veld]] for vraag in INTAKE}


class AccepteerForm(VersieForm):
    """Under which sub-assignment the request falls."""

    deelopdracht: forms.ModelChoiceField = forms.ModelChoiceField(
        label="Onder welke deelopdracht?",
        queryset=None,
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een deelopdracht."},
    )

    def __init__(self, *args, deelopdrachten, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["deelopdracht"].queryset = deelopdrachten
        self.fields["deelopdracht"].label_from_instance = _met_voor
        self.fields["deelopdracht"].initial = self.aanvraag.deelopdracht_id


def _met_voor(deelopdracht: Deelopdracht) -> str:
    namen = [gemeente.naam for gemeente in deelopdracht.gemeenten.all()]
    return f"{deelopdracht} ({', '.join(namen) or 'hele regio'})"


class PlanForm(VersieForm):
    """A first day and time, and how it goes on. ``gezien`` holds the days that were shown."""

    gezien = forms.CharField(widget=forms.HiddenInput, required=False)
    datum = DatumVeld(label="Eerste keer")
    begin = TijdVeld(label="Begin")
    minuten = forms.IntegerField(
        label="Minuten per keer",
        min_value=15,
        max_value=12 * 60,
        error_messages={"required": "Vul een aantal minuten in."},
    )
    ritme = forms.ChoiceField(
        label="Hoe gaat het verder?",
        choices=[
            (ELKE_WEEK, "Elke week"),
            (OM_DE_WEEK, "Om de week"),
            (EEN_KEER, "Het is één keer"),
        ],
        widget=forms.RadioSelect,
        initial=ELKE_WEEK,
    )
    keren = forms.IntegerField(
        label="Aantal keren",
        min_value=1,
        max_value=MEESTE_KEREN,
        help_text="Alleen nodig als het vaker is dan één keer.",
        required=False,
    )
    zonder_feestdagen = forms.BooleanField(
        label="Sla feestdagen over, en plan die keer later", required=False, initial=True
    )
    kader: forms.ModelChoiceField = forms.ModelChoiceField(
        label="Hoe staat dit naast professionele hulp?",
        queryset=None,
        empty_label="Maak een keuze",
        error_messages={"required": "Maak een keuze."},
    )

    def __init__(self, *args, user, nog_te_plannen, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kader"].queryset = Kader.objects.visible_to(user).filter(
            is_actief=True
        )
        self.fields["minuten"].initial = self.aanvraag.minuten_per_keer
        self.fields["datum"].initial = max(self.aanvraag.vanaf, timezone.localdate())
        self.fields["keren"].initial = max(nog_te_plannen, 1)
        if self.aanvraag.keren == 1:
            self.fields["ritme"].initial = EEN_KEER
        self.gekozen: list[Herhaaldag] = []
        self.overgeslagen: list[Herhaaldag] = []
        self.tijdvakken: list[tuple[dt.datetime, dt.datetime]] = []

    def clean(self):
        data = super().clean()
        is_een_keer = data.get("ritme") == EEN_KEER
        keren = 1 if is_een_keer else data.get("keren")
        if keren is None and "keren" not in self.errors:
            self.add_error("keren", "Vul in hoe vaak, of kies ‘Het is één keer’.")
        if self.errors:
            return data
        regel = regel_van(
            soort="week",
            tussen=int(data["ritme"]) or 1,
            weekdagen=[],
            eerste=data["datum"],
            einde=f"COUNT={keren}",
        )
        try:
            dagen = Regel(regel, data["zonder_feestdagen"]).ingehaald(data["datum"])
        except RegelError as fout:
            self.add_error("keren", str(fout))
            return data
        self.gekozen = [dag for dag in dagen if not dag.vervalt]
        self.overgeslagen = [dag for dag in dagen if dag.vervalt]
        try:
            self.tijdvakken = tijdvakken(
                [dag.dag for dag in self.gekozen], data["begin"], data["minuten"]
            )
        except ValueError as fout:
            self.add_error("begin", str(fout))
        return data

    @property
    def vingerafdruk(self) -> str:
        """The days and times as one text, to see whether these are the ones that were shown."""
        return ",".join(f"{van:%Y%m%d%H%M}-{tot:%H%M}" for van, tot in self.tijdvakken)

    @property
    def is_gezien(self) -> bool:
        return bool(self.tijdvakken) and self.cleaned_data["gezien"] == self.vingerafdruk
