"""A running site with demo data, and headless chromium: Debian's own, nothing downloaded.

The site is filled once for all browser tests, and emptied after the last.
"""

import csv
import datetime as dt
import os
import shutil

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from gemeenten.models import Gemeente
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import maak_activiteit, maak_deskundige, maak_inzet
from tests.browser.bordhulp import DAG
from tests.database import analyze, truncate_all

# Playwright runs an event loop in this thread, in which Django then refuses the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_itemcollected(item):
    """So that ``-m "not browser"`` leaves them out."""
    item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def chromium():
    """Headless; the flags keep it from looking for services on the internet."""
    sandbox = [] if os.geteuid() else ["--no-sandbox"]  # chromium refuses it for root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=[
                *sandbox,
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        expect.set_options(timeout=15_000)  # milliseconds: CI has two busy cores
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def site(django_db_setup, django_db_blocker, tmp_path_factory):
    """The address of a site with the fictitious region."""
    with django_db_blocker.unblock():
        patch = pytest.MonkeyPatch()
        patch.setattr(settings, "LOKAAL_DIR", tmp_path_factory.mktemp("lokaal"))
        call_command("basisgegevens", verbosity=0)
        call_command("demo", verbosity=0)
        analyze()
        server = LiveServer("127.0.0.1")
        yield server.url
        server.stop()
        patch.undo()
        truncate_all()


@pytest.fixture
def new_page(site, chromium):
    """A tab of its own; what goes wrong in its scripts is kept in ``page.fouten``."""
    contexts = []

    def open_tab(*, width=1280, cookies=(), met_script=True):
        context = chromium.new_context(
            base_url=site,
            viewport={"width": width, "height": 844},
            locale="nl-NL",
            java_script_enabled=met_script,
        )
        contexts.append(context)
        context.add_cookies(cookies)
        page = context.new_page()
        page.fouten = []
        page.on("pageerror", lambda error: page.fouten.append(str(error)))
        return page

    yield open_tab
    for context in contexts:
        context.close()


@pytest.fixture
def log_in(new_page):
    """Through the login page, with the password that stands in ``accounts.csv``."""

    def open_page(email, path="/"):
        with (settings.LOKAAL_DIR / "accounts.csv").open(encoding="utf-8") as file:
            rijen = csv.DictReader(file, delimiter=";")
            wachtwoord = {rij["e-mail"]: rij["wachtwoord"] for rij in rijen}[email]
        page = new_page()
        page.goto(path)
        page.get_by_label("E-mailadres").fill(email)
        page.get_by_label("Wachtwoord").fill(wachtwoord)
        page.get_by_role("button", name="Inloggen").click()
        return page

    return open_page


@pytest.fixture
def open_als(site, new_page):
    """Open the site as somebody, past the login page: ``open_als("coordinator", "/")``."""

    def open_page(rol, path="/", *, width=1280, met_script=True, **zoek):
        gebruiker = Gebruiker.objects.filter(rol=rol, is_active=True, **zoek).earliest("pk")
        client = Client()
        client.force_login(gebruiker)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page = new_page(
            width=width,
            cookies=[{"name": cookie.key, "value": cookie.value, "url": site}],
            met_script=met_script,
        )
        page.goto(path)
        return page

    return open_page


# For the planning board: people and days of its own, far from the demo data.


@pytest.fixture
def maandag(site):
    """Nine o'clock on a Monday some weeks from now, when nobody of the demo is near."""
    nu = timezone.localtime()
    dag = nu.date() + (60 - nu.weekday()) * DAG
    dag -= dag.weekday() * DAG
    return dt.datetime.combine(dag, dt.time(9, 0), NEDERLAND)


@pytest.fixture
def roos(site):
    return maak_deskundige(roepnaam="Roos", achternaam="Bordtest")


@pytest.fixture
def inzet(roos, maandag):
    venray = Gemeente.objects.get(pk="GM0984")
    activiteit = maak_activiteit(titel="Inloop op het bord", gemeente=venray, begin=maandag)
    return maak_inzet(activiteit=activiteit, deskundige=roos, status="bevestigd")
