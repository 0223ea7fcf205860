"""What the coordinator fills in to plan an activity."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from gemeenten.enums import INTERNE_SOORTEN, REGIONAAL
from gemeenten.models import Behoefte, Gemeente
from inzet.forms.toch import TochMixin
from inzet.models import Activiteit, Deelopdracht
from poolregio.kern.db import als_sleutel
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.velden import DatumVeld, LijstVeld, ThemaVeld, TijdVeld, tijdvak
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner
from poolregio.kern.widgets import SoortKeuze

REGIO = "regio"
WAT_EN_WAAR = [
    "gemeente", "titel", "soort", "themas", "plek", "locatie", "kader", "deelopdracht",
]  # fmt: skip
WANNEER = ["datum", "begin", "eind"]


class ActiviteitForm(TochMixin):
    """What, for whom, where and when; the experts are rows of their own."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    behoefte = forms.CharField(widget=forms.HiddenInput, required=False)
    titel = forms.CharField(
        label="Wat gaan we doen?",
        max_length=150,
        help_text="Een korte titel. Noem geen namen van inwoners.",
        validators=[zonder_herkenbare_inwoner],
        error_messages={"required": "Geef de activiteit een titel."},
    )
    locatie = forms.CharField(
        label="Adres of naam van de plek",
        max_length=150,
        required=False,
        help_text="Nooit het huisadres van een inwoner.",
        validators=[zonder_herkenbare_inwoner],
    )
    datum = DatumVeld(label="Datum")
    begin = TijdVeld(label="Begin")
    eind = TijdVeld(label="Einde")

    def __init__(
        self,
        *args,
        keuzes,
        user,
        activiteit=None,
        naast=None,
        **kwargs,
    ):
        """``naast`` is a form of the same page, whose lists need not be asked again."""
        super().__init__(*args, **kwargs)
        self.activiteit, self.user = activiteit, user
        if naast:
            self.gemeenten, self.deelopdrachten = naast.gemeenten, naast.deelopdrachten
        else:
            self.gemeenten = {g.pk: g for g in Gemeente.objects.visible_to(user)}
            loopt = Q(eind=None) | Q(eind__gte=timezone.localdate())
            if activiteit:
                loopt |= Q(pk=activiteit.deelopdracht_id)
            deelopdrachten = Deelopdracht.objects.visible_to(user).filter(loopt)
            self.deelopdrachten = {str(d.pk): d for d in deelopdrachten}
        voor: dict[str, Any] = {REGIO: "Hele regio", **self.gemeenten}
        self.fields |= {
            "gemeente": LijstVeld(
                voor,
                leeg="Maak een keuze",
                label="Voor welke gemeente?",
                help_text="Kies ‘Hele regio’ voor regionale en interne activiteiten.",
            ),
            "soort": LijstVeld(
                keuzes["soort"],
                label="Soort activiteit",
                widget=SoortKeuze,
            ),
            "themas": ThemaVeld(
                keuzes["thema"],
                label="Thema",
                required=False,
                help_text="Waar gaat de activiteit over? Kies er één of twee.",
            ),
            "plek": LijstVeld(keuzes["plek"], leeg="Maak een keuze", label="Soort plek"),
            "kader": LijstVeld(
                keuzes["kader"],
                leeg="Maak een keuze",
                label="Hoe staat dit naast professionele hulp?",
            ),
            "deelopdracht": LijstVeld(
                self.deelopdrachten,
                leeg="Geen deelopdracht",
                label="Deelopdracht",
                required=False,
            ),
        }
        self.order_fields(["versie", *WAT_EN_WAAR, *WANNEER])
        if activiteit and not self.is_bound:
            self.initial = beginwaarden(activiteit) | self.initial

    @property
    def wat_en_waar(self) -> list[forms.BoundField]:
        return [self[name] for name in WAT_EN_WAAR]

    def clean_behoefte(self):
        """The need that this activity answers, while it is still wanted."""
        if not (sleutel := als_sleutel(self.cleaned_data["behoefte"])):
            return None
        geldend = Behoefte.objects.visible_to(self.user).geldend()
        return geldend.filter(pk=sleutel).first()

    def clean(self):
        data = super().clean()
        if data.get("gemeente") == "Hele regio":
            data["gemeente"] = None
        soort, gemeente = data.get("soort"), data.get("gemeente")
        if soort and gemeente and soort.code in {*INTERNE_SOORTEN, REGIONAAL}:
            self.add_error(
                "gemeente",
                f"Bij ‘{soort}’ hoort geen gemeente. Kies ‘Hele regio’, of een andere soort.",
            )
        if all(data.get(name) is not None for name in ("datum", "begin", "eind")):
            data["tijdvak"] = tijdvak(data["datum"], data["begin"], data["eind"])
        return data

    @property
    def moment(self) -> tuple[dt.datetime, dt.datetime] | None:
        """Begin and end, as far as they make sense, also when something else is wrong."""
        return getattr(self, "cleaned_data", {}).get("tijdvak")

    def rij(self) -> Activiteit:
        """The activity as filled in; saving is for the act."""
        velden = {
            name: self.cleaned_data[name]
            for name in (
                "titel", "soort", "gemeente", "plek", "locatie", "kader", "deelopdracht",
                "behoefte",
            )
        }  # fmt: skip
        velden["begin"], velden["eind"] = self.cleaned_data["tijdvak"]
        rij = Activiteit(pk=self.activiteit.pk if self.activiteit else None)
        for name, value in velden.items():
            setattr(rij, name, value)
        return rij


def beginwaarden(activiteit: Activiteit) -> dict[str, Any]:
    """What the form shows of an activity that exists."""
    begin, eind = (m.astimezone(NEDERLAND) for m in (activiteit.begin, activiteit.eind))
    return {
        "versie": activiteit.versie,
        "titel": activiteit.titel,
        "gemeente": activiteit.gemeente_id or REGIO,
        "soort": activiteit.soort_id,
        "themas": [thema.pk for thema in activiteit.themas.all()],
        "plek": activiteit.plek_id,
        "locatie": activiteit.locatie,
        "kader": activiteit.kader_id,
        "deelopdracht": str(activiteit.deelopdracht_id or ""),
        "datum": begin.date(),
        "begin": begin.time(),
        "eind": eind.time(),
    }


def beginwaarden_uit(behoefte: Behoefte) -> dict[str, Any]:
    """What a need says already about the activity that answers it."""
    return {
        "behoefte": behoefte.pk,
        "titel": behoefte.titel,
        "gemeente": behoefte.gemeente_id or REGIO,
        "soort": behoefte.soort_id,
        "themas": [behoefte.thema_id] if behoefte.thema_id else [],
        "plek": behoefte.plek_id,
    }


def in_gebruik(activiteit: Activiteit) -> dict[str, set[str]]:
    """Retired values that this activity may keep."""
    return {
        "soort": {activiteit.soort_id},
        "plek": {activiteit.plek_id},
        "kader": {activiteit.kader_id},
        "thema": {thema.pk for thema in activiteit.themas.all()},
    }


def als_beginwaarden(form):
    """What was typed, to show again without checking it yet."""
    return {
        name: form.data.getlist(form.add_prefix(name))
        if isinstance(veld, forms.MultipleChoiceField)
        else form.data.get(form.add_prefix(name), "")
        for name, veld in form.fields.items()
    }
