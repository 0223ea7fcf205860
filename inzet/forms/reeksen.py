"""How an activity comes back, and on which of those days."""

import datetime as dt

from django import forms

from inzet.forms.toch import TochMixin
from inzet.herhalen import MEESTE_KEREN, Regel, RegelError, regel_van
from poolregio.kern.dagdeel import WEEKDAGEN
from poolregio.kern.halfjaar import NEDERLAND, Periode
from poolregio.kern.velden import DatumVeld


class HerhaalForm(TochMixin):
    """The rule in words; who knows RFC 5545 may write it."""

    soort = forms.ChoiceField(
        label="Hoe komt de activiteit terug?", widget=forms.RadioSelect
    )
    tussen = forms.IntegerField(
        label="Om de hoeveel weken of maanden?",
        min_value=1,
        max_value=26,
        initial=1,
        help_text="1 is elke week of maand, 2 is om de week of maand.",
    )
    weekdagen = forms.TypedMultipleChoiceField(
        label="Op welke dagen?",
        choices=list(enumerate(WEEKDAGEN)),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen bij ‘elke week’.",
    )
    tot = DatumVeld(label="Tot en met", required=False)
    aantal = forms.IntegerField(
        label="Of hoe vaak in totaal?",
        min_value=2,
        max_value=MEESTE_KEREN,
        required=False,
        help_text="Vul een laatste dag in, óf een aantal keren.",
    )
    is_zonder_feestdagen = forms.BooleanField(
        label="Niet op feestdagen", required=False, initial=True
    )
    is_zonder_schoolvakanties = forms.BooleanField(
        label="Niet in schoolvakanties (regio Zuid)", required=False
    )
    rrule = forms.CharField(
        label="Eigen regel (RFC 5545)",
        required=False,
        max_length=200,
        help_text="Bijvoorbeeld FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10. Gaat voor wat "
        "hierboven staat.",
    )
    dagen = forms.TypedMultipleChoiceField(
        coerce=dt.date.fromisoformat,
        required=False,
        error_messages={"invalid_choice": "Kies de dagen opnieuw."},
    )

    def __init__(self, *args, activiteit, **kwargs):
        super().__init__(*args, **kwargs)
        begin = activiteit.begin.astimezone(NEDERLAND)
        self.eerste = begin.date()
        dag, plaats = WEEKDAGEN[begin.weekday()], (begin.day - 1) // 7 + 1
        welke = f"{plaats}e" if plaats < 5 else "laatste"
        self.fields["soort"].choices = [
            ("week", "Elke week of om de zoveel weken"),
            ("maand_weekdag", f"Elke maand op de {welke} {dag}"),
            ("maand_dag", f"Elke maand op dag {begin.day}"),
        ]
        self.regel: Regel | None = None
        if not self.is_bound:
            self.initial = {
                "soort": "week",
                "tussen": 1,
                "weekdagen": [begin.weekday()],
                "tot": Periode.van(self.eerste).einde,
                "is_zonder_feestdagen": True,
            }
        # Which days there are is up to the rule; the act looks at them.
        self.fields["dagen"].choices = [
            (dag, dag) for dag in (self.data.getlist("dagen") if self.is_bound else ())
        ]

    def clean_dagen(self):
        return set(self.cleaned_data["dagen"])

    def clean(self):
        data = super().clean()
        if self.errors:
            return data
        try:
            tekst = data["rrule"] or self._tekst(data)
            regel = Regel(
                tekst, data["is_zonder_feestdagen"], data["is_zonder_schoolvakanties"]
            )
            regel.dagen(self.eerste)
        except RegelError as error:
            self.add_error("rrule" if data["rrule"] else "tot", str(error))
        else:
            self.regel = regel
        return data

    def _tekst(self, data):
        tot, aantal = data["tot"], data["aantal"]
        if bool(tot) == bool(aantal):
            raise RegelError("Vul een laatste dag in, óf een aantal keren.")
        return regel_van(
            soort=data["soort"],
            tussen=data["tussen"],
            weekdagen=data["weekdagen"],
            eerste=self.eerste,
            einde=f"COUNT={aantal}" if aantal else f"UNTIL={tot:%Y%m%d}",
        )


DEZE, VOLGENDE, ALLE = "deze", "volgende", "alle"


class WelkeForm(forms.Form):
    """Of a series: this one, this and the following, or all that are still ahead."""

    welke = forms.ChoiceField(
        label="Wat wijzig je?",
        choices=[
            (DEZE, "Alleen deze"),
            (VOLGENDE, "Deze en de volgende"),
            (ALLE, "Alle die nog komen"),
        ],
        initial=DEZE,
        widget=forms.RadioSelect,
        help_text="Wat al is uitgevoerd, verandert nooit.",
    )
