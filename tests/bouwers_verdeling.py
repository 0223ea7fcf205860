"""Hours that moved: by an agreement between two gemeenten, or to the next half-year."""

from django.utils import timezone

from inzet.models import Afwijkingsafspraak, Overdracht
from tests.bouwers import PERIODE, maak_gebruiker, maak_halfjaar


def maak_afspraak(van, naar, kwartieren, periode=PERIODE):
    """Agreed by both."""
    wie, nu = maak_gebruiker("beleidsadviseur"), timezone.now()
    return Afwijkingsafspraak.objects.create(
        halfjaar=maak_halfjaar(periode),
        van=van,
        naar=naar,
        kwartieren=kwartieren,
        reden="Daar begint een groep.",
        status="overeengekomen",
        voorgesteld_op=nu,
        voorgesteld_door=wie,
        akkoord_van_op=nu,
        akkoord_van_door=wie,
        akkoord_naar_op=nu,
        akkoord_naar_door=wie,
    )


def maak_overdracht(gemeente, minuten, periode=PERIODE, **fields):
    """Decided, unless told otherwise."""
    wie, nu = maak_gebruiker("contractmanager", roepnaam="Bart"), timezone.now()
    defaults = {
        "status": "besloten",
        "voorgesteld_op": nu,
        "voorgesteld_door": wie,
        "besloten_op": nu,
        "besloten_door": wie,
    }
    return Overdracht.objects.create(
        halfjaar=maak_halfjaar(periode),
        gemeente=gemeente,
        minuten=minuten,
        **defaults | fields,
    )
