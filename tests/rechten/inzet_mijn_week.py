"""Rights: inzet_mijn_week."""

from tests.rechten import Toegang  # noqa: F401

TABEL: list = []
