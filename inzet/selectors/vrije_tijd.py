"""A time to begin with when only the day and the person are known, as after a drop."""

import datetime as dt

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from gemeenten.models import Behoefte
from inzet.selectors.rooster import Rooster
from poolregio.kern.dagdeel import Dagdeel, weekdeel, werktijd

KORTST, LANGST, ZOMAAR = 30, 240, 120  # minutes


def minuten_per_keer(behoefte: Behoefte) -> int:
    """How long one time lasts for this need: a week's hours at once, or a dagdeel."""
    if behoefte.eenheid.startswith("dagdeel"):
        return MINUTEN_PER_DAGDEEL
    if not behoefte.eenheid.endswith("week"):
        return min(ZOMAAR, behoefte.minuten_per_halfjaar)
    halve_uren = round(float(behoefte.hoeveelheid) * 60 / KORTST)
    return max(KORTST, min(LANGST, halve_uren * KORTST))


def begin_op(
    deskundige: int, dag: dt.date, minuten: int, dagdelen: list[str]
) -> dt.datetime:
    """The first dagdeel that is wanted, available and free; the morning when none is."""
    rooster = Rooster.van([deskundige], dag, dag)
    vrij = rooster.vrije_delen(deskundige, dag)
    bezet = [(tijd.begin, tijd.eind) for tijd in rooster.op_dag(deskundige, dag)]
    gewenst = [d for d in Dagdeel if not dagdelen or weekdeel(dag, d) in dagdelen]

    def past(deel: Dagdeel, *, ook_beschikbaar: bool) -> bool:
        van, _ = werktijd(dag, deel)
        tot = van + dt.timedelta(minutes=minuten)
        if ook_beschikbaar and vrij is not None and deel not in vrij:
            return False
        return not any(van < eind and tot > begin for begin, eind in bezet)

    for ook_beschikbaar in (True, False):
        for deel in [*gewenst, *Dagdeel]:
            if past(deel, ook_beschikbaar=ook_beschikbaar):
                return werktijd(dag, deel)[0]
    return werktijd(dag, Dagdeel.OCHTEND)[0]
