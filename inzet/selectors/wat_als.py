"""What the distribution would be with other facts: the same calculation, nothing stored."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from gemeenten.models import Contractjaar, Verdeelsleutel
from inzet.models import Afwijkingsafspraak, Dienstverband
from inzet.selectors.capaciteit import in_honderdsten
from inzet.selectors.verdeelfeiten import Dienst, Feiten, Jaar, Sleutel, lees_feiten
from inzet.selectors.verdeling import Deel, Verdeling, verdeling_uit
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import MIN, datum, honderdsten, uren, weekuren
from poolregio.kern.uren import uren_in_kolom

HONDERDSTE = Decimal("0.01")


@dataclass(frozen=True, kw_only=True)
class Aannames:
    """What somebody fills in; None is as it is now.

    ``extra_fte`` comes from ``extra_vanaf`` up to and including ``extra_tot``.
    """

    extra_fte: Decimal | None = None
    extra_vanaf: date | None = None
    extra_tot: date | None = None
    vertrekt: Dienstverband | None = None
    laatste_dag: date | None = None
    inzetbaarheid: int | None = None
    sleutel: Verdeelsleutel | None = None

    @property
    def is_leeg(self) -> bool:
        return self == Aannames()


@dataclass(frozen=True)
class Regel:
    """The recht of one gemeente, or of all together, in minutes: now and then."""

    code: str
    naam: str
    sleutel_nu: int | None
    sleutel_dan: int | None
    nu: int | None
    dan: int | None

    @property
    def verschil(self) -> int | None:
        return None if self.nu is None or self.dan is None else self.dan - self.nu

    @property
    def teken(self) -> str:
        """The difference as it is read: with a plus or a minus, and 0 without."""
        return met_teken(self.verschil)


@dataclass(frozen=True)
class Toezegging:
    """What ``regel`` gives away, in minutes, while its recht would be less than that."""

    regel: Regel
    afspraken: list[Afwijkingsafspraak]

    @property
    def minuten(self) -> int:
        return sum(afspraak.minuten for afspraak in self.afspraken)

    @property
    def is_al_zo(self) -> bool:
        """Also with the recht of now: then it is not these assumptions that do it."""
        return self.regel.nu is not None and self.minuten > self.regel.nu


@dataclass(frozen=True, kw_only=True)
class WatAls:
    """Two distributions beside each other; ``geleend`` is the contractjaar of another year."""

    nu: Verdeling
    dan: Verdeling
    regels: list[Regel]
    totaal: Regel
    toezeggingen: list[Toezegging]
    zinnen: list[str]
    geleend: Contractjaar | None

    @property
    def heeft_andere_sleutel(self) -> bool:
        return any(regel.sleutel_nu != regel.sleutel_dan for regel in self.regels)

    @property
    def som(self) -> list[tuple[str, str, str, str]]:
        """Contract hours, inzetbaarheid and what there is to divide: label, now, then, +/-."""
        contract = [in_honderdsten(v.contracturen) for v in (self.nu, self.dan)]
        rijen = [_somregel("Contracturen", contract, honderdsten)]
        if self.nu.contractjaar and self.dan.contractjaar:
            deel = [
                v.contractjaar.inzetbaarheid for v in (self.nu, self.dan) if v.contractjaar
            ]
            rijen.append(_somregel("Inzetbaarheid in procent", deel, str))
        if self.nu.te_verdelen is not None and self.dan.te_verdelen is not None:
            minuten = [self.nu.te_verdelen, self.dan.te_verdelen]
            rijen.append(_somregel("Te verdelen uren", minuten, uren_in_kolom))
        return rijen

    @property
    def samenvatting(self) -> str:
        if (verschil := self.totaal.verschil) is None:
            return ""
        if verschil == 0:
            return "Er zijn evenveel uren te verdelen als nu."
        wat = "meer" if verschil > 0 else "minder"
        return f"Er is dan {uren(abs(verschil))} uur {wat} te verdelen dan nu."


def met_teken(minuten: int | None) -> str:
    if minuten is None:
        return ""
    return f"+{uren_in_kolom(minuten)}" if minuten > 0 else uren_in_kolom(minuten)


def _somregel(label, waarden, schrijf) -> tuple[str, str, str, str]:
    nu, dan = waarden
    verschil = schrijf(abs(dan - nu))
    teken = "+" if dan > nu else MIN if dan < nu else ""
    return label, schrijf(nu), schrijf(dan), f"{teken}{verschil}" if teken else "0"


def wat_als(periode: Periode, aannames: Aannames) -> WatAls:
    """Without a contractjaar the last one before it is borrowed, for now and then alike."""
    feiten = lees_feiten((periode,))
    tot_nu_toe = Contractjaar.objects.filter(jaar__lte=periode.jaar).order_by("-jaar")
    contractjaar = tot_nu_toe.first()
    geleend = contractjaar if contractjaar and contractjaar.jaar != periode.jaar else None
    if geleend:
        jaar = Jaar(periode.jaar, geleend.inzetbaarheid, geleend.bron)
        feiten = replace(feiten, contractjaren={periode.jaar: jaar})
    nu = verdeling_uit(periode, feiten)
    dan = verdeling_uit(periode, anders(periode, feiten, aannames, contractjaar))
    regels = [_regel(*delen) for delen in zip(nu.delen, dan.delen, strict=True)]
    totaal = Regel(
        "",
        f"{len(regels)} gemeenten samen",
        nu.totaal.honderdsten,
        dan.totaal.honderdsten,
        nu.te_verdelen,
        dan.te_verdelen,
    )
    return WatAls(
        nu=nu,
        dan=dan,
        regels=regels,
        totaal=totaal,
        toezeggingen=_boven_recht(periode, regels),
        zinnen=_in_woorden(aannames, nu, contractjaar),
        geleend=geleend,
    )


def anders(
    periode: Periode, feiten: Feiten, aannames: Aannames, contractjaar: Contractjaar | None
) -> Feiten:
    """The facts as they would be. Dienstverbanden of one expert never overlap, so neither do
    these: an extra one is somebody who is not there yet."""
    diensten = list(feiten.dienstverbanden)
    if (rij := aannames.vertrekt) and aannames.laatste_dag:
        diensten.remove(Dienst(rij.weekuren, rij.begin, rij.eind))
        diensten.append(Dienst(rij.weekuren, rij.begin, aannames.laatste_dag))
    if aannames.extra_fte and contractjaar:
        diensten.append(
            Dienst(
                extra_weekuren(aannames.extra_fte, contractjaar),
                aannames.extra_vanaf or periode.begin,
                aannames.extra_tot or periode.einde,
            )
        )
    feiten = replace(feiten, dienstverbanden=diensten)
    if aannames.inzetbaarheid and contractjaar:
        jaar = Jaar(periode.jaar, aannames.inzetbaarheid, "wat als")
        feiten = replace(feiten, contractjaren={periode.jaar: jaar})
    if sleutel := aannames.sleutel:
        aandelen = dict(sleutel.aandelen.values_list("gemeente", "honderdsten"))
        geldend = Sleutel(sleutel.naam, periode.begin, sleutel.bron)
        feiten = replace(feiten, sleutels={geldend: aandelen})
    return feiten


def extra_weekuren(fte: Decimal, contractjaar: Contractjaar) -> Decimal:
    """In whole hundredths of an hour, as a dienstverband has them."""
    return (fte * contractjaar.weekuren_per_fte).quantize(HONDERDSTE)


def _regel(nu: Deel, dan: Deel) -> Regel:
    return Regel(
        nu.gemeente.pk,
        nu.gemeente.naam,
        nu.honderdsten,
        dan.honderdsten,
        nu.recht,
        dan.recht,
    )


def _boven_recht(periode: Periode, regels: list[Regel]) -> list[Toezegging]:
    per_gemeente = defaultdict(list)
    toegezegd = Afwijkingsafspraak.objects.toegezegd().filter(halfjaar=periode.code)
    for afspraak in toegezegd.select_related("van", "naar").order_by("naar__naam", "pk"):
        per_gemeente[afspraak.van_id].append(afspraak)
    toezeggingen = [
        Toezegging(regel, per_gemeente[regel.code])
        for regel in regels
        if regel.dan is not None and regel.code in per_gemeente
    ]
    return [t for t in toezeggingen if t.minuten > (t.regel.dan or 0)]


def _in_woorden(
    aannames: Aannames, nu: Verdeling, contractjaar: Contractjaar | None
) -> list[str]:
    zinnen = []
    if (fte := aannames.extra_fte) and contractjaar:
        vanaf, tot = aannames.extra_vanaf, aannames.extra_tot
        per_week = weekuren(extra_weekuren(fte, contractjaar))
        zinnen.append(
            f"Er komt {weekuren(fte)} fte bij: {per_week} uur per week, van "
            f"{datum(vanaf or nu.periode.begin)} tot en met {datum(tot or nu.periode.einde)}."
        )
    if (rij := aannames.vertrekt) and aannames.laatste_dag:
        zinnen.append(
            f"{rij.deskundige} ({weekuren(rij.weekuren)} uur per week) gaat weg. De laatste "
            f"dag is {datum(aannames.laatste_dag)}."
        )
    if aannames.inzetbaarheid and nu.contractjaar:
        zinnen.append(
            f"De inzetbaarheid is {aannames.inzetbaarheid} procent in plaats van "
            f"{nu.contractjaar.inzetbaarheid} procent."
        )
    if sleutel := aannames.sleutel:
        stand = "" if sleutel.is_vastgesteld else ", die nog niet is vastgesteld"
        zinnen.append(f"We verdelen met de sleutel ‘{sleutel.naam}’{stand}.")
    return zinnen
