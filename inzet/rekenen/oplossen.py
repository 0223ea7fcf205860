"""Solve in two phases, tell how far it is, stop when asked, and write out what came of it.

Phase one brings every gemeente as near to its hours as whole dagdelen allow; phase two keeps
that and looks for the best of all such proposals in wishes, travel, persons and spread.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from inzet.rekenen.antwoord import Antwoord
from inzet.rekenen.kosten import bouw_rest
from inzet.rekenen.model import Model, bouw
from inzet.rekenen.probleem import Probleem
from inzet.rekenen.uitschrijven import schrijf_uit
from inzet.rekenen.vlot import Vlot

TIK = 0.5  # seconds between two looks at the solver
DEEL_EERSTE_FASE = 0.5  # of the time limit
MARGE = 1.0  # seconds kept back of the limit, and more for a large problem


@dataclass(frozen=True)
class Stand:
    """How far it is. ``beste`` and ``grens`` are of the phase: minutes, then costs."""

    fase: int
    beste: int | None
    grens: int | None
    seconden: float


@dataclass
class _Fase:
    """What came of one phase: best values, and what is proven to be the least possible."""

    waarden: list[int]
    beste: int
    grens: int


Meld = Callable[[Stand], bool]  # returns whether to go on


def los_op(
    probleem: Probleem,
    *,
    tijdslimiet: float,
    meld: Meld = lambda _: True,
    werkers: int = 2,
    zaad: int = 7,
) -> Antwoord:
    """Always an answer that breaks no rule, within ``tijdslimiet`` seconds.

    ``meld`` is called from this thread about twice a second; False stops the calculation,
    and the best so far is the answer. One werker and time enough give the same answer
    each time.
    """
    begin = time.monotonic()
    meter = _Meter(begin, meld)
    model = bouw(probleem)
    meter(1, None, None)
    _begin_vlot(model)
    # What follows the search takes about as long as what came before it, on any machine.
    opbouw = time.monotonic() - begin
    eind = begin + tijdslimiet - max(min(MARGE, tijdslimiet / 5), opbouw)
    instellingen = {
        "num_workers": werkers,
        "random_seed": zaad,
        # Presolve costs more than it brings here: the rhythms are already what is possible.
        "cp_model_probing_level": 0,
        "max_presolve_iterations": 1,
        "symmetry_level": 0,
    }
    nu = time.monotonic()
    uren = _los_fase(
        model, 1, model.uren, nu + (eind - nu) * DEEL_EERSTE_FASE, instellingen, meter
    )
    gat, waarden = 100, uren.waarden
    if not meter.is_gestopt and time.monotonic() + opbouw < eind:
        doel = bouw_rest(model)
        model.cp.add(model.uren <= uren.beste)
        _begin_bij(model, uren.waarden)
        rest = _los_fase(model, 2, doel, eind, instellingen, meter)
        gat, waarden = _gat(rest), rest.waarden
    return schrijf_uit(
        model,
        waarden,
        verschil_grens=max(uren.grens, model.uren_minst),
        gat=gat,
        seconden=time.monotonic() - begin,
        is_gestopt=meter.is_gestopt,
    )


class _Meter:
    """Passes on how far it is, and remembers that somebody said stop."""

    def __init__(self, begin: float, meld: Meld) -> None:
        self.begin, self.meld = begin, meld
        self.is_gestopt = False

    def __call__(self, fase: int, beste: int | None, grens: int | None) -> bool:
        stand = Stand(fase, beste, grens, round(time.monotonic() - self.begin, 1))
        if not self.meld(stand):
            self.is_gestopt = True
        return not self.is_gestopt


def _los_fase(
    model: Model,
    fase: int,
    doel: Any,
    tot: float,
    instellingen: dict[str, int],
    meter: _Meter,
) -> _Fase:
    from ortools.sat.python import cp_model  # noqa: PLC0415 -- large, and only needed here

    class Luisteraar(cp_model.CpSolverSolutionCallback):
        """Remembers the best value; the thread that waits passes it on."""

        def __init__(self, beste: int) -> None:
            super().__init__()
            self.beste = beste

        def on_solution_callback(self) -> None:
            self.beste = round(self.objective_value)

    model.cp.minimize(doel)
    begin = _vul_aan(model, instellingen)
    is_minst = fase == 1 and begin.beste <= model.uren_minst
    if is_minst or meter.is_gestopt or time.monotonic() > tot:
        return _Fase(begin.waarden, begin.beste, begin.beste if is_minst else 0)
    _begin_bij(model, begin.waarden)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.1, tot - time.monotonic())
    for naam, waarde in instellingen.items():
        setattr(solver.parameters, naam, waarde)
    luisteraar = Luisteraar(begin.beste)
    grenzen: list[float] = []
    uitkomst: list[Any] = []
    solver.best_bound_callback = grenzen.append
    # The solver in a thread of its own: this one keeps the connection to the database.
    draad = threading.Thread(
        target=lambda: uitkomst.append(solver.solve(model.cp, luisteraar)), daemon=True
    )
    draad.start()
    while draad.is_alive():
        draad.join(TIK)
        grens = _omhoog(grenzen[-1]) if grenzen else None
        if not meter(fase, luisteraar.beste, grens) and draad.is_alive():
            solver.stop_search()
    grens = max([0, *map(_omhoog, grenzen)])
    if not uitkomst or uitkomst[0] not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return _Fase(begin.waarden, begin.beste, min(begin.beste, grens))
    waarden = list(solver.response_proto.solution)
    beste = round(solver.objective_value)
    # Costs are whole, so a bound in between is as good as the next whole number.
    grens = (
        beste if uitkomst[0] == cp_model.OPTIMAL else _omhoog(solver.best_objective_bound)
    )
    return _Fase(waarden, beste, max(0, min(beste, grens)))


def _vul_aan(model: Model, instellingen: dict[str, int]) -> _Fase:
    """What the hints choose, with every other variable; so there is an answer from the start."""
    from ortools.sat.python import cp_model  # noqa: PLC0415

    solver = cp_model.CpSolver()
    solver.parameters.fix_variables_to_their_hinted_value = True
    for naam, waarde in (instellingen | {"num_workers": 1}).items():
        setattr(solver.parameters, naam, waarde)
    if solver.solve(model.cp) not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        raise AssertionError("the first proposal does not fit the model")
    return _Fase(list(solver.response_proto.solution), round(solver.objective_value), 0)


def _omhoog(grens: float) -> int:
    return -int(-(grens - 1e-6) // 1)


def _gat(fase: _Fase) -> int:
    """In whole percents of the costs, rounded up."""
    verschil = fase.beste - fase.grens
    return -(-100 * verschil // fase.beste) if verschil else 0


def _begin_vlot(model: Model) -> None:
    """A first answer for the solver to start from."""
    begin = Vlot(model.probleem, model.ritmes, model.krap).maak()
    for nummer, gekozen in enumerate(model.gekozen):
        model.cp.add_hint(gekozen, nummer in begin.gekozen)
    for paar, weg in model.minder.items():
        model.cp.add_hint(weg, begin.minder.get(paar, 0))
    for sleutel, weg in model.minder_week.items():
        model.cp.add_hint(weg, begin.minder_week.get(sleutel, 0))


def _begin_bij(model: Model, waarden: list[int]) -> None:
    model.cp.clear_hints()
    for nummer, waarde in enumerate(waarden):
        model.cp.add_hint(model.cp.get_int_var_from_proto_index(nummer), waarde)
