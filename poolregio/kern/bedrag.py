"""Amounts and percentages as Dutch people type them, read exactly: whole cents, hundredths."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from poolregio.kern.errors import WaardeError
from poolregio.kern.opmaak import MIN, bedrag

_GETAL = re.compile(r"(?P<heel>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<rest>\d{1,2}))?", re.ASCII)
MEESTE_TEKENS = 25  # far beyond any amount; keeps the arithmetic small


def lees_bedrag(tekst: str, *, negatief: bool = False) -> int:
    """Cents. Dots may stand between thousands, the comma goes before the cents.

    >>> lees_bedrag("1.234,56"), lees_bedrag("1234"), lees_bedrag("€ 0,5")
    (123456, 123400, 50)
    >>> lees_bedrag("-12,34", negatief=True)
    -1234
    """
    kaal = re.sub(r"[\s€]", "", tekst).replace(MIN, "-")
    is_negatief = kaal.startswith("-")
    if is_negatief and not negatief:
        raise WaardeError("Vul een bedrag zonder min in.")
    honderdsten = _lees_honderdsten(kaal.removeprefix("-"))
    if honderdsten is None:
        raise WaardeError(
            f"{tekst.strip()[:30]} is geen bedrag. Schrijf een komma voor de centen en hooguit "
            "punten tussen de duizenden, zoals 1.234,56."
        )
    return -honderdsten if is_negatief else honderdsten


def lees_procent(tekst: str) -> int:
    """Hundredths of a percent.

    >>> lees_procent("4,94"), lees_procent("6%"), lees_procent("-0,5")
    (494, 600, -50)
    """
    kaal = re.sub(r"[\s%]", "", tekst).replace(MIN, "-")
    honderdsten = _lees_honderdsten(kaal.removeprefix("-"))
    if honderdsten is None or "." in kaal:
        raise WaardeError(
            f"{tekst.strip()[:30]} is geen percentage. Schrijf een komma en geen punt, met "
            "hoogstens twee cijfers erachter, zoals 4,94."
        )
    return -honderdsten if kaal.startswith("-") else honderdsten


def als_euro(centen: int | None) -> Decimal | None:
    """Euros for a spreadsheet, always with two decimals.

    >>> als_euro(123450)
    Decimal('1234.50')
    """
    return None if centen is None else Decimal(centen).scaleb(-2)


def _lees_honderdsten(tekst: str) -> int | None:
    gevonden = _GETAL.fullmatch(tekst) if len(tekst) <= MEESTE_TEKENS else None
    if not gevonden:
        return None
    heel = int(gevonden["heel"].replace(".", ""))
    return heel * 100 + int((gevonden["rest"] or "0").ljust(2, "0"))


class HonderdstenInput(forms.TextInput):
    """Shows hundredths as people write them; what was typed stays as it was typed."""

    def __init__(self, attrs=None):
        super().__init__({"inputmode": "decimal", "autocomplete": "off"} | (attrs or {}))

    def format_value(self, value):
        return bedrag(value) if isinstance(value, int) else value


class HonderdstenVeld(forms.Field):
    """A number in hundredths: what ``lees`` makes of the text."""

    widget = HonderdstenInput
    leeg = ""

    def __init__(self, *, maximum: int, **kwargs):
        self.maximum = maximum
        kwargs.setdefault("error_messages", {"required": self.leeg})
        super().__init__(**kwargs)

    @staticmethod
    def lees(tekst: str) -> int:
        raise NotImplementedError

    def to_python(self, value):
        if value in self.empty_values or not str(value).strip():
            return None
        try:
            return self.lees(str(value))
        except WaardeError as error:
            raise ValidationError(str(error)) from None

    def validate(self, value):
        super().validate(value)
        if value is not None and abs(value) > self.maximum:
            raise ValidationError(f"Vul hoogstens {bedrag(self.maximum)} in.")

    def has_changed(self, initial, data):
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


class BedragVeld(HonderdstenVeld):
    """Whole cents, not below zero."""

    leeg = "Vul een bedrag in."

    @staticmethod
    def lees(tekst: str) -> int:
        return lees_bedrag(tekst)


class ProcentVeld(HonderdstenVeld):
    """Hundredths of a percent; may be below zero."""

    leeg = "Vul een percentage in."

    @staticmethod
    def lees(tekst: str) -> int:
        return lees_procent(tekst)
