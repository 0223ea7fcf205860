"""The report of a half-year as PDF or as data set, also when nobody wrote a text yet.

Canonical JSON: sorted keys, separators ``,`` and ``:``, no escaped letters, UTF-8.
``controlegetal`` is the SHA-256 of that text without the key ``controlegetal`` itself.
"""

import sys
from pathlib import Path
from typing import Any

from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opdracht import Opdracht
from rapportage.models import Rapportage
from rapportage.selectors.gegevens import canoniek, gegevens
from rapportage.selectors.rapport import Rapport, rapport


class Command(Opdracht):
    help = "De halfjaarrapportage, met beschermde aantallen: rapport 2024-1 --formaat pdf"
    requires_system_checks = ()  # type: ignore[assignment]  # it only reads

    def add_arguments(self, parser):
        parser.add_argument("periode", nargs="?", default="", help="bijvoorbeeld 2024-1")
        parser.add_argument("--formaat", default="pdf", help="pdf of json")
        parser.add_argument(
            "--uit", default="", help="het bestand; zonder: naar de uitvoer"
        )
        parser.add_argument(
            "--exact",
            action="store_true",
            help="onbeschermde aantallen voor eigen controle; alleen bij json",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        formaat, is_exact = options["formaat"], options["exact"]
        if formaat not in FORMATEN:
            raise ActieError(f"{formaat} is geen formaat. Kies pdf of json.")
        if is_exact and formaat != "json":
            raise ActieError("--exact kan alleen samen met --formaat json.")
        if not options["periode"]:
            raise ActieError(
                "Noem een halfjaar, bijvoorbeeld: rapport 2024-1 --formaat pdf"
            )
        try:
            periode = Periode.parse(options["periode"])
        except ValueError as error:
            raise ActieError(str(error)) from None
        rapportage = (
            Rapportage.objects.filter(halfjaar=periode.code)
            .select_related("halfjaar")
            .first()
        )
        bestand = FORMATEN[formaat](
            rapport(periode, rapportage=rapportage, is_exact=is_exact)
        )
        self._schrijf(bestand, options["uit"])

    def _schrijf(self, bestand: bytes, uit: str) -> None:
        if not uit:
            sys.stdout.buffer.write(bestand)
            return
        try:
            Path(uit).write_bytes(bestand)
        except OSError as error:
            raise ActieError(
                f"Het bestand {uit} kan niet worden geschreven: {_reden(error)}."
            ) from error


def _reden(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "de map bestaat niet"
    if isinstance(error, IsADirectoryError):
        return "het is een map"
    if isinstance(error, PermissionError):
        return "dat mag niet"
    return "de schijf weigert het"


def _pdf(inhoud: Rapport) -> bytes:
    from rapportage.pdf import maak_pdf  # noqa: PLC0415 -- half a second, only here

    return maak_pdf(inhoud)


def _json(inhoud: Rapport) -> bytes:
    return canoniek(gegevens(inhoud))


FORMATEN = {"pdf": _pdf, "json": _json}
