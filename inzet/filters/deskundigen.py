"""Which experts to show. The state is in the address."""

import django_filters as filters
from django import forms
from django.db.models import Exists, OuterRef, Value
from django.db.models.functions import Concat

from gemeenten.models import Gemeente, Inzetrol, Thema
from inzet.enums import OpleidingStand
from inzet.models import Ervaringsdeskundige, WensThema

IN_DIENST, UIT_DIENST, ALLE = "in_dienst", "uit_dienst", "alle"


class DeskundigeFilter(filters.FilterSet):
    """Without a choice: who is employed today."""

    zoek = filters.CharFilter(label="Naam", method="filter_zoek")
    dienst = filters.ChoiceFilter(
        label="Dienstverband",
        method="filter_dienst",
        empty_label=None,
        choices=[
            (IN_DIENST, "Nu in dienst"),
            (UIT_DIENST, "Niet in dienst"),
            (ALLE, "Allemaal"),
        ],
    )
    woongemeente = filters.ModelChoiceFilter(
        label="Woongemeente", queryset=None, empty_label="Alle"
    )
    rol = filters.ModelChoiceFilter(
        label="Gewenste rol", field_name="wensrollen", queryset=None, empty_label="Alle"
    )
    opleiding = filters.ChoiceFilter(
        label="Opleiding",
        field_name="opleiding_stand",
        choices=OpleidingStand.choices,
        empty_label="Alle",
    )
    thema = filters.ModelChoiceFilter(
        label="Thema (leggen we vast)",
        method="filter_thema",
        queryset=None,
        empty_label="Niet zoeken op thema",
    )

    class Meta:
        model = Ervaringsdeskundige
        fields: list[str] = []

    def __init__(self, data=None, *args, user, **kwargs):
        gekozen = data.copy() if data is not None else None
        if gekozen is not None:
            gekozen.setdefault("dienst", IN_DIENST)
        super().__init__(gekozen, *args, **kwargs)
        self.user = user
        self.filters["woongemeente"].queryset = Gemeente.objects.visible_to(user)
        self.filters["rol"].queryset = Inzetrol.objects.visible_to(user)
        self.filters["thema"].queryset = Thema.objects.visible_to(user)
        self.filters["zoek"].extra["widget"] = forms.TextInput(attrs={"type": "search"})

    def filter_zoek(self, queryset, name, value):  # noqa: ARG002 -- django-filter's
        naam = Concat("roepnaam", Value(" "), "achternaam")
        return queryset.alias(hele_naam=naam).filter(hele_naam__icontains=value.strip())

    def filter_dienst(self, queryset, name, value):  # noqa: ARG002 -- django-filter's
        if value == ALLE:
            return queryset
        return queryset.filter(weekuren__isnull=value == UIT_DIENST)

    def filter_thema(self, queryset, name, value):  # noqa: ARG002 -- django-filter's
        """Only with a consent that stands: withdrawn means not found any more."""
        toestemming = WensThema.objects.visible_to(self.user).geldend()
        return queryset.filter(
            Exists(toestemming.filter(deskundige=OuterRef("pk"), thema=value))
        )

    @property
    def leest_ervaring(self) -> bool:
        return self.is_valid() and self.form.cleaned_data.get("thema") is not None
