"""The fields of planning; they stand in kern, for other apps need them too."""

from poolregio.kern.velden import (
    DatumVeld,
    LijstVeld,
    RedenForm,
    ThemaVeld,
    TijdVeld,
    alleen_bestaande_jaren,
    tijdvak,
)

__all__ = [
    "DatumVeld",
    "LijstVeld",
    "RedenForm",
    "ThemaVeld",
    "TijdVeld",
    "alleen_bestaande_jaren",
    "tijdvak",
]
