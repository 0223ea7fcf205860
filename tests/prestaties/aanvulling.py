"""What the demo data leaves to do by hand, so that every page has a row to show.

A series, a calculated proposal, a planned absence, a calendar, and hours that moved: made once
in each database, by the same acts as on the site where there is one.
"""

import datetime as dt
from itertools import pairwise

import django

django.setup()

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from gemeenten.enums import BesluitStatus, OptieStatus
from gemeenten.models import Gemeente, Halfjaar, Verlengingsoptie
from inzet.acties.agenda import agenda_aanzetten
from inzet.acties.voorstellen import voorstel_vragen
from inzet.acties.voorstellen_rekenen import voorstel_rekenen
from inzet.enums import AfwijkingStatus, VoorstelStatus
from inzet.models import (
    Activiteit,
    Afwezigheid,
    Afwijkingsafspraak,
    Ervaringsdeskundige,
    Overdracht,
    Reeks,
    Voorstel,
)
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from tests.prestaties.paginas import NU, gebruiker_van, gepland

KEREN = 12


@transaction.atomic
def aanvullen() -> None:
    """Once: there are no series in the demo data."""
    if Reeks.objects.exists():
        return
    wie = gebruiker_van(Rol.DESKUNDIGE)
    agenda_aanzetten(deskundige=Ervaringsdeskundige.objects.get(user=wie), door=wie)
    inzet = gepland()
    begin, eind = (timezone.localtime(moment) for moment in (inzet.begin, inzet.eind))
    straks = Q(eind=None) | Q(eind__gte=NU)
    Afwezigheid.objects.filter(straks, deskundige=inzet.deskundige).delete()
    Afwezigheid.objects.create(
        deskundige=inzet.deskundige, begin=NU, eind=begin.date() + dt.timedelta(days=7)
    )
    reeks = Reeks.objects.create(
        rrule=f"FREQ=WEEKLY;COUNT={KEREN}",
        eerste_dag=begin.date(),
        begin=begin.time(),
        eind=eind.time(),
    )
    laatste = Activiteit.objects.order_by("-begin", "-pk")[:KEREN]
    Activiteit.objects.filter(pk__in=[a.pk for a in laatste]).update(reeks=reeks)


def reken() -> None:
    """As the worker does, within a few seconds: the pages do not ask for the best answer."""
    if Voorstel.objects.exists():
        return
    voorstel = voorstel_vragen(
        halfjaar=Halfjaar.objects.get(code=Periode.van(NU).code),
        vanaf=NU,
        tijdslimiet=10,
        door=Gebruiker.objects.filter(rol=Rol.COORDINATOR, is_active=True).earliest("pk"),
    )
    Voorstel.objects.filter(pk=voorstel.pk).update(
        status=VoorstelStatus.BEZIG, begonnen_op=timezone.now()
    )
    voorstel_rekenen(pk=voorstel.pk)


@transaction.atomic
def verschuif() -> None:
    """Agreements and decisions in each half-year, and a contract that lasts until today."""
    _maak_verschuivingen()
    Verlengingsoptie.objects.filter(status=OptieStatus.OPEN, begin__lte=NU).update(
        status=OptieStatus.VERLENGD,
        besloten_op=timezone.now(),
        besloten_door=gebruiker_van(Rol.CONTRACTMANAGER),
    )


def _maak_verschuivingen() -> None:
    codes = list(Gemeente.objects.order_by("naam").values_list("pk", flat=True))
    wie, nu = gebruiker_van(Rol.CONTRACTMANAGER), timezone.now()
    voorgesteld = {"voorgesteld_op": nu, "voorgesteld_door": wie}
    zonder = Halfjaar.objects.exclude(
        Exists(Afwijkingsafspraak.objects.filter(halfjaar=OuterRef("pk")))
        | Exists(Overdracht.objects.filter(halfjaar=OuterRef("pk")))
    )
    for halfjaar in zonder.filter(begin__lte=NU, gesloten_op=None):
        Afwijkingsafspraak.objects.bulk_create(
            Afwijkingsafspraak(
                halfjaar=halfjaar,
                van_id=van,
                naar_id=naar,
                kwartieren=8,
                reden="Daar begint een groep.",
                status=AfwijkingStatus.OVEREENGEKOMEN,
                akkoord_van_op=nu,
                akkoord_van_door=wie,
                akkoord_naar_op=nu,
                akkoord_naar_door=wie,
                **voorgesteld,
            )
            for van, naar in pairwise(codes)
        )
        Overdracht.objects.bulk_create(
            Overdracht(
                halfjaar=halfjaar,
                gemeente_id=code,
                minuten=100,
                status=BesluitStatus.BESLOTEN,
                besloten_op=nu,
                besloten_door=wie,
                **voorgesteld,
            )
            for code in codes
        )


if __name__ == "__main__":
    aanvullen()
    verschuif()
    reken()
