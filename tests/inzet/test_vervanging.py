"""Replacement: what stands planned in an absence, and somebody else in one click."""

import datetime as dt

import pytest
from django.utils import timezone

from inzet.models import Afwezigheid, Inzet
from poolregio.kern.halfjaar import middernacht
from tests.bouwers import (
    UUR,
    maak_activiteit,
    maak_afwezigheid,
    maak_deskundige,
    maak_inzet,
)

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)


@pytest.fixture
def dinsdag():
    """Nine in the morning, some weeks ahead on a Tuesday that is no holiday."""
    dag = timezone.localdate() + 30 * DAG
    while dag.weekday() != 1 or (dag.month, dag.day) in {(12, 25), (1, 1), (4, 27)}:
        dag += DAG
    return middernacht(dag) + 9 * UUR


@pytest.fixture
def afwezig(deskundige, dinsdag):
    """Sanne is away for that week."""
    dag = timezone.localdate(dinsdag)
    return maak_afwezigheid(deskundige, begin=dag - DAG, eind=dag + 4 * DAG)


@pytest.fixture
def inzet(deskundige, venray, dinsdag):
    return maak_inzet(
        gemeente=venray, deskundige=deskundige, begin=dinsdag, status="bevestigd"
    )


def adres(afwezigheid):
    return f"/afwezigheden/{afwezigheid.pk}/vervanging/"


def test_what_is_planned_in_these_days_is_listed_with_who_could_come(
    loes, afwezig, inzet, andere_deskundige
):
    regels = loes.get(adres(afwezig)).context["regels"]

    assert [regel.inzet for regel in regels] == [inzet]
    assert [k.deskundige for k in regels[0].past.passen] == [andere_deskundige]


def test_only_open_inzetten_of_this_person_in_these_days_are_listed(
    loes, afwezig, deskundige, dinsdag
):
    maak_inzet(deskundige=deskundige, begin=dinsdag - 3 * DAG)
    maak_inzet(deskundige=deskundige, begin=dinsdag + 6 * DAG)
    maak_inzet(deskundige=deskundige, begin=dinsdag, status="afgemeld")
    maak_inzet(deskundige=deskundige, begin=dinsdag, status="geannuleerd")
    maak_inzet(begin=dinsdag)
    laatste = maak_inzet(deskundige=deskundige, begin=dinsdag + 4 * DAG)

    regels = loes.get(adres(afwezig)).context["regels"]

    assert [regel.inzet for regel in regels] == [laatste]


def test_an_absence_without_an_end_lists_everything_after_it(
    loes, afwezig, deskundige, dinsdag
):
    later = maak_inzet(deskundige=deskundige, begin=dinsdag + 60 * DAG)
    Afwezigheid.objects.update(eind=None)

    assert [r.inzet for r in loes.get(adres(afwezig)).context["regels"]] == [later]


def test_one_click_replaces_and_comes_back_to_the_list(
    loes, afwezig, inzet, andere_deskundige
):
    keuze = {
        "deskundige": andere_deskundige.pk,
        "versie": inzet.versie,
        "terug": adres(afwezig),
    }

    antwoord = loes.post(f"/inzetten/{inzet.pk}/vervangen/", keuze, follow=True)

    assert "Mo is voorgesteld in plaats van Sanne." in antwoord.text
    assert "Alles is geregeld." in antwoord.text
    nieuw = Inzet.objects.get(deskundige=andere_deskundige)
    assert (nieuw.rol, nieuw.status) == (inzet.rol, "voorgesteld")
    inzet.refresh_from_db()
    assert inzet.status == "geannuleerd"


def test_against_a_warning_the_page_asks_for_a_reason_first(
    loes, inzet, andere_deskundige, dinsdag
):
    maak_afwezigheid(andere_deskundige, begin=timezone.localdate(dinsdag), eind=None)
    keuze = {"deskundige": andere_deskundige.pk, "versie": inzet.versie}

    pagina = loes.post(f"/inzetten/{inzet.pk}/vervangen/", keuze)
    assert "Kies toch Mo" in pagina.text
    gezien = pagina.context["form"]["gezien"].value()
    loes.post(
        f"/inzetten/{inzet.pk}/vervangen/",
        keuze | {"gezien": gezien, "waarschuwing_reden": "Mo komt hier graag voor terug."},
    )

    nieuw = Inzet.objects.get(deskundige=andere_deskundige)
    assert nieuw.waarschuwingen == ["afwezig"]


def test_who_came_second_hears_that_it_was_changed_and_nothing_happens(
    loes, inzet, andere_deskundige
):
    Inzet.objects.filter(pk=inzet.pk).update(versie=5)

    pagina = loes.post(
        f"/inzetten/{inzet.pk}/vervangen/",
        {"deskundige": andere_deskundige.pk, "versie": 1},
    ).text

    assert "Iemand anders heeft dit intussen gewijzigd" in pagina
    assert not Inzet.objects.filter(deskundige=andere_deskundige).exists()


@pytest.mark.parametrize("wie", ["", "x", "999999"])
def test_without_a_choice_the_page_says_so(loes, inzet, wie):
    pagina = loes.post(
        f"/inzetten/{inzet.pk}/vervangen/", {"deskundige": wie, "versie": inzet.versie}
    ).text

    assert "Kies" in pagina
    assert Inzet.objects.get().status == "bevestigd"


def test_the_page_never_leads_away_from_the_site(loes, inzet):
    pagina = loes.get(
        f"/inzetten/{inzet.pk}/vervangen/", {"terug": "https://elders.example/"}
    ).text

    assert "elders.example" not in pagina


def test_ten_inzetten_cost_as_many_questions_as_one(
    loes, afwezig, deskundige, venray, dinsdag, django_assert_max_num_queries
):
    aantallen = []
    for erbij in (1, 3):
        for n in range(erbij):
            begin = dinsdag + (erbij + n) * 3 * UUR
            activiteit = maak_activiteit(gemeente=venray, begin=begin)
            maak_inzet(activiteit=activiteit, deskundige=deskundige)
            maak_deskundige()
        with django_assert_max_num_queries(15) as vragen:
            loes.get(adres(afwezig))
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]
