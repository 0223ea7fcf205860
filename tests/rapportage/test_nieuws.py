"""What changed since the previous visit: of others, visible, told once per kind."""

import datetime as dt

import pytest
from django.utils import timezone

from poolregio.kern.halfjaar import Periode
from poolregio.logboek.acties import log_gebeurtenis
from rapportage.models import Rapportage
from rapportage.selectors.nieuws import NIEUWS, SOORTEN, bezoek, nieuws
from tests.bouwers import maak_gebruiker, maak_halfjaar, maak_inzet, maak_sleutel
from tests.bouwers_contract import maak_afspraak
from tests.bouwers_geld import maak_boeking, maak_post
from tests.test_architectuur import acties

pytestmark = pytest.mark.django_db

LANG_GELEDEN = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)


def zinnen(user, sinds=LANG_GELEDEN, mag=None):
    return [regel.zin for regel in nieuws(user, sinds, mag or {})]


def test_the_same_kind_is_told_once_with_how_many(contractmanager, coordinator):
    post = maak_post(jaar=2026)
    for _ in range(2):
        boeking = maak_boeking(post, 100_00)
        log_gebeurtenis("kostenboeking_create", boeking, door=coordinator)
        log_gebeurtenis("kostenboeking_terugdraaien", boeking, door=coordinator)
    assert sorted(zinnen(contractmanager)) == [
        "2 boekingen zijn teruggedraaid",
        "Er zijn 2 bedragen geboekt",
    ]


def test_what_changed_twice_is_one_change(contractmanager, coordinator):
    afspraak = maak_afspraak()
    log_gebeurtenis("afspraak_update", afspraak, door=coordinator)
    log_gebeurtenis("afspraak_update", afspraak, door=coordinator)
    assert zinnen(contractmanager) == ["Een afspraak is gewijzigd"]


def test_what_someone_did_oneself_or_before_the_visit_is_no_news(
    contractmanager, coordinator
):
    log_gebeurtenis("afspraak_create", maak_afspraak(), door=contractmanager)
    assert zinnen(contractmanager) == []
    log_gebeurtenis("afspraak_create", maak_afspraak(wat="Nog een"), door=coordinator)
    assert zinnen(contractmanager) == ["Er is een nieuwe afspraak"]
    assert zinnen(contractmanager, sinds=timezone.now()) == []


def test_what_the_installation_did_by_itself_is_no_news(contractmanager, venray):
    inrichting = maak_gebruiker("", is_active=False)
    sleutel = maak_sleutel({venray: 10_000})
    log_gebeurtenis("verdeelsleutel_vaststellen", sleutel, door=inrichting)
    assert zinnen(contractmanager) == []
    log_gebeurtenis("verdeelsleutel_vaststellen", sleutel, door=None)  # on the server
    assert zinnen(contractmanager) == ["Er is een verdeelsleutel vastgesteld"]


def test_nothing_is_told_about_an_inzet_or_an_expert(contractmanager, venray, coordinator):
    inzet = maak_inzet(gemeente=venray)
    for actie, onderwerp in [
        ("inzet_goedkeuren", inzet),
        ("deskundige_update", inzet.deskundige),
        ("activiteit_create", inzet.activiteit),
    ]:
        log_gebeurtenis(actie, onderwerp, door=coordinator)
    assert zinnen(contractmanager) == []
    assert not any(
        actie.startswith(("inzet", "deskundige", "activiteit")) for actie in NIEUWS
    )


def test_a_report_is_news_while_it_is_offered(contractmanager, coordinator):
    rapportage = Rapportage.objects.create(halfjaar=maak_halfjaar(Periode(2026, 1)))
    log_gebeurtenis("rapportage_aanbieden", rapportage, door=coordinator)
    assert zinnen(contractmanager) == []  # sent back since
    mag = {rapportage.pk: Periode(2026, 1)}
    (regel,) = nieuws(contractmanager, LANG_GELEDEN, mag)
    assert regel.zin == "De pool heeft de rapportage over het 1e halfjaar 2026 aangeboden"
    assert regel.url == "/rapportages/2026-1/"


def test_the_newest_comes_first_and_says_where_it_stands(
    contractmanager, coordinator, venray
):
    log_gebeurtenis("afspraak_create", maak_afspraak(), door=coordinator)
    sleutel = maak_sleutel({venray: 10_000})
    log_gebeurtenis("verdeelsleutel_update", sleutel, door=coordinator)
    eerste, tweede = nieuws(contractmanager, LANG_GELEDEN, {})
    assert eerste.zin == "De beheerder paste een verdeelsleutel aan"
    assert eerste.url == "/verdeelsleutels/"
    assert tweede.zin == "Er is een nieuwe afspraak"


def test_it_is_for_the_contract_manager_alone(
    coordinator, adviseur_venray, beheerder, andere_coordinator
):
    log_gebeurtenis("afspraak_create", maak_afspraak(), door=andere_coordinator)
    for user in (coordinator, adviseur_venray, beheerder):
        assert zinnen(user) == []


def test_every_act_on_contract_money_and_hours_has_its_words():
    stil = {  # before a report is offered, and what the reader did oneself
        "rapportage_aanmaken",
        "rapportage_ter_beoordeling_geven",
        "rapportage_terugsturen",
    }
    namen = {actie.values[0].__name__ for actie in acties()} - stil
    over = set(SOORTEN) - {"gebruiker"}
    assert {naam for naam in namen if naam.split("_")[0] in over} <= NIEUWS.keys()
    assert NIEUWS.keys() <= namen


def test_every_sentence_reads_well_for_one_and_for_more():
    for woorden in NIEUWS.values():
        for zin in (woorden.een.format(n=1), woorden.meer.format(n=3)):
            assert zin == zin.strip()
            assert zin[0].isupper() or zin[0].isdigit()
            assert not zin.endswith(".")


def test_the_first_visit_looks_two_weeks_back(contractmanager):
    nu = timezone.now()
    eerste = bezoek(contractmanager, nu)
    assert (eerste.is_eerste, nu - eerste.sinds) == (True, dt.timedelta(days=14))
    contractmanager.vorige_login_op = nu - dt.timedelta(days=3)
    assert bezoek(contractmanager, nu).sinds == contractmanager.vorige_login_op


@pytest.mark.parametrize(("uren", "onthoudt"), [(5, True), (3, False)])
def test_logging_in_keeps_the_visit_before_but_not_one_of_just_now(
    client, contractmanager, uren, onthoudt
):
    contractmanager.set_password("geheim-en-lang-genoeg")
    eerder = timezone.now() - dt.timedelta(hours=uren)
    contractmanager.last_login = eerder
    contractmanager.save()
    client.post(
        "/inloggen/",
        {"login": contractmanager.email, "password": "geheim-en-lang-genoeg"},
    )
    contractmanager.refresh_from_db()
    assert contractmanager.last_login > eerder
    assert contractmanager.vorige_login_op == (eerder if onthoudt else None)


def test_a_wrong_password_is_no_visit(client, contractmanager):
    eerder = timezone.now() - dt.timedelta(days=2)
    contractmanager.last_login = eerder
    contractmanager.save()
    client.post("/inloggen/", {"login": contractmanager.email, "password": "fout"})
    contractmanager.refresh_from_db()
    assert contractmanager.vorige_login_op is None
