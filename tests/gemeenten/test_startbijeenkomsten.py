"""The kick-off in each gemeente, before and after it was held."""

import csv
import datetime as dt
import io

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gemeenten.acties.startbijeenkomsten import (
    startbijeenkomst_create,
    startbijeenkomst_update,
)
from gemeenten.models import Startbijeenkomst
from gemeenten.selectors.geschiedenis import geschiedenis
from poolregio.kern.errors import ActieError, VerouderdError
from tests.bouwers import maak_gemeente, maak_startbijeenkomst

pytestmark = pytest.mark.django_db
MORGEN = timezone.localdate() + dt.timedelta(days=1)


@pytest.fixture
def bijeenkomst(venray):
    return maak_startbijeenkomst(venray)


def test_the_coordinator_plans_a_kick_off_and_fills_in_the_rest_after_it(loes, venray):
    invoer = {"gemeente": venray.pk, "datum": f"{MORGEN}", "plek": "Raadzaal"}
    loes.post("/startbijeenkomsten/nieuw/", invoer)
    rij = Startbijeenkomst.objects.get()
    assert rij.aantal_aanwezigen is None
    assert "moet nog komen" in loes.get("/startbijeenkomsten/").text

    Startbijeenkomst.objects.update(datum=dt.date(2024, 2, 6))
    klaar = invoer | {
        "datum": "2024-02-06",
        "aantal_aanwezigen": "31",
        "organisaties": "Wijkteam en bibliotheek.",
        "verslag": "We maakten kennis.",
        "versie": "1",
    }
    response = loes.post(f"{rij.get_absolute_url()}wijzigen/", klaar, follow=True)

    assert "De startbijeenkomst is gewijzigd." in response.text
    assert "We maakten kennis." in response.text


def test_nobody_is_present_at_what_is_still_to_come(coordinator, venray):
    rij = Startbijeenkomst(
        gemeente=venray, datum=MORGEN, plek="Raadzaal", aantal_aanwezigen=12
    )
    with pytest.raises(ActieError, match="als de bijeenkomst is geweest"):
        startbijeenkomst_create(startbijeenkomst=rij, door=coordinator)


def test_a_gemeente_has_one_kick_off_a_day(loes, venray, bijeenkomst):
    invoer = {"gemeente": venray.pk, "datum": "2024-02-06", "plek": "Elders"}
    response = loes.post("/startbijeenkomsten/nieuw/", invoer)
    assert "Op deze dag staat er al een startbijeenkomst in deze gemeente." in response.text
    assert 'value="Elders"' in response.text
    with pytest.raises(IntegrityError):
        maak_startbijeenkomst(venray)


def test_only_the_coordinator_writes_about_a_kick_off(
    bijeenkomst, adviseur_venray, contractmanager
):
    for user in (adviseur_venray, contractmanager):
        with pytest.raises(PermissionDenied):
            startbijeenkomst_update(startbijeenkomst=bijeenkomst, versie=1, door=user)


def test_a_stale_kick_off_is_not_overwritten(loes, venray, bijeenkomst):
    Startbijeenkomst.objects.update(plek="Bibliotheek", versie=2)
    invoer = {"gemeente": venray.pk, "datum": "2024-02-06", "plek": "Kerk", "versie": "1"}
    page = f"{bijeenkomst.get_absolute_url()}wijzigen/"

    response = loes.post(page, invoer)

    assert "Iemand anders heeft dit intussen gewijzigd." in response.text
    assert "<li>Plek: Bibliotheek</li>" in response.text
    assert 'value="Kerk"' in response.text
    assert Startbijeenkomst.objects.get().plek == "Bibliotheek"


def test_the_history_says_what_stood_there_first(bijeenkomst, coordinator):
    with pytest.raises(VerouderdError):
        startbijeenkomst_update(startbijeenkomst=bijeenkomst, versie=7, door=coordinator)
    bijeenkomst.datum = dt.date(2024, 3, 5)
    rij = startbijeenkomst_update(startbijeenkomst=bijeenkomst, versie=1, door=coordinator)
    (moment,) = geschiedenis(coordinator, rij)
    assert moment.toelichting == "Eerst: datum 6 februari 2024."


def test_gemeenten_without_a_date_show_as_still_to_plan(loes, bijeenkomst, beesel):
    text = loes.get("/startbijeenkomsten/").text
    assert "Nog af te spreken" in text
    assert f"/startbijeenkomsten/nieuw/?gemeente={beesel.pk}" in text
    assert "?gemeente=GM0984" not in text


@pytest.mark.parametrize(
    ("query", "namen"),
    [
        ("", ["Beesel", "Venray"]),
        ("gemeente=GM0984", ["Venray"]),
        ("jaar=2025", ["Beesel"]),
        ("jaar=1066", []),
    ],
)
def test_list_and_download_follow_the_filter(loes, bijeenkomst, beesel, query, namen):
    maak_startbijeenkomst(beesel, datum=dt.date(2025, 1, 14))
    rijen = loes.get(f"/startbijeenkomsten/?{query}").context["pagina"]
    assert [rij.gemeente.naam for rij in rijen] == namen
    bestand = b"".join(loes.get(f"/startbijeenkomsten/?{query}&formaat=csv")).decode()
    regels = csv.DictReader(io.StringIO(bestand.removeprefix("\ufeff")), delimiter=";")
    assert [regel["Gemeente"] for regel in regels] == namen
    for formaat in ("xlsx", "ods"):
        assert loes.get(f"/startbijeenkomsten/?formaat={formaat}").content[:2] == b"PK"


def test_minutes_are_for_the_own_gemeente_and_who_oversees_all(
    bijeenkomst, adviseur_venray, adviseur_beesel, begeleidingsgroep, deskundige
):
    zichtbaar = Startbijeenkomst.objects.visible_to
    for user, ziet in [
        (adviseur_venray, True),
        (begeleidingsgroep, True),
        (adviseur_beesel, False),
        (deskundige.user, False),
    ]:
        assert zichtbaar(user).exists() is ziet


def test_pages_ask_as_many_questions_for_three_rows_as_for_one(loes, bijeenkomst):
    for page in ("/startbijeenkomsten/", bijeenkomst.get_absolute_url()):
        with CaptureQueriesContext(connection) as een:
            loes.get(page)
        for _ in range(2):
            maak_startbijeenkomst(maak_gemeente())
            maak_gemeente()
        with CaptureQueriesContext(connection) as drie:
            loes.get(page)
        assert len(een) == len(drie) <= 15
