"""The lists of values that a form offers, in one question to the database."""

from typing import Any

from django.db.models import Model, Q, Value

from gemeenten.models import Inzetrol, Kader, SoortActiviteit, SoortPlek, Thema

LIJSTEN: dict[str, Any] = {
    "soort": SoortActiviteit,
    "thema": Thema,
    "plek": SoortPlek,
    "kader": Kader,
    "rol": Inzetrol,
}
Keuzes = dict[str, dict[str, Model]]


def keuzelijsten(ook: dict[str, set[str]] | None = None) -> Keuzes:
    """Per list its values by code, in order.

    ``ook`` names retired values that are already in use and may therefore stay.
    """
    ook = ook or {}
    vragen = [
        model.objects.filter(Q(is_actief=True) | Q(pk__in=ook.get(naam, set())))
        .order_by()
        .values_list(Value(naam), "volgorde", "naam", "code")
        for naam, model in LIJSTEN.items()
    ]
    rijen = sorted(vragen[0].union(*vragen[1:], all=True))
    lijsten: Keuzes = {naam: {} for naam in LIJSTEN}
    for lijst, _volgorde, naam, code in rijen:
        # As loaded, not as new: Django refuses to relate to a row from no database.
        rij = LIJSTEN[lijst].from_db(vragen[0].db, ["code", "naam"], [code, naam])
        lijsten[lijst][code] = rij
    return lijsten
