"""``demo``: fill an installation with fictitious data, once and in one transaction."""

import datetime as dt

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from poolregio.kern.errors import ActieError
from poolregio.kern.opdracht import Opdracht
from rapportage.demo.opzet import Opzet
from rapportage.demo.vulling import is_al_gevuld, vul


class Command(Opdracht):
    help = (
        "Vult het systeem met verzonnen gegevens: van 2024-1 tot en met het halfjaar na dat "
        "van vandaag. Dezelfde opties geven dezelfde gegevens."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--omvang",
            default="1",
            help="zoveel keer twaalf deskundigen met hun activiteiten",
        )
        parser.add_argument(
            "--halfjaren",
            help="zoveel halfjaren, teruggeteld vanaf het volgende; zonder: vanaf 2024-1",
        )
        parser.add_argument("--zaad", default="7", help="een ander getal, andere gegevens")
        parser.add_argument("--vandaag", help="de dag waar het om draait, zoals 2026-11-22")

    def handle(self, *_args, **options) -> None:
        halfjaren = options["halfjaren"]
        opzet = Opzet(
            omvang=_getal("omvang", options["omvang"]),
            halfjaren=None if halfjaren is None else _getal("halfjaren", halfjaren),
            zaad=_getal("zaad", options["zaad"]),
            vandaag=_dag(options["vandaag"])
            if options["vandaag"]
            else timezone.localdate(),
        )
        if is_al_gevuld():
            self.stdout.write(
                "Er zijn al activiteiten. De voorbeeldgegevens zijn niet nodig."
            )
            return
        with transaction.atomic():
            call_command("basisgegevens", stdout=self.stdout)
            call_command("lokale_accounts", demo=True, stdout=self.stdout)
            vul(opzet, self.stdout.write)
        self.stdout.write("De voorbeeldgegevens staan klaar.")


def _getal(naam: str, tekst: str | int) -> int:
    try:
        return int(tekst)
    except ValueError:
        raise ActieError(f"--{naam} {tekst}: vul een heel getal in.") from None


def _dag(tekst: str | dt.date) -> dt.date:
    try:
        return tekst if isinstance(tekst, dt.date) else dt.date.fromisoformat(tekst)
    except ValueError:
        raise ActieError(f"--vandaag {tekst}: schrijf een dag als 2026-11-22.") from None
