"""From the database to a problem that can be calculated, in a constant number of questions.

Wish-themes are special-category data: they are only counted here, with the consent in
force, as wishes that would not be met. No page, log or explanation ever names them.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Sum

from gemeenten.afstanden import afstand, reistijd
from gemeenten.enums import INTERNE_SOORTEN, MINUTEN_PER_DAGDEEL, Prioriteit
from gemeenten.models import Behoefte
from inzet.models import (
    Dienstverband,
    Ervaringsdeskundige,
    Inzet,
    Voorstel,
    WensRol,
    WensThema,
)
from inzet.rekenen import (
    HOOGSTENS_PER_DAG,
    Bezet,
    Deskundige,
    Pot,
    Probleem,
    Vraag,
)
from inzet.selectors.dienstverbanden import contracturen_in
from inzet.selectors.rooster import DAG, Rooster, Tijd
from inzet.selectors.verdeling import Verdeling, verdeling
from poolregio.kern.dagdeel import Dagdeel, maandag
from poolregio.kern.feestdagen import feestdag, schoolvakantie
from poolregio.kern.halfjaar import NEDERLAND, Periode
from poolregio.kern.verdeel import verdeel

REGIO = ""  # the pot of regional needs
# What a dagdeel of a need weighs in the choice; see docs/besluiten on the proposal.
BELANG = {Prioriteit.EERST: 60, Prioriteit.DAARNA: 30, Prioriteit.RUIMTE: 10}


@dataclass(frozen=True)
class Opgave:
    """The problem, and what is needed to tell about the answer."""

    probleem: Probleem
    verdeling: Verdeling
    behoeften: dict[int, Behoefte]
    zonder_beschikbaarheid: list[int]  # experts at work who never said when they can
    zonder_opleiding: list[int]  # and those without a valid opleiding in all this time


def opgave(voorstel: Voorstel) -> Opgave:
    """Everything as it stands now."""
    periode = Periode.parse(voorstel.halfjaar_id)
    vanaf = max(voorstel.vanaf, periode.begin)
    uitkomst = verdeling(periode)
    behoeften, vragen = _vragen(periode)
    in_dienst = Dienstverband.objects.in_periode(periode).values("deskundige")
    mensen = list(Ervaringsdeskundige.objects.filter(pk__in=in_dienst).order_by("pk"))
    rooster = Rooster.van([mens.pk for mens in mensen], periode.begin, periode.einde)
    gemist = _gemiste_wensen(mensen, behoeften.values())
    codes = [deel.gemeente.pk for deel in uitkomst.delen]
    gedaan = _gedaan(periode)
    dagen = _werkdagen(vanaf, periode.einde)
    inzetbaarheid = uitkomst.contractjaar.inzetbaarheid if uitkomst.contractjaar else 0
    deskundigen = [
        _deskundige(
            mens,
            _Tijd(rooster, periode, dagen, inzetbaarheid),
            codes,
            gemist[mens.pk],
            gedaan.get(mens.pk, 0),
        )
        for mens in mensen
    ]
    return Opgave(
        probleem=Probleem(
            vragen=tuple(vragen),
            potten=tuple(_potten(uitkomst, vragen)),
            deskundigen=tuple(deskundigen),
            reisminuten={
                (van, naar): int(reistijd(van, naar).total_seconds()) // 60
                for van in codes
                for naar in codes
                if van < naar
            },
            liever_niet=frozenset(dag for dag in dagen if schoolvakantie(dag)),
        ),
        verdeling=uitkomst,
        behoeften=behoeften,
        zonder_beschikbaarheid=[
            mens.pk for mens in mensen if not rooster.patronen.get(mens.pk)
        ],
        zonder_opleiding=[
            mens.pk for mens in mensen if not rooster.is_opgeleid(mens.pk, vanaf)
        ],
    )


def _werkdagen(vanaf: dt.date, einde: dt.date) -> list[dt.date]:
    """Every day but public holidays; who works at weekends says so."""
    aantal = max(0, (einde - vanaf).days + 1)
    dagen = (vanaf + nummer * DAG for nummer in range(aantal))
    return [dag for dag in dagen if not feestdag(dag)]


def _vragen(periode: Periode) -> tuple[dict[int, Behoefte], list[Vraag]]:
    """What is still wanted and not planned or done, in whole dagdelen."""
    behoeften = list(
        Behoefte.objects.geldend()
        .filter(jaar=periode.jaar)
        .select_related("gemeente", "soort", "rol", "thema", "plek")
        .order_by("pk")
    )
    gepland = dict(
        Inzet.objects.in_periode(periode)
        .telt()
        .filter(activiteit__behoefte__in=[behoefte.pk for behoefte in behoeften])
        .order_by()
        .values_list("activiteit__behoefte")
        .annotate(som=Sum("minuten"))
    )
    vragen = []
    for behoefte in behoeften:
        al = gepland.get(behoefte.pk, 0)
        dagdelen = Pot(sleutel="", minuten=behoefte.minuten_per_halfjaar - al).dagdelen
        if not al:
            dagdelen = max(1, dagdelen)  # an hour asked is a dagdeel at least
        vragen.append(
            Vraag(
                sleutel=behoefte.pk,
                pot=behoefte.gemeente_id or REGIO,
                dagdelen=dagdelen,
                belang=BELANG[Prioriteit(behoefte.prioriteit)],
                voorkeur=frozenset(behoefte.dagdelen),
            )
        )
    return {behoefte.pk: behoefte for behoefte in behoeften}, vragen


def _potten(uitkomst: Verdeling, vragen: Iterable[Vraag]) -> list[Pot]:
    """What each gemeente may still get; its share of the regional needs is kept apart."""
    regionaal = sum(v.dagdelen for v in vragen if v.pot == REGIO) * MINUTEN_PER_DAGDEEL
    sleutel = {deel.gemeente.pk: deel.honderdsten or 0 for deel in uitkomst.delen}
    eraf = verdeel(regionaal, sleutel) if any(sleutel.values()) else {}
    return [
        Pot(sleutel=REGIO, minuten=regionaal),
        *(
            Pot(
                sleutel=deel.gemeente.pk,
                minuten=(deel.saldo or 0) - eraf.get(deel.gemeente.pk, 0),
            )
            for deel in uitkomst.delen
        ),
    ]


def _gedaan(periode: Periode) -> dict[int, int]:
    """Minutes per expert in this half-year that count for the gemeenten or the region."""
    return dict(
        Inzet.objects.in_periode(periode)
        .telt()
        .exclude(activiteit__soort__in=INTERNE_SOORTEN)
        .order_by()
        .values_list("deskundige")
        .annotate(som=Sum("minuten"))
    )


def _gemiste_wensen(
    mensen: Iterable[Ervaringsdeskundige], behoeften: Iterable[Behoefte]
) -> dict[int, dict[int, int]]:
    """Per expert and need how many wishes it misses; who wished nothing misses nothing."""
    keys = [mens.pk for mens in mensen]
    rollen, themas = defaultdict(set), defaultdict(set)
    for wie, rol in WensRol.objects.filter(deskundige__in=keys).values_list(
        "deskundige", "rol"
    ):
        rollen[wie].add(rol)
    for wie, thema in (
        WensThema.objects.geldend()
        .filter(deskundige__in=keys)
        .values_list("deskundige", "thema")
    ):
        themas[wie].add(thema)
    gemist: dict[int, dict[int, int]] = {wie: {} for wie in keys}
    for behoefte in behoeften:
        for wie in keys:
            mist_rol = bool(rollen[wie]) and behoefte.rol_id not in rollen[wie]
            mist_thema = (
                behoefte.thema_id is not None
                and bool(themas[wie])
                and behoefte.thema_id not in themas[wie]
            )
            gemist[wie][behoefte.pk] = mist_rol + mist_thema
    return gemist


@dataclass(frozen=True)
class _Tijd:
    """What everybody shares: the days that count, and what is known of the experts."""

    rooster: Rooster
    periode: Periode
    dagen: list[dt.date]
    inzetbaarheid: int

    def vrij(self, wie: int) -> frozenset[tuple[dt.date, str]]:
        """At work, trained, available and not away. Who never said when, is not proposed."""
        return frozenset(
            (dag, deel)
            for dag in self.dagen
            if self.rooster.weekuren(wie, dag) is not None
            and self.rooster.is_opgeleid(wie, dag)
            for deel in self.rooster.vrije_delen(wie, dag) or ()
            if deel in Dagdeel.values
        )

    def week_over(self, wie: int) -> dict[dt.date, int]:
        """The weekly hours or the own maximum, minus what is planned."""
        over: dict[dt.date, int] = {}
        gepland: dict[dt.date, int] = defaultdict(int)
        for tijd in self.rooster.tijden.get(wie, ()):
            gepland[maandag(tijd.dag)] += tijd.minuten
        for dag in self.dagen:
            weekuren = self.rooster.weekuren(wie, dag)
            if weekuren is None:
                continue
            patroon = self.rooster.patroon(wie, dag)
            grens = int(weekuren * 60)
            if patroon and patroon.max_week:
                grens = min(grens, patroon.max_week)
            week = maandag(dag)
            over[week] = min(over.get(week, grens), grens)
        return {week: grens - gepland[week] for week, grens in over.items()}

    def capaciteit(self, wie: int) -> int:
        """Minutes of the half-year that can be divided: hours times inzetbaarheid."""
        diensten = self.rooster.diensten.get(wie, ())
        contracturen = contracturen_in(
            self.periode, ((d.weekuren, d.begin, d.eind) for d in diensten)
        )
        return int(contracturen * 60 * self.inzetbaarheid / 100)

    def dag_max(self, wie: int) -> int:
        """The smallest own maximum of this time; two dagdelen when nobody said."""
        patronen = {self.rooster.patroon(wie, dag) for dag in self.dagen} - {None}
        return min([HOOGSTENS_PER_DAG, *(p.max_dag for p in patronen if p and p.max_dag)])


def _deskundige(
    mens: Ervaringsdeskundige,
    tijd: _Tijd,
    codes: list[str],
    gemist: dict[int, int],
    gedaan: int,
) -> Deskundige:
    capaciteit = tijd.capaciteit(mens.pk)
    return Deskundige(
        sleutel=mens.pk,
        vrij=tijd.vrij(mens.pk),
        week_over=tijd.week_over(mens.pk),
        halfjaar_over=capaciteit - gedaan,
        dag_max=tijd.dag_max(mens.pk),
        capaciteit=capaciteit,
        belast=gedaan,
        bezet=tuple(
            bezet for een in tijd.rooster.tijden.get(mens.pk, ()) for bezet in _bezet(een)
        ),
        km={code: round(afstand(mens.woongemeente_id, code) or 0) for code in codes},
        gemist=gemist,
    )


def _bezet(tijd: Tijd) -> Iterable[Bezet]:
    """One for each day that it touches, in local time."""
    begin, eind = tijd.begin.astimezone(NEDERLAND), tijd.eind.astimezone(NEDERLAND)
    dag = begin.date()
    while dag <= eind.date():
        van = begin.hour * 60 + begin.minute if dag == begin.date() else 0
        tot = eind.hour * 60 + eind.minute if dag == eind.date() else 24 * 60
        if tot > van:
            yield Bezet(dag=dag, begin=van, eind=tot, plek=tijd.gemeente or "")
        dag += DAG
