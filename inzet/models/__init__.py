"""The people of the pool, what they do, who is at work when, and what it meant."""

from inzet.models.aanvraag import Aanvraag
from inzet.models.activiteit import Activiteit, Bereik
from inzet.models.afwijkingsafspraak import Afwijkingsafspraak
from inzet.models.bericht import Bericht
from inzet.models.beschikbaarheid import Afwezigheid, Beschikbaarheid, Uitzondering
from inzet.models.deelopdracht import Deelopdracht
from inzet.models.deskundige import (
    Dienstverband,
    Ervaringsdeskundige,
    Opleiding,
    WensRol,
    WensThema,
)
from inzet.models.inzet import Inzet
from inzet.models.monitormoment import Monitormoment
from inzet.models.overdracht import Overdracht
from inzet.models.reeks import Reeks
from inzet.models.verhaal import Verhaal
from inzet.models.voorstel import Voorstel, Voorstelregel

__all__ = [
    "Aanvraag",
    "Activiteit",
    "Afwezigheid",
    "Afwijkingsafspraak",
    "Bereik",
    "Bericht",
    "Beschikbaarheid",
    "Deelopdracht",
    "Dienstverband",
    "Ervaringsdeskundige",
    "Inzet",
    "Monitormoment",
    "Opleiding",
    "Overdracht",
    "Reeks",
    "Uitzondering",
    "Verhaal",
    "Voorstel",
    "Voorstelregel",
    "WensRol",
    "WensThema",
]
