"""The menu of each role: label, URL name, icon for the bottom bar."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

MENU = {
    "coordinator": [
        ("Vandaag", "start", "home"),
        ("Activiteiten", "activiteit_list", "calendar-week"),
        ("Deskundigen", "deskundige_list", "users"),
        ("Verdeling", "verdeling", "scale"),
        ("Rapportages", "rapportage_list", "report-analytics"),
        ("Contract", "contract_detail", "file-text"),
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
        ("Deelopdrachten", "deelopdracht_list", "list"),
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


# Pages that are tabs of another item; where they are an item themselves, that one wins.
TABS = {
    "activiteit_list": ["inzet_list", "deelopdracht_list", "verhaal_list"],
    "deskundige_list": ["importeren"],
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
            tabs=[reverse(tab) for tab in TABS.get(url_name, [])],
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


def is_onder(path: str, url: str) -> bool:
    """The start page is only itself; every other page also stands for what lies under it."""
    return path == url if url == "/" else path.startswith(url)
