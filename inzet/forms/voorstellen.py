"""What the coordinator says before a half-year is calculated."""

import datetime as dt

from django import forms
from django.utils import timezone

from gemeenten.models import Halfjaar
from poolregio.kern.velden import DatumVeld, LijstVeld

DUUR = [
    (30, "Een halve minuut"),
    (60, "1 minuut"),
    (120, "2 minuten"),
    (300, "5 minuten"),
    (900, "Een kwartier"),
]


class VoorstelForm(forms.Form):
    """The half-year, from which day, and how long it may take."""

    vanaf = DatumVeld(
        label="Plannen vanaf",
        required=False,
        help_text="Leeg is: vanaf de eerste dag van het halfjaar, of vanaf morgen.",
    )
    tijdslimiet = forms.TypedChoiceField(
        label="Hoe lang rekenen?",
        coerce=int,
        choices=DUUR,
        initial=120,
        help_text="Langer rekenen geeft een beter voorstel. Je kunt intussen doorwerken.",
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        vandaag = timezone.localdate()
        halfjaren = Halfjaar.objects.visible_to(user).filter(
            gesloten_op=None, einde__gt=vandaag
        )
        rijen = {halfjaar.code: halfjaar for halfjaar in halfjaren[:3]}
        self.fields["halfjaar"] = LijstVeld(rijen, label="Halfjaar")
        komend = [code for code, halfjaar in rijen.items() if halfjaar.begin > vandaag]
        self.fields["halfjaar"].initial = next(iter(komend or rijen), None)
        self.order_fields(["halfjaar", "vanaf", "tijdslimiet"])

    def clean(self):
        """Without a day: the first that can still be planned."""
        data = super().clean()
        if (halfjaar := data.get("halfjaar")) and "vanaf" in data and not data["vanaf"]:
            morgen = timezone.localdate() + dt.timedelta(days=1)
            data["vanaf"] = max(halfjaar.begin, morgen)
        return data
