"""Who comes: rows of an expert with a role, free people first."""

import datetime as dt
from functools import cached_property
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory

from inzet.forms.toch import TochMixin
from inzet.models import Ervaringsdeskundige, Inzet
from inzet.selectors.dagbeeld import Botsing, Uitweg, botsing, vrije_tijd
from inzet.selectors.planning import bezig, dubbel_zin, van_tot
from inzet.selectors.pool import Pool
from poolregio.kern.db import als_sleutel
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import dagdatum, klok
from poolregio.kern.opmaak import tijdvak as tijden
from poolregio.kern.velden import LijstVeld, TijdVeld, tijdvak

Moment = tuple[dt.datetime, dt.datetime]
MAX_RIJEN = 20


class Beschikbaar:
    """Everybody in dienst, and who is busy at this moment; asked once for all rows."""

    def __init__(self, user, moment: Moment | None, pool: Pool | None = None):
        """With a pool that was read for this moment, that need not be asked again."""
        self.user, self.moment, self.pool = user, moment, pool
        dag = moment[0].astimezone(NEDERLAND).date() if moment else None
        zichtbaar = Ervaringsdeskundige.objects.visible_to(user).exclude(user=user)
        if dag:
            zichtbaar = zichtbaar.in_dienst(dag)
        in_dienst = pool.in_dienst(dag) if pool and dag else zichtbaar
        self.mensen = {str(d.pk): d for d in in_dienst}

    @cached_property
    def bezig(self) -> dict[int, Inzet]:
        """By expert what takes this time, with all that is told of it after a refusal."""
        return bezig(self.mensen.values(), *self.moment) if self.moment else {}

    @cached_property
    def elders(self) -> dict[int, str]:
        """By expert where someone is in this time, and when, in a few words."""
        if not (self.pool and self.moment):
            return {
                pk: f"{inzet.activiteit.voor}, {tijden(*van_tot(inzet))}"
                for pk, inzet in self.bezig.items()
            }
        van = {d.pk: self.pool.rooster.bezig(d.pk, *self.moment) for d in self.pool.mensen}
        return {
            pk: f"{tijd.voor}, {tijden(tijd.begin, tijd.eind)}"
            for pk, tijd in van.items()
            if tijd
        }

    @property
    def vrij(self) -> list[Ervaringsdeskundige]:
        return [d for d in self.mensen.values() if d.pk not in self.elders]

    def keuzes(self) -> list[tuple[str, Any]]:
        """With optgroups once the time is known."""
        leeg = ("", "Kies iemand")
        if not self.moment:
            return [leeg, *((pk, str(d)) for pk, d in self.mensen.items())]
        begin, eind = self.moment
        vrij = [(str(d.pk), str(d)) for d in self.vrij]
        bezet = [
            (str(d.pk), f"{d} ({self.elders[d.pk]})")
            for d in self.mensen.values()
            if d.pk in self.elders
        ]
        groepen = [(f"Vrij op {dagdatum(begin)}, {klok(begin)} tot {klok(eind)} uur", vrij)]
        if bezet:
            groepen.append(("Niet vrij", bezet))
        return [leeg, *groepen]


class DeskundigeForm(forms.Form):
    """One expert with a role. An empty row means nobody."""

    def __init__(self, *args, beschikbaar, rollen, **kwargs):
        super().__init__(*args, **kwargs)
        self.botsing: Botsing | None = None
        self.fields["deskundige"] = LijstVeld(
            beschikbaar.mensen,
            label="Ervaringsdeskundige",
            required=False,
            error_messages={
                "invalid_choice": "Deze ervaringsdeskundige is op die dag niet in dienst."
            },
        )
        self.fields["deskundige"].choices = beschikbaar.keuzes()
        self.fields["rol"] = LijstVeld(rollen, label="Rol", required=False)
        self.fields["rol"].initial = next(iter(rollen), "")

    def has_changed(self) -> bool:
        """A role alone is an empty row."""
        return bool(self["deskundige"].data)

    def weiger(self, zin: str) -> None:
        self.add_error("deskundige", zin)


class BaseDeskundigenFormSet(BaseFormSet):
    """The rows; ``controleer`` says of each why it cannot be."""

    @property
    def gekozen(self) -> list[tuple[Ervaringsdeskundige, Any]]:
        return [
            (form.cleaned_data["deskundige"], form.cleaned_data["rol"])
            for form in self.forms
            if form.cleaned_data.get("deskundige")
        ]

    def clean(self):
        gezien: set[int] = set()
        for form in self.forms:
            deskundige = getattr(form, "cleaned_data", {}).get("deskundige")
            if deskundige and deskundige.pk in gezien:
                form.weiger(f"{deskundige.roepnaam} staat er twee keer in.")
            elif deskundige:
                gezien.add(deskundige.pk)

    def controleer(self, beschikbaar, gemeente):
        """Whether everybody can come; otherwise each row that cannot says why."""
        kan = True
        for nummer, form in enumerate(self.forms):
            deskundige = getattr(form, "cleaned_data", {}).get("deskundige")
            inzet = beschikbaar.bezig.get(deskundige.pk) if deskundige else None
            if inzet:
                kan = False
                form.weiger(dubbel_zin(inzet, beschikbaar.user))
                form.botsing = met_uitweg(deskundige, beschikbaar, gemeente, nummer)
        return kan


DeskundigenFormSet = formset_factory(
    DeskundigeForm,
    formset=BaseDeskundigenFormSet,
    extra=2,
    max_num=MAX_RIJEN,
    absolute_max=MAX_RIJEN,
)


def met_uitweg(deskundige, beschikbaar, gemeente, rij):
    """The clash of one row, with another time and another person as ways out."""
    begin, eind = beschikbaar.moment
    beeld = botsing(deskundige, begin, eind, str(gemeente) if gemeente else "Nieuw")
    if vrij := vrije_tijd(deskundige, begin, eind, gemeente.pk if gemeente else None):
        van, tot = klok(vrij[0]), klok(vrij[1])
        beeld.uitwegen.append(
            Uitweg(
                f"{deskundige.roepnaam}, van {van} tot {tot} uur",
                f"tijd {vrij[0]:%H:%M} {vrij[1]:%H:%M}",
            )
        )
    if beschikbaar.vrij:
        ander = beschikbaar.vrij[0]
        beeld.uitwegen.append(
            Uitweg(
                f"{ander.roepnaam}, van {klok(begin)} tot {klok(eind)} uur",
                f"deskundige {rij} {ander.pk}",
            )
        )
    return beeld


def volg_uitweg(data):
    """The posted data with the chosen way out filled in; unchanged when it makes no sense."""
    match (data.get("uitweg") or "").split():
        case ["tijd", begin, eind]:
            data = data.copy()
            data["begin"], data["eind"] = begin, eind
        case ["deskundige", rij, pk]:
            data = data.copy()
            data[f"form-{rij}-deskundige"] = pk
        case ["kies", pk]:
            data = _op_lege_rij(data.copy(), pk)
    return data


def _op_lege_rij(data, pk):
    """Who was chosen from the list comes on the first row without anybody, to look at."""
    totaal = als_sleutel(data.get("form-TOTAL_FORMS", "")) or 0
    rij = 0
    while rij < totaal and data.get(f"form-{rij}-deskundige"):
        rij += 1
    if rij < MAX_RIJEN:
        data["form-TOTAL_FORMS"] = str(max(totaal, rij + 1))
        data[f"form-{rij}-deskundige"] = pk
        if rij and not data.get(f"form-{rij}-rol"):
            data[f"form-{rij}-rol"] = data.get(f"form-{rij - 1}-rol", "")
    data["kijk"] = "1"
    return data


class InzetPlannenForm(TochMixin, DeskundigeForm):
    """One more expert for an activity that exists, for all or part of its time."""

    def __init__(self, *args, activiteit, **kwargs):
        super().__init__(*args, **kwargs)
        self.activiteit = activiteit
        for name in ("deskundige", "rol"):
            self.fields[name].required = True
        self.fields["begin"] = TijdVeld(label="Begin")
        self.fields["eind"] = TijdVeld(label="Einde")
        self.initial |= {
            "begin": activiteit.begin.astimezone(NEDERLAND).time(),
            "eind": activiteit.eind.astimezone(NEDERLAND).time(),
        }

    def has_changed(self) -> bool:
        return True

    def clean(self):
        data = super().clean()
        if data.get("begin") is not None and data.get("eind") is not None:
            dag = self.activiteit.begin.astimezone(NEDERLAND).date()
            data["tijden"] = tijdvak(dag, data["begin"], data["eind"])
        return data


class InzetTijdenForm(TochMixin):
    """Other times for one inzet, on the day of its activity."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    begin = TijdVeld(label="Begin")
    eind = TijdVeld(label="Einde")

    def __init__(self, *args, inzet, **kwargs):
        super().__init__(*args, **kwargs)
        self.inzet = inzet
        if not self.is_bound:
            self.initial = {
                "versie": inzet.versie,
                "begin": inzet.begin.astimezone(NEDERLAND).time(),
                "eind": inzet.eind.astimezone(NEDERLAND).time(),
            }

    def clean(self):
        data = super().clean()
        if data.get("begin") is not None and data.get("eind") is not None:
            dag = self.inzet.begin.astimezone(NEDERLAND).date()
            data["tijden"] = tijdvak(dag, data["begin"], data["eind"])
        return data
