"""Form fields that more than one app needs."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from poolregio.kern.halfjaar import lokaal_moment
from poolregio.kern.vrije_tekst import zonder_herkenbare_inwoner
from poolregio.kern.widgets import DatumInput, ThemaKeuze, TijdInput

KLOK = {"invalid": "Schrijf een tijd als 9:30.", "required": "Vul een tijd in."}


EERSTE_JAAR, LAATSTE_JAAR = 1900, 2099  # as of a Periode; another is a slip of the finger


def bestaand_jaar(dag: dt.date) -> None:
    if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
        raise ValidationError(f"Kies een jaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.")


def alleen_bestaande_jaren(form: forms.BaseForm) -> None:
    """For the dates that a ModelForm makes by itself."""
    for veld in form.fields.values():
        if isinstance(veld, forms.DateField) and bestaand_jaar not in veld.validators:
            veld.validators.append(bestaand_jaar)


class DatumVeld(forms.DateField):
    def __init__(self, **kwargs):
        kwargs.setdefault("widget", DatumInput)
        kwargs.setdefault(
            "error_messages",
            {
                "invalid": "Schrijf een datum als 12-9-2026.",
                "required": "Vul een datum in.",
            },
        )
        super().__init__(validators=[bestaand_jaar], **kwargs)


class TijdVeld(forms.TimeField):
    def __init__(self, **kwargs):
        super().__init__(
            widget=TijdInput,
            error_messages=KLOK,
            **kwargs,
        )


class LijstVeld(forms.TypedChoiceField):
    """A choice from rows that are already there: ``{code: row}``."""

    def __init__(self, rijen: dict[str, Any], *, leeg: str | None = None, **kwargs):
        keuzes = [(code, str(rij)) for code, rij in rijen.items()]
        if leeg is not None:
            keuzes = [("", leeg), *keuzes]
        kwargs.setdefault(
            "error_messages",
            {"required": "Maak een keuze.", "invalid_choice": "Kies opnieuw."},
        )
        super().__init__(
            choices=keuzes, coerce=lambda code: rijen[code], empty_value=None, **kwargs
        )


class ThemaVeld(forms.TypedMultipleChoiceField):
    def __init__(self, rijen: dict[str, Any], **kwargs):
        super().__init__(
            choices=[(code, str(rij)) for code, rij in rijen.items()],
            coerce=lambda code: rijen[code],
            widget=ThemaKeuze,
            **kwargs,
        )


def tijdvak(dag: dt.date, begin: dt.time, eind: dt.time) -> tuple[dt.datetime, dt.datetime]:
    """Both moments; an end at 0:00 means midnight. Raises ValidationError per field."""
    try:
        van = lokaal_moment(dag, begin)
    except ValueError as error:
        raise ValidationError({"begin": str(error)}) from error
    try:
        if eind == dt.time():
            return van, lokaal_moment(dag + dt.timedelta(days=1), eind)
        tot = lokaal_moment(dag, eind)
    except ValueError as error:
        raise ValidationError({"eind": str(error)}) from error
    if tot <= van:
        raise ValidationError({"eind": "Het einde moet na het begin liggen."})
    return van, tot


class EerstDeVeldenMixin:
    """For a model form: the database weighs the row once every field is right by itself."""

    def _post_clean(self):
        if not self.errors:
            super()._post_clean()
            return
        try:
            rij = forms.models.construct_instance(self, self.instance, self._meta.fields)
            rij.clean_fields(self._get_validation_exclusions())
        except ValidationError as error:
            self._update_errors(error)


class RedenForm(forms.Form):
    """Why something is called off or sent back."""

    reden = forms.CharField(
        label="Reden",
        max_length=300,
        validators=[zonder_herkenbare_inwoner],
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Vul een reden in.",
            "max_length": "Schrijf hoogstens 300 tekens.",
        },
    )

    def __init__(self, *args, hulp: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reden"].help_text = hulp
