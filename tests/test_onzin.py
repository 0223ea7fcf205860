"""Nonsense at every address that takes a POST: refused or kept, never a broken page."""

import itertools
import random

import pytest
from django.db import transaction
from django.urls import NoReverseMatch, reverse

from tests.onzin import ALTIJD, ONZIN, bestand, velden_van
from tests.test_rechten import (  # noqa: F401 -- its world is walked here too
    OPEN,
    ROLLEN,
    TABEL,
    als,
    rondgang,
    waarde,
    wereld,
)

MAG = (200, 302)
# How much of a form stays as it was filled in, so that nonsense comes past the first check.
GOED = (0.5, 0.8)


def adressen():
    """Each address once with the rows of the table about it."""
    op_naam = itertools.groupby(sorted(TABEL, key=lambda t: t.naam), key=lambda t: t.naam)
    return [pytest.param(naam, list(rijen), id=naam) for naam, rijen in op_naam]


def rollen(rij):
    """Who comes furthest; of who is refused at the door the rights table knows all."""
    return [rol for rol, status in zip(ROLLEN, rij.statussen, strict=True) if status in MAG]


def mengsels(naam, ingevuld):
    """First nothing but nonsense, half of all kinds in every field; then less of it.

    Another half at every address. What only a button sends has no field that would tell one
    nonsense from another.
    """
    kies = random.Random(naam)  # noqa: S311 -- no secret
    onzin = [*ONZIN.values()]
    velden = [*ingevuld, *(veld for veld in ALTIJD if veld not in ingevuld)]
    eerste = kies.randrange(len(onzin))
    for beurt in range(eerste, eerste + (len(onzin) if ingevuld else 1), 2):
        yield {veld: onzin[(plek + beurt) % len(onzin)] for plek, veld in enumerate(velden)}
    for goed in GOED:
        yield {
            veld: ingevuld[veld]
            if veld in ingevuld and kies.random() < goed
            else kies.choice(onzin)
            for veld in velden
        }


def verstuur(client, adres, data):
    """Nothing stays: each nonsense finds the world as it was."""
    with transaction.atomic():
        status = client.post(adres, data).status_code
        transaction.set_rollback(True)
    assert status < 500


@pytest.mark.parametrize(("naam", "rijen"), adressen())
def test_nonsense_never_breaks_a_page(als, wereld, settings, naam, rijen):  # noqa: F811
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast
    rij = max(rijen, key=lambda rij: (bool(rollen(rij)), len(rij.data)))
    beurt = itertools.cycle(rollen(rij) or ["coordinator"])
    adres = reverse(naam, args=[waarde(wereld, arg) for arg in rij.args])
    client = als(next(beurt))
    if client.post(adres).status_code == 405:
        return
    pagina = velden_van(client.get(adres).content.decode(errors="replace"))
    ingevuld = (
        pagina.velden
        | dict.fromkeys(pagina.bestanden, "")
        | {n: str(waarde(wereld, v)) for n, v in rij.data.items()}
    )
    for data in mengsels(naam, ingevuld):
        bestanden = {
            veld: bestand(onzin) for veld, onzin in data.items() if veld in pagina.bestanden
        }
        verstuur(als(next(beurt)), adres, data | bestanden)
    for onbekend in ("0", "9" * 40):
        try:
            elders = reverse(naam, args=[onbekend for _ in rij.args])
        except NoReverseMatch:
            continue
        verstuur(client, elders, ingevuld)


@pytest.mark.parametrize("naam", sorted(OPEN))
def test_nonsense_never_breaks_an_open_page(client, db, naam):
    try:
        adres = reverse(naam)
    except NoReverseMatch:
        return
    if client.post(adres).status_code == 405:
        return
    for data in mengsels(naam, dict.fromkeys(["login", "password", "email"], "")):
        verstuur(client, adres, data)
