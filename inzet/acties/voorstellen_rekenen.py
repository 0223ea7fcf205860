"""Calculating a proposal outside the web request, in a process of its own.

The worker calls ``reken_volgende_voorstel`` every few seconds; that never waits. The child
process it starts calls ``voorstel_rekenen``. Memory and a crash of the solver stay in there.
"""

import datetime as dt
import logging
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from inzet.acties.voorstellen import regels_plannen
from inzet.enums import VoorstelStatus
from inzet.models import Voorstel, Voorstelregel
from inzet.rekenen import Antwoord, Stand, los_op
from inzet.selectors.voorstellen import Opgave, opgave
from inzet.selectors.voorsteluitleg import als_uitleg
from poolregio.accounts.models import Gebruiker
from poolregio.kern.dagdeel import werktijd
from poolregio.kern.errors import ActieError
from poolregio.logboek.acties import log_gebeurtenis

logger = logging.getLogger(__name__)
STIL = dt.timedelta(seconds=60)  # without a heartbeat this long, the process is gone
HARTSLAG = 1.0  # seconds between two heartbeats
UITLOOP = 60.0  # seconds a process may take beyond its time limit
POGINGEN = 3  # a calculation that dies this often will not get through


@dataclass
class _Kind:
    """A running child process; ``tot`` on the clock of this process."""

    pk: int
    begonnen_op: dt.datetime | None  # tells this calculation from a later one
    proces: subprocess.Popen
    tot: float


_kinderen: list[_Kind] = []


def _start(pk: int) -> subprocess.Popen:
    return subprocess.Popen(  # noqa: S603 -- our own command, with a number
        [sys.executable, str(settings.BASE_DIR / "manage.py"), "voorstel_rekenen", str(pk)]
    )


def reken_volgende_voorstel(
    *,
    start: Callable[[int], subprocess.Popen] = _start,
    door: Gebruiker | None = None,  # noqa: ARG001 -- nobody: the worker does it
) -> bool:
    """Start what waits, look after what runs, plan what was taken over; never waits long.

    Returns whether to ask again at once: there may be more rows to plan. One calculation
    at a time on this machine.
    """
    _ruim_op()
    if not _kinderen and (voorstel := _claim()):
        tot = time.monotonic() + voorstel.tijdslimiet + UITLOOP
        _kinderen.append(_Kind(voorstel.pk, voorstel.begonnen_op, start(voorstel.pk), tot))
    return bool(regels_plannen())


def _ruim_op() -> None:
    """Forget processes that ended; end those far over their limit; tell who failed."""
    for kind in list(_kinderen):
        if kind.proces.poll() is None:
            if time.monotonic() < kind.tot:
                continue
            kind.proces.kill()
            kind.proces.wait()
        _kinderen.remove(kind)
        _mislukt(kind.pk, kind.begonnen_op)


def _mislukt(pk: int, begonnen_op: dt.datetime | None) -> None:
    """The process is gone; had it finished, the status would say so."""
    with transaction.atomic():
        voorstel = (
            Voorstel.objects.select_for_update()
            .filter(pk=pk, begonnen_op=begonnen_op, status=VoorstelStatus.BEZIG)
            .first()
        )
        if voorstel:
            _sluit_af(voorstel, VoorstelStatus.MISLUKT)


@transaction.atomic
def _claim() -> Voorstel | None:
    """The first that waits, or whose process died without a word."""
    nu = timezone.now()
    voorstel = (
        Voorstel.objects.select_for_update(skip_locked=True)
        .filter(
            Q(status=VoorstelStatus.WACHT)
            | Q(status=VoorstelStatus.BEZIG, hartslag_op__lt=nu - STIL)
        )
        .order_by("gevraagd_op", "pk")
        .first()
    )
    if not voorstel:
        return None
    poging = voorstel.voortgang.get("poging", 0) + 1
    if voorstel.status == VoorstelStatus.BEZIG and voorstel.is_stop_gevraagd:
        _sluit_af(voorstel, VoorstelStatus.GESTOPT)
        return None
    if poging > POGINGEN:
        _sluit_af(voorstel, VoorstelStatus.MISLUKT)
        return None
    if voorstel.status == VoorstelStatus.WACHT:
        voorstel.set_status(VoorstelStatus.BEZIG)
    voorstel.begonnen_op = voorstel.hartslag_op = nu
    voorstel.voortgang = {"poging": poging}
    voorstel.save(update_fields=["status", "begonnen_op", "hartslag_op", "voortgang"])
    return voorstel


def _sluit_af(voorstel: Voorstel, status: VoorstelStatus) -> None:
    voorstel.set_status(status)
    voorstel.klaar_op = timezone.now()
    voorstel.save(update_fields=["status", "klaar_op"])
    log_gebeurtenis("voorstel_rekenen", voorstel, toelichting=status.label, door=None)


def voorstel_rekenen(
    *,
    pk: int,
    werkers: int = 2,
    door: Gebruiker | None = None,  # noqa: ARG001 -- nobody: the worker does it
) -> None:
    """Calculate one claimed proposal and write what came out, or that it failed."""
    voorstel = Voorstel.objects.select_related("halfjaar").filter(pk=pk).first()
    if not voorstel or voorstel.status != VoorstelStatus.BEZIG:
        raise ActieError(f"Voorstel {pk} wacht niet op rekenen.")
    try:
        vraag = opgave(voorstel)
        antwoord = los_op(
            vraag.probleem,
            tijdslimiet=voorstel.tijdslimiet,
            meld=_Hartslag(voorstel),
            werkers=werkers,
        )
        _bewaar(voorstel, vraag, antwoord)
    except Exception:
        # Whatever went wrong, who waits for it must not wait for ever.
        logger.exception("proposal failed", extra={"voorstel": pk})
        _mislukt(pk, voorstel.begonnen_op)


class _Hartslag:
    """Tells the page how far it is, and the solver whether to go on.

    Another process that took this proposal over has another ``begonnen_op``: then stop.
    """

    def __init__(self, voorstel: Voorstel) -> None:
        self.eigen = Voorstel.objects.filter(
            pk=voorstel.pk, begonnen_op=voorstel.begonnen_op, status=VoorstelStatus.BEZIG
        )
        self.poging = voorstel.voortgang.get("poging", 1)
        self.vorige = 0.0

    def __call__(self, stand: Stand) -> bool:
        if time.monotonic() - self.vorige < HARTSLAG:
            return True
        self.vorige = time.monotonic()
        voortgang = {
            "poging": self.poging,
            "fase": stand.fase,
            "beste": stand.beste,
            "grens": stand.grens,
            "seconden": stand.seconden,
        }
        self.eigen.update(hartslag_op=timezone.now(), voortgang=voortgang)
        return self.eigen.filter(is_stop_gevraagd=False).exists()


@transaction.atomic
def _bewaar(voorstel: Voorstel, vraag: Opgave, antwoord: Antwoord) -> None:
    """Rows and explanation at once, unless another process took over meanwhile."""
    locked = Voorstel.objects.select_for_update().filter(pk=voorstel.pk).first()
    if (
        not locked
        or locked.status != VoorstelStatus.BEZIG
        or locked.begonnen_op != voorstel.begonnen_op
    ):
        return
    rijen = []
    for regel in antwoord.regels:
        behoefte = vraag.behoeften[regel.vraag]
        begin, eind = werktijd(regel.dag, regel.deel)
        rijen.append(
            Voorstelregel(
                voorstel=locked,
                behoefte=behoefte,
                gemeente_id=behoefte.gemeente_id or None,
                deskundige_id=regel.deskundige,
                rol=behoefte.rol,
                begin=begin,
                eind=eind,
            )
        )
    Voorstelregel.objects.bulk_create(rijen, batch_size=500)
    locked.uitleg = als_uitleg(vraag, antwoord)
    is_gestopt = antwoord.is_gestopt or locked.is_stop_gevraagd
    locked.save(update_fields=["uitleg"])
    _sluit_af(locked, VoorstelStatus.GESTOPT if is_gestopt else VoorstelStatus.KLAAR)
