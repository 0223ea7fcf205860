"""The columns of the downloads of money, in euros with two decimals."""

from poolregio.kern.bedrag import als_euro
from poolregio.kern.export import Kolom

BEGROTING = [
    Kolom("Categorie", lambda rij: rij.post.get_categorie_display() if rij.post else None),
    Kolom("Post", lambda rij: rij.naam),
    Kolom("Prijspeil", lambda rij: rij.post.prijspeil if rij.post else None),
    Kolom("Begroot", lambda rij: als_euro(rij.begroot)),
    Kolom("Geïndexeerd", lambda rij: als_euro(rij.geindexeerd)),
    Kolom("Geboekt", lambda rij: als_euro(rij.geboekt)),
    Kolom("Over", lambda rij: als_euro(rij.over)),
]
AANDELEN = [
    Kolom("Gemeentecode", lambda rij: rij.gemeentecode),
    Kolom("Gemeente", lambda rij: rij.naam),
    Kolom("Sleutel (procent)", lambda rij: als_euro(rij.honderdsten)),
    Kolom("Begroot", lambda rij: als_euro(rij.begroot)),
    Kolom("Geïndexeerd", lambda rij: als_euro(rij.geindexeerd)),
]
KOSTEN = [
    Kolom("Jaar", lambda b: b.post.jaar),
    Kolom("Categorie", lambda b: b.post.get_categorie_display()),
    Kolom("Post", lambda b: b.post.omschrijving),
    Kolom("Datum", lambda b: b.datum),
    Kolom("Bedrag", lambda b: als_euro(b.netto)),
    Kolom("Telt mee", lambda b: als_euro(b.telt_voor)),
    Kolom("Omschrijving", lambda b: b.omschrijving),
    Kolom("Boekstuk", lambda b: b.boekstuk),
    Kolom("Geboekt op", lambda b: b.geboekt_op),
    Kolom("Geboekt door", lambda b: b.geboekt_door),
    Kolom("Teruggedraaid op", lambda b: b.teruggedraaid_op),
    Kolom("Reden", lambda b: b.reden),
]
VERREKENING = [
    Kolom("Gemeentecode", lambda regel: regel.gemeentecode),
    Kolom("Gemeente", lambda regel: regel.naam),
    Kolom("Sleutel (procent)", lambda regel: als_euro(regel.deel.honderdsten)),
    Kolom("Bedrag", lambda regel: als_euro(regel.deel.centen)),
]
