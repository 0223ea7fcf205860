"""What someone fills in to propose that one gemeente cedes hours to another."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from gemeenten.models import Gemeente, Halfjaar
from inzet.models import Afwijkingsafspraak
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode, halfjaren_tot
from poolregio.kern.opmaak import uren
from poolregio.kern.uren import KWARTIER
from poolregio.kern.velden import LijstVeld
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

AANTAL_VOORUIT = 3  # half-years after the current one
MEESTE_UREN = 99_999
NEDERLANDS = re.compile(r"(?P<heel>[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,(?P<deel>[0-9]+))?")
ENGELS = re.compile(r"[0-9]+(?:,[0-9]{3})*\.[0-9]+")
GEEN_NAMEN = "Noem geen namen van inwoners."


def lees_kwartieren(tekst: str) -> int:
    """Hours in Dutch notation to quarter hours. Raises ValidationError for anything else.

    >>> lees_kwartieren("12,25"), lees_kwartieren("1.025,5"), lees_kwartieren("8")
    (49, 4102, 32)
    """
    tekst = tekst.strip()
    if not (match := NEDERLANDS.fullmatch(tekst)):
        if ENGELS.fullmatch(tekst):
            raise ValidationError(
                "Schrijf een komma voor de kwartieren, geen punt: 12,25 en niet 12.25."
            )
        raise ValidationError("Vul een aantal uren in, bijvoorbeeld 12 of 12,25.")
    heel = int(match["heel"].replace(".", ""))
    if heel > MEESTE_UREN:
        raise ValidationError("Dit zijn meer uren dan de pool heeft. Vul er minder in.")
    deel = (match["deel"] or "0").rstrip("0").ljust(2, "0")
    if deel not in ("00", "25", "50", "75"):
        lager = heel * 60 + int(deel[:2]) * 60 // 100 // KWARTIER * KWARTIER
        raise ValidationError(
            f"Vul hele kwartieren in, bijvoorbeeld {uren(lager)} of {uren(lager + KWARTIER)}."
        )
    if not (kwartieren := heel * 4 + int(deel) // 25):
        raise ValidationError("Vul een aantal uren in dat hoger is dan 0.")
    return kwartieren


class KwartierenVeld(forms.CharField):
    """Hours as people write them; gives whole quarter hours."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def clean(self, value: Any) -> int | None:
        tekst = super().clean(value)
        return lees_kwartieren(tekst) if tekst else None


class AfwijkingsafspraakForm(forms.Form):
    """Any two gemeenten; a policy officer only when one of the two is the own."""

    uren = KwartierenVeld(
        label="Hoeveel uren?",
        max_length=20,
        help_text="In hele kwartieren, bijvoorbeeld 12 of 12,25.",
        error_messages={"required": "Vul een aantal uren in."},
    )
    reden = forms.CharField(
        label="Waarom?",
        max_length=Afwijkingsafspraak._meta.get_field("reden").max_length,
        validators=[zonder_herkenbare_inwoner],
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Beide gemeenten lezen dit. {GEEN_NAMEN}",
        error_messages={
            "required": "Schrijf op waarom deze uren verschuiven.",
            "max_length": "Schrijf hoogstens 500 tekens.",
        },
    )

    def __init__(self, *args, user: Gebruiker, **kwargs):
        super().__init__(*args, **kwargs)
        gemeenten = Gemeente.objects.visible_to(user)
        namen = {gemeente.pk: gemeente for gemeente in gemeenten}
        self.is_adviseur = user.is_beleidsadviseur
        self.eigen = (
            set(gemeenten.eigen_van(user).values_list("pk", flat=True))
            if self.is_adviseur
            else set()
        )
        nu = Periode.van(timezone.localdate())
        halfjaren = open_halfjaren(user, nu)
        self.fields |= {
            "halfjaar": LijstVeld(
                halfjaren,
                label="Voor welk halfjaar?",
                error_messages={
                    "required": "Kies een halfjaar.",
                    "invalid_choice": "Dit halfjaar is gesloten of ligt te ver weg. Kies een "
                    "ander halfjaar.",
                },
            ),
            "van": _gemeenteveld(namen, "Welke gemeente staat uren af?"),
            "naar": _gemeenteveld(namen, "Welke gemeente krijgt de uren?"),
        }
        if self.initial.get("halfjaar") not in halfjaren:
            self.initial["halfjaar"] = nu.code
        self.order_fields(["halfjaar", "van", "naar", "uren", "reden"])

    def clean(self):
        data = super().clean()
        van, naar = data.get("van"), data.get("naar")
        if van and van == naar:
            self.add_error("naar", "Een gemeente kan geen uren aan zichzelf afstaan.")
        elif van and naar and self.is_adviseur and not {van.pk, naar.pk} & self.eigen:
            self.add_error(
                "naar",
                "U kunt alleen een afspraak voorstellen voor uw eigen gemeente. Kies die als "
                "gemeente die uren afstaat of krijgt.",
            )
        return data

    def alleen_kijken(self) -> None:
        """Looking what it means asks for no more than what was filled in."""
        for naam in list(self.errors):
            if not self.data.get(naam):
                del self.errors[naam]

    def gekozen(self, naam: str) -> Any:
        """A good value that was filled in, or given along in the address; else None."""
        if self.is_bound:
            return self.cleaned_data.get(naam)
        try:
            return self.fields[naam].clean(self.initial.get(naam))
        except ValidationError:
            return None

    @property
    def namens(self) -> Gemeente | None:
        """The gemeente that agrees at once, when this user proposes this."""
        for naam in ("van", "naar"):
            gemeente = self.gekozen(naam)
            if gemeente and gemeente.pk in self.eigen:
                return gemeente
        return None

    def toon_weigering(self, fout: ActieError) -> None:
        """What the act refused, beside its field."""
        veld = getattr(fout, "veld", None)
        self.add_error(veld if veld in self.fields else None, str(fout))


def open_halfjaren(user: Gebruiker, nu: Periode) -> dict[str, Periode]:
    """That are not closed, from a few after the current one back to the first."""
    laatste = nu
    for _ in range(AANTAL_VOORUIT):
        laatste = laatste.volgende()
    gesloten = Halfjaar.objects.visible_to(user).filter(gesloten_op__isnull=False)
    dicht = set(gesloten.values_list("pk", flat=True))
    return {p.code: p for p in halfjaren_tot(laatste) if p.code not in dicht}


def _gemeenteveld(namen: dict[str, Gemeente], label: str) -> LijstVeld:
    return LijstVeld(
        namen,
        leeg="Maak een keuze",
        label=label,
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "Kies opnieuw.",
        },
    )
