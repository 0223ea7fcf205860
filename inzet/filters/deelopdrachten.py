"""Finding sub-assignments."""

import django_filters
from django.db.models import Exists, OuterRef, Q

from inzet.filters.basis import REGIONAAL, gemeente_keuzes, vandaag
from inzet.models import Deelopdracht
from inzet.selectors.monitormomenten import aan_de_beurt


class DeelopdrachtFilter(django_filters.FilterSet):
    """The fields of the filter form, in order."""

    stand = django_filters.ChoiceFilter(
        label="Stand",
        choices=[
            ("loopt", "Loopt of komt"),
            ("te_volgen", "Te volgen"),
            ("afgelopen", "Afgelopen"),
            ("alles", "Alles"),
        ],
        method="met_stand",
        empty_label=None,
    )
    gemeente = django_filters.ChoiceFilter(
        label="Voor", method="voor_wie", empty_label="Allemaal"
    )
    zoek = django_filters.CharFilter(label="Zoek in titel of doelen", method="zoek_tekst")

    class Meta:
        model = Deelopdracht
        fields: list[str] = []

    def __init__(self, data, queryset, *, user):
        data = data.copy()
        data.setdefault("stand", "loopt")
        super().__init__(data, queryset)
        keuzes = gemeente_keuzes(user)
        self.filters["gemeente"].extra["choices"] = [k for k in keuzes if k[0] != "intern"]

    def met_stand(self, queryset, _name, value):
        loopt = Q(eind=None) | Q(eind__gte=vandaag())
        if value == "alles":
            return queryset
        if value == "te_volgen":
            momenten = aan_de_beurt(vandaag()).filter(deelopdracht=OuterRef("pk"))
            return queryset.filter(Exists(momenten))
        return queryset.filter(loopt if value == "loopt" else ~loopt)

    def voor_wie(self, queryset, _name, value):
        return queryset.filter(gemeenten=None if value == REGIONAAL else value)

    def zoek_tekst(self, queryset, _name, value):
        return queryset.filter(Q(titel__icontains=value) | Q(doelen__icontains=value))
