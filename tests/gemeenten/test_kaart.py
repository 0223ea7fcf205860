"""The map: fourteen borders, a number in each, and a text for who does not see it."""

import xml.etree.ElementTree as ET

from django.template.loader import render_to_string

from gemeenten.kaart import kaart_svg, maak_kaart, maak_ligging


def een_kaart():
    return maak_kaart(
        titel="Deel van het recht",
        uitleg="Staat ook in de tabel.",
        getallen={"GM0984": "42%", "GM0889": "7%"},
        tinten={"GM0984": 1, "GM0889": 0},
    )


def test_the_map_prints_its_numbers_and_says_where_they_stand_as_text():
    html = render_to_string("onderdelen/kaart.html", {"kaart": een_kaart(), "id": "k"})
    assert html.count("<path") == 14
    assert "42%" in html
    assert 'role="img" aria-labelledby="k-titel k-uitleg"' in html
    assert "Staat ook in de tabel." in html
    assert "Grenzen: Kadaster / Centraal Bureau voor de Statistiek, 2022" in html


def test_a_gemeente_without_number_keeps_its_name_and_a_neutral_tint():
    kaart = een_kaart()
    assert sum(vlak.klasse == "" for vlak in kaart.vlakken) == 12
    assert {"Venlo", "Venray"} <= {tekst.tekst for tekst in kaart.teksten}


def test_the_map_for_paper_is_a_file_of_its_own_with_its_own_colours():
    wortel = ET.fromstring(kaart_svg(maak_ligging("GM0984", "Venray")))  # noqa: S314 -- our own
    kleuren = [pad.get("fill") for pad in wortel.iter("{http://www.w3.org/2000/svg}path")]
    assert len(kleuren) == 14
    assert kleuren.count("#0b5563") == 1
