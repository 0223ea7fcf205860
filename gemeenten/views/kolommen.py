"""The columns of the downloads, no more than the page itself may show."""

from decimal import Decimal

from gemeenten.enums import Eenheid, Prioriteit
from gemeenten.models import Behoefte
from poolregio.kern.export import Kolom


def _uren(behoefte: Behoefte) -> Decimal:
    return (Decimal(behoefte.minuten_per_halfjaar) / 60).quantize(Decimal("0.01"))


BEHOEFTE = [
    Kolom("Jaar", lambda b: b.jaar),
    Kolom("Voor", lambda b: b.voor),
    Kolom("Gemeentecode", lambda b: b.gemeente_id),
    Kolom("Behoefte", lambda b: b.titel),
    Kolom("Soort", lambda b: b.soort.naam),
    Kolom("Rol", lambda b: b.rol.naam),
    Kolom("Thema", lambda b: b.thema.naam if b.thema else None),
    Kolom("Soort plek", lambda b: b.plek.naam),
    Kolom("Wat er al is", lambda b: b.lokaal_aanbod),
    Kolom("Hoeveel", lambda b: b.hoeveelheid),
    Kolom("Eenheid", lambda b: Eenheid(b.eenheid).label),
    Kolom("Uren per halfjaar", _uren),
    Kolom("Dagdelen", lambda b: b.dagdelen_in_woorden),
    Kolom("Wanneer plannen", lambda b: Prioriteit(b.prioriteit).label),
    Kolom("Toelichting", lambda b: b.toelichting),
]
VERVALLEN = [
    Kolom("Vervallen op", lambda b: b.vervallen_op),
    Kolom("Reden", lambda b: b.vervallen_reden),
]
STARTBIJEENKOMST = [
    Kolom("Gemeente", lambda s: s.gemeente.naam),
    Kolom("Datum", lambda s: s.datum),
    Kolom("Plek", lambda s: s.plek),
    Kolom("Aantal aanwezigen", lambda s: s.aantal_aanwezigen),
    Kolom("Organisaties", lambda s: s.organisaties),
    Kolom("Verslag", lambda s: s.verslag),
]
