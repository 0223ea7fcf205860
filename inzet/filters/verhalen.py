"""Filters of the stories."""

import django_filters as filters
from django.db.models import QuerySet

from gemeenten.enums import INDIVIDUEEL_CONTACT
from gemeenten.models import Gemeente, Thema
from inzet.filters.basis import halfjaar_keuzes, vandaag
from inzet.models import Verhaal
from inzet.selectors.verhalen import ziet_alleen_vrijgegeven
from poolregio.kern.halfjaar import Periode

ALLES, RECENT = "alles", "recent"
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
        choices=lambda: [
            (ALLES, "Alle halfjaren"),
            (RECENT, "Dit en vorig halfjaar"),
            *halfjaar_keuzes(),
        ],
        method="filter_halfjaar",
        empty_label=None,
    )

    class Meta:
        model = Verhaal
        fields: list[str] = []

    def __init__(self, data, *args, request, **kwargs):
        """Readers outside begin with what is recent, the contractor with everything."""
        self.is_buiten = ziet_alleen_vrijgegeven(request.user)
        data = data.copy()
        if not data.get("halfjaar"):
            data["halfjaar"] = RECENT if self.is_buiten else ALLES
        super().__init__(data, *args, request=request, **kwargs)
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
        if code == ALLES:
            return queryset
        laatste = Periode.van(vandaag()) if code == RECENT else Periode.parse(code)
        eerste = laatste.vorige() if code == RECENT else laatste
        return queryset.filter(
            activiteit__begin__gte=eerste.van_moment,
            activiteit__begin__lt=laatste.tot_moment,
        )
