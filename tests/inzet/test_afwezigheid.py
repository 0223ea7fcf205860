"""Absence: never twice at once, never with a reason, and what is planned in it is known."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from inzet.acties.afwezigheden import (
    afwezigheid_beeindigen,
    afwezigheid_melden,
    afwezigheid_verwijderen,
)
from inzet.models import Afwezigheid
from inzet.selectors.beschikbaarheid import met_inzetten
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import UUR, maak_afwezigheid, maak_inzet, over

MAANDAG = dt.date(2024, 3, 4)
DAG = dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("begin", "eind"), [(35, 40), (25, 30), (20, None), (31, 32), (36, None)]
)
def test_two_absences_never_overlap_not_even_in_the_database(deskundige, begin, eind):
    maak_afwezigheid(deskundige)  # day 30 up to and including 36
    dagen = {"begin": over(begin), "eind": eind and over(eind)}
    with pytest.raises(ActieError, match="Er staat al een afwezigheid van"):
        afwezigheid_melden(deskundige=deskundige, **dagen, door=deskundige.user)
    with pytest.raises(IntegrityError), transaction.atomic():
        maak_afwezigheid(deskundige, **dagen)


def test_absences_of_others_and_the_day_after_are_no_overlap(deskundige, andere_deskundige):
    maak_afwezigheid(andere_deskundige)
    maak_afwezigheid(deskundige)
    afwezigheid_melden(
        deskundige=deskundige, begin=over(37), eind=over(37), door=deskundige.user
    )
    assert deskundige.afwezigheden.count() == 2


def test_an_open_absence_gets_its_last_day_and_can_be_opened_again(deskundige):
    afwezigheid = maak_afwezigheid(deskundige, begin=over(-5), eind=None)
    for versie, eind in enumerate([over(3), None, over(-1)], 1):
        afwezigheid = afwezigheid_beeindigen(
            afwezigheid=afwezigheid, eind=eind, versie=versie, door=deskundige.user
        )
        assert Afwezigheid.objects.get().eind == eind
    with pytest.raises(ActieError, match="al voorbij"):
        afwezigheid_beeindigen(
            afwezigheid=afwezigheid, eind=over(9), versie=4, door=deskundige.user
        )


def test_the_last_day_is_not_before_the_first_and_not_in_another_absence(deskundige):
    maak_afwezigheid(deskundige)
    afwezigheid = maak_afwezigheid(deskundige, begin=over(10), eind=over(12))
    for eind in (over(9), over(30), None):
        with pytest.raises(ActieError):
            afwezigheid_beeindigen(
                afwezigheid=afwezigheid, eind=eind, versie=1, door=deskundige.user
            )


def test_an_absence_that_began_before_today_is_not_taken_back(deskundige):
    afwezigheid = maak_afwezigheid(deskundige, begin=over(-1), eind=over(5))
    with pytest.raises(ActieError, match="al begonnen"):
        afwezigheid_verwijderen(afwezigheid=afwezigheid, versie=1, door=deskundige.user)
    afwezigheid = maak_afwezigheid(deskundige)
    afwezigheid_verwijderen(afwezigheid=afwezigheid, versie=1, door=deskundige.user)
    assert Afwezigheid.objects.count() == 1


def test_only_open_inzetten_of_that_expert_on_these_days_fall_in_an_absence(
    deskundige, andere_deskundige, coordinator
):
    def om(dag, uur):
        return dt.datetime.combine(dag, dt.time(uur), tzinfo=NEDERLAND)

    erin = [
        maak_inzet(deskundige=deskundige, begin=om(MAANDAG - DAG, 23)),  # ends at one
        maak_inzet(deskundige=deskundige, begin=om(MAANDAG, 9), status="bevestigd"),
        maak_inzet(deskundige=deskundige, begin=om(MAANDAG + DAG, 22)),  # up to midnight
    ]
    maak_inzet(deskundige=deskundige, begin=om(MAANDAG - DAG, 22) - UUR)
    maak_inzet(deskundige=deskundige, begin=om(MAANDAG + 2 * DAG, 9))
    maak_inzet(deskundige=deskundige, begin=om(MAANDAG, 12), status="geannuleerd")
    maak_inzet(deskundige=deskundige, begin=om(MAANDAG, 15), status="uitgevoerd")
    maak_inzet(deskundige=andere_deskundige, begin=om(MAANDAG, 9))
    afwezigheid = maak_afwezigheid(deskundige, begin=MAANDAG, eind=MAANDAG + DAG)
    maak_inzet(deskundige=deskundige, begin=om(MAANDAG + 2 * DAG, 22))  # up to midnight
    erna = maak_afwezigheid(deskundige, begin=MAANDAG + 3 * DAG, eind=None)
    rijen = met_inzetten(coordinator, [afwezigheid, erna])
    assert [rij.inzetten for rij in rijen] == [erin, []]


def test_no_model_has_room_for_the_reason_of_an_absence():
    assert {veld.name for veld in Afwezigheid._meta.fields} == {
        "id", "deskundige", "begin", "eind", "versie",
    }  # fmt: skip
