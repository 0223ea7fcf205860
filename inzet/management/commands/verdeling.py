"""``verdeling 2024-1``: the distribution of a half-year to standard output, in minutes."""

import csv
import json
import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand

from inzet.selectors.verdeling import Uren, Verdeling, verdeling
from poolregio.kern.halfjaar import Periode

KOLOMMEN = (
    "honderdsten",
    "recht",
    "afspraken",
    "overdracht",
    "regionaal",
    "gerealiseerd",
    "gepland",
    "saldo",
)


class Command(BaseCommand):
    help = "Schrijf de verdeling van een halfjaar als csv of json, alle tijden in minuten."
    requires_system_checks = ()  # type: ignore[assignment]  # it only reads

    def add_arguments(self, parser):
        parser.add_argument("periode", nargs="?", default="", help="bijvoorbeeld 2024-1")
        parser.add_argument("--formaat", default="csv", help="csv of json")

    def handle(self, *_args: Any, **options: Any) -> None:
        periode, formaat = options["periode"], options["formaat"]
        if formaat not in FORMATEN:
            self._weiger(f"{formaat} is geen formaat. Kies csv of json.")
        if not periode:
            self._weiger("Noem een halfjaar, bijvoorbeeld: verdeling 2024-1")
        try:
            uitkomst = verdeling(Periode.parse(periode))
        except ValueError as error:
            self._weiger(str(error))
        if uitkomst.ontbreekt:
            self._weiger(" ".join(uitkomst.ontbreekt))
        FORMATEN[formaat](self.stdout, uitkomst)

    def _weiger(self, zin: str) -> NoReturn:
        """One clear line, and the exit status of bad input."""
        self.stderr.write(zin)
        sys.exit(2)


def _csv(uit: Any, uitkomst: Verdeling) -> None:
    writer = csv.writer(uit, delimiter=";", lineterminator="\n")
    writer.writerow(["gemeentecode", "naam", *KOLOMMEN])
    for deel in uitkomst.delen:
        rij = _als_dict(deel)
        writer.writerow([deel.gemeente.pk, deel.gemeente.naam, *rij.values()])
    writer.writerow(["totaal", "", *_als_dict(uitkomst.totaal).values()])


def _json(uit: Any, uitkomst: Verdeling) -> None:
    inhoud = {
        "periode": uitkomst.periode.code,
        "gemeenten": {
            deel.gemeente.pk: {
                "gemeentecode": deel.gemeente.pk,
                "naam": deel.gemeente.naam,
                **_als_dict(deel),
            }
            for deel in uitkomst.delen
        },
        "totaal": _als_dict(uitkomst.totaal),
    }
    uit.write(json.dumps(inhoud, ensure_ascii=False, indent=1))


def _als_dict(rij: Uren) -> dict[str, int]:
    return {kolom: getattr(rij, kolom) for kolom in KOLOMMEN}


FORMATEN = {"csv": _csv, "json": _json}
