"""A warning is shown before saving, allowed with a reason, and the reason is kept."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from gemeenten.models import Inzetrol
from inzet.acties.activiteiten import activiteit_update
from inzet.acties.inzetten import inzet_plannen, inzet_verplaatsen
from inzet.acties.regels import Toch, WaarschuwingError
from inzet.enums import Waarschuwing
from inzet.models import Afwezigheid, Beschikbaarheid, Inzet
from tests.bouwers import MAANDAG, UUR, maak_activiteit, maak_inzet

pytestmark = pytest.mark.django_db
DAG = dt.timedelta(days=1)
NIEUW = "/activiteiten/nieuw/"


def patroon(deskundige, dagdelen):
    return Beschikbaarheid.objects.create(
        deskundige=deskundige, vanaf=dt.date(2024, 1, 1), dagdelen=dagdelen
    )


@pytest.fixture
def rol(db):
    return Inzetrol.objects.create(code="gastspreker", naam="gastspreker")


def test_a_warning_needs_a_reason_and_keeps_it(deskundige, coordinator, rol):
    patroon(deskundige, [])
    activiteit = maak_activiteit()
    with pytest.raises(WaarschuwingError, match="kan ’s ochtends niet op maandag 4 maart"):
        inzet_plannen(
            activiteit=activiteit, deskundige=deskundige, rol=rol, door=coordinator
        )
    assert not Inzet.objects.exists()
    inzet = inzet_plannen(
        activiteit=activiteit,
        deskundige=deskundige,
        rol=rol,
        toch=Toch("Sanne wil dit zelf"),
        door=coordinator,
    )
    inzet.refresh_from_db()
    assert inzet.waarschuwingen == [Waarschuwing.BESCHIKBAARHEID]
    assert inzet.waarschuwing_reden == "Sanne wil dit zelf"


def test_a_warning_nobody_saw_is_shown_first(deskundige, coordinator, rol):
    patroon(deskundige, [])
    with pytest.raises(WaarschuwingError):
        inzet_plannen(
            activiteit=maak_activiteit(),
            deskundige=deskundige,
            rol=rol,
            toch=Toch("Mag wel", gezien=frozenset({"Iets anders."})),
            door=coordinator,
        )


def test_moving_asks_again_only_for_what_is_new(deskundige, coordinator):
    patroon(deskundige, [])
    inzet = maak_inzet(
        deskundige=deskundige,
        waarschuwingen=["beschikbaarheid"],
        waarschuwing_reden="Mag",
    )
    moved = inzet_verplaatsen(
        inzet=inzet,
        begin=inzet.begin + UUR,
        eind=inzet.eind + UUR,
        versie=inzet.versie,
        door=coordinator,
    )
    assert moved.waarschuwing_reden == "Mag"
    Afwezigheid.objects.create(deskundige=deskundige, begin=MAANDAG.date())
    with pytest.raises(WaarschuwingError, match="afwezig"):
        inzet_verplaatsen(
            inzet=inzet,
            begin=inzet.begin,
            eind=inzet.eind,
            versie=moved.versie,
            door=coordinator,
        )


def test_an_activity_that_moves_weighs_everybody_who_goes_along(deskundige, coordinator):
    patroon(deskundige, ["ma_ochtend"])
    inzet = maak_inzet(deskundige=deskundige)
    activiteit = inzet.activiteit
    activiteit.begin += DAG
    activiteit.eind += DAG
    with pytest.raises(WaarschuwingError):
        activiteit_update(activiteit=activiteit, versie=1, door=coordinator)
    activiteit_update(
        activiteit=activiteit, versie=1, toch=Toch("Kan niet anders"), door=coordinator
    )
    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG + DAG
    assert inzet.waarschuwing_reden == "Kan niet anders"


@pytest.mark.parametrize(
    "velden",
    [
        {"waarschuwingen": ["afwezig"]},
        {"waarschuwing_reden": "zomaar"},
        {"waarschuwingen": ["verzonnen"], "waarschuwing_reden": "x"},
    ],
)
def test_the_database_wants_a_reason_with_every_warning(deskundige, velden):
    inzet = maak_inzet(deskundige=deskundige)
    with pytest.raises(IntegrityError), transaction.atomic():
        Inzet.objects.filter(pk=inzet.pk).update(**velden)


def test_the_form_shows_the_warnings_asks_for_a_reason_and_keeps_what_was_typed(
    loes, invoer, deskundige
):
    patroon(deskundige, [])
    response = loes.post(NIEUW, invoer)
    zin = "Sanne kan ’s ochtends niet op maandag 4 maart 2024."
    assert zin in response.text
    assert 'value="Inloop in de bibliotheek"' in response.text
    assert not Inzet.objects.exists()

    zonder = loes.post(NIEUW, invoer | {"gezien": zin})
    assert "Vul in waarom je dit toch plant." in zonder.text
    loes.post(NIEUW, invoer | {"gezien": zin, "waarschuwing_reden": "In overleg"})
    assert Inzet.objects.get().waarschuwing_reden == "In overleg"


def test_a_reason_for_another_warning_is_asked_again(loes, invoer, deskundige):
    patroon(deskundige, [])
    response = loes.post(
        NIEUW, invoer | {"gezien": "Iets anders.", "waarschuwing_reden": "In overleg"}
    )
    assert "anders dan eerst" in response.text
    assert not Inzet.objects.exists()
