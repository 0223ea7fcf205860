"""What we ship of others is listed, licensed and unchanged; our own look needs nothing else."""

import hashlib
import re
from pathlib import Path

from django.conf import settings

from poolregio.kern.menu import MENU
from poolregio.kern.uiterlijk import GEEN_SOORT, SOORT_ICOON

STATIC = Path(settings.BASE_DIR) / "static"
TEMPLATES = Path(settings.BASE_DIR) / "templates"
LIJST = (STATIC / "vendor" / "VENDOR.md").read_text()
RIJEN = re.findall(
    r"^\| `(\S+)` \| .* \| (\S+) \| (\S+) \| `([0-9a-f]{64})` \|$", LIJST, re.M
)


def test_every_vendored_file_has_its_checksum():
    assert RIJEN
    for path, _version, _licence, sha256 in RIJEN:
        assert hashlib.sha256((STATIC / path).read_bytes()).hexdigest() == sha256, path


def test_no_vendored_file_is_missing_from_the_list():
    listed = {path for path, *_ in RIJEN}
    for file in (STATIC / "vendor").rglob("*.*"):
        if file.suffix != ".md":
            assert str(file.relative_to(STATIC)) in listed, file


def test_every_icon_that_a_template_names_is_in_the_sprite():
    sprite = set(re.findall(r'id="i-([a-z0-9-]+)"', (STATIC / "icons.svg").read_text()))
    used = set()
    for template in TEMPLATES.rglob("*.html"):
        used |= set(re.findall(r'{% icoon "([a-z0-9-]+)"', template.read_text()))
    assert used
    assert used <= sprite


def test_every_icon_of_menu_and_kinds_is_in_the_sprite():
    sprite = set(re.findall(r'id="i-([a-z0-9-]+)"', (STATIC / "icons.svg").read_text()))
    menu = {icoon for punten in MENU.values() for _label, _url, icoon in punten}
    assert menu | set(SOORT_ICOON.values()) | {GEEN_SOORT} <= sprite


def test_no_stylesheet_passes_three_hundred_lines():
    for sheet in (STATIC / "css").glob("*.css"):
        assert len(sheet.read_text().splitlines()) <= 300, sheet
