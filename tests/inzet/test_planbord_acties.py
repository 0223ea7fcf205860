"""What a drag does: moved, handed over, planned in or refused, and undone."""

import datetime as dt

import pytest

from inzet.acties.planbord import (
    MeerMensenError,
)
from inzet.acties.regels import (
    DubbeleBoekingError,
    Toch,
    WaarschuwingError,
)
from inzet.enums import InzetStatus
from inzet.models import Activiteit, Afwezigheid, Inzet
from inzet.selectors.nog_te_plannen import (
    OVERGENOMEN,
)
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_deskundige,
    maak_halfjaar,
    maak_inzet,
)
from tests.inzet.verzetten import verzet

pytestmark = pytest.mark.django_db
DAG = dt.timedelta(days=1)


@pytest.fixture
def inzet(venray, deskundige):
    return maak_inzet(gemeente=venray, deskundige=deskundige, status="bevestigd")


# Another time or day


def test_who_comes_alone_takes_the_activity_along_to_another_day(inzet, coordinator):
    verzet(inzet, coordinator, naar=inzet.begin + DAG)

    inzet.refresh_from_db()
    activiteit = Activiteit.objects.get(pk=inzet.activiteit_id)
    assert (inzet.begin, inzet.eind) == (MAANDAG + DAG, MAANDAG + DAG + 2 * UUR)
    assert (activiteit.begin, activiteit.eind) == (inzet.begin, inzet.eind)
    assert (inzet.status, inzet.versie) == (InzetStatus.BEVESTIGD, 2)


def test_who_comes_alone_takes_the_activity_along_when_it_lasts_longer(inzet, coordinator):
    verzet(inzet, coordinator, uren=3)

    assert Activiteit.objects.get(pk=inzet.activiteit_id).eind == MAANDAG + 3 * UUR


def test_a_cancelled_colleague_is_nobody_to_wait_for(inzet, coordinator):
    maak_inzet(activiteit=inzet.activiteit, status="geannuleerd")

    verzet(inzet, coordinator, naar=inzet.begin + DAG)

    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG + DAG


def test_with_more_people_only_the_own_times_change_on_the_same_day(inzet, coordinator):
    ander = maak_inzet(activiteit=inzet.activiteit)

    verzet(inzet, coordinator, naar=MAANDAG + UUR, uren=1)

    inzet.refresh_from_db()
    ander.refresh_from_db()
    assert (inzet.begin, ander.begin) == (MAANDAG + UUR, MAANDAG)
    assert Activiteit.objects.get(pk=inzet.activiteit_id).begin == MAANDAG


def test_with_more_people_another_day_is_for_the_activity_as_a_whole(inzet, coordinator):
    maak_inzet(activiteit=inzet.activiteit)

    with pytest.raises(MeerMensenError, match="Hier komen meer mensen"):
        verzet(inzet, coordinator, naar=inzet.begin + DAG)

    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG


def test_over_the_night_the_clock_changes_the_local_time_stays(venray, coordinator):
    zaterdag = dt.datetime(2026, 3, 28, 10, 0, tzinfo=MAANDAG.tzinfo)
    inzet = maak_inzet(gemeente=venray, begin=zaterdag)

    verzet(inzet, coordinator, naar=dt.datetime(2026, 3, 29, 10, 0, tzinfo=MAANDAG.tzinfo))

    inzet.refresh_from_db()
    assert inzet.begin.astimezone(MAANDAG.tzinfo).hour == 10
    assert inzet.minuten == 120


@pytest.mark.parametrize("status", ["uitgevoerd", "geannuleerd", "afgemeld"])
def test_what_is_over_or_off_does_not_move(venray, coordinator, status):
    inzet = maak_inzet(gemeente=venray, status=status)

    with pytest.raises(ActieError, match="Deze inzet is"):
        verzet(inzet, coordinator, naar=inzet.begin + DAG)


# Another expert


def test_a_colleague_takes_over_as_a_proposal_and_the_old_inzet_says_why(
    inzet, andere_deskundige, coordinator
):
    nieuw = verzet(inzet, coordinator, wie=andere_deskundige)

    inzet.refresh_from_db()
    assert (inzet.status, inzet.reden) == (InzetStatus.GEANNULEERD, OVERGENOMEN)
    assert (nieuw.deskundige, nieuw.status) == (andere_deskundige, InzetStatus.VOORGESTELD)
    assert (nieuw.begin, nieuw.eind, nieuw.rol) == (inzet.begin, inzet.eind, inzet.rol)
    acties = Gebeurtenis.objects.over(nieuw).values_list("actie", flat=True)
    assert set(acties) == {"inzet_plannen", "inzet_overzetten"}


def test_a_colleague_takes_over_on_another_day_with_the_activity(
    inzet, andere_deskundige, coordinator
):
    nieuw = verzet(inzet, coordinator, wie=andere_deskundige, naar=inzet.begin + DAG)

    assert nieuw.begin == MAANDAG + DAG
    assert nieuw.activiteit.begin == Activiteit.objects.get().begin == MAANDAG + DAG


def test_nothing_is_cancelled_when_the_colleague_is_busy(
    inzet, andere_deskundige, coordinator
):
    maak_inzet(deskundige=andere_deskundige)

    with pytest.raises(DubbeleBoekingError):
        verzet(inzet, coordinator, wie=andere_deskundige)

    assert Inzet.objects.get(pk=inzet.pk).status == InzetStatus.BEVESTIGD


def test_an_expert_who_left_is_refused_and_nothing_changes(inzet, coordinator):
    weg = maak_deskundige(weekuren=None)

    with pytest.raises(ActieError, match="niet in dienst"):
        verzet(inzet, coordinator, wie=weg)

    assert Inzet.objects.get().status == InzetStatus.BEVESTIGD


def test_somebody_comes_for_what_was_handed_back(venray, andere_deskundige, coordinator):
    afgemeld = maak_inzet(gemeente=venray, status="afgemeld")

    nieuw = verzet(afgemeld, coordinator, wie=andere_deskundige)

    assert nieuw.status == InzetStatus.VOORGESTELD
    assert Inzet.objects.get(pk=afgemeld.pk).status == InzetStatus.AFGEMELD
    with pytest.raises(ActieError, match="intussen iemand ingepland"):
        verzet(afgemeld, coordinator, wie=maak_deskundige())


# Refused and warned


def test_who_saw_an_older_version_is_refused(inzet, coordinator, andere_coordinator):
    verzet(inzet, andere_coordinator, naar=inzet.begin + UUR)

    with pytest.raises(VerouderdError):
        verzet(inzet, coordinator, naar=inzet.begin + DAG)

    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG + UUR


def test_who_saw_an_older_version_hands_nothing_over(inzet, andere_deskundige, coordinator):
    with pytest.raises(VerouderdError):
        verzet(inzet, coordinator, wie=andere_deskundige, versie=inzet.versie + 1)


def test_a_warning_is_shown_first_and_with_a_reason_it_is_done(inzet, coordinator):
    Afwezigheid.objects.create(
        deskundige=inzet.deskundige,
        begin=(MAANDAG + DAG).date(),
        eind=(MAANDAG + DAG).date(),
    )

    with pytest.raises(WaarschuwingError, match="afwezig"):
        verzet(inzet, coordinator, naar=inzet.begin + DAG)
    assert Inzet.objects.get(pk=inzet.pk).begin == MAANDAG

    verzet(inzet, coordinator, naar=inzet.begin + DAG, toch=Toch("Sanne wil het zelf."))
    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG + DAG
    assert inzet.waarschuwing_reden == "Sanne wil het zelf."


def test_a_closed_half_year_stays_as_it_is(inzet, coordinator, contractmanager):
    maak_halfjaar(gesloten_op=MAANDAG, gesloten_door=contractmanager)

    with pytest.raises(ActieError, match="gesloten"):
        verzet(inzet, coordinator, naar=inzet.begin + UUR)


def test_nobody_plans_themself_on_the_board(inzet, coordinator, andere_deskundige):
    inzet.deskundige.user = coordinator
    inzet.deskundige.save()

    for wie in (None, andere_deskundige):
        with pytest.raises(ActieError, match="eigen inzet"):
            verzet(inzet, coordinator, naar=inzet.begin + UUR, wie=wie)
