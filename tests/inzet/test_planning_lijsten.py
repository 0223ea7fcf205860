"""The lists of planning: filtered, downloaded, approved, and no secret shown."""

import csv
import io

import pytest
from django.utils import timezone

from inzet.models import Activiteit, Deelopdracht
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_deskundige,
    maak_inzet,
)
from tests.inzet.test_planning_pagina import ALLES, NIEUW

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize(
    ("page", "punt", "tab"),
    [
        ("/activiteiten/", "/planbord/", "/activiteiten/"),
        ("/inzetten/", "/planbord/", "/inzetten/"),
        ("/behoeften/", "/aanvragen/", "/behoeften/"),
        ("/deelopdrachten/", "/aanvragen/", "/deelopdrachten/"),
        ("/contract/", "/rapportages/", "/contract/"),
        ("/overdrachten/", "/verdeling/", "/overdrachten/"),
    ],
)
def test_the_tabs_of_planning_stay_under_one_item_of_the_menu(loes, page, punt, tab):
    text = loes.get(page).text
    for adres in (punt, tab):
        assert f'href="{adres}" aria-current="page">' in text
