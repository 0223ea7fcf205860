"""``voorstel_rekenen 12``: calculate one proposal that the worker claimed; ends with it."""

import sys
from typing import Any

from inzet.acties.voorstellen_rekenen import voorstel_rekenen
from poolregio.kern.opdracht import Opdracht


class Command(Opdracht):
    help = "Reken één voorstel uit. De werker start dit zelf; met de hand hoeft het niet."
    requires_system_checks = ()  # type: ignore[assignment]  # started often, by our own code

    def add_arguments(self, parser):
        parser.add_argument("voorstel", type=int, help="het nummer van het voorstel")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            voorstel_rekenen(pk=options["voorstel"])
        except KeyboardInterrupt:
            sys.exit(1)  # the whole site stops; the next worker picks it up again
