"""Registering: hours, reach and story in one act, all or nothing."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from inzet.acties.bereik import AlBewaardError, Bereikopgave
from inzet.acties.registreren import inzet_afmelden, inzet_registreren
from inzet.enums import InzetStatus
from inzet.models import Inzet, Verhaal
from poolregio.kern.errors import ActieError, VeldError
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_gebruiker,
    maak_halfjaar,
    maak_inzet,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def inzet(deskundige, venray):
    return maak_inzet(deskundige=deskundige, gemeente=venray, status="bevestigd")


def registreer(inzet, door=None, **anders):
    gegevens = {"begin": inzet.begin, "eind": inzet.eind, "versie": inzet.versie}
    return inzet_registreren(
        inzet=inzet, **gegevens | anders, door=door or inzet.deskundige.user
    )


def acties_van(onderwerp):
    return list(
        Gebeurtenis.objects.filter(
            soort=onderwerp._meta.model_name, onderwerp_id=onderwerp.pk
        )
        .order_by("pk")
        .values_list("actie", flat=True)
    )


def test_the_expert_registers_hours_reach_and_story_at_once(inzet):
    registreer(
        inzet,
        eind=inzet.eind + UUR,
        pauze_minuten=30,
        bereik=Bereikopgave(8, 3),
        verhaal="Twee mensen bleven na voor een gesprek.",
    )
    inzet = Inzet.objects.get()
    assert (inzet.status, inzet.minuten) == (InzetStatus.UITGEVOERD, 150)
    assert (inzet.activiteit.aantal_inwoners, inzet.activiteit.aantal_nieuw) == (8, 3)
    assert inzet.activiteit.bereik_door == inzet.deskundige.user
    assert Verhaal.objects.get().deskundige == inzet.deskundige
    assert acties_van(inzet) == ["inzet_registreren"]
    assert acties_van(inzet.activiteit) == ["bereik_opgeven"]


def test_a_refused_story_stores_no_hours_and_no_reach_either(inzet):
    with pytest.raises(ActieError, match="0612345678"):
        registreer(inzet, bereik=Bereikopgave(8, 3), verhaal="Bel 0612345678")
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.BEVESTIGD
    assert inzet.activiteit.aantal_inwoners is None


def test_refused_reach_stores_no_hours_either(inzet):
    with pytest.raises(VeldError) as fout:
        registreer(inzet, bereik=Bereikopgave(2, 3))
    assert fout.value.veld == "nieuw"
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.BEVESTIGD


def test_the_coordinator_may_register_for_an_expert(inzet, coordinator):
    registreer(inzet, door=coordinator)
    assert Inzet.objects.get().geregistreerd_door == coordinator


@pytest.mark.parametrize(
    "wie", ["andere_deskundige", "adviseur_venray", "contractmanager", "beheerder"]
)
def test_nobody_else_registers_and_nothing_changes(inzet, wie, request):
    persoon = request.getfixturevalue(wie)
    with pytest.raises(PermissionDenied):
        registreer(inzet, door=getattr(persoon, "user", persoon))
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.BEVESTIGD


def test_a_double_tap_stores_once_and_says_so_kindly(inzet):
    registreer(inzet)
    with pytest.raises(AlBewaardError, match="al bewaard"):
        registreer(inzet)
    assert acties_van(inzet) == ["inzet_registreren"]


def test_who_saw_an_older_version_is_warned(inzet, coordinator):
    registreer(inzet, door=coordinator)
    with pytest.raises(ActieError, match="intussen gewijzigd"):
        registreer(inzet)


def test_registered_hours_may_be_corrected_until_they_are_approved(inzet):
    registreer(inzet)
    inzet.refresh_from_db()
    registreer(inzet, eind=inzet.eind - UUR)
    inzet.refresh_from_db()
    assert inzet.minuten == 60
    Inzet.objects.update(
        status="goedgekeurd",
        goedgekeurd_op=timezone.now(),
        goedgekeurd_door=maak_gebruiker("coordinator"),
    )
    with pytest.raises(ActieError, match="al goedgekeurd"):
        registreer(inzet)


def test_a_proposal_that_is_over_is_confirmed_and_registered_with_both_in_the_log(
    deskundige,
):
    inzet = maak_inzet(deskundige=deskundige)
    registreer(inzet)
    assert acties_van(inzet) == ["inzet_bevestigen", "inzet_registreren"]


def test_a_coordinator_never_confirms_the_own_proposal_by_registering_it(
    coordinator, deskundige
):
    deskundige.user = coordinator
    deskundige.save()
    inzet = maak_inzet(deskundige=deskundige)
    with pytest.raises(ActieError, match="andere coördinator"):
        registreer(inzet)
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.VOORGESTELD


@pytest.mark.parametrize("status", ["geannuleerd", "afgemeld"])
def test_what_is_off_cannot_be_registered(deskundige, status):
    with pytest.raises(ActieError):
        registreer(maak_inzet(deskundige=deskundige, status=status))


def test_hours_in_the_future_are_refused(deskundige):
    begin = timezone.now() - UUR
    inzet = maak_inzet(deskundige=deskundige, begin=begin, status="bevestigd")
    with pytest.raises(VeldError, match="nog niet voorbij"):
        registreer(inzet)
    registreer(inzet, eind=timezone.now() - dt.timedelta(minutes=1))


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"eind": MAANDAG}, "eind"),
        ({"eind": MAANDAG - UUR}, "eind"),
        ({"eind": MAANDAG + 25 * UUR}, "eind"),
        ({"pauze_minuten": 120}, "pauze"),
    ],
)
def test_impossible_times_are_refused_at_their_field(inzet, anders, veld):
    with pytest.raises(VeldError) as fout:
        registreer(inzet, **anders)
    assert fout.value.veld == veld


def test_real_times_that_overlap_another_inzet_are_refused_and_the_message_says_which(
    inzet, deskundige, venray
):
    activiteit = maak_activiteit(
        titel="Praatgroep", gemeente=venray, begin=MAANDAG + 2 * UUR
    )
    maak_inzet(activiteit=activiteit, deskundige=deskundige)
    with pytest.raises(VeldError, match=r"Praatgroep.*Venray.*ma 4 maart 11\.00–13\.00"):
        registreer(inzet, eind=inzet.eind + UUR)
    registreer(inzet)  # back-to-back is fine


def test_the_elapsed_time_counts_in_the_night_the_clock_goes_back(deskundige):
    begin = dt.datetime(2024, 10, 26, 23, 0, tzinfo=NEDERLAND)
    eind = dt.datetime(2024, 10, 27, 4, 0, tzinfo=NEDERLAND)
    inzet = maak_inzet(deskundige=deskundige, begin=begin, eind=eind, status="bevestigd")
    registreer(inzet)
    inzet.refresh_from_db()
    assert inzet.minuten == 6 * 60


def test_nothing_is_registered_in_a_closed_half_year(inzet):
    maak_halfjaar(
        gesloten_op=timezone.now(), gesloten_door=maak_gebruiker("contractmanager")
    )
    with pytest.raises(ActieError, match="gesloten"):
        registreer(inzet)
    with pytest.raises(ActieError, match="gesloten"):
        inzet_afmelden(inzet=inzet, versie=inzet.versie, door=inzet.deskundige.user)


def test_the_expert_signs_off_without_a_reason(inzet):
    inzet_afmelden(inzet=inzet, versie=inzet.versie, door=inzet.deskundige.user)
    inzet.refresh_from_db()
    assert (inzet.status, inzet.reden) == (InzetStatus.AFGEMELD, "")
    with pytest.raises(AlBewaardError):
        inzet_afmelden(inzet=inzet, versie=1, door=inzet.deskundige.user)
    assert acties_van(inzet) == ["inzet_afmelden"]


def test_hours_that_were_worked_are_not_signed_off(inzet):
    registreer(inzet)
    inzet.refresh_from_db()
    with pytest.raises(ActieError, match="niet meer worden afgemeld"):
        inzet_afmelden(inzet=inzet, versie=inzet.versie, door=inzet.deskundige.user)


def test_a_colleague_does_not_sign_you_off(inzet, andere_deskundige):
    with pytest.raises(PermissionDenied):
        inzet_afmelden(inzet=inzet, versie=inzet.versie, door=andere_deskundige.user)
