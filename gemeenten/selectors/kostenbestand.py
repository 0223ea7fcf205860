"""A file with costs: checked as a whole, and every wrong row named. Writes nothing."""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gemeenten.enums import KostenCategorie
from gemeenten.models import Begrotingspost, Kostenboeking
from gemeenten.models.geld import MAX_CENTEN
from gemeenten.selectors.verrekening import verrekende_jaren
from poolregio.kern.bedrag import lees_bedrag
from poolregio.kern.errors import WaardeError
from poolregio.kern.importeren.bestand import Regel, lees
from poolregio.kern.importeren.fouten import Fout, ImportGeweigerdError
from poolregio.kern.importeren.veldlezer import Veldlezer
from poolregio.kern.importeren.waarden import verplicht, vrije_tekst
from poolregio.kern.opmaak import bedrag, datum

KOLOMMEN = ("jaar", "categorie", "post", "datum", "bedrag", "omschrijving", "boekstuk")


@dataclass(frozen=True)
class Rij:
    """One checked row; cents below zero for what came back."""

    nummer: int
    post: Begrotingspost
    datum: dt.date
    centen: int
    omschrijving: str
    boekstuk: str

    @property
    def in_ander_jaar(self) -> bool:
        return self.datum.year != self.post.jaar


@dataclass(frozen=True)
class Kostenplan:
    """What an import will store, and how many rows were there already."""

    nieuw: list[Rij]
    ongewijzigd: int

    @property
    def samen(self) -> int:
        return sum(rij.centen for rij in self.nieuw)

    @property
    def in_ander_jaar(self) -> list[Rij]:
        return [rij for rij in self.nieuw if rij.in_ander_jaar]


Posten = dict[tuple[int, str, str], Begrotingspost]


def maak_plan(inhoud: bytes, *, boekt_op: Collection[KostenCategorie]) -> Kostenplan:
    """``boekt_op``: what this user books on. Raises ImportGeweigerdError with every wrong row."""
    regels, fouten = lees(inhoud, KOLOMMEN)
    posten: Posten = {
        (post.jaar, post.categorie, post.omschrijving.casefold()): post
        for post in Begrotingspost.objects.all()
    }
    verrekend = verrekende_jaren()
    rijen = []
    for regel in regels:
        lezer = Veldlezer(regel, fouten)
        rij = _lees_rij(regel, lezer, posten)
        if rij:
            _controleer_recht(rij, lezer, boekt_op, verrekend)
        if rij and lezer.is_goed:
            rijen.append(rij)
    fouten += _dubbel(rijen)
    nieuw = []
    bekend = _bekend(rijen)
    for rij in rijen:
        eerder = bekend.get((rij.post.pk, rij.boekstuk), [])
        geldt = next((b for b in eerder if not b.teruggedraaid_op), None)
        if geldt:
            fouten += _gewijzigd(rij, geldt)
        elif not any(not list(_gewijzigd(rij, b)) for b in eerder):
            nieuw.append(rij)
    if fouten:
        raise ImportGeweigerdError(fouten)
    return Kostenplan(nieuw, len(rijen) - len(nieuw))


def _lees_rij(regel: Regel, lezer: Veldlezer, posten: Posten) -> Rij | None:
    jaar = lezer.lees("jaar", _jaar)
    categorie = lezer.lees("categorie", _categorie)
    omschrijving = lezer.lees("omschrijving", vrije_tekst, 200)
    boekstuk = lezer.lees("boekstuk", verplicht, 60)
    dag = lezer.lees("datum", _datum)
    centen = lezer.lees("bedrag", _bedrag)
    naam = lezer.lees("post", verplicht, 100)
    if jaar is None or categorie is None or naam is None:
        return None
    post = posten.get((jaar, categorie, naam.casefold()))
    if not post:
        lezer.fout("post", _geen_post(jaar, categorie, naam, posten))
    if not post or not lezer.is_goed:
        return None
    return Rij(regel.nummer, post, dag, centen, omschrijving, boekstuk)


def _controleer_recht(
    rij: Rij, lezer: Veldlezer, boekt_op: Collection[KostenCategorie], verrekend: set[int]
) -> None:
    categorie = KostenCategorie(rij.post.categorie)
    if categorie not in boekt_op:
        is_project = categorie == KostenCategorie.PROJECTKOSTEN
        wie = "coördinator" if is_project else "contractmanager"
        lezer.fout("categorie", f"{categorie.label} boekt de {wie}. Haal deze regel weg.")
    elif categorie == KostenCategorie.PROJECTKOSTEN and rij.post.jaar in verrekend:
        lezer.fout(
            "jaar", f"De projectkosten van {rij.post.jaar} zijn verrekend en liggen vast."
        )


def _geen_post(jaar: int, categorie: str, naam: str, posten: Posten) -> str:
    namen = [
        p.omschrijving for (j, c, _), p in posten.items() if (j, c) == (jaar, categorie)
    ]
    if not namen:
        return f"Er zijn geen posten van {KostenCategorie(categorie).label} in {jaar}."
    return f"{naam} is geen post van {jaar}. Kies uit: {', '.join(namen)}."


def _dubbel(rijen: list[Rij]) -> Iterator[Fout]:
    eerder: dict[tuple[int, str], int] = {}
    for rij in rijen:
        key = (rij.post.pk, rij.boekstuk)
        if key in eerder:
            reden = f"Dit boekstuk staat ook op regel {eerder[key]}, bij dezelfde post."
            yield Fout(rij.nummer, "boekstuk", reden)
        else:
            eerder[key] = rij.nummer


def _bekend(rijen: list[Rij]) -> dict[tuple[int, str], list[Kostenboeking]]:
    gevonden: dict[tuple[int, str], list[Kostenboeking]] = {}
    for boeking in Kostenboeking.objects.filter(
        post__in={rij.post.pk for rij in rijen},
        boekstuk__in={rij.boekstuk for rij in rijen},
    ).order_by("pk"):
        gevonden.setdefault((boeking.post_id, boeking.boekstuk), []).append(boeking)
    return gevonden


def _gewijzigd(rij: Rij, boeking: Kostenboeking) -> Iterator[Fout]:
    """A boekstuk that is known must say the same; changing is reversing and booking anew."""
    for kolom, nieuw, was, tekst in (
        ("datum", rij.datum, boeking.datum, datum(boeking.datum)),
        ("bedrag", rij.centen, boeking.netto, bedrag(boeking.netto)),
        ("omschrijving", rij.omschrijving, boeking.omschrijving, boeking.omschrijving),
    ):
        if nieuw != was:
            reden = f"Gewijzigd: boekstuk {rij.boekstuk} is al geboekt, met {tekst}."
            yield Fout(rij.nummer, kolom, reden)


def _jaar(tekst: str) -> int:
    if not re.fullmatch(r"20\d\d", tekst, re.ASCII):
        raise WaardeError(f"{tekst or 'Leeg'} is geen jaar. Schrijf een jaar als 2024.")
    return int(tekst)


def _categorie(tekst: str) -> str:
    for categorie in KostenCategorie:
        if tekst.casefold() in (categorie.value, categorie.label.casefold()):
            return categorie.value
    raise WaardeError(
        f"{tekst or 'Leeg'} is geen categorie. Kies uit: {', '.join(KostenCategorie.values)}."
    )


def _datum(tekst: str) -> dt.date:
    """Both ways that people write it."""
    vormen = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)|(\d\d?)-(\d\d?)-(\d{4})", tekst, re.ASCII)
    try:
        if not vormen:
            raise ValueError
        if vormen[1]:
            dag = dt.date(int(vormen[1]), int(vormen[2]), int(vormen[3]))
        else:
            dag = dt.date(int(vormen[6]), int(vormen[5]), int(vormen[4]))
    except ValueError:
        raise WaardeError(
            f"{tekst or 'Leeg'} is geen datum. Schrijf een datum als 31-3-2024."
        ) from None
    if not 2000 <= dag.year < 2100:
        raise WaardeError(f"Het jaar {dag.year} kan niet kloppen.")
    return dag


def _bedrag(tekst: str) -> int:
    if not tekst:
        raise WaardeError("Dit veld is leeg.")
    centen = lees_bedrag(tekst, negatief=True)
    if centen == 0:
        raise WaardeError("Het bedrag is 0. Haal deze regel weg.")
    if abs(centen) > MAX_CENTEN:
        raise WaardeError(f"Dit is te veel: hoogstens {bedrag(MAX_CENTEN)}.")
    return centen
