"""What an expert fills in afterwards: real times, reach, a story."""

import datetime as dt

from django import forms
from django.utils import timezone

from inzet.forms.bereik import BereikForm
from inzet.models import Inzet
from inzet.models.verhaal import MAX_VERHAAL
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import lokaal_moment
from poolregio.kern.vrije_tekst import Stuk, gemarkeerd, zonder_herkenbare_inwoner
from poolregio.kern.widgets import TijdInput

MIDDAG = dt.time(12)
DAG = dt.timedelta(days=1)
LANGE_DAG = dt.timedelta(hours=16)  # an end before the begin is then a slip, not a night


class RegistreerForm(BereikForm):
    """Real times on the planned day; a button with hours fills them in.

    ``uren`` in the data is the number of minutes of the button that was tapped.
    """

    begin = forms.TimeField(label="Begin", widget=TijdInput)
    eind = forms.TimeField(label="Eind", widget=TijdInput)
    pauze = forms.IntegerField(
        label="Pauze (minuten)",
        min_value=0,
        max_value=600,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data=None, *, inzet: Inzet, user, initial=None):
        self.inzet = inzet
        self.knop = self._knop(data)
        if self.knop:
            data = data.copy()
            data.update(_als_tijden(inzet.begin, inzet.begin + self.knop))
            data["pauze"] = "0"
        van, tot = inzet.werkelijk_begin or inzet.begin, inzet.werkelijk_eind or inzet.eind
        initial = {
            **_als_tijden(van, tot),
            "pauze": inzet.pauze_minuten,
            "versie": inzet.versie,
        } | (initial or {})
        super().__init__(data, activiteit=inzet.activiteit, user=user, initial=initial)
        self.eigen_verhaal = None
        self.vraagt_verhaal = False
        if inzet.deskundige.is_van(user):
            self.eigen_verhaal = (
                inzet.activiteit.verhalen.visible_to(user)
                .filter(deskundige=inzet.deskundige)
                .first()
            )
            self.vraagt_verhaal = self.eigen_verhaal is None
            if self.vraagt_verhaal:
                self.fields["verhaal"] = verhaal_veld(required=False)
        self.tijdvelden = [self["begin"], self["eind"], self["pauze"]]

    @staticmethod
    def _knop(data) -> dt.timedelta | None:
        uren = (data or {}).get("uren", "")
        is_getal = uren.isascii() and uren.isdigit() and len(uren) <= len("1440")
        is_minuten = is_getal and 0 < int(uren) <= 24 * 60
        return dt.timedelta(minutes=int(uren)) if is_minuten else None

    @property
    def verhaal_stukken(self) -> list[Stuk]:
        return stukken_bij_fout(self, "verhaal")

    def clean(self):
        data = super().clean()
        if self.knop:
            self.van, self.tot = self.inzet.begin, self.inzet.begin + self.knop
        elif data.get("begin") and data.get("eind"):
            self._lees_tijden(data["begin"], data["eind"])
        return data

    def _lees_tijden(self, begin: dt.time, eind: dt.time) -> None:
        """Times of day become moments, also when the work went on past midnight."""
        gepland = timezone.localtime(self.inzet.begin)
        door_de_nacht = timezone.localtime(self.inzet.eind).date() > gepland.date()
        dag = gepland.date()
        if door_de_nacht and begin < MIDDAG <= gepland.time():
            dag += DAG
        try:
            self.van = lokaal_moment(dag, begin)
        except ValueError as fout:
            self.add_error("begin", str(fout))
            return
        try:
            self.tot = lokaal_moment(dag if eind >= begin else dag + DAG, eind)
        except ValueError as fout:
            self.add_error("eind", str(fout))
            return
        if eind < begin and not door_de_nacht and self.tot - self.van > LANGE_DAG:
            self.add_error("eind", "Het eind ligt voor het begin. Kijk de tijden na.")

    def toon_weigering(self, fout: ActieError) -> None:
        super().toon_weigering(fout)
        self.inzet.refresh_from_db(fields=["versie", "status"])
        self.data = dict(self.data.items()) | {"versie": self.inzet.versie}


class AfmeldForm(forms.Form):
    versie = forms.IntegerField(widget=forms.HiddenInput)


def _als_tijden(van: dt.datetime, tot: dt.datetime) -> dict[str, str]:
    return {
        "begin": f"{timezone.localtime(van):%H:%M}",
        "eind": f"{timezone.localtime(tot):%H:%M}",
    }


def verhaal_veld(**kwargs) -> forms.CharField:
    """The same short story wherever it is written."""
    return forms.CharField(
        label="Kort verhaal",
        max_length=MAX_VERHAAL,
        validators=[zonder_herkenbare_inwoner],
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Wat betekende dit voor mensen? Noem geen namen van inwoners. "
        f"Hoogstens {MAX_VERHAAL} tekens.",
        error_messages={"required": "Schrijf eerst een verhaal."},
        **kwargs,
    )


def stukken_bij_fout(form: forms.Form, veld: str) -> list[Stuk]:
    """The text as typed with the passages marked, only when that is what is wrong with it."""
    fouten = form.errors.get(veld)
    is_herkenbaar = fouten and any(
        fout.code == "herkenbare_inwoner" for fout in fouten.as_data()
    )
    return gemarkeerd(form[veld].value()) if is_herkenbaar else []
