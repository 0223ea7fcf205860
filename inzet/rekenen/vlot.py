"""A first proposal, made in a second by taking the best next rhythm each time.

It breaks no rule, so there is always an answer; the solver starts from it and improves it.
"""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from inzet.rekenen.probleem import KLOK, VOLGORDE, Probleem
from inzet.rekenen.ritme import Ritme
from poolregio.kern.dagdeel import maandag


@dataclass
class Begin:
    """The choice: positions of rhythms, and how many dagdelen to leave out where."""

    gekozen: set[int] = field(default_factory=set)
    minder: dict[tuple[int, int], int] = field(default_factory=lambda: defaultdict(int))
    minder_week: dict[tuple[int, int, dt.date], int] = field(
        default_factory=lambda: defaultdict(int)
    )


class Vlot:
    """What is taken so far: dagdelen of a week, room per week and half-year, what is asked."""

    def __init__(
        self, probleem: Probleem, ritmes: list[Ritme], krap: list[set[dt.date]]
    ) -> None:
        self.probleem, self.ritmes, self.krap = probleem, ritmes, krap
        self.begin = Begin()
        self.plek: dict[tuple[int, int, int, str], str] = {}  # to which pot
        self.week = [
            {week: minuten // MINUTEN_PER_DAGDEEL for week, minuten in d.week_over.items()}
            for d in probleem.deskundigen
        ]
        self.halfjaar = [
            max(0, d.halfjaar_over) // MINUTEN_PER_DAGDEEL for d in probleem.deskundigen
        ]
        self.vraag = [vraag.dagdelen for vraag in probleem.vragen]
        self.paren: set[tuple[int, int]] = set()
        self.per_vraag: dict[int, list[int]] = defaultdict(list)
        self.gewild: Counter[tuple[int, int, str]] = Counter()
        for nummer, ritme in enumerate(ritmes):
            self.per_vraag[ritme.vraag].append(nummer)
            self.gewild[ritme.deskundige, ritme.weekdag, ritme.deel] += 1

    def maak(self) -> Begin:
        """The gemeente that lacks most of its hours first, and there the need that matters."""
        over = {pot.sleutel: pot.dagdelen for pot in self.probleem.potten}
        heel = dict(over)
        open_vragen: dict[str, list[int]] = defaultdict(list)
        for nummer, wat in enumerate(self.probleem.vragen):
            if over.get(wat.pot) and wat.dagdelen:
                open_vragen[wat.pot].append(nummer)
        for nummers in open_vragen.values():
            nummers.sort(key=lambda n: (-self.probleem.vragen[n].belang, n))
        while open_vragen:
            pot = max(open_vragen, key=lambda p: (over[p] / heel[p], p))
            vraag = open_vragen[pot][0]
            gepakt = self._pak(vraag, min(over[pot], self.vraag[vraag]))
            over[pot] -= gepakt
            if not gepakt or not self.vraag[vraag]:
                open_vragen[pot].pop(0)
            if not over[pot] or not open_vragen[pot]:
                del open_vragen[pot]
        return self.begin

    def _pak(self, vraag: int, gewenst: int) -> int:
        """Take the rhythm that gives most of what is wanted; returns how many dagdelen."""
        beste: tuple[tuple[float, ...], int] | None = None
        for nummer in self.per_vraag[vraag]:
            ritme = self.ritmes[nummer]
            if not self._is_vrij(ritme):
                continue
            aantal = min(self._past(ritme), gewenst, self.halfjaar[ritme.deskundige])
            if aantal > 0 and (
                beste is None or (self._waarde(ritme, aantal), -nummer) > beste
            ):
                beste = self._waarde(ritme, aantal), -nummer
        if beste is None:
            return 0
        return self._neem(-beste[1], gewenst)

    def _waarde(self, ritme: Ritme, aantal: int) -> tuple[float, ...]:
        """Much of what is asked, on a dagdeel few others want, by who has room left.

        Then by who comes already, what they wish and how far they live. The weights were
        found by trying; a better proposal is the solver's work.
        """
        deskundige = self.probleem.deskundigen[ritme.deskundige]
        vraag = self.probleem.vragen[ritme.vraag]
        gewild = self.gewild[ritme.deskundige, ritme.weekdag, ritme.deel]
        ruimte = self.halfjaar[ritme.deskundige]
        is_zelfde = (ritme.vraag, ritme.deskundige) in self.paren
        last = 4 * deskundige.gemist.get(vraag.sleutel, 0) + deskundige.km.get(vraag.pot, 0)
        waarde = aantal - gewild / 30 + ruimte / 8 + 2 * is_zelfde - last / 50
        return waarde, -len(ritme.datums)

    def _is_vrij(self, ritme: Ritme) -> bool:
        pot = self.probleem.vragen[ritme.vraag].pot
        plaats = VOLGORDE.index(ritme.deel)
        op_een_dag = (
            self.probleem.deskundigen[ritme.deskundige].dag_max // MINUTEN_PER_DAGDEEL
        )
        for rest in ritme.resten:
            dag = {
                deel: self.plek[ritme.deskundige, ritme.weekdag, rest, deel]
                for deel in VOLGORDE
                if (ritme.deskundige, ritme.weekdag, rest, deel) in self.plek
            }
            if ritme.deel in dag or len(dag) >= op_een_dag:
                return False
            for ander in VOLGORDE[max(0, plaats - 1) : plaats + 2]:
                eerst, daarna = sorted((ritme.deel, ander), key=VOLGORDE.index)
                tussen = KLOK[daarna][0] - KLOK[eerst][1]
                if ander in dag and self.probleem.reis(dag[ander], pot) > tussen:
                    return False
        return True

    def _past(self, ritme: Ritme) -> int:
        """How many of the dates fit; none when a week is full that may not be skipped."""
        weken, krap = self.week[ritme.deskundige], self.krap[ritme.deskundige]
        aantal = 0
        for dag in ritme.datums:
            week = maandag(dag)
            if weken[week] > 0:
                aantal += 1
            elif week not in krap:
                return 0
        return aantal

    def _neem(self, nummer: int, gewenst: int) -> int:
        ritme = self.ritmes[nummer]
        paar = ritme.vraag, ritme.deskundige
        weken = self.week[ritme.deskundige]
        past = 0
        for dag in ritme.datums:
            week = maandag(dag)
            if weken[week] > 0:
                weken[week] -= 1
                past += 1
            else:
                self.begin.minder_week[(*paar, week)] += 1
        aantal = min(past, gewenst, self.halfjaar[ritme.deskundige])
        self.begin.minder[paar] += past - aantal
        self.begin.gekozen.add(nummer)
        self.paren.add(paar)
        for rest in ritme.resten:
            plek = ritme.deskundige, ritme.weekdag, rest, ritme.deel
            self.plek[plek] = self.probleem.vragen[ritme.vraag].pot
        self.halfjaar[ritme.deskundige] -= aantal
        self.vraag[ritme.vraag] -= aantal
        return aantal
