"""Every page, found by following links as each role, passes the same gate.

No axe violation at 1280 and 320 px with all details open, nothing to scroll sideways at 320,
one h1, a title, no error in the console. A page nobody can reach by links fails as well.
"""

from urllib.parse import urldefrag, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve

from poolregio.accounts.enums import Rol
from tests.test_rechten import OPEN, TABEL

AXE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
# Answers with a file or a redirect, so there is nothing to look at.
NO_PAGE = {"rapportage_pdf", "mijn_gegevens_download", "verdeling"}
PAGES = {t.naam for t in TABEL if t.methode == "get" and 200 in t.statussen} - NO_PAGE
# Only by mail, or only after something went wrong.
WITHOUT_LINK = {
    "account_signup",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "gezondheid",
}
visited: set[str] = set()


def name_of(path):
    try:
        return resolve(urlsplit(path).path).url_name
    except Resolver404:
        return None


def links(page):
    hrefs = page.eval_on_selector_all(
        "a[href^='/']", "links => links.map(a => a.getAttribute('href'))"
    )
    return [urldefrag(href).url for href in hrefs if "formaat=" not in href]


def gate(page, path):
    """What is wrong with this page, in words."""
    wrong = []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate(
            "document.querySelectorAll('details').forEach(d => { d.open = true })"
        )
        for violation in Axe().run(page, options=AXE).response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:3]
            wrong.append(f"{path} at {width}: {violation['id']} {targets}")
    if sideways := page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    ):
        wrong.append(f"{path}: {sideways} px to scroll sideways at 320")
    if page.locator("h1").count() != 1:
        wrong.append(f"{path}: not one h1")
    if not page.title():
        wrong.append(f"{path}: no title")
    return wrong + [f"{path}: {fout}" for fout in page.fouten]


def walk(page, start):
    """Visit one address of every name that links lead to."""
    todo, seen, wrong = [start], set(), []
    while todo:
        path = todo.pop(0)
        name = name_of(path)
        if name in seen or name in NO_PAGE or not name:
            wrong += (
                [f"link to nowhere: {path}"] if not name and "/static/" not in path else []
            )
            continue
        seen.add(name)
        page.fouten.clear()
        response = page.goto(path)
        if response.status != 200:
            wrong.append(f"{path}: status {response.status}")
            continue
        wrong += gate(page, path)
        todo += links(page)
    visited.update(seen)
    return wrong


@pytest.mark.parametrize("rol", Rol.values)
def test_every_page_of_a_role_passes_the_gate(open_als, rol):
    assert walk(open_als(rol), "/") == []


def test_every_open_page_passes_the_gate(new_page):
    page = new_page()
    assert walk(page, "/inloggen/") == []


def test_links_lead_to_every_page():
    """Runs last in this file; alone it can say nothing."""
    if len(visited) > len(OPEN):
        assert visited >= (PAGES | OPEN) - WITHOUT_LINK
