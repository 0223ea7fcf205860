"""The columns of the downloads of talks and agreements."""

from django.utils import timezone

from poolregio.kern.export import Kolom

CONTRACTGESPREK = [
    Kolom("Datum", lambda g: g.datum),
    Kolom("Onderwerp", lambda g: g.onderwerp),
    Kolom("Gemeenten", lambda g: ", ".join(rij.naam for rij in g.gemeenten.all())),
    Kolom("Verslag", lambda g: g.verslag),
    Kolom("Afspraken", lambda g: g.aantal_afspraken),
    Kolom("Afspraken open", lambda g: g.aantal_open),
]
AFSPRAAK = [
    Kolom("Afspraak", lambda a: a.wat),
    Kolom("Wie", lambda a: a.van_wie),
    Kolom("Klaar op", lambda a: a.einddatum),
    Kolom("Status", lambda a: a.get_status_display()),
    Kolom("Te laat", lambda a: a.is_te_laat(timezone.localdate())),
    Kolom("Toelichting", lambda a: a.toelichting),
    Kolom("Afgesloten op", lambda a: a.afgesloten_op),
    Kolom("Gesprek van", lambda a: a.gesprek.datum if a.gesprek else None),
    Kolom(
        "Onderwerp van het gesprek", lambda a: a.gesprek.onderwerp if a.gesprek else None
    ),
]
