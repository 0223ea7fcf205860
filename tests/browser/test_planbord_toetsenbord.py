"""The planning board with the keyboard, without a script and on a phone: the same acts."""

import re

import pytest
from playwright.sync_api import expect

from gemeenten.models import Gemeente
from inzet.models import Inzet
from tests.bouwers import (
    maak_behoefte,
    maak_deskundige,
)
from tests.browser.bordhulp import (
    DAG,
    UUR,
    begin_van,
    blok,
    status,
    week,
)
from tests.browser.test_toetsenbord import tab_naar


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
    # With the last name as well once there is another Roos.
    expect(link).to_have_accessible_name(
        re.compile(
            rf"Venray 9.00–11.00 , Roos( Bordtest)?, {_lang(maandag)}, "
            "Inloop op het bord, Inloop, bevestigd"
        )
    )
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
    beesel = Gemeente.objects.get(naam="Beesel")  # the first of the fourteen
    maak_behoefte(gemeente=beesel, titel=titel, prioriteit="1_eerst", jaar=maandag.year)
    page = open_als("coordinator", week(maandag, roos, beeld=""), met_script=met_script)
    if not met_script:
        expect(page.get_by_text("Het bord heeft JavaScript nodig.")).to_be_visible()
        expect(page.get_by_role("link", name="Wijzig Roos")).to_be_visible()

    page.locator("summary", has_text="behoefte").click()
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
