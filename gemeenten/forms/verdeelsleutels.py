"""What is filled in about a key: by hand, or from a file."""

from django import forms
from django.utils import timezone

from gemeenten.models import Gemeente
from gemeenten.models.verdeelsleutel import HEEL
from gemeenten.selectors.beheer import kenmerk
from gemeenten.sleutelbestand import lees, percentage
from poolregio.kern.bedrag import HonderdstenVeld
from poolregio.kern.halfjaar import Periode
from poolregio.kern.importeren.bestand import als_tekst
from poolregio.kern.importeren.fouten import Fout, ImportGeweigerdError
from poolregio.kern.opmaak import procent

HALFJAREN_VOORUIT = 6
MAX_KB = 100


class SleutelForm(forms.Form):
    """What a key is called, from when it holds and where that was decided."""

    naam = forms.CharField(
        label="Naam", max_length=100, error_messages={"required": "Vul een naam in."}
    )
    ingangsdatum = forms.TypedChoiceField(
        label="Gaat in op",
        coerce=lambda code: Periode.parse(code).begin,
        help_text="Het eerste halfjaar waarin deze sleutel geldt.",
    )
    bron = forms.CharField(
        label="Bron",
        max_length=200,
        help_text="Waar is dit besloten? Bijvoorbeeld: bestuursbesluit van 12 december 2026.",
        error_messages={"required": "Vul in waar dit besloten is."},
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.gemeenten = list(Gemeente.objects.visible_to(user))
        periode, keuzes = Periode.van(timezone.localdate()), []
        for _ in range(HALFJAREN_VOORUIT):
            periode = periode.volgende()
            keuzes.append((periode.code, str(periode)))
        self.fields["ingangsdatum"].choices = keuzes


class AandeelVeld(HonderdstenVeld):
    """Hundredths of a percent, from 0 to the whole."""

    leeg = "Vul een percentage in; 0 mag ook."
    lees = staticmethod(percentage)


class VerdeelsleutelForm(SleutelForm):
    """A key with one share per gemeente, in percent with two decimals.

    ``gezien`` says which shares this form began with, so that two people who change the same
    key notice each other.
    """

    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, user, sleutel=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        self.nu: dict[str, int] = {}
        if sleutel:
            self.initial["gezien"] = kenmerk(sleutel)
            self.nu = dict(sleutel.aandelen.values_list("gemeente", "honderdsten"))
            self.initial |= {
                "naam": sleutel.naam,
                "bron": sleutel.bron,
                "ingangsdatum": Periode.van(sleutel.ingangsdatum).code,
            }
        for gemeente in self.gemeenten:
            veld = AandeelVeld(label=gemeente.naam, maximum=HEEL)
            self.fields[gemeente.pk] = veld
            if gemeente.pk in self.nu:
                self.initial[gemeente.pk] = self.nu[gemeente.pk]

    @property
    def aandeelvelden(self):
        return [self[gemeente.pk] for gemeente in self.gemeenten]

    @property
    def totaal(self) -> int:
        """What is filled in so far, in hundredths of a percent."""
        gegevens = self.cleaned_data if self.is_bound else self.nu
        return sum(gegevens.get(gemeente.pk) or 0 for gemeente in self.gemeenten)

    def clean(self):
        super().clean()
        if any(gemeente.pk in self.errors for gemeente in self.gemeenten):
            return
        verschil = HEEL - self.totaal
        if verschil:
            richting = "Er ontbreekt nog" if verschil > 0 else "Dat is te veel:"
            self.add_error(
                None,
                f"De aandelen tellen op tot {procent(self.totaal)}, en dat moet 100,00% zijn. "
                f"{richting} {procent(abs(verschil))}.",
            )

    @property
    def aandelen(self) -> dict:
        """As the act wants it, in hundredths of a percent."""
        return {g: self.cleaned_data[g.pk] for g in self.gemeenten}


class VerdeelsleutelImportForm(SleutelForm):
    """A key from a file. What was in it comes back in ``regels``, to repair it on the spot."""

    bestand = forms.FileField(
        label="Bestand",
        required=False,
        allow_empty_file=True,
        help_text="Een CSV-bestand met puntkomma’s, in UTF-8.",
    )
    regels = forms.CharField(
        label="Of plak de regels hier",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text="Kies je een bestand, dan telt het bestand.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fouten: list[Fout] = []
        self.aandelen: dict[Gemeente, int] = {}

    def clean_bestand(self) -> str | None:
        if not (bestand := self.cleaned_data["bestand"]):
            return None
        if bestand.size > MAX_KB * 1024:
            raise forms.ValidationError(
                f"Dit bestand is groter dan {MAX_KB} kB. Een sleutel heeft {len(self.gemeenten)} "
                "regels."
            )
        try:
            tekst = als_tekst(bestand.read())
        except ImportGeweigerdError as error:
            raise forms.ValidationError(str(error)) from None
        # What a browser cannot send again by itself.
        self.data = {**self.data.dict(), "regels": tekst}  # type: ignore[attr-defined]
        return tekst

    def clean(self):
        super().clean()
        if "bestand" in self.errors:
            return
        tekst = self.cleaned_data.get("bestand") or self.cleaned_data.get("regels") or ""
        if not tekst.strip():
            self.add_error("bestand", "Kies een bestand, of plak de regels eronder.")
            return
        self.aandelen, self.fouten = lees(tekst, self.gemeenten)
        if self.fouten:
            aantal = len(self.fouten)
            wat = "klopt 1 ding" if aantal == 1 else f"kloppen {aantal} dingen"
            self.add_error("regels", f"In deze regels {wat} niet. Zie de tabel bovenaan.")
