"""Random problems to calculate, and a judge of the answers who knows nothing of the solver."""

import datetime as dt
import random
from collections import defaultdict

from gemeenten.enums import MINUTEN_PER_DAGDEEL
from inzet.rekenen import KLOK, Bezet, Deskundige, Pot, Probleem, Vraag

MAANDAG = dt.date(2024, 1, 1)
DAG = dt.timedelta(days=1)
DELEN = list(KLOK)


def maak_deskundige(sleutel, vrij, *, week=20, halfjaar=200, **fields):
    """Free on these days and dagdelen; ``week`` and ``halfjaar`` are in dagdelen."""
    vrij = frozenset(vrij)
    weken = {dag - dag.weekday() * DAG for dag, _ in vrij}
    defaults = {
        "week_over": dict.fromkeys(weken, week * MINUTEN_PER_DAGDEEL),
        "halfjaar_over": halfjaar * MINUTEN_PER_DAGDEEL,
        "capaciteit": halfjaar * MINUTEN_PER_DAGDEEL,
    }
    return Deskundige(sleutel=sleutel, vrij=vrij, **defaults | fields)


def elke_week(weekdag, deel, weken, eerste=MAANDAG):
    return [(eerste + (7 * week + weekdag) * DAG, deel) for week in range(weken)]


def willekeurig(zaad, *, weken=6, mensen=3, vragen=5, potten=3):
    """Full of exceptions: absences, busy days, tight weeks, places far apart."""
    r = random.Random(zaad)  # noqa: S311 -- seeds, not secrets
    plekken = [f"GM{nummer}" for nummer in range(potten)]
    reis = {(a, b): r.choice([10, 50, 70, 170]) for a in plekken for b in plekken if a < b}
    deskundigen = []
    for sleutel in range(r.randint(1, mensen)):
        patroon = r.sample(
            [(dag, deel) for dag in range(4) for deel in DELEN], r.randint(3, 11)
        )
        vrij = {
            plek
            for dag, deel in patroon
            for plek in elke_week(dag, deel, weken)
            if r.random() < 0.9
        }
        bezet = []
        for _ in range(r.randint(0, 4)):
            begin = r.randrange(8 * 60, 20 * 60, 15)
            dag = MAANDAG + r.randrange(7 * weken) * DAG
            bezet.append(
                Bezet(
                    dag=dag,
                    begin=begin,
                    eind=begin + r.choice([60, 120, 180]),
                    plek=r.choice([*plekken, ""]),
                )
            )
        deskundigen.append(
            maak_deskundige(
                sleutel,
                vrij,
                halfjaar=r.choice([3, 20, 60]),
                week_over={
                    MAANDAG + 7 * week * DAG: r.choice([0, 200, 400, 1000, 1500, 2000])
                    for week in range(weken)
                },
                dag_max=r.choice([120, 180, 300, 360, 360, 360]),
                bezet=tuple(bezet),
                km={plek: r.randrange(60) for plek in plekken},
                gemist={vraag: r.randrange(3) for vraag in range(vragen)},
            )
        )
    return Probleem(
        vragen=tuple(
            Vraag(
                sleutel=sleutel,
                pot=r.choice([*plekken, ""]),
                dagdelen=r.randint(0, 14),
                belang=r.choice([10, 30, 60]),
                voorkeur=frozenset(
                    f"{dag}_{deel}"
                    for dag in ("ma", "di", "wo", "do")
                    for deel in DELEN
                    if r.random() < 0.6
                ),
            )
            for sleutel in range(r.randint(1, vragen))
        ),
        potten=tuple(
            Pot(sleutel=plek, minuten=r.randrange(-200, 3500)) for plek in [*plekken, ""]
        ),
        deskundigen=tuple(deskundigen),
        reisminuten=reis,
        liever_niet=frozenset({MAANDAG + DAG}),
    )


def halfjaar(*, mensen, vragen, zaad=1):
    """As large as in practice: 26 weeks, fourteen gemeenten, about as much as there is work."""
    r = random.Random(zaad)  # noqa: S311 -- seeds, not secrets
    plekken = [f"GM{nummer:02}" for nummer in range(14)]
    waar = {plek: (60 * r.random(), 60 * r.random()) for plek in plekken}
    km = {
        (a, b): round(
            ((waar[a][0] - waar[b][0]) ** 2 + (waar[a][1] - waar[b][1]) ** 2) ** 0.5
        )
        for a in plekken
        for b in plekken
    }
    deskundigen, uren = [], 0
    for sleutel in range(mensen):
        week, thuis = r.choice([8, 12, 16, 20, 24]) * 60, r.choice(plekken)
        weken = [MAANDAG + 7 * nummer * DAG for nummer in range(26)]
        weg = set(r.sample(weken, 3))
        vrij = {
            plek
            for dag in range(5)
            for deel in DELEN
            if r.random() < (0.15 if deel == "avond" else 0.55)
            for plek in elke_week(dag, deel, 26)
            if plek[0] - dag * DAG not in weg
        }
        over = dict.fromkeys(weken, week)
        bezet = [
            Bezet(dag=maandag + r.randrange(5) * DAG, begin=570, eind=690, plek=thuis)
            for maandag in r.sample(weken, 4)
        ]
        for een in bezet:
            over[een.dag - een.dag.weekday() * DAG] -= 120
        capaciteit = week * 26 * 3 // 4
        uren += capaciteit - 480
        deskundigen.append(
            maak_deskundige(
                sleutel,
                vrij,
                week_over=over,
                halfjaar_over=capaciteit - 480,
                capaciteit=capaciteit,
                belast=480,
                bezet=tuple(bezet),
                km={plek: km[thuis, plek] for plek in plekken},
                gemist={vraag: r.randrange(3) for vraag in range(vragen)},
            )
        )
    delen = [12, 15, 20, 22, 25, 26, 30, 39, 40, 50, 60, 120, 180, 300]
    recht = {p: uren * deel // sum(delen) for p, deel in zip(plekken, delen, strict=True)}
    return Probleem(
        vragen=tuple(
            Vraag(
                sleutel=sleutel,
                pot=plekken[sleutel % 14],
                dagdelen=max(
                    1,
                    round(
                        recht[plekken[sleutel % 14]]
                        * r.uniform(0.5, 1.3)
                        * 14
                        / vragen
                        / 180
                    ),
                ),
                belang=r.choice([10, 30, 60]),
                voorkeur=frozenset(
                    r.sample(
                        [f"{d}_{deel}" for d in ("ma", "di", "wo", "do") for deel in DELEN],
                        5,
                    )
                    if sleutel % 2
                    else []
                ),
            )
            for sleutel in range(vragen)
        ),
        potten=tuple(Pot(sleutel=plek, minuten=minuten) for plek, minuten in recht.items()),
        deskundigen=tuple(deskundigen),
        reisminuten={paar: round(afstand * 60 / 45) for paar, afstand in km.items()},
    )


def overtredingen(probleem, regels):
    """Every hard rule that these rows break, in words; written without the solver's help."""
    vragen = {vraag.sleutel: vraag for vraag in probleem.vragen}
    gevonden = []
    for vraag in probleem.vragen:
        aantal = sum(regel.vraag == vraag.sleutel for regel in regels)
        if aantal > vraag.dagdelen:
            gevonden.append(f"vraag {vraag.sleutel}: {aantal} van {vraag.dagdelen}")
    for deskundige in probleem.deskundigen:
        eigen = [regel for regel in regels if regel.deskundige == deskundige.sleutel]
        gevonden += _van_een(probleem, deskundige, eigen, vragen)
    bekend = {deskundige.sleutel for deskundige in probleem.deskundigen}
    gevonden += [f"onbekend: {r}" for r in regels if r.deskundige not in bekend]
    return gevonden


def _van_een(probleem, deskundige, eigen, vragen):
    wie = f"deskundige {deskundige.sleutel}"
    gepland, dag_minuten, week = defaultdict(int), defaultdict(int), defaultdict(int)
    bezet = defaultdict(list)
    for een in deskundige.bezet:
        gepland[een.dag] += een.eind - een.begin
        bezet[een.dag].append((een.begin, een.eind, een.plek))
    nieuw = defaultdict(list)
    for regel in eigen:
        if (regel.dag, regel.deel) not in deskundige.vrij:
            yield f"{wie}: niet vrij op {regel.dag} {regel.deel}"
        vraag = vragen[regel.vraag]
        code = f"{('ma', 'di', 'wo', 'do', 'vr', 'za', 'zo')[regel.dag.weekday()]}_{regel.deel}"
        if vraag.voorkeur and code not in vraag.voorkeur:
            yield f"{wie}: {code} past niet bij vraag {vraag.sleutel}"
        nieuw[regel.dag].append((*KLOK[regel.deel], vraag.pot))
        week[regel.dag - regel.dag.weekday() * DAG] += MINUTEN_PER_DAGDEEL
        dag_minuten[regel.dag] += MINUTEN_PER_DAGDEEL
    for dag, rij in nieuw.items():
        yield from (f"{wie}: {zin} op {dag}" for zin in _botst(probleem, rij, bezet[dag]))
        if dag_minuten[dag] + gepland[dag] > deskundige.dag_max:
            yield f"{wie}: te veel op {dag}"
    for maandag, minuten in week.items():
        if minuten > deskundige.week_over.get(maandag, 0):
            yield f"{wie}: te veel in de week van {maandag}"
    if sum(week.values()) > max(0, deskundige.halfjaar_over):
        yield f"{wie}: te veel in het halfjaar"


def _botst(probleem, rij, bezet):
    for plaats, (begin, eind, plek) in enumerate(rij):
        for ander_begin, ander_eind, ander in [*rij[:plaats], *bezet]:
            tussen = max(begin - ander_eind, ander_begin - eind)
            if tussen < 0:
                yield "twee tegelijk"
            elif tussen < probleem.reis(plek, ander):
                yield "te weinig reistijd"
