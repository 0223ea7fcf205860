"""Filters of the stories."""

import django_filters as filters
from django.db.models import QuerySet

from gemeenten.enums import INDIVIDUEEL_CONTACT
from gemeenten.models import Gemeente, Thema
from inzet.filters.basis import halfjaar_keuzes
from inzet.models import Verhaal
from inzet.selectors.verhalen import ziet_alleen_vrijgegeven
from poolregio.kern.halfjaar import Periode

STATUS = [("vrij_te_geven", "nog niet vrijgegeven"), ("vrijgegeven", "vrijgegeven")]


class VerhaalFilter(filters.FilterSet):
    """By status, gemeente, thema and half-year; the status only for who sees both."""

    status = filters.ChoiceFilter(
        label="Status", choices=STATUS, method="filter_status", empty_label="Alle"
    )
    gemeente = filters.ModelChoiceFilter(
        label="Gemeente",
        field_name="activiteit__gemeente",
        queryset=lambda request: Gemeente.objects.visible_to(request.user),
        empty_label="Alle gemeenten",
    )
    thema = filters.ModelChoiceFilter(
        label="Thema",
        queryset=lambda request: Thema.objects.visible_to(request.user),
        method="filter_thema",
        empty_label="Alle thema’s",
    )
    halfjaar = filters.ChoiceFilter(
        label="Halfjaar",
        choices=halfjaar_keuzes,
        method="filter_halfjaar",
        empty_label="Alle halfjaren",
    )

    class Meta:
        model = Verhaal
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_buiten = ziet_alleen_vrijgegeven(self.request.user)
        if self.is_buiten:
            del self.filters["status"]

    def filter_status(self, queryset: QuerySet, _naam: str, status: str) -> QuerySet:
        return queryset.filter(vrijgegeven_op__isnull=status == "vrij_te_geven")

    def filter_thema(self, queryset: QuerySet, _naam: str, thema: Thema) -> QuerySet:
        """The thema of individueel contact shows to nobody outside, so neither by filtering."""
        gefilterd = queryset.filter(thema=thema)
        if self.is_buiten:
            gefilterd = gefilterd.exclude(activiteit__soort=INDIVIDUEEL_CONTACT)
        return gefilterd

    def filter_halfjaar(self, queryset: QuerySet, _naam: str, code: str) -> QuerySet:
        periode = Periode.parse(code)
        return queryset.filter(
            activiteit__begin__gte=periode.van_moment,
            activiteit__begin__lt=periode.tot_moment,
        )
