"""Finding requests."""

import django_filters
from django.db.models import Q

from inzet.enums import AanvraagStatus, AanvragerSoort
from inzet.filters.basis import INTERN, REGIONAAL, gemeente_keuzes
from inzet.models import Aanvraag

OPEN = "open"
# A contracted partner never gets this far.
VRAGERS = [
    (waarde, naam.capitalize())
    for waarde, naam in AanvragerSoort.choices
    if waarde != AanvragerSoort.GECONTRACTEERDE_PARTNER
]


class AanvraagFilter(django_filters.FilterSet):
    """The fields of the filter form, in order."""

    status = django_filters.ChoiceFilter(
        label="Status",
        choices=[
            (OPEN, "Open: nieuw of in overleg"),
            *((s.value, s.label.capitalize()) for s in AanvraagStatus),
        ],
        method="met_status",
        empty_label="Allemaal",
    )
    gemeente = django_filters.ChoiceFilter(
        label="Voor", method="voor_wie", empty_label="Allemaal"
    )
    aanvrager_soort = django_filters.ChoiceFilter(
        label="Wie vraagt het", choices=VRAGERS, empty_label="Allemaal"
    )
    zoek = django_filters.CharFilter(
        label="Zoek in titel, doel of organisatie", method="zoek_tekst"
    )

    class Meta:
        model = Aanvraag
        fields: list[str] = []

    def __init__(self, data, queryset, *, user):
        super().__init__(data, queryset)
        keuzes = [keuze for keuze in gemeente_keuzes(user) if keuze[0] != INTERN]
        self.filters["gemeente"].extra["choices"] = keuzes

    def met_status(self, queryset, _name, value):
        return queryset.open() if value == OPEN else queryset.filter(status=value)

    def voor_wie(self, queryset, _name, value):
        return queryset.filter(gemeente=None if value == REGIONAAL else value)

    def zoek_tekst(self, queryset, _name, value):
        return queryset.filter(
            Q(titel__icontains=value)
            | Q(doel__icontains=value)
            | Q(organisatie__icontains=value)
        )
