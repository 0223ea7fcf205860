"""A pool to propose for, and a proposal as the child process leaves it."""

import pytest
from django.utils import timezone

from inzet.acties.voorstellen_rekenen import voorstel_rekenen
from tests.inzet.voorstel.hulp import maak_voorstel, maak_wereld


@pytest.fixture
def pool(venray, beesel):
    return maak_wereld(venray, beesel)


@pytest.fixture
def klaar(pool, coordinator):
    nu = timezone.now()
    voorstel = maak_voorstel(coordinator, status="bezig", begonnen_op=nu, hartslag_op=nu)
    voorstel_rekenen(pk=voorstel.pk, werkers=1)
    voorstel.refresh_from_db()
    return voorstel
