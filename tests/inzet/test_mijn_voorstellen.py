"""Saying yes or no to a proposal, and seeing who else comes."""

import pytest
from django.urls import reverse
from django.utils import timezone

from inzet.enums import InzetStatus
from inzet.models import Inzet
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import UUR, maak_activiteit, maak_inzet

pytestmark = pytest.mark.django_db
WEEK = "/mijn-week/"
ALLE = "/mijn-week/voorstellen/"
MORGEN = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0) + 24 * UUR


@pytest.fixture
def als_sanne(client, deskundige):
    client.force_login(deskundige.user)
    return client


@pytest.fixture
def voorstel(deskundige, venray):
    return maak_inzet(deskundige=deskundige, gemeente=venray, begin=MORGEN + 14 * 24 * UUR)


def bevestig(client, inzet, **data):
    adres = reverse("inzet_bevestigen", args=[inzet.pk])
    return client.post(adres, {"versie": inzet.versie, "terug": WEEK} | data, follow=True)


def test_a_proposal_of_another_week_asks_for_yes_or_no_on_the_page_of_today(
    als_sanne, voorstel
):
    html = als_sanne.get(WEEK).text
    assert reverse("inzet_bevestigen", args=[voorstel.pk]) in html
    assert reverse("inzet_afmelden", args=[voorstel.pk]) in html


def test_yes_confirms_and_comes_back_to_the_week(als_sanne, voorstel):
    response = bevestig(als_sanne, voorstel)
    assert response.redirect_chain == [(WEEK, 302)]
    assert "Bevestigd: " in response.text
    voorstel.refresh_from_db()
    assert voorstel.status == InzetStatus.BEVESTIGD
    assert "Dit was al bevestigd" in bevestig(als_sanne, voorstel).text


def test_no_asks_once_and_wants_no_reason(als_sanne, voorstel):
    adres = reverse("inzet_afmelden", args=[voorstel.pk])
    assert "Je hoeft niet te zeggen waarom" in als_sanne.get(adres).text
    assert als_sanne.post(adres, {"versie": 1}).url == WEEK
    voorstel.refresh_from_db()
    assert (voorstel.status, voorstel.reden) == (InzetStatus.AFGEMELD, "")


def test_what_was_moved_meanwhile_is_not_confirmed_unseen(als_sanne, voorstel):
    Inzet.objects.filter(pk=voorstel.pk).update(versie=2, eind=voorstel.eind + UUR)
    response = bevestig(als_sanne, voorstel)
    assert "Iemand anders heeft dit intussen gewijzigd" in response.text
    voorstel.refresh_from_db()
    assert voorstel.status == InzetStatus.VOORGESTELD


def test_several_are_confirmed_at_once_and_each_that_cannot_is_named(
    als_sanne, deskundige, voorstel, andere_deskundige
):
    tweede = maak_inzet(deskundige=deskundige, begin=MORGEN)
    derde = maak_inzet(deskundige=deskundige, begin=MORGEN + 48 * UUR)
    ander = maak_inzet(deskundige=andere_deskundige, begin=MORGEN)
    html = als_sanne.get(ALLE).text
    for inzet in (voorstel, tweede, derde):
        assert f'value="{inzet.pk}-1" checked' in html
    Inzet.objects.filter(pk=tweede.pk).update(versie=2)
    gekozen = [f"{inzet.pk}-1" for inzet in (voorstel, tweede, ander)]
    response = als_sanne.post(
        reverse("inzetten_bevestigen"), {"inzet": gekozen}, follow=True
    )
    assert "Je hebt 1 voorstel bevestigd." in response.text
    assert "Iemand anders heeft dit intussen gewijzigd" in response.text
    statussen = Inzet.objects.order_by("pk").values_list("pk", "status")
    assert dict(statussen) == {
        voorstel.pk: "bevestigd",
        tweede.pk: "voorgesteld",
        derde.pk: "voorgesteld",
        ander.pk: "voorgesteld",
    }
    assert Gebeurtenis.objects.filter(actie="inzet_bevestigen").count() == 1


@pytest.mark.parametrize("waarde", ["", "x", "1-", "-1", "9" * 25 + "-1", "1-1-1", "\0"])
def test_what_is_no_proposal_confirms_nothing(als_sanne, voorstel, waarde):
    response = als_sanne.post(
        reverse("inzetten_bevestigen"), {"inzet": [waarde]}, follow=True
    )
    assert "Vink eerst aan wanneer je kunt." in response.text
    voorstel.refresh_from_db()
    assert voorstel.status == InzetStatus.VOORGESTELD


def test_without_a_proposal_the_page_says_so(als_sanne):
    assert "Er wacht geen voorstel op je." in als_sanne.get(ALLE).text
    assert "Voorstel" not in als_sanne.get(WEEK).text


def test_who_else_comes_is_told_by_first_name_and_only_of_what_is_shared(
    als_sanne, deskundige, andere_deskundige, voorstel
):
    samen = maak_activiteit(begin=MORGEN)
    maak_inzet(activiteit=samen, deskundige=deskundige)
    maak_inzet(activiteit=samen, deskundige=andere_deskundige)
    weg = maak_inzet(activiteit=samen, status="afgemeld")
    elders = maak_inzet(begin=MORGEN)
    for adres in (WEEK, ALLE):
        html = als_sanne.get(adres).text
        assert "Samen met Mo." in html
        for naam in (
            andere_deskundige.achternaam + "<",
            weg.deskundige.roepnaam,
            elders.deskundige.roepnaam,
        ):
            assert naam not in html


def test_another_week_has_the_same_buttons(als_sanne, voorstel):
    jaar, week, _ = timezone.localtime(voorstel.begin).isocalendar()
    html = als_sanne.get(WEEK, {"week": f"{jaar}-W{week:02}"}).text
    assert reverse("inzet_bevestigen", args=[voorstel.pk]) in html


def test_the_list_takes_as_many_queries_for_one_proposal_as_for_three(
    als_sanne, deskundige, andere_deskundige, venray, django_assert_max_num_queries
):
    aantallen = []
    for nummer in range(3):
        activiteit = maak_activiteit(gemeente=venray, begin=MORGEN + nummer * 24 * UUR)
        for wie in (deskundige, andere_deskundige):
            maak_inzet(activiteit=activiteit, deskundige=wie)
        for adres in (ALLE, WEEK):
            with django_assert_max_num_queries(15) as queries:
                als_sanne.get(adres)
            aantallen.append(len(queries))
    assert aantallen[:2] == aantallen[-2:]
