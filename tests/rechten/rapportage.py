"""Rights: rapportage."""

from tests.rechten import Toegang  # noqa: F401

TABEL: list = []
