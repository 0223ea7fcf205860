"""Finding contract talks and what was agreed there. The state is in the address."""

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from gemeenten.enums import AfspraakStatus, Eigenaar
from gemeenten.models import Afspraak, Contractgesprek, Gemeente
from gemeenten.selectors.gesprekken import wie_doet_het
from poolregio.accounts.models import Gebruiker

TE_LAAT, ALLES = "te_laat", "alles"


class ContractgesprekFilter(django_filters.FilterSet):
    """The fields of the filter form, in order."""

    jaar = django_filters.ChoiceFilter(
        label="Jaar", field_name="datum__year", empty_label="Alle jaren"
    )
    gemeente = django_filters.ModelChoiceFilter(
        label="Gemeente", field_name="gemeenten", empty_label="Allemaal"
    )
    zoek = django_filters.CharFilter(label="Zoek in de tekst", method="zoek_tekst")

    class Meta:
        model = Contractgesprek
        fields: list[str] = []

    def __init__(self, data: QueryDict, queryset: QuerySet, *, user: Gebruiker):
        super().__init__(data, queryset)
        jaren = Contractgesprek.objects.visible_to(user).dates("datum", "year", "DESC")
        self.filters["jaar"].extra["choices"] = [(str(d.year), str(d.year)) for d in jaren]
        self.filters["gemeente"].queryset = Gemeente.objects.visible_to(user)

    def zoek_tekst(self, queryset, _name, value):
        return queryset.filter(Q(onderwerp__icontains=value) | Q(verslag__icontains=value))


class AfspraakFilter(django_filters.FilterSet):
    """The fields of the filter form, in order. Begins with what is open."""

    stand = django_filters.ChoiceFilter(
        label="Stand",
        choices=[
            (AfspraakStatus.OPEN.value, "Open"),
            (TE_LAAT, "Te laat"),
            (AfspraakStatus.GEDAAN.value, "Gedaan"),
            (AfspraakStatus.VERVALLEN.value, "Vervallen"),
            (ALLES, "Alles"),
        ],
        method="met_stand",
        empty_label=None,
    )
    wie = django_filters.ChoiceFilter(
        label="Wie doet het?", method="van_wie", empty_label="Allemaal"
    )
    zoek = django_filters.CharFilter(
        label="Zoek in de tekst", field_name="wat", lookup_expr="icontains"
    )

    class Meta:
        model = Afspraak
        fields: list[str] = []

    def __init__(self, data: QueryDict, queryset: QuerySet, *, user: Gebruiker):
        data = data.copy()
        if not data.get("stand"):
            data["stand"] = AfspraakStatus.OPEN.value
        super().__init__(data, queryset)
        self.filters["wie"].extra["choices"] = [
            (code, naam) for code, (_, _, naam) in wie_doet_het(user).items()
        ]

    def met_stand(self, queryset, _name, value):
        if value == ALLES:
            return queryset
        if value == TE_LAAT:
            return queryset.te_laat(timezone.localdate())
        return queryset.filter(status=value)

    def van_wie(self, queryset, _name, value):
        if value in Eigenaar.values:
            return queryset.filter(eigenaar=value)
        return queryset.filter(gemeente=value)
