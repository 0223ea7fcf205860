"""A form that was sent after the session was over: what was filled in comes back, once."""

import csv

from django.conf import settings
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from gemeenten.models import Startbijeenkomst

LOES = "loes@pool.example"
VERSLAG = "De zaal zat vol, en er kwamen veel vragen."


def log_opnieuw_in(page, email):
    with (settings.LOKAAL_DIR / "accounts.csv").open(encoding="utf-8") as file:
        rijen = csv.DictReader(file, delimiter=";")
        wachtwoord = {rij["e-mail"]: rij["wachtwoord"] for rij in rijen}[email]
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord").fill(wachtwoord)
    page.get_by_role("button", name="Inloggen").click()


def bewaar_na_afloop(page):
    page.get_by_label("Plek").fill("Gemeentehuis")
    page.get_by_label("Verslag").fill(VERSLAG)
    Session.objects.all().delete()
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", name="Inloggen")).to_be_visible()


def test_what_was_filled_in_is_offered_after_logging_in_again(log_in):
    page = log_in(LOES, "/startbijeenkomsten/nieuw/")
    bewaar_na_afloop(page)
    log_opnieuw_in(page, LOES)

    expect(page.get_by_text("Wat er was ingevuld, is er nog.")).to_be_visible()
    expect(page.get_by_label("Verslag")).to_have_value("")
    page.get_by_role("button", name="Zet terug").click()
    expect(page.get_by_label("Verslag")).to_have_value(VERSLAG)
    expect(page.get_by_label("Plek")).to_have_value("Gemeentehuis")
    page.reload()
    expect(page.get_by_role("button", name="Zet terug")).to_have_count(0)
    assert page.evaluate("sessionStorage.length") == 0
    assert not Startbijeenkomst.objects.filter(verslag=VERSLAG).exists()
    assert page.fouten == []


def test_somebody_else_on_the_same_computer_finds_nothing(log_in):
    page = log_in(LOES, "/startbijeenkomsten/nieuw/")
    bewaar_na_afloop(page)
    log_opnieuw_in(page, "ruud@pool.example")

    expect(page.get_by_label("Verslag")).to_be_visible()
    expect(page.get_by_role("button", name="Zet terug")).to_have_count(0)
    assert page.evaluate("sessionStorage.length") == 0


def test_logging_out_and_a_form_that_went_well_leave_nothing_behind(log_in):
    page = log_in(LOES, "/startbijeenkomsten/nieuw/")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator("[data-foutenlijst]")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0
    page.get_by_label("Verslag").fill(VERSLAG)
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", name="Inloggen")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0
