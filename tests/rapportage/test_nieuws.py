"""What changed since the previous visit: of others, visible, told once per kind."""

import datetime as dt

import pytest
from django.utils import timezone

from poolregio.kern.halfjaar import Periode
from poolregio.logboek.acties import log_gebeurtenis
from rapportage.models import Rapportage
from rapportage.selectors.nieuws import NIEUWS, bezoek, nieuws
from tests.bouwers import maak_gebruiker, maak_halfjaar, maak_inzet, maak_sleutel
from tests.bouwers_start import maak_afspraak, maak_boeking, maak_post

pytestmark = pytest.mark.django_db

LANG_GELEDEN = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def loes(db):
    return maak_gebruiker("coordinator")


def zinnen(user, sinds=LANG_GELEDEN, mag=None):
    return [regel.zin for regel in nieuws(user, sinds, mag or {})]


def test_the_same_kind_is_told_once_with_how_many(contractmanager, loes):
    post = maak_post(2026)
    for _ in range(2):
        boeking = maak_boeking(post, 100_00)
        log_gebeurtenis("kostenboeking_create", boeking, door=loes)
        log_gebeurtenis("kostenboeking_terugdraaien", boeking, door=loes)
    assert sorted(zinnen(contractmanager)) == [
        "2 boekingen zijn teruggedraaid",
        "Er zijn 2 bedragen geboekt",
    ]


def test_what_changed_twice_is_one_change(contractmanager, loes):
    afspraak = maak_afspraak()
    log_gebeurtenis("afspraak_update", afspraak, door=loes)
    log_gebeurtenis("afspraak_update", afspraak, door=loes)
    assert zinnen(contractmanager) == ["Een afspraak is gewijzigd"]


def test_what_someone_did_oneself_or_before_the_visit_is_no_news(contractmanager, loes):
    log_gebeurtenis("afspraak_create", maak_afspraak(), door=contractmanager)
    assert zinnen(contractmanager) == []
    log_gebeurtenis("afspraak_create", maak_afspraak("Nog een"), door=loes)
    assert zinnen(contractmanager) == ["Er is een nieuwe afspraak"]
    assert zinnen(contractmanager, sinds=timezone.now()) == []


def test_nothing_is_told_about_an_inzet_or_an_expert(contractmanager, venray, loes):
    inzet = maak_inzet(gemeente=venray)
    for actie, onderwerp in [
        ("inzet_goedkeuren", inzet),
        ("deskundige_update", inzet.deskundige),
        ("activiteit_create", inzet.activiteit),
    ]:
        log_gebeurtenis(actie, onderwerp, door=loes)
    assert zinnen(contractmanager) == []
    assert not any(
        actie.startswith(("inzet", "deskundige", "activiteit")) for actie in NIEUWS
    )


def test_a_report_is_news_while_it_is_offered(contractmanager, loes):
    rapportage = Rapportage.objects.create(halfjaar=maak_halfjaar(Periode(2026, 1)))
    log_gebeurtenis("rapportage_aanbieden", rapportage, door=loes)
    assert zinnen(contractmanager) == []  # sent back since
    mag = {rapportage.pk: Periode(2026, 1)}
    (regel,) = nieuws(contractmanager, LANG_GELEDEN, mag)
    assert regel.zin == "De pool heeft de rapportage over het 1e halfjaar 2026 aangeboden"
    assert regel.url == "/rapportages/2026-1/"


def test_the_newest_comes_first_and_says_where_it_stands(contractmanager, loes, venray):
    log_gebeurtenis("afspraak_create", maak_afspraak(), door=loes)
    sleutel = maak_sleutel({venray: 10_000})
    log_gebeurtenis("verdeelsleutel_update", sleutel, door=loes)
    eerste, tweede = nieuws(contractmanager, LANG_GELEDEN, {})
    assert eerste.zin == "De beheerder paste een verdeelsleutel aan"
    assert eerste.url == "/verdeelsleutels/"
    assert tweede.zin == "Er is een nieuwe afspraak"


def test_it_is_for_the_contract_manager_alone(
    coordinator, adviseur_venray, beheerder, loes
):
    log_gebeurtenis("afspraak_create", maak_afspraak(), door=loes)
    for user in (coordinator, adviseur_venray, beheerder):
        assert zinnen(user) == []


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
