"""The planning board in a browser: dragging, what is refused, and the keyboard for the same.

Each test brings its own people, in a week far from the demo data, and shows only them.
"""

import datetime as dt
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from gemeenten.models import Gemeente
from inzet.models import Activiteit, Afwezigheid, Inzet
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import (
    maak_activiteit,
    maak_behoefte,
    maak_deskundige,
    maak_inzet,
)
from tests.browser.test_elke_pagina import AXE
from tests.browser.test_toetsenbord import tab_naar

UUR, DAG = dt.timedelta(hours=1), dt.timedelta(days=1)


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


def week(maandag, *mensen, beeld="bord"):
    jaar, nummer, _ = maandag.isocalendar()
    wie = f"&deskundige={mensen[0].pk}" if mensen else ""
    return f"/planbord/?week={jaar}-W{nummer:02}&beeld={beeld}{wie}"


def blok(page, inzet):
    return page.locator(f".ec-event:has(a[href*='/inzetten/{inzet.pk}/'])")


def cel(page, kolom, rij=0):
    """A day of a row; the row is told by its position."""
    kolommen = page.locator(".ec-header .ec-col-head").count()
    return page.locator(".ec-body .ec-day").nth(rij * kolommen + kolom)


def sleep(page, van, naar_x, naar_y, *, greep=0.5):
    doos = van.bounding_box()
    x, y = doos["x"] + doos["width"] * greep, doos["y"] + doos["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 8, y + 2, steps=3)
    page.mouse.move(naar_x, naar_y, steps=8)
    page.mouse.up()


def naar_cel(page, van, doel):
    doos = doel.bounding_box()
    sleep(page, van, doos["x"] + doos["width"] / 2, doos["y"] + doos["height"] / 2)


def begin_van(inzet):
    return Inzet.objects.get(pk=inzet.pk).begin


def status(page):
    return page.locator("#laatste")


def antwoord(page):
    return page.locator("#antwoord")


def test_dragging_to_another_day_and_undoing_it(open_als, inzet, roos, maandag):
    page = open_als("coordinator", week(maandag, roos))
    posts = []
    page.on("request", lambda r: posts.append(r.url) if r.method == "POST" else None)

    naar_cel(page, blok(page, inzet), cel(page, 3))

    expect(status(page)).to_contain_text("Roos is nu in Venray op donderdag")
    assert len(posts) == 1
    assert begin_van(inzet) == maandag + 3 * DAG
    assert Activiteit.objects.get(pk=inzet.activiteit_id).begin == maandag + 3 * DAG

    # It also stands there after a reload, and goes back with one button.
    page.reload()
    status(page).get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("De laatste wijziging is teruggezet.")).to_be_visible()
    expect(status(page)).to_be_empty()
    assert begin_van(inzet) == maandag
    assert page.fouten == []


def test_dragging_to_somebody_else(open_als, inzet, roos, maandag):
    mo = maak_deskundige(roepnaam="Aaron", achternaam="Bordtest")  # the first row
    page = open_als("coordinator", week(maandag))
    page.set_viewport_size({"width": 1280, "height": 2000})  # everybody at once

    naar_cel(page, blok(page, inzet), cel(page, 0))

    expect(status(page)).to_contain_text("Aaron neemt het over van Roos")
    telt = Inzet.objects.telt().get(activiteit=inzet.activiteit)
    assert (telt.deskundige, telt.status) == (mo, "voorgesteld")
    status(page).get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("De laatste wijziging is teruggezet.")).to_be_visible()
    telt = Inzet.objects.telt().get(activiteit=inzet.activiteit)
    assert (telt.deskundige, telt.status) == (roos, "bevestigd")


def test_resizing_in_the_day(open_als, inzet, roos, maandag):
    page = open_als(
        "coordinator", f"/planbord/?dag={maandag.date()}&deskundige={roos.pk}&beeld=bord"
    )
    greep = blok(page, inzet).locator(".ec-resizer")
    doos = greep.bounding_box()

    sleep(page, greep, doos["x"] + 4 + 60, doos["y"] + 10)  # an hour is sixty pixels

    expect(status(page)).to_contain_text("van 9.00 tot 12.00 uur")
    assert Inzet.objects.get(pk=inzet.pk).eind == maandag + 3 * UUR


def test_dropping_a_need_and_an_activity_on_somebody(open_als, roos, maandag):
    venray = Gemeente.objects.get(pk="GM0984")
    behoefte = maak_behoefte(
        gemeente=venray, titel="Bordbehoefte", prioriteit="1_eerst", jaar=maandag.year
    )
    los = maak_activiteit(titel="Bordactiviteit", gemeente=venray, begin=maandag - 3 * UUR)
    page = open_als("coordinator", week(maandag, roos))

    page.locator("[data-sleep=activiteit]", has_text=los.titel).drag_to(cel(page, 1))
    expect(status(page)).to_contain_text("Roos is voorgesteld voor Bordactiviteit")
    assert Inzet.objects.get(activiteit=los).begin == maandag - 3 * UUR + DAG
    expect(page.locator("[data-sleep=activiteit]", has_text=los.titel)).to_have_count(0)

    page.locator("[data-sleep=behoefte]", has_text="Bordbehoefte").first.drag_to(
        cel(page, 2)
    )
    expect(status(page)).to_contain_text("Roos is voorgesteld voor Bordbehoefte")
    gepland = Inzet.objects.get(activiteit__behoefte=behoefte)
    assert gepland.begin.astimezone(NEDERLAND).date() == (maandag + 2 * DAG).date()
    expect(blok(page, gepland)).to_contain_text("Venray")
    assert page.fouten == []


def test_a_refused_drag_jumps_back_and_says_why_with_ways_out(
    open_als, inzet, roos, maandag
):
    maak_inzet(deskundige=roos, begin=maandag + DAG, gemeente=inzet.activiteit.gemeente)
    page = open_als("coordinator", week(maandag, roos))
    voor = blok(page, inzet).bounding_box()

    naar_cel(page, blok(page, inzet), cel(page, 1))

    expect(antwoord(page)).to_contain_text("Er is niets veranderd")
    expect(antwoord(page)).to_contain_text("Roos is dan al ingezet in Venray")
    assert blok(page, inzet).bounding_box()["x"] == voor["x"]
    assert begin_van(inzet) == maandag

    # A way out does it after all.
    antwoord(page).get_by_role("button", name="Roos, van 11.00 tot 13.00 uur").click()
    expect(status(page)).to_contain_text("van 11.00 tot 13.00 uur")
    assert begin_van(inzet) == maandag + DAG + 2 * UUR
    assert page.fouten == []


def test_a_warning_asks_why_and_not_doing_it_puts_the_block_back(
    open_als, inzet, roos, maandag
):
    Afwezigheid.objects.create(deskundige=roos, begin=(maandag + 2 * DAG).date())
    page = open_als("coordinator", week(maandag, roos))
    voor = blok(page, inzet).bounding_box()

    naar_cel(page, blok(page, inzet), cel(page, 2))
    vraag = antwoord(page).locator("#bezwaren")
    expect(vraag).to_contain_text("Roos is afwezig")
    expect(vraag).to_be_focused()
    assert blok(page, inzet).bounding_box()["x"] > voor["x"]
    antwoord(page).get_by_role("button", name="Niet doen").click()
    expect(antwoord(page)).to_be_empty()
    expect(page.locator(".ec-main")).to_be_focused()
    page.wait_for_function(
        "([link, x]) => Math.abs(document.querySelector(link).closest('.ec-event')"
        ".getBoundingClientRect().x - x) < 2",
        arg=[f".ec-event a[href*='/inzetten/{inzet.pk}/']", voor["x"]],
    )
    assert begin_van(inzet) == maandag

    naar_cel(page, blok(page, inzet), cel(page, 2))
    antwoord(page).get_by_label("Waarom plan je dit toch?").fill("Roos wil dit zelf.")
    antwoord(page).get_by_role("button", name="Toch plannen").click()
    expect(status(page)).to_contain_text("op woensdag")
    assert begin_van(inzet) == maandag + 2 * DAG
    assert Inzet.objects.get(pk=inzet.pk).waarschuwing_reden == "Roos wil dit zelf."
    expect(blok(page, inzet)).to_contain_text("zoek vervanging")


def test_of_two_coordinators_the_second_hears_why(open_als, inzet, roos, maandag):
    eerste = open_als("coordinator", week(maandag, roos))
    tweede = open_als("coordinator", week(maandag, roos), email="ruud@pool.example")
    expect(blok(tweede, inzet)).to_be_visible()

    naar_cel(eerste, blok(eerste, inzet), cel(eerste, 1))
    expect(status(eerste)).to_contain_text("op dinsdag")
    voor = blok(tweede, inzet).bounding_box()
    naar_cel(tweede, blok(tweede, inzet), cel(tweede, 4))

    expect(antwoord(tweede)).to_contain_text("Iemand anders heeft dit intussen gewijzigd")
    assert blok(tweede, inzet).bounding_box()["x"] == voor["x"]
    assert begin_van(inzet) == maandag + DAG
    antwoord(tweede).get_by_role("link", name="Toon hoe het nu staat").click()
    expect(blok(tweede, inzet)).to_be_visible()
    assert blok(tweede, inzet).bounding_box()["x"] > voor["x"]
    expect(status(tweede)).to_be_empty()


def test_with_more_people_another_day_is_refused(open_als, inzet, roos, maandag):
    maak_inzet(activiteit=inzet.activiteit)
    page = open_als("coordinator", week(maandag, roos))

    naar_cel(page, blok(page, inzet), cel(page, 1))

    expect(antwoord(page)).to_contain_text("Hier komen meer mensen.")
    link = antwoord(page).get_by_role("link", name="Verplaats de activiteit")
    expect(link).to_have_attribute("href", f"/activiteiten/{inzet.activiteit_id}/wijzigen/")


# The keyboard


def vul_in(page, dag, begin, eind, wie=None):
    """Type a date and times as a browser takes them, and choose by name."""
    page.get_by_label("Datum").fill(dag.isoformat())
    page.get_by_label("Begin", exact=True).fill(begin)
    page.get_by_label("Einde").fill(eind)
    if wie:
        page.get_by_label("Ervaringsdeskundige").select_option(str(wie.pk))


def druk(page, knop):
    knop.focus()
    page.keyboard.press("Enter")


def test_moving_resizing_and_handing_over_with_the_keyboard(open_als, inzet, roos, maandag):
    mo = maak_deskundige(roepnaam="Momo", achternaam="Bordtest")
    page = open_als("coordinator", week(maandag, roos))

    # A block on the board is a link with a full name, reached with Tab.
    link = blok(page, inzet).locator("a")
    expect(link).to_have_accessible_name(f"Venray 9.00–11.00 , Roos, {_lang(maandag)}, "
                                         "Inloop op het bord, Inloop, bevestigd")  # fmt: skip
    tab_naar(page, link, hoogstens=80)
    page.keyboard.press("Enter")
    page.wait_for_url("**/verzetten/**")
    vul_in(page, (maandag + DAG).date(), "10:00", "13:00")
    druk(page, page.get_by_role("button", name="Bewaar"))
    expect(status(page)).to_contain_text("van 10.00 tot 13.00 uur")
    assert begin_van(inzet) == maandag + DAG + UUR

    # The list does the same.
    page.goto(week(maandag, roos, beeld="lijst"))
    druk(page, page.get_by_role("link", name="Wijzig Roos"))
    vul_in(page, (maandag + DAG).date(), "10:00", "13:00", mo)
    druk(page, page.get_by_role("button", name="Bewaar"))
    expect(status(page)).to_contain_text("Momo neemt het over van Roos")
    druk(page, status(page).get_by_role("button", name="Ongedaan maken"))
    expect(page.get_by_text("De laatste wijziging is teruggezet.")).to_be_visible()
    assert Inzet.objects.telt().get(activiteit=inzet.activiteit).deskundige == roos


def _lang(moment):
    dagen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    maanden = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
    return f"{dagen[moment.weekday()]} {moment.day} {maanden[moment.month - 1]}"


@pytest.mark.parametrize("met_script", [True, False], ids=["script", "geen script"])
def test_planning_a_need_and_a_refusal_without_dragging(
    open_als, inzet, roos, maandag, met_script
):
    titel = f"Formulierbehoefte {met_script}"
    maak_behoefte(titel=titel, prioriteit="1_eerst", jaar=maandag.year)
    page = open_als("coordinator", week(maandag, roos, beeld=""), met_script=met_script)
    if not met_script:
        expect(page.get_by_text("Het bord heeft JavaScript nodig.")).to_be_visible()
        expect(page.get_by_role("link", name="Wijzig Roos")).to_be_visible()

    page.get_by_role("link", name=re.compile(f"Plan in.*{titel}")).click()
    vul_in(page, maandag.date(), "10:00", "12:00", roos)
    page.get_by_role("button", name="Plan in").click()
    expect(page.get_by_role("alert")).to_contain_text("Roos is dan al ingezet")
    page.get_by_role("button", name="Roos, van 11.").click()
    expect(status(page)).to_contain_text(f"Roos is voorgesteld voor {titel}")


def test_on_a_phone_the_list_comes_first(open_als, inzet, roos, maandag):
    page = open_als("coordinator", week(maandag, roos, beeld=""), width=390)

    expect(page.get_by_role("link", name="Wijzig Roos")).to_be_visible()
    expect(page.locator("#bord")).to_be_hidden()
    page.get_by_role("link", name="Bord", exact=True).click()
    expect(blok(page, inzet)).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_board_and_what_it_says_pass_axe(open_als, inzet, roos, maandag, width):
    Afwezigheid.objects.create(deskundige=roos, begin=(maandag + 2 * DAG).date())
    for adres in (
        week(maandag, roos),
        f"/planbord/?dag={maandag.date()}&beeld=bord",
        f"/planbord/?maand={maandag:%Y-%m}&beeld=bord",
    ):
        page = open_als("coordinator", adres, width=width)
        meldingen = []
        page.on("console", lambda m, al=meldingen: al.append(m.text))
        page.reload()
        expect(page.locator(".ec-event").first).to_be_attached()
        if width == 1280 and "week" in adres:
            naar_cel(page, blok(page, inzet), cel(page, 2))
            expect(antwoord(page)).to_contain_text("afwezig")
        # Before axe, which itself does what a strict policy forbids.
        assert not [tekst for tekst in meldingen if "Content Security Policy" in tekst]
        gevonden = Axe().run(page, options=AXE).response["violations"]
        assert [v["id"] for v in gevonden] == []
        assert page.fouten == []
