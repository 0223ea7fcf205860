"""``python manage.py werker``: mails the experts and does what takes too long for a page."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from inzet.acties.berichten import berichten_versturen
from inzet.acties.voorstellen_rekenen import reken_volgende_voorstel
from poolregio.kern.opdracht import Opdracht
from poolregio.kern.werker import Taak, Werker

MINUUT = 60  # seconds


def taken() -> list[Taak]:
    """A new job is a line here. One that answers True is asked again at once.

    None may take long, or mail waits: what does belongs in a process of its own.
    """
    return [
        Taak(lambda: berichten_versturen(nu=timezone.now()), elke=MINUUT),
        Taak(reken_volgende_voorstel, elke=2),
    ]


class Command(Opdracht):
    help = (
        "Verstuurt mail en rekent voorstellen door, naast de webserver. Stopt met Ctrl-C. "
        "Een tweede werker wacht tot de eerste stopt."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--eenmaal", action="store_true", help="Doe alles een keer, en stop dan."
        )
        parser.add_argument(
            "--ouder",
            type=int,
            metavar="PID",
            help="Stop ook als dit proces stopt, dat de werker startte.",
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 -- Django's signature
        werker = Werker(taken(), ouder=options["ouder"])
        if options["eenmaal"]:
            werker.ronde()
        else:
            werker.draai()
