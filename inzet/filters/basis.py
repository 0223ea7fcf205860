"""What the filters of the lists share: the half-year, and for whom."""

import datetime as dt

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from gemeenten.enums import INTERNE_SOORTEN
from gemeenten.models import Gemeente
from inzet.enums import GEPLAND, GEREALISEERD
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode, halfjaren_tot
from poolregio.kern.widgets import DatumInput

ALLES = "alles"
VOLGORDE = {"oudste": ("begin", "pk"), "nieuwste": ("-begin", "-pk")}
REGIONAAL, INTERN, GEMEENTEN = "regionaal", "intern", "gemeenten"
# What an hour can be in the distribution, and the statuses that count for it.
UREN = {"gerealiseerd": GEREALISEERD, "gepland": GEPLAND}


def vandaag() -> dt.date:
    return timezone.localdate()


def halfjaar_keuzes() -> list[tuple[str, str]]:
    """From the next half-year back to the first."""
    volgende = Periode.van(vandaag()).volgende()
    return [(periode.code, str(periode)) for periode in halfjaren_tot(volgende)]


def periode_keuzes() -> list[tuple[str, str]]:
    return [*halfjaar_keuzes(), (ALLES, "Alles")]


def gemeente_keuzes(user: Gebruiker) -> list[tuple[str, str]]:
    """Only those of which this user sees activities."""
    gemeenten = Gemeente.objects.visible_to(user)
    if user.is_beleidsadviseur:
        gemeenten = gemeenten.waarover(user)
    keuzes = [(REGIONAAL, "Hele regio"), *gemeenten.values_list("pk", "naam")]
    if not user.is_beleidsadviseur:
        keuzes.append((INTERN, "Intern"))
    return keuzes


def voor_wie(waarde: str, prefix: str = "") -> Q:
    """The rows for one gemeente, for the whole region, or for the pool itself."""
    intern = Q(**{f"{prefix}soort__in": INTERNE_SOORTEN})
    if waarde == INTERN:
        return intern
    if waarde == GEMEENTEN:
        return Q(**{f"{prefix}gemeente__isnull": False})
    if waarde == REGIONAAL:
        return Q(**{f"{prefix}gemeente": None}) & ~intern
    return Q(**{f"{prefix}gemeente": waarde})


def met_samen(keuzes: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Also all gemeenten together, for who has more than one to choose from."""
    regio, *andere = keuzes
    return [regio, (GEMEENTEN, "Alle gemeenten"), *andere] if len(andere) > 1 else keuzes


class PeriodeFilterSet(django_filters.FilterSet):
    """Begins with the current half-year, unless the address says something about time."""

    periode = django_filters.ChoiceFilter(
        label="Halfjaar", choices=periode_keuzes, method="in_periode", empty_label=None
    )

    def __init__(self, data: QueryDict, queryset: QuerySet, *, user: Gebruiker):
        data = data.copy()
        if not data.get("periode"):
            data["periode"] = (
                ALLES if self.heeft_tijd(data) else Periode.van(vandaag()).code
            )
        self.user = user
        super().__init__(data, queryset)

    def heeft_tijd(self, data: QueryDict) -> bool:
        return bool(data.get("van") or data.get("tot"))

    @property
    def periode_nu(self) -> Periode | None:
        """The chosen half-year, if it is one."""
        code = self.form.cleaned_data.get("periode") if self.is_valid() else None
        return Periode.parse(code) if code and code != ALLES else None

    def in_periode(self, queryset, _name, value):
        return queryset if value == ALLES else queryset.in_periode(Periode.parse(value))


def volgordeveld() -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label="Volgorde",
        choices=[("oudste", "Oudste eerst"), ("nieuwste", "Nieuwste eerst")],
        method=_op_volgorde,
        empty_label=None,
    )


def _op_volgorde(queryset: QuerySet, _name: str, value: str) -> QuerySet:
    return queryset.order_by(*VOLGORDE[value])


def datumveld(**kwargs) -> django_filters.DateFilter:
    return django_filters.DateFilter(widget=DatumInput, **kwargs)
