"""How each act is told to the contract manager.

Only acts on what a contract manager may read stand here: an act that is not here is no news.
"""

from dataclasses import dataclass

AANBIEDEN = "rapportage_aanbieden"


@dataclass(frozen=True)
class Woorden:
    """How one act is told: of one row and of more, and where the reader finds them."""

    icoon: str
    een: str
    meer: str
    lijst: str
    detail: str = ""  # the page of the only one there is, by its key


def _geld(een: str, meer: str, lijst: str = "begroting", detail: str = "") -> Woorden:
    return Woorden("currency-euro", een, meer, lijst, detail)


def _contract(een: str, meer: str) -> Woorden:
    return Woorden("file-text", een, meer, "contract_detail")


def _doel(een: str, meer: str, detail: str = "") -> Woorden:
    return Woorden("bulb", een, meer, "ontwikkeldoel_list", detail)


def _afwijking(een: str, meer: str) -> Woorden:
    return Woorden(
        "scale", een, meer, "afwijkingsafspraak_list", "afwijkingsafspraak_detail"
    )


def _afspraak(een: str, meer: str) -> Woorden:
    return Woorden("check", een, meer, "afspraak_list", "afspraak_detail")


def _gesprek(een: str, meer: str) -> Woorden:
    return Woorden("messages", een, meer, "contractgesprek_list", "contractgesprek_detail")


def _sleutel(een: str, meer: str) -> Woorden:
    """A key that is not vastgesteld may be gone by now, so always the list."""
    return Woorden("key", een, meer, "verdeelsleutel_list")


# The same kind of row under each other; a subject that is not here is nobody's news.
SOORTEN = [
    "afspraak", "afwijkingsafspraak", "begrotingspost", "contract", "contractdocument",
    "contractgesprek", "contractjaar", "doelnotitie", "gebruiker", "halfjaar",
    "kostenboeking", "ontwikkeldoel", "ovaindex", "overdracht", "rapportage",
    "verdeelsleutel", "verlengingsoptie", "verrekening",
]  # fmt: skip
NIEUWS: dict[str, Woorden] = {
    AANBIEDEN: Woorden(
        "report-analytics",
        "De pool heeft een rapportage aangeboden",
        "De pool heeft {n} rapportages aangeboden",
        "rapportage_list",
    ),
    "overdracht_voorstellen": Woorden(
        "clock",
        "Er is een voorstel om uren mee te nemen naar het volgende halfjaar",
        "Er zijn voorstellen om uren mee te nemen uit {n} halfjaren",
        "overdracht_list",
        "overdracht_detail",
    ),
    "overdracht_besluiten": Woorden(
        "clock",
        "Over de overdracht van één gemeente is besloten",
        "Over de overdracht van {n} gemeenten is besloten",
        "overdracht_list",
    ),
    "afwijkingsafspraak_create": _afwijking(
        "Er is een voorstel om uren tussen twee gemeenten te verschuiven",
        "Er zijn {n} voorstellen om uren tussen gemeenten te verschuiven",
    ),
    "afwijkingsafspraak_instemmen": _afwijking(
        "Een gemeente stemt in met een afwijkingsafspraak",
        "Gemeenten stemmen in met {n} afwijkingsafspraken",
    ),
    "afwijkingsafspraak_weigeren": _afwijking(
        "Een gemeente weigert een afwijkingsafspraak",
        "Gemeenten weigeren {n} afwijkingsafspraken",
    ),
    "afwijkingsafspraak_intrekken": _afwijking(
        "Een afwijkingsafspraak is ingetrokken", "{n} afwijkingsafspraken zijn ingetrokken"
    ),
    "verrekening_voorstellen": _geld(
        "Er is een voorstel voor de verrekening van een jaar",
        "Er zijn voorstellen voor de verrekening van {n} jaren",
    ),
    "verrekening_besluiten": _geld(
        "De verrekening van een jaar is vastgesteld",
        "De verrekening van {n} jaren is vastgesteld",
    ),
    "kostenboeking_create": _geld(
        "Er is een bedrag geboekt",
        "Er zijn {n} bedragen geboekt",
        "kostenboeking_list",
        "kostenboeking_detail",
    ),
    "kostenboeking_importeren": _geld(
        "Er zijn kosten ingelezen uit een bestand",
        "Er zijn kosten ingelezen uit bestanden",
        "kostenboeking_list",
    ),
    "kostenboeking_terugdraaien": _geld(
        "Een boeking is teruggedraaid",
        "{n} boekingen zijn teruggedraaid",
        "kostenboeking_list",
        "kostenboeking_detail",
    ),
    "begrotingspost_create": _geld(
        "Er staat een nieuwe post op de begroting",
        "Er staan {n} nieuwe posten op de begroting",
    ),
    "begrotingspost_update": _geld(
        "Een post van de begroting is gewijzigd",
        "{n} posten van de begroting zijn gewijzigd",
    ),
    "begrotingspost_verwijderen": _geld(
        "Een post is van de begroting gehaald", "{n} posten zijn van de begroting gehaald"
    ),
    "ovaindex_create": _geld(
        "Er is een OVA-index ingevoerd",
        "Er zijn {n} OVA-indexen ingevoerd",
        "ovaindex_list",
    ),
    "ovaindex_update": _geld(
        "Een OVA-index is gewijzigd", "{n} OVA-indexen zijn gewijzigd", "ovaindex_list"
    ),
    "contractgesprek_create": _gesprek(
        "Er staat een nieuw contractgesprek", "Er staan {n} nieuwe contractgesprekken"
    ),
    "contractgesprek_update": _gesprek(
        "Het verslag van een contractgesprek is aangepast",
        "Verslagen van {n} contractgesprekken zijn aangepast",
    ),
    "afspraak_create": _afspraak(
        "Er is een nieuwe afspraak", "Er zijn {n} nieuwe afspraken"
    ),
    "afspraak_update": _afspraak(
        "Een afspraak is gewijzigd", "{n} afspraken zijn gewijzigd"
    ),
    "afspraak_afronden": _afspraak("Een afspraak is gedaan", "{n} afspraken zijn gedaan"),
    "afspraak_vervallen": _afspraak("Een afspraak vervalt", "{n} afspraken vervallen"),
    "afspraak_heropenen": _afspraak(
        "Een afspraak staat weer open", "{n} afspraken staan weer open"
    ),
    "doelnotitie_create": _doel(
        "Er is een notitie bij een ontwikkeldoel",
        "Er zijn {n} notities bij ontwikkeldoelen",
    ),
    "ontwikkeldoel_create": _doel(
        "Er is een nieuw ontwikkeldoel",
        "Er zijn {n} nieuwe ontwikkeldoelen",
        "ontwikkeldoel_detail",
    ),
    "ontwikkeldoel_update": _doel(
        "Een ontwikkeldoel is gewijzigd",
        "{n} ontwikkeldoelen zijn gewijzigd",
        "ontwikkeldoel_detail",
    ),
    "contract_update": _contract(
        "Het contract is gewijzigd", "{n} contracten zijn gewijzigd"
    ),
    "contractdocument_create": _contract(
        "Er is een document bij het contract gezet",
        "Er zijn {n} documenten bij het contract gezet",
    ),
    "contractdocument_update": _contract(
        "Een document bij het contract is gewijzigd",
        "{n} documenten bij het contract zijn gewijzigd",
    ),
    "contractdocument_verwijderen": _contract(
        "Een document is bij het contract weggehaald",
        "{n} documenten zijn bij het contract weggehaald",
    ),
    "contractjaar_create": _contract(
        "Er is een contractjaar bijgekomen", "Er zijn {n} contractjaren bijgekomen"
    ),
    "contractjaar_update": _contract(
        "Een contractjaar is gewijzigd", "{n} contractjaren zijn gewijzigd"
    ),
    "verlengingsoptie_create": _contract(
        "Er is een optie om te verlengen bijgekomen",
        "Er zijn {n} opties om te verlengen bijgekomen",
    ),
    "verlengingsoptie_update": _contract(
        "Een optie om te verlengen is gewijzigd",
        "{n} opties om te verlengen zijn gewijzigd",
    ),
    "verlengingsoptie_besluiten": _contract(
        "Over de verlenging van het contract is besloten",
        "Over {n} verlengingen van het contract is besloten",
    ),
    "verdeelsleutel_create": _sleutel(
        "De beheerder schreef een nieuwe verdeelsleutel",
        "De beheerder schreef {n} nieuwe verdeelsleutels",
    ),
    "verdeelsleutel_update": _sleutel(
        "De beheerder paste een verdeelsleutel aan",
        "De beheerder paste {n} verdeelsleutels aan",
    ),
    "verdeelsleutel_importeren": _sleutel(
        "De beheerder las een nieuwe verdeelsleutel in",
        "De beheerder las {n} nieuwe verdeelsleutels in",
    ),
    "verdeelsleutel_verwijderen": _sleutel(
        "De beheerder haalde een verdeelsleutel weg",
        "De beheerder haalde {n} verdeelsleutels weg",
    ),
    "verdeelsleutel_vaststellen": _sleutel(
        "Er is een verdeelsleutel vastgesteld", "Er zijn {n} verdeelsleutels vastgesteld"
    ),
}
