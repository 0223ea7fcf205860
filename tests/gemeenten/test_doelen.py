"""Goals and quality demands: followed in words, newest first."""

import datetime as dt
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gemeenten.acties.doelen import (
    doelnotitie_create,
    ontwikkeldoel_create,
    ontwikkeldoel_update,
)
from gemeenten.models import Doelnotitie, Ontwikkeldoel
from poolregio.kern.errors import ActieError
from tests.bouwers import maak_contract
from tests.bouwers_contract import maak_doel, maak_notitie

pytestmark = pytest.mark.django_db
DOEL = {"soort": "ontwikkeldoel", "titel": "Groei", "omschrijving": "Meer mensen."}


def test_the_goals_and_demands_of_the_memo_are_there_from_the_start():
    call_command("basisgegevens", stdout=StringIO())
    soorten = list(Ontwikkeldoel.objects.values_list("soort", flat=True))
    assert soorten.count("ontwikkeldoel") == 4
    assert soorten.count("kwaliteitseis") == 6
    for doel in Ontwikkeldoel.objects.all():
        doel.full_clean()


def test_goals_that_someone_wrote_or_changed_are_never_added_to():
    maak_doel(titel="Eigen doel")
    call_command("basisgegevens", stdout=StringIO())
    assert [doel.titel for doel in Ontwikkeldoel.objects.all()] == ["Eigen doel"]


def test_the_contract_manager_adds_a_goal_and_a_note(bart):
    maak_contract()
    bart.post("/doelen/nieuw/", DOEL)
    doel = Ontwikkeldoel.objects.get()
    assert doel.is_actief is False  # an empty box: the form shows it ticked
    invoer = {"datum": "2024-03-01", "tekst": "Er zijn twee mensen bij gekomen."}
    text = bart.post(f"/doelen/{doel.pk}/notities/nieuw/", invoer, follow=True).text
    assert "De notitie is toegevoegd." in text
    assert "Er zijn twee mensen bij gekomen." in text


def test_the_form_of_a_new_goal_shows_it_as_followed(bart):
    assert "checked" in bart.get("/doelen/nieuw/").text


def test_notes_stand_newest_first_and_the_list_shows_the_last(bart):
    doel = maak_doel()
    maak_notitie(doel, "Toen was het klein.", dt.date(2024, 1, 1))
    maak_notitie(doel, "Nu is het groot.", dt.date(2024, 6, 1))
    maak_notitie(doel, "Halverwege.", dt.date(2024, 3, 1))
    text = bart.get(doel.get_absolute_url()).text
    plaatsen = [text.index(t) for t in ("Nu is het", "Halverwege", "Toen was")]
    assert plaatsen == sorted(plaatsen)
    lijst = bart.get("/doelen/").text
    assert "Nu is het groot." in lijst
    assert "Halverwege" not in lijst


def test_a_note_is_not_of_a_day_to_come(contractmanager):
    morgen = timezone.localdate() + dt.timedelta(days=1)
    notitie = Doelnotitie(doel=maak_doel(), datum=morgen, tekst="Straks.")
    with pytest.raises(ActieError, match="een dag die is geweest"):
        doelnotitie_create(notitie=notitie, door=contractmanager)


def test_a_note_that_could_identify_a_resident_is_refused(bart):
    doel = maak_doel()
    page = f"/doelen/{doel.pk}/notities/nieuw/"
    for tekst, fout in [
        ("Mail jan@voorbeeld.nl maar", "e-mailadres"),
        ("Bel 06 12345678", "telefoonnummer"),
        ("Nummer 111222333", "burgerservicenummer"),
    ]:
        text = bart.post(page, {"datum": "2024-03-01", "tekst": tekst}).text
        assert fout in text
        assert tekst in text
    assert not Doelnotitie.objects.exists()


def test_a_stale_goal_is_not_overwritten(bart):
    doel = maak_doel()
    Ontwikkeldoel.objects.update(omschrijving="Anders.", versie=2)
    text = bart.post(f"/doelen/{doel.pk}/wijzigen/", DOEL | {"versie": "1"}).text
    assert "<li>Wat willen we bereiken? Anders.</li>" in text
    assert "Meer mensen." in text
    assert Ontwikkeldoel.objects.get().omschrijving == "Anders."


def test_two_goals_have_no_equal_title(bart):
    maak_doel(titel="Groei")
    text = bart.post("/doelen/nieuw/", DOEL).text
    assert "Er is al een doel met deze titel." in text
    assert Ontwikkeldoel.objects.count() == 1


def test_without_a_contract_there_is_no_goal(bart):
    text = bart.post("/doelen/nieuw/", DOEL).text
    assert "Er is nog geen contract waar dit bij hoort." in text


def test_who_reads_goals_does_not_write_them(coordinator, adviseur_venray):
    doel = maak_doel()
    notitie = Doelnotitie(doel=doel, datum=dt.date(2024, 1, 1), tekst="Iets.")
    for user in (coordinator, adviseur_venray):
        with pytest.raises(PermissionDenied):
            ontwikkeldoel_create(doel=doel, door=user)
        with pytest.raises(PermissionDenied):
            ontwikkeldoel_update(doel=doel, versie=1, door=user)
        with pytest.raises(PermissionDenied):
            doelnotitie_create(notitie=notitie, door=user)


def test_pages_hold_no_numbers_of_progress(bart):
    doel = maak_doel()
    maak_notitie(doel, "Het gaat goed.")
    for page in ("/doelen/", doel.get_absolute_url()):
        text = bart.get(page).text
        assert "%" not in text.split("<main")[1].split("</main>")[0].replace("%20", "")
        assert "<progress" not in text
        assert "<meter" not in text


def test_goals_download_as_a_file(bart):
    maak_notitie(maak_doel(), "Het gaat goed.")
    bestand = b"".join(bart.get("/doelen/?formaat=csv")).decode()
    assert "Een pool die groeit" in bestand
    assert "Het gaat goed." in bestand


def test_pages_ask_as_many_questions_for_three_rows_as_for_one(bart):
    doel = maak_doel()
    for page in ("/doelen/", doel.get_absolute_url()):
        maak_notitie(doel, "Een.")
        with CaptureQueriesContext(connection) as een:
            bart.get(page)
        for nummer in range(2):
            maak_notitie(doel, "Nog een.")
            maak_doel(titel=f"Doel {page} {nummer}")
        with CaptureQueriesContext(connection) as drie:
            bart.get(page)
        assert len(een) == len(drie) <= 15
