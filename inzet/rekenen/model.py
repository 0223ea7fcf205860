"""The choice between rhythms as a CP-SAT model: hard rules as constraints, the rest as costs.

See docs/besluiten/0011-a-proposal-of-rhythms.md for why it has this form.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_high
from typing import Any

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from inzet.rekenen.probleem import KLOK, VOLGORDE, Pot, Probleem
from inzet.rekenen.ritme import Ritme, ritmes
from poolregio.kern.dagdeel import maandag

# What the second phase weighs, per dagdeel unless told otherwise. The hours per gemeente
# come first, in a phase of their own; nothing here can take an hour from them.
GEWICHT_TEKORT = 200  # for each quarter that a gemeente stays further below its hours
GEWICHT_SCHEEF = 15  # above someone's fair part
GEWICHT_WENS = 8  # a wish (role, theme) that this does not meet
GEWICHT_KM = 1  # for each 4 km from home
KM_PER_GEWICHT = 4
GEWICHT_PERSOON = 60  # each expert at a need, once
GEWICHT_RITME = 10  # each rhythm, once: rather one every week than two every other week


@dataclass
class Model:
    """The variables by what they are about. ``uren`` is the first objective."""

    probleem: Probleem
    ritmes: list[Ritme]
    cp: Any
    gekozen: list[Any]
    minder: dict[tuple[int, int], Any] = field(default_factory=dict)
    minder_week: dict[tuple[int, int, Any], Any] = field(default_factory=dict)
    aantal: dict[tuple[int, int], Any] = field(default_factory=dict)
    per_pot: dict[str, Any] = field(default_factory=dict)
    uren: Any = 0
    uren_minst: int = 0  # what rounding and too few needs cost, whatever is chosen
    krap: list[set] = field(default_factory=list)


def bouw(probleem: Probleem) -> Model:
    from ortools.sat.python import cp_model  # noqa: PLC0415 -- large, and only needed here

    lijst = ritmes(probleem)
    cp = cp_model.CpModel()
    model = Model(
        probleem, lijst, cp, [cp.new_bool_var(f"r{i}") for i in range(len(lijst))]
    )
    model.krap = _krappe_weken(probleem)
    _aantallen(model)
    _een_tegelijk(model)
    _weken_en_halfjaar(model)
    _vragen_en_uren(model)
    return model


def _groepen(paren: Iterable[tuple[Hashable, int]]) -> dict[Any, list[int]]:
    groepen: dict[Any, list[int]] = defaultdict(list)
    for sleutel, nummer in paren:
        groepen[sleutel].append(nummer)
    return groepen


def _aantallen(model: Model) -> None:
    """How many dagdelen an expert does for a need: the dates of the rhythms, minus some.

    Leaving out dates never breaks a rule, so the amount can be met to the dagdeel.
    """
    paren = _groepen(((r.vraag, r.deskundige), i) for i, r in enumerate(model.ritmes))
    for (vraag, deskundige), nummers in paren.items():
        alles = sum(len(model.ritmes[i].datums) * model.gekozen[i] for i in nummers)
        hoogst = sum(len(model.ritmes[i].datums) - 1 for i in nummers)
        weg = model.cp.new_int_var(0, hoogst, f"minder_{vraag}_{deskundige}")
        model.minder[vraag, deskundige] = weg
        weken = _groepen(
            (maandag(dag), i)
            for i in nummers
            for dag in model.ritmes[i].datums
            if maandag(dag) in model.krap[deskundige]
        )
        weg_week = []
        for week, in_week in weken.items():
            een = model.cp.new_int_var(
                0, len(in_week), f"minder_{vraag}_{deskundige}_{week}"
            )
            model.cp.add(een <= sum(model.gekozen[i] for i in in_week))
            model.minder_week[vraag, deskundige, week] = een
            weg_week.append(een)
        model.cp.add(
            weg + sum(weg_week)
            <= sum((len(model.ritmes[i].datums) - 1) * model.gekozen[i] for i in nummers)
        )
        aantal = model.aantal[vraag, deskundige] = alles - weg - sum(weg_week)
        # Follows from the rest, but tells the solver at once what part of a rhythm is worth.
        gevraagd = model.probleem.vragen[vraag].dagdelen
        model.cp.add(
            aantal
            <= sum(
                min(gevraagd, len(model.ritmes[i].datums)) * model.gekozen[i]
                for i in nummers
            )
        )


def _krappe_weken(probleem: Probleem) -> list[set]:
    """The weeks in which someone has less room than usual: there a rhythm may skip."""
    krap = []
    for deskundige in probleem.deskundigen:
        ruimte = {
            week: minuten // MINUTEN_PER_DAGDEEL
            for week, minuten in deskundige.week_over.items()
            if minuten >= MINUTEN_PER_DAGDEEL
        }
        gewoon = median_high(ruimte.values()) if ruimte else 0
        krap.append({week for week, aantal in ruimte.items() if aantal < gewoon})
    return krap


def _een_tegelijk(model: Model) -> None:
    """One need per dagdeel, the maximum per day, and time to travel in between."""
    cp, x = model.cp, model.gekozen
    plekken = _groepen(
        ((r.deskundige, r.weekdag, rest, r.deel), i)
        for i, r in enumerate(model.ritmes)
        for rest in r.resten
    )
    gehad: set[Hashable] = set()

    def hoogstens(nummers: Iterable[int], aantal: int) -> None:
        """The same constraint for several weeks in turn is written once."""
        nummers = tuple(sorted(nummers))
        if len(nummers) > aantal and (nummers, aantal) not in gehad:
            gehad.add((nummers, aantal))
            if aantal == 1:
                cp.add_at_most_one(x[i] for i in nummers)
            else:
                cp.add(sum(x[i] for i in nummers) <= aantal)

    dagen: dict[tuple[int, int, int], dict[str, list[int]]] = defaultdict(dict)
    for (deskundige, weekdag, rest, deel), nummers in plekken.items():
        hoogstens(nummers, 1)
        dagen[deskundige, weekdag, rest][deel] = nummers
    for (deskundige, _, _), delen in dagen.items():
        op_een_dag = model.probleem.deskundigen[deskundige].dag_max // MINUTEN_PER_DAGDEEL
        if len(delen) > op_een_dag:
            hoogstens((i for nummers in delen.values() for i in nummers), op_een_dag)
        for eerst, daarna in pairwise(VOLGORDE):
            if eerst in delen and daarna in delen:
                tussen = KLOK[daarna][0] - KLOK[eerst][1]
                for samen in _te_ver(model, delen[eerst], delen[daarna], tussen):
                    hoogstens(samen, 1)


def _te_ver(
    model: Model, eerst: list[int], daarna: list[int], tussen: int
) -> Iterable[list[int]]:
    """Per place of the first dagdeel: everything there, with what is too far away after it."""

    def plek(nummer: int) -> str:
        return model.probleem.vragen[model.ritmes[nummer].vraag].pot

    van = _groepen((plek(i), i) for i in eerst)
    naar = _groepen((plek(i), i) for i in daarna)
    for begin, nummers in van.items():
        ver = [
            i
            for eind, verderop in naar.items()
            if model.probleem.reis(begin, eind) > tussen
            for i in verderop
        ]
        if ver:
            yield nummers + ver


def _weken_en_halfjaar(model: Model) -> None:
    """Weekly hours and own maximum in each week; what is left of the half-year in all."""
    cp, x = model.cp, model.gekozen
    weken = _groepen(
        ((r.deskundige, maandag(dag)), i)
        for i, r in enumerate(model.ritmes)
        for dag in r.datums
    )
    minder: dict[tuple[int, Any], list[Any]] = defaultdict(list)
    for (_, deskundige, week), weg in model.minder_week.items():
        minder[deskundige, week].append(weg)
    gehad: set[Hashable] = set()
    for (deskundige, week), nummers in weken.items():
        ruimte = (
            model.probleem.deskundigen[deskundige].week_over[week] // MINUTEN_PER_DAGDEEL
        )
        weg = minder.get((deskundige, week), [])
        sleutel = (tuple(sorted(nummers)), ruimte)
        if len(nummers) > ruimte and (weg or sleutel not in gehad):
            gehad.add(sleutel)
            cp.add(sum(x[i] for i in nummers) - sum(weg) <= ruimte)
    for nummer, aantallen in _per_deskundige(model).items():
        over = max(0, model.probleem.deskundigen[nummer].halfjaar_over)
        cp.add(sum(aantallen) <= over // MINUTEN_PER_DAGDEEL)


def _per_deskundige(model: Model) -> dict[int, list[Any]]:
    per: dict[int, list[Any]] = defaultdict(list)
    for (_, deskundige), aantal in model.aantal.items():
        per[deskundige].append(aantal)
    return per


def _vragen_en_uren(model: Model) -> None:
    """Never more than asked. First objective: minutes above or below the hours."""
    per_vraag: dict[int, list[Any]] = defaultdict(list)
    for (vraag, _), aantal in model.aantal.items():
        per_vraag[vraag].append(aantal)
    per_pot: dict[str, list[Any]] = defaultdict(list)
    for nummer, aantallen in per_vraag.items():
        wat = model.probleem.vragen[nummer]
        model.cp.add(sum(aantallen) <= wat.dagdelen)
        per_pot[wat.pot] += aantallen
    verschillen = []
    for pot in model.probleem.potten:
        model.per_pot[pot.sleutel] = sum(per_pot.get(pot.sleutel, []))
        verschillen.append(_verschil(model, pot))
    model.uren = sum(verschillen)


def _verschil(model: Model, pot: Pot) -> Any:
    """|planned − hours| in minutes, tight where whole dagdelen cannot be exact."""
    aantal = model.per_pot[pot.sleutel]
    gevraagd = sum(v.dagdelen for v in model.probleem.vragen if v.pot == pot.sleutel)
    hoogst = max(abs(pot.minuten), abs(pot.minuten - gevraagd * MINUTEN_PER_DAGDEEL))
    laagst = abs(pot.minuten - MINUTEN_PER_DAGDEEL * min(pot.dagdelen, gevraagd))
    model.uren_minst += laagst
    verschil = model.cp.new_int_var(laagst, hoogst, f"verschil_{pot.sleutel}")
    model.cp.add(verschil >= pot.minuten - MINUTEN_PER_DAGDEEL * aantal)
    model.cp.add(verschil >= MINUTEN_PER_DAGDEEL * aantal - pot.minuten)
    if pot.minuten > 0:
        heel, rest = divmod(pot.minuten, MINUTEN_PER_DAGDEEL)
        helling = MINUTEN_PER_DAGDEEL - 2 * rest
        model.cp.add(verschil >= rest + helling * (aantal - heel))
    return verschil


def bouw_rest(model: Model) -> Any:
    """Second objective: shortage spread evenly, priority, wishes, travel, persons, work."""
    kosten: list[Any] = []
    cp, probleem = model.cp, model.probleem
    for pot in probleem.potten:
        gevraagd = sum(v.dagdelen for v in probleem.vragen if v.pot == pot.sleutel)
        haalbaar = min(pot.dagdelen, gevraagd)
        for kwart in range(4):
            verder = cp.new_int_var(0, haalbaar, f"tekort_{pot.sleutel}_{kwart}")
            cp.add(4 * verder >= (4 - kwart) * haalbaar - 4 * model.per_pot[pot.sleutel])
            kosten.append(GEWICHT_TEKORT * verder)
    for (vraag, nummer), aantal in model.aantal.items():
        deskundige, wat = probleem.deskundigen[nummer], probleem.vragen[vraag]
        per_dagdeel = (
            GEWICHT_WENS * deskundige.gemist.get(wat.sleutel, 0)
            + GEWICHT_KM * deskundige.km.get(wat.pot, 0) // KM_PER_GEWICHT
        )
        kosten.append((per_dagdeel - wat.belang) * aantal)
    kosten.append(sum(v.belang * v.dagdelen for v in probleem.vragen))
    return sum(kosten) + _personen(model) + _spreiding(model)


def _personen(model: Model) -> Any:
    """Each expert at a need, and each rhythm, costs once."""
    paren = _groepen(((r.vraag, r.deskundige), i) for i, r in enumerate(model.ritmes))
    kosten = []
    for (vraag, deskundige), nummers in paren.items():
        doet_mee = model.cp.new_bool_var(f"persoon_{vraag}_{deskundige}")
        for i in nummers:
            model.cp.add_implication(model.gekozen[i], doet_mee)
        gevraagd = model.probleem.vragen[vraag].dagdelen
        model.cp.add(model.aantal[vraag, deskundige] <= gevraagd * doet_mee)
        kosten.append(GEWICHT_PERSOON * doet_mee)
    return sum(kosten) + GEWICHT_RITME * sum(model.gekozen)


def _spreiding(model: Model) -> Any:
    """What someone does above a part in proportion to their hours, planned work included."""
    probleem = model.probleem
    capaciteit = sum(d.capaciteit for d in probleem.deskundigen)
    werk = sum(d.belast for d in probleem.deskundigen) + MINUTEN_PER_DAGDEEL * min(
        sum(pot.dagdelen for pot in probleem.potten),
        sum(v.dagdelen for v in probleem.vragen),
    )
    kosten = []
    for nummer, aantallen in _per_deskundige(model).items():
        deskundige = probleem.deskundigen[nummer]
        if not capaciteit:
            continue
        deel = max(0, werk * deskundige.capaciteit // capaciteit - deskundige.belast)
        hoogst = max(0, deskundige.halfjaar_over) // MINUTEN_PER_DAGDEEL
        boven = model.cp.new_int_var(0, hoogst, f"boven_{nummer}")
        model.cp.add(boven >= sum(aantallen) - -(-deel // MINUTEN_PER_DAGDEEL))
        kosten.append(GEWICHT_SCHEEF * boven)
    return sum(kosten)
