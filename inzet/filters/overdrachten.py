"""Finding half-years by how far their overdracht is."""

import django_filters

from gemeenten.models import Halfjaar
from inzet.selectors.overdrachten import Halfjaarstand, Stand


class OverdrachtFilter(django_filters.FilterSet):
    """Over what is calculated, so the rows come in as a list: ``kies``."""

    stand = django_filters.ChoiceFilter(
        label="Stand",
        choices=[(stand.value, stand.label.capitalize()) for stand in Stand],
        empty_label="Allemaal",
    )

    class Meta:
        model = Halfjaar
        fields: list[str] = []

    def kies(self, rijen: list[Halfjaarstand]) -> list[Halfjaarstand]:
        if not self.is_valid():
            return []
        stand = self.form.cleaned_data["stand"]
        return [rij for rij in rijen if not stand or rij.stand == stand]
