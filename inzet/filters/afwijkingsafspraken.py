"""Finding agreements on hours."""

import django_filters
from django.db.models import Q

from gemeenten.models import Gemeente, Halfjaar
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak
from inzet.selectors.afwijkingsafspraken import wacht_op

OPEN = "open"
MIJ = "mij"


def _met_hoofdletter(label: str) -> str:
    """At the start of a sentence "één" loses the accent that its capital would carry."""
    return label.capitalize().replace("Één", "Eén")


class AfwijkingsafspraakFilter(django_filters.FilterSet):
    """The fields of the filter form, in order."""

    halfjaar = django_filters.ChoiceFilter(label="Halfjaar", empty_label="Allemaal")
    gemeente = django_filters.ChoiceFilter(
        label="Gemeente", method="van_of_naar", empty_label="Allemaal"
    )
    status = django_filters.ChoiceFilter(
        label="Status",
        choices=[
            (OPEN, "Open: nog niet rond"),
            *((s.value, _met_hoofdletter(s.label)) for s in AfwijkingStatus),
        ],
        method="met_status",
        empty_label="Allemaal",
    )
    wacht = django_filters.ChoiceFilter(
        label="Wacht op",
        choices=[(MIJ, "Mijn akkoord")],
        method="wacht_op_mij",
        empty_label="Allemaal",
    )

    class Meta:
        model = Afwijkingsafspraak
        fields: list[str] = []

    def __init__(self, data, queryset, *, user):
        super().__init__(data, queryset)
        self.user = user
        if not user.is_beleidsadviseur:  # nobody else has to agree
            del self.filters["wacht"]
        halfjaren = Halfjaar.objects.visible_to(user).order_by("-begin")
        self.filters["halfjaar"].extra["choices"] = [(h.pk, str(h)) for h in halfjaren]
        self.filters["gemeente"].extra["choices"] = list(
            Gemeente.objects.visible_to(user).values_list("pk", "naam")
        )

    def van_of_naar(self, queryset, _name, value):
        return queryset.filter(Q(van=value) | Q(naar=value))

    def met_status(self, queryset, _name, value):
        return queryset.open() if value == OPEN else queryset.filter(status=value)

    def wacht_op_mij(self, queryset, _name, _value):
        return wacht_op(queryset, self.user)
