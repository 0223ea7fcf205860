"""When, and who: what a drag on the board sends, and what one can fill in instead."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from gemeenten.models import Behoefte
from inzet.forms.deskundigen_kiezen import Beschikbaar, Moment
from inzet.forms.toch import TochMixin
from inzet.models import Activiteit, Inzet
from inzet.selectors.dagbeeld import Botsing, Uitweg, botsing, vrije_tijd
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import klok
from poolregio.kern.velden import DatumVeld, LijstVeld, TijdVeld, tijdvak

WANNEER = {"datum": DatumVeld, "begin": TijdVeld, "eind": TijdVeld}


class PlanForm(TochMixin):
    """One expert at one time; with ``rollen`` also in which role."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    datum = DatumVeld(label="Datum")
    begin = TijdVeld(label="Begin")
    eind = TijdVeld(label="Einde")

    def __init__(self, data, *, beschikbaar: Beschikbaar, rollen=None, **kwargs):
        super().__init__(data, **kwargs)
        self.beschikbaar = beschikbaar
        self.fields["deskundige"] = LijstVeld(
            beschikbaar.mensen,
            label="Ervaringsdeskundige",
            error_messages={
                "required": "Kies iemand.",
                "invalid_choice": "Deze ervaringsdeskundige is op die dag niet in dienst. "
                "Kies een andere dag of iemand anders.",
            },
        )
        self.fields["deskundige"].choices = beschikbaar.keuzes()  # type: ignore[attr-defined]
        if rollen:
            self.fields["rol"] = LijstVeld(rollen, label="Rol")

    def clean(self):
        data = super().clean()
        if all(data.get(naam) is not None for naam in WANNEER):
            data["tijden"] = tijdvak(data["datum"], data["begin"], data["eind"])
        return data

    @property
    def verborgen(self) -> list[tuple[str, Any]]:
        """Every value but the reason, to send the same again from a smaller form."""
        namen = [naam for naam in self.fields if naam != "waarschuwing_reden"]
        waarden = [(self[naam].html_name, self[naam].value()) for naam in namen]
        return [(naam, "" if waarde is None else waarde) for naam, waarde in waarden]


def moment_uit(data: Mapping[str, Any]) -> Moment | None:
    """The time that was typed or proposed, when it is one."""
    try:
        waarden = {naam: veld().clean(data.get(naam)) for naam, veld in WANNEER.items()}
        return tijdvak(waarden["datum"], waarden["begin"], waarden["eind"])
    except ValidationError:
        return None


def beginwaarden(begin: dt.datetime, eind: dt.datetime) -> dict[str, Any]:
    begin, eind = begin.astimezone(NEDERLAND), eind.astimezone(NEDERLAND)
    return {
        "datum": begin.date(),
        "begin": begin.time().replace(second=0),
        "eind": eind.time().replace(second=0),
    }


def als_botsing(
    form: PlanForm,
    inzet: Inzet,
    voor: Activiteit | Behoefte,
    *,
    behalve: Collection[int] = (),
) -> Botsing:
    """The day of who is busy, with another time and another person as ways out."""
    begin, eind = form.cleaned_data["tijden"]
    wie = inzet.deskundige
    beeld = botsing(wie, begin, eind, voor.voor, behalve=behalve)
    if vrij := vrije_tijd(wie, begin, eind, voor.gemeente_id):
        tekst = f"{wie.roepnaam}, van {klok(vrij[0])} tot {klok(vrij[1])} uur"
        beeld.uitwegen.append(Uitweg(tekst, f"tijd {vrij[0]:%H:%M} {vrij[1]:%H:%M}"))
    if ander := next((d for d in form.beschikbaar.vrij if d.pk != wie.pk), None):
        tekst = f"{ander.roepnaam}, van {klok(begin)} tot {klok(eind)} uur"
        beeld.uitwegen.append(Uitweg(tekst, f"deskundige {ander.pk}"))
    return beeld


def volg_uitweg(data):
    """The posted values with the chosen way out filled in."""
    data = data.copy()
    match (data.get("uitweg") or "").split():
        case ["tijd", begin, eind]:
            data["begin"], data["eind"] = begin, eind
        case ["deskundige", pk]:
            data["deskundige"] = pk
    return data
