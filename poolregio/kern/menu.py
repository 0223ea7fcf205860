"""The menu of each role, and the tabs under an item of it."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

# Label, URL name, icon for the bottom bar.
MENU = {
    "coordinator": [
        ("Vandaag", "start", "home"),
        ("Planbord", "planbord", "layout-board-split"),
        ("Aanvragen", "aanvraag_list", "list"),
        ("Deskundigen", "deskundige_list", "users"),
        ("Verdeling", "verdeling", "scale"),
        ("Rapportages", "rapportage_list", "report-analytics"),
    ],
    "deskundige": [
        ("Mijn week", "mijn_week", "calendar-week"),
        ("Mijn uren", "inzet_list", "clock"),
        ("Beschikbaar", "mijn_beschikbaarheid", "calendar-event"),
        ("Mijn gegevens", "mijn_gegevens", "user"),
    ],
    "beleidsadviseur": [
        ("Mijn gemeente", "mijn_gemeente", "map-pin"),
        ("Activiteiten", "activiteit_list", "calendar-week"),
        ("Verdeling", "verdeling", "scale"),
        ("Behoeften", "behoefte_list", "list"),
        ("Rapportages", "rapportage_list", "report-analytics"),
        ("Kosten", "contract_detail", "currency-euro"),
    ],
    "contractmanager": [
        ("Overzicht", "start", "home"),
        ("Verdeling", "verdeling", "scale"),
        ("Gemeenten", "gemeente_list", "map"),
        ("Activiteiten", "activiteit_list", "calendar-week"),
        ("Rapportages", "rapportage_list", "report-analytics"),
        ("Contract", "contract_detail", "file-text"),
    ],
    "beheerder": [
        ("Accounts", "gebruiker_list", "users"),
        ("Lijsten", "lijst_list", "list"),
        ("Verdeelsleutels", "verdeelsleutel_list", "scale"),
    ],
}


# How the hours are divided, and by what that can change.
UREN = [
    ("Verdeling", "verdeling"),
    ("Afspraken over uren", "afwijkingsafspraak_list"),
    ("Overdracht", "overdracht_list"),
    ("Capaciteit", "capaciteit"),
    ("Verdeelsleutels", "verdeelsleutel_list"),
]
# Label and URL name of the tabs that a role finds under an item of its menu.
TABS = {
    "coordinator": {
        "planbord": [
            ("Planbord", "planbord"),
            ("Activiteiten", "activiteit_list"),
            ("Inzetten", "inzet_list"),
            ("Verhalen", "verhaal_list"),
            ("Voorstellen", "voorstel_list"),
        ],
        "aanvraag_list": [
            ("Aanvragen", "aanvraag_list"),
            ("Behoeften", "behoefte_list"),
            ("Startbijeenkomsten", "startbijeenkomst_list"),
            ("Deelopdrachten", "deelopdracht_list"),
        ],
        "verdeling": UREN,
        "rapportage_list": [
            ("Rapportages", "rapportage_list"),
            ("Contract", "contract_detail"),
            ("Begroting", "begroting"),
            ("Kosten", "kostenboeking_list"),
            ("Verrekening", "verrekening_list"),
            ("Gesprekken", "contractgesprek_list"),
            ("Afspraken", "afspraak_list"),
            ("Doelen", "ontwikkeldoel_list"),
        ],
    },
    "beleidsadviseur": {
        "activiteit_list": [
            ("Activiteiten", "activiteit_list"),
            ("Deelopdrachten", "deelopdracht_list"),
            ("Verhalen", "verhaal_list"),
        ],
        "behoefte_list": [
            ("Behoeften", "behoefte_list"),
            ("Aanvragen", "aanvraag_list"),
            ("Startbijeenkomsten", "startbijeenkomst_list"),
        ],
        "verdeling": UREN,
    },
    "contractmanager": {
        "activiteit_list": [
            ("Activiteiten", "activiteit_list"),
            ("Deelopdrachten", "deelopdracht_list"),
            ("Behoeften", "behoefte_list"),
            ("Aanvragen", "aanvraag_list"),
            ("Startbijeenkomsten", "startbijeenkomst_list"),
            ("Verhalen", "verhaal_list"),
        ],
        "verdeling": UREN,
        "contract_detail": [
            ("Contract", "contract_detail"),
            ("Begroting", "begroting"),
            ("Kosten", "kostenboeking_list"),
            ("Verrekening", "verrekening_list"),
            ("Gesprekken", "contractgesprek_list"),
            ("Afspraken", "afspraak_list"),
            ("Doelen", "ontwikkeldoel_list"),
        ],
    },
}
# Addresses that belong to an item, or to a tab under it, without being one.
HOORT_BIJ = {
    "planbord": ["/afwezigheden/", "/reeksen/"],
    "aanvraag_list": ["/monitormomenten/"],
    "deskundige_list": [
        "/importeren/",
        "/beschikbaarheid/",
        "/uitzonderingen/",
        "/dienstverbanden/",
        "/opleidingen/",
    ],
    "begroting": ["/ova/"],
    "mijn_beschikbaarheid": ["/afwezigheden/", "/beschikbaarheid/", "/uitzonderingen/"],
    "mijn_week": ["/activiteiten/", "/behoeften/", "/aanvragen/", "/deelopdrachten/"],
}


@dataclass
class Menupunt:
    label: str
    url: str
    icoon: str
    tabs: list[str]
    is_huidig: bool = False


def menu_voor(request: HttpRequest | None) -> list[Menupunt]:
    """The items of this user's role; the one with the longest matching path is current."""
    rol = getattr(getattr(request, "user", None), "rol", "")
    punten = [
        Menupunt(
            label,
            reverse(url_name),
            icoon,
            tabs=_onder(rol, url_name),
        )
        for label, url_name, icoon in MENU.get(rol, [])
    ]
    path = request.path if request else ""
    passend = [(len(p.url), p) for p in punten if is_onder(path, p.url)]
    if not passend:
        passend = [(0, p) for p in punten if any(is_onder(path, tab) for tab in p.tabs)]
    if passend:
        max(passend, key=lambda paar: paar[0])[1].is_huidig = True
    return punten


def _onder(rol: str, url_name: str) -> list[str]:
    namen = [naam for _label, naam in TABS.get(rol, {}).get(url_name, [])]
    erbij = [adres for naam in {url_name, *namen} for adres in HOORT_BIJ.get(naam, [])]
    return [*map(reverse, namen), *erbij]


@dataclass
class Tab:
    label: str
    url: str
    is_huidig: bool


def tabs_voor(request: HttpRequest | None) -> list[Tab]:
    """The tabs of the item that this page belongs to, as this role has them."""
    rol = getattr(getattr(request, "user", None), "rol", "")
    path = request.path if request else ""
    for groep in TABS.get(rol, {}).values():
        tabs = [
            Tab(label, url, is_onder(path, url))
            for label, url in ((label, reverse(url_name)) for label, url_name in groep)
        ]
        if any(tab.is_huidig for tab in tabs):
            return tabs
    return []


def is_onder(path: str, url: str) -> bool:
    """The start page is only itself; every other page also stands for what lies under it."""
    return path == url if url == "/" else path.startswith(url)
