"""Short ways to import a few rows and to ask what was refused."""

import pytest

from inzet.acties.importeren import deskundigen_importeren, inzetten_importeren
from inzet.importeren import deskundigen, inzetten
from inzet.models import Activiteit, Inzet
from poolregio.kern.importeren.fouten import ImportGeweigerdError

SANNE = "sanne@pool.example;Sanne;Voorbeeld;GM0984;12,5;2024-01-01;"
RIJ = {
    "activiteit": "A1",
    "gemeentecode": "GM0984",
    "soort": "inloop",
    "titel": "Inloop in de wijk",
    "plek": "buurthuis",
    "datum": "2024-03-04",
    "begin": "10:00",
    "eind": "12:00",
    "deskundige": "sanne@pool.example",
    "rol": "ondersteuner",
    "status": "bevestigd",
    "themas": "eenzaamheid|werk",
    "aantal_inwoners": "",
    "aantal_nieuw": "",
    "bereik_per_thema": "",
    "kader": "naast",
}
BEREIK = {"aantal_inwoners": "8", "aantal_nieuw": "3", "bereik_per_thema": "werk:4/1"}


def importeer_deskundigen(*regels, proef=False, door=None):
    inhoud = "\n".join([";".join(deskundigen.KOLOMMEN), *regels])
    return deskundigen_importeren(inhoud=inhoud.encode(), proef=proef, door=door)


def bestand(*rijen):
    regels = [";".join((RIJ | rij)[kolom] for kolom in inzetten.KOLOMMEN) for rij in rijen]
    return "\n".join([";".join(inzetten.KOLOMMEN), *regels]).encode()


def importeer(*rijen, proef=False, door=None):
    uitkomst = inzetten_importeren(inhoud=bestand(*rijen), proef=proef, door=door)
    return uitkomst.nieuw, uitkomst.ongewijzigd


def fouten(*rijen, **options):
    """Where it goes wrong; and nothing may be stored."""
    before = Inzet.objects.count(), Activiteit.objects.count()
    with pytest.raises(ImportGeweigerdError) as refusal:
        importeer(*rijen, **options)
    assert (Inzet.objects.count(), Activiteit.objects.count()) == before
    return [(fout.regel, fout.kolom) for fout in refusal.value.fouten]


def reden(*rijen):
    with pytest.raises(ImportGeweigerdError) as refusal:
        importeer(*rijen)
    return str(refusal.value)
