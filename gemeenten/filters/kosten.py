"""Finding bookings of costs. The state is in the address."""

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict

from gemeenten.enums import KostenCategorie
from gemeenten.models import Begrotingspost, Kostenboeking
from poolregio.accounts.models import Gebruiker
from poolregio.kern.widgets import DatumInput

ALLES = "alles"


class KostenFilter(django_filters.FilterSet):
    """The fields of the filter form, in order. The year is that of the post."""

    jaar = django_filters.ChoiceFilter(
        label="Jaar van de post", field_name="post__jaar", empty_label="Alle jaren"
    )
    categorie = django_filters.ChoiceFilter(
        label="Categorie",
        field_name="post__categorie",
        choices=KostenCategorie.choices,
        empty_label="Allemaal",
    )
    post = django_filters.ChoiceFilter(label="Post", empty_label="Allemaal")
    van = django_filters.DateFilter(
        label="Datum vanaf", field_name="datum", lookup_expr="gte", widget=DatumInput
    )
    tot = django_filters.DateFilter(
        label="Datum tot en met", field_name="datum", lookup_expr="lte", widget=DatumInput
    )
    stand = django_filters.ChoiceFilter(
        label="Stand",
        choices=[
            ("telt", "Telt mee"),
            ("teruggedraaid", "Teruggedraaid"),
            (ALLES, "Alles"),
        ],
        method="met_stand",
        empty_label=None,
    )
    zoek = django_filters.CharFilter(
        label="Zoek omschrijving of boekstuk", method="zoek_in"
    )

    class Meta:
        model = Kostenboeking
        fields: list[str] = []

    def __init__(self, data: QueryDict, queryset: QuerySet, *, user: Gebruiker):
        data = data.copy()
        if not data.get("stand"):
            data["stand"] = ALLES
        super().__init__(data, queryset)
        posten = list(Begrotingspost.objects.visible_to(user).order_by("-jaar", "volgorde"))
        jaar = data.get("jaar", "")
        self.filters["jaar"].extra["choices"] = [
            (str(jaar), str(jaar)) for jaar in dict.fromkeys(post.jaar for post in posten)
        ]
        self.filters["post"].extra["choices"] = [
            (str(post.pk), f"{post.omschrijving} ({post.jaar})")
            for post in posten
            if not jaar or str(post.jaar) == jaar or str(post.pk) == data.get("post")
        ]

    @property
    def jaar_nu(self) -> int | None:
        """The chosen year, if any."""
        jaar = self.form.cleaned_data.get("jaar") if self.is_valid() else None
        return int(jaar) if jaar else None

    def samen(self) -> int:
        """Cents of all filtered rows, over all pages."""
        return self.qs.samen() if self.is_valid() else 0

    def met_stand(self, queryset, _name, value):
        if value == ALLES:
            return queryset
        return queryset.filter(teruggedraaid_op__isnull=value == "telt")

    def zoek_in(self, queryset, _name, value):
        return queryset.filter(
            Q(omschrijving__icontains=value) | Q(boekstuk__icontains=value)
        )
