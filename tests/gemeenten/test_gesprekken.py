"""Contract talks: planned, held, written up, with what was agreed there."""

import csv
import datetime as dt
import io

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gemeenten.acties.gesprekken import contractgesprek_create, contractgesprek_update
from gemeenten.models import Afspraak, Contractgesprek
from gemeenten.selectors.geschiedenis import geschiedenis
from poolregio.kern.errors import VerouderdError
from tests.bouwers import maak_gemeente
from tests.bouwers_contract import maak_afspraak, maak_gesprek

pytestmark = pytest.mark.django_db
GESPREK = {
    "datum": "2024-03-04",
    "onderwerp": "Voortgang",
    "verslag": "Het ging goed.",
    "afspraken-TOTAL_FORMS": "4",
    "afspraken-INITIAL_FORMS": "0",
}


def rij(nummer, wat, wie, einddatum):
    namen = {"wat": wat, "wie": wie, "einddatum": einddatum}
    return {f"afspraken-{nummer}-{naam}": waarde for naam, waarde in namen.items()}


def test_a_talk_is_written_with_who_was_there_and_what_was_agreed(bart, venray, beesel):
    invoer = GESPREK | {"gemeenten": [venray.pk]}
    invoer |= rij(0, "Plan maken", "mgr", "2024-05-01")
    invoer |= rij(2, "Wijkteam bellen", venray.pk, "2024-06-01")
    text = bart.post("/gesprekken/nieuw/", invoer, follow=True).text

    gesprek = Contractgesprek.objects.get()
    assert [g.naam for g in gesprek.gemeenten.all()] == ["Venray"]
    assert [a.van_wie for a in gesprek.afspraken.all()] == ["MGR", "Venray"]
    assert "Het gesprek is toegevoegd." in text
    assert "Wijkteam bellen" in text


def test_one_box_stands_for_all_gemeenten(bart, venray, beesel):
    bart.post("/gesprekken/nieuw/", GESPREK | {"gemeenten": ["alle"]})
    assert Contractgesprek.objects.get().gemeenten.count() == 2
    assert "alle gemeenten" in bart.get("/gesprekken/").text


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (rij(0, "Plan maken", "", "2024-05-01"), "Kies wie het doet."),
        (rij(0, "", "mgr", "2024-05-01"), "Schrijf op wat er is afgesproken."),
        (rij(0, "Plan maken", "mgr", ""), "Vul een datum in."),
        (rij(0, "Plan maken", "mgr", "2024-02-01"), "Kies een latere dag."),
        (rij(0, "Bel 06 12345678", "mgr", "2024-05-01"), "telefoonnummer"),
        ({"verslag": "Mail jan@voorbeeld.nl"}, "e-mailadres"),
        ({"datum": "0024-03-04"}, "Kies een jaar"),
    ],
)
def test_one_mistake_stores_nothing_and_keeps_what_was_typed(bart, venray, fout, zin):
    goed = rij(1, "Wijkteam bellen", venray.pk, "2024-06-01")
    text = bart.post("/gesprekken/nieuw/", GESPREK | goed | fout).text
    assert zin in text
    assert "Dit is nog niet bewaard." in text
    assert 'value="Wijkteam bellen"' in text
    assert not Contractgesprek.objects.exists()
    assert not Afspraak.objects.exists()


def test_a_talk_to_come_is_planned_and_shows_as_the_next(bart):
    morgen = timezone.localdate() + dt.timedelta(days=1)
    bart.post("/gesprekken/nieuw/", GESPREK | {"datum": f"{morgen}", "verslag": ""})
    maak_gesprek(datum=morgen + dt.timedelta(days=9), onderwerp="Later")
    maak_gesprek(onderwerp="Vroeger")
    assert "moet nog komen" in bart.get("/gesprekken/").text
    text = bart.get("/contract/").text
    assert "Het volgende gesprek is op" in text
    assert "Voortgang" in text
    assert "Later" not in text


def test_a_stale_talk_is_not_overwritten_and_shows_who_was_there(bart, venray, beesel):
    gesprek = maak_gesprek(beesel, onderwerp="Voortgang")
    Contractgesprek.objects.update(verslag="Een ander verslag.", versie=2)
    invoer = GESPREK | {"gemeenten": [venray.pk], "versie": "1"}
    invoer |= rij(0, "Plan maken", "mgr", "2024-05-01")
    text = bart.post(f"{gesprek.get_absolute_url()}wijzigen/", invoer).text
    assert "<li>Verslag: Een ander verslag.</li>" in text
    assert "<li>Welke gemeenten doen mee? Beesel</li>" in text
    assert "Het ging goed." in text
    assert 'value="Plan maken"' in text
    assert not Afspraak.objects.exists()

    bart.post(f"{gesprek.get_absolute_url()}wijzigen/", invoer | {"versie": "2"})
    gesprek.refresh_from_db()
    assert gesprek.verslag == "Het ging goed."
    assert [g.naam for g in gesprek.gemeenten.all()] == ["Venray"]
    assert Afspraak.objects.get().gesprek == gesprek


def test_the_history_says_what_stood_there_first_and_who_came_and_went(
    contractmanager, venray, beesel
):
    gesprek = maak_gesprek(beesel)
    with pytest.raises(VerouderdError):
        contractgesprek_update(
            gesprek=gesprek, gemeenten=[], versie=7, door=contractmanager
        )
    gesprek.datum = dt.date(2024, 3, 5)
    rij_ = contractgesprek_update(
        gesprek=gesprek, gemeenten=[venray], versie=1, door=contractmanager
    )
    (moment,) = geschiedenis(contractmanager, rij_)
    assert moment.toelichting == "Eerst: datum 4 maart 2024. Erbij: Venray. Eraf: Beesel."


def test_who_reads_talks_does_not_write_them(coordinator, adviseur_venray, venray):
    gesprek = maak_gesprek(venray)
    for user in (coordinator, adviseur_venray):
        with pytest.raises(PermissionDenied):
            contractgesprek_create(gesprek=gesprek, gemeenten=[], door=user)
        with pytest.raises(PermissionDenied):
            contractgesprek_update(gesprek=gesprek, gemeenten=[], versie=1, door=user)
    assert list(Contractgesprek.objects.visible_to(coordinator)) == [gesprek]
    assert not Contractgesprek.objects.visible_to(adviseur_venray).exists()


@pytest.mark.parametrize(
    ("query", "onderwerpen"),
    [
        ("", ["Najaar", "Voorjaar"]),
        ("jaar=2024", ["Voorjaar"]),
        ("gemeente=GM0984", ["Najaar"]),
        ("zoek=voor", ["Voorjaar"]),
        ("jaar=1066", []),
    ],
)
def test_list_and_download_follow_the_filter(bart, venray, beesel, query, onderwerpen):
    eerste = maak_gesprek(beesel, onderwerp="Voorjaar")
    maak_afspraak(eerste)
    maak_afspraak(eerste, status="gedaan")
    maak_gesprek(venray, onderwerp="Najaar", datum=dt.date(2025, 9, 1))
    rijen = bart.get(f"/gesprekken/?{query}").context["pagina"]
    assert [rij.onderwerp for rij in rijen] == onderwerpen
    bestand = b"".join(bart.get(f"/gesprekken/?{query}&formaat=csv")).decode()
    regels = csv.DictReader(io.StringIO(bestand.removeprefix("\ufeff")), delimiter=";")
    gevonden = [(r["Onderwerp"], r["Afspraken"], r["Afspraken open"]) for r in regels]
    aantal = {"Voorjaar": ("2", "1"), "Najaar": ("0", "0")}
    assert gevonden == [(naam, *aantal[naam]) for naam in onderwerpen]


def test_the_number_of_agreements_stays_right_when_several_gemeenten_took_part(
    bart, venray, beesel
):
    maak_afspraak(maak_gesprek(venray, beesel))
    (rij_,) = bart.get("/gesprekken/?gemeente=GM0984").context["pagina"]
    assert (rij_.aantal_afspraken, rij_.aantal_open) == (1, 1)


def test_pages_ask_as_many_questions_for_three_rows_as_for_one(bart, venray, beesel):
    gesprek = maak_gesprek(venray)
    maak_afspraak(gesprek)
    for page in (
        "/gesprekken/",
        "/gesprekken/nieuw/",
        gesprek.get_absolute_url(),
        f"{gesprek.get_absolute_url()}wijzigen/",
    ):
        with CaptureQueriesContext(connection) as een:
            bart.get(page)
        for _ in range(2):
            maak_afspraak(maak_gesprek(venray, beesel))
            maak_afspraak(gesprek, eigenaar="gemeente", gemeente=maak_gemeente())
        with CaptureQueriesContext(connection) as drie:
            bart.get(page)
        assert len(een) == len(drie) <= 15
