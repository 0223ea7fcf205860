"""Finding inzetten: for the coordinator all, for an expert the own ones."""

import datetime as dt

import django_filters
from django.core.validators import RegexValidator
from django.db.models import Q
from django.utils import timezone

from gemeenten.models import Inzetrol
from inzet.enums import InzetStatus
from inzet.filters.basis import (
    UREN,
    PeriodeFilterSet,
    gemeente_keuzes,
    met_samen,
    volgordeveld,
    voor_wie,
)
from poolregio.kern.halfjaar import middernacht

STANDEN = [
    ("te_registreren", "Te registreren"),
    ("goed_te_keuren", "Goed te keuren"),
    ("te_bevestigen", "Te bevestigen, binnen 14 dagen"),
    ("gewaarschuwd", "Met een waarschuwing, binnen 14 dagen"),
]


class InzetFilter(PeriodeFilterSet):
    """The fields of the filter form, in order."""

    week = django_filters.CharFilter(
        label="Week, zoals 2026-W47",
        method="in_week",
        validators=[RegexValidator(r"^20\d\d-W\d\d?$", "Schrijf een week als 2026-W47.")],
    )
    gemeente = django_filters.ChoiceFilter(
        label="Voor", method="voor_wie", empty_label="Allemaal"
    )
    deskundige = django_filters.CharFilter(label="Naam deskundige", method="zoek_naam")
    stand = django_filters.ChoiceFilter(
        label="Wat is er te doen?",
        choices=STANDEN,
        method="te_doen",
        empty_label="Allemaal",
    )
    status = django_filters.ChoiceFilter(
        label="Status",
        choices=[
            *((s.value, s.label.capitalize()) for s in InzetStatus),
            ("gepland", "Gepland: voorgesteld of bevestigd"),
            ("gerealiseerd", "Gerealiseerd: uitgevoerd of goedgekeurd"),
        ],
        method="met_status",
        empty_label="Allemaal",
    )
    rol = django_filters.ModelChoiceFilter(label="Rol", empty_label="Allemaal")
    volgorde = volgordeveld()

    def __init__(self, data, queryset, *, user):
        super().__init__(data, queryset, user=user)
        self.filters["gemeente"].extra["choices"] = met_samen(gemeente_keuzes(user))
        self.filters["rol"].queryset = Inzetrol.objects.visible_to(user)
        if not user.is_coordinator:
            del self.filters["deskundige"]

    def heeft_tijd(self, data):
        """What is still to do shows whenever it was."""
        return bool(data.get("week") or data.get("stand"))

    def in_week(self, queryset, _name, value):
        try:
            maandag = dt.datetime.strptime(f"{value}-1", "%G-W%V-%u").date()  # noqa: DTZ007
        except ValueError:
            return queryset.none()
        week = middernacht(maandag), middernacht(maandag + dt.timedelta(days=7))
        return queryset.filter(begin__gte=week[0], begin__lt=week[1])

    def voor_wie(self, queryset, _name, value):
        return queryset.filter(voor_wie(value, "activiteit__"))

    def zoek_naam(self, queryset, _name, value):
        for woord in value.split():
            queryset = queryset.filter(
                Q(deskundige__roepnaam__icontains=woord)
                | Q(deskundige__achternaam__icontains=woord)
            )
        return queryset

    def met_status(self, queryset, _name, value):
        return queryset.filter(status__in=UREN.get(value, [value]))

    def te_doen(self, queryset, _name, value):
        if value == "goed_te_keuren":
            return queryset.goed_te_keuren()
        welke = {
            "te_registreren": queryset.te_registreren,
            "te_bevestigen": queryset.te_bevestigen,
            "gewaarschuwd": queryset.gewaarschuwd,
        }
        return welke[value](timezone.now())
