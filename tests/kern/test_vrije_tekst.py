"""Text that could identify a resident is refused; an ordinary story is not."""

import pytest
from django.core.exceptions import ValidationError

from poolregio.kern.vrije_tekst import (
    gemarkeerd,
    herkenbare_passages,
    zonder_herkenbare_inwoner,
)

BSN = "Dit lijkt een burgerservicenummer (BSN)."
TELEFOON = "Dit lijkt een telefoonnummer."
MAIL = "Dit is een e-mailadres."
GEBOREN = "Dit lijkt een geboortedatum."


@pytest.mark.parametrize(
    ("tekst", "passage", "reden"),
    [
        ("Zijn nummer is 111222333.", "111222333", BSN),
        ("Nummer 111 222 333 staat erop", "111 222 333", BSN),
        ("Nummer 111.222.333", "111.222.333", BSN),
        ("Nummer 111-222-333!", "111-222-333", BSN),
        ("Nummer 1112.22.333", "1112.22.333", BSN),
        ("Nummer 11 12 22 333", "11 12 22 333", BSN),
        ("Nummer 1 1 1 2 2 2 3 3 3", "1 1 1 2 2 2 3 3 3", BSN),
        ("(111222333)", "111222333", BSN),
        ("Oud nummer 10000008 hoort erbij", "10000008", BSN),
        ("Bel 0612345678", "0612345678", TELEFOON),
        ("Bel 06-12345678.", "06-12345678", TELEFOON),
        ("Bel 06 12 34 56 78 na vijven", "06 12 34 56 78", TELEFOON),
        ("Bel 06.12.34.56.78", "06.12.34.56.78", TELEFOON),
        ("Bel 06 - 12 34 56 78", "06 - 12 34 56 78", TELEFOON),
        ("Bel 0478-123456", "0478-123456", TELEFOON),
        ("Bel (0478) 12 34 56", "(0478) 12 34 56", TELEFOON),
        ("Bel 077 123 45 67", "077 123 45 67", TELEFOON),
        ("Bel +31612345678", "+31612345678", TELEFOON),
        ("Bel +31 6 12345678", "+31 6 12345678", TELEFOON),
        ("Bel +31 (0)6 1234 5678", "+31 (0)6 1234 5678", TELEFOON),
        ("Bel 0031 6 12345678", "0031 6 12345678", TELEFOON),
        ("Bel +49 2153 123456", "+49 2153 123456", TELEFOON),
        ("Bel +32 471 12 34 56", "+32 471 12 34 56", TELEFOON),
        ("Mail jan@voorbeeld.nl.", "jan@voorbeeld.nl", MAIL),
        ("Mail Jan.de-Wit+1@post.voorbeeld.nl", "Jan.de-Wit+1@post.voorbeeld.nl", MAIL),
        ("Mail jan @ voorbeeld.nl", "jan @ voorbeeld.nl", MAIL),
        ("Mail jan(at)voorbeeld.nl", "jan(at)voorbeeld.nl", MAIL),
        ("Ze is geboren op 3 april 1990.", "geboren op 3 april 1990", GEBOREN),
        ("geb. 03-04-1990", "geb. 03-04-1990", GEBOREN),
        ("(geb 3/4/90)", "geb 3/4/90", GEBOREN),
        ("Geboren te Venray op 3 april ’90", "Geboren te Venray op 3 april ’90", GEBOREN),
        ("geboortedatum: 1990-04-03", "geboortedatum: 1990-04-03", GEBOREN),
        ("geb. 03041990", "geb. 03041990", GEBOREN),
        ("Geboren op 3 april", "Geboren op 3 april", GEBOREN),
    ],
)
def test_what_could_identify_a_resident_is_found_with_its_reason(tekst, passage, reden):
    assert [(v.passage, v.reden) for v in herkenbare_passages(tekst)] == [(passage, reden)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Op 01-02-2024 10 mensen, op 08-02-2024 12.",
        "Op 1 februari 2024 waren er 23 mensen.",
        "De inloop was van 09.00-12.30 en van 13.00 tot 15.00 uur.",
        "Van 09:00 - 12:30, 14 bezoekers.",
        "In 2024-1 en 2024-2, in 2023 2024 en 2025.",
        "Zaal 5 in postcode 5801 AB 12.",
        "Het kostte € 1.250,00 en 12.345.678 euro.",
        "Dossier 12345678 ligt bij de balie.",
        "Nummer 123456789 is geen BSN.",
        "Bestand 20240131 en 31012024.",
        "Op 2024-01-31 om 10.00 uur kwamen er 8.",
        "Samen 100.000 stappen, 1.000.000.000 gedachten.",
        "Mijn collega @sanne. Daarna gingen we naar huis.",
        "Hier werd een idee geboren. Op 3 april 2024 begon de praatgroep.",
        "Ze is hier geboren en getogen, en kwam 3 keer.",
        "We gebruikten 2 tot 3 uur per week, 10 weken lang, voor 8 van de 12 mensen.",
        "Het gebeurde op 03-04-2024 om 09.30 uur.",
        "",
    ],
)
def test_an_ordinary_story_raises_no_alarm(tekst):
    assert herkenbare_passages(tekst) == []


def test_every_passage_is_named_in_the_order_of_the_text():
    with pytest.raises(ValidationError) as fout:
        zonder_herkenbare_inwoner("Bel 0612345678 of mail jan@voorbeeld.nl.")
    telefoon, mail = fout.value.messages
    assert telefoon.startswith("Haal “0612345678” weg. Dit lijkt een telefoonnummer.")
    assert mail.startswith("Haal “jan@voorbeeld.nl” weg.")
    assert {fout.code for fout in fout.value.error_list} == {"herkenbare_inwoner"}


def test_the_text_can_be_shown_with_the_passages_marked():
    stukken = gemarkeerd("Bel 0612345678 vandaag")
    assert [(s.tekst, bool(s.reden)) for s in stukken] == [
        ("Bel ", False),
        ("0612345678", True),
        (" vandaag", False),
    ]


def test_a_contact_of_an_organisation_may_stay():
    tekst = "Bel 0478 123 456 of mail info@voorbeeld.nl"
    lijst = {"0478123456", "info@voorbeeld.nl"}
    assert herkenbare_passages(tekst, lijst.__contains__) == []
