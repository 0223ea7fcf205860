"""Which accounts to show. The state is in the address."""

import django_filters as filters
from django import forms
from django.db.models import Q, Value
from django.db.models.functions import Concat

from gemeenten.models import Gemeente
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker


class GebruikerFilter(filters.FilterSet):
    zoek = filters.CharFilter(
        label="Naam of e-mailadres",
        method="filter_zoek",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    rol = filters.ChoiceFilter(label="Rol", choices=Rol.choices, empty_label="Alle")
    gemeente = filters.ModelChoiceFilter(
        label="Gemeente",
        field_name="medewerker__gemeenten",
        queryset=None,
        empty_label="Alle",
    )
    actief = filters.ChoiceFilter(
        label="Mag inloggen",
        method="filter_actief",
        choices=[("ja", "Ja"), ("nee", "Nee, gesloten")],
        empty_label="Alle",
    )

    class Meta:
        model = Gebruiker
        fields: list[str] = []

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["gemeente"].queryset = Gemeente.objects.visible_to(user)

    def filter_zoek(self, queryset, name, value):  # noqa: ARG002 -- django-filter's signature
        naam = Concat("roepnaam", Value(" "), "achternaam")
        woord = value.strip()
        return queryset.alias(hele_naam=naam).filter(
            Q(hele_naam__icontains=woord) | Q(email__icontains=woord)
        )

    def filter_actief(self, queryset, _name, value):
        return queryset.filter(is_active=value == "ja")
