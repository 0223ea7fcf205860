"""What every field says about a person, and how long a row is kept (design.md section 7).

One place for the whole system; a test fails on a field that is not here. The page
``docs/persoonsgegevens.md`` is made from it: ``python manage.py persoonsgegevens``.
"""

from collections.abc import Iterator

from poolregio.logboek.classificatie.gemeenten import GEMEENTEN
from poolregio.logboek.classificatie.inzet import INZET
from poolregio.logboek.classificatie.vorm import (
    CONTRACT,
    ZONDER_WAARDEN,
    Gegevens,
)

__all__ = ["CLASSIFICATIE", "ZONDER_WAARDEN", "als_markdown", "is_bijzonder"]

CLASSIFICATIE: dict[str, Gegevens] = {
    "accounts.Gebruiker": Gegevens(
        "iedereen met een account",
        "tot 1 jaar na het sluiten van het account; daarna alleen de naam, bij wat iemand deed",
        geen="id is_active aangemaakt_op",
        gewoon="roepnaam achternaam rol last_login vorige_login_op",
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
    **GEMEENTEN,
    **INZET,
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
