"""Builds agreements on hours, as ``tests/bouwers.py`` builds the rest."""

from django.utils import timezone

from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak
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
