"""A key for next year in the demo: complete, and still to be vastgesteld."""

import datetime as dt

from gemeenten.models import Aandeel, Verdeelsleutel
from rapportage.demo.opzet import Opzet

FICTIE = "fictie voor de voorbeeldgegevens: voorstel voor een nieuwe sleutel"
VERSCHOVEN = (8, 35)  # hundredths of a percent, from a large gemeente to a small one
PAREN = 4


def maak_concept(opzet: Opzet, sleutel: dict[str, int]) -> None:
    """A little goes from the four largest to the four smallest; the total stays whole."""
    toeval = opzet.toeval("concept")
    aandelen = dict(sleutel)
    volgorde = sorted(aandelen, key=lambda code: (aandelen[code], code))
    for klein, groot in zip(volgorde[:PAREN], volgorde[::-1][:PAREN], strict=True):
        aantal = min(toeval.randint(*VERSCHOVEN), aandelen[groot])
        aandelen[groot] -= aantal
        aandelen[klein] += aantal
    jaar = opzet.vandaag.year + 1
    concept = Verdeelsleutel.objects.create(
        naam=f"Verdeelsleutel {jaar}", ingangsdatum=dt.date(jaar, 1, 1), bron=FICTIE
    )
    Aandeel.objects.bulk_create(
        Aandeel(verdeelsleutel=concept, gemeente_id=code, honderdsten=honderdsten)
        for code, honderdsten in sorted(aandelen.items())
    )
