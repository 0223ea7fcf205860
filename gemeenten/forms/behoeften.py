"""What a gemeente or the coordinator fills in about a need."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone

from gemeenten.enums import INTERNE_SOORTEN, Eenheid
from gemeenten.models import Behoefte, Gemeente
from gemeenten.selectors.behoeften import jaren
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import WEEK
from poolregio.kern.velden import EerstDeVeldenMixin, LijstVeld
from poolregio.kern.widgets import SoortKeuze, WeekKeuze

REGIO = "regionaal"
KIES = "Maak een keuze"
GEEN_BEHOEFTE = {*INTERNE_SOORTEN, "startbijeenkomst"}  # of the pool itself


class BehoefteForm(EerstDeVeldenMixin, forms.ModelForm):
    """What there already is comes before how much: existing local offer goes first."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Behoefte
        fields = [
            "gemeente", "jaar", "titel", "soort", "rol", "thema", "plek", "lokaal_aanbod",
            "hoeveelheid", "eenheid", "dagdelen", "prioriteit", "toelichting",
        ]  # fmt: skip
        widgets = {
            "lokaal_aanbod": forms.Textarea(attrs={"rows": 4}),
            "toelichting": forms.Textarea(attrs={"rows": 3}),
            "prioriteit": forms.RadioSelect,
        }
        error_messages = {
            "titel": {"required": "Schrijf in een paar woorden op wat er nodig is."},
            "lokaal_aanbod": {
                "required": "Schrijf eerst op wat er al is in de gemeente, ook als dat "
                "niets is."
            },
            "hoeveelheid": {
                "required": "Vul in hoeveel er nodig is.",
                "invalid": "Vul een getal in, bijvoorbeeld 2 of 1,5.",
                "min_value": "Vul minstens 0,25 in.",
                "max_digits": "Dit getal is te groot.",
                "max_whole_digits": "Dit getal is te groot.",
                "max_decimal_places": "Gebruik hoogstens twee cijfers achter de komma.",
            },
            "eenheid": {"required": "Kies per week of per halfjaar."},
            "prioriteit": {"required": "Maak een keuze."},
        }

    def __init__(self, *args, keuzes, user, **kwargs):
        super().__init__(*args, **kwargs)
        soorten = {c: s for c, s in keuzes["soort"].items() if c not in GEEN_BEHOEFTE}
        voor_wie = _voor_wie(user)
        zelf = {self.instance.jaar} if self.instance.pk else set()
        self.fields |= {
            "gemeente": LijstVeld(voor_wie, leeg=KIES, label="Voor wie?"),
            "jaar": forms.TypedChoiceField(
                label="Voor welk jaar?",
                choices=[(jaar, str(jaar)) for jaar in jaren(*zelf)],
                coerce=int,
                error_messages={"required": "Kies een jaar."},
            ),
            "soort": LijstVeld(soorten, label="Soort activiteit", widget=SoortKeuze),
            "rol": LijstVeld(
                keuzes["rol"], leeg=KIES, label="Welke rol heeft de ervaringsdeskundige?"
            ),
            "thema": LijstVeld(
                keuzes["thema"], leeg="Geen of meer dan één", label="Thema", required=False
            ),
            "plek": LijstVeld(keuzes["plek"], leeg=KIES, label="Soort plek"),
            "dagdelen": forms.MultipleChoiceField(
                label="Wanneer past het?",
                choices=list(WEEK.items()),
                required=False,
                widget=WeekKeuze,
                help_text="Kies niets als elk dagdeel kan.",
                error_messages={"invalid_choice": "Kies de dagdelen opnieuw."},
            ),
        }
        self.order_fields(["versie", *self.Meta.fields])
        self.fields["prioriteit"].choices = [
            (waarde, label.capitalize())
            for waarde, label in self.fields["prioriteit"].choices
            if waarde
        ]
        self.fields["eenheid"].choices = [("", KIES), *Eenheid.choices]
        hoeveel = self.fields["hoeveelheid"]
        hoeveel.localize = True
        hoeveel.widget = forms.TextInput(attrs={"inputmode": "decimal"})
        hoeveel.widget.is_localized = True
        self.initial = {**self._beginwaarden(voor_wie), **self.initial}
        self.initial["versie"] = self.instance.versie

    def _beginwaarden(self, voor_wie: dict[str, Any]) -> dict[str, Any]:
        """A row without gemeente is for the region; a new one for the only gemeente."""
        if self.instance.pk:
            self.initial["gemeente"] = self.instance.gemeente_id or REGIO
            hoeveel = self.instance.hoeveelheid.normalize()  # 2 and not 2,00
            self.initial["hoeveelheid"] = Decimal(f"{hoeveel:f}")
            return {}
        eigen = [code for code in voor_wie if code != REGIO]
        begin = {"jaar": timezone.localdate().year}
        return begin | ({"gemeente": eigen[0]} if len(eigen) == 1 else {})

    @property
    def wat(self) -> list[forms.BoundField]:
        return [
            self[n] for n in ("gemeente", "jaar", "titel", "soort", "rol", "thema", "plek")
        ]

    def clean_gemeente(self) -> Gemeente | None:
        gemeente = self.cleaned_data["gemeente"]
        return gemeente if isinstance(gemeente, Gemeente) else None


def _voor_wie(user: Gebruiker) -> dict[str, Any]:
    """The fourteen and the region for the coordinator, else the own gemeente."""
    gemeenten = Gemeente.objects.visible_to(user)
    if user.is_coordinator:
        return {**{g.pk: g for g in gemeenten}, REGIO: "Hele regio"}
    return {g.pk: g for g in gemeenten.eigen_van(user)}


def in_gebruik(behoefte: Behoefte) -> dict[str, set[str]]:
    """Retired values that this need may keep."""
    return {
        "soort": {behoefte.soort_id},
        "rol": {behoefte.rol_id},
        "thema": {behoefte.thema_id} if behoefte.thema_id else set(),
        "plek": {behoefte.plek_id},
    }
