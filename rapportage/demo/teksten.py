"""The texts of the demo stand beside the code, where someone can read and improve them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def teksten(naam: str) -> dict[str, Any]:
    """Everything in one of the files: ``verhalen``, ``rapport`` or ``deelopdrachten``."""
    with (Path(__file__).parent / f"{naam}.toml").open("rb") as file:
        return tomllib.load(file)
