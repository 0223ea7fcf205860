"""Builds hours that moved to another gemeente or to the next half-year, and closes half-years."""

from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak, Overdracht
from tests.bouwers import PERIODE, maak_gebruiker, maak_halfjaar

S = AfwijkingStatus


def maak_afwijking(van, naar, uren=2, *, status=S.VOORGESTELD, periode=PERIODE, **fields):
    """From the coordinator; with akkoord_een the giving gemeente agreed."""
    nu, wie = timezone.now(), maak_gebruiker("coordinator", roepnaam="Wim")
    defaults = {
        "halfjaar": maak_halfjaar(periode),
        "kwartieren": uren * 4,
        "reden": "Daar is dit halfjaar meer vraag.",
        "voorgesteld_op": nu,
        "voorgesteld_door": wie,
    }
    if status in (S.AKKOORD_EEN, S.OVEREENGEKOMEN):
        defaults |= {"akkoord_van_op": nu, "akkoord_van_door": wie}
    if status == S.OVEREENGEKOMEN:
        defaults |= {"akkoord_naar_op": nu, "akkoord_naar_door": wie}
    if status in (S.GEWEIGERD, S.INGETROKKEN):
        defaults |= {
            "afgesloten_op": nu,
            "afgesloten_door": wie,
            "toelichting": "Toch zelf nodig.",
        }
    return Afwijkingsafspraak.objects.create(
        van=van, naar=naar, status=status, **defaults | fields
    )


def spreek_af(van, naar, kwartieren, periode=PERIODE):
    """Both agreed."""
    return maak_afwijking(
        van, naar, kwartieren=kwartieren, status=S.OVEREENGEKOMEN, periode=periode
    )


def maak_overdracht(gemeente, minuten, periode=PERIODE, *, status="besloten", **fields):
    """Decided, unless told otherwise."""
    wie, nu = maak_gebruiker("contractmanager", roepnaam="Bart"), timezone.now()
    defaults = {
        "halfjaar": maak_halfjaar(periode),
        "voorgesteld_op": nu,
        "voorgesteld_door": wie,
    }
    if status == "besloten":
        defaults |= {"besloten_op": nu, "besloten_door": wie}
    return Overdracht.objects.create(
        gemeente=gemeente, minuten=minuten, status=status, **defaults | fields
    )


def sluit(periode):
    Halfjaar.objects.filter(pk=periode.code).update(
        gesloten_op=timezone.now(), gesloten_door=maak_gebruiker("contractmanager")
    )
