"""The pages of a proposal: asked, looked on, read, taken over."""

import pytest
from django.urls import reverse
from django.utils import timezone

from inzet.acties.voorstellen import voorstel_overnemen
from inzet.acties.voorstellen_rekenen import voorstel_rekenen
from inzet.models import Activiteit, Voorstel
from tests.bouwers import maak_halfjaar, maak_wensthema
from tests.inzet.voorstel.hulp import HALFJAAR, maak_voorstel


@pytest.fixture
def dit_halfjaar(monkeypatch):
    """Today lies just before the half-year of these tests."""
    vandaag = HALFJAAR.vorige().einde
    monkeypatch.setattr(timezone, "localdate", lambda *_: vandaag)


def test_asking_begins_at_the_first_day_and_shows_how_far_it_is(
    loes, pool, coordinator, dit_halfjaar
):
    maak_halfjaar(HALFJAAR)
    response = loes.post(
        reverse("voorstel_vragen"),
        {"halfjaar": HALFJAAR.code, "vanaf": "", "tijdslimiet": "60"},
        follow=True,
    )
    voorstel = Voorstel.objects.get()
    assert (voorstel.vanaf, voorstel.status) == (HALFJAAR.begin, "wacht")
    assert "Het rekenen begint binnen enkele seconden." in response.text
    assert "data-ververs" in response.text


def test_a_refusal_keeps_what_was_filled_in(loes, pool, coordinator, dit_halfjaar):
    maak_voorstel(coordinator)
    response = loes.post(
        reverse("voorstel_vragen"),
        {"halfjaar": HALFJAAR.code, "vanaf": "2028-02-01", "tijdslimiet": "300"},
    )
    assert "al aan een voorstel" in response.text
    assert 'value="2028-02-01"' in response.text
    assert Voorstel.objects.count() == 1


def test_while_calculating_it_says_how_far_it_is_and_can_be_stopped(
    loes, pool, coordinator
):
    voorstel = maak_voorstel(coordinator, status="bezig")
    voorstel.voortgang = {
        "fase": 1, "beste": 1200, "grens": 600, "seconden": 12.5, "poging": 1,
    }  # fmt: skip
    voorstel.save()
    text = loes.get(voorstel.get_absolute_url()).text
    assert "samen 20 uur ernaast" in text
    assert "niet onder 10 uur kan" in text
    loes.post(reverse("voorstel_stoppen", args=[voorstel.pk]))
    voorstel.refresh_from_db()
    assert voorstel.is_stop_gevraagd


def test_the_page_explains_the_proposal_and_never_names_a_wish(loes, pool, coordinator):
    mensen, _ = pool
    maak_wensthema(mensen[0], "verslaving")
    nu = timezone.now()
    klaar = maak_voorstel(coordinator, status="bezig", begonnen_op=nu, hartslag_op=nu)
    voorstel_rekenen(pk=klaar.pk, werkers=1)
    klaar.refresh_from_db()
    text = loes.get(klaar.get_absolute_url()).text
    assert "Hoe goed is dit voorstel?" in text
    assert "dichter bij het recht" in text
    assert "verslaving" not in text
    assert "verslaving" not in str(klaar.uitleg)


def test_a_failure_says_so_and_that_nothing_is_planned(loes, coordinator, pool):
    voorstel = maak_voorstel(coordinator, status="mislukt")
    assert "Het rekenen is niet gelukt." in loes.get(voorstel.get_absolute_url()).text


def test_chosen_rows_are_planned_and_link_to_what_they_became(loes, klaar):
    een, twee = klaar.regels.all()[:2]
    response = loes.post(
        reverse("voorstel_overnemen", args=[klaar.pk]),
        {"regel": [een.pk, twee.pk, "onzin"]},
        follow=True,
    )
    assert Activiteit.objects.count() == 2
    for activiteit in Activiteit.objects.all():
        assert activiteit.get_absolute_url() in response.text


def test_nothing_chosen_plans_nothing_and_says_so(loes, klaar):
    response = loes.post(reverse("voorstel_overnemen", args=[klaar.pk]), follow=True)
    assert "niets gekozen" in response.text
    assert Activiteit.objects.count() == 0


def test_taking_over_all_is_asked_first_and_then_done(loes, klaar):
    address = reverse("voorstel_overnemen", args=[klaar.pk])
    assert "Alles overnemen?" in loes.get(address).text
    assert Activiteit.objects.count() == 0
    loes.post(address, {"alles": "1"})
    while klaar.regels.wacht_op_plannen().exists():
        loes.post(address, {"verder": "1"})
    assert Activiteit.objects.count() == klaar.regels.count()
    assert "Alles is al overgenomen." in loes.get(address).text


def test_what_still_waits_to_be_planned_is_shown(loes, klaar, coordinator):
    voorstel_overnemen(voorstel=klaar, door=coordinator)
    text = loes.get(klaar.get_absolute_url()).text
    assert f"Nog {klaar.regels.count()} regels te gaan" in text
    assert "Ga verder" in text


@pytest.mark.parametrize("groep", ["week", "gemeente", "deskundige", "onzin"])
def test_rows_stand_in_groups(loes, klaar, groep):
    text = loes.get(klaar.get_absolute_url(), {"groep": groep}).text
    kop = {
        "gemeente": "Beesel",
        "deskundige": str(klaar.regels.first().deskundige),
    }.get(groep, "Week 1, vanaf")
    assert f'scope="rowgroup" colspan="5">{kop}' in text


def test_the_download_holds_the_filtered_rows(loes, klaar, venray):
    response = loes.get(klaar.get_absolute_url(), {"formaat": "csv", "gemeente": venray.pk})
    regels = b"".join(response).decode("utf-8-sig").splitlines()
    assert len(regels) == 1 + klaar.regels.filter(gemeente=venray).count()


def test_the_pages_ask_few_questions_whatever_the_length(
    loes, klaar, coordinator, django_assert_max_num_queries
):
    for address in (reverse("voorstel_list"), klaar.get_absolute_url()):
        with django_assert_max_num_queries(15):
            assert loes.get(address).status_code == 200
