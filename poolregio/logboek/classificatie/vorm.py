"""How a model and its fields are classified."""

from dataclasses import dataclass, field
from enum import StrEnum


class Klasse(StrEnum):
    GEEN = "geen"  # says nothing about a person
    GEWOON = "gewoon"  # a person's name, work or act
    CONTACT = "contact"  # how to reach or log in as a person
    BIJZONDER = "bijzonder"  # lived experience: special-category data
    VRIJE_TEKST = "vrije tekst"  # what someone typed; checked for residents


# Of these the change trail never keeps the values.
ZONDER_WAARDEN = (Klasse.CONTACT, Klasse.BIJZONDER)


@dataclass(frozen=True)
class Gegevens:
    """One model: over whom, how long, and its fields per class, separated by spaces."""

    over: str
    bewaren: str
    geen: str = ""
    gewoon: str = ""
    contact: str = ""
    bijzonder: str = ""
    vrije_tekst: str = ""
    klassen: dict[str, Klasse] = field(init=False, default_factory=dict)

    def __post_init__(self):
        for klasse in Klasse:
            for naam in getattr(self, klasse.name.lower()).split():
                self.klassen[naam] = klasse


CONTRACT = "zolang het contract loopt, en 7 jaar daarna (Archiefwet, fiscale bewaarplicht)"
NIEMAND = "niemand"
LIJST = Gegevens(NIEMAND, "altijd", geen="code naam volgorde is_actief")
