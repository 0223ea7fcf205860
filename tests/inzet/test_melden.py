"""What there is to tell an expert, and what of it is left when the mail goes."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone

from gemeenten.models import Inzetrol
from inzet.acties import inzetten as acties
from inzet.acties.activiteiten import (
    activiteit_annuleren,
    activiteit_create,
    activiteit_update,
)
from inzet.acties.registreren import inzet_afmelden
from inzet.models import Activiteit, Bericht, Ervaringsdeskundige, Inzet
from inzet.selectors.berichten import Bundel, samengevat
from inzet.selectors.planning import wanneer
from tests.bouwers import UUR, maak_activiteit, maak_deskundige, maak_gebruiker, maak_inzet

NU = timezone.localtime().replace(minute=0, second=0, microsecond=0)
MORGEN = NU.replace(hour=9) + 24 * UUR
MINUUT = dt.timedelta(minutes=1)


# What is told: the rule without a database


def bericht(soort, inzet, *, was=None):
    return Bericht(
        inzet=inzet,
        soort=soort,
        was=wanneer(*was) if isinstance(was, tuple) else was or "",
    )


def plan(*, status="voorgesteld", begin=MORGEN, pk=1):
    return Inzet(pk=pk, begin=begin, eind=begin + UUR, status=status)


EERST = (MORGEN - 2 * UUR, MORGEN - UUR)
ZELFDE = (MORGEN, MORGEN + UUR)


@pytest.mark.parametrize(
    ("status", "wat", "uitkomst"),
    [
        ("voorgesteld", [("voorstel", None)], ["voorstel"]),
        ("bevestigd", [("voorstel", None)], ["voorstel"]),
        ("voorgesteld", [("voorstel", None), ("wijziging", EERST)], ["voorstel"]),
        ("geannuleerd", [("voorstel", None), ("annulering", None)], []),
        ("geannuleerd", [("annulering", None)], ["annulering"]),
        ("geannuleerd", [("wijziging", EERST), ("annulering", None)], ["annulering"]),
        ("afgemeld", [("wijziging", EERST)], []),
        ("afgemeld", [("voorstel", None)], []),
        ("uitgevoerd", [("wijziging", EERST)], []),
        ("bevestigd", [("wijziging", EERST), ("wijziging", ZELFDE)], ["wijziging"]),
        ("bevestigd", [("wijziging", ZELFDE), ("wijziging", EERST)], []),  # there and back
        ("bevestigd", [("wijziging", None)], ["wijziging"]),  # another place
    ],
)
def test_of_one_inzet_only_the_last_state_is_told(status, wat, uitkomst):
    inzet = plan(status=status)
    berichten = [bericht(soort, inzet, was=was) for soort, was in wat]
    assert [regel.soort for regel in samengevat(berichten, NU)] == uitkomst


def test_a_move_is_told_from_the_time_that_was_told_before():
    inzet = plan(status="bevestigd")
    tussendoor = (MORGEN - 5 * UUR, MORGEN - 4 * UUR)
    berichten = [
        bericht("wijziging", inzet, was=EERST),
        bericht("wijziging", inzet, was=tussendoor),
    ]
    (regel,) = samengevat(berichten, NU)
    assert regel.was == wanneer(*EERST)
    assert regel.wanneer == wanneer(*ZELFDE)


def test_what_is_over_is_not_told_and_the_rest_comes_in_order_of_time():
    later, eerder = plan(pk=1, begin=MORGEN + 3 * UUR), plan(pk=2)
    geweest = plan(pk=3, begin=NU - 5 * UUR)
    berichten = [bericht("voorstel", inzet) for inzet in (later, geweest, eerder)]
    assert [regel.inzet.pk for regel in samengevat(berichten, NU)] == [2, 1]


@pytest.mark.parametrize(
    ("pogingen", "minuten"), [(0, 10), (1, 11), (2, 13), (3, 17), (6, 73), (7, 137)]
)
def test_a_mail_waits_ten_minutes_and_after_each_failure_twice_as_long(pogingen, minuten):
    bundel = Bundel(deskundige=1, oudste=NU, pogingen=pogingen)
    assert not bundel.is_aan_de_beurt(NU + (minuten - 1) * MINUUT)
    assert bundel.is_aan_de_beurt(NU + minuten * MINUUT)


# When there is something to tell


def soorten():
    return list(Bericht.objects.order_by("pk").values_list("soort", flat=True))


@pytest.fixture
def rol(db):
    return Inzetrol.objects.create(code="ondersteuner", naam="Ondersteuner")


def test_a_new_activity_proposes_to_each_expert(
    coordinator, deskundige, andere_deskundige, rol, venray
):
    activiteit_create(
        activiteit=_nieuw(venray),
        deskundigen=[(deskundige, rol), (andere_deskundige, rol)],
        door=coordinator,
    )
    assert soorten() == ["voorstel", "voorstel"]


def _nieuw(gemeente):
    bestaand = maak_activiteit(gemeente=gemeente, begin=MORGEN)
    kopie = Activiteit.objects.get(pk=bestaand.pk)
    kopie.pk = None
    kopie._state.adding = True  # noqa: SLF001 -- Django's way to copy a row
    return kopie


@pytest.fixture
def inzet(deskundige, venray):
    return maak_inzet(deskundige=deskundige, gemeente=venray, begin=MORGEN)


def test_moving_and_cancelling_are_told_with_the_old_time(inzet, coordinator):
    was = wanneer(inzet.begin, inzet.eind)
    inzet = acties.inzet_verplaatsen(
        inzet=inzet, begin=MORGEN + UUR, eind=MORGEN + 2 * UUR, versie=1, door=coordinator
    )
    acties.inzet_annuleren(inzet=inzet, reden="De zaal is dicht", door=coordinator)
    assert list(Bericht.objects.order_by("pk").values_list("soort", "was")) == [
        ("wijziging", was),
        ("annulering", ""),
    ]


def test_moving_or_cancelling_the_activity_tells_everybody_who_was_planned(
    inzet, andere_deskundige, coordinator
):
    activiteit = inzet.activiteit
    maak_inzet(activiteit=activiteit, deskundige=andere_deskundige)
    maak_inzet(activiteit=activiteit, status="afgemeld")
    activiteit.begin += 24 * UUR
    activiteit.eind += 24 * UUR
    activiteit = activiteit_update(activiteit=activiteit, versie=1, door=coordinator)
    assert soorten() == ["wijziging", "wijziging"]
    activiteit_annuleren(activiteit=activiteit, reden="Te warm", door=coordinator)
    assert soorten()[2:] == ["annulering", "annulering"]


def test_another_place_is_told_and_another_title_is_not(inzet, coordinator):
    activiteit = inzet.activiteit
    activiteit.titel = "Ochtendinloop"
    activiteit = activiteit_update(activiteit=activiteit, versie=1, door=coordinator)
    assert not Bericht.objects.exists()
    activiteit.locatie = "Wijkcentrum"
    activiteit_update(activiteit=activiteit, versie=2, door=coordinator)
    assert list(Bericht.objects.values_list("soort", "was")) == [("wijziging", "")]


def test_nothing_is_told_of_what_is_over_or_to_who_has_no_account(coordinator):
    zonder = maak_inzet(begin=MORGEN)
    voorbij = maak_inzet(
        deskundige=maak_deskundige(user=maak_gebruiker("deskundige")), begin=NU - 48 * UUR
    )
    for inzet in (zonder, voorbij):
        acties.inzet_annuleren(inzet=inzet, reden="Vergissing", door=coordinator)
    assert not Bericht.objects.exists()


def test_who_does_it_themself_knows_already(coordinator, inzet):
    inzet_afmelden(inzet=inzet, versie=1, door=inzet.deskundige.user)
    eigen = Ervaringsdeskundige.objects.create(
        roepnaam="Loes", achternaam="V", binding="regio", user=coordinator
    )
    zelf = maak_inzet(deskundige=eigen, begin=MORGEN)
    acties.inzet_annuleren(inzet=zelf, reden="Ander werk", door=coordinator)
    assert not Bericht.objects.exists()


def test_an_expert_whom_the_coordinator_reports_off_is_told(inzet, coordinator):
    inzet = inzet_afmelden(inzet=inzet, versie=1, door=coordinator)
    (regel,) = samengevat(Bericht.objects.all(), NU)
    assert (regel.soort, regel.is_afgemeld) == ("annulering", True)


def test_what_was_rolled_back_is_never_told(inzet, coordinator):
    with transaction.atomic():
        acties.inzet_annuleren(inzet=inzet, reden="Toch niet", door=coordinator)
        transaction.set_rollback(True)
    assert not Bericht.objects.exists()
