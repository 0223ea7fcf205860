"""An accepted request becomes activities: on which days, and only once."""

import datetime as dt

import pytest

from inzet.acties.aanvragen import aanvraag_afronden
from inzet.acties.aanvragen_plannen import aanvraag_plannen
from inzet.models import Activiteit
from inzet.selectors.aanvragen import tijdvakken
from poolregio.kern.errors import ActieError, VerouderdError
from tests.bouwers import MAANDAG, UUR, maak_activiteit
from tests.bouwers_aanvraag import maak_aanvraag

pytestmark = pytest.mark.django_db
LATER = dt.timedelta(days=5 * 400)  # far enough to lie ahead


def test_a_request_becomes_activities_without_experts(
    geaccepteerd, coordinator, deelopdracht
):
    kader = maak_activiteit().kader
    vakken = [(MAANDAG, MAANDAG + 2 * UUR), (MAANDAG + 168 * UUR, MAANDAG + 170 * UUR)]
    gemaakt = aanvraag_plannen(
        aanvraag=geaccepteerd, tijdvakken=vakken, kader=kader, versie=1, door=coordinator
    )
    assert [(a.begin, a.eind) for a in gemaakt] == vakken
    for activiteit in Activiteit.objects.filter(aanvraag=geaccepteerd):
        assert activiteit.deelopdracht == deelopdracht
        assert activiteit.gemeente == geaccepteerd.gemeente
        assert not activiteit.inzetten.exists()
    with pytest.raises(VerouderdError):  # the same button twice
        aanvraag_plannen(
            aanvraag=geaccepteerd,
            tijdvakken=vakken,
            kader=kader,
            versie=1,
            door=coordinator,
        )


@pytest.mark.parametrize("status", ["nieuw", "in_overleg", "ingetrokken"])
def test_only_an_accepted_request_is_planned(venray, coordinator, status):
    reden = "Niet meer nodig." if status == "ingetrokken" else ""
    aanvraag = maak_aanvraag(venray, status=status, antwoord=True, reden=reden)
    with pytest.raises(ActieError, match="geaccepteerde aanvraag"):
        aanvraag_plannen(
            aanvraag=aanvraag,
            tijdvakken=[(MAANDAG, MAANDAG + UUR)],
            kader=maak_activiteit().kader,
            versie=1,
            door=coordinator,
        )


def test_a_request_is_not_done_while_something_is_still_to_come(geaccepteerd, coordinator):
    maak_activiteit(
        gemeente=geaccepteerd.gemeente, aanvraag=geaccepteerd, begin=MAANDAG + LATER
    )
    with pytest.raises(ActieError, match="staat nog 1 activiteit gepland"):
        aanvraag_afronden(aanvraag=geaccepteerd, door=coordinator)


def test_times_are_real_minutes_also_when_the_clock_changes():
    [(van, tot)] = tijdvakken([dt.date(2024, 10, 26)], dt.time(23, 0), 300)
    assert (tot.timestamp() - van.timestamp()) / 60 == 300
    assert f"{tot:%H:%M}" == "03:00"
    with pytest.raises(ValueError, match="bestaat 02:30 uur niet"):
        tijdvakken([dt.date(2024, 3, 31)], dt.time(2, 30), 60)
