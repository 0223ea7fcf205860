"""What the two import commands share: a file, ``--proef`` and a report of what happened."""

from collections.abc import Callable
from pathlib import Path

from poolregio.kern.errors import ActieError
from poolregio.kern.importeren.fouten import Uitkomst
from poolregio.kern.opdracht import Opdracht


class ImportOpdracht(Opdracht):
    """Every wrong row is a line on standard error."""

    importeren: Callable[..., Uitkomst]

    def add_arguments(self, parser) -> None:
        parser.add_argument("bestand", metavar="BESTAND", type=Path)
        parser.add_argument(
            "--proef", action="store_true", help="zeg wat er zou gebeuren, sla niets op"
        )

    def handle(self, *_args, **options) -> None:
        try:
            inhoud = options["bestand"].read_bytes()
        except FileNotFoundError:
            raise ActieError(f"Het bestand {options['bestand']} bestaat niet.") from None
        except OSError:
            raise ActieError(
                f"Het bestand {options['bestand']} is niet te lezen."
            ) from None
        uitkomst = self.importeren(inhoud=inhoud, proef=options["proef"], door=None)
        woord = "Proef, niets opgeslagen: " if options["proef"] else ""
        self.stdout.write(
            f"{woord}{uitkomst.nieuw} nieuw, {uitkomst.ongewijzigd} ongewijzigd."
        )
