"""Everything can be done with the keyboard alone, and the focus is always where one looks."""

from django.conf import settings
from playwright.sync_api import expect

GEFOCUST = "document.activeElement"


def tab_naar(page, locator, *, hoogstens=60):
    """Press Tab until this has the focus; every stop on the way must be visible."""
    for _ in range(hoogstens):
        page.keyboard.press("Tab")
        assert page.evaluate(f"{GEFOCUST}.checkVisibility()"), page.evaluate(
            f"{GEFOCUST}.outerHTML"
        )
        if locator.evaluate(f"element => element === {GEFOCUST}"):
            return
    raise AssertionError(f"{locator} is not within {hoogstens} tabs")


def wachtwoord(email):
    regels = (settings.LOKAAL_DIR / "accounts.csv").read_text().splitlines()
    return next(r.split(";")[1] for r in regels if r.startswith(f"{email};"))


def test_logging_in_and_planning_with_the_keyboard_alone(new_page):
    page = new_page()
    page.goto("/")

    # The first stop on each page skips the menu.
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    tab_naar(page, page.get_by_label("E-mailadres"))
    page.keyboard.type("loes@pool.example")
    tab_naar(page, page.get_by_label("Wachtwoord"))
    page.keyboard.type(wachtwoord("loes@pool.example"))
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    expect(page).to_have_title("Vandaag - Pool Ervaringsdeskundigen")

    menu = page.get_by_role("navigation", name="Hoofdmenu")
    tab_naar(page, menu.get_by_role("link", name="Planbord"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/planbord/")
    tab_naar(page, page.get_by_role("link", name="Activiteit plannen"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/activiteiten/nieuw/")

    # What is wrong gets the focus; its links lead to the fields.
    tab_naar(page, page.get_by_label("Wat gaan we doen?"))
    page.keyboard.type("Wandelen")
    tab_naar(page, page.get_by_role("button", name="Activiteit plannen"), hoogstens=80)
    page.keyboard.press("Enter")
    lijst = page.locator("[data-foutenlijst]")
    expect(lijst).to_be_focused()
    expect(page).to_have_title("Fout: Activiteit plannen - Pool Ervaringsdeskundigen")
    page.keyboard.press("Tab")
    expect(lijst.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#id_gemeente")).to_be_focused()
    expect(page.get_by_label("Wat gaan we doen?")).to_have_value("Wandelen")
    assert page.fouten == []
