"""What every field says about a person, and how long a row is kept (design.md section 7).

One place for the whole system; a test fails on a field that is not here. The page
``docs/persoonsgegevens.md`` is made from it: ``python manage.py persoonsgegevens``.
"""

from collections.abc import Iterator
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

CLASSIFICATIE: dict[str, Gegevens] = {
    "accounts.Gebruiker": Gegevens(
        "iedereen met een account",
        "tot 1 jaar na het sluiten van het account; daarna alleen de naam, bij wat iemand deed",
        geen="id is_active aangemaakt_op",
        gewoon="roepnaam achternaam rol last_login",
        contact="email password",
    ),
    "logboek.Gebeurtenis": Gegevens(
        "wie iets deed",
        CONTRACT,
        geen="id op soort onderwerp_id actie",
        gewoon="door toelichting",
    ),
    "logboek.Inzage": Gegevens(
        "wie bijzondere gegevens bekeek",
        "5 jaar",
        geen="id op soort onderwerp_id onderdeel",
        gewoon="door",
    ),
    "gemeenten.Contract": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id naam begin einde aantal_verlengingen jaren_per_verlenging bron",
    ),
    "gemeenten.Contractjaar": Gegevens(
        NIEMAND, CONTRACT, geen="id contract jaar weekuren_per_fte inzetbaarheid bron"
    ),
    "gemeenten.Begrotingspost": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id jaar categorie omschrijving centen prijspeil is_indicatief volgorde",
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
    "inzet.Deelopdracht": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id begin eind maanden_tussen versie",
        vrije_tekst="titel doelen monitoring frequentie verantwoording",
    ),
    "inzet.Activiteit": Gegevens(
        "wie het bereik opgaf; aantallen inwoners, nooit wie",
        CONTRACT,
        geen="id referentie soort gemeente deelopdracht plek kader begin eind aantal_inwoners "
        "aantal_nieuw aantal_verwijzingen bereik_op versie behoefte aanvraag reeks",
        gewoon="bereik_door",
        vrije_tekst="titel locatie",
    ),
    "inzet.Bereik": Gegevens(
        "aantallen inwoners, nooit wie", CONTRACT, geen="id activiteit thema aantal nieuw"
    ),
    "inzet.Ervaringsdeskundige": Gegevens(
        "ervaringsdeskundigen",
        "tot 2 jaar na het laatste dienstverband; daarna alleen de naam, bij de inzet",
        geen="id",
        gewoon="roepnaam achternaam woongemeente binding user agenda_versie",
        contact="email telefoon",
    ),
    "inzet.Dienstverband": Gegevens(
        "ervaringsdeskundigen", CONTRACT, geen="id", gewoon="deskundige weekuren begin eind"
    ),
    "inzet.Opleiding": Gegevens(
        "ervaringsdeskundigen",
        "tot 2 jaar na het laatste dienstverband",
        geen="id",
        gewoon="deskundige naam niveau bewijs geldig_tot bereid_op",
    ),
    "inzet.WensRol": Gegevens(
        "ervaringsdeskundigen",
        "tot het einde van het laatste dienstverband",
        geen="id",
        gewoon="deskundige rol",
    ),
    "inzet.WensThema": Gegevens(
        "ervaringsdeskundigen",
        "zolang de toestemming geldt; het bewijs van de toestemming tot 1 jaar na intrekken",
        geen="id toestemming_tekst",
        gewoon="toestemming_op toestemming_door ingetrokken_op ingetrokken_door",
        bijzonder="deskundige thema",
    ),
    "inzet.Inzet": Gegevens(
        "ervaringsdeskundigen, en wie de uren opgaf en goedkeurde",
        CONTRACT,
        geen="id activiteit status versie",
        gewoon="deskundige rol begin eind werkelijk_begin werkelijk_eind pauze_minuten minuten "
        "geregistreerd_op geregistreerd_door goedgekeurd_op goedgekeurd_door waarschuwingen",
        vrije_tekst="reden waarschuwing_reden",
    ),
    "inzet.Beschikbaarheid": Gegevens(
        "ervaringsdeskundigen",
        "tot 1 jaar na het laatste dienstverband",
        geen="id versie",
        gewoon="deskundige vanaf dagdelen max_minuten_dag max_minuten_week",
    ),
    "inzet.Uitzondering": Gegevens(
        "ervaringsdeskundigen",
        "tot 1 jaar na de dag",
        geen="id",
        gewoon="deskundige datum dagdelen",
    ),
    "inzet.Afwezigheid": Gegevens(
        "ervaringsdeskundigen; waarom staat er niet",
        "tot 1 jaar na de laatste dag",
        geen="id versie",
        gewoon="deskundige begin eind",
    ),
    "inzet.Aanvraag": Gegevens(
        "wie de aanvraag indiende",
        CONTRACT,
        geen="id gemeente aanvrager_soort rol soort thema plek vanaf keren minuten_per_keer "
        "veiligheid is_geen_individuele_zorg is_passend is_deskundigheid_aanwezig is_op_orde "
        "is_veilig behoefte deelopdracht status ingediend_op versie",
        gewoon="ingediend_door",
        vrije_tekst="organisatie titel doel verwachting locatie wanneer vangnet reden",
    ),
    "inzet.Monitormoment": Gegevens(
        "wie keek hoe het ging",
        CONTRACT,
        geen="id deelopdracht datum gedaan_op",
        gewoon="gedaan_door",
        vrije_tekst="gezien",
    ),
    "inzet.Reeks": Gegevens(
        NIEMAND,
        CONTRACT,
        geen="id rrule eerste_dag begin eind is_zonder_feestdagen is_zonder_schoolvakanties "
        "vervolg_op versie",
    ),
    "inzet.Voorstel": Gegevens(
        "wie het voorstel vroeg, en wie er niet in kon of al bezig was",
        "2 jaar",
        geen="id halfjaar vanaf tijdslimiet status is_stop_gevraagd gevraagd_op begonnen_op "
        "hartslag_op klaar_op",
        gewoon="gevraagd_door voortgang uitleg",
    ),
    "inzet.Voorstelregel": Gegevens(
        "ervaringsdeskundigen",
        "2 jaar",
        geen="id voorstel behoefte gemeente activiteit overgenomen_op",
        gewoon="deskundige rol begin eind overgenomen_door",
    ),
    "inzet.Bericht": Gegevens(
        "ervaringsdeskundigen",
        "2 jaar",
        geen="id inzet soort gemaakt_op verstuurd_op aantal_pogingen",
        gewoon="deskundige was",
    ),
    "inzet.Verhaal": Gegevens(
        "ervaringsdeskundigen; een verhaal kan over het eigen leven gaan",
        CONTRACT,
        geen="id activiteit geschreven_op vrijgegeven_op",
        gewoon="deskundige vrijgegeven_door",
        bijzonder="thema tekst",
    ),
    "rapportage.Rapportage": Gegevens(
        "wie de rapportage aanbood",
        "altijd (Archiefwet)",
        geen="id halfjaar status aangeboden_op",
        gewoon="aangeboden_door",
        vrije_tekst="terugkoppeling",
    ),
    "rapportage.Rapportdeel": Gegevens(
        "wie de tekst schreef",
        "altijd (Archiefwet)",
        geen="id rapportage soort gemeente deelopdracht versie gewijzigd_op",
        gewoon="gewijzigd_door",
        vrije_tekst="tekst",
    ),
}


def is_bijzonder(label: str) -> bool:
    """Does this model (``inzet.WensThema``) hold lived experience?"""
    gegevens = CLASSIFICATIE.get(label)
    return gegevens is not None and bool(gegevens.bijzonder)


def als_markdown() -> Iterator[str]:
    """The page for the data protection officer, line by line."""
    yield "# Persoonsgegevens en bewaartermijnen"
    yield ""
    yield "Gemaakt met `python manage.py persoonsgegevens`; wijzig"
    yield "`poolregio/logboek/classificatie.py`. Van inwoners staat nergens wie ze zijn."
    yield ""
    yield "Gewoon: naam, werk of handeling. Contact: bereikbaarheid en inloggen. Bijzonder:"
    yield "ervaring uit het eigen leven. Vrije tekst: ingetypt, gecontroleerd op gegevens van"
    yield "inwoners. Van contact en bijzonder bewaart het wijzigingsspoor nooit de waarden."
    yield ""
    yield "De termijnen zijn een voorstel tot de verantwoordelijken ze vaststellen. Het systeem"
    yield "verwijdert nog niets vanzelf."
    yield ""
    yield "| Gegeven | Over wie | Bewaren | Gewoon | Contact | Bijzonder | Vrije tekst |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for label, gegevens in CLASSIFICATIE.items():
        cellen = [
            ", ".join(getattr(gegevens, klasse).split()) or "–"
            for klasse in ("gewoon", "contact", "bijzonder", "vrije_tekst")
        ]
        yield f"| {label} | {gegevens.over} | {gegevens.bewaren} | {' | '.join(cellen)} |"
