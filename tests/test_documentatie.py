"""The diagrams in the docs are those of the code: ``python -m tests.test_documentatie``."""

from pathlib import Path

import inzet.enums
import rapportage.enums

PATH = Path(__file__).parent.parent / "docs" / "toestanden.md"
MODELS = {"Inzet": inzet.enums.TRANSITIONS, "Rapportage": rapportage.enums.TRANSITIONS}


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


if __name__ == "__main__":
    PATH.write_text(diagrams())
