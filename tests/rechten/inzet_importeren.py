"""Rights: inzet_importeren."""

from tests.rechten import Toegang  # noqa: F401

TABEL: list = []
