"""The fourteen, their key, their contract and money, and what they ask for."""

from poolregio.logboek.classificatie.vorm import CONTRACT, LIJST, NIEMAND, Gegevens

GEMEENTEN: dict[str, Gegevens] = {
    "gemeenten.Contract": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id naam begin einde bron versie",
    ),
    "gemeenten.Contractjaar": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id contract jaar weekuren_per_fte inzetbaarheid bron versie",
    ),
    "gemeenten.Begrotingspost": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id jaar categorie omschrijving centen prijspeil is_indicatief volgorde versie",
    ),
    "gemeenten.Verlengingsoptie": Gegevens(
        "wie besloot",
        CONTRACT,
        geen="id contract begin einde beslisdatum status besloten_op",
        gewoon="besloten_door",
        vrije_tekst="toelichting",
    ),
    "gemeenten.Contractdocument": Gegevens(
        NIEMAND, CONTRACT, geen="id contract naam url datum"
    ),
    "gemeenten.OvaIndex": Gegevens(
        "wie de index invoerde",
        CONTRACT,
        geen="id jaar status honderdsten bron ingevoerd_op versie",
        gewoon="ingevoerd_door",
    ),
    "gemeenten.Kostenboeking": Gegevens(
        "wie boekte",
        CONTRACT,
        geen="id post datum centen is_teruggave boekstuk geboekt_op teruggedraaid_op",
        gewoon="geboekt_door teruggedraaid_door",
        vrije_tekst="omschrijving reden",
    ),
    "gemeenten.Verrekening": Gegevens(
        "wie voorstelde en vaststelde",
        CONTRACT,
        geen="id jaar sleutel begroot_centen geboekt_centen centen status voorgesteld_op "
        "besloten_op",
        gewoon="voorgesteld_door besloten_door",
        vrije_tekst="toelichting",
    ),
    "gemeenten.Verrekendeel": Gegevens(
        NIEMAND, CONTRACT, geen="id verrekening gemeente honderdsten centen"
    ),
    "gemeenten.Contractgesprek": Gegevens(
        NIEMAND, CONTRACT, geen="id datum versie", vrije_tekst="onderwerp verslag"
    ),
    "gemeenten.Gespreksdeelname": Gegevens(NIEMAND, CONTRACT, geen="id gesprek gemeente"),
    "gemeenten.Afspraak": Gegevens(
        "wie de afspraak afsloot",
        CONTRACT,
        geen="id gesprek eigenaar gemeente einddatum status afgesloten_op versie",
        gewoon="afgesloten_door",
        vrije_tekst="wat toelichting",
    ),
    "gemeenten.Ontwikkeldoel": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id contract soort is_actief versie",
        vrije_tekst="titel omschrijving",
    ),
    "gemeenten.Doelnotitie": Gegevens(
        "wie de notitie schreef",
        CONTRACT,
        geen="id doel datum geschreven_op",
        gewoon="geschreven_door",
        vrije_tekst="tekst",
    ),
    "gemeenten.Gemeente": Gegevens(
        NIEMAND,
        "altijd",
        geen="gemeentecode naam naam_cbs subregio inwoners inwoners_peildatum inwoners_bron",
    ),
    "gemeenten.Medewerker": Gegevens(
        "beleidsadviseurs",
        "zoals het account",
        geen="id",
        gewoon="gebruiker is_begeleidingsgroep",
    ),
    "gemeenten.WerktVoor": Gegevens(
        "beleidsadviseurs", "zoals het account", geen="id", gewoon="medewerker gemeente"
    ),
    "gemeenten.Halfjaar": Gegevens(
        "wie het halfjaar sloot",
        "altijd",
        geen="code begin einde gesloten_op",
        gewoon="gesloten_door",
    ),
    "gemeenten.Thema": Gegevens(
        NIEMAND,
        "altijd",
        geen=f"{LIJST.geen} beeld zrm_domein positieve_gezondheid",
    ),
    "gemeenten.Inzetrol": LIJST,
    "gemeenten.SoortActiviteit": LIJST,
    "gemeenten.SoortPlek": LIJST,
    "gemeenten.Kader": LIJST,
    "gemeenten.Verdeelsleutel": Gegevens(
        "wie de sleutel vaststelde",
        CONTRACT,
        geen="id naam ingangsdatum bron vastgesteld_op",
        gewoon="vastgesteld_door",
    ),
    "gemeenten.Aandeel": Gegevens(
        NIEMAND, CONTRACT, geen="id verdeelsleutel gemeente honderdsten"
    ),
    "gemeenten.Startbijeenkomst": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id gemeente datum aantal_aanwezigen versie",
        vrije_tekst="plek organisaties verslag",
    ),
    "gemeenten.Behoefte": Gegevens(
        "wie een behoefte liet vervallen",
        CONTRACT,
        geen="id gemeente jaar soort rol thema plek hoeveelheid eenheid dagdelen prioriteit "
        "vervallen_op overgenomen_van versie",
        gewoon="vervallen_door",
        vrije_tekst="titel lokaal_aanbod toelichting vervallen_reden",
    ),
}
