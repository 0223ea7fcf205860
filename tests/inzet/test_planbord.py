"""The planning board: who and what it shows, and in how many questions."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inzet.models import Afwezigheid, Beschikbaarheid, Uitzondering
from inzet.selectors.planbord import Keuze, bord
from inzet.selectors.planbord_kleuren import looks
from inzet.selectors.venster import Venster
from poolregio.kern.dagdeel import WEEK
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_behoefte,
    maak_deskundige,
    maak_gemeente,
    maak_inzet,
)

pytestmark = pytest.mark.django_db
DAG = dt.timedelta(days=1)
DEZE_WEEK = Venster.van("week", MAANDAG.date())
WEEK_URL = f"/planbord/?week={DEZE_WEEK.code}"
HELE_DAG = ("ochtend", "middag", "avond")


def vragen(functie):
    with CaptureQueriesContext(connection) as gevraagd:
        functie()
    return len(gevraagd)


# The days


@pytest.mark.parametrize(
    ("adres", "titel", "vorige", "volgende"),
    [
        ({"week": "2026-W53"}, "Week 53, 28 december tot en met 3 januari 2027",
         "2026-W52", "2027-W01"),
        ({"dag": "2026-12-31"}, "Donderdag 31 december 2026", "2026-12-30", "2027-01-01"),
        ({"maand": "2024-02"}, "Februari 2024", "2024-01", "2024-03"),
        ({}, "Week 10, 4 tot en met 10 maart 2024", "2024-W09", "2024-W11"),
    ],
)  # fmt: skip
def test_the_address_says_which_days(adres, titel, vorige, volgende):
    venster = Venster.uit(adres, MAANDAG.date())

    assert venster.titel == titel
    assert (venster.vorige.code, venster.volgende.code) == (vorige, volgende)


@pytest.mark.parametrize(
    "adres", ["week=2026-W54", "week=nu", "dag=2026-02-30", "maand=13", "dag=1024-01-01"]
)
def test_what_is_no_date_is_not_found(loes, adres):
    assert loes.get(f"/planbord/?{adres}").status_code == 404


def test_holidays_have_their_name():
    venster = Venster.uit({"maand": "2024-05"}, MAANDAG.date())

    assert venster.bijzonder[dt.date(2024, 5, 9)] == "Hemelvaartsdag"
    assert "vakantie" in venster.bijzonder[dt.date(2024, 5, 2)].lower()
    assert dt.date(2024, 5, 21) not in venster.bijzonder


# Who and what


def test_a_row_says_the_hours_of_this_week(coordinator, deskundige, venray):
    maak_inzet(deskundige=deskundige, gemeente=venray)
    maak_inzet(deskundige=deskundige, gemeente=venray, begin=MAANDAG + 3 * DAG)
    maak_inzet(deskundige=deskundige, status="geannuleerd", begin=MAANDAG + 4 * DAG)

    for venster in (DEZE_WEEK, Venster.van("dag", MAANDAG.date())):
        (mens,) = bord(coordinator, venster).mensen
        assert (mens.naam, mens.uren) == ("Sanne", "4 van 36 uur")


def test_who_left_shows_while_there_is_still_something_planned(coordinator):
    weg = maak_deskundige(weekuren=None, roepnaam="Ruud")
    assert bord(coordinator, DEZE_WEEK).mensen == []

    maak_inzet(deskundige=weg)
    assert [mens.naam for mens in bord(coordinator, DEZE_WEEK).mensen] == ["Ruud"]


def test_two_of_one_name_have_their_last_name_too(coordinator):
    maak_deskundige(roepnaam="Mo", achternaam="Bakker")
    maak_deskundige(roepnaam="Mo", achternaam="Smit")
    maak_deskundige(roepnaam="Ineke")

    namen = [mens.naam for mens in bord(coordinator, DEZE_WEEK).mensen]
    assert namen == ["Ineke", "Mo Bakker", "Mo Smit"]


def test_times_are_those_of_the_clock_in_the_netherlands(coordinator, venray):
    zomer = MAANDAG.replace(month=7, day=1)
    inzet = maak_inzet(gemeente=venray, begin=zomer)

    (blok,) = bord(coordinator, Venster.van("week", zomer.date())).blokken
    assert (blok.pk, blok.begin, blok.eind) == (
        inzet.pk, "2024-07-01T09:00", "2024-07-01T11:00",
    )  # fmt: skip


def test_somebody_else_is_needed_for_who_is_away_or_handed_back(coordinator, venray):
    weg = maak_inzet(gemeente=venray)
    Afwezigheid.objects.create(deskundige=weg.deskundige, begin=MAANDAG.date())
    maak_inzet(soort="intervisie", deskundige=weg.deskundige, begin=MAANDAG + 6 * UUR)
    afgemeld = maak_inzet(gemeente=venray, status="afgemeld")
    vervangen = maak_inzet(gemeente=venray, status="afgemeld")
    maak_inzet(activiteit=vervangen.activiteit)
    geweest = maak_inzet(
        deskundige=weg.deskundige, status="uitgevoerd", begin=MAANDAG + 3 * UUR
    )

    gezien = bord(coordinator, DEZE_WEEK)

    assert gezien.vervanging == {weg.pk, afgemeld.pk}
    getoond = {blok.pk for blok in gezien.blokken}
    assert vervangen.pk not in getoond
    assert geweest.pk in getoond


def test_what_somebody_cannot_is_told_without_a_reason(coordinator, deskundige):
    dag = MAANDAG.date()
    Beschikbaarheid.objects.create(
        deskundige=deskundige,
        vanaf=dt.date(2024, 1, 1),
        dagdelen=[code for code in WEEK if code not in ("di_ochtend", "zo_avond")],
    )
    Uitzondering.objects.create(deskundige=deskundige, datum=dag, dagdelen=["avond"])
    Afwezigheid.objects.create(
        deskundige=deskundige, begin=dag + 3 * DAG, eind=dag + 3 * DAG
    )

    weg = {dag: delen for _, dag, delen in bord(coordinator, DEZE_WEEK).weg}

    assert weg == {
        dag: ("ochtend", "middag"),
        dag + DAG: ("ochtend",),
        dag + 3 * DAG: HELE_DAG,
        dag + 6 * DAG: ("avond",),
    }


def test_after_the_last_day_somebody_is_not_available(coordinator, deskundige):
    deskundige.dienstverbanden.update(eind=MAANDAG.date() + 4 * DAG)

    weg = [(dag, delen) for _, dag, delen in bord(coordinator, DEZE_WEEK).weg]

    assert weg == [(MAANDAG.date() + n * DAG, HELE_DAG) for n in (5, 6)]


def test_what_a_filter_does_not_ask_for_is_drawn_as_busy(coordinator, venray, deskundige):
    binnen = maak_inzet(gemeente=venray, deskundige=deskundige)
    buiten = maak_inzet(
        deskundige=deskundige, soort="zelfhulpgroep", begin=MAANDAG + 3 * UUR
    )

    for keuze in (Keuze(gemeente="GM0984"), Keuze(soort="inloop")):
        gezien = bord(coordinator, DEZE_WEEK, keuze)
        assert {blok.pk for blok in gezien.blokken} == {binnen.pk, buiten.pk}
        assert gezien.buiten == {buiten.pk}
    assert bord(coordinator, DEZE_WEEK, Keuze(gemeente="regionaal")).buiten == {binnen.pk}
    maak_deskundige()
    alleen = bord(coordinator, DEZE_WEEK, Keuze(deskundige=deskundige.pk))
    assert [mens.pk for mens in alleen.mensen] == [deskundige.pk]


def test_every_gemeente_of_the_fourteen_looks_different():
    gemeenten = [
        maak_gemeente(subregio=sub) for sub in ("noord", "midden") for _ in range(7)
    ]

    gevonden = [look.klasse for look in looks("gemeente", gemeenten, {}).values()]

    assert len(set(gevonden)) == 14
    assert "t-regio" not in gevonden


# Questions to the database


def test_the_data_takes_at_most_eight_questions_for_any_number_of_experts(loes, venray):
    def haal():
        assert loes.get(f"/planbord/gegevens/?week={DEZE_WEEK.code}").status_code == 200

    def erbij(aantal):
        for _ in range(aantal):
            inzet = maak_inzet(gemeente=venray, deskundige=maak_deskundige())
            Beschikbaarheid.objects.create(
                deskundige=inzet.deskundige,
                vanaf=dt.date(2024, 1, 1),
                dagdelen=["ma_ochtend"],
            )
            Afwezigheid.objects.create(deskundige=inzet.deskundige, begin=MAANDAG.date())

    erbij(1)
    een = vragen(haal)
    erbij(11)
    assert vragen(haal) == een <= 8


def test_the_page_takes_the_same_number_of_questions_for_one_and_for_three(loes, venray):
    def erbij():
        inzet = maak_inzet(gemeente=venray)
        inzet.activiteit.themas.set([])
        maak_activiteit(gemeente=venray, themas=["eenzaamheid"])
        maak_behoefte(gemeente=venray)

    erbij()
    een = vragen(lambda: loes.get(WEEK_URL))
    erbij()
    erbij()
    assert vragen(lambda: loes.get(WEEK_URL)) == een <= 15
