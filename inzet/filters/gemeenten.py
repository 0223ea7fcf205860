"""Filters of the list of the fourteen."""

import django_filters

from gemeenten.enums import Subregio
from gemeenten.models import Gemeente


class GemeenteFilter(django_filters.FilterSet):
    naam = django_filters.CharFilter(
        field_name="naam", lookup_expr="icontains", label="Naam", max_length=60
    )
    subregio = django_filters.ChoiceFilter(
        choices=Subregio, label="Subregio", empty_label="Heel de regio"
    )

    class Meta:
        model = Gemeente
        fields = ["naam", "subregio"]
