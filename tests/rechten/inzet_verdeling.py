"""Rights: inzet_verdeling."""

from tests.rechten import Toegang  # noqa: F401

TABEL: list = []
