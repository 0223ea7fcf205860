"""The diagrams in the docs are those of the code: ``python -m tests.test_documentatie``."""

import re
from operator import attrgetter
from pathlib import Path

import pytest

import gemeenten.enums
import inzet.enums
import rapportage.enums

PATH = Path(__file__).parent.parent / "docs" / "toestanden.md"
HANDLEIDING = PATH.parent / "handleiding"
MODELS = {
    "Aanvraag": inzet.enums.AANVRAAG_TRANSITIONS,
    "Afspraak": gemeenten.enums.AFSPRAAK_TRANSITIONS,
    "Afwijkingsafspraak": inzet.enums.AFWIJKING_TRANSITIONS,
    "Overdracht en Verrekening": gemeenten.enums.BESLUIT_TRANSITIONS,
    "Inzet": inzet.enums.TRANSITIONS,
    "Voorstel": inzet.enums.VOORSTEL_TRANSITIONS,
    "Rapportage": rapportage.enums.TRANSITIONS,
}


def diagrams():
    parts = [
        (
            "# States and the ways between them\n\n"
            "Made from the transition tables in the code; a test keeps it equal. *Who* may take a\n"
            "step is asked apart, in `permissions`.\n"
        )
    ]
    for name, transitions in MODELS.items():
        steps = [
            f"    {van} --> {naar}"
            for van, targets in transitions.items()
            for naar in sorted(targets)
        ]
        ends = [f"    {van} --> [*]" for van, targets in transitions.items() if not targets]
        lines = ["stateDiagram-v2", f"    [*] --> {next(iter(transitions))}", *steps, *ends]
        parts.append(f"## {name}\n\n```mermaid\n" + "\n".join(lines) + "\n```\n")
    return "\n".join(parts)


def test_the_diagrams_in_the_docs_are_those_of_the_code():
    assert PATH.read_text() == diagrams()


def anchors(path):
    return {
        re.sub(r"[^\w\- ]", "", kop).strip().lower().replace(" ", "-")
        for kop in re.findall(r"^#+ (.+)$", path.read_text(), flags=re.MULTILINE)
    }


@pytest.mark.parametrize("page", sorted(HANDLEIDING.glob("*.md")), ids=attrgetter("name"))
def test_links_and_pictures_of_the_manual_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text()):
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve()
        assert found.exists(), target
        assert not anchor or anchor in anchors(found), target


def test_every_page_of_the_manual_is_in_its_index():
    index = (HANDLEIDING / "index.md").read_text()
    for page in HANDLEIDING.glob("*.md"):
        assert page.name == "index.md" or f"({page.name}" in index, page.name


if __name__ == "__main__":
    PATH.write_text(diagrams())
