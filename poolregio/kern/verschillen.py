"""What stands there now, for someone who filled in a form that meanwhile went stale."""

from typing import Any

from django import forms


def verschillen(ingevuld: forms.BaseForm, nu: forms.BaseForm) -> list[tuple[str, str]]:
    """Per visible field of ``nu``, an unbound form of the row as it is, its label and value,
    where that differs from what was typed."""
    gevonden = []
    for veld in nu.visible_fields():
        waarde = nu.get_initial_for_field(veld.field, veld.name)
        if veld.field.has_changed(waarde, ingevuld[veld.name].data):
            gevonden.append((str(veld.label), _leesbaar(veld.field, waarde)))
    return gevonden


def _leesbaar(veld: forms.Field, waarde: Any) -> str:
    if keuzes := dict(getattr(veld, "choices", [])):
        waarden = waarde if isinstance(waarde, list) else [waarde]
        return ", ".join(str(keuzes.get(w, w)) for w in waarden if w is not None) or "niets"
    return str(veld.widget.format_value(waarde) or "niets")
