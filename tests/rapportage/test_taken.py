"""What needs the coordinator today: each kind of work, with where to do it and when."""

import datetime as dt

import pytest
from django.utils import timezone

from inzet.models import Aanvraag, Deelopdracht, Monitormoment
from inzet.selectors.verdeling import verdeling
from poolregio.kern.halfjaar import NEDERLAND, Periode
from rapportage.selectors.taken import taken
from tests.bouwers import (
    UUR,
    maak_activiteit,
    maak_afwezigheid,
    maak_behoefte,
    maak_contractjaar,
    maak_deskundige,
    maak_gebruiker,
    maak_halfjaar,
    maak_inzet,
    maak_sleutel,
)
from tests.bouwers_aanvraag import maak_aanvraag, maak_deelopdracht
from tests.bouwers_verdeling import maak_afwijking, maak_overdracht, sluit

pytestmark = pytest.mark.django_db

NU = dt.datetime(2024, 9, 10, 10, 30, tzinfo=NEDERLAND)  # a Tuesday
DAG = 24 * UUR


def een_taak(titel, nu=NU, **rest):
    """The task with this title; fails when it is not there."""
    return next(taak for taak in taken(nu, **rest) if taak.titel == titel)


def titels(nu=NU, **rest):
    return [taak.titel for taak in taken(nu, **rest)]


def test_a_proposal_within_two_weeks_waits_for_an_answer():
    maak_inzet(begin=NU + 13 * DAG)
    maak_inzet(begin=NU + 20 * DAG)
    maak_inzet(begin=NU + 3 * DAG, status="bevestigd")

    taak = een_taak("1 inzet nog niet bevestigd")

    assert taak.datum == "ma 23 sept."
    assert taak.url == "/inzetten/?stand=te_bevestigen"


def test_the_list_behind_a_task_holds_what_the_task_counts(client, coordinator, venray):
    client.force_login(coordinator)
    nu = timezone.now()
    straks = maak_inzet(gemeente=venray, begin=nu + 2 * DAG)
    maak_inzet(gemeente=venray, begin=nu + 30 * DAG)
    gewaarschuwd = maak_inzet(
        gemeente=venray,
        begin=nu + DAG,
        status="bevestigd",
        waarschuwingen=["feestdag"],
        waarschuwing_reden="Het feest is open.",
    )

    for stand, inzet in [("te_bevestigen", straks), ("gewaarschuwd", gewaarschuwd)]:
        lijst = client.get("/inzetten/", {"stand": stand}).context["page_obj"]
        assert list(lijst) == [inzet]


def test_what_was_planned_against_a_warning_is_looked_at_again():
    maak_inzet(
        begin=NU + 2 * DAG,
        waarschuwingen=["opleiding"],
        waarschuwing_reden="De cursus is vrijdag klaar.",
        status="bevestigd",
    )

    assert een_taak("1 inzet met een waarschuwing").datum == "do 12 sept."


def test_a_need_of_this_year_without_an_activity_this_half_year_is_a_task(venray):
    zonder = maak_behoefte(gemeente=venray, jaar=2024)
    met = maak_behoefte(gemeente=venray, jaar=2024, titel="Met plan")
    maak_activiteit(gemeente=venray, begin=NU, behoefte=met)
    maak_behoefte(gemeente=venray, jaar=2023, titel="Van vorig jaar")
    weg = maak_behoefte(gemeente=venray, jaar=2024, titel="Niet meer nodig")
    weg.vervallen_op, weg.vervallen_door = NU, maak_gebruiker("coordinator")
    weg.vervallen_reden = "Er is nu lokaal aanbod."
    weg.save()

    assert een_taak("1 behoefte zonder plan").datum == "dit halfjaar"
    maak_activiteit(gemeente=venray, begin=NU - 100 * DAG, behoefte=zonder)
    assert "1 behoefte zonder plan" in titels()  # that was the half-year before
    maak_inzet(
        activiteit=maak_activiteit(gemeente=venray, begin=NU + DAG, behoefte=zonder),
        status="geannuleerd",
        reden="Weer zoals het was.",
    )
    assert "1 behoefte zonder plan" in titels()  # called off: still no plan
    maak_activiteit(gemeente=venray, begin=NU + DAG, behoefte=zonder)
    assert "1 behoefte zonder plan" not in titels()


def test_the_list_of_needs_without_a_plan_holds_what_the_task_counts(
    client, coordinator, adviseur_venray, venray
):
    nu = timezone.now()
    zonder = maak_behoefte(gemeente=venray, jaar=nu.year)
    ook_zonder = maak_behoefte(gemeente=venray, jaar=nu.year, titel="Ook zonder plan")
    met = maak_behoefte(gemeente=venray, jaar=nu.year, titel="Met plan")
    maak_behoefte(gemeente=venray, jaar=nu.year - 1, titel="Van vorig jaar")
    maak_activiteit(gemeente=venray, begin=nu, behoefte=met)

    taak = een_taak("2 behoeften zonder plan", nu)

    client.force_login(coordinator)
    assert set(client.get(taak.url).context["page_obj"]) == {zonder, ook_zonder}
    # Whether there are talks with one resident is not for who may not see them.
    client.force_login(adviseur_venray)
    assert "Nog niets gepland" not in client.get("/behoeften/").text
    assert "page_obj" not in client.get(taak.url).context


def test_an_agreement_that_waits_longer_than_two_weeks_is_a_task(venray, beesel):
    tweede = Periode(2024, 2)
    maak_afwijking(venray, beesel, periode=tweede, voorgesteld_op=NU - 13 * DAG)
    assert not [titel for titel in titels() if "over uren" in titel]
    maak_afwijking(venray, beesel, periode=tweede, voorgesteld_op=NU - 15 * DAG)
    taak = een_taak("1 afspraak over uren die al lang openstaat")
    assert taak.datum == "sinds ma 26 aug."
    sluit(tweede)
    assert not [titel for titel in titels() if "over uren" in titel]


def test_hours_of_a_half_year_that_is_over_wait_for_a_proposal(venray):
    wat = "Overdracht uit het 1e halfjaar 2024 voorstellen"
    vorige = Periode(2024, 1)
    maak_halfjaar(vorige)
    assert wat not in titels()  # nobody worked in it
    maak_inzet(gemeente=venray, begin=NU - 100 * DAG)
    assert een_taak(wat).datum == "sinds ma 1 juli"
    maak_overdracht(venray, 60, vorige, status="voorgesteld")
    assert wat not in titels()


def test_open_requests_wait_since_the_oldest():
    oud = maak_aanvraag()
    maak_aanvraag(titel="Nog een gastles")
    Aanvraag.objects.filter(pk=oud.pk).update(ingediend_op=NU - 5 * DAG)

    assert een_taak("2 open aanvragen").datum == "sinds do 5 sept."


def test_a_deelopdracht_is_followed_on_the_agreed_day():
    deelopdracht = maak_deelopdracht()
    Monitormoment.objects.create(deelopdracht=deelopdracht, datum=dt.date(2024, 9, 12))
    Monitormoment.objects.create(deelopdracht=deelopdracht, datum=dt.date(2024, 12, 12))

    taak = een_taak("1 deelopdracht om te volgen")

    assert (taak.datum, taak.url) == ("do 12 sept.", f"/deelopdrachten/{deelopdracht.pk}/")


def test_who_is_away_with_something_planned_needs_replacement(deskundige):
    afwezig = maak_afwezigheid(deskundige, begin=dt.date(2024, 9, 9), eind=None)
    maak_inzet(deskundige=deskundige, begin=NU + 2 * DAG)
    maak_inzet(deskundige=deskundige, begin=NU + 9 * DAG, status="bevestigd")
    maak_inzet(deskundige=deskundige, begin=NU + 5 * DAG, status="geannuleerd")

    taak = een_taak("Vervanging zoeken voor Sanne")

    assert taak.url == f"/afwezigheden/{afwezig.pk}/vervanging/"
    assert taak.datum == "do 12 sept."
    assert "Er staan nog 2 inzetten gepland." in taak.zin


def test_replacement_for_several_people_is_one_task_with_a_way_to_each(deskundige):
    ander = maak_deskundige(roepnaam="Mo")
    for wie, dag in ((deskundige, 4), (ander, 2)):
        maak_afwezigheid(wie, begin=dt.date(2024, 9, 9), eind=None)
        maak_inzet(deskundige=wie, begin=NU + dag * DAG, status="bevestigd")

    taak = een_taak("Vervanging zoeken")

    assert [(deel.naam, deel.datum) for deel in taak.delen] == [
        ("Mo", "do 12 sept."),
        ("Sanne", "za 14 sept."),
    ]
    assert taak.datum == "do 12 sept."
    assert "Vervanging zoeken voor Mo" not in titels()


def test_an_absence_says_nothing_about_what_lies_outside_it(deskundige):
    maak_afwezigheid(deskundige, begin=dt.date(2024, 9, 12), eind=dt.date(2024, 9, 13))
    maak_inzet(deskundige=deskundige, begin=NU + 5 * DAG, status="bevestigd")

    assert "Vervanging zoeken voor Sanne" not in titels()


def test_a_coming_absence_without_plans_is_good_to_know(deskundige):
    maak_afwezigheid(deskundige, begin=dt.date(2024, 9, 20), eind=dt.date(2024, 9, 27))

    assert een_taak("Sanne is binnenkort afwezig").datum == "vr 20 sept."
    assert titels(NU - 30 * DAG) == []
    assert titels(NU + 60 * DAG) == []


def test_what_was_handed_back_and_has_nobody_needs_replacement(venray, deskundige):
    inzet = maak_inzet(
        deskundige=deskundige, gemeente=venray, begin=NU + DAG, status="afgemeld"
    )

    taak = een_taak("Vervanging zoeken voor Sanne")

    assert taak.url == f"/activiteiten/{inzet.activiteit_id}/wie-past/?rol={inzet.rol_id}"
    assert (
        taak.zin
        == "Sanne kan niet. ‘Inloop in de bibliotheek’ in Venray heeft nog niemand."
    )
    maak_inzet(activiteit=inzet.activiteit)
    assert "Vervanging zoeken voor Sanne" not in titels()


def test_gemeenten_with_room_are_named_by_alphabet_and_not_by_number(venray, beesel):
    wie = maak_deskundige(weekuren=20)
    maak_contractjaar(2024)
    maak_sleutel({venray: 9000, beesel: 1000})
    periode = Periode(2024, 2)

    zin = "Voor Beesel en Venray is nog ruimte om te plannen"
    assert een_taak(zin, uitkomst=verdeling(periode)).url == "/verdeling/2024-2/"
    # At the begin of a half-year nobody is behind.
    vroeg = dt.datetime(2024, 7, 15, 10, tzinfo=NEDERLAND)
    assert zin not in titels(vroeg, uitkomst=verdeling(periode))
    for n in range(20):
        maak_inzet(gemeente=beesel, deskundige=wie, begin=NU + n * DAG)
    zin = "Voor Venray is nog ruimte om te plannen"
    assert zin in titels(uitkomst=verdeling(periode))


def test_tasks_stand_in_order_of_date(deskundige):
    maak_afwezigheid(deskundige, begin=dt.date(2024, 9, 20), eind=dt.date(2024, 9, 27))
    maak_inzet(begin=NU + 2 * DAG)
    maak_inzet(begin=NU - 2 * DAG, status="bevestigd")

    assert titels() == [
        "1 inzet nog niet geregistreerd",
        "1 inzet nog niet bevestigd",
        "Sanne is binnenkort afwezig",
    ]


def test_the_page_asks_at_most_fifteen_questions_with_every_kind_of_task(
    client, coordinator, venray, deskundige, django_assert_max_num_queries
):
    nu = timezone.now()
    for n in range(1, 4):
        maak_inzet(gemeente=venray, begin=nu + n * 3 * UUR)
        maak_inzet(gemeente=venray, begin=nu + n * DAG, status="afgemeld")
        maak_afwezigheid(
            maak_deskundige(), begin=timezone.localdate() + n * dt.timedelta(2)
        )
        maak_behoefte(gemeente=venray, titel=f"Behoefte {n}")
        maak_aanvraag(titel=f"Aanvraag {n}")
    client.force_login(coordinator)

    with django_assert_max_num_queries(15):
        pagina = client.get("/").text

    for tekst in ("3 inzetten nog niet bevestigd", "3 behoeften zonder plan"):
        assert tekst in pagina
    assert "3 open aanvragen" in pagina


def test_the_list_of_deelopdrachten_to_follow_holds_those_alone(client, coordinator):
    client.force_login(coordinator)
    for titel, datum in [("Nu", timezone.localdate()), ("Later", dt.date(2098, 1, 1))]:
        deelopdracht = Deelopdracht.objects.create(
            titel=titel,
            doelen="Ontmoeten.",
            monitoring="Gesprek.",
            frequentie="elk kwartaal",
            verantwoording="Rapportage.",
            begin=dt.date(2024, 1, 1),
        )
        Monitormoment.objects.create(deelopdracht=deelopdracht, datum=datum)

    pagina = client.get("/deelopdrachten/", {"stand": "te_volgen"})

    assert [rij.titel for rij in pagina.context["page_obj"]] == ["Nu"]
