"""What the page of a gemeente and the page of its policy officer share."""

from typing import Any

from django.http import HttpResponseBase

from inzet.selectors.gemeentebeeld import Gemeentebeeld
from inzet.selectors.verdeeltabel import KOLOMMEN
from poolregio.kern.export import Kolom, exporteer
from poolregio.kern.kleine_aantallen import Aantal
from poolregio.kern.uren import als_uren


def beeld_als_bestand(formaat: str, beeld: Gemeentebeeld) -> HttpResponseBase:
    """Everything on the page that is a number, one per row."""
    rijen: list[tuple[str, str, Any, Any]] = [
        ("Uren", label, als_uren(minuten), None)
        for kolom, label in KOLOMMEN.items()
        if (minuten := beeld.regel.minuten(kolom)) is not None
    ]
    rijen.append(
        ("Inwoners", "Alle thema’s", _cel(beeld.bereik.aantal), _cel(beeld.bereik.nieuw))
    )
    rijen.append(
        ("Inwoners", "Verwezen naar ander aanbod", _cel(beeld.bereik.verwijzingen), None)
    )
    rijen += [
        ("Inwoners per thema", rij.naam, _cel(rij.aantal), _cel(rij.nieuw))
        for rij in beeld.themas
    ]
    rijen += [
        ("Activiteiten per soort", rij.naam, _cel(rij.aantal), None)
        for rij in beeld.soorten
    ]
    rijen.append(
        ("Activiteiten", "Inwoners niet opgegeven", beeld.bereik.niet_opgegeven, None)
    )
    return exporteer(
        formaat,
        naam=f"{beeld.gemeente.naam.lower().replace(' ', '-')}-{beeld.overzicht.periode.code}",
        kolommen=[
            Kolom("Onderdeel", lambda rij: rij[0]),
            Kolom("Wat", lambda rij: rij[1]),
            Kolom("Aantal (uren, aanwezigen of activiteiten)", lambda rij: rij[2]),
            Kolom("Bereikte inwoners", lambda rij: rij[3]),
        ],
        rijen=rijen,
    )


def _cel(aantal: Aantal | None) -> str | int | None:
    """A number where it is one, else the words that stand for it."""
    if aantal is None:
        return None
    return int(aantal.tekst) if aantal.tekst.isdecimal() else aantal.tekst
