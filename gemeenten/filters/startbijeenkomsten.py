"""Finding kick-offs."""

import django_filters
from django.db.models import QuerySet
from django.http import QueryDict

from gemeenten.models import Gemeente, Startbijeenkomst
from gemeenten.selectors.behoeften import jaren
from poolregio.accounts.models import Gebruiker


class StartbijeenkomstFilter(django_filters.FilterSet):
    """The fields of the filter form, in order."""

    gemeente = django_filters.ModelChoiceFilter(label="Gemeente", empty_label="Allemaal")
    jaar = django_filters.ChoiceFilter(
        label="Jaar", field_name="datum__year", empty_label="Alle jaren"
    )

    class Meta:
        model = Startbijeenkomst
        fields: list[str] = []

    def __init__(self, data: QueryDict, queryset: QuerySet, *, user: Gebruiker):
        super().__init__(data, queryset)
        self.filters["gemeente"].queryset = Gemeente.objects.visible_to(user).waarover(user)
        self.filters["jaar"].extra["choices"] = [(str(j), str(j)) for j in jaren()]
