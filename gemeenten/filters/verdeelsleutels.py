"""Finding keys."""

import django_filters as filters
from django import forms

from gemeenten.models import Verdeelsleutel


class VerdeelsleutelFilter(filters.FilterSet):
    """The fields of the filter form, in order."""

    zoek = filters.CharFilter(
        label="Naam",
        field_name="naam",
        lookup_expr="icontains",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    stand = filters.ChoiceFilter(
        label="Stand",
        method="filter_stand",
        choices=[("vastgesteld", "Vastgesteld"), ("concept", "Nog niet vastgesteld")],
        empty_label="Alle",
    )

    class Meta:
        model = Verdeelsleutel
        fields: list[str] = []

    def filter_stand(self, queryset, _name, value):
        return queryset.filter(vastgesteld_op__isnull=value == "concept")
