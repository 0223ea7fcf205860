"""The pages of planning: what is typed stays, what is secret is not shown."""

import csv
import io

import pytest
from django.utils import timezone

from gemeenten.models import Inzetrol, Kader, SoortActiviteit, SoortPlek
from inzet.enums import InzetStatus
from inzet.models import Activiteit, Deelopdracht, Inzet
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_contractjaar,
    maak_deskundige,
    maak_inzet,
    maak_sleutel,
)

pytestmark = pytest.mark.django_db

NIEUW = "/activiteiten/nieuw/"
ALLES = "/activiteiten/?periode=alles"


@pytest.fixture
def loes(client, coordinator):
    client.force_login(coordinator)
    return client


@pytest.fixture
def invoer(venray, deskundige):
    """A form filled in well: two hours in Venray by Sanne."""
    for model, code in [
        (SoortActiviteit, "inloop"),
        (SoortActiviteit, "intervisie"),
        (SoortPlek, "bibliotheek"),
        (Kader, "geen"),
        (Inzetrol, "ondersteuner"),
    ]:
        model.objects.get_or_create(code=code, defaults={"naam": code})
    return {
        "titel": "Inloop in de bibliotheek",
        "gemeente": venray.pk,
        "soort": "inloop",
        "plek": "bibliotheek",
        "kader": "geen",
        "datum": "2024-03-04",
        "begin": "09:00",
        "eind": "11:00",
        "form-TOTAL_FORMS": "2",
        "form-INITIAL_FORMS": "0",
        "form-0-deskundige": deskundige.pk,
        "form-0-rol": "ondersteuner",
        "form-1-rol": "ondersteuner",
    }


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
    for uitweg in ("tijd 12:00 14:00", f"deskundige 0 {andere_deskundige.pk}"):
        assert f'value="{uitweg}"' in response.text


@pytest.mark.parametrize("uitweg", ["tijd 12:00 14:00", "deskundige 0 {mo}"])
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


def test_several_hours_are_approved_from_the_list(loes, coordinator):
    goed = maak_inzet(status="uitgevoerd")
    eigen = maak_inzet(
        status="uitgevoerd", deskundige=maak_deskundige(user=coordinator, roepnaam="Loes")
    )

    response = loes.post(
        "/inzetten/goedkeuren/",
        {"inzet": [goed.pk, eigen.pk], "terug": "/inzetten/?stand=goed_te_keuren"},
        follow=True,
    )

    assert "De uren van 1 inzet zijn goedgekeurd." in response.text
    assert "Loes Voorbeeld bij Inloop in de bibliotheek: Je kunt niet over" in response.text


def test_the_expert_reads_why_hours_came_back(client, loes, deskundige):
    inzet = maak_inzet(status="uitgevoerd", deskundige=deskundige)
    loes.post(f"/inzetten/{inzet.pk}/terugsturen/", {"reden": "Klopt de pauze?"})
    client.force_login(deskundige.user)

    assert "Klopt de pauze?" in client.get(f"/inzetten/{inzet.pk}/").text


@pytest.mark.parametrize("rol", ["adviseur_venray", "begeleidingsgroep", "contractmanager"])
def test_protected_roles_see_no_names_no_counts_and_no_individual_contact(
    client, request, wereld, rol
):
    client.force_login(request.getfixturevalue(rol))
    Activiteit.objects.filter(pk=wereld.activiteit.pk).update(aantal_inwoners=7777)

    pages = [ALLES, f"/activiteiten/{wereld.activiteit.pk}/", f"{ALLES}&formaat=csv"]
    for page in pages:
        response = client.get(page)
        text = b"".join(response).decode()
        assert "Inloop in de bibliotheek" in text
        assert "Sanne" not in text
        assert "7777" not in text
        assert "individueel" not in text


def test_a_regional_activity_hides_the_sub_assignment_of_another_gemeente(
    client, adviseur_beesel, adviseur_venray, wereld
):
    regionaal = maak_activiteit(deelopdracht=wereld.deelopdracht, begin=MAANDAG + 24 * UUR)
    titel = wereld.deelopdracht.titel

    for adviseur, ziet in [(adviseur_beesel, False), (adviseur_venray, True)]:
        client.force_login(adviseur)
        assert (titel in client.get(f"/activiteiten/{regionaal.pk}/").text) is ziet
        rijen = lees(client.get(f"{ALLES}&gemeente=regionaal&formaat=csv"))
        assert [rij["Deelopdracht"] for rij in rijen] == [titel if ziet else ""]


def test_without_recht_the_side_panel_says_what_is_missing(loes, invoer):
    text = loes.post(NIEUW, invoer | {"kijk": "1"}).text
    assert "Er is geen contractjaar 2024" in text


def lees(response):
    return list(
        csv.DictReader(io.StringIO(b"".join(response).decode("utf-8-sig")), delimiter=";")
    )


def test_a_download_holds_exactly_what_is_filtered(loes, venray, beesel, deskundige):
    for gemeente, titel in [(venray, "Een"), (venray, "Twee"), (beesel, "Drie")]:
        maak_activiteit(gemeente=gemeente, titel=titel, aantal_inwoners=5, aantal_nieuw=1)
    maak_inzet(activiteit=Activiteit.objects.get(titel="Een"), deskundige=deskundige)

    rijen = lees(loes.get(f"{ALLES}&gemeente={venray.pk}&formaat=csv"))

    assert [rij["Activiteit"] for rij in rijen] == ["Een", "Twee"]
    assert rijen[0]["Ervaringsdeskundigen"] == "Sanne"
    assert rijen[0]["Aantal inwoners"] == "5"


@pytest.mark.parametrize(
    ("query", "titels"),
    [
        ("gemeente=regionaal", {"Regio"}),
        ("gemeente=intern", {"Intervisie"}),
        ("status=uitgevoerd", {"Venray"}),
        ("status=gepland", {"Regio", "Intervisie"}),
        ("zoek=REG", {"Regio"}),
        ("van=2024-03-05", {"Intervisie"}),
        ("tot=2024-03-04", {"Venray", "Regio"}),
        ("thema=eenzaamheid", {"Regio"}),
        ("periode=2024-1&soort=intervisie", {"Intervisie"}),
        ("periode=2023-2", set()),
        ("van=gisteren", set()),
    ],
)
def test_the_filter_in_the_address_decides(loes, venray, query, titels):
    maak_inzet(
        activiteit=maak_activiteit(titel="Venray", gemeente=venray), status="uitgevoerd"
    )
    maak_activiteit(titel="Regio", themas=["eenzaamheid"])
    maak_activiteit(titel="Intervisie", soort="intervisie", begin=MAANDAG + 24 * UUR)

    query = query if "van" in query or "tot" in query else f"periode=alles&{query}"
    response = loes.get(f"/activiteiten/?{query}")

    assert {rij.titel for rij in response.context["pagina"]} == titels


def test_the_expert_sees_the_own_hours_per_month(client, deskundige, andere_deskundige):
    nu = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    maak_inzet(deskundige=deskundige, begin=nu)
    maak_inzet(deskundige=andere_deskundige, begin=nu)
    client.force_login(deskundige.user)

    response = client.get("/inzetten/")

    assert response.context["totaal"] == {"gerealiseerd": 0, "gepland": 120}
    assert "Mo" not in {i.deskundige.roepnaam for i in response.context["pagina"]}


def test_a_stale_sub_assignment_is_not_overwritten(loes, wereld):
    page = f"/deelopdrachten/{wereld.deelopdracht.pk}/wijzigen/"
    invoer = {
        "versie": 1,
        "titel": "Nieuw",
        "doelen": "Doel",
        "monitoring": "Gesprek",
        "frequentie": "elk jaar",
        "verantwoording": "Rapport",
        "begin": "2024-01-01",
        "eind": "2024-12-31",
    }
    Deelopdracht.objects.update(versie=2)

    assert "Iemand anders" in loes.post(page, invoer).text
    loes.post(page, invoer | {"versie": 2})
    deelopdracht = Deelopdracht.objects.get()
    assert (deelopdracht.titel, str(deelopdracht.eind)) == ("Nieuw", "2024-12-31")


MAX_QUERIES = 15


@pytest.mark.parametrize(
    ("rol", "page"),
    [
        ("coordinator", ALLES),
        ("adviseur_venray", ALLES),
        ("begeleidingsgroep", ALLES),
        ("deskundige", ALLES),
        ("coordinator", "/inzetten/?periode=alles"),
        ("deskundige", "/inzetten/?periode=alles"),
        ("coordinator", "/deelopdrachten/?stand=alles"),
        ("coordinator", "/activiteiten/{activiteit}/"),
        ("deskundige", "/activiteiten/{activiteit}/"),
        ("coordinator", "/activiteiten/{activiteit}/wijzigen/"),
        ("coordinator", "/activiteiten/{activiteit}/inzet-plannen/"),
        ("coordinator", "/deelopdrachten/{deelopdracht}/"),
        ("coordinator", NIEUW),
    ],
)
def test_more_rows_ask_no_more_queries(
    client, request, wereld, deskundige, rol, page, django_assert_max_num_queries
):
    persoon = request.getfixturevalue(rol)
    client.force_login(getattr(persoon, "user", persoon))
    page = page.format(activiteit=wereld.activiteit.pk, deelopdracht=wereld.deelopdracht.pk)
    client.get(page)
    with django_assert_max_num_queries(MAX_QUERIES) as een:
        client.get(page)
    for dag in range(1, 4):
        inzet = maak_inzet(
            deskundige=deskundige, gemeente=wereld.venray, begin=MAANDAG + dag * 24 * UUR
        )
        inzet.activiteit.themas.add("eenzaamheid")
        maak_inzet(activiteit=wereld.activiteit)
        Deelopdracht.objects.create(
            titel="Meer", doelen="x", monitoring="x", frequentie="x", verantwoording="x",
            begin="2024-01-01",
        )  # fmt: skip
        Activiteit.objects.filter(pk=inzet.activiteit_id).update(
            deelopdracht=wereld.deelopdracht
        )

    with django_assert_max_num_queries(MAX_QUERIES) as drie:
        client.get(page)
    assert len(drie) == len(een)


@pytest.mark.parametrize("page", ["/activiteiten/", "/inzetten/", "/deelopdrachten/"])
def test_the_tabs_of_planning_stay_under_one_item_of_the_menu(loes, page):
    assert (
        'href="/activiteiten/" aria-current="page">Activiteiten</a>' in loes.get(page).text
    )
