"""What the beheerder fills in about lists of values and the key."""

from decimal import Decimal

from django import forms
from django.core.validators import validate_slug
from django.utils import timezone

from gemeenten.models import Gemeente
from gemeenten.models.verdeelsleutel import HEEL
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import procent

HALFJAREN_VOORUIT = 6


class LijstwaardeForm(forms.Form):
    naam = forms.CharField(
        label="Naam",
        max_length=100,
        error_messages={"required": "Vul een naam in."},
        help_text="Zo staat het overal, ook bij wat al is vastgelegd.",
    )
    is_actief = forms.BooleanField(
        label="Te kiezen in formulieren",
        required=False,
        help_text="Haal het vinkje weg om de waarde niet meer te laten kiezen. "
        "Wat al is vastgelegd, blijft.",
    )


class NieuweLijstwaardeForm(forms.Form):
    naam = forms.CharField(
        label="Naam", max_length=100, error_messages={"required": "Vul een naam in."}
    )
    code = forms.CharField(
        label="Code",
        max_length=30,
        validators=[validate_slug],
        help_text="Kort, met kleine letters, cijfers en _. Voor import en export. "
        "Je kunt de code later niet meer wijzigen.",
        error_messages={
            "required": "Vul een code in.",
            "invalid": "Gebruik alleen kleine letters, cijfers en _.",
        },
    )

    def __init__(self, *args, model, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.bestaand = model._default_manager.visible_to(user)

    def clean_code(self):
        code = self.cleaned_data["code"].lower()
        if self.bestaand.filter(pk=code).exists():
            raise forms.ValidationError("Deze code bestaat al. Kies een andere.")
        return code


class VerdeelsleutelForm(forms.Form):
    """A key with one share per gemeente, in percent with two decimals."""

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

    def __init__(self, *args, user, sleutel=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.gemeenten = list(Gemeente.objects.visible_to(user))
        periode, keuzes = Periode.van(timezone.localdate()), []
        for _ in range(HALFJAREN_VOORUIT):
            periode = periode.volgende()
            keuzes.append((periode.code, str(periode)))
        self.fields["ingangsdatum"].choices = keuzes
        nu = {}
        if sleutel:
            nu = dict(sleutel.aandelen.values_list("gemeente", "honderdsten"))
            self.initial |= {
                "naam": sleutel.naam,
                "bron": sleutel.bron,
                "ingangsdatum": Periode.van(sleutel.ingangsdatum).code,
            }
        for gemeente in self.gemeenten:
            veld = forms.DecimalField(
                label=gemeente.naam,
                min_value=0,
                max_value=100,
                decimal_places=2,
                localize=True,
                widget=forms.TextInput(attrs={"inputmode": "decimal"}),
                error_messages={
                    "required": "Vul een percentage in; 0 mag ook.",
                    "invalid": "Vul een percentage in, bijvoorbeeld 7,12.",
                    "max_decimal_places": "Gebruik hoogstens twee cijfers achter de komma.",
                },
            )
            self.fields[gemeente.pk] = veld
            if gemeente.pk in nu:
                self.initial[gemeente.pk] = Decimal(nu[gemeente.pk]) / 100

    @property
    def aandeelvelden(self):
        return [self[gemeente.pk] for gemeente in self.gemeenten]

    @property
    def totaal(self) -> int:
        """What is filled in so far, in hundredths of a percent."""
        gegevens = self.cleaned_data if self.is_bound else self.initial
        return sum(int((gegevens.get(g.pk) or 0) * 100) for g in self.gemeenten)

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
        return {g: int(self.cleaned_data[g.pk] * 100) for g in self.gemeenten}
