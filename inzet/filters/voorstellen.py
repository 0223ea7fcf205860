"""Finding proposals, and rows within one."""

import datetime as dt

import django_filters
from django.core.validators import RegexValidator
from django.db.models import Q

from gemeenten.models import Gemeente
from inzet.enums import VoorstelStatus
from inzet.filters.basis import REGIONAAL, halfjaar_keuzes
from inzet.models import Ervaringsdeskundige, Voorstel, Voorstelregel
from poolregio.kern.halfjaar import middernacht

GROEP = {
    "week": ("begin", "pk"),
    "gemeente": ("gemeente__naam", "behoefte__titel", "begin", "pk"),
    "deskundige": ("deskundige__roepnaam", "deskundige", "begin", "pk"),
}


class VoorstelFilter(django_filters.FilterSet):
    """The fields of the filter form, in order."""

    halfjaar = django_filters.ChoiceFilter(
        label="Halfjaar", choices=halfjaar_keuzes, empty_label="Allemaal"
    )
    status = django_filters.ChoiceFilter(
        label="Status",
        choices=[(s.value, s.label.capitalize()) for s in VoorstelStatus],
        empty_label="Allemaal",
    )

    class Meta:
        model = Voorstel
        fields: list[str] = []


class VoorstelregelFilter(django_filters.FilterSet):
    """In groups; a group that goes on on the next page is named there again."""

    groep = django_filters.ChoiceFilter(
        label="Bij elkaar",
        choices=[
            ("week", "Per week"),
            ("gemeente", "Per gemeente"),
            ("deskundige", "Per deskundige"),
        ],
        method="in_groepen",
        empty_label=None,
    )
    gemeente = django_filters.ChoiceFilter(
        label="Voor", method="voor_wie", empty_label="Allemaal"
    )
    deskundige = django_filters.ModelChoiceFilter(
        label="Deskundige", empty_label="Allemaal"
    )
    week = django_filters.CharFilter(
        label="Week, zoals 2026-W47",
        method="in_week",
        validators=[RegexValidator(r"^20\d\d-W\d\d?$", "Schrijf een week als 2026-W47.")],
    )
    stand = django_filters.ChoiceFilter(
        label="Stand",
        choices=[("open", "Nog niet overgenomen"), ("gepland", "Overgenomen")],
        method="met_stand",
        empty_label="Allemaal",
    )

    class Meta:
        model = Voorstelregel
        fields: list[str] = []

    def __init__(self, data, queryset, *, user):
        data = data.copy()
        if data.get("groep") not in GROEP:
            data["groep"] = "week"
        super().__init__(data, queryset)
        self.filters["gemeente"].extra["choices"] = [
            (REGIONAAL, "Hele regio"),
            *Gemeente.objects.visible_to(user).values_list("pk", "naam"),
        ]
        self.filters["deskundige"].queryset = Ervaringsdeskundige.objects.visible_to(
            user
        ).order_by("roepnaam", "achternaam")

    @property
    def groep_nu(self) -> str:
        return self.data["groep"]

    def in_groepen(self, queryset, _name, value):
        return queryset.order_by(*GROEP[value])

    def voor_wie(self, queryset, _name, value):
        return queryset.filter(gemeente=None if value == REGIONAAL else value)

    def in_week(self, queryset, _name, value):
        try:
            maandag = dt.datetime.strptime(f"{value}-1", "%G-W%V-%u").date()  # noqa: DTZ007
        except ValueError:
            return queryset.none()
        tot = middernacht(maandag + dt.timedelta(days=7))
        return queryset.filter(begin__gte=middernacht(maandag), begin__lt=tot)

    def met_stand(self, queryset, _name, value):
        gepland = Q(overgenomen_op__isnull=False)
        return queryset.filter(gepland if value == "gepland" else ~gepland)
