"""What a report still lacks: shown to whoever gives it out of hand, never a refusal."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from gemeenten.models import Gemeente
from inzet.models import Activiteit, Inzet
from poolregio.kern.halfjaar import Periode
from rapportage.models import Rapportage, Rapportdeel
from rapportage.selectors.delen import alle_delen, deelopdrachten_in


@dataclass(frozen=True)
class Ontbreekt:
    """One thing to do before the report is complete, and where it can be done."""

    titel: str
    zin: str
    url: str


def ontbrekend(rapportage: Rapportage) -> list[Ontbreekt]:
    """Texts that are empty, activities without reach, hours that are not approved."""
    periode = rapportage.halfjaar.periode
    punten = []
    if leeg := lege_delen(rapportage):
        eerste = leeg[0]
        punten.append(
            Ontbreekt(
                f"{len(leeg)} {'tekst is' if len(leeg) == 1 else 'teksten zijn'} nog leeg",
                ", ".join(deel.titel for deel in leeg) + ".",
                reverse("rapportdeel_bewaren", args=[rapportage.halfjaar_id, eerste.code]),
            )
        )
    zonder = Activiteit.objects.in_periode(periode).zonder_bereik().count()
    if zonder:
        punten.append(
            Ontbreekt(
                f"{zonder} {_keer(zonder, 'activiteit', 'activiteiten')} zonder bereik",
                "Niemand vulde in hoeveel inwoners er waren. In de rapportage staat dan: "
                "niet opgegeven.",
                lijst_url("activiteit_list", periode, bereik="ontbreekt"),
            )
        )
    open_uren = Inzet.objects.in_periode(periode).goed_te_keuren().count()
    if open_uren:
        punten.append(
            Ontbreekt(
                f"{open_uren} {_keer(open_uren, 'inzet', 'inzetten')} met uren die nog niet "
                "zijn goedgekeurd",
                "Deze uren tellen wel mee.",
                lijst_url("inzet_list", periode, stand="goed_te_keuren"),
            )
        )
    return punten


def lege_delen(rapportage: Rapportage) -> list[Rapportdeel]:
    """The texts that nobody wrote yet, in the order of the report."""
    delen = alle_delen(
        rapportage,
        gemeenten=Gemeente.objects.all(),
        deelopdrachten=deelopdrachten_in(rapportage.halfjaar.periode),
    )
    return [deel for deel in delen.values() if not deel.tekst]


def lijst_url(naam: str, periode: Periode | None = None, **filters: str) -> str:
    """The address of a list page, filtered."""
    if periode:
        filters["periode"] = periode.code
    return f"{reverse(naam)}?{urlencode(filters)}" if filters else reverse(naam)


def _keer(aantal: int, een: str, meer: str) -> str:
    return een if aantal == 1 else meer
