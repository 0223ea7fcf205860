"""Hours that move in the demo: between gemeenten by agreement, and to the next half-year."""

import datetime as dt
from dataclasses import dataclass

from gemeenten.enums import BesluitStatus
from gemeenten.models import WerktVoor
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak, Overdracht
from inzet.selectors.verdeling import Deel, Verdeling, verdelingen
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode, lokaal_moment
from poolregio.kern.uren import KWARTIER
from rapportage.demo.opzet import EERSTE, Opzet, werkdag
from rapportage.demo.teksten import teksten

AKKOORD = AfwijkingStatus.OVEREENGEKOMEN
# What became of the proposals of a past half-year, in turns.
VOORBIJ = (
    (AKKOORD, AKKOORD, AfwijkingStatus.GEWEIGERD),
    (AKKOORD, AfwijkingStatus.INGETROKKEN),
)
# And of this one, with how many days ago it was proposed.
NU = ((AKKOORD, 40), (AfwijkingStatus.VOORGESTELD, 19), (AfwijkingStatus.AKKOORD_EEN, 6))
IN_BEELD = "GM0984"  # Venray, whose officer most people log in as: something waits there
HOOGUIT = 8  # percent of its recht that a gemeente gives or gets at once
HEEL_UUR = 4  # quarter hours
MEE = 10  # percent of the recht that goes along to another year


@dataclass(frozen=True)
class Tafel:
    """Who agrees for which gemeente."""

    coordinator: Gebruiker
    manager: Gebruiker
    adviseurs: dict[str, Gebruiker]

    def van(self, gemeentecode: str) -> Gebruiker:
        return self.adviseurs.get(gemeentecode, self.coordinator)


def maak_afspraken(opzet: Opzet, coordinator: Gebruiker, manager: Gebruiker) -> None:
    """From the begin of the contract to the half-year that runs."""
    perioden = tuple(p for p in opzet.perioden if EERSTE <= p <= opzet.huidige)
    adviseurs = {
        rij.gemeente_id: rij.medewerker.gebruiker
        for rij in WerktVoor.objects.select_related("medewerker__gebruiker").order_by(
            "-medewerker__gebruiker__email"
        )
    }
    tafel = Tafel(coordinator, manager, adviseurs)
    rijen: list[Afwijkingsafspraak] = []
    for nummer, tabel in enumerate(verdelingen(perioden)):
        if tabel.te_verdelen:
            rijen += _van_halfjaar(opzet, tafel, tabel, nummer)
    Afwijkingsafspraak.objects.bulk_create(rijen)
    Overdracht.objects.bulk_create(_overdrachten(opzet, tafel, verdelingen(perioden)))


def _van_halfjaar(
    opzet: Opzet, tafel: Tafel, tabel: Verdeling, nummer: int
) -> list[Afwijkingsafspraak]:
    """Who has most left gives to who has least, each its own part."""
    periode = tabel.periode
    toeval = opzet.toeval("afwijking", periode.code)
    if periode == opzet.huidige:
        punten = [(s, opzet.vandaag - dt.timedelta(days=dagen)) for s, dagen in NU]
    else:
        punten = [
            (status, werkdag(periode.begin + dt.timedelta(days=toeval.randint(10, 70))))
            for status in VOORBIJ[nummer % len(VOORBIJ)]
        ]
    volgorde = sorted(tabel.delen, key=lambda d: (-_ruimte(d), d.gemeente.pk))
    rijen = []
    for plaats, (status, dag) in enumerate(punten):
        van, naar = volgorde[plaats], volgorde[-1 - plaats]
        if status == AfwijkingStatus.AKKOORD_EEN and van.gemeente.pk != IN_BEELD:
            naar = next((d for d in tabel.delen if d.gemeente.pk == IN_BEELD), naar)
        kwartieren = _hoeveel(van, naar)
        if kwartieren:
            tekst = _reden(status, 3 * nummer + plaats)
            rijen.append(_afspraak(tafel, tabel, van, naar, kwartieren, status, dag, tekst))
    return rijen


def _ruimte(deel: Deel) -> int:
    """What is left for every hundred minutes of the recht."""
    return 100 * (deel.saldo or 0) // deel.recht if deel.recht else 0


def _hoeveel(van: Deel, naar: Deel) -> int:
    """Whole hours, in quarter hours: small beside what either has a right to."""
    minuten = min(van.recht or 0, 2 * (naar.recht or 0)) * HOOGUIT // 100
    return minuten // KWARTIER // HEEL_UUR * HEEL_UUR


def _reden(status: AfwijkingStatus, nummer: int) -> str:
    redenen = teksten("afspraken")["reden"]
    gekozen = redenen.get(status, redenen["open"])
    return gekozen if isinstance(gekozen, str) else gekozen[nummer % len(gekozen)]


def _afspraak(
    tafel: Tafel,
    tabel: Verdeling,
    van: Deel,
    naar: Deel,
    kwartieren: int,
    status: AfwijkingStatus,
    dag: dt.date,
    reden: str,
) -> Afwijkingsafspraak:
    """The giving gemeente proposes and so agrees; what nobody agreed to the coordinator did."""
    op = lokaal_moment(dag, dt.time(10, 30))
    geeft, krijgt = tafel.van(van.gemeente.pk), tafel.van(naar.gemeente.pk)
    later = op + dt.timedelta(days=5, hours=3)
    rij = Afwijkingsafspraak(
        halfjaar_id=tabel.periode.code,
        van=van.gemeente,
        naar=naar.gemeente,
        kwartieren=kwartieren,
        reden=reden,
        status=status,
        voorgesteld_op=op,
        voorgesteld_door=geeft,
    )
    if status == AfwijkingStatus.VOORGESTELD:
        rij.voorgesteld_door = tafel.coordinator
    else:
        rij.akkoord_van_op, rij.akkoord_van_door = op, geeft
    if status == AfwijkingStatus.OVEREENGEKOMEN:
        rij.akkoord_naar_op, rij.akkoord_naar_door = later, krijgt
    if status in (AfwijkingStatus.GEWEIGERD, AfwijkingStatus.INGETROKKEN):
        is_geweigerd = status == AfwijkingStatus.GEWEIGERD
        rij.afgesloten_op, rij.afgesloten_door = later, krijgt if is_geweigerd else geeft
        rij.toelichting = teksten("afspraken")["toelichting"][status]
    return rij


def _overdrachten(
    opzet: Opzet, tafel: Tafel, tabellen: list[Verdeling]
) -> list[Overdracht]:
    """Of the half-year that is just over proposed, of those before decided."""
    rijen = []
    mee: dict[str, int] = {}  # what came along from the half-year before
    for tabel in tabellen:
        if tabel.periode >= opzet.huidige:
            break
        is_open = tabel.periode.volgende() == opzet.huidige
        saldi = {
            deel.gemeente.pk: deel.saldo + mee.get(deel.gemeente.pk, 0)
            for deel in tabel.delen
            if deel.saldo is not None
        }
        mee = {
            deel.gemeente.pk: saldi[deel.gemeente.pk]
            for deel in tabel.delen
            if saldi.get(deel.gemeente.pk)
            and (is_open or _gaat_mee(tabel.periode, deel, saldi[deel.gemeente.pk]))
        }
        rijen += [
            _overdracht(opzet, tafel, tabel.periode, gemeente, minuten, is_open=is_open)
            for gemeente, minuten in mee.items()
        ]
    return rijen


def _gaat_mee(periode: Periode, deel: Deel, saldo: int) -> bool:
    """Within a year everything, to another year only what is small beside the recht."""
    return periode.nummer == 1 or 100 * abs(saldo) <= MEE * (deel.recht or 0)


def _overdracht(
    opzet: Opzet,
    tafel: Tafel,
    periode: Periode,
    gemeente: str,
    minuten: int,
    *,
    is_open: bool,
) -> Overdracht:
    dag = werkdag(periode.volgende().begin + dt.timedelta(days=11))
    voorgesteld = min(lokaal_moment(dag, dt.time(10)), opzet.nu)
    tekst = teksten("afspraken")["overdracht"]
    if is_open:
        return Overdracht(
            halfjaar_id=periode.code,
            gemeente_id=gemeente,
            minuten=minuten,
            toelichting=tekst["voorstel"],
            voorgesteld_op=voorgesteld,
            voorgesteld_door=tafel.coordinator,
        )
    return Overdracht(
        halfjaar_id=periode.code,
        gemeente_id=gemeente,
        minuten=minuten,
        status=BesluitStatus.BESLOTEN,
        toelichting=tekst["alles" if periode.nummer == 1 else "deel"],
        voorgesteld_op=voorgesteld,
        voorgesteld_door=tafel.coordinator,
        besloten_op=voorgesteld + dt.timedelta(days=17, hours=4),
        besloten_door=tafel.manager,
    )
