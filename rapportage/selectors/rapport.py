"""The report as one thing: figures from the records, texts from the coordinator.

Page, PDF and data set are made from this, so they cannot tell different stories. Counts of
residents are protected before they get here, for everybody: the report shows what will be
published. Only the contractor's own check asks for exact counts.
"""

import datetime as dt
from dataclasses import dataclass

from django.db.models import CharField, Count, QuerySet, Value
from django.utils import timezone

from gemeenten.enums import INTERNE_SOORTEN
from gemeenten.models import Gemeente, SoortActiviteit, Thema
from gemeenten.models.lijsten import Lijstwaarde
from inzet.models import Activiteit
from inzet.querysets import ziet_hele_regio
from inzet.selectors.bereik import BereikDeel, BereikOverzicht, bereik
from inzet.selectors.verdeeltabel import Regel, Verdeeltabel, verdeeltabel
from inzet.selectors.verdeling import Deel, Uren, Verdeling, verdeling
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode, einde_laatste_volle_maand
from poolregio.kern.kleine_aantallen import Aantal
from rapportage.enums import RapportageStatus
from rapportage.models import Rapportage, Rapportdeel
from rapportage.selectors.delen import alle_delen, deelopdrachten_in


@dataclass(frozen=True)
class Themaregel:
    """Residents to whom one thema applied; ``lengte`` is the bar, as SVG writes it."""

    code: str
    naam: str
    aantal: Aantal
    nieuw: Aantal | None
    lengte: str


@dataclass(frozen=True)
class Soortregel:
    """How often one kind of activity was carried out."""

    code: str
    naam: str
    keren: Aantal


@dataclass(frozen=True)
class Gemeentedeel:
    """The part about one gemeente."""

    gemeente: Gemeente
    uren: Uren
    regel: Regel
    bereik: BereikDeel
    themas: list[Themaregel]
    soorten: list[Soortregel]
    meerwaarde: Rapportdeel


@dataclass(frozen=True)
class Rapport:
    """Everything in the report of one half-year, or in the part of it that a user may read.

    ``is_heel`` says whether it is about all fourteen; only then there are sums and sections
    b, d and e. ``tot`` is the moment until which residents and activities count.
    """

    periode: Periode
    rapportage: Rapportage | None
    is_heel: bool
    tot: dt.datetime
    verdeling: Verdeling
    tabel: Verdeeltabel
    bereik: BereikOverzicht
    gemeenten: list[Gemeentedeel]
    themas: list[Themaregel]
    soorten: list[Soortregel]
    regionaal: list[Soortregel]
    intern: list[Soortregel]
    delen: dict[str, Rapportdeel]

    @property
    def status(self) -> RapportageStatus:
        return RapportageStatus(self.rapportage.status if self.rapportage else "concept")

    @property
    def is_vastgesteld(self) -> bool:
        """Vaststellen does not exist yet, so every print says that it is a concept."""
        return False

    @property
    def is_compleet(self) -> bool:
        """Whether the counts are those of the whole half-year."""
        return self.tot == self.periode.tot_moment

    @property
    def deelopdrachten(self) -> list[Rapportdeel]:
        return [deel for deel in self.delen.values() if deel.deelopdracht_id]

    @property
    def themas_per_gemeente(self) -> list[tuple[Themaregel, list[Aantal | None]]]:
        """Per thema the residents reached in each gemeente, in the order of ``gemeenten``."""
        return [
            (
                regel,
                [
                    (g.bereik.per_thema.get(regel.code) or (None, None))[1]
                    for g in self.gemeenten
                ],
            )
            for regel in self.themas
        ]


def rapport(
    periode: Periode,
    *,
    rapportage: Rapportage | None = None,
    user: Gebruiker | None = None,
    is_exact: bool = False,
) -> Rapport:
    """The report of a half-year. ``user`` limits it to what that user may read; without a
    user (a command, the PDF) it is whole. A half-year without a report has no texts."""
    is_heel = user is None or user.is_coordinator or ziet_hele_regio(user)
    uren = verdeling(periode)
    rijen = uren.delen
    if not is_heel:
        eigen = set(Gemeente.objects.waarover(user).values_list("pk", flat=True))
        rijen = [rij for rij in rijen if rij.gemeente.pk in eigen]
    gemeenten = [rij.gemeente for rij in rijen]
    tabel = verdeeltabel(uren, eigen=None if is_heel else [g.pk for g in gemeenten])
    tot = periode.tot_moment
    if not is_exact:
        tot = min(tot, einde_laatste_volle_maand(timezone.localdate()))
    aantallen = bereik(periode, is_exact=is_exact, tot=tot, gemeenten=gemeenten)
    # Of one gemeente there is nothing to add up: its own cells, without "circa".
    samen = aantallen.totaal
    if len(gemeenten) == 1:
        samen = aantallen.per_gemeente[gemeenten[0].pk]
    themas, soorten = _namen()
    delen = alle_delen(
        rapportage,
        gemeenten=gemeenten,
        deelopdrachten=deelopdrachten_in(periode) if is_heel else [],
        user=user,
    )

    def gemeentedeel(rij: Deel) -> Gemeentedeel:
        code = rij.gemeente.pk
        eigen_bereik = aantallen.per_gemeente[code]
        return Gemeentedeel(
            gemeente=rij.gemeente,
            uren=rij,
            regel=tabel.regel_van(code),
            bereik=eigen_bereik,
            themas=_themaregels(eigen_bereik, themas),
            soorten=_soortregels(eigen_bereik.activiteiten_per_soort, soorten),
            meerwaarde=delen[f"meerwaarde-{code}"],
        )

    return Rapport(
        periode=periode,
        rapportage=rapportage,
        is_heel=is_heel,
        tot=tot,
        verdeling=uren,
        tabel=tabel,
        bereik=aantallen,
        gemeenten=[gemeentedeel(rij) for rij in rijen],
        themas=_themaregels(samen, themas),
        soorten=_soortregels(samen.activiteiten_per_soort, soorten),
        regionaal=_soortregels(aantallen.regionaal.activiteiten_per_soort, soorten),
        intern=_soortregels(_intern(periode, tot), soorten) if is_heel else [],
        delen=delen,
    )


def _namen() -> tuple[dict[str, str], dict[str, str]]:
    """The names of themes and kinds of activity, in their order, with one question."""
    lijsten: dict[str, dict[str, str]] = {"thema": {}, "soort": {}}

    def vraag(model: type[Lijstwaarde], lijst: str) -> QuerySet:
        rijen = model.objects.order_by().annotate(lijst=Value(lijst, CharField()))
        return rijen.values_list("code", "naam", "volgorde", "lijst")

    rijen = vraag(Thema, "thema").union(vraag(SoortActiviteit, "soort"), all=True)
    for code, naam, _, lijst in rijen.order_by("volgorde", "naam"):
        lijsten[lijst][code] = naam
    return lijsten["thema"], lijsten["soort"]


def _themaregels(deel: BereikDeel, namen: dict[str, str]) -> list[Themaregel]:
    hoogste = max((aantal.waarde for aantal, _ in deel.per_thema.values()), default=0) or 1
    return [
        Themaregel(code, naam, aantal, nieuw, f"{aantal.waarde * 100 // hoogste}%")
        for code, naam in namen.items()
        if code in deel.per_thema
        for aantal, nieuw in [deel.per_thema[code]]
    ]


def _soortregels(keren: dict[str, Aantal], namen: dict[str, str]) -> list[Soortregel]:
    return [
        Soortregel(code, naam, keren[code]) for code, naam in namen.items() if code in keren
    ]


def _intern(periode: Periode, tot: dt.datetime) -> dict[str, Aantal]:
    """Intervisie, scholing and werkoverleg: shown apart, in nobody's share."""
    rijen = (
        Activiteit.objects.in_periode(periode)
        .uitgevoerd()
        .filter(soort__in=INTERNE_SOORTEN, begin__lt=tot)
        .order_by()
        .values_list("soort")
        .annotate(keren=Count("pk"))
    )
    return {soort: Aantal(keren, str(keren)) for soort, keren in rijen}
