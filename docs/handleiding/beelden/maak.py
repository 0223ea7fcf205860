"""Make the pictures of the manual from a running demo site.

    python docs/handleiding/beelden/maak.py http://127.0.0.1:8000 .lokaal/accounts.csv

Needs chromium, the packages of ``requirements/test.txt`` and a proposal that was calculated
(``/voorstellen/``). Writes PNGs beside itself, in a palette so that they stay small.
"""

import csv
import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HIER = Path(__file__).parent
BREED, SMAL, HOOG = 1280, 390, 844
MEESTE_BYTES = 120_000
KLEUREN = 64
MEER_KLEUREN = {"planbord": 256}  # where a colour says something
# Name of the picture: who looks, at which address, how wide.
BEELDEN = {
    "inloggen": ("", "/inloggen/", BREED),
    "vandaag": ("loes@pool.example", "/", BREED),
    "activiteiten": ("loes@pool.example", "/activiteiten/", BREED),
    "activiteit-plannen": ("loes@pool.example", "/activiteiten/nieuw/", BREED),
    "goedkeuren": ("loes@pool.example", "/inzetten/?stand=goed_te_keuren", BREED),
    "deskundigen": ("loes@pool.example", "/deskundigen/", BREED),
    "importeren": ("loes@pool.example", "/importeren/", BREED),
    "rapportage": ("loes@pool.example", "/rapportages/2024-1/", BREED),
    "mijn-week": ("sanne@pool.example", "/mijn-week/", SMAL),
    "mijn-gegevens": ("sanne@pool.example", "/mijn-gegevens/", SMAL),
    "mijn-gemeente": ("adviseur.venray@pool.example", "/mijn-gemeente/", BREED),
    "afwijkingsafspraak": ("adviseur.venray@pool.example", "/mijn-gemeente/", BREED),
    "verdeling": ("bart@pool.example", "/verdeling/2024-1/", BREED),
    "capaciteit": ("bart@pool.example", "/capaciteit/2026-2/", BREED),
    "overzicht": ("bart@pool.example", "/", BREED),
    "contract": ("bart@pool.example", "/contract/", BREED),
    "afspraken": ("bart@pool.example", "/afspraken/", BREED),
    "begroting": ("bart@pool.example", "/begroting/2025/", BREED),
    "verrekening": ("bart@pool.example", "/verrekening/2025/", BREED),
    "waarom": ("bart@pool.example", "/verdeling/2025-1/waarom/GM0984/", BREED),
    "afwijkingsafspraken": ("adviseur.venray@pool.example", "/afwijkingsafspraken/", BREED),
    "overdracht": ("bart@pool.example", "/overdrachten/2026-1/", BREED),
    "gesprekken": ("bart@pool.example", "/gesprekken/", BREED),
    "accounts": ("ans@pool.example", "/accounts/", BREED),
    "verhalen": ("loes@pool.example", "/verhalen/", BREED),
    "planbord": ("loes@pool.example", "/planbord/?beeld=bord", BREED),
    "aanvragen": ("loes@pool.example", "/aanvragen/", BREED),
    "aanvraag": ("loes@pool.example", "/aanvragen/", BREED),
    "behoeften": ("loes@pool.example", "/behoeften/", BREED),
    "wie-past": ("loes@pool.example", "/behoeften/", BREED),
    "reeks": ("loes@pool.example", "/activiteiten/?status=gepland", BREED),
    "voorstel": ("loes@pool.example", "/voorstellen/", BREED),
    "mijn-voorstellen": ("sanne@pool.example", "/mijn-week/voorstellen/", SMAL),
    "beschikbaarheid": ("sanne@pool.example", "/mijn-beschikbaarheid/", SMAL),
    "agenda": ("sanne@pool.example", "/mijn-gegevens/", SMAL),
}
RIJ = "main tbody th a"  # the link of the first row of a list
# What to click on the way to the picture, one after the other; nothing is saved by it.
VERDER = {
    "afwijkingsafspraak": [".melding--let-op li a"],
    "aanvraag": [RIJ],
    "wie-past": [RIJ, "text=Wie past hierbij?"],
    "reeks": [
        "main tbody tr:nth-child(5) th a",
        "main >> text=Herhaal",
        "text=Laat de dagen zien",
    ],
    "voorstel": [RIJ],
}
# From where on the page is shown, if not from the top.
VANAF = {"reeks": "text=Op deze dagen", "agenda": "text=In je eigen agenda"}


def maak(site: str, accounts: Path) -> None:
    with accounts.open(encoding="utf-8", newline="") as file:
        rijen = csv.DictReader(file, delimiter=";")
        wachtwoorden = {rij["e-mail"]: rij["wachtwoord"] for rij in rijen}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for wie in dict.fromkeys(email for email, _, _ in BEELDEN.values()):
            van_wie(browser, site, wie, wachtwoorden.get(wie, ""))
        browser.close()


def van_wie(browser: Browser, site: str, email: str, wachtwoord: str) -> None:
    page = browser.new_context(base_url=site, locale="nl-NL").new_page()
    if email:
        page.goto("/inloggen/")
        page.get_by_label("E-mailadres").fill(email)
        page.get_by_label("Wachtwoord").fill(wachtwoord)
        page.get_by_role("button", name="Inloggen").click()
        page.wait_for_load_state()
    for naam, (wie, pad, breed) in BEELDEN.items():
        if wie == email:
            page.set_viewport_size({"width": breed, "height": HOOG})
            page.goto(pad)
            for klik in VERDER.get(naam, []):
                page.locator(klik).first.click()
                page.wait_for_load_state()
            if naam in VANAF:
                plek = page.locator(VANAF[naam]).first
                plek.evaluate("vak => vak.scrollIntoView()")
            page.wait_for_load_state("networkidle")
            bewaar(naam, page.screenshot())
    page.context.close()


def bewaar(naam: str, png: bytes) -> None:
    beeld = Image.open(io.BytesIO(png)).convert("RGB")
    klein = beeld.quantize(MEER_KLEUREN.get(naam, KLEUREN), dither=Image.Dither.NONE)
    bestand = HIER / f"{naam}.png"
    klein.save(bestand, optimize=True)
    if bestand.stat().st_size > MEESTE_BYTES:
        sys.exit(f"{bestand.name} is te groot: {bestand.stat().st_size} bytes.")


if __name__ == "__main__":
    maak(sys.argv[1], Path(sys.argv[2]))
