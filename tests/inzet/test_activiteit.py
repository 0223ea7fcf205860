"""An activity and its inzetten: made, moved, called off and approved together."""

import pytest
from django.core.exceptions import PermissionDenied

from gemeenten.models import Inzetrol
from inzet.acties.activiteiten import (
    WIJZIGBAAR,
    activiteit_annuleren,
    activiteit_create,
    activiteit_update,
    activiteit_verwijderen,
)
from inzet.acties.inzetten import (
    inzet_annuleren,
    inzet_goedkeuren,
    inzet_terugsturen,
    inzetten_goedkeuren,
)
from inzet.acties.regels import DubbeleBoekingError
from inzet.enums import ActiviteitStatus, InzetStatus
from inzet.models import Activiteit, Inzet
from poolregio.kern.errors import ActieError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import MAANDAG, UUR, maak_activiteit, maak_deskundige, maak_inzet

pytestmark = pytest.mark.django_db


def nieuw(**fields):
    """An unsaved activity, as a form makes it."""
    voorbeeld = maak_activiteit(**fields)
    Activiteit.objects.filter(pk=voorbeeld.pk).delete()
    return Activiteit(**{naam: getattr(voorbeeld, naam) for naam in WIJZIGBAAR})


@pytest.fixture
def rol(db):
    return Inzetrol.objects.create(code="gastspreker", naam="gastspreker")


def test_an_activity_comes_with_its_experts(
    rol, deskundige, andere_deskundige, coordinator, venray
):
    activiteit = activiteit_create(
        activiteit=nieuw(gemeente=venray),
        deskundigen=[(deskundige, rol), (andere_deskundige, rol)],
        is_bevestigd=True,
        door=coordinator,
    )

    assert set(activiteit.inzetten.values_list("deskundige", "status")) == {
        (deskundige.pk, "bevestigd"),
        (andere_deskundige.pk, "bevestigd"),
    }


def test_when_one_expert_cannot_come_nothing_is_saved(
    rol, deskundige, andere_deskundige, coordinator
):
    maak_inzet(deskundige=deskundige)

    with pytest.raises(DubbeleBoekingError):
        activiteit_create(
            activiteit=nieuw(),
            deskundigen=[(andere_deskundige, rol), (deskundige, rol)],
            door=coordinator,
        )
    assert Inzet.objects.count() == Activiteit.objects.count() == 1


def verplaats(activiteit, uren, door, **fields):
    activiteit = Activiteit.objects.get(pk=activiteit.pk)
    activiteit.begin += uren * UUR
    activiteit.eind += uren * UUR
    for name, value in fields.items():
        setattr(activiteit, name, value)
    return activiteit_update(activiteit=activiteit, versie=activiteit.versie, door=door)


def test_moving_an_activity_moves_its_planned_inzetten_together(coordinator):
    activiteit = maak_activiteit()
    heel = maak_inzet(activiteit=activiteit)
    half = maak_inzet(activiteit=activiteit, begin=MAANDAG + UUR, eind=MAANDAG + 2 * UUR)
    af = maak_inzet(activiteit=activiteit, status="geannuleerd")

    verplaats(activiteit, 24 * 7, coordinator)

    week = 7 * 24 * UUR
    begin = dict(Inzet.objects.values_list("pk", "begin"))
    assert begin[heel.pk] == MAANDAG + week
    assert begin[half.pk] == MAANDAG + week + UUR
    assert begin[af.pk] == MAANDAG
    gebeurtenis = Gebeurtenis.objects.over(activiteit).get()
    assert gebeurtenis.toelichting == "Was: maandag 4 maart 2024 van 9.00 tot 11.00 uur."


@pytest.mark.parametrize("uren", [1, -1])
def test_two_parts_of_one_expert_do_not_bump_into_each_other(coordinator, deskundige, uren):
    activiteit = maak_activiteit()
    for begin in (MAANDAG, MAANDAG + UUR):
        maak_inzet(
            activiteit=activiteit, deskundige=deskundige, begin=begin, eind=begin + UUR
        )

    verplaats(activiteit, uren, coordinator)

    assert set(Inzet.objects.values_list("begin", flat=True)) == {
        MAANDAG + uren * UUR,
        MAANDAG + (uren + 1) * UUR,
    }


def test_when_one_inzet_cannot_move_nothing_moves(coordinator, deskundige):
    maak_inzet(deskundige=deskundige, begin=MAANDAG + 24 * UUR)
    activiteit = maak_activiteit()
    maak_inzet(activiteit=activiteit)
    maak_inzet(activiteit=activiteit, deskundige=deskundige)

    with pytest.raises(DubbeleBoekingError):
        verplaats(activiteit, 24, coordinator, titel="Anders")

    activiteit.refresh_from_db()
    assert (activiteit.begin, activiteit.titel) == (MAANDAG, "Inloop in de bibliotheek")
    assert set(activiteit.inzetten.values_list("begin", flat=True)) == {MAANDAG}


def test_an_executed_activity_keeps_its_time_but_not_its_title(coordinator):
    inzet = maak_inzet(status="uitgevoerd")

    with pytest.raises(ActieError, match="al uitgevoerd"):
        verplaats(inzet.activiteit, 1, coordinator)
    assert verplaats(inzet.activiteit, 0, coordinator, titel="Anders").titel == "Anders"


def test_reach_of_a_gemeente_does_not_become_regional(coordinator, venray):
    activiteit = maak_activiteit(gemeente=venray, aantal_inwoners=8, aantal_nieuw=2)

    with pytest.raises(ActieError, match="bereik is al opgegeven"):
        verplaats(activiteit, 0, coordinator, gemeente=None)


def test_a_coordinator_does_not_move_the_own_inzet(coordinator, andere_coordinator):
    inzet = maak_inzet(deskundige=maak_deskundige(user=coordinator))

    with pytest.raises(ActieError, match="je eigen inzet"):
        verplaats(inzet.activiteit, 1, coordinator)
    assert verplaats(inzet.activiteit, 1, andere_coordinator)


def test_calling_off_an_activity_calls_off_what_was_planned(coordinator, deskundige):
    activiteit = maak_activiteit()
    maak_inzet(activiteit=activiteit, deskundige=deskundige)
    maak_inzet(activiteit=activiteit, status="bevestigd")
    afgemeld = maak_inzet(activiteit=activiteit, status="afgemeld")

    activiteit_annuleren(activiteit=activiteit, reden="De zaal is dicht.", door=coordinator)

    reden = dict(
        activiteit.inzetten.filter(status="geannuleerd").values_list("pk", "reden")
    )
    assert list(reden.values()) == ["De zaal is dicht."] * 2
    assert afgemeld.pk not in reden
    assert Activiteit.objects.get().status_nu == ActiviteitStatus.GEANNULEERD
    assert maak_inzet(deskundige=deskundige), "the time is free again"


@pytest.mark.parametrize("reden", ["", "   "])
def test_nothing_is_called_off_without_a_reason(coordinator, reden):
    inzet = maak_inzet()

    with pytest.raises(ActieError, match="Vul een reden in"):
        activiteit_annuleren(activiteit=inzet.activiteit, reden=reden, door=coordinator)
    with pytest.raises(ActieError, match="Vul een reden in"):
        inzet_annuleren(inzet=inzet, reden=reden, door=coordinator)
    assert Inzet.objects.get().status == InzetStatus.VOORGESTELD


def test_an_executed_activity_is_not_called_off(coordinator):
    inzet = maak_inzet(status="uitgevoerd")
    maak_inzet(activiteit=inzet.activiteit)

    with pytest.raises(ActieError, match="al uitgevoerd"):
        activiteit_annuleren(activiteit=inzet.activiteit, reden="Dicht.", door=coordinator)


def test_only_an_activity_without_any_inzet_is_taken_away(coordinator):
    leeg, bezet = maak_activiteit(), maak_inzet(status="geannuleerd").activiteit

    activiteit_verwijderen(activiteit=leeg, door=coordinator)
    with pytest.raises(ActieError, match="blijft te zien wat er gebeurde"):
        activiteit_verwijderen(activiteit=bezet, door=coordinator)
    assert Activiteit.objects.get() == bezet


def test_nobody_approves_the_own_hours(coordinator, andere_coordinator):
    inzet = maak_inzet(status="uitgevoerd", deskundige=maak_deskundige(user=coordinator))

    with pytest.raises(ActieError, match="je eigen inzet"):
        inzet_goedkeuren(inzet=inzet, door=coordinator)
    assert inzet_goedkeuren(inzet=inzet, door=andere_coordinator).goedgekeurd_op


def test_an_expert_does_not_approve_hours(deskundige):
    inzet = maak_inzet(status="uitgevoerd", deskundige=deskundige)
    with pytest.raises(PermissionDenied):
        inzet_goedkeuren(inzet=inzet, door=deskundige.user)


def test_approving_several_at_once_reports_each(coordinator):
    goed = maak_inzet(status="uitgevoerd")
    eigen = maak_inzet(status="uitgevoerd", deskundige=maak_deskundige(user=coordinator))
    gepland = maak_inzet(status="bevestigd")

    uitkomsten = inzetten_goedkeuren(inzetten=[goed, eigen, gepland], door=coordinator)

    assert [bool(reden) for _, reden in uitkomsten] == [False, True, True]
    assert Inzet.objects.filter(status="goedgekeurd").get() == goed


def test_hours_sent_back_count_as_planned_again_and_the_log_keeps_what_they_were(
    coordinator,
):
    inzet = maak_inzet(
        status="uitgevoerd", werkelijk_eind=MAANDAG + 3 * UUR, pauze_minuten=30
    )
    assert Inzet.objects.get().minuten == 150

    inzet_terugsturen(inzet=inzet, reden="Klopt de pauze?", door=coordinator)

    inzet.refresh_from_db()
    assert (inzet.status, inzet.minuten, inzet.pauze_minuten) == ("bevestigd", 120, 0)
    assert inzet.werkelijk_begin is inzet.geregistreerd_op is None
    assert Gebeurtenis.objects.over(inzet).get().toelichting == (
        "Klopt de pauze? Geregistreerd was: maandag 4 maart 2024 van 9.00 tot 12.00 uur, "
        "pauze 30 minuten."
    )


def test_approved_hours_are_not_sent_back(coordinator):
    with pytest.raises(ActieError, match="goedgekeurd en kan niet"):
        inzet_terugsturen(
            inzet=maak_inzet(status="goedgekeurd"), reden="Toch niet.", door=coordinator
        )


@pytest.mark.parametrize(
    ("statussen", "status"),
    [
        ([], "gepland"),
        (["voorgesteld", "geannuleerd"], "gepland"),
        (["bevestigd", "uitgevoerd"], "uitgevoerd"),
        (["goedgekeurd", "afgemeld"], "uitgevoerd"),
        (["geannuleerd", "afgemeld"], "geannuleerd"),
    ],
)
def test_the_status_of_an_activity_follows_from_its_inzetten(statussen, status):
    activiteit = maak_activiteit()
    for stand in statussen:
        maak_inzet(activiteit=activiteit, status=stand)

    assert activiteit.status_nu == status
    assert Activiteit.objects.get().status_nu == status
    assert getattr(Activiteit.objects, status)().exists()
