"""Form controls that more than one app needs."""

from django import forms

from poolregio.kern.dagdeel import Dagdeel


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
    """A check box for every dagdeel of a week: a row for each day.

    The choices are those of ``dagdeel.WEEK``, all of them and in that order.
    """

    toont = "week"
    kolommen = tuple(Dagdeel)
