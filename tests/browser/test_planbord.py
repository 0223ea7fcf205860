"""The planning board in a browser: dragging, what is refused, and what it says.

Each test brings its own people, in a week far from the demo data, and shows only them.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
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
from tests.browser.bordhulp import (
    DAG,
    UUR,
    antwoord,
    begin_van,
    blok,
    cel,
    naar_cel,
    sleep,
    status,
    week,
)
from tests.browser.test_elke_pagina import AXE


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
    beesel = Gemeente.objects.get(pk="GM0889")  # the first in the list
    behoefte = maak_behoefte(
        gemeente=beesel, titel="Aaa Bordbehoefte", prioriteit="1_eerst", jaar=maandag.year
    )
    los = maak_activiteit(titel="Bordactiviteit", gemeente=beesel, begin=maandag - 3 * UUR)
    page = open_als("coordinator", week(maandag, roos))
    page.set_viewport_size({"width": 1280, "height": 3000})  # all of the demo needs too

    page.locator("[data-sleep=activiteit]", has_text=los.titel).drag_to(cel(page, 1))
    expect(status(page)).to_contain_text("Roos is voorgesteld voor Bordactiviteit")
    assert Inzet.objects.get(activiteit=los).begin == maandag - 3 * UUR + DAG
    expect(page.locator("[data-sleep=activiteit]", has_text=los.titel)).to_have_count(0)

    page.locator("[data-sleep=behoefte]", has_text="Bordbehoefte").first.drag_to(
        cel(page, 2)
    )
    expect(status(page)).to_contain_text("Roos is voorgesteld voor Aaa Bordbehoefte")
    gepland = Inzet.objects.get(activiteit__behoefte=behoefte)
    assert gepland.begin.astimezone(NEDERLAND).date() == (maandag + 2 * DAG).date()
    expect(blok(page, gepland)).to_contain_text("Beesel")
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


def test_without_a_connection_the_block_jumps_back_and_nothing_is_claimed(
    open_als, inzet, roos, maandag
):
    page = open_als("coordinator", week(maandag, roos))
    voor = blok(page, inzet).bounding_box()
    page.context.set_offline(True)

    naar_cel(page, blok(page, inzet), cel(page, 3))

    expect(antwoord(page)).to_contain_text("Er kwam geen antwoord. Ververs de pagina")
    assert blok(page, inzet).bounding_box()["x"] == voor["x"]
    assert begin_van(inzet) == maandag


def test_a_change_that_was_kept_is_not_denied_when_the_board_cannot_refresh(
    open_als, inzet, roos, maandag
):
    page = open_als("coordinator", week(maandag, roos))
    page.route("**/planbord/?*", lambda route: route.abort())

    naar_cel(page, blok(page, inzet), cel(page, 3))

    expect(antwoord(page)).to_contain_text("De wijziging is bewaard")
    assert begin_van(inzet) == maandag + 3 * DAG


def test_with_more_people_another_day_is_refused(open_als, inzet, roos, maandag):
    maak_inzet(activiteit=inzet.activiteit)
    page = open_als("coordinator", week(maandag, roos))

    naar_cel(page, blok(page, inzet), cel(page, 1))

    expect(antwoord(page)).to_contain_text("Hier komen meer mensen.")
    link = antwoord(page).get_by_role("link", name="Verplaats de activiteit")
    expect(link).to_have_attribute("href", f"/activiteiten/{inzet.activiteit_id}/wijzigen/")


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


def test_a_short_inzet_says_from_and_till_by_the_hour(open_als, inzet, roos, maandag):
    Inzet.objects.filter(pk=inzet.pk).update(eind=inzet.begin + UUR)
    page = open_als(
        "coordinator", f"/planbord/?dag={maandag:%Y-%m-%d}&deskundige={roos.pk}"
    )
    tijd = blok(page, inzet).locator(".inz__tijd")

    expect(tijd).to_have_text("9.00–10.00")
    assert tijd.evaluate("el => el.scrollWidth <= el.clientWidth")
    assert page.fouten == []
