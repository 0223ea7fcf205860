"""A sub-assignment is looked at as often as agreed, and what was seen is kept (K8)."""

import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from inzet.acties.deelopdrachten import deelopdracht_create, deelopdracht_update
from inzet.acties.monitormomenten import (
    deelopdracht_momenten,
    monitormoment_afronden,
    monitormoment_create,
    monitormoment_verwijderen,
)
from inzet.models import Deelopdracht, Monitormoment
from inzet.selectors.monitormomenten import volgbeeld
from poolregio.kern.errors import ActieError
from tests.bouwers_aanvraag import maak_deelopdracht

pytestmark = pytest.mark.django_db


@pytest.fixture
def deelopdracht(venray):
    return maak_deelopdracht(
        venray, maanden_tussen=3, begin=dt.date(2024, 1, 31), eind=dt.date(2024, 12, 31)
    )


def dagen(deelopdracht):
    return [str(moment.datum) for moment in deelopdracht.monitormomenten.all()]


def test_the_agreed_frequency_puts_moments_ready_up_to_the_last_day(
    deelopdracht, coordinator
):
    assert deelopdracht_momenten(deelopdracht=deelopdracht, door=coordinator) == 3
    assert dagen(deelopdracht) == ["2024-04-30", "2024-07-31", "2024-10-31"]


def test_without_an_end_it_looks_a_year_ahead(deelopdracht, coordinator):
    Deelopdracht.objects.update(eind=None, begin=timezone.localdate())
    deelopdracht_momenten(deelopdracht=deelopdracht, door=coordinator)
    laatste = deelopdracht.monitormomenten.last()
    assert deelopdracht.monitormomenten.count() == 4
    assert laatste.datum == timezone.localdate() + relativedelta(years=1)


def test_another_frequency_replaces_what_is_to_do_and_keeps_what_is_done(
    deelopdracht, coordinator
):
    deelopdracht_momenten(deelopdracht=deelopdracht, door=coordinator)
    monitormoment_afronden(
        moment=deelopdracht.monitormomenten.first(), gezien="Het loopt.", door=coordinator
    )
    deelopdracht.maanden_tussen = 6
    deelopdracht_update(deelopdracht=deelopdracht, gemeenten=[], versie=1, door=coordinator)
    assert dagen(deelopdracht) == ["2024-04-30", "2024-07-31"]


def test_a_new_sub_assignment_has_its_moments_at_once(venray, coordinator):
    nieuw = Deelopdracht(
        titel="Nieuw", doelen="x", monitoring="x", frequentie="elk half jaar",
        maanden_tussen=6, verantwoording="x", begin=dt.date(2024, 1, 1),
        eind=dt.date(2024, 8, 1),
    )  # fmt: skip
    deelopdracht_create(deelopdracht=nieuw, gemeenten=[venray], door=coordinator)
    assert dagen(nieuw) == ["2024-07-01"]


def test_a_change_of_words_leaves_the_moments_alone(deelopdracht, coordinator):
    extra = monitormoment_create(
        deelopdracht=deelopdracht, datum=dt.date(2024, 5, 5), door=coordinator
    )
    deelopdracht.doelen = "Mensen ontmoeten elkaar vaker."
    deelopdracht_update(deelopdracht=deelopdracht, gemeenten=[], versie=1, door=coordinator)
    assert list(deelopdracht.monitormomenten.all()) == [extra]


@pytest.mark.parametrize("dag", [dt.date(2024, 1, 30), dt.date(2025, 1, 1)])
def test_a_moment_lies_within_the_sub_assignment(deelopdracht, coordinator, dag):
    with pytest.raises(ActieError, match="Deze dag ligt"):
        monitormoment_create(deelopdracht=deelopdracht, datum=dag, door=coordinator)


def test_one_moment_a_day(deelopdracht, coordinator):
    dag = dt.date(2024, 5, 5)
    monitormoment_create(deelopdracht=deelopdracht, datum=dag, door=coordinator)
    with pytest.raises(ActieError, match="staat er al een moment"):
        monitormoment_create(deelopdracht=deelopdracht, datum=dag, door=coordinator)


def test_done_says_what_was_seen_and_stays(deelopdracht, coordinator, andere_coordinator):
    moment = monitormoment_create(
        deelopdracht=deelopdracht, datum=dt.date(2024, 5, 5), door=coordinator
    )
    with pytest.raises(ActieError, match="Vul in wat er is gezien"):
        monitormoment_afronden(moment=moment, gezien=" ", door=coordinator)
    with pytest.raises(ActieError, match="Haal “0612345678” weg"):
        monitormoment_afronden(moment=moment, gezien="Bel 0612345678", door=coordinator)
    monitormoment_afronden(moment=moment, gezien="Het loopt.", door=coordinator)
    opnieuw = monitormoment_afronden(
        moment=moment, gezien="Het loopt goed.", door=andere_coordinator
    )
    assert (opnieuw.gezien, opnieuw.gedaan_door) == ("Het loopt goed.", coordinator)
    with pytest.raises(ActieError, match="blijft staan"):
        monitormoment_verwijderen(moment=moment, door=coordinator)
    with pytest.raises(IntegrityError, match="gedaan_compleet"), transaction.atomic():
        Monitormoment.objects.update(gezien="")


def test_only_the_coordinator_writes(deelopdracht, adviseur_venray, contractmanager):
    moment = deelopdracht.monitormomenten.create(datum=dt.date(2024, 5, 5))
    for iemand in (adviseur_venray, contractmanager):
        for actie in (
            lambda wie: deelopdracht_momenten(deelopdracht=deelopdracht, door=wie),
            lambda wie: monitormoment_afronden(moment=moment, gezien="x", door=wie),
            lambda wie: monitormoment_verwijderen(moment=moment, door=wie),
        ):
            with pytest.raises(PermissionDenied):
                actie(iemand)


def test_the_page_tells_what_had_to_be_what_comes_and_what_was_seen(
    client, deelopdracht, coordinator, adviseur_venray, adviseur_beesel
):
    Deelopdracht.objects.update(eind=None)
    gedaan = deelopdracht.monitormomenten.create(datum=dt.date(2024, 5, 5))
    monitormoment_afronden(moment=gedaan, gezien="Het loopt.", door=coordinator)
    straks = timezone.localdate() + dt.timedelta(days=9)
    deelopdracht.monitormomenten.create(datum=dt.date(2024, 8, 5))
    deelopdracht.monitormomenten.create(datum=straks)
    beeld = volgbeeld(deelopdracht, adviseur_venray)
    assert [str(m.datum) for m in beeld.had_gemoeten] == ["2024-08-05"]
    assert [m.datum for m in beeld.komend] == [straks]
    assert volgbeeld(deelopdracht, adviseur_beesel).is_leeg
    client.force_login(adviseur_venray)
    pagina = client.get(deelopdracht.get_absolute_url()).text
    assert "datum voorbij" in pagina
    assert "Het loopt." in pagina
    assert "Loes" not in pagina
    assert "Haal weg" not in pagina


def test_the_coordinator_keeps_the_moments_on_the_page(client, deelopdracht, coordinator):
    client.force_login(coordinator)
    pagina = deelopdracht.get_absolute_url()
    assert (
        "Er staan 3 momenten klaar" in client.post(f"{pagina}momenten/", follow=True).text
    )
    client.post(f"{pagina}momenten/nieuw/", {"datum": "2024-06-15"})
    response = client.post(f"{pagina}momenten/nieuw/", {"datum": "2024-06-15"})
    assert "staat er al een moment" in response.text
    moment = deelopdracht.monitormomenten.get(datum="2024-06-15")
    adres = f"/monitormomenten/{moment.pk}/afronden/"
    assert "Schrijf op wat je hebt gezien" in client.post(adres, {"gezien": ""}).text
    client.post(adres, {"gezien": "Rustig, maar goed."})
    assert "Rustig, maar goed." in client.get(pagina).text
    ander = deelopdracht.monitormomenten.get(datum="2024-07-31")
    client.post(f"/monitormomenten/{ander.pk}/verwijderen/")
    assert "2024-07-31" not in dagen(deelopdracht)
