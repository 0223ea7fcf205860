"""What the planning has in the demo: a few series, and a proposal that was stopped early."""

import datetime as dt
from collections import defaultdict
from itertools import product
from typing import Any

from gemeenten.enums import Prioriteit
from gemeenten.models import Behoefte
from inzet.enums import VoorstelStatus
from inzet.models import Activiteit, Reeks, Voorstel, Voorstelregel
from inzet.selectors.rooster import Rooster
from inzet.selectors.verdeling import Verdeling, verdeling
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import WEEK, Dagdeel, weekdeel
from poolregio.kern.feestdagen import feestdag
from poolregio.kern.halfjaar import NEDERLAND, Periode, lokaal_moment
from rapportage.demo.mensen import Lid
from rapportage.demo.opzet import Opzet

DAG = dt.timedelta(days=1)
DAGCODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
OM_DE = 4  # weeks between two days of a programme
MEESTE_REEKSEN, MINST_KEREN = 6, 3
# With the hour of the begin; and where nobody minds when.
DAGDELEN = ((Dagdeel.OCHTEND, 9), (Dagdeel.MIDDAG, 13), (Dagdeel.AVOND, 19))
GEWOON = [code for code in WEEK if not code.endswith(Dagdeel.AVOND)]
DUUR = dt.timedelta(hours=3)
BEHOEFTEN, KEREN = 6, 4  # in the proposal: so many needs, each so often
TIJD_OP = "tijd_op"


def maak_reeksen(opzet: Opzet, leden: list[Lid]) -> None:
    """What comes back on the same day and time, and is still ahead, belongs together."""
    straks = Activiteit.objects.filter(
        begin__gt=opzet.nu,
        gemeente__isnull=False,
        inzetten__deskundige__in=[lid.deskundige.pk for lid in leden],
    )
    groepen: dict[tuple, dict[int, Activiteit]] = defaultdict(dict)
    for activiteit in straks.order_by("begin", "pk").distinct():
        begin = activiteit.begin.astimezone(NEDERLAND)
        ronde = (begin.date().toordinal() - begin.weekday()) // 7 % OM_DE
        wat = (
            activiteit.titel,
            activiteit.gemeente_id,
            begin.weekday(),
            begin.time(),
            ronde,
        )
        groepen[wat][activiteit.pk] = activiteit
    volgorde = sorted(groepen.items(), key=lambda een: (-len(een[1]), *map(str, een[0])))
    for (_, _, weekdag, tijd, _), rijen in volgorde[:MEESTE_REEKSEN]:
        if len(rijen) < MINST_KEREN:
            break
        eerste, *_, laatste = [a.begin.astimezone(NEDERLAND).date() for a in rijen.values()]
        eind = next(iter(rijen.values())).eind.astimezone(NEDERLAND).time()
        reeks = Reeks.objects.create(
            rrule=f"FREQ=WEEKLY;INTERVAL={OM_DE};BYDAY={DAGCODES[weekdag]};"
            f"UNTIL={laatste:%Y%m%d}",
            eerste_dag=eerste,
            begin=tijd,
            eind=eind,
        )
        Activiteit.objects.filter(pk__in=rijen).update(reeks=reeks)


def maak_voorstel(opzet: Opzet, leden: list[Lid], door: Gebruiker) -> None:
    """For the next half-year: a few rows, as after half a minute of calculating."""
    periode = opzet.huidige.volgende()
    uitkomst = verdeling(periode)
    if uitkomst.ontbreekt:
        return
    voorstel = Voorstel.objects.create(
        halfjaar_id=periode.code,
        vanaf=periode.begin,
        tijdslimiet=60,
        status=VoorstelStatus.GESTOPT,
        is_stop_gevraagd=True,
        gevraagd_door=door,
        begonnen_op=opzet.nu,
        hartslag_op=opzet.nu,
        klaar_op=opzet.nu,
    )
    regels = _regels(opzet, leden, voorstel)
    Voorstelregel.objects.bulk_create(regels)
    voorgesteld: dict[str | None, int] = defaultdict(int)
    for regel in regels:
        voorgesteld[regel.gemeente_id] += int(DUUR.total_seconds()) // 60
    voorstel.uitleg = _uitleg(uitkomst, voorgesteld)
    # Filled in by itself when the row is made; the demo knows better.
    voorstel.gevraagd_op = opzet.nu - dt.timedelta(minutes=1)
    voorstel.save(update_fields=["uitleg", "gevraagd_op"])


def _regels(opzet: Opzet, leden: list[Lid], voorstel: Voorstel) -> list[Voorstelregel]:
    """Per need somebody else who is free, always on the same day of the week."""
    periode = opzet.huidige.volgende()
    rooster = Rooster.van(
        [lid.deskundige.pk for lid in leden], periode.begin, periode.einde
    )
    behoeften: dict[str | None, Behoefte] = {}
    for behoefte in (
        Behoefte.objects.geldend()
        .filter(jaar=periode.jaar, gemeente__isnull=False, prioriteit=Prioriteit.EERST)
        .order_by("gemeente__naam", "pk")
    ):
        behoeften.setdefault(behoefte.gemeente_id, behoefte)
    regels: list[Voorstelregel] = []
    over, gevraagd = leden[:], list(behoeften.values())
    while over and gevraagd and len(leden) - len(over) < BEHOEFTEN:
        behoefte = gevraagd.pop(0)
        gekozen = _wie_wanneer(periode, rooster, over, behoefte)
        if not gekozen:
            continue
        lid, uur, dagen = gekozen
        over.remove(lid)
        regels += [
            Voorstelregel(
                voorstel=voorstel,
                behoefte=behoefte,
                gemeente_id=behoefte.gemeente_id,
                deskundige=lid.deskundige,
                rol_id=behoefte.rol_id,
                begin=(begin := lokaal_moment(dag, dt.time(uur))),
                eind=begin + DUUR,
            )
            for dag in dagen
        ]
    return regels


def _wie_wanneer(
    periode: Periode, rooster: Rooster, leden: list[Lid], behoefte: Behoefte
) -> tuple[Lid, int, list[dt.date]] | None:
    """Somebody with a dagdeel that the need likes, free on enough days; or None."""
    eerste_week = [periode.begin + nummer * DAG for nummer in range(7)]
    for lid, eerste, (deel, uur) in product(leden, eerste_week, DAGDELEN):
        if weekdeel(eerste, deel) not in (behoefte.dagdelen or GEWOON):
            continue
        weken = (periode.einde - eerste).days // 7 + 1
        dagen = [eerste + nummer * 7 * DAG for nummer in range(weken)]
        vrij = [dag for dag in dagen if _is_vrij(rooster, lid.deskundige.pk, dag, deel)]
        if len(vrij) >= KEREN:
            return lid, uur, vrij[:KEREN]
    return None


def _is_vrij(rooster: Rooster, wie: int, dag: dt.date, deel: str) -> bool:
    """At work, trained, available and with nothing else that day."""
    return bool(
        rooster.weekuren(wie, dag)
        and rooster.is_opgeleid(wie, dag)
        and deel in (rooster.vrije_delen(wie, dag) or ())
        and not rooster.op_dag(wie, dag)
        and not feestdag(dag)
    )


def _uitleg(uitkomst: Verdeling, voorgesteld: dict[str | None, int]) -> dict[str, Any]:
    """As the calculation keeps it; see ``inzet.selectors.voorsteluitleg``."""
    gemeenten: list[dict[str, Any]] = [
        {
            "code": deel.gemeente.pk,
            "naam": deel.gemeente.naam,
            "recht": deel.beschikbaar,
            "gepland": deel.gerealiseerd + deel.gepland,
            "regionaal": 0,
            "open": deel.saldo or 0,
            "voorgesteld": voorgesteld[deel.gemeente.pk],
            "reden": TIJD_OP,
        }
        for deel in uitkomst.delen
    ]
    verschil = sum(abs(rij["open"] - rij["voorgesteld"]) for rij in gemeenten)
    return {
        "bewezen": False,
        "verschil": verschil,
        "grens": verschil // 4,
        "gat": 100,
        "seconden": 5,
        "keuzes": 400,
        "regionaal": 0,
        "gemeenten": gemeenten,
        "behoeften": [],
        "zonder_beschikbaarheid": [],
        "zonder_opleiding": [],
    }
