"""What people fill in about budget, index and costs. Amounts are whole cents once read."""

from django import forms
from django.utils import timezone

from gemeenten.models import Begrotingspost, Kostenboeking, OvaIndex
from gemeenten.models.geld import MAX_CENTEN
from poolregio.kern.bedrag import BedragVeld, ProcentVeld
from poolregio.kern.bevestiging import MetBevestiging
from poolregio.kern.importeren.veld import CsvVeld
from poolregio.kern.opmaak import procent
from poolregio.kern.velden import DatumVeld
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner

GEWOON = range(1001)  # hundredths: an OVA outside 0 to 10 percent is unlikely
EERSTE, LAATSTE = 2020, 2040
GEEN_JAAR = {
    "required": "Vul een jaar in.",
    "invalid": "Vul een jaar in, zoals 2025.",
    "min_value": f"Kies een jaar van {EERSTE} tot en met {LAATSTE}.",
    "max_value": f"Kies een jaar van {EERSTE} tot en met {LAATSTE}.",
}


def jaarveld(label: str, **kwargs) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=EERSTE,
        max_value=LAATSTE,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4}),
        error_messages=GEEN_JAAR,
        **kwargs,
    )


class BegrotingspostForm(forms.ModelForm):
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    jaar = jaarveld("Jaar")
    bedrag = BedragVeld(
        label="Bedrag in euro’s",
        maximum=MAX_CENTEN,
        help_text="Zoals afgesproken, zonder index. Bijvoorbeeld 425.000 of 4.800,50.",
    )
    prijspeil = jaarveld(
        "Prijspeil", help_text="Het jaar waarvan de prijzen gelden. In het contract: 2023."
    )

    class Meta:
        model = Begrotingspost
        fields = [
            "jaar",
            "categorie",
            "omschrijving",
            "prijspeil",
            "is_indicatief",
            "volgorde",
        ]
        labels = {"is_indicatief": "Dit bedrag is indicatief: nog niet afgesproken"}
        help_texts = {"volgorde": "Posten met een lager getal staan hoger in de tabel."}
        error_messages = {
            "categorie": {"required": "Kies een categorie."},
            "omschrijving": {"required": "Vul in waar het geld voor is."},
            "volgorde": {"required": "Vul een getal in.", "invalid": "Vul een getal in."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["categorie"].choices = [
            ("", "Maak een keuze"),
            *[keuze for keuze in self.fields["categorie"].choices if keuze[0]],
        ]
        self.fields["omschrijving"].validators.append(zonder_herkenbare_inwoner)
        if self.instance.pk:
            self.initial["bedrag"] = self.instance.centen
        else:
            self.initial = {"prijspeil": 2023, **self.initial}
        self.initial["versie"] = self.instance.versie
        self.order_fields(
            ["versie", "jaar", "categorie", "omschrijving", "bedrag", "prijspeil"]
        )

    def clean(self):
        gegevens = super().clean()
        jaar, prijspeil = gegevens.get("jaar"), gegevens.get("prijspeil")
        if jaar and prijspeil and prijspeil > jaar:
            self.add_error(
                "prijspeil", "Het prijspeil kan niet later zijn dan het jaar van de post."
            )
        if (centen := gegevens.get("bedrag")) is not None:
            self.instance.centen = centen
        return gegevens


class OvaIndexForm(MetBevestiging, forms.ModelForm):
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    jaar = jaarveld("Jaar")
    percentage = ProcentVeld(
        label="Percentage",
        maximum=10_000,
        help_text="Met een komma en hoogstens twee cijfers erachter, zoals 4,94.",
    )
    vergelijk = ("jaar", "status", "percentage", "bron")

    class Meta:
        model = OvaIndex
        fields = ["jaar", "status", "bron"]
        help_texts = {
            "status": "Indexeren gebeurt met het voorlopige percentage.",
            "bron": "Waar het percentage is gepubliceerd, met de datum of het adres.",
        }
        error_messages = {
            "status": {"required": "Kies voorlopig of definitief."},
            "bron": {"required": "Vul in waar het percentage vandaan komt."},
        }
        widgets = {"status": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["status"].choices = [
            (waarde, label.capitalize())
            for waarde, label in self.fields["status"].choices
            if waarde
        ]
        if self.instance.pk:
            self.initial["percentage"] = self.instance.honderdsten
        self.initial["versie"] = self.instance.versie
        self.zet_bevestiging()

    def clean(self):
        gegevens = super().clean()
        honderdsten = gegevens.get("percentage")
        if honderdsten is None:
            return gegevens
        self.instance.honderdsten = honderdsten
        if honderdsten not in GEWOON:
            self.vraag_bevestiging(
                f"{procent(honderdsten)} is ongewoon: een OVA ligt meestal tussen 0 en 10 "
                "procent.",
                honderdsten,
            )
        return gegevens


class KostenboekingForm(MetBevestiging, forms.Form):
    """``posten`` are those that this user may book on, newest year first."""

    datum = DatumVeld(label="Datum", help_text="De datum van de factuur of boeking.")
    bedrag = BedragVeld(
        label="Bedrag in euro’s",
        maximum=MAX_CENTEN,
        help_text="Met een komma voor de centen, zoals 1.234,56.",
    )
    is_teruggave = forms.BooleanField(
        label="Dit is een teruggave, bijvoorbeeld een creditnota",
        help_text="Het bedrag gaat dan van de kosten af.",
        required=False,
    )
    omschrijving = forms.CharField(
        label="Omschrijving",
        max_length=200,
        validators=[zonder_herkenbare_inwoner],
        error_messages={"required": "Vul in waar de kosten voor zijn."},
    )
    boekstuk = forms.CharField(
        label="Boekstuknummer",
        max_length=60,
        help_text="Het nummer waarmee de factuur in de administratie te vinden is.",
        error_messages={"required": "Vul het nummer van de factuur of boeking in."},
    )

    def __init__(self, *args, posten: list[Begrotingspost], **kwargs):
        super().__init__(*args, **kwargs)
        per_key = {str(post.pk): post for post in posten}
        self.fields["post"] = forms.TypedChoiceField(
            label="Post",
            choices=[("", "Maak een keuze"), *_per_jaar(posten)],
            coerce=per_key.get,
            empty_value=None,
            help_text="Projectkosten van een jaar dat verrekend is, staan er niet meer bij.",
            error_messages={
                "required": "Kies een post.",
                "invalid_choice": "Op deze post kan niet worden geboekt. Kies een andere. "
                "Projectkosten van een jaar dat verrekend is, liggen vast.",
            },
        )
        self.zet_bevestiging()
        self.order_fields(["post"])

    def clean_bedrag(self):
        centen = self.cleaned_data["bedrag"]
        if centen == 0:
            raise forms.ValidationError("Vul een bedrag in dat hoger is dan 0.")
        return centen

    def clean(self):
        gegevens = super().clean()
        post, dag = gegevens.get("post"), gegevens.get("datum")
        if post and dag and dag.year != post.jaar:
            self.vraag_bevestiging(
                f"De datum valt in {dag.year}, maar de post is van {post.jaar}.",
                f"{post.pk} {dag}",
            )
        return gegevens

    def boeking(self) -> Kostenboeking:
        namen = ("post", "datum", "is_teruggave", "omschrijving", "boekstuk")
        velden = {naam: self.cleaned_data[naam] for naam in namen}
        return Kostenboeking(centen=self.cleaned_data["bedrag"], **velden)


class KostenbestandForm(forms.Form):
    bestand = CsvVeld(max_mb=2)


class VerrekeningForm(forms.Form):
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=500,
        required=False,
        validators=[zonder_herkenbare_inwoner],
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld waar het geld niet voor nodig was.",
        error_messages={"max_length": "Schrijf hoogstens 500 tekens."},
    )


def _per_jaar(posten: list[Begrotingspost]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Choices in groups, this year first, then the newest."""
    groepen: dict[int, list[tuple[str, str]]] = {}
    for post in posten:
        groepen.setdefault(post.jaar, []).append((str(post.pk), post.omschrijving))
    nu = timezone.localdate().year
    volgorde = sorted(groepen, key=lambda jaar: (jaar != nu, -jaar))
    return [(str(jaar), groepen[jaar]) for jaar in volgorde]
