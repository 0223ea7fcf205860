"""An accepted request becomes activities: on which days, and only once."""

import datetime as dt

import pytest

from inzet.acties.aanvragen import aanvraag_afronden
from inzet.acties.aanvragen_plannen import aanvraag_plannen
from inzet.acties.regels import VerouderdError
from inzet.models import Activiteit
from inzet.selectors.aanvragen import dagen_van, tijdvakken
from poolregio.kern.errors import ActieError
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


def test_a_series_skips_holidays_and_makes_up_for_them():
    dagen = dagen_van(dt.date(2024, 12, 18), 3, weken=1, zonder_feestdagen=True)
    assert [dag.dag.isoformat() for dag in dagen.gekozen] == [
        "2024-12-18",
        "2025-01-08",
        "2025-01-15",
    ]
    assert [dag.bijzonder for dag in dagen.overgeslagen] == [
        "Eerste kerstdag",
        "Nieuwjaarsdag",
    ]
    met = dagen_van(dt.date(2024, 12, 18), 3, weken=1, zonder_feestdagen=False)
    assert [dag.bijzonder for dag in met.gekozen][1:] == [
        "Eerste kerstdag",
        "Nieuwjaarsdag",
    ]


def test_a_series_that_never_ends_is_refused():
    with pytest.raises(ValueError, match="Zo ver vooruit"):
        dagen_van(dt.date(2024, 1, 1), 200, weken=2, zonder_feestdagen=False)


def test_times_are_real_minutes_also_when_the_clock_changes():
    nacht = dagen_van(dt.date(2024, 10, 26), 1, weken=1, zonder_feestdagen=False)
    [(van, tot)] = tijdvakken(nacht, dt.time(23, 0), 300)
    assert (tot.timestamp() - van.timestamp()) / 60 == 300
    assert f"{tot:%H:%M}" == "03:00"
    zomer = dagen_van(dt.date(2024, 3, 31), 1, weken=1, zonder_feestdagen=False)
    with pytest.raises(ValueError, match="bestaat 02:30 uur niet"):
        tijdvakken(zomer, dt.time(2, 30), 60)
