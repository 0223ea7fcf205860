"""The pages of planning: what is typed stays, what is secret is not shown."""

import pytest
from django.utils import timezone

from inzet.enums import InzetStatus
from inzet.models import Activiteit, Inzet
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_contractjaar,
    maak_inzet,
    maak_sleutel,
    thema,
)

pytestmark = pytest.mark.django_db

NIEUW = "/activiteiten/nieuw/"
ALLES = "/activiteiten/?periode=alles"


def test_the_coordinator_plans_an_activity_with_an_expert(loes, invoer, venray, deskundige):
    response = loes.post(NIEUW, invoer, follow=True)

    inzet = Inzet.objects.get()
    assert "De activiteit is gepland." in response.text
    assert (inzet.deskundige, inzet.begin, inzet.status) == (
        deskundige,
        MAANDAG,
        InzetStatus.BEVESTIGD,
    )
    assert (inzet.activiteit.gemeente, inzet.minuten) == (venray, 120)


def test_themes_are_kept_when_planning_and_when_changing(loes, invoer):
    thema("eenzaamheid"), thema("werk")
    loes.post(NIEUW, invoer | {"themas": ["eenzaamheid"]})
    activiteit = Activiteit.objects.get()
    assert set(activiteit.themas.values_list("pk", flat=True)) == {"eenzaamheid"}

    wijzigen = f"/activiteiten/{activiteit.pk}/wijzigen/"
    beide = {"themas": ["eenzaamheid", "werk"], "versie": activiteit.versie}
    loes.post(wijzigen, invoer | beide)
    assert set(activiteit.themas.values_list("pk", flat=True)) == {"eenzaamheid", "werk"}


def test_after_an_activity_the_coordinator_can_say_how_many_residents_came(loes, venray):
    inzet = maak_inzet(gemeente=venray, status=InzetStatus.UITGEVOERD)
    link = f'href="/activiteiten/{inzet.activiteit_id}/bereik/"'
    assert link in loes.get(inzet.activiteit.get_absolute_url()).text


def test_a_proposal_still_has_to_be_confirmed(loes, invoer):
    loes.post(NIEUW, invoer | {"als": "voorstel"})
    assert Inzet.objects.get().status == InzetStatus.VOORGESTELD


def test_an_activity_until_midnight_ends_the_next_day(loes, invoer):
    loes.post(NIEUW, invoer | {"begin": "22:00", "eind": "00:00"})
    assert Inzet.objects.get().minuten == 120


def test_a_clash_says_with_whom_where_and_when_and_shows_ways_out(
    loes, invoer, deskundige, andere_deskundige, beesel
):
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG + UUR)

    response = loes.post(NIEUW, invoer)

    assert (
        "Sanne is dan al ingezet in Beesel, maandag 4 maart 2024 van 10.00 tot 12.00 uur."
        in response.text
    )
    assert "Maandag 4 maart 2024 van Sanne" in response.text
    assert 'value="Inloop in de bibliotheek"' in response.text
    assert Activiteit.objects.count() == 1
    for uitweg in ("tijd 12:45 14:45", f"deskundige 0 {andere_deskundige.pk}"):
        assert f'value="{uitweg}"' in response.text


@pytest.mark.parametrize("uitweg", ["tijd 12:45 14:45", "deskundige 0 {mo}"])
def test_a_way_out_plans_at_once(
    loes, invoer, deskundige, andere_deskundige, beesel, uitweg
):
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG + UUR)

    loes.post(NIEUW, invoer | {"uitweg": uitweg.format(mo=andere_deskundige.pk)})

    assert Activiteit.objects.filter(gemeente=invoer["gemeente"]).count() == 1
    assert Inzet.objects.count() == 2


def test_looking_who_is_free_saves_nothing_and_keeps_what_was_typed(
    loes, invoer, deskundige, andere_deskundige
):
    maak_inzet(deskundige=deskundige)

    response = loes.post(NIEUW, invoer | {"kijk": "1", "titel": "", "eind": "11:00"})

    assert "Vrij op maandag 4 maart 2024, 9.00 tot 11.00 uur" in response.text
    assert "Dit is nog niet bewaard" not in response.text
    assert f'<option value="{deskundige.pk}" selected>' in response.text
    assert Activiteit.objects.count() == 1


def test_one_more_row_keeps_the_others(loes, invoer, deskundige):
    response = loes.post(NIEUW, invoer | {"meer": "1"})

    assert 'name="form-2-deskundige"' in response.text
    assert f'<option value="{deskundige.pk}" selected>' in response.text


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"titel": ""}, "Geef de activiteit een titel."),
        ({"titel": "Bel 06 12345678"}, "Dit lijkt een telefoonnummer."),
        ({"locatie": "jan@voorbeeld.nl"}, "Dit is een e-mailadres."),
        ({"gemeente": ""}, "Maak een keuze."),
        ({"eind": "08:00"}, "Het einde moet na het begin liggen."),
        ({"soort": "intervisie"}, "Bij ‘intervisie’ hoort geen gemeente."),
        ({"datum": "2024-03-31", "begin": "02:30"}, "bestaat 02:30 uur niet"),
        ({"datum": "2022-03-04"}, "niet in dienst"),
        ({"datum": "gisteren"}, "Schrijf een datum als 12-9-2026."),
        ({"form-TOTAL_FORMS": "x"}, ""),
    ],
)
def test_bad_input_is_explained_and_stores_nothing(loes, invoer, velden, zin):
    response = loes.post(NIEUW, invoer | velden)

    assert response.status_code == 200
    assert zin in response.text
    assert not Activiteit.objects.exists()
    assert not Inzet.objects.exists()


def test_the_same_expert_twice_is_refused(loes, invoer, deskundige):
    response = loes.post(NIEUW, invoer | {"form-1-deskundige": deskundige.pk})

    assert "Sanne staat er twee keer in." in response.text
    assert not Activiteit.objects.exists()


def test_the_side_panel_says_what_is_left_of_the_recht(loes, invoer, venray, beesel):
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})

    response = loes.post(NIEUW, invoer | {"kijk": "1"})

    effect = response.context["effect"]
    assert effect.deze == 120
    assert effect.daarna == effect.beschikbaar - 120 > 0
    assert "Wat betekent dit voor Venray?" in response.text


def wijzig(activiteit, **velden):
    begin = timezone.localtime(activiteit.begin)
    return {
        "versie": activiteit.versie,
        "titel": activiteit.titel,
        "gemeente": activiteit.gemeente_id or "regio",
        "soort": activiteit.soort_id,
        "plek": activiteit.plek_id,
        "kader": activiteit.kader_id,
        "datum": f"{begin:%Y-%m-%d}",
        "begin": f"{begin:%H:%M}",
        "eind": f"{timezone.localtime(activiteit.eind):%H:%M}",
    } | velden


def test_another_time_moves_the_planned_inzetten(loes, deskundige):
    inzet = maak_inzet(deskundige=deskundige)
    page = f"/activiteiten/{inzet.activiteit_id}/wijzigen/"

    loes.post(page, wijzig(inzet.activiteit, datum="2024-03-06"))

    inzet.refresh_from_db()
    assert inzet.begin == MAANDAG + 48 * UUR


def test_a_stale_form_shows_what_is_there_now_and_keeps_what_was_typed(loes, venray):
    activiteit = maak_activiteit(gemeente=venray)
    invoer = wijzig(activiteit, titel="Mijn titel")
    Activiteit.objects.update(titel="Titel van Ruud", versie=2)
    page = f"/activiteiten/{activiteit.pk}/wijzigen/"

    response = loes.post(page, invoer)

    assert "Iemand anders heeft dit intussen gewijzigd" in response.text
    assert "Wat gaan we doen?: Titel van Ruud" in response.text
    assert 'value="Mijn titel"' in response.text
    assert Activiteit.objects.get().titel == "Titel van Ruud"
    loes.post(page, invoer | {"versie": 2})
    assert Activiteit.objects.get().titel == "Mijn titel"


def test_a_move_into_a_double_booking_shows_the_day(loes, deskundige, beesel):
    inzet = maak_inzet(deskundige=deskundige)
    maak_inzet(deskundige=deskundige, gemeente=beesel, begin=MAANDAG + 4 * UUR)
    page = f"/activiteiten/{inzet.activiteit_id}/wijzigen/"

    response = loes.post(page, wijzig(inzet.activiteit, begin="13:00", eind="14:00"))

    assert "Sanne is dan al ingezet in Beesel" in response.text
    assert "Maandag 4 maart 2024 van Sanne" in response.text


def test_calling_off_asks_for_a_reason_and_offers_to_plan_again(loes, deskundige):
    inzet = maak_inzet(deskundige=deskundige)
    page = f"/activiteiten/{inzet.activiteit_id}/"

    assert "Vul een reden in." in loes.post(f"{page}annuleren/", {"reden": ""}).text
    response = loes.post(f"{page}annuleren/", {"reden": "De zaal is dicht."}, follow=True)

    assert "De activiteit is geannuleerd." in response.text
    assert f"/activiteiten/nieuw/?kopie={inzet.activiteit_id}" in response.text
    kopie = loes.get(f"/activiteiten/nieuw/?kopie={inzet.activiteit_id}").text
    assert 'value="Inloop in de bibliotheek"' in kopie
    assert 'value="2024-03-04"' in kopie
