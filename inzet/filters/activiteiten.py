"""Finding activities."""

import datetime as dt

import django_filters
from django.db.models import Q

from gemeenten.enums import INDIVIDUEEL_CONTACT
from gemeenten.models import SoortActiviteit, Thema
from inzet.enums import ActiviteitStatus
from inzet.filters.basis import (
    ALLES,
    UREN,
    VOLGORDE,
    PeriodeFilterSet,
    datumveld,
    gemeente_keuzes,
    met_samen,
    volgordeveld,
    voor_wie,
)
from inzet.models import Deelopdracht
from inzet.permissions.activiteiten import ziet_deskundigen
from poolregio.kern.halfjaar import Periode, middernacht


class ActiviteitFilter(PeriodeFilterSet):
    """The fields of the filter form, in order."""

    van = datumveld(label="Vanaf", method="vanaf_dag")
    tot = datumveld(label="Tot en met", method="tot_en_met_dag")
    gemeente = django_filters.ChoiceFilter(
        label="Voor", method="voor_wie", empty_label="Allemaal"
    )
    soort = django_filters.ModelChoiceFilter(label="Soort", empty_label="Allemaal")
    thema = django_filters.ModelChoiceFilter(
        label="Thema",
        field_name="themas",
        empty_label="Allemaal",
    )
    deelopdracht = django_filters.ModelChoiceFilter(
        label="Deelopdracht",
        empty_label="Allemaal",
    )
    status = django_filters.ChoiceFilter(
        label="Status",
        choices=[(s.value, s.label.capitalize()) for s in ActiviteitStatus],
        method="met_status",
        empty_label="Allemaal",
    )
    uren = django_filters.ChoiceFilter(
        label="Uren",
        choices=[(naam, naam.capitalize()) for naam in UREN],
        method="met_uren",
        empty_label="Allemaal",
    )
    bereik = django_filters.ChoiceFilter(
        label="Bereik",
        choices=[("ontbreekt", "Niet opgegeven")],
        method="met_bereik",
        empty_label="Allemaal",
    )
    zoek = django_filters.CharFilter(label="Zoek in titel of plek", method="zoek_tekst")
    volgorde = volgordeveld()

    def __init__(self, data, queryset, *, user):
        super().__init__(data, queryset.order_by(*VOLGORDE["oudste"]), user=user)
        self.filters["gemeente"].extra["choices"] = met_samen(gemeente_keuzes(user))
        soorten = SoortActiviteit.objects.visible_to(user)
        if not ziet_deskundigen(user):
            soorten = soorten.exclude(pk=INDIVIDUEEL_CONTACT)
            del self.filters["bereik"]
        self.filters["soort"].queryset = soorten
        self.filters["thema"].queryset = Thema.objects.visible_to(user)
        self.filters["deelopdracht"].queryset = Deelopdracht.objects.visible_to(user)

    def heeft_tijd(self, data):
        """What is still to do shows whenever it was."""
        return bool(data.get("bereik")) or super().heeft_tijd(data)

    def met_bereik(self, queryset, _name, _value):
        return queryset.zonder_bereik()

    def in_periode(self, queryset, name, value):
        """Hours are in the half-year of their own planned begin; see ``met_uren``."""
        if self.form.cleaned_data.get("uren"):
            return queryset
        return super().in_periode(queryset, name, value)

    def met_uren(self, queryset, _name, value):
        """Exactly the activities behind a number of the distribution."""
        code = self.form.cleaned_data["periode"]
        periode = None if code == ALLES else Periode.parse(code)
        return queryset.met_uren(UREN[value], periode)

    def vanaf_dag(self, queryset, _name, value):
        return queryset.filter(begin__gte=middernacht(value))

    def tot_en_met_dag(self, queryset, _name, value):
        if value == dt.date.max:  # no day comes after it
            return queryset
        return queryset.filter(begin__lt=middernacht(value + dt.timedelta(days=1)))

    def voor_wie(self, queryset, _name, value):
        return queryset.filter(voor_wie(value))

    def met_status(self, queryset, _name, value):
        return getattr(queryset, value)()

    def zoek_tekst(self, queryset, _name, value):
        return queryset.filter(Q(titel__icontains=value) | Q(locatie__icontains=value))
