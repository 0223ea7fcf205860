"""The calculation behind a proposal: plain Python and OR-tools, without database or page."""

from inzet.rekenen.antwoord import Antwoord, PotUitkomst, Regel, VraagUitkomst
from inzet.rekenen.oplossen import Stand, los_op
from inzet.rekenen.probleem import (
    HOOGSTENS_PER_DAG,
    KLOK,
    Bezet,
    Deskundige,
    Pot,
    Probleem,
    Vraag,
)

__all__ = [
    "HOOGSTENS_PER_DAG",
    "KLOK",
    "Antwoord",
    "Bezet",
    "Deskundige",
    "Pot",
    "PotUitkomst",
    "Probleem",
    "Regel",
    "Stand",
    "Vraag",
    "VraagUitkomst",
    "los_op",
]
