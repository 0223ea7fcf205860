"""Every page, found by following links as each role, passes the same gate.

No axe violation at 1280 and 320 px with all details open, nothing to scroll sideways at 320,
one h1, a title, no error in the console. A page nobody can reach by links fails as well.
"""

import re
from collections import Counter
from html import unescape
from urllib.parse import urldefrag, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve
from django.utils import timezone

from gemeenten.models import Verdeelsleutel
from inzet.models import Aanvraag, Activiteit, Ervaringsdeskundige, Inzet
from poolregio.accounts.enums import Rol
from poolregio.kern.halfjaar import Periode
from tests.test_rechten import OPEN, TABEL

AXE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],  # what is well need not be written out
    "preload": False,  # of stylesheets, for rules that are not among these
}
# Answers with a file or a redirect, so there is nothing to look at.
NO_PAGE = {
    "capaciteit",
    "planbord_gegevens",
    "begroting_aandelen",
    "contract_begroting",
    "contract_kosten",
    "mijn_gegevens_download",
    "rapportage_pdf",
    "verdeling",
}
PAGES = {t.naam for t in TABEL if t.methode == "get" and 200 in t.statussen} - NO_PAGE
# Only by mail, in a calendar program, or only after something went wrong.
WITHOUT_LINK = {
    "agenda_feed",
    "account_signup",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "gezondheid",
}
PER_NAME = 6
visited: set[str] = set()
seen: dict[str, list[tuple[frozenset, list]]] = {}


def name_of(path):
    try:
        return resolve(urlsplit(path).path).url_name
    except Resolver404:
        return None


def links(html):
    hrefs = [unescape(href) for href in re.findall(r'<a [^>]*?href="(/[^"]*)"', html)]
    return [urldefrag(href).url for href in hrefs if "formaat=" not in href]


def build_of(html):
    """Of which kinds of element a page is made, and in which order its headings come."""
    kinds, headings = set(), []
    for tag, attributes in re.findall(r"<([a-z][a-z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>", html):
        if re.fullmatch("h[1-6]", tag) and headings[-1:] != [tag]:
            headings.append(tag)
        names = re.findall(r"([a-z-]+)(?==|\s|$)", re.sub(r'"[^"]*"', "", attributes))
        kind = re.findall(r'(class|role|type|scope)="([^"]*)"', attributes)
        kinds.add((tag, *sorted(kind), *sorted(names)))
    return frozenset(kinds), headings


def is_new(name, html):
    """Axe saw no page of this name that holds all of this, under the same headings."""
    kinds, headings = build_of(html)
    builds = seen.setdefault(name, [])
    if any(kinds <= earlier and headings == same for earlier, same in builds):
        return False
    builds.append((kinds, headings))
    return True


def gate(page, path, *, with_axe=True):
    """What is wrong with this page, in words."""
    wrong = []
    if with_axe:
        page.evaluate(Axe().axe_script)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate(
            "document.querySelectorAll('details').forEach(d => { d.open = true })"
        )
        if with_axe:
            result = page.evaluate("options => axe.run(options)", AXE)
            for violation in result["violations"]:
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


def walk(page, *start):
    """Follow the links to up to six addresses of every name; the first passes the gate.

    Of the others only the links are read: rows differ in state, and so in what one can do
    with them. Axe takes by far the longest, so it looks once at what is built the same for
    another role.
    """
    todo, known, opened, wrong = [*start], {*start}, Counter(), []
    while todo:
        path = todo.pop(0)
        name = name_of(path)
        if not name and "/static/" not in path:
            wrong.append(f"link to nowhere: {path}")
        if not name or name in NO_PAGE or opened[name] == PER_NAME:
            continue
        opened[name] += 1
        is_gated = opened[name] == 1
        page.fouten.clear()
        response = page.goto(path) if is_gated else page.request.get(path)
        if response.status != 200:
            wrong.append(f"{path}: status {response.status}")
            continue
        html = response.text()
        if is_gated:
            wrong += gate(page, path, with_axe=is_new(name, html))
        nieuw = dict.fromkeys(href for href in links(html) if href not in known)
        known.update(nieuw)
        todo += nieuw
    visited.update(opened)
    return wrong


@pytest.fixture
def elke_stand(site):
    """A key in the making, calendars; a series; an inzet, activity and request in each state.

    The lists link to these as well, but further on than the walk goes.
    """
    begin = Periode.van(timezone.localdate()).volgende().volgende().begin
    Verdeelsleutel.objects.get_or_create(
        ingangsdatum=begin, defaults={"naam": "Voorstel", "bron": "proef"}
    )
    Ervaringsdeskundige.objects.update(agenda_versie=1)
    inzetten = [
        Inzet.objects.filter(status=status, activiteit__gemeente__isnull=False).latest(
            "begin"
        )
        for status in ("voorgesteld", "bevestigd", "uitgevoerd")
    ]
    paths = [(inzet.activiteit, inzet) for inzet in inzetten]
    paths += [(Activiteit.objects.exclude(reeks=None).gepland().latest("begin"),)]
    paths += [(aanvraag,) for aanvraag in Aanvraag.objects.open_eerst()[:PER_NAME]]
    return {Rol.COORDINATOR: [row.get_absolute_url() for rows in paths for row in rows]}


@pytest.mark.parametrize("rol", Rol.values)
def test_every_page_of_a_role_passes_the_gate(open_als, elke_stand, rol):
    assert walk(open_als(rol), "/", *elke_stand.get(rol, ())) == []


def test_every_open_page_passes_the_gate(new_page):
    page = new_page()
    page.goto("/inloggen/")
    assert walk(page, "/inloggen/", "/inloggen/gesloten/", "/aanmelden/") == []


@pytest.mark.parametrize(
    "other",
    [
        '<h1 class="kop">Een</h1><td class="getal boven" data-label="Uren">1</td>',
        '<h1 class="kop">Een</h1><td class="getal">1</td>',
        '<h1 class="kop">Een</h1><h3 class="kop">Twee</h3>',
        '<h1 class="kop">Een</h1><button>Bewaar</button>',
    ],
)
def test_axe_looks_again_at_what_is_built_otherwise_and_not_at_other_words(other):
    seen.pop("proef", None)
    html = '<h1 class="kop">Een</h1><td class="getal" data-label="Uren">1</td>'
    assert is_new("proef", html)
    assert not is_new("proef", html.replace("Een", "Twee") + html)
    assert is_new("proef", other)


def test_links_lead_to_every_page():
    """Runs last in this file; alone it can say nothing."""
    if len(visited) > len(OPEN):
        assert (PAGES | OPEN) - WITHOUT_LINK - visited == set()
