"""Form controls that more than one app needs."""

from django import forms


class DatumInput(forms.DateInput):
    """A native date field; it only understands ISO dates, whatever the language."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class TijdInput(forms.TimeInput):
    """A native time field, in whole minutes."""

    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class ThemaKeuze(forms.CheckboxSelectMultiple):
    """Check boxes with the colour and pattern of each theme."""

    toont = "thema"


class SoortKeuze(forms.RadioSelect):
    """Radio buttons with the icon of each kind of activity."""

    toont = "soort"


class WeekKeuze(forms.CheckboxSelectMultiple):
    """The dayparts of a week (the choices of ``dagdeel.WEEK``) as a table of check boxes."""

    toont = "week"
