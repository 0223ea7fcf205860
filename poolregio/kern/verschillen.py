"""What stands there now, for someone who filled in a form that meanwhile went stale."""

from collections.abc import Iterable
from typing import Any

from django import forms


def verschillen(
    ingevuld: forms.BaseForm, nu: forms.BaseForm, namen: Iterable[str] | None = None
) -> list[tuple[str, str]]:
    """Label and value of what differs from what was typed; ``nu`` is the row in a form.

    ``namen`` are the fields that say something of the row; without, every visible one.
    """
    gevonden = []
    for veld in [nu[naam] for naam in namen] if namen else nu.visible_fields():
        waarde = nu.get_initial_for_field(veld.field, veld.name)
        if veld.field.has_changed(waarde, ingevuld[veld.name].data):
            gevonden.append((str(veld.label), _leesbaar(veld.field, waarde)))
    return gevonden


def _leesbaar(veld: forms.Field, waarde: Any) -> str:
    if keuzes := dict(getattr(veld, "choices", [])):
        waarden = waarde if isinstance(waarde, list) else [waarde]
        return ", ".join(str(keuzes.get(w, w)) for w in waarden if w is not None) or "niets"
    return str(veld.widget.format_value(waarde) or "niets")
