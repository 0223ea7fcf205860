"""What speaks against a plan without making it impossible (design.md section 4, Conflicts)."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from gemeenten.afstanden import reistijd
from inzet.enums import Waarschuwing
from inzet.models import Inzet
from inzet.selectors.rooster import DAG, Rooster, Tijd, minuten
from poolregio.kern.dagdeel import NACHT, Dagdeel, delen_van
from poolregio.kern.feestdagen import feestdag
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.kern.opmaak import dagdatum, klok, uren

IN_WOORDEN = {
    NACHT: "’s nachts",
    Dagdeel.OCHTEND.value: "’s ochtends",
    Dagdeel.MIDDAG.value: "’s middags",
    Dagdeel.AVOND.value: "’s avonds",
}


@dataclass(frozen=True)
class Bezwaar:
    """One warning, as a sentence for the coordinator."""

    soort: Waarschuwing
    zin: str


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Somebody somewhere in some time; ``behalve`` are inzetten that this one replaces.

    ``gevraagd`` is how many experts were asked for, ``komen`` how many come.
    """

    deskundige: int
    roepnaam: str
    begin: dt.datetime
    eind: dt.datetime
    gemeente: str | None
    behalve: Collection[int] = ()
    gevraagd: int = 1
    komen: int = 1

    @property
    def dag(self) -> dt.date:
        return self.begin.astimezone(NEDERLAND).date()

    @property
    def minuten(self) -> int:
        """Really elapsed, also in the night the clock changes."""
        return int(self.eind.timestamp() - self.begin.timestamp()) // 60


def plan_van(inzet: Inzet, *, komen: int, behalve: Collection[int] = ()) -> Plan:
    """For an inzet with its activity (and aanvraag) and expert at hand."""
    aanvraag = inzet.activiteit.aanvraag
    eigen = [inzet.pk] if inzet.pk else []
    return Plan(
        deskundige=inzet.deskundige_id,
        roepnaam=inzet.deskundige.roepnaam,
        begin=inzet.begin,
        eind=inzet.eind,
        gemeente=inzet.activiteit.gemeente_id,
        behalve=[*eigen, *behalve],
        gevraagd=aanvraag.aantal_deskundigen if aanvraag else 1,
        komen=komen,
    )


def rooster_voor(plannen: Iterable[Plan]) -> Rooster:
    """Everything needed to weigh these plans."""
    plannen = list(plannen)
    dagen = [plan.dag for plan in plannen]
    mensen = {plan.deskundige for plan in plannen}
    return Rooster.van(mensen, min(dagen) - DAG, max(dagen) + DAG)


def bezwaren(plan: Plan, rooster: Rooster) -> list[Bezwaar]:
    """In the order of the list in design.md; empty when nothing speaks against it."""
    return [
        *_beschikbaar(plan, rooster),
        *_te_veel(plan, rooster),
        *_feestdag(plan),
        *_reistijd(plan, rooster),
        *_opleiding(plan, rooster),
        *_alleen(plan),
    ]


def _beschikbaar(plan: Plan, rooster: Rooster) -> Iterator[Bezwaar]:
    """Once for each day; who is away is not told as unavailable as well."""
    wie, weg = plan.deskundige, set()
    for dag, deel in delen_van(plan.begin, plan.eind):
        vrij = rooster.vrije_delen(wie, dag)
        if rooster.is_afwezig(wie, dag):
            weg.add(dag)
        elif vrij is not None and deel not in vrij:
            yield Bezwaar(
                Waarschuwing.BESCHIKBAARHEID,
                f"{plan.roepnaam} kan {IN_WOORDEN[deel]} niet op {dagdatum(dag)}.",
            )
    for dag in sorted(weg):
        yield Bezwaar(
            Waarschuwing.AFWEZIG, f"{plan.roepnaam} is afwezig op {dagdatum(dag)}."
        )


def _te_veel(plan: Plan, rooster: Rooster) -> Iterator[Bezwaar]:
    wie, dag = plan.deskundige, plan.dag
    op_dag = plan.minuten + minuten(rooster.op_dag(wie, dag), plan.behalve)
    in_week = plan.minuten + minuten(rooster.in_week(wie, dag), plan.behalve)
    patroon, weekuren = rooster.patroon(wie, dag), rooster.weekuren(wie, dag)
    if patroon and patroon.max_dag and op_dag > patroon.max_dag:
        yield Bezwaar(
            Waarschuwing.MAX_DAG,
            f"{plan.roepnaam} heeft op {dagdatum(dag)} dan {uren(op_dag)} uur. Het eigen "
            f"maximum is {uren(patroon.max_dag)} uur per dag.",
        )
    week = f"in week {dag.isocalendar().week}"
    if patroon and patroon.max_week and in_week > patroon.max_week:
        yield Bezwaar(
            Waarschuwing.MAX_WEEK,
            f"{plan.roepnaam} heeft {week} dan {uren(in_week)} uur. Het eigen maximum is "
            f"{uren(patroon.max_week)} uur per week.",
        )
    if weekuren is not None and in_week > weekuren * 60:
        yield Bezwaar(
            Waarschuwing.WEEKUREN,
            f"{plan.roepnaam} heeft {week} dan {uren(in_week)} uur. In het dienstverband "
            f"staat {uren(int(weekuren * 60))} uur per week.",
        )


def _feestdag(plan: Plan) -> Iterator[Bezwaar]:
    dagen = sorted({dag for dag, _ in delen_van(plan.begin, plan.eind)})
    for dag in dagen:
        if naam := feestdag(dag):
            yield Bezwaar(
                Waarschuwing.FEESTDAG,
                f"{dagdatum(dag).capitalize()} is een feestdag: {naam}.",
            )


def _reistijd(plan: Plan, rooster: Rooster) -> Iterator[Bezwaar]:
    """To the one before and the one after, when they are in another gemeente."""
    dagen = (plan.dag - DAG, plan.dag, plan.dag + DAG)
    tijden = [
        tijd
        for dag in dagen
        for tijd in rooster.op_dag(plan.deskundige, dag)
        if tijd.pk not in plan.behalve
    ]
    eerder = [tijd for tijd in tijden if tijd.eind <= plan.begin]
    later = [tijd for tijd in tijden if tijd.begin >= plan.eind]
    if eerder:
        vorige = max(eerder, key=lambda tijd: tijd.eind)
        yield from _onderweg(plan, vorige, plan.begin - vorige.eind, "Daarvoor")
    if later:
        volgende = min(later, key=lambda tijd: tijd.begin)
        yield from _onderweg(plan, volgende, volgende.begin - plan.eind, "Daarna")


def _onderweg(
    plan: Plan, ander: Tijd, tussen: dt.timedelta, wanneer: str
) -> Iterator[Bezwaar]:
    nodig = reistijd(plan.gemeente, ander.gemeente)
    if tussen >= nodig:
        return
    minuten_tussen, minuten_nodig = (int(t.total_seconds()) // 60 for t in (tussen, nodig))
    over = "geen tijd" if not minuten_tussen else f"{minuten_tussen} minuten"
    yield Bezwaar(
        Waarschuwing.REISTIJD,
        f"{wanneer} is {plan.roepnaam} van {klok(ander.begin)} tot {klok(ander.eind)} uur "
        f"ergens anders. De reis duurt ongeveer {minuten_nodig} minuten en er is {over} voor.",
    )


def _opleiding(plan: Plan, rooster: Rooster) -> Iterator[Bezwaar]:
    if not rooster.is_opgeleid(plan.deskundige, plan.dag):
        yield Bezwaar(
            Waarschuwing.OPLEIDING,
            f"Van {plan.roepnaam} staat er op {dagdatum(plan.dag)} geen geldige opleiding.",
        )


def _alleen(plan: Plan) -> Iterator[Bezwaar]:
    if plan.komen < plan.gevraagd:
        yield Bezwaar(
            Waarschuwing.ALLEEN,
            "De aanvraag vraagt om twee ervaringsdeskundigen, en er komt er nu één.",
        )
