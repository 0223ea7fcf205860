"""Settling at year end what was not spent on projectkosten, and how that is computed (K12)."""

from dataclasses import dataclass, field

from django.utils import timezone

from gemeenten.enums import KostenCategorie
from gemeenten.models import Begrotingspost, Gemeente, Verdeelsleutel, Verrekening
from gemeenten.rekenen.verrekenen import Deel, delen, te_verrekenen
from gemeenten.selectors.jaarbegroting import Bedragen, Jaarbegroting, jaarbegroting
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import euro


@dataclass(frozen=True)
class Berekening:
    """What would be settled now. ``centen`` is None while something is missing."""

    jaar: int
    begroting: Jaarbegroting
    sleutel: Verdeelsleutel | None
    aandelen: dict[str, int]  # hundredths of a percent per gemeentecode
    ontbreekt: list[str] = field(default_factory=list)

    @property
    def projectkosten(self) -> Bedragen:
        return self.begroting.som(KostenCategorie.PROJECTKOSTEN)

    @property
    def begroot(self) -> int | None:
        return self.projectkosten.geindexeerd

    @property
    def geboekt(self) -> int:
        return self.projectkosten.geboekt

    @property
    def centen(self) -> int | None:
        if self.ontbreekt or self.begroot is None:
            return None
        return te_verrekenen(self.begroot, self.geboekt)

    def wijkt_af_van(self, verrekening: Verrekening) -> bool:
        """Whether something changed since the proposal was made."""
        return (self.begroot, self.geboekt, self.centen, self.sleutel) != (
            verrekening.begroot_centen,
            verrekening.geboekt_centen,
            verrekening.centen,
            verrekening.sleutel,
        )


def bereken(jaar: int) -> Berekening:
    begroting = jaarbegroting(jaar)
    sleutel = Verdeelsleutel.objects.geldend(Periode(jaar, 1)).first()
    aandelen = (
        dict(sleutel.aandelen.order_by().values_list("gemeente_id", "honderdsten"))
        if sleutel
        else {}
    )
    ontbreekt = []
    if not any(g.categorie == KostenCategorie.PROJECTKOSTEN for g in begroting.groepen):
        ontbreekt.append(f"Er zijn nog geen projectkosten begroot voor {jaar}.")
    if not sleutel:
        ontbreekt.append(f"Er is geen vastgestelde verdeelsleutel voor 1 januari {jaar}.")
    if begroting.som(KostenCategorie.PROJECTKOSTEN).geindexeerd is None:
        jaren = " en ".join(map(str, begroting.ontbreekt))
        ontbreekt.append(
            f"Het voorlopige OVA-percentage van {jaren} ontbreekt. De contractmanager voert "
            "het in."
        )
    return Berekening(jaar, begroting, sleutel, aandelen, ontbreekt)


def is_voorbij(jaar: int) -> bool:
    return jaar < timezone.localdate().year


def is_verrekend(jaar: int) -> bool:
    """Then the projectkosten of that year never change again."""
    return Verrekening.objects.besloten().filter(jaar=jaar).exists()


def verrekende_jaren() -> set[int]:
    return set(Verrekening.objects.besloten().values_list("jaar", flat=True))


@dataclass(frozen=True)
class Regel:
    """One gemeente on the page."""

    gemeentecode: str
    naam: str
    deel: Deel


@dataclass(frozen=True)
class Verrekenbeeld:
    """The figures on the page: those of the settlement when there is one, else of now."""

    begroot: int
    geboekt: int
    centen: int
    regels: list[Regel]
    gelijk: list[str]

    @property
    def totaal(self) -> Regel:
        honderdsten = sum(regel.deel.honderdsten for regel in self.regels)
        return Regel("", "Samen", Deel(honderdsten, "", self.centen, kreeg_rest=False))


def beeld(berekening: Berekening, verrekening: Verrekening | None) -> Verrekenbeeld | None:
    """None while it cannot be computed."""
    if verrekening:
        begroot, geboekt = verrekening.begroot_centen, verrekening.geboekt_centen
        centen: int | None = verrekening.centen
        aandelen = dict(
            verrekening.delen.order_by().values_list("gemeente_id", "honderdsten")
        )
    else:
        begroot, geboekt = berekening.begroot or 0, berekening.geboekt
        centen, aandelen = berekening.centen, berekening.aandelen
    if centen is None or not aandelen:
        return None
    namen = dict(Gemeente.objects.values_list("pk", "naam"))
    per_code, gelijk = delen(centen, aandelen)
    regels = [
        Regel(code, naam, per_code[code])
        for code, naam in namen.items()
        if code in per_code
    ]
    return Verrekenbeeld(begroot, geboekt, centen, regels, [namen[code] for code in gelijk])


def _terug(jaar: int) -> str:
    if is_voorbij(jaar):
        return "Dat gaat terug naar de gemeenten."
    return (
        f"Wat daarvan over is als {jaar} voorbij is, gaat terug naar de gemeenten. Er komen nog "
        "kosten bij."
    )


def zo_verrekenen_we(jaar: int, cijfers: Verrekenbeeld, sleutel: str) -> list[str]:
    """The computation, step by step."""
    if cijfers.geboekt > cijfers.begroot:
        over = (
            f"Er is {euro(cijfers.geboekt - cijfers.begroot)} meer geboekt dan begroot. Dan is "
            "er niets te verrekenen."
        )
    else:
        over = (
            f"Niet uitgegeven: {euro(cijfers.begroot)} min {euro(cijfers.geboekt)} is "
            f"{euro(cijfers.centen)}. {_terug(jaar)}"
        )
    rest = sum(regel.deel.kreeg_rest for regel in cijfers.regels)
    begroot = (
        f"De projectkosten van {jaar} samen, geïndexeerd: {euro(cijfers.begroot)}. Tekorten "
        "en overschotten van posten vallen tegen elkaar weg."
    )
    deel = (
        f"Elke gemeente krijgt haar deel volgens de sleutel van 1 januari {jaar} ({sleutel}), "
        "eerst op hele centen naar beneden afgerond."
    )
    stappen = [
        begroot,
        f"Geboekt op de projectkosten van {jaar}: {euro(cijfers.geboekt)}.",
        over,
        deel,
    ]
    if rest:
        centen = "blijft 1 cent" if rest == 1 else f"blijven {rest} centen"
        stappen.append(
            f"Dan {centen} over. Wie bij het afronden het meeste verloor, krijgt er als eerste "
            "een cent bij."
        )
    if cijfers.gelijk:
        stappen.append(
            f"{_opsomming(cijfers.gelijk)} verloren precies evenveel. Dan gaat de grootste "
            "sleutel voor, en daarna de laagste gemeentecode."
        )
    stappen.append("De kosten van de MGR en de overige kosten worden niet verrekend.")
    return stappen


def verrekeningen(user: Gebruiker) -> list[tuple[int, Verrekening | None]]:
    """Every year that has a settlement or is ripe for one, newest first."""
    gemaakt = {v.jaar: v for v in Verrekening.objects.visible_to(user)}
    nu = timezone.localdate().year
    jaren = set(
        Begrotingspost.objects.filter(
            categorie=KostenCategorie.PROJECTKOSTEN, jaar__lte=nu
        ).values_list("jaar", flat=True)
    )
    return [
        (jaar, gemaakt.get(jaar)) for jaar in sorted(jaren | set(gemaakt), reverse=True)
    ]


def _opsomming(namen: list[str]) -> str:
    return f"{', '.join(namen[:-1])} en {namen[-1]}"
