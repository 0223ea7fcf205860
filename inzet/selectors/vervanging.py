"""Which planned inzetten need somebody else, and who could come."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from inzet.models import Afwezigheid, Inzet
from inzet.querysets import InzetQuerySet
from inzet.selectors.gezocht import Vraag
from inzet.selectors.pool import Pool
from inzet.selectors.wie_past import WiePast, op_volgorde
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import middernacht

PER_PAGINA = 10  # the next ones come when these are arranged
TOON = 3  # people for each inzet


@dataclass(frozen=True)
class TeVervangen:
    """One inzet of who is away, and who could come instead."""

    inzet: Inzet
    past: WiePast


def open_inzetten(user: Gebruiker, afwezigheid: Afwezigheid) -> InzetQuerySet:
    """What is planned in these days, from today on."""
    eerste = max(afwezigheid.begin, timezone.localdate())
    inzetten = Inzet.objects.visible_to(user).gepland().order_by("begin", "pk")
    inzetten = inzetten.filter(
        deskundige=afwezigheid.deskundige_id, eind__gt=middernacht(eerste)
    )
    if afwezigheid.eind:
        inzetten = inzetten.filter(
            begin__lt=middernacht(afwezigheid.eind + dt.timedelta(days=1))
        )
    return inzetten


def vraag_om(inzet: Inzet) -> Vraag:
    """Somebody else in the same role, at the same time."""
    return Vraag(
        begin=inzet.begin,
        eind=inzet.eind,
        gemeente=inzet.activiteit.gemeente,
        rol=inzet.rol,
        al=inzet.al,  # type: ignore[attr-defined]
    )


def te_vervangen(user: Gebruiker, inzetten: list[Inzet]) -> list[TeVervangen]:
    """For inzetten of one expert ``met_wie``; in as many questions for one as for ten."""
    if not inzetten:
        return []
    momenten = [inzet.begin for inzet in inzetten] + [inzet.eind for inzet in inzetten]
    pool = Pool(
        user,
        timezone.localdate(min(momenten)),
        timezone.localdate(max(momenten)),
        zonder={inzet.deskundige_id for inzet in inzetten},
    )
    return [
        TeVervangen(inzet, op_volgorde(vraag_om(inzet), pool, toon=TOON))
        for inzet in inzetten
    ]
