"""``verdeling 2024-1``: the distribution of a half-year to standard output, in minutes."""

import csv
import json
from typing import Any

from django.core.management.base import CommandError

from inzet.selectors.verdeling import Uren, Verdeling, verdeling
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opdracht import Opdracht

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


class Command(Opdracht):
    help = "Schrijf de verdeling van een halfjaar als csv of json, alle tijden in minuten."
    requires_system_checks = ()  # type: ignore[assignment]  # it only reads

    def add_arguments(self, parser):
        parser.add_argument("periode", nargs="?", default="", help="bijvoorbeeld 2024-1")
        parser.add_argument("--formaat", default="csv", help="csv of json")

    def handle(self, *_args: Any, **options: Any) -> None:
        periode, formaat = options["periode"], options["formaat"]
        if formaat not in FORMATEN:
            raise CommandError(f"{formaat} is geen formaat. Kies csv of json.")
        if not periode:
            raise CommandError("Noem een halfjaar, bijvoorbeeld: verdeling 2024-1")
        try:
            uitkomst = verdeling(Periode.parse(periode))
        except ValueError as error:
            raise CommandError(str(error)) from error
        if uitkomst.ontbreekt:
            raise CommandError(" ".join(uitkomst.ontbreekt))
        FORMATEN[formaat](self.stdout, uitkomst)


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
