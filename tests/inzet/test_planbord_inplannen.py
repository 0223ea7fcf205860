"""What still is to plan gets somebody from the board, and the last change can be undone."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from gemeenten.models import Behoefte, Kader
from inzet.acties.activiteiten import activiteit_update
from inzet.acties.inzetten import inzet_bevestigen
from inzet.acties.planbord import (
    activiteit_inplannen,
    behoefte_inplannen,
    inzet_overzetten,
)
from inzet.acties.planbord_terug import Terugweg, planning_terugzetten
from inzet.enums import InzetStatus
from inzet.models import Activiteit, Inzet
from inzet.selectors.nog_te_plannen import (
    open_activiteiten,
    open_behoeften,
    zonder_iemand,
)
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.halfjaar import Periode
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_behoefte,
    maak_deskundige,
    maak_inzet,
    thema,
)
from tests.inzet.verzetten import verzet

pytestmark = pytest.mark.django_db
DAG = dt.timedelta(days=1)


@pytest.fixture
def inzet(venray, deskundige):
    return maak_inzet(gemeente=venray, deskundige=deskundige, status="bevestigd")


@pytest.fixture
def behoefte(venray):
    Kader.objects.get_or_create(code="geen", defaults={"naam": "geen"})
    return maak_behoefte(gemeente=venray, jaar=2024, thema=thema("armoede_schulden"))


def test_only_a_coordinator_plans_on_the_board(inzet, behoefte, andere_deskundige):
    tijden = (MAANDAG + DAG, MAANDAG + DAG + UUR)
    user = inzet.deskundige.user
    with pytest.raises(PermissionDenied):
        verzet(inzet, user, naar=inzet.begin + DAG)
    with pytest.raises(PermissionDenied):
        inzet_overzetten(
            inzet=inzet, deskundige=andere_deskundige, tijden=tijden, versie=1, door=user
        )
    with pytest.raises(PermissionDenied):
        behoefte_inplannen(
            behoefte=behoefte,
            deskundige=andere_deskundige,
            tijden=tijden,
            versie=1,
            door=user,
        )
    with pytest.raises(PermissionDenied):
        activiteit_inplannen(
            activiteit=maak_activiteit(),
            deskundige=andere_deskundige,
            rol=inzet.rol,
            tijden=tijden,
            versie=1,
            door=user,
        )
    with pytest.raises(PermissionDenied):
        planning_terugzetten(terugweg=Terugweg("", inzet.pk, inzet.versie), door=user)


# Still to plan


def test_an_activity_that_nobody_comes_to_is_planned_also_on_another_day(
    venray, deskundige, coordinator, behoefte
):
    activiteit = maak_activiteit(gemeente=venray)
    tijden = (MAANDAG + DAG, MAANDAG + DAG + 2 * UUR)

    inzet = activiteit_inplannen(
        activiteit=activiteit,
        deskundige=deskundige,
        rol=behoefte.rol,
        tijden=tijden,
        versie=activiteit.versie,
        door=coordinator,
    )

    assert (inzet.begin, inzet.status) == (MAANDAG + DAG, InzetStatus.VOORGESTELD)
    activiteit.refresh_from_db()
    assert activiteit.begin == MAANDAG + DAG
    with pytest.raises(ActieError, match="intussen iemand ingepland"):
        activiteit_inplannen(
            activiteit=activiteit,
            deskundige=maak_deskundige(),
            rol=behoefte.rol,
            tijden=tijden,
            versie=activiteit.versie,
            door=coordinator,
        )


def test_a_need_becomes_an_activity_with_somebody(behoefte, deskundige, coordinator):
    inzet = behoefte_inplannen(
        behoefte=behoefte,
        deskundige=deskundige,
        tijden=(MAANDAG, MAANDAG + 2 * UUR),
        versie=behoefte.versie,
        door=coordinator,
    )

    activiteit = inzet.activiteit
    assert (activiteit.titel, activiteit.behoefte) == (behoefte.titel, behoefte)
    assert [str(t.pk) for t in activiteit.themas.all()] == ["armoede_schulden"]
    (rij,) = open_behoeften(coordinator, Periode(2024, 1))
    assert (rij.gepland, rij.over) == (120, 2 * 60 * 26 - 120)


def test_a_need_that_lapsed_or_changed_is_not_planned(behoefte, deskundige, coordinator):
    def plan(versie):
        return behoefte_inplannen(
            behoefte=behoefte,
            deskundige=deskundige,
            tijden=(MAANDAG, MAANDAG + UUR),
            versie=versie,
            door=coordinator,
        )

    with pytest.raises(VerouderdError):
        plan(behoefte.versie + 1)
    Behoefte.objects.update(
        vervallen_op=MAANDAG, vervallen_door=coordinator, vervallen_reden="Al geregeld."
    )
    with pytest.raises(ActieError, match="vervallen"):
        plan(behoefte.versie)
    assert open_behoeften(coordinator, Periode(2024, 1)) == []
    assert not Activiteit.objects.exists()


def test_a_need_that_is_planned_in_full_is_no_longer_open(behoefte, coordinator):
    behoefte.eenheid, behoefte.hoeveelheid = "uur_halfjaar", 2
    behoefte.save()
    activiteit = maak_activiteit(behoefte=behoefte, gemeente=behoefte.gemeente)
    inzet = maak_inzet(activiteit=activiteit)
    assert open_behoeften(coordinator, Periode(2024, 1)) == []

    inzet.status = InzetStatus.AFGEMELD
    inzet.save()
    assert len(open_behoeften(coordinator, Periode(2024, 1))) == 1


def test_open_is_what_nobody_comes_to_and_nobody_called_off(venray, coordinator):
    nieuw = maak_activiteit(gemeente=venray)
    afgemeld = maak_inzet(gemeente=venray, status="afgemeld").activiteit
    maak_inzet(gemeente=venray)
    maak_inzet(gemeente=venray, status="geannuleerd")
    maak_activiteit(gemeente=venray, begin=MAANDAG - 7 * DAG)

    gevonden = open_activiteiten(coordinator, MAANDAG.date())

    assert set(gevonden) == {nieuw, afgemeld}


# Undo


def terug(terugweg, door):
    planning_terugzetten(terugweg=terugweg, door=door)


def test_undo_of_a_move_puts_inzet_and_activity_back(inzet, coordinator):
    nu = verzet(inzet, coordinator, naar=inzet.begin + DAG)

    terug(Terugweg.naar("", nu, inzet), coordinator)

    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG
    assert Activiteit.objects.get().begin == MAANDAG


def test_undo_of_a_hand_over_brings_back_who_had_confirmed(
    inzet, andere_deskundige, coordinator
):
    nu = verzet(inzet, coordinator, wie=andere_deskundige)

    terug(Terugweg.naar("", nu, inzet), coordinator)

    telt = Inzet.objects.telt().get()
    assert (telt.deskundige, telt.status) == (inzet.deskundige, InzetStatus.BEVESTIGD)


def test_undo_of_planning_in_leaves_the_activity_open_at_its_own_time(
    venray, deskundige, coordinator, behoefte
):
    activiteit = maak_activiteit(gemeente=venray)
    inzet = activiteit_inplannen(
        activiteit=activiteit,
        deskundige=deskundige,
        rol=behoefte.rol,
        tijden=(MAANDAG + DAG, MAANDAG + DAG + 2 * UUR),
        versie=activiteit.versie,
        door=coordinator,
    )

    was = activiteit.begin.isoformat(), activiteit.eind.isoformat()
    terug(Terugweg("", inzet.pk, inzet.versie, begin=was[0], eind=was[1]), coordinator)

    activiteit.refresh_from_db()
    assert activiteit.begin == MAANDAG
    assert zonder_iemand(Activiteit.objects.all()).get() == activiteit


def test_undo_of_a_planned_need_calls_the_activity_off(behoefte, deskundige, coordinator):
    inzet = behoefte_inplannen(
        behoefte=behoefte,
        deskundige=deskundige,
        tijden=(MAANDAG, MAANDAG + 2 * UUR),
        versie=behoefte.versie,
        door=coordinator,
    )

    terug(Terugweg("", inzet.pk, inzet.versie), coordinator)

    assert not zonder_iemand(Activiteit.objects.all()).exists()
    (rij,) = open_behoeften(coordinator, Periode(2024, 1))
    assert rij.gepland == 0


def test_undo_is_refused_when_somebody_came_in_between(inzet, coordinator, deskundige):
    inzet.status = InzetStatus.VOORGESTELD
    inzet.save()
    nu = verzet(inzet, coordinator, naar=inzet.begin + DAG)
    inzet_bevestigen(inzet=nu, door=deskundige.user)

    with pytest.raises(VerouderdError):
        terug(Terugweg.naar("", nu, inzet), coordinator)

    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG + DAG


def test_a_moved_activity_counts_as_changed_for_who_drags_its_inzet(inzet, coordinator):
    activiteit = Activiteit.objects.get(pk=inzet.activiteit_id)
    activiteit.begin, activiteit.eind = MAANDAG + UUR, MAANDAG + 3 * UUR
    activiteit_update(activiteit=activiteit, versie=activiteit.versie, door=coordinator)

    with pytest.raises(VerouderdError):
        verzet(inzet, coordinator, naar=inzet.begin + DAG)
