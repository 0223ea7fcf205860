"""What someone fills in to ask for something: the goal first, a person last (004 tip 11)."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q, TextChoices
from django.utils import timezone

from gemeenten.enums import REGIONAAL
from gemeenten.models import Behoefte, Gemeente
from inzet.acties.aanvragen import GEEN_PARTNER, GEEN_ZORG, NIET_AAN_TE_VRAGEN
from inzet.enums import AanvragerSoort, Veiligheid
from inzet.models import Aanvraag
from poolregio.kern.errors import ActieError
from poolregio.kern.velden import EerstDeVeldenMixin, LijstVeld, alleen_bestaande_jaren
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner
from poolregio.kern.widgets import DatumInput, SoortKeuze

GEEN_NAMEN = "Noem geen namen van inwoners."
REGIO = "regio"
NIET_EEN_INWONER, EEN_INWONER = "nee", "ja"
# The intake as the form asks it: nothing about a person before the goal is clear.
GROEPEN = [
    ("Eerst het doel", ["doel", "titel"]),
    ("Wie vraagt het", ["gemeente", "aanvrager_soort", "organisatie"]),
    ("Rol en verwachting", ["rol", "verwachting"]),
    (
        "Wat, waar en wanneer",
        [
            "soort", "thema", "plek", "locatie", "vanaf", "keren", "minuten_per_keer",
            "wanneer", "behoefte",
        ],
    ),
    ("Veilig werken", ["veiligheid", "vangnet"]),
    ("Voor wie het is", ["voor_wie"]),
]  # fmt: skip
LABELS = {
    "gemeente": "Voor welke gemeente?",
    "aanvrager_soort": "Wie vraagt het?",
    "organisatie": "Naam van de organisatie of afdeling",
    "titel": "Het doel in een paar woorden",
    "doel": "Wat moet het opleveren?",
    "rol": "Welke rol krijgt de ervaringsdeskundige?",
    "verwachting": "Wat wordt er verwacht van de ervaringsdeskundige?",
    "soort": "Soort activiteit",
    "thema": "Thema",
    "plek": "Soort plek",
    "locatie": "Adres of naam van de plek",
    "vanaf": "Vanaf wanneer?",
    "keren": "Hoe vaak?",
    "minuten_per_keer": "Hoeveel minuten per keer?",
    "wanneer": "Welke dagen en tijden passen?",
    "behoefte": "Hoort dit bij een behoefte uit de inventarisatie?",
    "veiligheid": "Hoe is het veilig voor de ervaringsdeskundige?",
    "vangnet": "Wie is er na afloop te bellen?",
}
HULP = {
    "doel": f"Wat is er daarna anders? Schrijf nog niet wie het moet doen. {GEEN_NAMEN}",
    "titel": f"Dit wordt de titel van de aanvraag. {GEEN_NAMEN}",
    "aanvrager_soort": "",
    "verwachting": f"Wat doet iemand daar, en wat niet? {GEEN_NAMEN}",
    "keren": "Het aantal keren in totaal.",
    "minuten_per_keer": "Bijvoorbeeld 120 voor twee uur.",
    "wanneer": "Bijvoorbeeld: dinsdag of donderdag, liefst in de ochtend.",
    "vangnet": "Schrijf de functie en de organisatie, niet de naam. Nodig als iemand alleen "
    "komt.",
}
VERPLICHT = {
    "doel": "Schrijf eerst op wat het moet opleveren.",
    "titel": "Schrijf het doel in een paar woorden.",
    "aanvrager_soort": "Kies wie het vraagt.",
    "organisatie": "Vul in welke organisatie of afdeling het vraagt.",
    "rol": "Kies een rol.",
    "verwachting": "Schrijf op wat er wordt verwacht.",
    "soort": "Kies een soort activiteit.",
    "plek": "Kies een soort plek.",
    "vanaf": "Vul een datum in.",
    "keren": "Vul in hoe vaak, bijvoorbeeld 1 of 8.",
    "minuten_per_keer": "Vul een aantal minuten in.",
    "veiligheid": "Kies hoe het veilig is.",
}


LEEG = {
    "rol": "Maak een keuze",
    "thema": "Geen of meer dan één",
    "plek": "Maak een keuze",
    "behoefte": "Nee, of ik weet het niet",
}


def _met_hoofdletter(keuzes: type[TextChoices]) -> list[tuple[str, str]]:
    return [(waarde, naam[0].upper() + naam[1:]) for waarde, naam in keuzes.choices]


@dataclass(frozen=True)
class Groep:
    """Questions under one heading."""

    titel: str
    velden: list[forms.BoundField]


class AanvraagForm(EerstDeVeldenMixin, forms.ModelForm):
    """The questions in the order of the intake; none of them can be left out."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    voor_wie = forms.ChoiceField(
        label="Gaat het om zorg of begeleiding voor één inwoner?",
        choices=[
            (NIET_EEN_INWONER, "Nee, het is voor een groep, een plek of professionals"),
            (EEN_INWONER, "Ja, voor één inwoner"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies nee of ja."},
    )

    class Meta:
        model = Aanvraag
        fields = [veld for _, velden in GROEPEN for veld in velden if veld != "voor_wie"]
        labels = LABELS
        help_texts = HULP
        error_messages = {veld: {"required": zin} for veld, zin in VERPLICHT.items()}
        widgets = {
            "doel": forms.Textarea(attrs={"rows": 3}),
            "verwachting": forms.Textarea(attrs={"rows": 3}),
            "aanvrager_soort": forms.RadioSelect,
            "veiligheid": forms.RadioSelect,
            "vanaf": DatumInput,
        }

    def __init__(self, *args, keuzes, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        alleen_bestaande_jaren(self)
        self.fields["locatie"].validators.append(zonder_herkenbare_inwoner)
        self.fields["aanvrager_soort"].choices = _met_hoofdletter(AanvragerSoort)
        self.fields["veiligheid"].choices = _met_hoofdletter(Veiligheid)
        self._kies_gemeente()
        self._kies_lijsten(keuzes)
        if not self.is_bound and self.instance.pk:
            self.initial |= {"versie": self.instance.versie, "voor_wie": NIET_EEN_INWONER}
        self.order_fields(["versie", *(veld for _, velden in GROEPEN for veld in velden)])

    def _kies_gemeente(self):
        """The coordinator asks for any, or for the region; a policy officer for the own."""
        gemeenten = Gemeente.objects.visible_to(self.user)
        if not self.user.is_coordinator:
            gemeenten = gemeenten.eigen_van(self.user)
        keuzes: dict[str, Any] = {gemeente.pk: gemeente for gemeente in gemeenten}
        if self.user.is_coordinator:
            keuzes = {REGIO: "Hele regio", **keuzes}
        self.fields["gemeente"] = LijstVeld(
            keuzes,
            leeg=None if len(keuzes) == 1 else "Maak een keuze",
            label=LABELS["gemeente"],
            error_messages={
                "required": "Kies een gemeente.",
                "invalid_choice": "Kies opnieuw.",
            },
        )
        if self.instance.pk and not self.instance.gemeente_id:
            self.initial["gemeente"] = REGIO

    def _kies_lijsten(self, keuzes):
        """What may be chosen now, and the retired values that this request has already."""
        niet = NIET_AAN_TE_VRAGEN
        if not self.user.is_coordinator:  # asks for a gemeente, never for the region
            niet = (*niet, REGIONAAL)
        dit_jaar = timezone.localdate().year
        behoeften = Behoefte.objects.visible_to(self.user).filter(
            Q(vervallen_op=None, jaar__gte=dit_jaar) | Q(pk=self.instance.behoefte_id)
        )
        rijen = {
            "rol": keuzes["rol"],
            "soort": {c: soort for c, soort in keuzes["soort"].items() if c not in niet},
            "thema": keuzes["thema"],
            "plek": keuzes["plek"],
            "behoefte": {str(b.pk): b for b in behoeften.select_related("gemeente")},
        }
        for naam, lijst in rijen.items():
            self.fields[naam] = LijstVeld(
                lijst,
                leeg=LEEG.get(naam),
                label=LABELS[naam],
                required=naam in VERPLICHT,
                widget=SoortKeuze if naam == "soort" else None,
                error_messages={
                    "required": VERPLICHT.get(naam, ""),
                    "invalid_choice": "Kies opnieuw.",
                },
            )
        self.fields["behoefte"].choices = [
            ("", LEEG["behoefte"]),
            *((pk, f"{b.voor}, {b.jaar}: {b}") for pk, b in rijen["behoefte"].items()),
        ]

    @property
    def groepen(self) -> list[Groep]:
        return [Groep(titel, [self[naam] for naam in velden]) for titel, velden in GROEPEN]

    @property
    def is_voor_een_inwoner(self) -> bool:
        return self.cleaned_data["voor_wie"] == EEN_INWONER

    def clean(self):
        """What is refused anyway, beside the field where it can be repaired."""
        data = super().clean()
        if data.get("gemeente") == "Hele regio":
            data["gemeente"] = None
        if data.get("aanvrager_soort") == AanvragerSoort.GECONTRACTEERDE_PARTNER:
            self.add_error("aanvrager_soort", GEEN_PARTNER)
        if data.get("voor_wie") == EEN_INWONER:
            self.add_error("voor_wie", GEEN_ZORG)
        if data.get("veiligheid") == Veiligheid.VANGNET and not data.get("vangnet"):
            self.add_error(
                "vangnet",
                "Vul in wie er na afloop te bellen is, of kies voor twee "
                "ervaringsdeskundigen.",
            )
        behoefte, gemeente = data.get("behoefte"), data.get("gemeente")
        if behoefte and behoefte.gemeente_id and behoefte.gemeente != gemeente:
            self.add_error("behoefte", "Deze behoefte is van een andere gemeente.")
        return data

    def toon_weigering(self, fout: ActieError) -> None:
        """What the act refused, beside its field."""
        veld = getattr(fout, "veld", None)
        self.add_error(veld if veld in self.fields else None, str(fout))


def in_gebruik(aanvraag: Aanvraag) -> dict[str, set[str]]:
    """Retired values that this request may keep."""
    return {
        "rol": {aanvraag.rol_id},
        "soort": {aanvraag.soort_id},
        "thema": {aanvraag.thema_id} if aanvraag.thema_id else set(),
        "plek": {aanvraag.plek_id},
    }
