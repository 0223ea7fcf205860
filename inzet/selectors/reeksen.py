"""A series before it is saved: its days, what falls out, and who cannot come when."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from inzet.enums import GEPLAND, GEREALISEERD
from inzet.herhalen import Regel
from inzet.models import Activiteit, Ervaringsdeskundige, Inzet, Reeks
from inzet.querysets import ActiviteitQuerySet
from inzet.selectors.planning import gesloten_halfjaren, van_tot, waar
from inzet.selectors.rooster import DAG, Rooster
from inzet.selectors.waarschuwingen import Bezwaar, Plan, bezwaren
from poolregio.kern.halfjaar import NEDERLAND, Periode, lokaal_moment
from poolregio.kern.opmaak import klok


@dataclass
class Keer:
    """One day of a series. ``vervalt``: left out by the rule; ``weigering``: cannot be.

    ``bezet`` says per expert why that one cannot come; ``bezwaren`` what is only warned for.
    """

    dag: dt.date
    vervalt: str = ""
    weigering: str = ""
    begin: dt.datetime | None = None
    eind: dt.datetime | None = None
    bezet: dict[int, str] = field(default_factory=dict)
    bezwaren: list[Bezwaar] = field(default_factory=list)

    @property
    def kan(self) -> bool:
        return not (self.vervalt or self.weigering)


def tijden_op(
    dag: dt.date, begin: dt.time, eind: dt.time
) -> tuple[dt.datetime, dt.datetime]:
    """By the clock of that day; an end not after the begin is the next day.

    Raises ValueError, with a sentence, when the clock skips this time.
    """
    laatste = dag if eind > begin else dag + DAG
    return lokaal_moment(dag, begin), lokaal_moment(laatste, eind)


def keren(
    activiteit: Activiteit, regel: Regel, mensen: Sequence[Ervaringsdeskundige]
) -> list[Keer]:
    """Every day after that of the activity itself. Raises RegelError."""
    begin, eind = (m.astimezone(NEDERLAND) for m in (activiteit.begin, activiteit.eind))
    alle = [
        Keer(dag.dag, dag.vervalt)
        for dag in regel.dagen(begin.date())
        if dag.dag > begin.date()
    ]
    open_keren = [keer for keer in alle if not keer.vervalt]
    dicht = gesloten_halfjaren(keer.dag for keer in open_keren)
    for keer in open_keren:
        try:
            keer.begin, keer.eind = tijden_op(keer.dag, begin.time(), eind.time())
        except ValueError as error:
            keer.weigering = str(error)
        else:
            if halfjaar := dicht.get(Periode.van(keer.dag).code):
                keer.weigering = f"Het {halfjaar} is gesloten."
    if mensen and open_keren:
        _weeg(activiteit, [keer for keer in open_keren if keer.kan], mensen)
    return alle


def _weeg(
    activiteit: Activiteit, open_keren: list[Keer], mensen: Sequence[Ervaringsdeskundige]
) -> None:
    if not open_keren:
        return
    per_pk = {deskundige.pk: deskundige for deskundige in mensen}
    rooster = Rooster.van(per_pk, open_keren[0].dag - DAG, open_keren[-1].dag + DAG)
    bezet = _bezet(per_pk, open_keren)
    for keer in open_keren:
        for pk, deskundige in per_pk.items():
            if rooster.weekuren(pk, keer.dag) is None:
                keer.bezet[pk] = f"{deskundige.roepnaam} is dan niet in dienst."
            elif inzet := _botst(keer, bezet.get(pk, [])):
                van, tot = van_tot(inzet)
                keer.bezet[pk] = (
                    f"{deskundige.roepnaam} is dan van {klok(van)} tot {klok(tot)} uur "
                    f"{waar(inzet.activiteit)}."
                )
            elif keer.begin and keer.eind:
                plan = Plan(
                    deskundige=pk,
                    roepnaam=deskundige.roepnaam,
                    begin=keer.begin,
                    eind=keer.eind,
                    gemeente=activiteit.gemeente_id,
                )
                keer.bezwaren += bezwaren(plan, rooster)


def _bezet(mensen: dict[int, Ervaringsdeskundige], open_keren: list[Keer]):
    """What they do between the first and the last of these times, by expert."""
    eerste, laatste = open_keren[0].begin, open_keren[-1].eind
    bezet: dict[int, list[Inzet]] = {}
    for inzet in Inzet.objects.in_de_weg(mensen.values(), eerste, laatste).with_related():
        bezet.setdefault(inzet.deskundige_id, []).append(inzet)
    return bezet


def _botst(keer: Keer, inzetten: list[Inzet]) -> Inzet | None:
    for inzet in inzetten:
        van, tot = van_tot(inzet)
        if keer.begin and keer.eind and van < keer.eind and tot > keer.begin:
            return inzet
    return None


def gaat_mee(activiteit: Activiteit) -> list[Inzet]:
    """Who comes to an activity, and so to its repetitions."""
    return list(
        activiteit.inzetten.filter(status__in=[*GEPLAND, *GEREALISEERD])
        .select_related("deskundige", "rol")
        .order_by("begin", "pk")
    )


def nog_te_wijzigen(reeks: Reeks, vanaf: dt.datetime | None = None) -> ActiviteitQuerySet:
    """What is still ahead in a series: realised and called-off ones never change."""
    rijen = Activiteit.objects.filter(reeks=reeks).gepland()
    if vanaf:
        rijen = rijen.filter(begin__gte=vanaf)
    return rijen.order_by("pk")
