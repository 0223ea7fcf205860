"""Finding needs. The state is in the address."""

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from gemeenten.enums import Prioriteit
from gemeenten.models import Behoefte, Gemeente, Inzetrol, Thema
from gemeenten.selectors.behoeften import jaren
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode

ALLES, REGIO, ZONDER_PLAN = "alles", "regionaal", "zonder_plan"
STANDEN = [("geldend", "Nog nodig"), ("vervallen", "Vervallen"), (ALLES, "Alles")]


class BehoefteFilter(django_filters.FilterSet):
    """The fields of the filter form, in order. Begins with this year."""

    jaar = django_filters.ChoiceFilter(label="Jaar", method="in_jaar", empty_label=None)
    gemeente = django_filters.ChoiceFilter(
        label="Voor", method="voor_wie", empty_label="Allemaal"
    )
    thema = django_filters.ModelChoiceFilter(label="Thema", empty_label="Allemaal")
    rol = django_filters.ModelChoiceFilter(label="Rol", empty_label="Allemaal")
    prioriteit = django_filters.ChoiceFilter(
        label="Wanneer plannen",
        choices=[(p.value, p.label.capitalize()) for p in Prioriteit],
        empty_label="Allemaal",
    )
    stand = django_filters.ChoiceFilter(
        label="Stand",
        choices=STANDEN,
        method="met_stand",
        empty_label=None,
    )
    zoek = django_filters.CharFilter(label="Zoek in de tekst", method="zoek_tekst")

    class Meta:
        model = Behoefte
        fields: list[str] = []

    def __init__(self, data: QueryDict, queryset: QuerySet, *, user: Gebruiker):
        data = data.copy()
        for naam, waarde in [
            ("jaar", str(timezone.localdate().year)),
            ("stand", "geldend"),
        ]:
            if not data.get(naam):
                data[naam] = waarde
        super().__init__(data, queryset)
        self.filters["jaar"].extra["choices"] = [
            *[(str(jaar), str(jaar)) for jaar in jaren()],
            (ALLES, "Alle jaren"),
        ]
        gemeenten = Gemeente.objects.visible_to(user)
        if not user.is_deskundige:
            gemeenten = gemeenten.waarover(user)
        self.filters["gemeente"].extra["choices"] = [
            *gemeenten.values_list("pk", "naam"),
            (REGIO, "Hele regio"),
        ]
        if user.is_coordinator:  # who plans
            zonder = (ZONDER_PLAN, "Nog niets gepland dit halfjaar")
            self.filters["stand"].extra["choices"] = [*STANDEN, zonder]
        self.filters["thema"].queryset = Thema.objects.visible_to(user)
        self.filters["rol"].queryset = Inzetrol.objects.visible_to(user)

    @property
    def jaar_nu(self) -> int | None:
        """The chosen year, if it is one."""
        jaar = self.form.cleaned_data.get("jaar") if self.is_valid() else None
        return int(jaar) if jaar and jaar != ALLES else None

    def in_jaar(self, queryset, _name, value):
        return queryset if value == ALLES else queryset.filter(jaar=value)

    def voor_wie(self, queryset, _name, value):
        return queryset.filter(gemeente=None if value == REGIO else value)

    def met_stand(self, queryset, _name, value):
        if value == ALLES:
            return queryset
        if value == ZONDER_PLAN:
            return queryset.zonder_plan(Periode.van(timezone.localdate()))
        return queryset.filter(vervallen_op__isnull=value == "geldend")

    def zoek_tekst(self, queryset, _name, value):
        return queryset.filter(
            Q(titel__icontains=value)
            | Q(toelichting__icontains=value)
            | Q(lokaal_aanbod__icontains=value)
        )
