"""The list of experts: filters in the address, the same export, the same number of queries."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gemeenten.models import Inzetrol
from inzet.models import WensRol
from tests.bouwers import maak_deskundige, maak_inzet, maak_opleiding, maak_wensthema

GISTEREN = timezone.localdate() - dt.timedelta(days=1)


def namen(client, **filters):
    response = client.get(reverse("deskundige_list"), filters)
    return {deskundige.roepnaam for deskundige in response.context["pagina"]}


@pytest.fixture
def pool(client, coordinator, venray):
    """Four people, each different in everything that can be filtered on."""
    an = maak_deskundige(roepnaam="An", achternaam="de Wit", woongemeente=venray)
    bo = maak_deskundige(roepnaam="Bo", weekuren=None, is_opgeleid=False)
    cem = maak_deskundige(roepnaam="Cem", is_opgeleid=False)
    cem.dienstverbanden.update(eind=GISTEREN)
    dirk = maak_deskundige(roepnaam="Dirk", is_opgeleid=False)
    maak_opleiding(an)
    maak_opleiding(dirk, geldig_tot=GISTEREN)
    maak_opleiding(dirk, bewijs="bereid", bereid_op=timezone.localdate())
    rol = Inzetrol.objects.create(code="trainer", naam="Trainer")
    WensRol.objects.create(deskundige=an, rol=rol)
    client.force_login(coordinator)
    return {"an": an, "bo": bo, "cem": cem, "dirk": dirk}


def test_without_a_choice_it_shows_who_is_employed_today(client, pool):
    assert namen(client) == {"An", "Dirk"}


@pytest.mark.parametrize(
    ("filters", "verwacht"),
    [
        ({"dienst": "alle"}, {"An", "Bo", "Cem", "Dirk"}),
        ({"dienst": "uit_dienst"}, {"Bo", "Cem"}),
        ({"zoek": "AN DE w"}, {"An"}),
        ({"woongemeente": "GM0984"}, {"An"}),
        ({"rol": "trainer"}, {"An"}),
        ({"opleiding": "geldig"}, {"An"}),
        ({"opleiding": "bereid"}, {"Dirk"}),
        ({"opleiding": "geen", "dienst": "alle"}, {"Bo", "Cem"}),
        ({"rol": "bestaat-niet"}, set()),
    ],
)
def test_each_filter_shows_what_it_says(client, pool, filters, verwacht):
    assert namen(client, **filters) == verwacht


def test_the_export_holds_exactly_what_is_filtered_and_no_theme(client, pool):
    maak_wensthema(pool["an"], "verslaving")
    response = client.get(reverse("deskundige_list"), {"zoek": "an", "formaat": "csv"})
    tekst = b"".join(response.streaming_content).decode()
    assert "de Wit" in tekst
    assert "Dirk" not in tekst
    assert "verslaving" not in tekst


def test_an_empty_list_says_what_to_do(client, coordinator):
    client.force_login(coordinator)
    html = client.get(reverse("deskundige_list")).content.decode()
    assert "Er is nu niemand in dienst" in html


@pytest.mark.parametrize("filters", [{}, {"thema": "verslaving"}])
def test_the_number_of_queries_is_the_same_for_one_and_three(client, coordinator, filters):
    client.force_login(coordinator)
    aantallen = []
    for erbij in (1, 2):
        for _ in range(erbij):
            deskundige = maak_deskundige()
            maak_wensthema(deskundige, "verslaving")
            maak_opleiding(deskundige)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(reverse("deskundige_list"), filters)
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 15


@pytest.mark.parametrize("wie", ["coordinator", "zelf"])
def test_one_expert_takes_no_more_queries_with_more_history(
    client, deskundige, coordinator, wie
):
    client.force_login(coordinator if wie == "coordinator" else deskundige.user)
    adres = (
        deskundige.get_absolute_url() if wie == "coordinator" else reverse("mijn_gegevens")
    )
    aantallen = []
    for keer in (1, 2, 3):
        maak_wensthema(deskundige, f"thema{keer}")
        maak_opleiding(deskundige)
        maak_inzet(
            deskundige=deskundige, begin=timezone.now() + keer * dt.timedelta(days=1)
        )
        with CaptureQueriesContext(connection) as queries:
            assert client.get(adres).status_code == 200
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[2] <= 15
