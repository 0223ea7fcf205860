"""What the tests of overdracht share: proposing and deciding in few words."""

import datetime as dt

from inzet.acties.overdrachten import Keuze, overdracht_besluiten
from inzet.models import Overdracht
from inzet.selectors.overdrachten import volledig_beeld
from inzet.selectors.verdeling import verdeling
from tests.bouwers import (
    MAANDAG,
    PERIODE,
    UUR,
    maak_contractjaar,
    maak_deskundige,
    maak_halfjaar,
    maak_inzet,
    maak_sleutel,
)

NAAR = PERIODE.volgende()


def maak_saldo(venray, beesel):
    """Venray has hours left, Beesel used too many. The exact minutes by gemeentecode.

    The regional part is in odd minutes, so nothing is a whole quarter hour by accident.
    """
    maak_contractjaar()
    maak_sleutel({venray: 7000, beesel: 3000})
    maak_halfjaar()
    maak_halfjaar(NAAR)
    maak_inzet(gemeente=venray)
    gebruik(beesel, eind=MAANDAG + 400 * UUR)
    gebruik(None, eind=MAANDAG + dt.timedelta(minutes=37))
    saldi = {deel.gemeente.pk: deel.saldo for deel in verdeling(PERIODE).delen}
    assert saldi[venray.pk] > 0 > saldi[beesel.pk]
    assert all(aantal % 15 for aantal in saldi.values())
    return saldi


def gebruik(gemeente, **fields):
    """Two more hours, by somebody who brings no contract hours."""
    deskundige = maak_deskundige(weekuren=None)
    return maak_inzet(gemeente=gemeente, deskundige=deskundige, **fields)


def stand(door, periode=PERIODE):
    """By gemeentecode what stands there now."""
    beeld = volledig_beeld(door, verdeling(periode))
    return {rij.gemeente.pk: rij for rij in beeld.rijen}


def besluit(minuten, door, periode=PERIODE, **fields):
    """``minuten`` by gemeente, as chosen on a page that was just opened."""
    nu = stand(door, periode)
    keuzes = {
        gemeente.pk: Keuze(aantal, nu[gemeente.pk].gezien)
        for gemeente, aantal in minuten.items()
    }
    return overdracht_besluiten(periode=periode, keuzes=keuzes, door=door, **fields)


def geldend(periode=PERIODE):
    rijen = Overdracht.objects.geldend().filter(halfjaar=periode.code)
    return {rij.gemeente_id: rij.minuten for rij in rijen}
