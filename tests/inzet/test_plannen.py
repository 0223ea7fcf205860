"""Planning an inzet: nobody is in two places at once, and every refusal says what to do."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from gemeenten.models import Inzetrol
from inzet.acties.activiteiten import activiteit_update
from inzet.acties.inzetten import inzet_bevestigen, inzet_plannen, inzet_verplaatsen
from inzet.acties.regels import DubbeleBoekingError
from inzet.enums import InzetStatus
from inzet.models import Activiteit, Inzet
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_deskundige,
    maak_gemeente,
    maak_halfjaar,
    maak_inzet,
)
from tests.tegelijk import while_first_is_open

pytestmark = pytest.mark.django_db

AL_INGEZET = (
    "Sanne is dan al ingezet in Leudal, maandag 4 maart 2024 van 9.30 tot 12.00 uur. "
    "Kies een andere tijd of iemand anders."
)


@pytest.fixture
def rol(db):
    return Inzetrol.objects.create(code="gastspreker", naam="gastspreker")


@pytest.fixture
def leudal(db):
    return maak_gemeente("GM1640", naam="Leudal")


def plan(activiteit, deskundige, door, tijden=None):
    return inzet_plannen(
        activiteit=activiteit,
        deskundige=deskundige,
        rol=Inzetrol.objects.get(code="gastspreker"),
        tijden=tijden,
        door=door,
    )


def test_an_expert_is_proposed_for_the_whole_activity(rol, deskundige, coordinator, venray):
    activiteit = maak_activiteit(gemeente=venray)

    inzet = plan(activiteit, deskundige, coordinator)

    inzet.refresh_from_db()
    assert (inzet.begin, inzet.eind) == (activiteit.begin, activiteit.eind)
    assert (inzet.status, inzet.minuten) == (InzetStatus.VOORGESTELD, 120)
    assert Gebeurtenis.objects.over(inzet).get().actie == "inzet_plannen"


def test_a_double_booking_is_refused_with_whom_where_and_when(
    rol, deskundige, coordinator, leudal
):
    al = maak_inzet(
        deskundige=deskundige,
        gemeente=leudal,
        begin=MAANDAG + UUR / 2,
        eind=MAANDAG + 3 * UUR,
    )

    with pytest.raises(DubbeleBoekingError) as refusal:
        plan(maak_activiteit(), deskundige, coordinator)

    assert str(refusal.value) == AL_INGEZET
    assert refusal.value.inzet == al
    assert Inzet.objects.count() == 1


def test_real_times_stand_in_the_way_and_not_the_plan(rol, deskundige, coordinator, leudal):
    maak_inzet(
        deskundige=deskundige,
        gemeente=leudal,
        begin=MAANDAG - 6 * UUR,
        status="uitgevoerd",
        werkelijk_begin=MAANDAG + UUR / 2,
        werkelijk_eind=MAANDAG + 3 * UUR,
    )
    vroeg = maak_activiteit(begin=MAANDAG - 6 * UUR)

    assert plan(vroeg, deskundige, coordinator).pk
    with pytest.raises(DubbeleBoekingError, match=r"9\.30 tot 12\.00"):
        plan(maak_activiteit(), deskundige, coordinator)


def test_back_to_back_is_allowed(rol, deskundige, coordinator):
    maak_inzet(deskundige=deskundige, begin=MAANDAG - 2 * UUR)
    assert plan(maak_activiteit(), deskundige, coordinator).pk


def test_outside_a_dienstverband_nobody_works(rol, coordinator):
    deskundige = maak_deskundige(roepnaam="Sanne")
    deskundige.dienstverbanden.update(eind=MAANDAG.date() - dt.timedelta(days=1))

    with pytest.raises(ActieError, match="Sanne is op maandag 4 maart 2024 niet in dienst"):
        plan(maak_activiteit(), deskundige, coordinator)


def test_the_last_day_of_a_dienstverband_still_counts(rol, coordinator):
    deskundige = maak_deskundige()
    deskundige.dienstverbanden.update(eind=MAANDAG.date())
    assert plan(maak_activiteit(), deskundige, coordinator).pk


def test_a_coordinator_who_is_an_expert_does_not_plan_themself(
    rol, coordinator, andere_coordinator
):
    zelf = maak_deskundige(user=coordinator)
    activiteit = maak_activiteit()

    with pytest.raises(ActieError, match="Vraag een andere coördinator"):
        plan(activiteit, zelf, coordinator)
    assert plan(activiteit, zelf, andere_coordinator).pk


def test_a_closed_half_year_takes_no_plan(rol, deskundige, coordinator):
    activiteit = maak_activiteit()
    maak_halfjaar(gesloten_op=timezone.now(), gesloten_door=coordinator)

    with pytest.raises(ActieError, match="Het 1e halfjaar 2024 is gesloten"):
        plan(activiteit, deskundige, coordinator)


@pytest.mark.parametrize(
    "rol_naam", ["adviseur_venray", "contractmanager", "beheerder", "begeleidingsgroep"]
)
def test_only_the_coordinator_plans(request, rol, deskundige, rol_naam):
    with pytest.raises(PermissionDenied):
        plan(maak_activiteit(), deskundige, request.getfixturevalue(rol_naam))
    assert not Inzet.objects.exists()


def verplaats(inzet, door, uren, versie=None):
    return inzet_verplaatsen(
        inzet=inzet,
        begin=inzet.begin + uren * UUR,
        eind=inzet.eind + uren * UUR,
        versie=versie or inzet.versie,
        door=door,
    )


def test_one_inzet_gets_other_times_on_the_same_day(deskundige, coordinator):
    inzet = maak_inzet(deskundige=deskundige)

    assert verplaats(inzet, coordinator, 1).begin == MAANDAG + UUR

    assert Gebeurtenis.objects.over(inzet).get().toelichting == (
        "Was: maandag 4 maart 2024 van 9.00 tot 11.00 uur."
    )
    with pytest.raises(ActieError, match="Verplaats de activiteit"):
        verplaats(Inzet.objects.get(), coordinator, 24)


def test_an_inzet_that_someone_else_moved_meanwhile_is_not_overwritten(
    deskundige, coordinator, andere_coordinator
):
    inzet = maak_inzet(deskundige=deskundige)
    verplaats(inzet, andere_coordinator, 1)

    with pytest.raises(VerouderdError, match="Iemand anders"):
        verplaats(inzet, coordinator, 2)
    assert Inzet.objects.get().begin == MAANDAG + UUR


@pytest.mark.parametrize("status", ["uitgevoerd", "goedgekeurd", "geannuleerd"])
def test_what_is_over_does_not_move(coordinator, status):
    with pytest.raises(ActieError, match="de tijden liggen vast"):
        verplaats(maak_inzet(status=status), coordinator, 1)


def test_an_expert_confirms_only_the_own_inzet(deskundige, andere_deskundige):
    inzet = maak_inzet(deskundige=deskundige)

    with pytest.raises(PermissionDenied):
        inzet_bevestigen(inzet=inzet, door=andere_deskundige.user)
    inzet = inzet_bevestigen(inzet=inzet, door=deskundige.user)
    assert inzet.status == InzetStatus.BEVESTIGD
    with pytest.raises(ActieError, match=r"is al bevestigd. Er is niets veranderd"):
        inzet_bevestigen(inzet=inzet, door=deskundige.user)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_plan_the_same_expert_at_once_exactly_one_wins(
    rol, coordinator, andere_coordinator, deskundige, leudal
):
    """The second comes when the first has written but not committed: the worst moment."""
    first = maak_activiteit(
        gemeente=leudal, begin=MAANDAG + UUR / 2, eind=MAANDAG + 3 * UUR
    )
    second = maak_activiteit()

    outcome = while_first_is_open(
        lambda: plan(first, deskundige, coordinator),
        lambda: plan(second, deskundige, andere_coordinator),
    )

    assert outcome == AL_INGEZET
    assert Inzet.objects.get().activiteit == first


@pytest.mark.django_db(transaction=True)
def test_of_two_who_change_the_same_activity_at_once_the_second_is_told(
    coordinator, andere_coordinator, deskundige
):
    inzet = maak_inzet(deskundige=deskundige)
    versie = inzet.activiteit.versie

    def wijzig(titel, uren, door):
        activiteit = Activiteit.objects.get()
        activiteit.titel = titel
        activiteit.begin += uren * UUR
        activiteit.eind += uren * UUR
        activiteit_update(activiteit=activiteit, versie=versie, door=door)

    outcome = while_first_is_open(
        lambda: wijzig("Inloop in de school", 1, coordinator),
        lambda: wijzig("Inloop in de kerk", 2, andere_coordinator),
    )

    assert "Iemand anders heeft dit intussen gewijzigd" in outcome
    assert Activiteit.objects.get().titel == "Inloop in de school"
    assert Inzet.objects.get().begin == MAANDAG + UUR
