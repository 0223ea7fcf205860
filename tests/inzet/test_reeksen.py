"""Series: shown before saving, changed for one, the following or all; what is done stays."""

import datetime as dt

import pytest

from inzet.acties.reeksen import reeks_create
from inzet.acties.reeksen_wijzigen import reeks_annuleren, reeks_update
from inzet.acties.regels import Toch, WaarschuwingError
from inzet.enums import InzetStatus
from inzet.herhalen import Regel
from inzet.models import Activiteit, Afwezigheid, Inzet, Reeks
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import MAANDAG, UUR, maak_activiteit, maak_inzet

pytestmark = pytest.mark.django_db

DINSDAG = dt.datetime(2024, 3, 5, 10, 0, tzinfo=NEDERLAND)
WEEK = dt.timedelta(days=7)
REGEL = Regel("FREQ=WEEKLY;BYDAY=TU;UNTIL=20240409")  # until the clock changed
ALLE_DAGEN = [DINSDAG.date() + n * WEEK for n in range(1, 6)]


@pytest.fixture
def eerste(venray, deskundige):
    inzet = maak_inzet(gemeente=venray, deskundige=deskundige, begin=DINSDAG)
    return inzet.activiteit


@pytest.fixture
def reeks(eerste, coordinator):
    return reeks_create(
        activiteit=eerste, regel=REGEL, dagen=ALLE_DAGEN, door=coordinator
    ).reeks


def rijen(reeks):
    return list(Activiteit.objects.filter(reeks=reeks).order_by("begin"))


def klokken(activiteiten):
    return [a.begin.astimezone(NEDERLAND).strftime("%d-%m %H:%M") for a in activiteiten]


def test_a_series_repeats_with_the_same_people_at_the_same_time_of_the_clock(reeks):
    activiteiten = rijen(reeks)
    assert klokken(activiteiten) == [
        "05-03 10:00", "12-03 10:00", "19-03 10:00", "26-03 10:00", "02-04 10:00",
        "09-04 10:00",
    ]  # fmt: skip
    inzetten = Inzet.objects.filter(activiteit__in=activiteiten)
    assert {inzet.deskundige.roepnaam for inzet in inzetten} == {"Sanne"}
    assert {inzet.minuten for inzet in inzetten} == {120}


def test_only_the_chosen_days_come(eerste, coordinator):
    gemaakt = reeks_create(
        activiteit=eerste, regel=REGEL, dagen=ALLE_DAGEN[:2], door=coordinator
    )
    assert gemaakt.aantal == 2


def test_a_day_that_the_rule_does_not_mean_is_not_made(eerste, coordinator):
    with pytest.raises(ActieError, match="minstens één dag"):
        reeks_create(
            activiteit=eerste,
            regel=REGEL,
            dagen=[DINSDAG.date() + dt.timedelta(days=1)],
            door=coordinator,
        )
    assert not Reeks.objects.exists()


def test_who_cannot_come_once_is_named_and_the_activity_is_made_all_the_same(
    eerste, coordinator, deskundige
):
    maak_inzet(deskundige=deskundige, begin=DINSDAG + WEEK + UUR)
    gemaakt = reeks_create(
        activiteit=eerste, regel=REGEL, dagen=ALLE_DAGEN[:2], door=coordinator
    )
    assert gemaakt.aantal == 2
    assert len(gemaakt.zonder) == 1
    assert gemaakt.zonder[0].startswith("Dinsdag 12 maart 2024: Sanne is dan al ingezet")
    assert not rijen(gemaakt.reeks)[1].inzetten.exists()


def test_a_warning_on_any_day_is_shown_first_and_nothing_is_stored(
    eerste, coordinator, deskundige
):
    Afwezigheid.objects.create(
        deskundige=deskundige, begin=ALLE_DAGEN[0], eind=ALLE_DAGEN[1]
    )
    gegevens = {"activiteit": eerste, "regel": REGEL, "dagen": ALLE_DAGEN}
    with pytest.raises(WaarschuwingError) as weigering:
        reeks_create(**gegevens, door=coordinator)
    assert len(weigering.value.bezwaren) == 2
    assert not Reeks.objects.exists()
    gemaakt = reeks_create(**gegevens, toch=Toch("Is terug"), door=coordinator)
    assert gemaakt.aantal == 5


def gewijzigd(activiteit, **anders):
    activiteit = Activiteit.objects.get(pk=activiteit.pk)
    for naam, waarde in anders.items():
        setattr(activiteit, naam, waarde)
    return activiteit


def wijzig(activiteit, door, *, alle, toch=None):
    return reeks_update(
        activiteit=activiteit,
        themas=[],
        alle=alle,
        versie=activiteit.versie,
        toch=toch,
        door=door,
    )


def test_this_and_the_following_change_and_what_came_before_does_not(reeks, coordinator):
    derde = rijen(reeks)[2]
    anders = gewijzigd(
        derde,
        titel="Anders",
        begin=derde.begin + dt.timedelta(hours=25),
        eind=derde.eind + dt.timedelta(hours=25),
    )
    assert wijzig(anders, coordinator, alle=False) == 4
    alle = list(Activiteit.objects.order_by("begin"))
    assert klokken(alle) == [
        "05-03 10:00", "12-03 10:00", "20-03 11:00", "27-03 11:00", "03-04 11:00",
        "10-04 11:00",
    ]  # fmt: skip
    assert [a.titel == "Anders" for a in alle] == [False, False, True, True, True, True]
    nieuw = alle[2].reeks
    assert nieuw.vervolg_op == reeks
    assert nieuw.rrule == "FREQ=WEEKLY;BYDAY=WE;UNTIL=20240410"
    reeks.refresh_from_db()
    assert reeks.rrule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20240318"
    assert Inzet.objects.get(activiteit=alle[3]).begin == alle[3].begin


def test_what_is_carried_out_never_changes(reeks, coordinator):
    gedaan, *rest = rijen(reeks)
    gedaan.inzetten.update(
        status=InzetStatus.UITGEVOERD,
        werkelijk_begin=gedaan.begin,
        werkelijk_eind=gedaan.eind,
        geregistreerd_op=gedaan.eind,
        geregistreerd_door=coordinator,
    )
    assert wijzig(gewijzigd(rest[0], titel="Anders"), coordinator, alle=True) == 5
    gedaan.refresh_from_db()
    assert gedaan.titel == "Inloop in de bibliotheek"


def test_one_that_was_given_its_own_time_keeps_it(reeks, coordinator):
    eigen = rijen(reeks)[3]
    Activiteit.objects.filter(pk=eigen.pk).update(
        begin=eigen.begin + 5 * UUR, eind=eigen.eind + 5 * UUR
    )
    Inzet.objects.filter(activiteit=eigen).update(
        begin=eigen.begin + 5 * UUR, eind=eigen.eind + 5 * UUR
    )
    eerste = rijen(reeks)[0]
    anders = gewijzigd(eerste, begin=eerste.begin + UUR, eind=eerste.eind + UUR)
    wijzig(anders, coordinator, alle=True)
    assert klokken(rijen(reeks))[2:4] == ["19-03 11:00", "26-03 15:00"]


def test_a_refusal_on_one_day_names_it_and_changes_nothing(reeks, coordinator, deskundige):
    maak_inzet(deskundige=deskundige, begin=DINSDAG + 2 * WEEK + 3 * UUR)
    eerste = rijen(reeks)[0]
    anders = gewijzigd(eerste, begin=eerste.begin + 2 * UUR, eind=eerste.eind + 2 * UUR)
    with pytest.raises(ActieError, match="Dinsdag 19 maart 2024: Sanne is dan al ingezet"):
        wijzig(anders, coordinator, alle=True)
    assert klokken(rijen(reeks))[0] == "05-03 10:00"


def test_a_series_does_not_move_to_another_week_as_a_whole(reeks, coordinator):
    eerste = rijen(reeks)[0]
    anders = gewijzigd(eerste, begin=eerste.begin + WEEK, eind=eerste.eind + WEEK)
    with pytest.raises(ActieError, match="binnen de week"):
        wijzig(anders, coordinator, alle=True)


def test_a_stale_page_changes_no_series(reeks, coordinator):
    eerste = rijen(reeks)[0]
    Activiteit.objects.filter(pk=eerste.pk).update(versie=9)
    with pytest.raises(VerouderdError):
        wijzig(eerste, coordinator, alle=True)


def test_calling_off_the_following_keeps_what_came_before(reeks, coordinator):
    derde = rijen(reeks)[2]
    aantal = reeks_annuleren(
        activiteit=derde, alle=False, reden="De zaal is dicht", door=coordinator
    )
    assert aantal == 4
    statussen = [a.status_nu.value for a in rijen(reeks)]
    assert statussen == ["gepland"] * 2 + ["geannuleerd"] * 4


def test_calling_off_takes_away_what_nobody_was_planned_for(coordinator):
    activiteit = maak_activiteit()
    regel = Regel("FREQ=WEEKLY;COUNT=3")
    reeks = reeks_create(
        activiteit=activiteit,
        regel=regel,
        dagen=[MAANDAG.date() + WEEK, MAANDAG.date() + 2 * WEEK],
        door=coordinator,
    ).reeks
    reeks_annuleren(activiteit=activiteit, alle=True, reden="x", door=coordinator)
    assert rijen(reeks) == []


def test_an_activity_is_repeated_once(reeks, eerste, coordinator):
    with pytest.raises(ActieError, match="hoort al bij een reeks"):
        reeks_create(activiteit=eerste, regel=REGEL, dagen=ALLE_DAGEN, door=coordinator)


FORMULIER = {
    "soort": "week",
    "tussen": "1",
    "weekdagen": ["1"],
    "tot": "2024-04-09",
    "is_zonder_feestdagen": "on",
}


def test_the_page_shows_the_days_with_what_is_in_the_way_before_saving(
    loes, eerste, deskundige, django_assert_max_num_queries
):
    maak_inzet(deskundige=deskundige, begin=DINSDAG + WEEK + UUR)
    with django_assert_max_num_queries(15):
        response = loes.post(
            f"/activiteiten/{eerste.pk}/herhalen/", FORMULIER | {"kijk": "1"}
        )
    assert "Elke week op dinsdag, tot en met 9 april 2024" in response.text
    assert "Sanne is dan van 11.00 tot 13.00 uur" in response.text
    assert not Reeks.objects.exists()

    dagen = [dag.isoformat() for dag in ALLE_DAGEN]
    response = loes.post(
        f"/activiteiten/{eerste.pk}/herhalen/",
        FORMULIER | {"bewaar": "1", "dagen": dagen},
        follow=True,
    )
    assert "De activiteit komt nog 5 keer terug." in response.text
    assert Activiteit.objects.filter(reeks__isnull=False).count() == 6


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tot": ""}, "Vul een laatste dag in, óf een aantal keren."),
        ({"tot": "", "aantal": "10000"}, "130"),
        ({"rrule": "FREQ=DAILY;COUNT=10000"}, "meer dan 130 keer"),
        ({"rrule": "onzin"}, "niet te lezen"),
        ({"tot": "2020-01-01"}, "geen enkele dag"),
        ({"soort": "eeuwig"}, "keuze"),
        ({"dagen": ["morgen"], "bewaar": "1"}, "Kies de dagen opnieuw."),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_keeps_what_was_typed(loes, eerste, anders, zin):
    response = loes.post(f"/activiteiten/{eerste.pk}/herhalen/", FORMULIER | anders)
    assert response.status_code == 200
    assert zin in response.text
    assert not Reeks.objects.exists()


def test_the_form_of_one_activity_asks_which_of_the_series(loes, reeks, invoer):
    eerste = rijen(reeks)[0]
    adres = f"/activiteiten/{eerste.pk}/wijzigen/"
    assert "Deze en de volgende" in loes.get(adres).text
    loes.post(
        adres,
        invoer
        | {
            "versie": eerste.versie,
            "datum": "2024-03-05",
            "begin": "10:00",
            "eind": "12:00",
        }
        | {"titel": "Anders", "welke": "alle"},
    )
    assert {a.titel for a in rijen(reeks)} == {"Anders"}


def test_the_page_of_a_series_leads_to_calling_off_what_is_still_ahead(
    loes, reeks, coordinator
):
    link = "Annuleer alle die nog komen"
    assert link in loes.get(reeks.get_absolute_url()).content.decode()
    reeks_annuleren(activiteit=rijen(reeks)[0], alle=True, reden="Dicht", door=coordinator)
    assert link not in loes.get(reeks.get_absolute_url()).content.decode()
