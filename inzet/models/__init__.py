"""The people of the pool, what they do, who is at work when, and what it meant."""

from inzet.models.activiteit import Activiteit, Bereik
from inzet.models.deelopdracht import Deelopdracht
from inzet.models.deskundige import (
    Dienstverband,
    Ervaringsdeskundige,
    Opleiding,
    WensRol,
    WensThema,
)
from inzet.models.inzet import Inzet
from inzet.models.verhaal import Verhaal

__all__ = [
    "Activiteit",
    "Bereik",
    "Deelopdracht",
    "Dienstverband",
    "Ervaringsdeskundige",
    "Inzet",
    "Opleiding",
    "Verhaal",
    "WensRol",
    "WensThema",
]
