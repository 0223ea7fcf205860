"""What one gemeente has and what it meant for people, in one half-year, for one reader."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from gemeenten.enums import INDIVIDUEEL_CONTACT
from gemeenten.models import Aandeel, Gemeente, Thema, Verdeelsleutel
from gemeenten.selectors.lijsten import lijst_namen
from inzet.models import Activiteit, Verhaal
from inzet.selectors.bereik import BereikDeel, BereikOverzicht, bereik_voor
from inzet.selectors.verdeeltabel import Regel, Verdeeltabel
from poolregio.kern.balk import PER_MILLE, Balk, maak_balk
from poolregio.kern.halfjaar import Periode
from poolregio.kern.kleine_aantallen import Aantal
from poolregio.kern.opmaak import datum, uren

AANTAL_KOMEND = 6
AANTAL_VERHALEN = 5


@dataclass(frozen=True)
class Themarij:
    code: str
    naam: str
    aantal: Aantal
    nieuw: Aantal | None


@dataclass(frozen=True)
class Soortrij:
    code: str
    naam: str
    aantal: Aantal


@dataclass(frozen=True)
class Verhaalrij:
    """A story as readers outside the pool get it: without its writer."""

    tekst: str
    bron: str
    thema: Thema | None


@dataclass(frozen=True)
class Gemeentebeeld:
    """Hours, reach and activities of one gemeente, as this reader may see them."""

    gemeente: Gemeente
    regel: Regel
    balk: Balk | None
    overzicht: BereikOverzicht
    bereik: BereikDeel
    themas: list[Themarij]
    soorten: list[Soortrij]

    @property
    def stand(self) -> str:
        """Up to which day residents are counted; empty when nothing counts yet."""
        laatste = timezone.localdate(self.overzicht.tot - dt.timedelta(seconds=1))
        if laatste < self.overzicht.periode.begin:
            return ""
        if self.overzicht.is_exact:
            laatste = min(laatste, timezone.localdate())
        return f"{datum(self.overzicht.periode.begin)} tot en met {datum(laatste)}"

    @property
    def te_gebruiken(self) -> str:
        """How what the gemeente can use itself follows from its recht, as a sentence."""
        uren_ = self.regel.uren
        delen = [f"Te gebruiken is het recht van {uren(uren_.recht or 0)} uur"]
        delen += _erbij_of_eraf(
            uren_.afspraken,
            "die andere gemeenten geven",
            "die naar andere gemeenten gaan",
        )
        delen += _erbij_of_eraf(
            uren_.overdracht,
            "die over waren uit het vorige halfjaar",
            "die in het vorige halfjaar te veel zijn gebruikt",
        )
        regionaal = (
            f"min {uren(uren_.regionaal or 0)} uur: het deel in de regionale activiteiten"
        )
        return ", ".join([*delen, regionaal]) + (
            ". Daar kunnen inwoners van alle gemeenten aan meedoen."
        )

    @property
    def gaat_mee(self) -> str:
        """What was decided about the saldo of this half-year; empty when nothing goes along."""
        minuten, naar = self.regel.uren.overgedragen, self.overzicht.periode.volgende()
        if minuten > 0:
            return (
                f"Van dit halfjaar gaat {uren(minuten)} uur mee naar het {naar}. Dat is erbij "
                "geteld in dat halfjaar; het saldo hier blijft zoals het was."
            )
        if minuten < 0:
            return (
                f"In dit halfjaar is meer gebruikt dan er was. In het {naar} gaat daarom "
                f"{uren(-minuten)} uur van de uren af."
            )
        return ""


def _erbij_of_eraf(minuten: int, erbij: str, eraf: str) -> list[str]:
    if not minuten:
        return []
    return [
        f"plus {uren(minuten)} uur {erbij}"
        if minuten > 0
        else f"min {uren(-minuten)} uur {eraf}"
    ]


def gemeentebeeld(
    user, periode: Periode, gemeente: Gemeente, tabel: Verdeeltabel
) -> Gemeentebeeld:
    """The rows of one gemeente out of the same tables that the other pages show."""
    overzicht = bereik_voor(user, periode, [gemeente])
    deel = overzicht.per_gemeente[gemeente.pk]
    regel = tabel.regel_van(gemeente.pk)
    namen = lijst_namen()
    return Gemeentebeeld(
        gemeente=gemeente,
        regel=regel,
        balk=_grote_balk(regel),
        overzicht=overzicht,
        bereik=deel,
        themas=[
            Themarij(code, naam, *deel.per_thema[code])
            for code, naam in namen["thema"].items()
            if code in deel.per_thema
        ],
        soorten=[
            Soortrij(code, naam, deel.activiteiten_per_soort[code])
            for code, naam in namen["soort"].items()
            if code in deel.activiteiten_per_soort
        ],
    )


def verhalen_van(user, periode: Periode, gemeente: Gemeente) -> list[Verhaalrij]:
    """Released stories; of an individueel contact neither place, theme nor day is told."""
    verhalen = (
        Verhaal.objects.visible_to(user)
        .vrijgegeven()
        .filter(
            activiteit__gemeente=gemeente,
            activiteit__begin__gte=periode.van_moment,
            activiteit__begin__lt=periode.tot_moment,
        )
        .select_related("activiteit__soort", "thema")
        .order_by("-vrijgegeven_op")[:AANTAL_VERHALEN]
    )
    return [_als_rij(verhaal) for verhaal in verhalen]


def _als_rij(verhaal: Verhaal) -> Verhaalrij:
    activiteit = verhaal.activiteit
    if activiteit.soort_id == INDIVIDUEEL_CONTACT:
        return Verhaalrij(verhaal.tekst, "Uit een persoonlijk gesprek", None)
    bron = f"{activiteit.soort}, {datum(activiteit.begin)}"
    return Verhaalrij(verhaal.tekst, bron, verhaal.thema)


def komende_activiteiten(user, gemeente: Gemeente) -> QuerySet[Activiteit]:
    """The next planned activities that this reader may see; never with an expert's name."""
    return (
        Activiteit.objects.visible_to(user)
        .gepland()
        .filter(gemeente=gemeente, begin__gte=timezone.now())
        .exclude(soort=INDIVIDUEEL_CONTACT)
        .select_related("soort", "plek")
        .order_by("begin", "pk")[:AANTAL_KOMEND]
    )


def gemeenten_met_aandeel(
    gemeenten: QuerySet[Gemeente], periode: Periode
) -> QuerySet[Gemeente]:
    """Add ``honderdsten``: the share in the key that is in force."""
    geldend = Verdeelsleutel.objects.geldend(periode).values("pk")[:1]
    aandeel = Aandeel.objects.filter(
        gemeente=OuterRef("pk"), verdeelsleutel=Subquery(geldend)
    )
    return gemeenten.annotate(honderdsten=Subquery(aandeel.values("honderdsten")[:1]))


def sleutels_van(gemeente: Gemeente) -> QuerySet[Aandeel]:
    """The share through the years: every vastgestelde key, newest first."""
    return (
        Aandeel.objects.filter(
            gemeente=gemeente, verdeelsleutel__vastgesteld_op__isnull=False
        )
        .select_related("verdeelsleutel")
        .order_by("-verdeelsleutel__ingangsdatum")
    )


def _grote_balk(regel: Regel) -> Balk | None:
    if regel.balk is None:
        return None
    uren, te_gebruiken = regel.uren, regel.uren.beschikbaar or 0
    # Nobody over the recht: the line may stand at the very end.
    ruimte = None if regel.boven_recht else PER_MILLE
    return maak_balk(te_gebruiken, uren.gerealiseerd, uren.gepland, ruimte=ruimte)
