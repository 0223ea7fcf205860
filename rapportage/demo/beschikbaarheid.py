"""When the experts can work: what they do anyway and some more, and a few days that differ."""

import datetime as dt

from inzet.enums import GEREALISEERD
from inzet.models import Afwezigheid, Beschikbaarheid, Inzet, Uitzondering
from poolregio.kern.dagdeel import WEEK, Dagdeel, weekdeel
from poolregio.kern.halfjaar import middernacht
from rapportage.demo.mensen import OVERLEG, Lid
from rapportage.demo.opzet import Opzet

DAG = dt.timedelta(days=1)
MAANDAG = dt.date(2024, 1, 1)
EEN_OP = 3  # so many experts set a maximum, and another third said earlier they could less
PER_DAG, EXTRA_PER_WEEK = 6 * 60, 4 * 60  # minutes
# Place in the group: days from today to the first and the last day of an absence, or open.
KOMEND = {0: (29, 40), 2: (45, 58), 5: (16, 27), 10: (8, 8)}
NU = (3, 7, 11, 6)  # who is away since today: the first of these who did nothing today
KERST = (0, 1, 4, 9)  # away between Christmas and New Year, when nothing is planned


def maak_beschikbaarheid(opzet: Opzet, groepen: list[list[Lid]]) -> None:
    """Patterns, exceptions and absences of everybody, each in one statement."""
    plaatsen = [(plaats, lid) for leden in groepen for plaats, lid in enumerate(leden)]
    Beschikbaarheid.objects.bulk_create(
        patroon for plaats, lid in plaatsen for patroon in _patronen(opzet, plaats, lid)
    )
    Uitzondering.objects.bulk_create(
        uitzondering
        for plaats, lid in plaatsen
        for uitzondering in _uitzonderingen(opzet, plaats, lid)
    )
    afwezig = [a for plaats, lid in plaatsen for a in _afwezig(opzet, plaats, lid)]
    Afwezigheid.objects.bulk_create([*afwezig, *_nu_afwezig(opzet, groepen)])


def _patronen(opzet: Opzet, plaats: int, lid: Lid) -> list[Beschikbaarheid]:
    """One per dienstverband; some could do less in the first year, one can do more soon."""
    patronen = [
        _patroon(plaats, lid, begin, uren, lid.mogelijk)
        for begin, _, uren in lid.dienstverbanden
    ]
    if plaats % EEN_OP == 0:
        eerste = patronen[0]
        later = eerste.vanaf + 420 * DAG
        patronen.append(
            _patroon(plaats, lid, later, lid.dienstverbanden[0][2], lid.mogelijk)
        )
        eerste.dagdelen = _codes({*lid.ritme, *OVERLEG})
    if plaats == 0:
        straks = opzet.vandaag + (42 - opzet.vandaag.weekday()) * DAG
        meer = {*lid.mogelijk, *((4, deel) for deel in Dagdeel)}
        patronen.append(_patroon(plaats, lid, straks, lid.dienstverbanden[0][2], meer))
    return patronen


def _patroon(plaats, lid: Lid, vanaf: dt.date, uren: int, delen) -> Beschikbaarheid:
    heeft_grens = plaats % EEN_OP == 1
    return Beschikbaarheid(
        deskundige=lid.deskundige,
        vanaf=vanaf,
        dagdelen=_codes(delen),
        max_minuten_dag=PER_DAG if heeft_grens else None,
        max_minuten_week=uren * 60 + EXTRA_PER_WEEK if heeft_grens else None,
    )


def _codes(delen) -> list[str]:
    gekozen = {weekdeel(MAANDAG + dag * DAG, deel) for dag, deel in delen}
    return [code for code in WEEK if code in gekozen]


def _uitzonderingen(opzet: Opzet, plaats: int, lid: Lid) -> list[Uitzondering]:
    """A day off and a day with an evening more; everybody else keeps to the week."""
    if plaats not in (0, 4, 8):
        return []
    dagen = {opzet.vandaag + (9 + plaats) * DAG: [], opzet.vandaag - 20 * DAG: ["avond"]}
    if plaats == 0:
        dagen[opzet.vandaag + 12 * DAG] = ["ochtend", "avond"]
    return [
        Uitzondering(deskundige=lid.deskundige, datum=dag, dagdelen=delen)
        for dag, delen in dagen.items()
        if lid.weekuren(dag)
    ]


def _afwezig(opzet: Opzet, plaats: int, lid: Lid) -> list[Afwezigheid]:
    dagen: list[tuple[dt.date, dt.date]] = []
    if plaats in KERST:
        jaar = opzet.vandaag.year - 1
        dagen.append((dt.date(jaar, 12, 24), dt.date(jaar + 1, 1, 1)))
    if plaats in KOMEND:
        begin, eind = KOMEND[plaats]
        dagen.append((opzet.vandaag + begin * DAG, opzet.vandaag + eind * DAG))
    return [
        Afwezigheid(deskundige=lid.deskundige, begin=begin, eind=eind)
        for begin, eind in dagen
        if lid.weekuren(begin)
    ]


def _nu_afwezig(opzet: Opzet, groepen: list[list[Lid]]) -> list[Afwezigheid]:
    """In each group one is away since today and nobody knows until when."""
    vandaag = Inzet.objects.filter(
        status__in=GEREALISEERD,
        begin__gte=middernacht(opzet.vandaag),
        begin__lt=middernacht(opzet.vandaag + DAG),
    )
    bezig = set(vandaag.values_list("deskundige", flat=True))
    afwezig = []
    for leden in groepen:
        for plaats in NU:
            lid = leden[plaats]
            if lid.weekuren(opzet.vandaag) and lid.deskundige.pk not in bezig:
                afwezig.append(Afwezigheid(deskundige=lid.deskundige, begin=opzet.vandaag))
                break
    return afwezig
