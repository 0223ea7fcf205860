"""What every test shares: the database as it is in production, and the fixed cast.

The database part is in ``tests/database.py``; the cast (coordinator, deskundige, …) below.
"""

import pytest

from tests import bouwers

pytest_plugins = ["tests.database", "tests.rechten.wereld", "tests.taakverdeling"]


@pytest.fixture
def venray(db):
    return bouwers.maak_gemeente("GM0984", naam="Venray")


@pytest.fixture
def beesel(db):
    return bouwers.maak_gemeente("GM0889", naam="Beesel")


@pytest.fixture
def coordinator(db):
    return bouwers.maak_gebruiker("coordinator", roepnaam="Loes")


@pytest.fixture
def andere_coordinator(db):
    return bouwers.maak_gebruiker("coordinator", roepnaam="Ruud")


@pytest.fixture
def adviseur_venray(venray):
    return bouwers.maak_adviseur(venray, roepnaam="Anouk")


@pytest.fixture
def adviseur_beesel(beesel):
    return bouwers.maak_adviseur(beesel, roepnaam="Guus")


@pytest.fixture
def begeleidingsgroep(beesel):
    """A policy officer of Beesel who also prepares the interim report."""
    return bouwers.maak_adviseur(beesel, is_begeleidingsgroep=True, roepnaam="Els")


@pytest.fixture
def contractmanager(db):
    return bouwers.maak_gebruiker("contractmanager", roepnaam="Bart")


@pytest.fixture
def beheerder(db):
    return bouwers.maak_gebruiker("beheerder", roepnaam="Ans")


@pytest.fixture
def deskundige(db):
    return bouwers.maak_deskundige(
        roepnaam="Sanne", user=bouwers.maak_gebruiker("deskundige", roepnaam="Sanne")
    )


@pytest.fixture
def andere_deskundige(db):
    return bouwers.maak_deskundige(
        roepnaam="Mo", user=bouwers.maak_gebruiker("deskundige", roepnaam="Mo")
    )


@pytest.fixture
def buitenstaander(db):
    """Can log in, but has no role."""
    return bouwers.maak_gebruiker()


@pytest.fixture
def loes(client, coordinator):
    """The browser of the coordinator."""
    client.force_login(coordinator)
    return client


@pytest.fixture
def bart(client, contractmanager):
    """The browser of the contract manager."""
    client.force_login(contractmanager)
    return client
