"""The coordinator at work, and a form filled in well."""

import pytest

from gemeenten.models import Inzetrol, Kader, SoortActiviteit, SoortPlek
from inzet.selectors.gezocht import Vraag
from tests.bouwers import MAANDAG, UUR, maak_contractjaar, maak_deskundige, maak_sleutel
from tests.bouwers_aanvraag import maak_aanvraag, maak_deelopdracht


@pytest.fixture
def invoer(venray, deskundige):
    """A form filled in well: two hours in Venray by Sanne."""
    for model, code in [
        (SoortActiviteit, "inloop"),
        (SoortActiviteit, "intervisie"),
        (SoortPlek, "bibliotheek"),
        (Kader, "geen"),
        (Inzetrol, "ondersteuner"),
    ]:
        model.objects.get_or_create(code=code, defaults={"naam": code})
    return {
        "titel": "Inloop in de bibliotheek",
        "gemeente": venray.pk,
        "soort": "inloop",
        "plek": "bibliotheek",
        "kader": "geen",
        "datum": "2024-03-04",
        "begin": "09:00",
        "eind": "11:00",
        "form-TOTAL_FORMS": "2",
        "form-INITIAL_FORMS": "0",
        "form-0-deskundige": deskundige.pk,
        "form-0-rol": "ondersteuner",
        "form-1-rol": "ondersteuner",
    }


@pytest.fixture
def vraag(venray):
    """Somebody is sought for Monday morning in Venray, as gastspreker."""
    return Vraag(
        begin=MAANDAG,
        eind=MAANDAG + 2 * UUR,
        gemeente=venray,
        rol=Inzetrol.objects.create(code="gastspreker", naam="Gastspreker"),
    )


@pytest.fixture
def deelopdracht(venray):
    """Of Venray, without an end."""
    return maak_deelopdracht(venray)


@pytest.fixture
def geaccepteerd(venray, deelopdracht):
    """A request of Venray that may be planned."""
    return maak_aanvraag(
        venray, status="geaccepteerd", antwoord=True, deelopdracht=deelopdracht
    )


@pytest.fixture
def recht(venray, beesel):
    """52 hours to divide in 2024-1, so 26 for each of the two."""
    maak_contractjaar(inzetbaarheid=50)
    maak_deskundige(weekuren=4)
    maak_sleutel({venray: 5000, beesel: 5000})
