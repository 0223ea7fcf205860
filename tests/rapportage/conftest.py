"""A half-year worth reporting about, and its report in the making."""

import pytest

from rapportage.models import Rapportage
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_contractjaar,
    maak_halfjaar,
    maak_inzet,
    maak_sleutel,
)


@pytest.fixture
def rapportage(db):
    return Rapportage.objects.create(halfjaar=maak_halfjaar())


@pytest.fixture
def aangeboden(rapportage, coordinator):
    rapportage.status = "aangeboden"
    rapportage.aangeboden_op = MAANDAG
    rapportage.aangeboden_door = coordinator
    rapportage.save()
    return rapportage


@pytest.fixture
def halfjaar_vol_werk(venray, beesel, deskundige):
    """Venray: an inloop with 8 residents and 3 talks. Beesel: one course, reach unknown."""
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    inloop = maak_activiteit(
        gemeente=venray, aantal_inwoners=8, aantal_nieuw=3, bereik={"eenzaamheid": (7, 2)}
    )
    maak_inzet(activiteit=inloop, deskundige=deskundige, status="goedgekeurd")
    for nummer in range(3):
        begin = MAANDAG + (3 + 3 * nummer) * UUR
        gesprek = maak_activiteit(
            gemeente=venray,
            soort="individueel_contact",
            begin=begin,
            aantal_inwoners=1,
            aantal_nieuw=1,
        )
        maak_inzet(activiteit=gesprek, deskundige=deskundige, status="uitgevoerd")
    maak_inzet(gemeente=beesel, soort="cursus", status="uitgevoerd")
    return venray
