"""Reach: counted once per activity, and unknown is not zero."""

import pytest
from django.core.exceptions import PermissionDenied

from inzet.acties.bereik import Bereikopgave, bereik_opgeven
from inzet.acties.registreren import inzet_registreren
from inzet.enums import InzetStatus
from poolregio.kern.errors import ActieError, VeldError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_activiteit, maak_inzet

pytestmark = pytest.mark.django_db


@pytest.fixture
def inzet(deskundige, venray):
    return maak_inzet(deskundige=deskundige, gemeente=venray, status="bevestigd")


def registreer(inzet, bereik):
    return inzet_registreren(
        inzet=inzet,
        begin=inzet.begin,
        eind=inzet.eind,
        bereik=bereik,
        versie=inzet.versie,
        door=inzet.deskundige.user,
    )


def test_two_experts_at_one_activity_count_the_residents_once(inzet, andere_deskundige):
    ander = maak_inzet(
        activiteit=inzet.activiteit, deskundige=andere_deskundige, status="bevestigd"
    )
    registreer(inzet, Bereikopgave(8, 3, {}))
    activiteit = inzet.activiteit
    activiteit.refresh_from_db()
    registreer(ander, Bereikopgave.van(activiteit))
    activiteit.refresh_from_db()
    assert activiteit.aantal_inwoners == 8
    assert activiteit.bereik_door == inzet.deskundige.user  # who said it first
    assert Gebeurtenis.objects.filter(actie="bereik_opgeven").count() == 1


def test_who_did_not_see_the_colleagues_numbers_is_told_of_them(inzet, andere_deskundige):
    ander = maak_inzet(
        activiteit=inzet.activiteit, deskundige=andere_deskundige, status="bevestigd"
    )
    registreer(inzet, Bereikopgave(8, 3))
    with pytest.raises(VeldError, match="Sanne vulde intussen 8 inwoners in"):
        registreer(ander, Bereikopgave(5, 1))
    ander.refresh_from_db()
    assert ander.status == InzetStatus.BEVESTIGD


def test_the_second_expert_may_correct_what_the_first_filled_in(inzet, andere_deskundige):
    maak_inzet(activiteit=inzet.activiteit, deskundige=andere_deskundige)
    registreer(inzet, Bereikopgave(8, 3, {}))
    activiteit = inzet.activiteit
    activiteit.refresh_from_db()
    opgave = Bereikopgave(9, 3, {}, gezien_op=activiteit.bereik_op)
    bereik_opgeven(activiteit=activiteit, opgave=opgave, door=andere_deskundige.user)
    activiteit.refresh_from_db()
    assert (activiteit.aantal_inwoners, activiteit.bereik_door) == (
        9,
        andere_deskundige.user,
    )


def test_unknown_is_not_zero(inzet, deskundige):
    registreer(inzet, Bereikopgave())
    activiteit = inzet.activiteit
    activiteit.refresh_from_db()
    assert activiteit.aantal_inwoners is None
    assert type(activiteit).objects.zonder_bereik().get() == activiteit
    bereik_opgeven(activiteit=activiteit, opgave=Bereikopgave(0, 0), door=deskundige.user)
    assert not type(activiteit).objects.zonder_bereik().exists()


def test_reach_can_be_replaced_and_taken_away(deskundige, venray, coordinator):
    activiteit = maak_activiteit(
        gemeente=venray,
        aantal_inwoners=8,
        aantal_nieuw=3,
        bereik={"eenzaamheid": (6, 2), "verslaving": (8, 3)},
    )
    for opgave in (
        Bereikopgave(2, 1, {"eenzaamheid": (2, 1)}),
        Bereikopgave(20, 10, {"eenzaamheid": (20, 10), "verslaving": (1, 0)}),
        Bereikopgave(),
    ):
        activiteit.refresh_from_db()
        gezien = Bereikopgave(
            opgave.aantal, opgave.nieuw, opgave.themas, activiteit.bereik_op
        )
        bereik_opgeven(activiteit=activiteit, opgave=gezien, door=coordinator)
        activiteit.refresh_from_db()
        assert Bereikopgave.van(activiteit).is_gelijk(opgave)


@pytest.mark.parametrize(
    ("opgave", "veld"),
    [
        (Bereikopgave(5, 6), "nieuw"),
        (Bereikopgave(5, None), "nieuw"),
        (Bereikopgave(None, 1), "aantal"),
        (Bereikopgave(5, 1, {"eenzaamheid": (6, 0)}), "thema_eenzaamheid"),
        (Bereikopgave(5, 1, {"eenzaamheid": (4, 2)}), "nieuw_eenzaamheid"),
        (Bereikopgave(5, 4, {"eenzaamheid": (2, 3)}), "nieuw_eenzaamheid"),
        (Bereikopgave(5, 4, {"eenzaamheid": (2, None)}), "nieuw_eenzaamheid"),
    ],
)
def test_numbers_that_do_not_fit_are_refused_at_their_field(
    coordinator, venray, opgave, veld
):
    activiteit = maak_activiteit(gemeente=venray, themas=["eenzaamheid"])
    with pytest.raises(VeldError) as fout:
        bereik_opgeven(activiteit=activiteit, opgave=opgave, door=coordinator)
    assert fout.value.veld == veld


def test_a_regional_activity_has_reach_without_nieuw(coordinator):
    activiteit = maak_activiteit(soort="regionaal")
    with pytest.raises(VeldError):
        bereik_opgeven(activiteit=activiteit, opgave=Bereikopgave(5, 1), door=coordinator)
    bereik_opgeven(activiteit=activiteit, opgave=Bereikopgave(5), door=coordinator)


def test_an_internal_activity_has_no_reach(coordinator):
    activiteit = maak_activiteit(soort="intervisie")
    with pytest.raises(ActieError, match="interne"):
        bereik_opgeven(activiteit=activiteit, opgave=Bereikopgave(5), door=coordinator)


def test_only_who_took_part_fills_in_the_reach(inzet, andere_deskundige):
    maak_inzet(activiteit=inzet.activiteit, deskundige=andere_deskundige, status="afgemeld")
    with pytest.raises(PermissionDenied):
        bereik_opgeven(
            activiteit=inzet.activiteit,
            opgave=Bereikopgave(5, 0),
            door=andere_deskundige.user,
        )
