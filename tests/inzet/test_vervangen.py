"""Somebody else comes: same role, same time, the first one free; all of it or nothing."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from inzet.acties.inzetten import inzet_plannen
from inzet.acties.planbord import inzet_overzetten
from inzet.acties.regels import DubbeleBoekingError, Toch, WaarschuwingError
from inzet.enums import InzetStatus
from inzet.models import Afwezigheid, Inzet
from inzet.selectors.nog_te_plannen import OVERGENOMEN
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import MAANDAG, UUR, maak_activiteit, maak_inzet
from tests.tegelijk import while_first_is_open

pytestmark = pytest.mark.django_db


@pytest.fixture
def inzet(deskundige, venray):
    """Half of an activity, by Sanne."""
    activiteit = maak_activiteit(gemeente=venray, eind=MAANDAG + 4 * UUR)
    return maak_inzet(
        activiteit=activiteit, deskundige=deskundige, begin=MAANDAG + UUR,
        status="bevestigd",
    )  # fmt: skip


def vervang(inzet, deskundige, door, **rest):
    return inzet_overzetten(
        inzet=inzet,
        deskundige=deskundige,
        tijden=(inzet.begin, inzet.eind),
        versie=inzet.versie,
        door=door,
        **rest,
    )


def test_a_replacement_keeps_role_and_times_and_is_a_proposal(
    inzet, andere_deskundige, coordinator
):
    nieuw = vervang(inzet, andere_deskundige, coordinator)

    assert nieuw.deskundige == andere_deskundige
    assert (nieuw.rol, nieuw.begin, nieuw.eind) == (inzet.rol, inzet.begin, inzet.eind)
    assert nieuw.status == InzetStatus.VOORGESTELD
    assert "inzet_overzetten" in Gebeurtenis.objects.over(nieuw).values_list(
        "actie", flat=True
    )


def test_the_one_replaced_is_off_with_a_reason_and_has_that_time_free(
    inzet, andere_deskundige, coordinator
):
    vervang(inzet, andere_deskundige, coordinator)

    inzet.refresh_from_db()
    assert (inzet.status, inzet.reden) == ("geannuleerd", OVERGENOMEN)
    inzet_plannen(
        activiteit=maak_activiteit(begin=inzet.begin),
        deskundige=inzet.deskundige,
        rol=inzet.rol,
        door=coordinator,
    )


def test_when_the_new_one_is_busy_the_old_one_stays(inzet, andere_deskundige, coordinator):
    maak_inzet(deskundige=andere_deskundige, begin=MAANDAG + UUR)

    with pytest.raises(DubbeleBoekingError):
        vervang(inzet, andere_deskundige, coordinator)

    inzet.refresh_from_db()
    assert (inzet.status, inzet.versie) == ("bevestigd", 1)
    assert not Gebeurtenis.objects.over(inzet).exists()


def test_what_speaks_against_the_new_one_needs_a_reason_that_is_kept(
    inzet, andere_deskundige, coordinator
):
    Afwezigheid.objects.create(deskundige=andere_deskundige, begin=dt.date(2024, 3, 4))

    with pytest.raises(WaarschuwingError):
        vervang(inzet, andere_deskundige, coordinator)
    assert Inzet.objects.get().status == "bevestigd"
    nieuw = vervang(
        inzet, andere_deskundige, coordinator, toch=Toch("Mo komt er speciaal voor terug.")
    )

    assert nieuw.waarschuwingen == ["afwezig"]
    assert nieuw.waarschuwing_reden == "Mo komt er speciaal voor terug."


def test_what_is_already_off_has_nobody_to_replace(andere_deskundige, coordinator):
    inzet = maak_inzet(status="geannuleerd")

    with pytest.raises(ActieError, match="Deze inzet is geannuleerd"):
        vervang(inzet, andere_deskundige, coordinator)


def test_nobody_hands_their_own_inzet_to_a_colleague(inzet, andere_deskundige, coordinator):
    inzet.deskundige.user = coordinator
    inzet.deskundige.save()

    with pytest.raises(ActieError, match="andere coördinator"):
        vervang(inzet, andere_deskundige, coordinator)


def test_an_expert_replaces_nobody(inzet, andere_deskundige):
    with pytest.raises(PermissionDenied):
        vervang(inzet, andere_deskundige, inzet.deskundige.user)

    assert Inzet.objects.get().status == "bevestigd"


def test_with_another_version_nothing_happens(inzet, andere_deskundige, coordinator):
    Inzet.objects.update(versie=2)

    with pytest.raises(VerouderdError):
        vervang(inzet, andere_deskundige, coordinator)


@pytest.mark.django_db(transaction=True)
def test_two_coordinators_at_once_replace_somebody_once(
    inzet, andere_deskundige, coordinator, andere_coordinator
):
    outcome = while_first_is_open(
        lambda: vervang(inzet, andere_deskundige, coordinator),
        lambda: vervang(inzet, andere_deskundige, andere_coordinator),
    )

    assert "Iemand anders heeft dit intussen gewijzigd" in outcome
    assert Inzet.objects.exclude(pk=inzet.pk).count() == 1
