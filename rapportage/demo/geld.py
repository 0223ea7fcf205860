"""The money in the demo: indexes, costs of every month, and the settlement of past years."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gemeenten.enums import BesluitStatus, IndexStatus, KostenCategorie
from gemeenten.models import (
    Begrotingspost,
    Kostenboeking,
    OvaIndex,
    Verdeelsleutel,
    Verrekendeel,
    Verrekening,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode, lokaal_moment
from poolregio.kern.opmaak import MAANDEN
from poolregio.kern.verdeel import verdeel
from rapportage.demo.opzet import EERSTE, Opzet, werkdag
from rapportage.demo.teksten import teksten

ALLE, KWARTALEN = tuple(range(1, 13)), (3, 6, 9, 12)
# How a post is paid, by the begin of its description: in which months, and in which words.
BETALING = {
    "Fte": (ALLE, "fte"),
    "Organisatiekosten": (ALLE, "coordinator"),
    "Startbijeenkomsten": ((1, 2, 3, 4), "startbijeenkomst"),
    "Evaluatie": ((10, 12), "evaluatie"),
}
ECHT = {(2024, IndexStatus.VOORLOPIG): 494, (2025, IndexStatus.VOORLOPIG): 418,
        (2024, IndexStatus.DEFINITIEF): 600}  # fmt: skip
FICTIEF = (310, 460)  # hundredths of a percent, for years without a published figure
BESTEED = {KostenCategorie.PROJECTKOSTEN: (955, 988)}  # of a thousand; a bit is left over
OVERIG = (972, 1006)
TERUG_IN, DUBBEL_IN = 6, 4  # months in which something comes back, and was sent twice


@dataclass(frozen=True)
class Boekers:
    """Who books the projectkosten, and who the rest."""

    coordinator: Gebruiker
    manager: Gebruiker

    def van(self, post: Begrotingspost) -> Gebruiker:
        is_project = post.categorie == KostenCategorie.PROJECTKOSTEN
        return self.coordinator if is_project else self.manager


def maak_geld(opzet: Opzet, coordinator: Gebruiker, manager: Gebruiker) -> None:
    """Bookings first: once a year is settled the database takes no more of them."""
    _indexen(opzet, manager)
    boekers = Boekers(coordinator, manager)
    posten = Begrotingspost.objects.filter(jaar__lte=opzet.vandaag.year, centen__gt=0)
    factoren = _factoren()
    Kostenboeking.objects.bulk_create(
        [
            boeking
            for post in posten.order_by("jaar", "volgorde")
            for boeking in _boekingen(opzet, post, _geindexeerd(post, factoren), boekers)
        ]
    )
    for jaar in range(EERSTE.jaar, opzet.vandaag.year):
        _verreken(opzet, jaar, factoren, coordinator, manager)


def _indexen(opzet: Opzet, door: Gebruiker) -> None:
    """What was published by today; what we do not know is made up, and its source says so."""
    tekst, rijen = teksten("geld"), []
    for jaar in range(EERSTE.jaar, opzet.vandaag.year + 2):
        toeval = opzet.toeval("ova", jaar)
        for status, bekend in (
            (IndexStatus.VOORLOPIG, dt.date(jaar - 1, 10, 15)),
            (IndexStatus.DEFINITIEF, dt.date(jaar, 10, 15)),
        ):
            honderdsten = ECHT.get((jaar, status)) or toeval.randint(*FICTIEF)
            if bekend <= opzet.vandaag:
                rijen.append(
                    OvaIndex(
                        jaar=jaar,
                        status=status,
                        honderdsten=honderdsten,
                        bron=tekst["bron"].get(f"{jaar}-{status}", tekst["fictief"]),
                        ingevoerd_op=lokaal_moment(bekend, dt.time(11)),
                        ingevoerd_door=door,
                    )
                )
    OvaIndex.objects.bulk_create(rijen, ignore_conflicts=True)


def _factoren() -> dict[int, Fraction]:
    """One plus the provisional index, by year."""
    voorlopig = OvaIndex.objects.filter(status=IndexStatus.VOORLOPIG)
    return {
        jaar: 1 + Fraction(honderdsten, 10_000)
        for jaar, honderdsten in voorlopig.values_list("jaar", "honderdsten")
    }


def _geindexeerd(post: Begrotingspost, factoren: dict[int, Fraction]) -> int:
    """Cents, rounded half up (design.md section 4, Money)."""
    bedrag = Fraction(post.centen)
    for jaar in range(post.prijspeil + 1, post.jaar + 1):
        bedrag *= factoren[jaar]
    return int(bedrag + Fraction(1, 2))


def _boekingen(
    opzet: Opzet, post: Begrotingspost, centen: int, boekers: Boekers
) -> Iterator[Kostenboeking]:
    """Booked a week after the month; what was not booked by today is not there yet."""
    toeval = opzet.toeval("kosten", post.jaar, post.categorie, post.omschrijving)
    maanden, soort = BETALING.get(post.omschrijving.split()[0], (KWARTALEN, "mgr"))
    tekst = teksten("geld")["boeking"]
    promille = toeval.randint(*BESTEED.get(KostenCategorie(post.categorie), OVERIG))
    gewichten = {maand: toeval.randint(92, 108) for maand in maanden}
    terug = toeval.randint(400_00, 1_200_00)
    for maand, bedrag in verdeel(centen * promille // 1000, gewichten).items():
        geboekt = _na(post.jaar, maand)
        if geboekt > opzet.vandaag:
            return

        def boeking(
            omschrijving: str,
            deel: int,
            nummer: int,
            maand: int = maand,
            geboekt: dt.date = geboekt,
            **over: object,
        ) -> Kostenboeking:
            wanneer = {
                "maand": f"{MAANDEN[maand - 1]} {post.jaar}",
                "kwartaal": f"kwartaal {(maand + 2) // 3} van {post.jaar}",
            }
            return Kostenboeking(
                post=post,
                datum=_einde(post.jaar, maand),
                centen=deel,
                omschrijving=tekst[omschrijving].format(**wanneer),
                boekstuk=f"{post.jaar}-{post.volgorde:03d}-{maand:02d}{nummer}",
                geboekt_op=lokaal_moment(geboekt, dt.time(9 + nummer)),
                geboekt_door=boekers.van(post),
                **over,
            )

        yield boeking(soort, bedrag, 0)
        if soort == "fte" and maand == TERUG_IN:
            yield boeking("teruggave", terug, 1, is_teruggave=True)
        if soort == "fte" and maand == DUBBEL_IN:
            yield boeking(
                "dubbel",
                bedrag,
                2,
                teruggedraaid_op=lokaal_moment(geboekt, dt.time(16)),
                teruggedraaid_door=boekers.van(post),
                reden=tekst["terugdraaien"],
            )


def _einde(jaar: int, maand: int) -> dt.date:
    """The last day of the month."""
    return dt.date(jaar + maand // 12, maand % 12 + 1, 1) - dt.timedelta(days=1)


def _na(jaar: int, maand: int) -> dt.date:
    return werkdag(_einde(jaar, maand) + dt.timedelta(days=8))


def _verreken(
    opzet: Opzet,
    jaar: int,
    factoren: dict[int, Fraction],
    coordinator: Gebruiker,
    manager: Gebruiker,
) -> None:
    """Proposed in February, decided in March; that of last year still waits."""
    voorgesteld = dt.date(jaar + 1, 2, 16)
    if voorgesteld > opzet.vandaag:
        return
    tekst = teksten("geld")["verrekening"]
    posten = Begrotingspost.objects.filter(
        jaar=jaar, categorie=KostenCategorie.PROJECTKOSTEN
    )
    begroot = sum(_geindexeerd(post, factoren) for post in posten)
    boekingen = Kostenboeking.objects.telt().filter(post__in=posten)
    geboekt = sum(boeking.telt_voor for boeking in boekingen)
    sleutel = Verdeelsleutel.objects.geldend(Periode(jaar, 1))[0]
    aandelen = dict(sleutel.aandelen.values_list("gemeente_id", "honderdsten"))
    verrekening = Verrekening.objects.create(
        jaar=jaar,
        sleutel=sleutel,
        begroot_centen=begroot,
        geboekt_centen=geboekt,
        centen=max(0, begroot - geboekt),
        toelichting=tekst["voorstel"],
        voorgesteld_op=lokaal_moment(voorgesteld, dt.time(10)),
        voorgesteld_door=coordinator,
    )
    Verrekendeel.objects.bulk_create(
        Verrekendeel(
            verrekening=verrekening,
            gemeente_id=gemeente,
            honderdsten=aandelen[gemeente],
            centen=centen,
        )
        for gemeente, centen in verdeel(verrekening.centen, aandelen).items()
    )
    if jaar < opzet.vandaag.year - 1:
        Verrekening.objects.filter(pk=verrekening.pk).update(
            status=BesluitStatus.BESLOTEN,
            toelichting=tekst["besloten"],
            besloten_op=lokaal_moment(dt.date(jaar + 1, 3, 20), dt.time(14)),
            besloten_door=manager,
        )
