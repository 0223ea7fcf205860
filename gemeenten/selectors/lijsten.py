"""The names behind the fixed codes of the lists of values."""

from django.db.models import CharField, Value

from gemeenten.models import SoortActiviteit, Thema

NAMEN = {"thema": Thema, "soort": SoortActiviteit}


def lijst_namen() -> dict[str, dict[str, str]]:
    """``{"thema": {code: naam}, "soort": {code: naam}}`` in their own order, in one query."""
    eerste, *andere = (
        model.objects.order_by().values_list(
            Value(lijst, output_field=CharField()), "volgorde", "naam", "code"
        )
        for lijst, model in NAMEN.items()
    )
    namen: dict[str, dict[str, str]] = {lijst: {} for lijst in NAMEN}
    for lijst, _, naam, code in sorted(eerste.union(*andere, all=True)):
        namen[lijst][code] = naam
    return namen
